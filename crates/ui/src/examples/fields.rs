//! Fields that are filled in.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("Field", "with a hint", hint),
    Example::new("Field", "with an error", error),
    Example::new("Field", "widths and kinds", kinds),
    Example::new("Field", "what cannot be changed", fixed),
    Example::new("TextArea", "with a hint", text_area),
    Example::new("TextArea", "with an error, for code", text_area_error),
    Example::new("Select", "with groups", select),
    Example::new("Select", "with an error", select_error),
    Example::new("DateField", "with limits", date),
];

fn hint() -> AnyView {
    view! {
        <Field
            name="example-name"
            label="Name"
            hint="As on the invoice"
            autocomplete="organization"
            value="Maison Lumière"
            after=view! { <a class="m-small" href="#">"Where is it written?"</a> }.into_any()
        />
    }
    .into_any()
}

fn error() -> AnyView {
    view! {
        <Field
            name="example-wrong"
            label="Name of the purpose"
            hint="A verb and an object"
            error="Name the purpose"
            error_prefix="Error: "
        />
    }
    .into_any()
}

fn kinds() -> AnyView {
    view! {
        <div class="m-form">
            <Field name="example-mail" label="E-mail" kind=InputKind::Email autocomplete="email" />
            <Field
                name="example-days"
                label="Days"
                width=FieldWidth::Small
                inputmode="numeric"
                value="395"
            />
            <Field name="example-times" label="Times" width=FieldWidth::Tiny inputmode="numeric" />
            <Field name="example-file" label="File" kind=InputKind::File accept=".csv" />
            <Field name="example-colour" label="Colour" kind=InputKind::Colour value="#2540c2" />
        </div>
    }
    .into_any()
}

fn fixed() -> AnyView {
    view! {
        <div class="m-form">
            <Field name="example-key" label="Key" value="mw_live_8f2c" readonly=true />
            <Field name="example-off" label="Unavailable" disabled=true />
        </div>
    }
    .into_any()
}

fn text_area() -> AnyView {
    view! {
        <TextArea
            name="example-why-text"
            label="What the person gains"
            hint="One sentence, without jargon"
            value="Ideas of light that suit the rooms you told us about."
            rows=3
        />
    }
    .into_any()
}

fn text_area_error() -> AnyView {
    view! {
        <TextArea
            name="example-code-text"
            label="Template"
            error="Close the first brace"
            error_prefix="Error: "
            value="<p>{name</p>"
            code=true
        />
    }
    .into_any()
}

fn select() -> AnyView {
    view! {
        <Select
            name="example-zone"
            label="Time zone"
            width=FieldWidth::Medium
            choices=vec![
                Choice::new("", "Choose…"),
                Choice::new("Europe/Paris", "Paris").group("Europe").selected(true),
                Choice::new("Europe/Dublin", "Dublin").group("Europe"),
                Choice::new("America/Montreal", "Montréal").group("America").disabled(true),
            ]
        />
    }
    .into_any()
}

fn select_error() -> AnyView {
    view! {
        <Select
            name="example-language"
            label="Language"
            error="Choose a language"
            error_prefix="Error: "
            choices=vec![
                Choice::new("", "Choose…"),
                Choice::new("fr", "Français").lang("fr"),
                Choice::new("en", "English"),
            ]
        />
    }
    .into_any()
}

fn date() -> AnyView {
    view! {
        <DateField
            name="example-from"
            label="Valid from"
            hint="At the earliest tomorrow"
            value="2026-12-01"
            min="2026-11-22"
        />
    }
    .into_any()
}
