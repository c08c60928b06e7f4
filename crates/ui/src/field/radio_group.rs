//! One thing to choose from a few.

use leptos::prelude::*;

use super::{checkbox_group::boxes, choice::Choice, frame::Frame};
use crate::MaybeText;

/// A named group of radio buttons.
#[component]
pub fn RadioGroup(
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
    let buttons = boxes("radio", &id, &name, choices);
    Frame {
        id,
        label,
        label_hidden: false,
        hint,
        error,
        error_prefix,
    }
    .around_group(buttons)
}
