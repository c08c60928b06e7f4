//! The region around a table.

use leptos::prelude::*;

use crate::class::{join, when};

/// A named region that scrolls sideways, by keyboard too.
#[component]
pub fn TableWrap(
    /// Its name.
    #[prop(into)]
    label: String,
    /// Lets menus out of the region on wide screens.
    #[prop(optional)]
    menus: bool,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <div
            class=join(&["m-tablewrap", when(menus, "m-tablewrap--menus")])
            role="region"
            tabindex="0"
            aria-label=label
        >
            {children()}
        </div>
    }
}
