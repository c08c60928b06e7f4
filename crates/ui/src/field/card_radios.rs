//! One thing to choose from two to five that need a sentence each.

use leptos::prelude::*;

use super::{
    choice::{Choice, choice_id},
    frame::Frame,
};
use crate::{
    MaybeText,
    class::{join, when},
};

/// A named group of radio buttons drawn as cards.
#[component]
pub fn CardRadios(
    /// The name the choice is sent under; the first button has it for its id.
    #[prop(into)]
    name: String,
    /// The legend.
    #[prop(into)]
    label: String,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// The id of the first button; the name by default.
    #[prop(into, optional)]
    id: MaybeText,
    /// Keeps the legend for assistive technology only, under a heading that says the same.
    #[prop(optional)]
    label_hidden: bool,
    /// How to choose.
    #[prop(into, optional)]
    hint: MaybeText,
    /// What is wrong, in the same words as in the summary.
    #[prop(into, optional)]
    error: MaybeText,
    /// "Error: " in the page's language, for assistive technology.
    #[prop(into, optional)]
    error_prefix: String,
    /// Puts the cards beside each other where there is room.
    #[prop(optional)]
    row: bool,
) -> impl IntoView {
    let id = id.into_option().unwrap_or_else(|| name.clone());
    let cards = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            view! {
                <label class="m-card-radio">
                    <input
                        type="radio"
                        id=choice_id(&id, index)
                        name=name.clone()
                        value=choice.value
                        checked=choice.selected
                        disabled=choice.disabled
                    />
                    <b lang=choice.lang>{choice.label}</b>
                    {choice.hint.map(|hint| view! { <small>{hint}</small> })}
                </label>
            }
        })
        .collect_view();
    let class = join(&["m-cards", when(row, "m-cards--row")]);
    Frame {
        id,
        label,
        label_hidden,
        hint,
        error,
        error_prefix,
    }
    .around_group(view! { <div class=class>{cards}</div> }.into_any())
}
