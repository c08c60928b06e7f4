//! A field of several lines.

use leptos::prelude::*;

use super::frame::Frame;
use crate::{MaybeText, Slot, escape::escape_text};

/// A labelled text of several lines, with its hint and its error.
#[component]
pub fn TextArea(
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
    /// What was typed before.
    #[prop(into, optional)]
    value: String,
    /// How many lines to show.
    #[prop(optional)]
    rows: Option<u32>,
    /// The longest text, in UTF-16 units.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// The language of the text, where it differs from the page's.
    #[prop(into, optional)]
    lang: MaybeText,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// Whether it holds code: no spelling check, a fixed-width face.
    #[prop(optional)]
    code: bool,
    /// Something below the text, such as a link.
    #[prop(into, optional)]
    after: Slot,
) -> impl IntoView {
    let frame = Frame {
        id: id.into_option().unwrap_or_else(|| name.clone()),
        label,
        label_hidden: false,
        hint,
        error,
        error_prefix,
    };
    // Leptos does not escape the children of a textarea. The parser drops a first line break,
    // so one is put before a text that begins with one.
    let mut inner = escape_text(&value);
    if inner.starts_with('\n') {
        inner.insert(0, '\n');
    }
    let control = view! {
        <textarea
            class=if code { "m-input m-input--code" } else { "m-input" }
            id=frame.id.clone()
            name=name
            dir="auto"
            spellcheck=code.then_some("false")
            lang=lang.into_option()
            rows=rows.map(|rows| rows.to_string())
            maxlength=maxlength.map(|length| length.to_string())
            required=required
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            inner_html=inner
        ></textarea>
    }
    .into_any();
    frame.around(control, after)
}
