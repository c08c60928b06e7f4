//! Parts of a page, each with its own address.

use leptos::prelude::*;

/// One part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tab {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the one shown.
    pub current: bool,
    /// How much it holds, formatted.
    pub count: Option<String>,
}

impl Tab {
    /// A part.
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
            ..Self::default()
        }
    }

    /// Says whether it is the one shown.
    #[must_use]
    pub const fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// Says how much it holds.
    #[must_use]
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }
}

/// Links to the parts, on the rule of the section that follows.
#[component]
pub fn Tabs(
    /// The name of the landmark, such as "Parts of the profile".
    #[prop(into)]
    label: String,
    /// The parts, six at most.
    items: Vec<Tab>,
) -> impl IntoView {
    let links = items
        .into_iter()
        .map(|tab| {
            // The space parts the label from the count when both are read aloud.
            let count = tab.count.map(|count| (" ", view! { <small>{count}</small> }));
            view! {
                <a href=tab.href aria-current=tab.current.then_some("page")>{tab.label}{count}</a>
            }
        })
        .collect_view();
    view! {
        <nav aria-label=label>
            <div class="m-tabs">{links}</div>
        </nav>
    }
}
