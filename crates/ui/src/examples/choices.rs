//! Fields that are chosen from.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("Checkbox", "with a hint", checkbox),
    Example::new("Checkbox", "with an error", checkbox_error),
    Example::new("CheckboxGroup", "two chosen", checkboxes),
    Example::new("RadioGroup", "with an error", radios),
    Example::new("CardRadios", "one under the other, with an error", cards),
    Example::new("CardRadios", "in a row", cards_row),
    Example::new("Switch", "on and off", switches),
    Example::new("Dial", "four steps", dial),
    Example::new("Dial", "three steps", dial_three),
];

fn checkbox() -> AnyView {
    view! {
        <Checkbox
            name="example-quiet"
            label="Quiet hours"
            hint="Nothing is sent between 21:00 and 8:00"
            checked=true
        />
    }
    .into_any()
}

fn checkbox_error() -> AnyView {
    view! {
        <Checkbox
            name="example-understood"
            label="I know that this cannot be undone"
            error="Confirm that you know"
            error_prefix="Error: "
        />
    }
    .into_any()
}

fn checkboxes() -> AnyView {
    view! {
        <CheckboxGroup
            name="example-channels"
            label="Channels"
            hint="All that you will use"
            choices=vec![
                Choice::new("mail", "E-mail").selected(true),
                Choice::new("sms", "Text message").hint("Costs extra").selected(true),
                Choice::new("post", "Post").disabled(true),
            ]
        />
    }
    .into_any()
}

fn radios() -> AnyView {
    view! {
        <RadioGroup
            name="example-role"
            label="Role"
            error="Choose a role"
            error_prefix="Error: "
            choices=vec![Choice::new("analyst", "Analyst"), Choice::new("dpo", "Data protection")]
        />
    }
    .into_any()
}

fn cards() -> AnyView {
    view! {
        <CardRadios
            name="example-basis"
            label="What allows you to"
            error="Choose what allows you to"
            error_prefix="Error: "
            choices=vec![
                Choice::new("consent", "Their consent").hint("They say yes, and can say no any time"),
                Choice::new("contract", "A contract").hint("Without it you cannot deliver"),
            ]
        />
    }
    .into_any()
}

fn cards_row() -> AnyView {
    view! {
        <CardRadios
            name="example-purpose"
            label="Purpose of the segment"
            row=true
            choices=vec![
                Choice::new("site", "Personalise the site").hint("1,284 allow it").selected(true),
                Choice::new("mail", "Write by e-mail").hint("902 allow it"),
                Choice::new("ads", "Advertise elsewhere").hint("311 allow it").disabled(true),
            ]
        />
    }
    .into_any()
}

fn switches() -> AnyView {
    view! {
        <div class="m-form">
            <Switch
                name="example-signal"
                label="Respect the browser's signal"
                on="Yes"
                off="No"
                checked=true
                hint="Advised: counts as a no for this purpose"
            />
            <Switch name="example-remind" label="Remind by itself" on="Yes" off="No" />
        </div>
    }
    .into_any()
}

fn dial() -> AnyView {
    view! {
        <Dial
            name="example-dial"
            label="How much surprise"
            steps=vec![
                Choice::new("0", "None"),
                Choice::new("1", "A little").selected(true),
                Choice::new("2", "Some"),
                Choice::new("3", "A lot"),
            ]
            meaning="One suggestion in ten comes from outside of their habits."
        />
    }
    .into_any()
}

fn dial_three() -> AnyView {
    view! {
        <Dial
            name="example-dial-three"
            label="Strictness"
            steps=vec![
                Choice::new("low", "Lenient"),
                Choice::new("mid", "Usual").selected(true),
                Choice::new("high", "Strict"),
            ]
            meaning="Profiles are joined when two identifiers agree."
        />
    }
    .into_any()
}
