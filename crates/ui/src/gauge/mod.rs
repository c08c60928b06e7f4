//! Where a value stands between bounds, with its cause in words.

use leptos::prelude::*;

use crate::{MaybeText, chart::number};

/// A list of gauges.
#[component]
pub fn Gauges(
    /// The gauges.
    children: Children,
) -> impl IntoView {
    view! { <ul class="m-gauges" role="list">{children()}</ul> }
}

/// One gauge of a list: name, value, native meter, cause.
#[component]
pub fn Gauge(
    /// The id its name is found by.
    #[prop(into)]
    id: String,
    /// What is measured.
    #[prop(into)]
    label: String,
    /// The value, formatted.
    #[prop(into)]
    text: String,
    /// The value.
    value: f64,
    /// The least value.
    #[prop(default = 0.0)]
    min: f64,
    /// The greatest value.
    #[prop(default = 100.0)]
    max: f64,
    /// Under this, bad.
    #[prop(default = 85.0)]
    low: f64,
    /// Over this, good.
    #[prop(default = 95.0)]
    high: f64,
    /// Why it is so.
    #[prop(into, optional)]
    cause: MaybeText,
) -> impl IntoView {
    view! {
        <li class="m-gauge">
            <div class="m-cluster m-cluster--between">
                <span id=id.clone()>{label}</span>
                <b class="m-num">{text.clone()}</b>
            </div>
            <meter
                class="m-meter"
                min=number(min)
                max=number(max)
                low=number(low)
                high=number(high)
                optimum=number(max)
                value=number(value)
                aria-labelledby=id
            >
                {text}
            </meter>
            {cause.into_option().map(|cause| view! { <small class="m-faint">{cause}</small> })}
        </li>
    }
}
