//! A word after something that worked.

use leptos::prelude::*;

use crate::{Icon, IconName, Slot};

/// The corner where toasts appear.
#[component]
pub fn Toasts(
    /// The toasts.
    children: Children,
) -> impl IntoView {
    view! { <div class="m-toasts">{children()}</div> }
}

/// One toast: never for errors. It stays until the next page.
#[component]
pub fn Toast(
    /// What worked: "Segment saved".
    #[prop(into)]
    message: String,
    /// A way back.
    #[prop(into, optional)]
    undo: Slot,
) -> impl IntoView {
    view! {
        <div class="m-toast" role="status">
            <Icon name=IconName::Check />
            <span>{message}</span>
            {undo.into_option()}
        </div>
    }
}
