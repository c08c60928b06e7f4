//! How far something has come.

use leptos::prelude::*;

use crate::chart::number;

/// A labelled native progress bar.
#[component]
pub fn Progress(
    /// The id of the bar, for its label.
    #[prop(into)]
    id: String,
    /// What is under way, with its figures: "Import: 18,204 lines of 24,000".
    #[prop(into)]
    label: String,
    /// How far.
    value: f64,
    /// Where it ends.
    #[prop(default = 100.0)]
    max: f64,
    /// The share in words, for browsers that do not draw it.
    #[prop(into)]
    text: String,
    /// Keeps the label for assistive technology only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    view! {
        <div class="m-stack m-stack--close">
            <label for=id.clone() class=if label_hidden { "m-hidden" } else { "m-small" }>
                {label}
            </label>
            <progress class="m-progress" id=id max=number(max) value=number(value)>
                {text}
            </progress>
        </div>
    }
}
