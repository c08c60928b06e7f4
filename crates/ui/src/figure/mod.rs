//! Two to five figures side by side: what changed.

use leptos::prelude::*;

use crate::{Change, Delta, MaybeText, Sparkline};

/// The row of figures.
#[component]
pub fn Figures(
    /// The figures.
    children: Children,
) -> impl IntoView {
    view! { <div class="m-figures">{children()}</div> }
}

/// One figure: its label, its value, how it changed, how it went.
#[component]
pub fn Figure(
    /// What is measured.
    #[prop(into)]
    label: String,
    /// The value, formatted, without its unit.
    #[prop(into)]
    value: String,
    /// The unit, smaller than the value; with its own space where the language wants one.
    #[prop(into, optional)]
    unit: MaybeText,
    /// The definition, or the page that says more.
    #[prop(into, optional)]
    href: MaybeText,
    /// How it changed.
    #[prop(optional_no_strip)]
    change: Option<Change>,
    /// How it went, oldest first; none when empty.
    #[prop(optional)]
    history: Vec<f64>,
) -> impl IntoView {
    let label = match href.into_option() {
        Some(href) => view! { <a href=href>{label}</a> }.into_any(),
        None => label.into_any(),
    };
    let spark = if history.is_empty() {
        // The tile is a subgrid of four rows, so the last one is filled either way.
        view! { <span></span> }.into_any()
    } else {
        view! { <div class="m-figure__spark"><Sparkline values=history /></div> }.into_any()
    };
    let change = match change {
        Some(change) => view! { <Delta change=change /> }.into_any(),
        None => view! { <span></span> }.into_any(),
    };
    view! {
        <div class="m-figure">
            <p class="m-figure__label">{label}</p>
            <p class="m-figure__value">
                {value}
                {unit.into_option().map(|unit| view! { <small>{unit}</small> })}
            </p>
            {change}
            {spark}
        </div>
    }
}
