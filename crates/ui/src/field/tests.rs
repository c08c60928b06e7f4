//! Words, ids and values of fields.

use leptos::prelude::*;

use super::*;
use crate::document::render_view;

#[test]
fn label_hint_error_and_control_are_tied_together() {
    let html = render_view(|| {
        view! {
            <Field
                name="days"
                label="Days"
                hint="At most 395"
                error="Between 1 and 395"
                error_prefix="Error: "
                value="730"
            />
        }
        .into_any()
    });
    let order = [
        "<label for=\"days\" class=\"m-field__label\">Days</label>",
        "id=\"days-hint\" class=\"m-field__hint\">At most 395",
        "id=\"days-error\" class=",
        "<span class=\"m-hidden\">Error: </span>Between 1 and 395",
        "<input",
        "aria-describedby=\"days-hint days-error\"",
    ];
    let mut rest = html.as_str();
    for part in order {
        let at = rest
            .find(part)
            .unwrap_or_else(|| panic!("{part} is missing: {html}"));
        rest = &rest[at..];
    }
    assert!(html.contains("aria-invalid=\"true\"") && html.contains("value=\"730\""));
}

#[test]
fn a_plain_field_says_nothing_more() {
    let html = render_view(|| view! { <Field name="city" label="City" /> }.into_any());
    for absent in [
        "aria-invalid",
        "aria-describedby",
        "required",
        "disabled",
        "value=",
    ] {
        assert!(!html.contains(absent), "{absent}: {html}");
    }
}

#[test]
fn the_words_for_no_error_are_accepted_as_an_option() {
    let none: Option<String> = None;
    let html =
        render_view(move || view! { <Field name="a" label="A" error=none hint=Some("h") /> }.into_any());
    assert!(!html.contains("m-field--error") && html.contains("a-hint"));
}

#[test]
fn the_text_of_a_text_area_stays_text() {
    let html = render_view(|| {
        view! { <TextArea name="t" label="T" value="\n</textarea><script>x</script>" /> }.into_any()
    });
    assert!(
        html.contains(">\n\n&lt;/textarea&gt;&lt;script&gt;x&lt;/script&gt;</textarea>"),
        "{html}"
    );
}

#[test]
fn an_error_of_a_group_leads_to_its_first_control() {
    let choices = || vec![Choice::new("a", "A"), Choice::new("b", "B").selected(true)];
    let radios = render_view(move || {
        view! { <RadioGroup name="basis" label="Basis" choices=choices() error="Choose" /> }.into_any()
    });
    assert!(
        radios.contains("id=\"basis\" name=\"basis\" value=\"a\""),
        "{radios}"
    );
    assert!(
        radios.contains("id=\"basis-2\" name=\"basis\" value=\"b\" checked"),
        "{radios}"
    );
    assert!(radios.contains("<fieldset") && radios.contains("aria-describedby=\"basis-error\""));
}

#[test]
fn options_stand_under_their_headings() {
    let html = render_view(|| {
        let choices = vec![
            Choice::new("", "Any"),
            Choice::new("p", "Paris").group("Europe"),
            Choice::new("d", "Dublin").group("Europe").selected(true),
            Choice::new("m", "Montréal").group("America"),
        ];
        view! { <Select name="zone" label="Zone" choices=choices /> }.into_any()
    });
    assert!(
        html.contains(
            "<option value=\"\">Any</option><optgroup label=\"Europe\"><option value=\"p\">Paris\
         </option><option value=\"d\" selected>Dublin</option></optgroup>\
         <optgroup label=\"America\">"
        ),
        "{html}"
    );
}
