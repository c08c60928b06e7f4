//! A form that narrows a list: a GET, so that the result has an address.

use leptos::prelude::*;

use crate::{Icon, IconName, MaybeText};

/// The form around a search box, fields and a button.
#[component]
pub fn Filters(
    /// The name of the landmark, such as "Filter the profiles".
    #[prop(into)]
    label: String,
    /// Where it leads; the same page by default.
    #[prop(into, optional)]
    action: MaybeText,
    /// The search box, the fields, the button.
    children: Children,
) -> impl IntoView {
    view! {
        <form
            class="m-filters"
            method="get"
            action=action.into_option()
            role="search"
            aria-label=label
        >
            {children()}
        </form>
    }
}

/// A box to search with, its label hidden from sight.
#[component]
pub fn SearchBox(
    /// The label, which is the placeholder too.
    #[prop(into)]
    label: String,
    /// The name it is sent under, and its id unless `id` says otherwise.
    #[prop(into, default = "q".to_owned())]
    name: String,
    /// The id; the name by default.
    #[prop(into, optional)]
    id: MaybeText,
    /// What was typed before.
    #[prop(into, optional)]
    value: MaybeText,
) -> impl IntoView {
    let id = id.into_option().unwrap_or_else(|| name.clone());
    view! {
        <div class="m-searchbox">
            <Icon name=IconName::Search />
            <label class="m-hidden" for=id.clone()>{label.clone()}</label>
            <input
                class="m-input m-input--search"
                id=id
                type="search"
                name=name
                dir="auto"
                placeholder=label
                value=value.into_option()
            />
        </div>
    }
}
