//! The dial: a measure set in three to five named steps.

use leptos::prelude::*;

use crate::{Choice, field::choice_id};

/// A graduated rule of radio buttons, and a sentence on what the chosen step does.
#[component]
pub fn Dial(
    /// The name the step is sent under; the first has it for its id.
    #[prop(into)]
    name: String,
    /// The legend.
    #[prop(into)]
    label: String,
    /// The steps, from the least to the most: three to five.
    steps: Vec<Choice>,
    /// Keeps the legend for assistive technology only, under a heading that says the same.
    #[prop(optional)]
    label_hidden: bool,
    /// What the chosen step does.
    #[prop(into)]
    meaning: String,
) -> impl IntoView {
    let class = match steps.len() {
        0..=3 => "m-dial m-dial--3",
        4 => "m-dial",
        _ => "m-dial m-dial--5",
    };
    let meaning_id = format!("{name}-meaning");
    let described_by = meaning_id.clone();
    let radios = steps
        .into_iter()
        .enumerate()
        .map(|(index, step)| {
            view! {
                <label>
                    <input
                        type="radio"
                        id=choice_id(&name, index)
                        name=name.clone()
                        value=step.value
                        checked=step.selected
                        disabled=step.disabled
                    />
                    <span>{step.label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="m-dialset" aria-describedby=described_by>
            <legend class=if label_hidden { "m-hidden" } else { "m-field__label" }>{label}</legend>
            <div class=class>{radios}</div>
            <p class="m-soft" id=meaning_id>{meaning}</p>
        </fieldset>
    }
}
