//! Taking everything away: a file that people and programs can read.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::requests::Kind;
use leptos::prelude::*;
use serde::Deserialize;
use services::portal::{AskError, LeadsTo};
use ui::{Button, CardRadios, Choice, HiddenField, Variant};

use super::frame::{back_home, hello};
use super::inside::InPortal;
use super::requests::{fresh_proof, request_path};
use crate::AppState;
use crate::form::{FormData, form_id, form_number};
use crate::page::{ErrorKind, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct TakeForm {
    kind: String,
    /// The number of the form: sent twice, it asks once.
    once: String,
}

pub(super) async fn show(inside: InPortal) -> Response {
    if !inside.visit.suffices(Kind::Access) {
        return fresh_proof(&inside, LeadsTo::Take);
    }
    let m = inside.page.messages;
    inside.respond(m.portal_take_title(), StatusCode::OK, || {
        let choices = vec![
            Choice::new(Kind::Access.as_str(), m.portal_take_access())
                .hint(m.portal_take_access_what())
                .selected(true),
            Choice::new(Kind::Portability.as_str(), m.portal_take_portability())
                .hint(m.portal_take_portability_what()),
        ];
        view! {
            {hello(m.portal_take_title(), Some(m.portal_take_lead().to_owned()), back_home(&inside))}
            <form class="m-form" method="post" action=inside.path("take") novalidate>
                <HiddenField name="once" value=form_number("") />
                <CardRadios name="kind" label=m.portal_take_what() choices=choices />
                <div>
                    <Button variant=Variant::Primary>{m.portal_take_submit()}</Button>
                </div>
            </form>
            <p class="m-soft">{m.portal_take_after()}</p>
        }
        .into_any()
    })
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InPortal,
    FormData(form): FormData<TakeForm>,
) -> Result<Response, PageError> {
    let kind = Kind::parse(&form.kind)
        .filter(|kind| matches!(kind, Kind::Access | Kind::Portability))
        .ok_or(PageError::Show(ErrorKind::BadRequest))?;
    let asked = state
        .services
        .portal_ask(&inside.visit, kind, "", inside.page.language, form_id(&form.once))
        .await;
    match asked {
        Ok(request) => Ok(inside.page.redirect(&request_path(&inside, request), None)),
        Err(AskError::Use(error)) => Err(error.into()),
        Err(AskError::NotProven | AskError::Empty | AskError::TooLong) => {
            Ok(fresh_proof(&inside, LeadsTo::Take))
        }
    }
}
