//! The first stop of the keyboard.

use leptos::prelude::*;

/// A link past the navigation, seen only while it has the focus.
#[component]
pub fn SkipLink(
    /// What it says, such as "Skip to content".
    #[prop(into)]
    label: String,
    /// The id of the place it leads to.
    #[prop(into, default = "main".to_owned())]
    target: String,
) -> impl IntoView {
    view! { <a class="m-skip" href=format!("#{target}")>{label}</a> }
}
