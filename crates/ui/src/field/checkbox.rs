//! Yes or no, saved with the form.

use leptos::prelude::*;

use crate::{Icon, IconName, MaybeText};

/// One check box with its label beside it.
#[component]
pub fn Checkbox(
    /// The name it is sent under, and its id unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// The id; the name by default.
    #[prop(into, optional)]
    id: MaybeText,
    /// What is sent when checked.
    #[prop(into, default = "on".to_owned())]
    value: String,
    /// What checking it means.
    #[prop(into, optional)]
    hint: MaybeText,
    /// What is wrong, in the same words as in the summary.
    #[prop(into, optional)]
    error: MaybeText,
    /// "Error: " in the page's language, for assistive technology.
    #[prop(into, optional)]
    error_prefix: String,
    /// Whether it is checked.
    #[prop(optional)]
    checked: bool,
    /// Must be checked.
    #[prop(optional)]
    required: bool,
    /// Cannot be changed.
    #[prop(optional)]
    disabled: bool,
) -> impl IntoView {
    let id = id.into_option().unwrap_or_else(|| name.clone());
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let described_by = match (hint_id.as_deref(), error_id.as_deref()) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (one, other) => one.or(other).map(str::to_owned),
    };
    let invalid = error.is_some().then_some("true");
    let failed = error.is_some();
    let control = view! {
        <div class="m-check">
            <input
                type="checkbox"
                id=id.clone()
                name=name
                value=value
                checked=checked
                required=required
                disabled=disabled
                aria-invalid=invalid
                aria-describedby=described_by
            />
            <label for=id>{label}</label>
            {hint.into_option().map(|hint| view! { <small id=hint_id>{hint}</small> })}
        </div>
    };
    if !failed {
        return control.into_any();
    }
    let prefix = (!error_prefix.is_empty()).then(|| view! { <span class="m-hidden">{error_prefix}</span> });
    view! {
        <div class="m-field m-field--error">
            <p class="m-field__error" id=error_id>
                <Icon name=IconName::CircleAlert />
                <span>{prefix}{error.into_option()}</span>
            </p>
            {control}
        </div>
    }
    .into_any()
}
