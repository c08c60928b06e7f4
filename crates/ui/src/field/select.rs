//! A list to choose one thing from.

use leptos::prelude::*;

use super::{Choice, FieldWidth, frame::Frame};
use crate::{MaybeText, Slot, class::join};

/// A labelled native select, with its hint and its error.
#[component]
pub fn Select(
    /// The name it is sent under, and its id unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// What can be chosen; choices of the same group must follow each other.
    choices: Vec<Choice>,
    /// The id; the name by default.
    #[prop(into, optional)]
    id: MaybeText,
    /// Keeps the label for assistive technology only, inside sentences.
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
    /// How wide.
    #[prop(optional)]
    width: FieldWidth,
    /// A token of the `autocomplete` list.
    #[prop(into, optional)]
    autocomplete: MaybeText,
    /// Must be chosen.
    #[prop(optional)]
    required: bool,
    /// Something below, such as a link.
    #[prop(into, optional)]
    after: Slot,
) -> impl IntoView {
    let frame = Frame {
        id: id.into_option().unwrap_or_else(|| name.clone()),
        label,
        label_hidden,
        hint,
        error,
        error_prefix,
    };
    let control = view! {
        <select
            class=join(&["m-input", width.class()])
            id=frame.id.clone()
            name=name
            autocomplete=autocomplete.into_option()
            required=required
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
        >
            {options(choices)}
        </select>
    }
    .into_any();
    frame.around(control, after)
}

/// The options, those of one group under its heading.
fn options(choices: Vec<Choice>) -> Vec<AnyView> {
    let mut done = Vec::with_capacity(choices.len());
    let mut heading: Option<String> = None;
    let mut grouped = Vec::new();
    for choice in choices {
        if choice.group != heading {
            close(heading.take(), &mut grouped, &mut done);
            heading.clone_from(&choice.group);
        }
        grouped.push(option(choice));
    }
    close(heading, &mut grouped, &mut done);
    done
}

fn close(heading: Option<String>, grouped: &mut Vec<AnyView>, done: &mut Vec<AnyView>) {
    match heading {
        None => done.append(grouped),
        Some(label) => {
            let options = std::mem::take(grouped);
            done.push(view! { <optgroup label=label>{options}</optgroup> }.into_any());
        }
    }
}

fn option(choice: Choice) -> AnyView {
    view! {
        <option
            value=choice.value
            selected=choice.selected
            disabled=choice.disabled
            lang=choice.lang
        >
            {choice.label}
        </option>
    }
    .into_any()
}
