//! A link onwards.

use leptos::prelude::*;

use crate::{Icon, IconName, IconSize};

/// A link to more of the same, with an arrow.
#[component]
pub fn MoreLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="m-more" href=href>
            {children()}
            <Icon name=IconName::ArrowRight size=IconSize::Small flip=true />
        </a>
    }
}
