//! A field for a password, with a button that shows what was typed.

use i18n::Messages;
use islands::RevealPassword;
use leptos::prelude::*;
use ui::{Field, InputKind};

use crate::form::FormErrors;

/// The field. What was typed is never sent back, so it begins empty.
pub(super) fn password_field(
    m: Messages,
    name: &'static str,
    label: &'static str,
    autocomplete: &'static str,
    hint: Option<&'static str>,
    errors: &FormErrors,
) -> AnyView {
    let reveal =
        view! { <RevealPassword field=name.to_owned() label=m.account_show_password().to_owned() /> };
    view! {
        <Field
            name=name
            label=label
            kind=InputKind::Password
            autocomplete=autocomplete
            hint=hint
            error=errors.get(name)
            error_prefix=m.shared_error_prefix()
            after=reveal.into_any()
        />
    }
    .into_any()
}
