//! Choosing: one switch for each purpose that asks, all and none with the same weight.

use std::collections::{BTreeSet, HashMap};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::consent::choice::ChoiceFault;
use leptos::prelude::*;
use services::UseError;
use services::consent::PurposeStanding;
use services::portal::{Answer, ChooseError, ShownPage};
use ui::EmptyState;

use super::choices_form::{asked, field_of, form, template};
use super::frame::{back_home, hello, summary};
use super::inside::InPortal;
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, PageError};

/// The build that renders the pages.
pub(super) const BUILD: &str = env!("CARGO_PKG_VERSION");

pub(super) async fn show(State(state): State<AppState>, inside: InPortal) -> Result<Response, PageError> {
    let standings = state.services.portal_standing(&inside.visit).await?;
    Ok(render(&inside, &standings, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InPortal,
    FormData(sent): FormData<HashMap<String, String>>,
) -> Result<Response, PageError> {
    let standings = state.services.portal_standing(&inside.visit).await?;
    let answer = match sent.get("all").map(String::as_str) {
        Some("yes") => Answer::AcceptAll,
        Some(_) => Answer::RefuseAll,
        None => Answer::Only(
            asked(&standings)
                .filter(|found| sent.contains_key(&field_of(&found.purpose)))
                .map(|found| found.purpose.key().clone())
                .collect::<BTreeSet<_>>(),
        ),
    };
    let interface = template(&inside.page, &inside.path("choices"), &standings);
    let page = ShownPage {
        interface: &interface,
        language: inside.page.language,
        build: BUILD,
        gpc: inside.gpc,
    };
    match state.services.portal_choose(&inside.visit, &answer, page).await {
        Ok(_) => Ok(inside
            .page
            .redirect(&inside.path("choices"), Some(Flash::PortalChosen))),
        Err(error) => {
            let errors = FormErrors::one("permissions", refusal(&inside, error)?);
            Ok(render(&inside, &standings, &errors))
        }
    }
}

/// What to say when nothing was recorded.
pub(super) fn refusal(inside: &InPortal, error: ChooseError) -> Result<&'static str, PageError> {
    let m = inside.page.messages;
    match error {
        ChooseError::NoNotice => Ok(m.portal_choices_no_notice()),
        ChooseError::Refused(ChoiceFault::OtherPurpose) => Ok(m.portal_choices_changed()),
        ChooseError::Refused(fault) => {
            tracing::error!(code = fault.code(), "a choice of the portal was refused");
            Err(UseError::NotFound.into())
        }
        ChooseError::Use(error) => Err(error.into()),
    }
}

fn render(inside: &InPortal, standings: &[PurposeStanding], errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let status: StatusCode = errors.status();
    inside.respond(m.portal_choices_title(), status, || {
        let body = if standings.is_empty() {
            view! {
                <EmptyState title=m.portal_choices_none()>
                    <p class="m-soft">{m.portal_choices_none_what()}</p>
                </EmptyState>
            }
            .into_any()
        } else {
            form(&inside.page, &inside.path("choices"), standings, true)
        };
        view! {
            {summary(&inside.page, errors)}
            {hello(
                m.portal_choices_title(),
                Some(m.portal_choices_lead().to_owned()),
                back_home(inside),
            )}
            {body}
            <p class="m-small">
                <a href=inside.path("history")>{m.portal_history_link()}</a>
            </p>
        }
        .into_any()
    })
}
