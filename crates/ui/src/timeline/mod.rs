//! What happened: headings for days, newest first.

use leptos::prelude::*;

use crate::{MaybeText, Slot};

/// How much an event weighs: shape and colour of its dot both say so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// One of many.
    #[default]
    Ordinary,
    /// One that matters.
    Strong,
    /// One against somebody's will or wish.
    Bad,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Ordinary => "m-timeline__dot",
            Self::Strong => "m-timeline__dot m-timeline__dot--strong",
            Self::Bad => "m-timeline__dot m-timeline__dot--bad",
        }
    }
}

/// The list: days and events as its children.
#[component]
pub fn Timeline(
    /// Whether each event carries its whole date: no headings of days stand between them.
    #[prop(optional)]
    dated: bool,
    /// Days and events, newest first.
    children: Children,
) -> impl IntoView {
    let class = if dated {
        "m-timeline m-timeline--dated"
    } else {
        "m-timeline"
    };
    view! { <ol class=class role="list">{children()}</ol> }
}

/// The heading of a day.
#[component]
pub fn TimelineDay(
    /// The day, in words.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! { <li class="m-timeline__day">{label}</li> }
}

/// One event.
#[component]
pub fn TimelineItem(
    /// The time of day, formatted.
    #[prop(into)]
    time: String,
    /// The same for machines, RFC 3339.
    #[prop(into, optional)]
    datetime: MaybeText,
    /// How much it weighs.
    #[prop(optional)]
    weight: Weight,
    /// Where it comes from, in small type.
    #[prop(into, optional)]
    note: Slot,
    /// What happened.
    children: Children,
) -> impl IntoView {
    view! {
        <li>
            <time datetime=datetime.into_option()>{time}</time>
            <span class=weight.class() aria-hidden="true"></span>
            <p>{children()}{note.into_option().map(|note| view! { <small>{note}</small> })}</p>
        </li>
    }
}
