//! Label, hint and error around a control.

use leptos::prelude::*;

use crate::{
    Icon, IconName, MaybeText, Slot,
    class::{join, when},
};

/// The words around a control, and the ids that tie them to it.
pub struct Frame {
    pub id: String,
    pub label: String,
    pub label_hidden: bool,
    pub hint: MaybeText,
    pub error: MaybeText,
    pub error_prefix: String,
}

impl Frame {
    /// The ids of the hint and of the error, for `aria-describedby`.
    pub fn described_by(&self) -> Option<String> {
        let id = &self.id;
        match (self.hint.is_some(), self.error.is_some()) {
            (false, false) => None,
            (true, false) => Some(format!("{id}-hint")),
            (false, true) => Some(format!("{id}-error")),
            (true, true) => Some(format!("{id}-hint {id}-error")),
        }
    }

    /// The value of `aria-invalid`.
    pub fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    /// Puts the frame around one control.
    pub fn around(self, control: AnyView, after: Slot) -> AnyView {
        let class = join(&["m-field", when(self.error.is_some(), "m-field--error")]);
        let label_class = if self.label_hidden {
            "m-hidden"
        } else {
            "m-field__label"
        };
        let notes = notes(&self.id, self.hint, self.error, self.error_prefix);
        view! {
            <div class=class>
                <label class=label_class for=self.id>{self.label}</label>
                {notes}
                {control}
                {after.into_option()}
            </div>
        }
        .into_any()
    }

    /// Puts the frame around a group of controls.
    pub fn around_group(self, controls: AnyView) -> AnyView {
        let class = join(&[
            "m-field m-field--group",
            when(self.error.is_some(), "m-field--error"),
        ]);
        let legend_class = if self.label_hidden {
            "m-hidden"
        } else {
            "m-field__label"
        };
        let described_by = self.described_by();
        let notes = notes(&self.id, self.hint, self.error, self.error_prefix);
        view! {
            <fieldset class=class aria-describedby=described_by>
                <legend class=legend_class>{self.label}</legend>
                {notes}
                {controls}
            </fieldset>
        }
        .into_any()
    }
}

fn notes(id: &str, hint: MaybeText, error: MaybeText, prefix: String) -> AnyView {
    let hint = hint.into_option().map(|hint| {
        view! { <p class="m-field__hint" id=format!("{id}-hint")>{hint}</p> }
    });
    let error = error.into_option().map(|error| {
        let prefix = (!prefix.is_empty()).then(|| view! { <span class="m-hidden">{prefix}</span> });
        view! {
            <p class="m-field__error" id=format!("{id}-error")>
                <Icon name=IconName::CircleAlert />
                <span>{prefix}{error}</span>
            </p>
        }
    });
    (hint, error).into_any()
}
