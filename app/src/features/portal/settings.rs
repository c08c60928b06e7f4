//! Who speaks in the portal, with which logo, in which colours and under which host name: for staff.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::response::Response;
use services::portal::{BrandError, BrandField, HostError, LogoError, PortalSettings};

use super::settings_form::render;
use super::settings_read::read;
use crate::AppState;
use crate::form::FormErrors;
use crate::page::{Flash, InWorkspace, PageError};

/// The path of the page.
pub(super) fn path(inside: &InWorkspace) -> String {
    format!("/w/{}/portal", inside.visit.workspace().slug)
}

/// Whether a request sends the settings, with a file that takes its time.
#[must_use]
pub fn is_upload(method: &Method, path: &str) -> bool {
    method == Method::POST && path.starts_with("/w/") && path.ends_with("/portal")
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
        BrandField::Host => "host",
        BrandField::Logo => "logo",
    }
}

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let settings = state.services.portal_settings(&inside.visit).await?;
    Ok(render(&inside, &settings, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    request: Request,
) -> Result<Response, PageError> {
    // Before a file is read: whoever may not see the settings is told so at once.
    let settings = state.services.portal_settings(&inside.visit).await?;
    let form = read(request, &state).await?;
    let wrong = state.services.save_portal_settings(&inside.visit, &form).await?;
    if wrong.is_empty() {
        return Ok(inside.page.redirect(&path(&inside), Some(Flash::PortalSettings)));
    }
    let mut errors = FormErrors::default();
    for (field, error) in wrong {
        errors.add(field_name(field), words(&inside, error));
    }
    let shown = PortalSettings {
        form,
        is_set: true,
        ..settings
    };
    Ok(render(&inside, &shown, &errors))
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
        BrandError::Host(HostError::Malformed) => m.portal_settings_host_malformed().to_owned(),
        BrandError::Host(HostError::Port) => m.portal_settings_host_port().to_owned(),
        BrandError::Host(HostError::Number) => m.portal_settings_host_number().to_owned(),
        BrandError::HostUnavailable => m.portal_settings_host_unavailable().to_owned(),
        BrandError::Logo(error) => logo_words(inside, error),
        BrandError::LogoAgain => m.portal_settings_logo_again().to_owned(),
    }
}

fn logo_words(inside: &InWorkspace, error: LogoError) -> String {
    let m = inside.page.messages;
    match error {
        LogoError::Empty => m.portal_settings_logo_empty().to_owned(),
        LogoError::TooLarge => m.portal_settings_logo_large().to_owned(),
        LogoError::Unknown => m.portal_settings_logo_unknown().to_owned(),
        LogoError::Broken => m.portal_settings_logo_broken().to_owned(),
        LogoError::Dimensions { width, height } => {
            let number = |pixels: u32| inside.page.format.number(i64::from(pixels));
            m.portal_settings_logo_dimensions(&number(width), &number(height))
        }
    }
}
