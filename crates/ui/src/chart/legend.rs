//! What the parts of a stack mean.

use leptos::prelude::*;

use crate::class::{join, when};

/// One entry: a fill and its meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegendItem {
    /// What it means.
    pub label: String,
    /// The class of the fill.
    pub fill: &'static str,
}

/// The entries, in the order of the drawing. Only stacks need one: lines are labelled at their end.
#[component]
pub fn Legend(
    /// The entries.
    items: Vec<LegendItem>,
    /// Leaves room above, after a drawing.
    #[prop(optional)]
    below: bool,
) -> impl IntoView {
    let entries = items
        .into_iter()
        .map(|item| {
            view! {
                <li>
                    <svg aria-hidden="true">
                        <rect class=item.fill width="24" height="12"></rect>
                    </svg>
                    {item.label}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class=join(&["m-legend", when(below, "m-legend--top")]) role="list">{entries}</ul>
    }
}

/// The fill of a series, counted from zero; what comes after the fifth shares its fill.
pub const fn fill(index: usize) -> &'static str {
    match index {
        0 => "m-fill--1",
        1 => "m-fill--2",
        2 => "m-fill--3",
        3 => "m-fill--4",
        _ => "m-fill--5",
    }
}

/// The stroke of a series, counted from zero.
pub const fn stroke(index: usize) -> &'static str {
    match index {
        0 => "m-line m-line--1",
        1 => "m-line m-line--2",
        2 => "m-line m-line--3",
        3 => "m-line m-line--4",
        _ => "m-line m-line--5",
    }
}
