//! Several things to choose from a few.

use leptos::prelude::*;

use super::{
    choice::{Choice, choice_id},
    frame::Frame,
};
use crate::MaybeText;

/// A named group of check boxes, all sent under one name.
#[component]
pub fn CheckboxGroup(
    /// The name they are sent under; the first box has it for its id.
    #[prop(into)]
    name: String,
    /// The legend.
    #[prop(into)]
    label: String,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// The id of the first box; the name by default.
    #[prop(into, optional)]
    id: MaybeText,
    /// How to choose.
    #[prop(into, optional)]
    hint: MaybeText,
    /// What is wrong, in the same words as in the summary.
    #[prop(into, optional)]
    error: MaybeText,
    /// "Error: " in the page's language, for assistive technology.
    #[prop(into, optional)]
    error_prefix: String,
) -> impl IntoView {
    let id = id.into_option().unwrap_or_else(|| name.clone());
    let boxes = boxes("checkbox", &id, &name, choices);
    Frame {
        id,
        label,
        label_hidden: false,
        hint,
        error,
        error_prefix,
    }
    .around_group(boxes)
}

/// Boxes or buttons one under the other.
pub fn boxes(kind: &'static str, id: &str, name: &str, choices: Vec<Choice>) -> AnyView {
    let items = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            let id = choice_id(id, index);
            let hint_id = choice.hint.is_some().then(|| format!("{id}-note"));
            view! {
                <div class="m-check">
                    <input
                        type=kind
                        id=id.clone()
                        name=name.to_owned()
                        value=choice.value
                        checked=choice.selected
                        disabled=choice.disabled
                        aria-describedby=hint_id.clone()
                    />
                    <label for=id lang=choice.lang>{choice.label}</label>
                    {choice.hint.map(|hint| view! { <small id=hint_id>{hint}</small> })}
                </div>
            }
        })
        .collect_view();
    view! { <div class="m-checks">{items}</div> }.into_any()
}
