//! Every component with its states, by name: what the styleguide shows and the tests render.
//!
//! All examples can stand in one page: their ids differ, and so do the names of their landmarks.
//! Headings begin at the second level, but for page headers, which bring their own first.

mod actions;
mod charts;
mod choices;
mod fields;
mod figures;
mod lists;
mod messages;
mod pages;
mod people;
mod tables;

use leptos::prelude::AnyView;

/// One component in one state.
#[derive(Clone, Copy)]
pub struct Example {
    /// The component.
    pub component: &'static str,
    /// The state, in a few words.
    pub name: &'static str,
    /// The component in this state.
    pub view: fn() -> AnyView,
}

impl Example {
    const fn new(component: &'static str, name: &'static str, view: fn() -> AnyView) -> Self {
        Self {
            component,
            name,
            view,
        }
    }
}

/// All examples, those of one component together.
#[must_use]
pub fn all() -> Vec<Example> {
    [
        pages::EXAMPLES,
        actions::EXAMPLES,
        messages::EXAMPLES,
        fields::EXAMPLES,
        choices::EXAMPLES,
        tables::EXAMPLES,
        lists::EXAMPLES,
        people::EXAMPLES,
        figures::EXAMPLES,
        charts::EXAMPLES,
    ]
    .concat()
}

#[cfg(test)]
mod tests;
