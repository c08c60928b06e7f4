//! Choosing: one switch for each purpose that asks, all and none with the same weight.

use std::collections::{BTreeSet, HashMap};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::consent::Digest;
use domain::consent::choice::ChoiceFault;
use leptos::prelude::*;
use services::UseError;
use services::consent::PurposeStanding;
use services::portal::{Answer, ChooseError, ShownPage};
use ui::EmptyState;

use super::choices_form::{Proof, asked, field_of, form, template};
use super::frame::{back_home, hello, summary};
use super::inside::InPortal;
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, PageError};

/// The build that renders the pages.
pub(super) const BUILD: &str = env!("CARGO_PKG_VERSION");

pub(super) async fn show(State(state): State<AppState>, inside: InPortal) -> Result<Response, PageError> {
    let standings = state.services.portal_standing(&inside.visit).await?;
    let interface = template(&inside.page, &inside.path("choices"), &standings);
    let proof = proof(&state, &inside, &interface).await?;
    Ok(render(&inside, &standings, &proof, &FormErrors::default()))
}

/// The digests of what is shown now.
async fn proof(state: &AppState, inside: &InPortal, interface: &str) -> Result<Proof, PageError> {
    let notice = state
        .services
        .portal_notice_digest(&inside.visit.portal, inside.page.language)
        .await?;
    Ok(Proof {
        notice: notice.map(|digest| digest.to_string()).unwrap_or_default(),
        interface: Digest::of(interface.as_bytes()).to_string(),
    })
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
    let says = |name: &str| sent.get(name).map(String::as_str).unwrap_or_default();
    let page = ShownPage {
        interface: &interface,
        language: inside.page.language,
        build: BUILD,
        notice: Digest::parse(says("notice")),
        gpc: inside.gpc,
    };
    let now = proof(&state, &inside, &interface).await?;
    let yes = match &answer {
        Answer::AcceptAll => true,
        Answer::RefuseAll => false,
        Answer::Only(keys) => !keys.is_empty(),
    };
    let chosen = if yes && says("interface") != now.interface {
        Err(ChooseError::Changed)
    } else {
        state.services.portal_choose(&inside.visit, &answer, page).await
    };
    match chosen {
        Ok(_) => Ok(inside
            .page
            .redirect(&inside.path("choices"), Some(Flash::PortalChosen))),
        Err(error) => {
            let errors = FormErrors::one("permissions", refusal(&inside, error)?);
            Ok(render(&inside, &standings, &now, &errors))
        }
    }
}

/// What to say when nothing was recorded.
pub(super) fn refusal(inside: &InPortal, error: ChooseError) -> Result<&'static str, PageError> {
    let m = inside.page.messages;
    match error {
        ChooseError::NoNotice => Ok(m.portal_choices_no_notice()),
        ChooseError::Changed | ChooseError::Refused(ChoiceFault::OtherPurpose) => {
            Ok(m.portal_choices_changed())
        }
        ChooseError::Refused(fault) => {
            tracing::error!(code = fault.code(), "a choice of the portal was refused");
            Err(UseError::NotFound.into())
        }
        ChooseError::Use(error) => Err(error.into()),
    }
}

fn render(inside: &InPortal, standings: &[PurposeStanding], proof: &Proof, errors: &FormErrors) -> Response {
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
            form(&inside.page, &inside.path("choices"), standings, Some(proof))
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
