//! A link that looks like a button.

use leptos::prelude::*;

use super::{Variant, class, face};
use crate::{IconName, MaybeText};

/// A link for going somewhere to do something.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it is for.
    #[prop(optional)]
    variant: Variant,
    /// 32 px tall.
    #[prop(optional)]
    small: bool,
    /// As wide as its place.
    #[prop(optional)]
    block: bool,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Hides the words from sight: they remain its name.
    #[prop(optional)]
    icon_only: bool,
    /// Saves what it leads to under this name.
    #[prop(into, optional)]
    download: MaybeText,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class=class(variant, small, block, icon_only)
            href=href
            download=download.into_option()
        >
            {face(icon, icon_only, children().into_any())}
        </a>
    }
}
