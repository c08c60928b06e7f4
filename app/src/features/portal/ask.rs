//! Asking for a human: to look at a decision again, or at anything else.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::requests::Kind;
use leptos::prelude::*;
use serde::Deserialize;
use services::portal::AskError;
use ui::{Button, HiddenField, TextArea, Variant};

use super::frame::{back_home, hello, summary};
use super::inside::InPortal;
use super::requests::request_path;
use crate::AppState;
use crate::form::{FormData, FormErrors, form_id, form_number};
use crate::page::{ErrorKind, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AskForm {
    note: String,
    /// The number of the form: sent twice, it asks once.
    once: String,
}

pub(super) async fn show(inside: InPortal) -> Response {
    render(&inside, &AskForm::default(), &FormErrors::default())
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InPortal,
    FormData(form): FormData<AskForm>,
) -> Result<Response, PageError> {
    let m = inside.page.messages;
    let asked = state
        .services
        .portal_ask(
            &inside.visit,
            Kind::ContestDecision,
            &form.note,
            inside.page.language,
            form_id(&form.once),
        )
        .await;
    let message = match asked {
        Ok(request) => return Ok(inside.page.redirect(&request_path(&inside, request), None)),
        Err(AskError::Empty) => m.portal_ask_empty(),
        Err(AskError::TooLong) => m.portal_ask_long(),
        Err(AskError::NotProven) => return Err(PageError::Show(ErrorKind::Forbidden)),
        Err(AskError::Use(error)) => return Err(error.into()),
    };
    Ok(render(&inside, &form, &FormErrors::one("note", message)))
}

fn render(inside: &InPortal, form: &AskForm, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let status: StatusCode = errors.status();
    inside.respond(m.portal_ask_title(), status, || {
        view! {
            {summary(&inside.page, errors)}
            {hello(m.portal_ask_title(), Some(m.portal_ask_lead().to_owned()), back_home(inside))}
            <form class="m-form" method="post" action=inside.path("ask") novalidate>
                <HiddenField name="once" value=form_number(&form.once) />
                <TextArea
                    name="note"
                    label=m.portal_ask_note()
                    hint=m.portal_ask_hint()
                    rows=6
                    required=true
                    value=form.note.clone()
                    error=errors.get("note")
                    error_prefix=m.shared_error_prefix()
                />
                <div>
                    <Button variant=Variant::Primary>{m.portal_ask_submit()}</Button>
                </div>
            </form>
        }
        .into_any()
    })
}
