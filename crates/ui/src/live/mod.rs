//! What is happening right now.

use leptos::prelude::*;

use crate::MaybeText;

/// A short list of events, newest first: [`LiveItem`]s as its children.
#[component]
pub fn LiveList(
    /// The events.
    children: Children,
) -> impl IntoView {
    view! { <ul class="m-live" role="list">{children()}</ul> }
}

/// One event.
#[component]
pub fn LiveItem(
    /// The time of day, formatted.
    #[prop(into)]
    time: String,
    /// The same for machines, RFC 3339.
    #[prop(into, optional)]
    datetime: MaybeText,
    /// Where it came from.
    #[prop(into)]
    source: String,
    /// What happened.
    children: Children,
) -> impl IntoView {
    view! {
        <li>
            <time datetime=datetime.into_option()>{time}</time>
            <span>{children()}</span>
            <span>{source}</span>
        </li>
    }
}
