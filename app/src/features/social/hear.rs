//! The public page that asks how somebody heard of a client: no account, no cookie, nothing about who answers.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::social::Heard;
use leptos::prelude::*;
use serde::Deserialize;
use services::social::{FormPage, NewAnswerError};
use ui::{Button, Choice, EmptyState, ErrorSummary, Field, IconName, PageHeader, RadioGroup, Variant};

use super::words::heard_name;
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Frame, Page, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct HearForm {
    answer: String,
    detail: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    /// Whether an answer was just taken; a cookie would say so too, but this page sets none.
    sent: Option<String>,
}

pub(super) async fn show(
    State(state): State<AppState>,
    Path(code): Path<String>,
    Query(query): Query<Sent>,
    page: Page,
) -> Result<Response, PageError> {
    let form = state.services.hear_form(&code).await?;
    let page = page.in_language(form.language);
    if query.sent.is_some() {
        return Ok(thanks(&page));
    }
    Ok(render(
        &page,
        &form,
        &code,
        &HearForm::default(),
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    Path(code): Path<String>,
    page: Page,
    FormData(typed): FormData<HearForm>,
) -> Result<Response, PageError> {
    let form = state.services.hear_form(&code).await?;
    let page = page.in_language(form.language);
    // What was chosen is one of the choices: words are taken from the other field only.
    let chosen = Heard::parse(&typed.answer).map_or("", Heard::as_str);
    let answered = if chosen.is_empty() {
        Err(NewAnswerError::Empty)
    } else {
        state
            .services
            .answer_hear_form(&code, chosen, &typed.detail)
            .await
    };
    match answered {
        Ok(()) => Ok(page.redirect(&format!("/hear/{code}?sent=1"), None)),
        Err(NewAnswerError::Empty) => {
            let errors = FormErrors::one("answer", page.messages.social_hear_missing());
            Ok(render(&page, &form, &code, &typed, &errors))
        }
        Err(NewAnswerError::Use(error)) => Err(error.into()),
    }
}

fn render(page: &Page, form: &FormPage, code: &str, typed: &HearForm, errors: &FormErrors) -> Response {
    let m = page.messages;
    Frame::plain(page, m.social_hear_title()).respond(errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let choices = Heard::ALL
            .into_iter()
            .map(|heard| {
                Choice::new(heard.as_str(), heard_name(Some(heard), m))
                    .selected(heard.as_str() == typed.answer)
            })
            .collect::<Vec<_>>();
        view! {
            {summary}
            <PageHeader
                title=m.social_hear_title()
                lead=view! { {m.social_hear_lead(&form.name)} }.into_any()
            />
            <form class="m-form" method="post" action=format!("/hear/{code}") novalidate>
                <RadioGroup
                    name="answer"
                    label=m.social_hear_answer()
                    choices=choices
                    error=errors.get("answer")
                    error_prefix=m.shared_error_prefix()
                />
                <Field
                    name="detail"
                    label=m.social_hear_detail()
                    hint=m.social_hear_detail_hint()
                    autocomplete="off"
                    maxlength=60_u32
                    value=typed.detail.clone()
                />
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.social_hear_submit()}</Button>
                </div>
            </form>
        }
        .into_any()
    })
}

fn thanks(page: &Page) -> Response {
    let m = page.messages;
    Frame::plain(page, m.social_hear_thanks()).respond(axum::http::StatusCode::OK, || {
        view! {
            <PageHeader title=m.social_hear_thanks() />
            <EmptyState title=m.social_hear_thanks() icon=IconName::HeartHandshake>
                <p class="m-soft">{m.social_hear_thanks_what()}</p>
            </EmptyState>
        }
        .into_any()
    })
}
