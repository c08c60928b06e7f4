//! Sections of a page, opened by a strong thin rule as in a magazine.

use leptos::prelude::*;

use crate::{
    MaybeText, Slot,
    class::{join, when},
};

/// A titled part of a page.
#[component]
pub fn Section(
    /// The id of the heading; the section is named by it.
    #[prop(into)]
    id: String,
    /// The `h2`.
    #[prop(into)]
    title: String,
    /// A faint remark at the end of the heading's line.
    #[prop(into, optional)]
    note: MaybeText,
    /// A link or a button at the end of the heading's line.
    #[prop(into, optional)]
    more: Slot,
    /// Opens with a faint rule, for a section of less weight.
    #[prop(optional)]
    plain: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    let labelled_by = id.clone();
    view! {
        <section
            class=join(&["m-section", when(plain, "m-section--plain")])
            aria-labelledby=labelled_by
        >
            <div class="m-section__head">
                <h2 id=id>{title}</h2>
                {note.into_option().map(|note| view! { <p class="m-section__note">{note}</p> })}
                {more.into_option()}
            </div>
            {children()}
        </section>
    }
}
