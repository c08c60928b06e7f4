//! Where a page is, as a trail of links.

use leptos::prelude::*;

/// One step of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// What it says.
    pub label: String,
    /// Where it leads; nothing for the page itself.
    pub href: Option<String>,
}

impl Crumb {
    /// A step that leads somewhere.
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: Some(href.into()),
        }
    }

    /// The page itself, at the end of the trail.
    pub fn here(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: None,
        }
    }

    fn view(self) -> AnyView {
        let Self { label, href } = self;
        match href {
            Some(href) => view! { <li><a href=href><bdi>{label}</bdi></a></li> }.into_any(),
            None => view! { <li><span aria-current="page"><bdi>{label}</bdi></span></li> }.into_any(),
        }
    }
}

/// The trail above a title.
#[component]
pub fn Breadcrumbs(
    /// The name of the landmark, such as "Breadcrumb".
    #[prop(into)]
    label: String,
    /// The steps, from the outside in.
    items: Vec<Crumb>,
) -> impl IntoView {
    view! {
        <nav aria-label=label>
            <ol class="m-crumbs" role="list">
                {items.into_iter().map(Crumb::view).collect_view()}
            </ol>
        </nav>
    }
}
