//! What a form sends without asking.

use leptos::prelude::*;

/// A hidden field: where to return to, the key that makes a form count once.
#[component]
pub fn HiddenField(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What is sent.
    #[prop(into)]
    value: String,
) -> impl IntoView {
    view! { <input type="hidden" name=name value=value /> }
}
