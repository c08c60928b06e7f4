//! A few actions behind one button, without script.

use leptos::prelude::*;

use crate::{Icon, IconName, IconSize, class::join, icon::icon as draw};

/// A disclosure that holds actions: [`MenuLink`]s, or items of one's own in `<li>`.
#[component]
pub fn Menu(
    /// What the button says.
    #[prop(into)]
    label: String,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Hides the words from sight: they remain the button's name.
    #[prop(optional)]
    icon_only: bool,
    /// 32 px tall.
    #[prop(optional)]
    small: bool,
    /// Draws no frame.
    #[prop(optional)]
    quiet: bool,
    /// The items.
    children: Children,
) -> impl IntoView {
    let class = join(&[
        "m-button",
        crate::class::when(icon_only, "m-button--icon"),
        crate::class::when(small, "m-button--s"),
        crate::class::when(quiet, "m-button--quiet"),
    ]);
    let face = if icon_only {
        view! { <span class="m-hidden">{label}</span> }.into_any()
    } else {
        (
            label,
            view! { <Icon name=IconName::ChevronDown size=IconSize::Small /> },
        )
            .into_any()
    };
    view! {
        <details class="m-menu">
            <summary class=class>{icon.map(draw)}{face}</summary>
            <ul role="list">{children()}</ul>
        </details>
    }
}

/// One link of a menu.
#[component]
pub fn MenuLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it says.
    #[prop(into)]
    label: String,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Whether it is what is shown now.
    #[prop(optional)]
    current: bool,
) -> impl IntoView {
    view! {
        <li>
            <a href=href aria-current=current.then_some("true")>{icon.map(draw)}{label}</a>
        </li>
    }
}
