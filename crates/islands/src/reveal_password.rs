//! Showing a secret while it is typed.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// A button that shows and hides what is typed in a password field.
///
/// It goes after the field, which it finds by its id. Without script there is no button and the
/// field is a plain password field. A form is always sent with the field hidden again, so that
/// no browser remembers the secret as ordinary text.
#[island]
pub fn RevealPassword(
    /// The id of the field.
    #[prop(into)]
    field: String,
    /// What the button says, in either state: "Show the password".
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    let shown = RwSignal::new(false);
    let id = StoredValue::new(field.clone());
    Effect::new(move || {
        ready.set(true);
        // The listener lives as long as the page.
        let _listener = window_event_listener(ev::submit, move |_| shown.set(false));
    });
    Effect::new(move || {
        let kind = if shown.get() { "text" } else { "password" };
        if let Some(input) = input(&id.get_value()) {
            input.set_type(kind);
        }
    });

    view! {
        <button
            class="m-button m-button--s m-reveal"
            type="button"
            hidden=move || !ready.get()
            aria-pressed=move || if shown.get() { "true" } else { "false" }
            aria-controls=field
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            {label}
        </button>
    }
}

/// The field, if it is in the page.
fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
