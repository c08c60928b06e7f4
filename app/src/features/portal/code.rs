//! Typing the code.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use services::portal::EnterError;
use ui::{Button, Field, FieldWidth, Variant};

use super::frame::{hello, summary};
use super::inside::{AtPortal, path_after, path_of, remember_session};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::PageError;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct CodeForm {
    code: String,
}

/// The same page for everybody: it does not know whether a mail was sent.
pub(super) async fn show(at: AtPortal) -> Response {
    render(&at, &CodeForm::default(), &FormErrors::default())
}

pub(super) async fn submit(
    State(state): State<AppState>,
    at: AtPortal,
    FormData(form): FormData<CodeForm>,
) -> Result<Response, PageError> {
    let m = at.page.messages;
    let entered = state
        .services
        .enter_by_code(&at.portal, &form.code, at.browser.as_ref(), at.key.as_ref())
        .await;
    match entered {
        Ok(entered) => {
            let mut response = at.page.redirect(&path_after(&at.portal, entered.leads_to), None);
            if let Some(cookie) = remember_session(&state, &at.portal, &entered.key) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(response)
        }
        Err(EnterError::Malformed) => {
            let errors = FormErrors::one("code", m.portal_code_malformed());
            Ok(render(&at, &form, &errors))
        }
        Err(EnterError::Refused) => {
            let errors = FormErrors::one("code", m.portal_code_refused());
            Ok(render(&at, &form, &errors))
        }
        Err(EnterError::Use(error)) => Err(error.into()),
    }
}

fn render(at: &AtPortal, form: &CodeForm, errors: &FormErrors) -> Response {
    let m = at.page.messages;
    let status: StatusCode = errors.status();
    at.respond(m.portal_code_title(), status, || {
        let back = (m.portal_code_again().to_owned(), path_of(&at.portal, "enter"));
        view! {
            {summary(&at.page, errors)}
            {hello(m.portal_code_title(), Some(m.portal_code_lead().to_owned()), Some(back))}
            <form class="m-form" method="post" action=path_of(&at.portal, "code") novalidate>
                <Field
                    name="code"
                    label=m.portal_code_label()
                    hint=m.portal_code_hint()
                    width=FieldWidth::Medium
                    autocomplete="one-time-code"
                    required=true
                    value=form.code.clone()
                    error=errors.get("code")
                    error_prefix=m.shared_error_prefix()
                />
                <div>
                    <Button variant=Variant::Primary>{m.portal_code_submit()}</Button>
                </div>
            </form>
            <p class="m-soft">{m.portal_code_none()}</p>
        }
        .into_any()
    })
}
