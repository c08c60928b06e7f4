//! Changing the password.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use services::UseError;
use services::account::{NewPasswordError, PasswordChangeError};
use ui::{Button, Variant};

use super::password_field::password_field;
use super::tabs::{AccountTab, respond};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, PageError, SignedIn, current_session_hash};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PasswordForm {
    current: String,
    new: String,
}

pub(super) async fn show(signed_in: SignedIn) -> Response {
    render(&signed_in, &FormErrors::default(), StatusCode::OK)
}

pub(super) async fn submit(
    State(state): State<AppState>,
    signed_in: SignedIn,
    FormData(form): FormData<PasswordForm>,
) -> Result<Response, PageError> {
    let m = signed_in.page.messages;
    if form.current.is_empty() || form.new.is_empty() {
        let mut errors = FormErrors::default();
        if form.current.is_empty() {
            errors.add("current", m.account_password_current_required());
        }
        if form.new.is_empty() {
            errors.add("new", m.account_password_new_required());
        }
        return Ok(render(&signed_in, &errors, errors.status()));
    }
    let session = current_session_hash(&signed_in.session).ok_or(PageError::Show(ErrorKind::Internal))?;
    let account = signed_in.visitor.account.account;
    let error = match state
        .services
        .change_password(account, session, form.current, form.new)
        .await
    {
        Ok(()) => {
            // A new id at each change of rights; but what was ended meanwhile, by signing out, stays ended.
            match state.services.end_session(account, session).await {
                Err(UseError::NotFound) => return Ok(signed_in.page.redirect("/sign-in", None)),
                other => other?,
            }
            signed_in.session.cycle_id().await.map_err(|error| {
                tracing::warn!(%error, "a session could not be renewed");
                PageError::Show(ErrorKind::Unavailable)
            })?;
            return Ok(signed_in
                .page
                .redirect("/account/password", Some(Flash::PasswordChanged)));
        }
        Err(error) => error,
    };
    let errors = match error {
        PasswordChangeError::WrongCurrent => FormErrors::one("current", m.account_password_wrong()),
        PasswordChangeError::New(NewPasswordError::Empty) => {
            FormErrors::one("new", m.account_password_new_required())
        }
        PasswordChangeError::New(NewPasswordError::TooShort) => {
            FormErrors::one("new", m.errors_password_too_short())
        }
        PasswordChangeError::New(NewPasswordError::TooLong) => {
            FormErrors::one("new", m.errors_password_too_long())
        }
        PasswordChangeError::New(NewPasswordError::TooCommon) => {
            FormErrors::one("new", m.errors_password_too_common())
        }
        PasswordChangeError::TooMany { wait } => {
            let message = m.errors_too_many_tries(&signed_in.page.format.duration(wait));
            let errors = FormErrors::one("current", message);
            let mut response = render(&signed_in, &errors, StatusCode::TOO_MANY_REQUESTS);
            let seconds = wait.as_secs() + i64::from(wait.subsec_nanos() > 0);
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
            return Ok(response);
        }
        PasswordChangeError::Busy => {
            let errors = FormErrors::one("current", m.account_sign_in_busy());
            return Ok(render(&signed_in, &errors, StatusCode::SERVICE_UNAVAILABLE));
        }
        PasswordChangeError::Use(error) => return Err(error.into()),
    };
    Ok(render(&signed_in, &errors, errors.status()))
}

fn render(signed_in: &SignedIn, errors: &FormErrors, status: StatusCode) -> Response {
    let m = signed_in.page.messages;
    respond(signed_in, AccountTab::Password, errors, status, || {
        // Passwords are the one thing that is not shown again.
        view! {
            <form class="m-form" method="post" action="/account/password" novalidate>
                {password_field(m, "current", m.account_password_current(), "current-password", None, errors)}
                {password_field(
                    m,
                    "new",
                    m.account_password_new(),
                    "new-password",
                    Some(m.account_password_new_hint()),
                    errors,
                )}
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.account_password_action()}</Button>
                </div>
            </form>
        }
        .into_any()
    })
}
