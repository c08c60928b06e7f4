//! One request.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::ids::PrivacyRequestId;
use domain::requests::{DoubtReason, IdentityLevel, RefusalReason};
use i18n::{Format, Messages};
use leptos::prelude::*;
use serde::Deserialize;
use services::requests::{Ask, Details};
use ui::{
    Badge, Button, ButtonLink, Crumb, DescriptionList, Detail, ErrorSummary, IconName, LinkButton,
    PageHeader, PostForm, Section,
};

use super::words::{alarm_name, doubt_name, identity_name, kind_name, origin_name, refusal_name, state_name};
use super::{actions, base, course, deadline, faults, messages, request_path};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

/// What was typed, in any of the forms of the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct RequestForm {
    pub(super) action: String,
    pub(super) person: String,
    pub(super) doubt: String,
    pub(super) extension: String,
    pub(super) answer: String,
    pub(super) refusal: String,
    pub(super) explanation: String,
    pub(super) text: String,
    pub(super) reason: String,
    pub(super) channel: String,
}

/// What every part of the page works from.
pub(super) struct Shown<'a> {
    pub(super) inside: &'a InWorkspace,
    pub(super) m: Messages,
    /// Times as they are in the workspace.
    pub(super) format: Format,
    pub(super) details: &'a Details,
    pub(super) form: &'a RequestForm,
    pub(super) errors: &'a FormErrors,
    /// The path of the page.
    pub(super) path: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_workspace, request)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let request = id(&request)?;
    let details = state.services.request_details(&inside.visit, request).await?;
    Ok(render(
        &inside,
        &details,
        &RequestForm::default(),
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_workspace, request)): Path<(String, String)>,
    FormData(form): FormData<RequestForm>,
) -> Result<Response, PageError> {
    let request = id(&request)?;
    match act(&state, &inside, request, &form).await? {
        Ok(done) => Ok(inside.page.redirect(&request_path(&inside, request), Some(done))),
        Err(errors) => {
            let details = state.services.request_details(&inside.visit, request).await?;
            Ok(render(&inside, &details, &form, &errors))
        }
    }
}

pub(super) fn id(text: &str) -> Result<PrivacyRequestId, PageError> {
    PrivacyRequestId::parse(text).ok_or(PageError::Show(ErrorKind::NotFound))
}

/// Does what a form asks: what was done, or what is wrong with its fields.
async fn act(
    state: &AppState,
    inside: &InWorkspace,
    request: PrivacyRequestId,
    form: &RequestForm,
) -> Result<Result<Flash, FormErrors>, PageError> {
    let (services, visit, m) = (&state.services, &inside.visit, inside.page.messages);
    let ask = match form.action.as_str() {
        "message" => {
            let sent = services.write_to_person(visit, request, &form.text).await;
            return match sent {
                Ok(()) => Ok(Ok(Flash::RequestMessageSent)),
                Err(error) => Ok(Err(faults::of_message(error, m)?)),
            };
        }
        "link" => {
            let linked = services.link_request(visit, request, &form.person).await;
            return match linked {
                Ok(()) => Ok(Ok(Flash::RequestStepTaken)),
                Err(error) => Ok(Err(faults::of_link(error, m)?)),
            };
        }
        "take" | "release" => {
            let mine = form.action == "take";
            services.assign_request(visit, request, mine).await?;
            return Ok(Ok(Flash::RequestStepTaken));
        }
        "make_file" | "mail_file" => {
            let delivered = if form.action == "make_file" {
                services.make_file_of_request(visit, request).await
            } else {
                services.mail_file_of_request(visit, request).await
            };
            return match delivered {
                Ok(()) => Ok(Ok(Flash::RequestStepTaken)),
                Err(error) => Ok(Err(faults::of_delivery(error, m)?)),
            };
        }
        "announce_lift" | "lift" => {
            let lifted = if form.action == "lift" {
                services.lift_restriction(visit, request).await
            } else {
                services
                    .announce_lift(visit, request, &form.reason, &form.channel)
                    .await
            };
            return match lifted {
                Ok(()) => Ok(Ok(Flash::RequestStepTaken)),
                Err(error) => Ok(Err(faults::of_lift(error, &inside.page)?)),
            };
        }
        _ => match asked(form, m) {
            Some(Ok(ask)) => ask,
            Some(Err(errors)) => return may_be_seen(state, inside, request, errors).await,
            None => return Err(PageError::Show(ErrorKind::BadRequest)),
        },
    };
    match services.step_request(visit, request, &ask).await {
        Ok(()) => Ok(Ok(Flash::RequestStepTaken)),
        Err(refusal) => Ok(Err(faults::of_step(refusal, m)?)),
    }
}

