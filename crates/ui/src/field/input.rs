//! A field of one line.

use leptos::prelude::*;

use super::frame::Frame;
use crate::{MaybeText, Slot, class::join};

/// What a line holds, which decides its keyboard and what the browser checks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// An address for mail.
    Email,
    /// A secret.
    Password,
    /// A telephone number.
    Tel,
    /// An address on the web.
    Url,
    /// Something to look for.
    Search,
    /// A day.
    Date,
    /// A day and a time.
    DateTime,
    /// A file to send; the form needs `enctype="multipart/form-data"`.
    File,
    /// A colour.
    Colour,
    /// A number with arrows. For quantities that are typed, prefer text with `inputmode`.
    Number,
}

impl InputKind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Tel => "tel",
            Self::Url => "url",
            Self::Search => "search",
            Self::Date => "date",
            Self::DateTime => "datetime-local",
            Self::File => "file",
            Self::Colour => "color",
            Self::Number => "number",
        }
    }

    /// Addresses, secrets and numbers read from left to right; text as its first strong letter says.
    const fn dir(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Search => Some("auto"),
            Self::Email | Self::Password | Self::Tel | Self::Url => Some("ltr"),
            Self::Date | Self::DateTime | Self::File | Self::Colour | Self::Number => None,
        }
    }

    /// A spelling check would send addresses and secrets to a service, and underline them in red.
    const fn spellcheck(self) -> Option<&'static str> {
        match self {
            Self::Email | Self::Password | Self::Url => Some("false"),
            _ => None,
        }
    }
}

/// How wide a line is: a hint at how much it holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldWidth {
    /// As wide as the form.
    #[default]
    Full,
    /// 18 rem.
    Medium,
    /// 8 rem: a number, a code.
    Small,
    /// 5 rem: two or three digits.
    Tiny,
}

impl FieldWidth {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Full => "",
            Self::Medium => "m-input--m",
            Self::Small => "m-input--s",
            Self::Tiny => "m-input--xs",
        }
    }
}

/// A labelled line of text, with its hint and its error.
#[component]
pub fn Field(
    /// The name it is sent under, and its id unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// The label, always visible (see `label_hidden`).
    #[prop(into)]
    label: String,
    /// The id; the name by default.
    #[prop(into, optional)]
    id: MaybeText,
    /// Keeps the label for assistive technology only, inside sentences and filters.
    #[prop(optional)]
    label_hidden: bool,
    /// How to fill it in.
    #[prop(into, optional)]
    hint: MaybeText,
    /// What is wrong, in the same words as in the summary.
    #[prop(into, optional)]
    error: MaybeText,
    /// "Error: " in the page's language, for assistive technology.
    #[prop(into, optional)]
    error_prefix: String,
    /// What it holds.
    #[prop(optional)]
    kind: InputKind,
    /// How wide.
    #[prop(optional)]
    width: FieldWidth,
    /// What was typed before.
    #[prop(into, optional)]
    value: MaybeText,
    /// A token of the `autocomplete` list.
    #[prop(into, optional)]
    autocomplete: MaybeText,
    /// The keyboard to show: `numeric`, `decimal`…
    #[prop(into, optional)]
    inputmode: MaybeText,
    /// An example, never the label.
    #[prop(into, optional)]
    placeholder: MaybeText,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// Can be read but not changed.
    #[prop(optional)]
    readonly: bool,
    /// Cannot be used.
    #[prop(optional)]
    disabled: bool,
    /// Takes the focus when the page opens; once per page, and only where it is the page's purpose.
    #[prop(optional)]
    autofocus: bool,
    /// The longest text, in UTF-16 units.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// The least value, for dates and numbers.
    #[prop(into, optional)]
    min: MaybeText,
    /// The greatest value, for dates and numbers.
    #[prop(into, optional)]
    max: MaybeText,
    /// The step between values.
    #[prop(into, optional)]
    step: MaybeText,
    /// File types, for files.
    #[prop(into, optional)]
    accept: MaybeText,
    /// The id of a `datalist`.
    #[prop(into, optional)]
    list: MaybeText,
    /// Something below the line, such as a link.
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
        <input
            class=join(&["m-input", width.class()])
            id=frame.id.clone()
            name=name
            type=kind.as_str()
            value=value.into_option()
            dir=kind.dir()
            spellcheck=kind.spellcheck()
            autocomplete=autocomplete.into_option()
            inputmode=inputmode.into_option()
            placeholder=placeholder.into_option()
            required=required
            readonly=readonly
            disabled=disabled
            autofocus=autofocus
            maxlength=maxlength.map(|length| length.to_string())
            min=min.into_option()
            max=max.into_option()
            step=step.into_option()
            accept=accept.into_option()
            list=list.into_option()
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
        />
    }
    .into_any();
    frame.around(control, after)
}
