//! Things one under the other, each with something to do at its end.

use leptos::prelude::*;

use crate::{MaybeText, Slot};

/// A list of rows: [`Row`]s as its children.
#[component]
pub fn Rows(
    /// The rows.
    children: Children,
) -> impl IntoView {
    view! { <ul class="m-rows" role="list">{children()}</ul> }
}

/// One row.
#[component]
pub fn Row(
    /// What it is.
    #[prop(into)]
    title: String,
    /// Where it leads.
    #[prop(into, optional)]
    href: MaybeText,
    /// A remark under the title.
    #[prop(into, optional)]
    note: MaybeText,
    /// Something at the end of the line: a badge, a button, a menu.
    #[prop(into, optional)]
    end: Slot,
) -> impl IntoView {
    let title = match href.into_option() {
        Some(href) => view! { <a href=href><b><bdi>{title}</bdi></b></a> }.into_any(),
        None => view! { <b><bdi>{title}</bdi></b> }.into_any(),
    };
    view! {
        <li>
            <span class="m-rows__main">
                {title}
                {note.into_option().map(|note| view! { <small>{note}</small> })}
            </span>
            {end.into_option()}
        </li>
    }
}
