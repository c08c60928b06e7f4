//! A day.
//!
//! The native control rather than three lines for day, month and year: the days asked for here
//! are near ones (a deadline, the start of a campaign), which people pick rather than remember.
//! It sends one ISO 8601 value whatever the language, orders its parts as the person's own
//! settings say, knows its limits, and falls back to a line of text, for which the hint gives
//! the form. For a day known by heart, such as a birthday, use three [`Field`](super::Field)s.

use leptos::prelude::*;

use super::{Field, FieldWidth, InputKind};
use crate::MaybeText;

/// A labelled day, with its hint and its error.
#[component]
pub fn DateField(
    /// The name it is sent under, and its id unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// The id; the name by default.
    #[prop(into, optional)]
    id: MaybeText,
    /// How to fill it in.
    #[prop(into, optional)]
    hint: MaybeText,
    /// What is wrong, in the same words as in the summary.
    #[prop(into, optional)]
    error: MaybeText,
    /// "Error: " in the page's language, for assistive technology.
    #[prop(into, optional)]
    error_prefix: String,
    /// The day chosen before, `2026-11-21`.
    #[prop(into, optional)]
    value: MaybeText,
    /// The first day that can be chosen.
    #[prop(into, optional)]
    min: MaybeText,
    /// The last day that can be chosen.
    #[prop(into, optional)]
    max: MaybeText,
    /// A token of the `autocomplete` list.
    #[prop(into, optional)]
    autocomplete: MaybeText,
    /// Must be chosen.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    view! {
        <Field
            name=name
            label=label
            id=id
            hint=hint
            error=error
            error_prefix=error_prefix
            kind=InputKind::Date
            width=FieldWidth::Medium
            value=value
            min=min
            max=max
            autocomplete=autocomplete
            required=required
        />
    }
}