/// What is wrong with a form is said only to who may see the request.
async fn may_be_seen(
    state: &AppState,
    inside: &InWorkspace,
    request: PrivacyRequestId,
    errors: FormErrors,
) -> Result<Result<Flash, FormErrors>, PageError> {
    state.services.request_details(&inside.visit, request).await?;
    Ok(Err(errors))
}

/// The step that a form asks for; none when there is no such step.
fn asked(form: &RequestForm, m: Messages) -> Option<Result<Ask, FormErrors>> {
    Some(Ok(match form.action.as_str() {
        "prove" => Ask::Prove(IdentityLevel::CheckedByStaff),
        "queue" => Ask::Queue,
        "begin" => Ask::Begin,
        "retry" => Ask::Retry,
        "cancel" => Ask::Cancel,
        "complete" => Ask::Complete(form.answer.clone()),
        "extend" => Ask::Extend(form.extension.clone()),
        "ask" => match DoubtReason::parse(&form.doubt) {
            Some(doubt) => Ask::AskIdentity(doubt),
            None => return Some(Err(FormErrors::one("doubt", m.requests_fault_doubt_missing()))),
        },
        "refuse" => match RefusalReason::parse(&form.refusal) {
            Some(reason) => Ask::Refuse(reason, form.explanation.clone()),
            None => {
                return Some(Err(FormErrors::one(
                    "refusal",
                    m.requests_fault_refusal_missing(),
                )));
            }
        },
        _ => return None,
    }))
}

pub(super) fn render(
    inside: &InWorkspace,
    details: &Details,
    form: &RequestForm,
    errors: &FormErrors,
) -> Response {
    let m = inside.page.messages;
    let row = &details.row.request;
    let shown = Shown {
        inside,
        m,
        format: inside.page.in_zone(&inside.visit.workspace().time_zone),
        details,
        form,
        errors,
        path: request_path(inside, row.request),
    };
    let title = m.requests_page_title(&row.reference(), kind_name(row.kind, m));
    inside.respond(Place::Requests, &title, errors.status(), || view(&shown))
}

fn view(shown: &Shown<'_>) -> AnyView {
    let (m, row) = (shown.m, &shown.details.row.request);
    let page = &shown.inside.page;
    let summary = (!shown.errors.is_empty()).then(|| {
        let count = shown.errors.count();
        let title = m.shared_error_summary(count, &page.format.number(count));
        view! { <ErrorSummary title=title errors=shown.errors.summary() /> }
    });
    let crumbs = vec![
        Crumb::link(m.requests_title(), base(shown.inside)),
        Crumb::here(row.reference()),
    ];
    let (state, tone) = state_name(row.state, m);
    let meta = view! { <Badge label=state tone=tone /> };
    let title = m.requests_page_title(&row.reference(), kind_name(row.kind, m));
    view! {
        {summary}
        <PageHeader
            title=title
            crumbs_label=m.shared_breadcrumb()
            crumbs=crumbs
            actions=meta.into_any()
            lead=lead(shown).into_any()
        />
        {facts(shown)}
        {actions::view(shown)}
        {deadline::view(shown)}
        {messages::view(shown)}
        {course::view(shown)}
        {file(shown)}
    }
    .into_any()
}

fn lead(shown: &Shown<'_>) -> AnyView {
    let (m, row) = (shown.m, &shown.details.row.request);
    if row.state.is_final() {
        return m.requests_lead_closed().into_any();
    }
    if row.due.paused {
        return m.requests_lead_paused().into_any();
    }
    let limit = shown.format.civil_date_long(row.due.limit);
    let words = match shown.details.alarm {
        domain::requests::deadline::Alarm::Late => m.requests_lead_overdue(&limit),
        _ => m.requests_lead_due(&limit),
    };
    let (alarm, tone) = alarm_name(shown.details.alarm, m);
    view! { <strong>{words}</strong> " " <Badge label=alarm tone=tone /> }.into_any()
}

