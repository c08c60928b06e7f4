//! Sentences in the serif that say what a page found, and titles inside a section.

use leptos::prelude::*;

use crate::class::{join, when};

/// The sentence that says it: the strong part first, in `<strong>`.
#[component]
pub fn Lead(
    /// Lets the line run to 60 characters rather than 46.
    #[prop(optional)]
    wide: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <p class=join(&["m-lead", when(wide, "m-lead--wide")])>{children()}</p> }
}

/// The graduated rule, the signature: once per page, under the header.
#[component]
pub fn Ruler() -> impl IntoView {
    view! { <div class="m-rule" aria-hidden="true"></div> }
}

/// A small title in the serif.
#[component]
pub fn Subhead(
    /// The id other elements are labelled by.
    #[prop(into, optional)]
    id: crate::MaybeText,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <h3 class="m-subhead" id=id.into_option()>{children()}</h3> }
}
