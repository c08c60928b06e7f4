//! On or off.

use leptos::prelude::*;

use crate::MaybeText;

/// A check box drawn as a switch, with the word for its state beside it.
///
/// It is saved with its form, like any other field.
#[component]
pub fn Switch(
    /// The name it is sent under, and its id unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// The word for on.
    #[prop(into)]
    on: String,
    /// The word for off.
    #[prop(into)]
    off: String,
    /// The id; the name by default.
    #[prop(into, optional)]
    id: MaybeText,
    /// What is sent when on.
    #[prop(into, default = "on".to_owned())]
    value: String,
    /// What switching it on means.
    #[prop(into, optional)]
    hint: MaybeText,
    /// Whether it is on.
    #[prop(optional)]
    checked: bool,
    /// Cannot be changed.
    #[prop(optional)]
    disabled: bool,
) -> impl IntoView {
    let id = id.into_option().unwrap_or_else(|| name.clone());
    let hint_id = hint.is_some().then(|| format!("{id}-hint"));
    view! {
        <div class="m-choice">
            <label for=id.clone()>{label}</label>
            // The state is in the box itself; the words repeat it for the eye.
            <span class="m-choice__state">
                <span class="is-on" aria-hidden="true">{on}</span>
                <span class="is-off" aria-hidden="true">{off}</span>
                <input
                    class="m-switch"
                    type="checkbox"
                    id=id
                    name=name
                    value=value
                    checked=checked
                    disabled=disabled
                    aria-describedby=hint_id.clone()
                />
            </span>
            {hint.into_option().map(|hint| view! { <p id=hint_id>{hint}</p> })}
        </div>
    }
}