fn facts(shown: &Shown<'_>) -> AnyView {
    let (m, row) = (shown.m, &shown.details.row.request);
    let article = m.requests_article(row.kind.article());
    let contact = match &row.contact {
        Some(contact) => view! { <bdi translate="no">{contact.clone()}</bdi> }.into_any(),
        None => view! { <span class="m-soft">{m.requests_fact_no_contact()}</span> }.into_any(),
    };
    let doubt = row.doubt.map(|doubt| view! { {doubt_name(doubt, m)} }.into_any());
    let refusal = row.refusal.map(|reason| {
        let article = m.requests_article(reason.article());
        view! {
            <Detail label=m.requests_fact_refusal() note=article.into_any()>{refusal_name(reason, m)}</Detail>
        }
    });
    let failure = shown.details.row.failure.clone().map(|code| {
        view! { <Detail label=m.requests_fact_failure()><code translate="no">{code}</code></Detail> }
    });
    let note = (!row.note.is_empty()).then(|| {
        let (language, words) = (row.language.as_str(), row.note.clone());
        view! {
            <Detail label=m.requests_fact_note()>
                <span class="m-words" lang=language>{words}</span>
            </Detail>
        }
    });
    let (person, whose) = (person(shown), whose(shown));
    let (kind, origin) = (kind_name(row.kind, m), origin_name(row.origin, m));
    let identity = identity_name(row.identity, m);
    let received = shown.format.date_time(row.received_at);
    let received_at = row.received_at.to_string();
    let (language, own_name) = (row.language.as_str(), row.language.own_name());
    view! {
        <Section id="facts" title=m.requests_facts()>
            <DescriptionList>
                <Detail label=m.requests_fact_kind() note=article.into_any()>{kind}</Detail>
                <Detail label=m.requests_fact_received()>
                    <time datetime=received_at>{received}</time>
                </Detail>
                <Detail label=m.requests_fact_origin()>{origin}</Detail>
                <Detail label=m.requests_fact_identity() note=doubt>{identity}</Detail>
                <Detail label=m.requests_fact_language()>
                    <span lang=language>{own_name}</span>
                </Detail>
                <Detail label=m.requests_fact_contact()>{contact}</Detail>
                {person}
                {whose}
                {note}
                {refusal}
                {failure}
            </DescriptionList>
        </Section>
    }
    .into_any()
}

/// The way to the person leads through the door of cases: the number of the request is that of the case.
fn person(shown: &Shown<'_>) -> AnyView {
    let (m, row) = (shown.m, &shown.details.row.request);
    let profiles = format!("/w/{}/profiles", shown.inside.visit.workspace().slug);
    match row.profile {
        Some(profile) => {
            let hidden = vec![
                ("number".to_owned(), row.reference()),
                ("next".to_owned(), format!("{profiles}/{profile}")),
            ];
            view! {
                <Detail label=m.requests_fact_person() note=m.requests_fact_person_note().into_any()>
                    <PostForm action=format!("{profiles}/case") hidden=hidden>
                        <LinkButton>{m.requests_fact_person_open()}</LinkButton>
                    </PostForm>
                </Detail>
            }
            .into_any()
        }
        None => {
            let words = if row.anonymous {
                m.requests_fact_person_browser()
            } else {
                m.requests_fact_person_unknown()
            };
            view! { <Detail label=m.requests_fact_person()>{words}</Detail> }.into_any()
        }
    }
}

fn whose(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    let name = match &shown.details.row.assignee {
        Some(_) if shown.details.mine => view! { <span>{m.requests_me()}</span> }.into_any(),
        Some((_, name)) => view! { <bdi>{name.clone()}</bdi> }.into_any(),
        None => view! { <span class="m-soft">{m.requests_nobody()}</span> }.into_any(),
    };
    let (action, label) = if shown.details.mine {
        ("release", m.requests_release())
    } else {
        ("take", m.requests_take())
    };
    let hidden = vec![("action".to_owned(), action.to_owned())];
    let open = !shown.details.row.request.state.is_final();
    let button = open.then(|| {
        view! {
            " "
            <PostForm action=shown.path.clone() hidden=hidden>
                <Button small=true icon=IconName::User>{label}</Button>
            </PostForm>
        }
    });
    view! { <Detail label=m.requests_fact_whose()><span class="m-cluster">{name}{button}</span></Detail> }
        .into_any()
}

fn file(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    let page = format!("{}/evidence", shown.path);
    view! {
        <Section id="evidence" title=m.requests_evidence()>
            <div class="m-stack">
                <p class="m-soft m-reading">{m.requests_evidence_what()}</p>
                <div class="m-cluster">
                    <ButtonLink href=page.clone() icon=IconName::FileText>{m.requests_evidence_open()}</ButtonLink>
                    <ButtonLink href=format!("{page}.json") icon=IconName::Download>
                        {m.requests_evidence_json()}
                    </ButtonLink>
                </div>
            </div>
        </Section>
    }
    .into_any()
}
