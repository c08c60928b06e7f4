//! Who speaks in the portal, and in which colours: for staff.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::Response;
use domain::account::Language;
use services::portal::{BrandError, BrandField, BrandForm};

use super::settings_form::render;
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, InWorkspace, PageError};

/// The path of the page.
pub(super) fn path(inside: &InWorkspace) -> String {
    format!("/w/{}/portal", inside.visit.workspace().slug)
}

/// The name of a field.
const fn field_name(field: BrandField) -> &'static str {
    match field {
        BrandField::Name => "name",
        BrandField::Accent => "accent",
        BrandField::AccentDark => "accent_dark",
        BrandField::Languages => "languages",
        BrandField::Controller => "controller",
        BrandField::Address => "address",
        BrandField::Contact => "contact",
        BrandField::Officer => "officer",
        BrandField::Authority => "authority",
        BrandField::AuthorityUrl => "authority_url",
    }
}

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let settings = state.services.portal_settings(&inside.visit).await?;
    Ok(render(
        &inside,
        &settings.form,
        settings.is_set,
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(sent): FormData<HashMap<String, String>>,
) -> Result<Response, PageError> {
    let form = read(&sent);
    let wrong = state.services.save_portal_settings(&inside.visit, &form).await?;
    if wrong.is_empty() {
        return Ok(inside.page.redirect(&path(&inside), Some(Flash::PortalSettings)));
    }
    let mut errors = FormErrors::default();
    for (field, error) in wrong {
        errors.add(field_name(field), words(&inside, error));
    }
    Ok(render(&inside, &form, true, &errors))
}

fn read(sent: &HashMap<String, String>) -> BrandForm {
    let text = |name: &str| sent.get(name).cloned().unwrap_or_default();
    BrandForm {
        name: text("name"),
        accent: text("accent"),
        accent_dark: text("accent_dark"),
        languages: Language::OFFERED
            .iter()
            .map(|language| language.as_str())
            .filter(|word| sent.contains_key(&format!("language.{word}")))
            .map(str::to_owned)
            .collect(),
        controller: text("controller"),
        address: text("address"),
        contact: text("contact"),
        officer: text("officer"),
        authority: text("authority"),
        authority_url: text("authority_url"),
    }
}

fn words(inside: &InWorkspace, error: BrandError) -> String {
    let m = inside.page.messages;
    match error {
        BrandError::Empty => m.portal_settings_empty().to_owned(),
        BrandError::TooLong => m.portal_settings_long().to_owned(),
        BrandError::NoColour => m.portal_settings_no_colour().to_owned(),
        BrandError::Contrast(hundredths) => {
            let ratio = inside.page.format.decimal(f64::from(hundredths) / 100.0, 2);
            m.portal_settings_contrast(&ratio, &inside.page.format.decimal(4.5, 1))
        }
        BrandError::NoEmail => m.errors_email_invalid().to_owned(),
        BrandError::NoUrl => m.portal_settings_no_url().to_owned(),
    }
}
