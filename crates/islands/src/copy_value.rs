//! A value to copy.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// A value, and a button that copies it and says so.
///
/// Without script, or without a clipboard (which browsers keep from pages that are not served
/// securely), there is no button: the value is text, and one click selects the whole of it.
#[island]
pub fn CopyValue(
    /// What is shown and copied.
    #[prop(into)]
    text: String,
    /// What the button says: "Copy".
    #[prop(into)]
    label: String,
    /// What is said afterwards: "Copied".
    #[prop(into)]
    copied: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    let done = RwSignal::new(false);
    Effect::new(move || ready.set(clipboard().is_some()));

    let value = StoredValue::new(text.clone());
    let copy = move |_| {
        // Emptied first, so that copying again is announced again.
        done.set(false);
        spawn_local(async move {
            let Some(clipboard) = clipboard() else {
                return;
            };
            let promise = clipboard.write_text(&value.get_value());
            done.set(JsFuture::from(promise).await.is_ok());
        });
    };

    view! {
        <span class="m-copy">
            <code class="m-copy__value" translate="no" dir="ltr">
                {text}
            </code>
            <button
                class="m-button m-button--s"
                type="button"
                hidden=move || !ready.get()
                on:click=copy
            >
                {label}
            </button>
            <span class="m-copy__said" role="status">
                {move || done.get().then(|| copied.clone())}
            </span>
        </span>
    }
}

/// The clipboard, where the browser offers one.
fn clipboard() -> Option<Clipboard> {
    let clipboard = window().navigator().clipboard();
    let offered = !AsRef::<JsValue>::as_ref(&clipboard).is_undefined();
    offered.then_some(clipboard)
}
