//! Limiting: objecting to profiling or marketing, pausing until a day, setting everything aside.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use services::portal::{LimitError, Limits, Objection, ShownPage};
use ui::document::Document;

use super::choices::{BUILD, refusal};
use super::frame::{back_home, hello, summary};
use super::inside::InPortal;
use super::limits_forms::{objections, pause, restriction};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, Page, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct LimitForm {
    action: String,
    what: String,
    pub(super) until: String,
}

pub(super) async fn show(State(state): State<AppState>, inside: InPortal) -> Result<Response, PageError> {
    let limits = state.services.portal_limits(&inside.visit).await?;
    Ok(render(
        &inside,
        &limits,
        &LimitForm::default(),
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InPortal,
    FormData(form): FormData<LimitForm>,
) -> Result<Response, PageError> {
    let services = &state.services;
    let visit = &inside.visit;
    let limits = services.portal_limits(visit).await?;
    let interface = template(&inside.page, &inside.path("limits"), &limits);
    let page = ShownPage {
        interface: &interface,
        language: inside.page.language,
        build: BUILD,
        // Nothing here is a yes.
        notice: None,
        gpc: inside.gpc,
    };
    let what = || Objection::parse(&form.what).ok_or(PageError::Show(ErrorKind::BadRequest));
    let (done, flash): (Result<(), LimitError>, Flash) = match form.action.as_str() {
        "object" => (
            services
                .portal_object(visit, what()?, page)
                .await
                .map_err(LimitError::from),
            Flash::PortalLimited,
        ),
        "object_no_more" => (
            services
                .portal_object_no_more(visit, what()?, page)
                .await
                .map_err(LimitError::from),
            Flash::PortalLifted,
        ),
        "pause" => (
            services.portal_pause(visit, &form.until, page).await,
            Flash::PortalLimited,
        ),
        "resume" => (
            services
                .portal_resume(visit, page)
                .await
                .map_err(LimitError::from),
            Flash::PortalLifted,
        ),
        "restrict" => (
            services
                .portal_restrict(visit, page)
                .await
                .map_err(LimitError::from),
            Flash::PortalLimited,
        ),
        "lift" => (
            services
                .portal_lift_restriction(visit, page)
                .await
                .map_err(LimitError::from),
            Flash::PortalLifted,
        ),
        _ => return Err(PageError::Show(ErrorKind::BadRequest)),
    };
    let m = inside.page.messages;
    let (field, message) = match done {
        Ok(()) => return Ok(inside.page.redirect(&inside.path("limits"), Some(flash))),
        Err(LimitError::NoDay) => ("until", m.portal_pause_no_day()),
        Err(LimitError::TooEarly) => ("until", m.portal_pause_early()),
        Err(LimitError::TooLate) => ("until", m.portal_pause_late()),
        Err(LimitError::Choose(error)) => ("main", refusal(&inside, error)?),
    };
    Ok(render(&inside, &limits, &form, &FormErrors::one(field, message)))
}

/// The page as it is shown to everybody who has limited nothing, to be kept as evidence.
fn template(page: &Page, action: &str, limits: &Limits) -> String {
    let document = Document {
        lang: page.language.as_str(),
        title: page.messages.portal_limits_title(),
        body_class: "m-portal",
        ..Document::default()
    };
    let nothing = Limits {
        objected: Vec::new(),
        offered: limits.offered.clone(),
        paused_until: None,
        restricted_since: None,
    };
    document.render(|| {
        forms(
            page,
            action,
            &nothing,
            &LimitForm::default(),
            &FormErrors::default(),
        )
    })
}

fn forms(page: &Page, action: &str, limits: &Limits, form: &LimitForm, errors: &FormErrors) -> AnyView {
    view! {
        {objections(page, action, limits)}
        {pause(page, action, limits, form, errors)}
        {restriction(page, action, limits)}
    }
    .into_any()
}

fn render(inside: &InPortal, limits: &Limits, form: &LimitForm, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let status: StatusCode = errors.status();
    inside.respond(m.portal_limits_title(), status, || {
        view! {
            {summary(&inside.page, errors)}
            {hello(m.portal_limits_title(), Some(m.portal_limits_lead().to_owned()), back_home(inside))}
            {forms(&inside.page, &inside.path("limits"), limits, form, errors)}
        }
        .into_any()
    })
}
