//! One request of the person: where it stands, what happened, what was written.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::PrivacyRequestId;
use leptos::prelude::*;
use serde::Deserialize;
use services::UseError;
use services::requests::{PersonRequest, WriteError};
use ui::{Button, IconName, Notice, Section, TextArea, Variant};

use super::frame::{hello, summary};
use super::inside::InPortal;
use super::requests::request_path;
use super::words::{request_name, state_name, state_what};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct MessageForm {
    text: String,
}

pub(super) fn parsed(request: &str) -> Result<PrivacyRequestId, PageError> {
    PrivacyRequestId::parse(request).ok_or_else(|| UseError::NotFound.into())
}

pub(super) async fn show(
    State(state): State<AppState>,
    Path((_, request)): Path<(String, String)>,
    inside: InPortal,
) -> Result<Response, PageError> {
    let request = parsed(&request)?;
    let found = state.services.portal_request(&inside.visit, request).await?;
    let has_file = state.services.has_portal_file(&inside.visit, request).await?;
    Ok(render(
        &inside,
        &found,
        has_file,
        &MessageForm::default(),
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    Path((_, request)): Path<(String, String)>,
    inside: InPortal,
    FormData(form): FormData<MessageForm>,
) -> Result<Response, PageError> {
    let m = inside.page.messages;
    let request = parsed(&request)?;
    let written = state
        .services
        .portal_write(&inside.visit, request, &form.text)
        .await;
    let message = match written {
        Ok(()) => {
            return Ok(inside
                .page
                .redirect(&request_path(&inside, request), Some(Flash::Saved)));
        }
        Err(WriteError::TooLong) => m.portal_ask_long(),
        Err(WriteError::Use(error)) => return Err(error.into()),
        Err(_) => m.portal_ask_empty(),
    };
    let found = state.services.portal_request(&inside.visit, request).await?;
    let has_file = state.services.has_portal_file(&inside.visit, request).await?;
    Ok(render(
        &inside,
        &found,
        has_file,
        &form,
        &FormErrors::one("text", message),
    ))
}

fn render(
    inside: &InPortal,
    found: &PersonRequest,
    has_file: bool,
    form: &MessageForm,
    errors: &FormErrors,
) -> Response {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let row = &found.request;
    let title = request_name(row.kind, m);
    let status: StatusCode = errors.status();
    inside.respond(title, status, || {
        let back = (m.portal_requests_title().to_owned(), inside.path("requests"));
        let lead = m.portal_request_received(&row.reference(), &format.date_long(row.received_at));
        let (standing, meaning) = (state_name(row.state, m), state_what(row.state, m));
        let due = (!row.state.is_final())
            .then(|| view! { <p>{m.portal_request_due(&format.civil_date_long(row.due.limit))}</p> });
        let file = has_file.then(|| {
            view! {
                <form method="post" action=format!("{}/file", request_path(inside, row.request))>
                    <Button variant=Variant::Primary icon=IconName::Download>{m.erasure_file_open()}</Button>
                </form>
            }
        });
        let steps = found
            .course
            .iter()
            .map(|step| {
                let words = (!step.detail.is_empty()).then(|| view! { <p>{step.detail.clone()}</p> });
                view! {
                    <li>
                        <span>{state_name(step.state, m)}</span>
                        <small>{format.date_time(step.happened_at)}</small>
                        {words}
                    </li>
                }
            })
            .collect_view();
        view! {
            {summary(&inside.page, errors)}
            {hello(title, Some(lead), Some(back))}
            <Notice>
                <p>
                    <b>{standing}</b>
                </p>
                <p>{meaning}</p>
                {due}
            </Notice>
            {file}
            <Section id="course" title=m.portal_request_course()>
                <ol class="m-portal__entries" role="list">{steps}</ol>
            </Section>
            {messages(inside, found, form, errors)}
        }
        .into_any()
    })
}

fn messages(inside: &InPortal, found: &PersonRequest, form: &MessageForm, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let rows = found
        .messages
        .iter()
        .map(|message| {
            let from = if message.from_staff {
                inside.visit.portal.name().to_owned()
            } else {
                m.portal_request_you().to_owned()
            };
            view! {
                <li>
                    <b><bdi>{from}</bdi></b>
                    <p class="m-portal__text" dir="auto">{message.body.clone()}</p>
                    <small>{inside.page.format.date_time(message.sent_at)}</small>
                </li>
            }
        })
        .collect_view();
    let write = (!found.request.state.is_final()).then(|| {
        view! {
            <form
                class="m-form"
                method="post"
                action=request_path(inside, found.request.request)
                novalidate
            >
                <TextArea
                    name="text"
                    label=m.portal_request_write()
                    rows=4
                    value=form.text.clone()
                    error=errors.get("text")
                    error_prefix=m.shared_error_prefix()
                />
                <div>
                    <Button>{m.portal_request_send()}</Button>
                </div>
            </form>
        }
    });
    view! {
        <Section id="messages" title=m.portal_request_messages()>
            <div class="m-stack">
                <ol class="m-portal__entries" role="list">{rows}</ol>
                {write}
            </div>
        </Section>
    }
    .into_any()
}
