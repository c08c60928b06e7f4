//! A list that fills by itself.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

/// Items kept in the list.
const ITEMS: u32 = 100;

/// Says whether a list is live, and a button that pauses it.
///
/// It goes beside the list, which it finds by its id, and puts what the server sends before the first item: finished
/// items, escaped by the server like the page itself. Without script there is no button, and the list is as it was loaded.
#[island]
pub fn LiveFeed(
    /// The id of the list.
    #[prop(into)]
    list: String,
    /// Where the stream comes from.
    #[prop(into)]
    href: String,
    /// "Live".
    #[prop(into)]
    live: String,
    /// "Paused".
    #[prop(into)]
    paused: String,
    /// "Interrupted".
    #[prop(into)]
    lost: String,
    /// What the button says while it is live: "Pause".
    #[prop(into)]
    pause: String,
    /// What the button says while it is paused: "Go on".
    #[prop(into)]
    resume: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    let stopped = RwSignal::new(false);
    let broken = RwSignal::new(false);
    // What came while the list was paused.
    let waiting = RwSignal::new(String::new());
    let list = StoredValue::new(list);
    Effect::new(move || {
        let Ok(source) = EventSource::new(&href) else {
            return;
        };
        ready.set(true);
        let source = Rc::new(source);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(html) = event.data().as_string() {
                waiting.update(|held| held.insert_str(0, &html));
            }
            broken.set(false);
        });
        source.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // The listeners live as long as the page.
        on_message.forget();
        let failing = Rc::clone(&source);
        let on_error = Closure::<dyn FnMut()>::new(move || {
            // A stream that ended in its time is opened again by the browser.
            broken.set(failing.ready_state() == EventSource::CLOSED);
        });
        source.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_error.forget();
    });
    Effect::new(move || {
        if !stopped.get() && waiting.with(|html| !html.is_empty()) {
            add(&list.get_value(), &waiting.get_untracked());
            waiting.set(String::new());
        }
    });

    view! {
        <span class="m-feed" hidden=move || !ready.get()>
            <button
                class="m-button m-button--s"
                type="button"
                hidden=move || broken.get()
                on:click=move |_| stopped.update(|stopped| *stopped = !*stopped)
            >
                {move || if stopped.get() { resume.clone() } else { pause.clone() }}
            </button>
            <span class="m-feed__state" class:is-live=move || !stopped.get() && !broken.get() role="status">
                {move || {
                    if broken.get() {
                        lost.clone()
                    } else if stopped.get() {
                        paused.clone()
                    } else if ready.get() {
                        live.clone()
                    } else {
                        String::new()
                    }
                }}
            </span>
        </span>
    }
}

/// Puts items before the first of the list, and takes the last away when there are too many.
fn add(list: &str, html: &str) {
    let Some(list) = document().get_element_by_id(list) else {
        return;
    };
    let _ = list.insert_adjacent_html("afterbegin", html);
    while list.child_element_count() > ITEMS {
        let Some(last) = list.last_element_child() else {
            return;
        };
        last.remove();
    }
}
