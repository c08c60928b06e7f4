//! Nothing yet: what will be here, what to do first, a way to try.

use leptos::prelude::*;

use crate::{Icon, IconName, IconSize};

/// A place with nothing in it yet.
#[component]
pub fn EmptyState(
    /// What is missing: "No event yet".
    #[prop(into)]
    title: String,
    /// An icon for the kind of thing.
    #[prop(optional)]
    icon: Option<IconName>,
    /// What will be here, what to do, one button.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="m-empty">
            {icon.map(|name| view! { <Icon name=name size=IconSize::Large /> })}
            <p class="m-subhead">{title}</p>
            {children()}
        </div>
    }
}
