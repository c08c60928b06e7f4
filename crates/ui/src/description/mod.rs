//! Names and values.

use leptos::prelude::*;

use crate::{
    Slot,
    class::{join, when},
};

/// A list of names and values: [`Detail`]s as its children.
#[component]
pub fn DescriptionList(
    /// For narrow places: values at the end of the line.
    #[prop(optional)]
    narrow: bool,
    /// The details.
    children: Children,
) -> impl IntoView {
    view! { <dl class=join(&["m-dl", when(narrow, "m-dl--narrow")])>{children()}</dl> }
}

/// One name and its value.
#[component]
pub fn Detail(
    /// The name.
    #[prop(into)]
    label: String,
    /// A remark under the value.
    #[prop(into, optional)]
    note: Slot,
    /// The value; what people typed goes into `<bdi>`.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{children()}{note.into_option().map(|note| view! { <small>{note}</small> })}</dd>
        </div>
    }
}
