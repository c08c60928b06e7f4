//! The file of a request: a page to print, and the same as JSON.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use leptos::prelude::*;
use services::requests::Evidence;
use ui::{ButtonLink, Crumb, DescriptionList, Detail, PageHeader, Section};

use super::request::{RequestForm, Shown, id};
use super::words::{identity_name, kind_name, origin_name, refusal_name, state_name};
use super::{base, course, deadline, messages, request_path};
use crate::AppState;
use crate::form::FormErrors;
use crate::page::{InWorkspace, PageError, Place};

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_workspace, request)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let file = state
        .services
        .request_evidence(&inside.visit, id(&request)?)
        .await?;
    let m = inside.page.messages;
    let title = m.requests_evidence_title(&file.details.row.request.reference());
    Ok(inside.respond(Place::Requests, &title, StatusCode::OK, || {
        view(&inside, &file, &title)
    }))
}

pub(super) async fn download(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_workspace, request)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let file = state
        .services
        .request_evidence(&inside.visit, id(&request)?)
        .await?;
    let mut response = Json(file.to_json()).into_response();
    let name = format!(
        "attachment; filename=\"{}.json\"",
        file.details.row.request.reference()
    );
    if let Ok(value) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

fn view(inside: &InWorkspace, file: &Evidence, title: &str) -> AnyView {
    let m = inside.page.messages;
    let (form, errors) = (RequestForm::default(), FormErrors::default());
    let row = &file.details.row.request;
    let path = request_path(inside, row.request);
    let shown = Shown {
        inside,
        m,
        format: inside.page.in_zone(&inside.visit.workspace().time_zone),
        details: &file.details,
        form: &form,
        errors: &errors,
        path: path.clone(),
    };
    let format = &shown.format;
    let made = m.requests_evidence_made(
        &format.date_time(file.made_at),
        &file.made_by,
        &file.details.place.name,
    );
    let crumbs = vec![
        Crumb::link(m.requests_title(), base(inside)),
        Crumb::link(row.reference(), path.clone()),
        Crumb::here(m.requests_evidence()),
    ];
    let (state, _) = state_name(row.state, m);
    let article = m.requests_article(row.kind.article());
    let closed = row.closed_at.map(|closed| {
        let closed = format.date_time(closed);
        view! { <Detail label=m.requests_evidence_closed()>{closed}</Detail> }
    });
    let refusal = row.refusal.map(|reason| {
        let article = m.requests_article(reason.article());
        let name = refusal_name(reason, m);
        view! {
            <Detail label=m.requests_fact_refusal() note=article.into_any()>{name}</Detail>
        }
    });
    let contact = row.contact.clone().map(|contact| {
        view! { <Detail label=m.requests_fact_contact()><bdi translate="no">{contact}</bdi></Detail> }
    });
    let note = (!row.note.is_empty()).then(|| {
        let (language, words) = (row.language.as_str(), row.note.clone());
        view! {
            <Detail label=m.requests_fact_note()>
                <span class="m-words" lang=language>{words}</span>
            </Detail>
        }
    });
    let (kind, origin) = (kind_name(row.kind, m), origin_name(row.origin, m));
    let identity = identity_name(row.identity, m);
    let received = format.date_time(row.received_at);
    let (deadline, course) = (deadline::view(&shown), course::view(&shown));
    let messages = messages::list(&shown);
    let facts = view! {
        <Detail label=m.requests_fact_kind() note=article.into_any()>{kind}</Detail>
        <Detail label=m.requests_evidence_state()>{state}</Detail>
        <Detail label=m.requests_fact_received()>{received}</Detail>
        {closed}
        <Detail label=m.requests_fact_origin()>{origin}</Detail>
        <Detail label=m.requests_fact_identity()>{identity}</Detail>
        {contact}
        {note}
        {refusal}
    }
    .into_any();
    let title = title.to_owned();
    view! {
        <PageHeader title=title crumbs_label=m.shared_breadcrumb() crumbs=crumbs lead=made.into_any() />
        <Section id="facts" title=m.requests_facts()>
            <DescriptionList>{facts}</DescriptionList>
        </Section>
        {deadline}
        {course}
        <Section id="messages" title=m.requests_messages()>{messages}</Section>
        <p><ButtonLink href=path>{m.requests_evidence_back()}</ButtonLink></p>
    }
    .into_any()
}
