//! The navigation: groups of links.

use leptos::prelude::*;

use crate::{Icon, IconName};

/// How much waits behind a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavCount {
    /// How much, formatted.
    pub text: String,
    /// Whether some of it is nearly late.
    pub due: bool,
    /// What the number counts, read aloud after it: "to review".
    pub suffix: String,
}

impl NavCount {
    fn view(self) -> AnyView {
        let class = if self.due {
            "m-nav__count m-nav__count--due"
        } else {
            "m-nav__count"
        };
        view! {
            <span class=class>
                {self.text}
                <span class="m-hidden">{format!(" {}", self.suffix)}</span>
            </span>
        }
        .into_any()
    }
}

/// One link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// Its icon.
    pub icon: IconName,
    /// Whether the page is behind it.
    pub current: bool,
    /// How much waits behind it.
    pub count: Option<NavCount>,
}

impl NavItem {
    /// A link.
    pub fn new(href: impl Into<String>, label: impl Into<String>, icon: IconName) -> Self {
        Self {
            href: href.into(),
            label: label.into(),
            icon,
            current: false,
            count: None,
        }
    }

    /// Says whether the page is behind it.
    #[must_use]
    pub const fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// Says how much waits behind it.
    #[must_use]
    pub fn count(mut self, count: Option<NavCount>) -> Self {
        self.count = count;
        self
    }

    fn view(self) -> AnyView {
        view! {
            <li>
                <a
                    class="m-nav__link"
                    href=self.href
                    aria-current=self.current.then_some("page")
                >
                    <Icon name=self.icon />
                    {self.label}
                    {self.count.map(NavCount::view)}
                </a>
            </li>
        }
        .into_any()
    }
}

/// Links that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavGroup {
    /// The verb they share; none for the first.
    pub title: Option<String>,
    /// The links.
    pub items: Vec<NavItem>,
}

impl NavGroup {
    fn view(self, index: usize) -> AnyView {
        let id = format!("nav-{index}");
        let labelled_by = self.title.is_some().then(|| id.clone());
        let title = self
            .title
            .map(|title| view! { <p class="m-nav__title" id=id>{title}</p> });
        view! {
            <div class="m-nav__group">
                {title}
                <ul class="m-nav__list" role="list" aria-labelledby=labelled_by>
                    {self.items.into_iter().map(NavItem::view).collect_view()}
                </ul>
            </div>
        }
        .into_any()
    }
}

/// The navigation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nav {
    /// The name of the landmark: "Main".
    pub label: String,
    /// The groups.
    pub groups: Vec<NavGroup>,
}

impl Nav {
    pub(super) fn view(self) -> AnyView {
        let groups = self
            .groups
            .into_iter()
            .enumerate()
            .map(|(index, group)| group.view(index))
            .collect_view();
        view! { <nav class="m-nav" aria-label=self.label>{groups}</nav> }.into_any()
    }
}
