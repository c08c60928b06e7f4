//! The wordmark.

use leptos::prelude::*;

use crate::assets::sprite;

/// The mark and the name, as a link home.
#[component]
pub fn Logo(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// The name of the product.
    #[prop(into, default = "Mesure".to_owned())]
    name: String,
) -> impl IntoView {
    view! {
        <a class="m-logo" href=href>
            <svg aria-hidden="true">
                <use href=format!("{}#mesure", sprite())></use>
            </svg>
            <span translate="no">{name}</span>
        </a>
    }
}
