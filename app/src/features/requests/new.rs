//! Taking a request down that came by letter, phone or over a desk.

use axum::extract::State;
use axum::response::Response;
use domain::access::Capability;
use domain::account::Language;
use domain::requests::{IdentityLevel, Kind};
use i18n::Messages;
use leptos::prelude::*;
use serde::Deserialize;
use services::requests::{Channel, TakeDownError, TakeDownField, TakeDownFields};
use ui::{
    Button, Choice, DateField, ErrorSummary, Field, FieldWidth, HiddenField, InputKind, PageHeader, Select,
    TextArea, Variant,
};

use super::words::{channel_name, identity_name, kind_name};
use super::{Part, base, request_path, tabs};
use crate::AppState;
use crate::form::{FormData, FormErrors, form_number};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct NewForm {
    kind: String,
    channel: String,
    received: String,
    person: String,
    identity: String,
    contact: String,
    language: String,
    note: String,
    /// The number of the form: sent twice, it takes one request down.
    once: String,
}

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    allowed(&inside)?;
    let today = state
        .services
        .now()
        .to_zoned(inside.visit.workspace().time_zone.zone())
        .date();
    let form = NewForm {
        received: today.to_string(),
        language: inside.visit.workspace().language.as_str().to_owned(),
        ..NewForm::default()
    };
    Ok(render(&inside, &form, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(form): FormData<NewForm>,
) -> Result<Response, PageError> {
    let fields = TakeDownFields {
        kind: &form.kind,
        channel: &form.channel,
        received: &form.received,
        person: &form.person,
        identity: &form.identity,
        contact: &form.contact,
        language: &form.language,
        note: &form.note,
        once: &form.once,
    };
    match state.services.take_down_request(&inside.visit, &fields).await {
        Ok(request) => Ok(inside
            .page
            .redirect(&request_path(&inside, request), Some(Flash::RequestTakenDown))),
        Err(Ok(refused)) => {
            let errors = field_errors(&refused, inside.page.messages);
            Ok(render(&inside, &form, &errors))
        }
        Err(Err(error)) => Err(error.into()),
    }
}

/// The empty form is for who may send it.
fn allowed(inside: &InWorkspace) -> Result<(), PageError> {
    if inside.visit.may(Capability::HandleRequests) {
        Ok(())
    } else {
        Err(PageError::Show(ErrorKind::Forbidden))
    }
}

fn field_errors(refused: &[(TakeDownField, TakeDownError)], m: Messages) -> FormErrors {
    let mut errors = FormErrors::default();
    for (field, error) in refused {
        let (name, message) = match (field, error) {
            (TakeDownField::Kind, _) => ("kind", m.requests_new_fault_kind()),
            (TakeDownField::Channel, _) => ("channel", m.requests_new_fault_channel()),
            (TakeDownField::Received, TakeDownError::Missing) => {
                ("received", m.requests_new_fault_received_missing())
            }
            (TakeDownField::Received, TakeDownError::OutOfRange) => {
                ("received", m.requests_new_fault_received_range())
            }
            (TakeDownField::Received, _) => ("received", m.requests_new_fault_received_unreadable()),
            (TakeDownField::Person, TakeDownError::Several) => ("person", m.requests_fault_person_several()),
            (TakeDownField::Person, _) => ("person", m.requests_fault_person_nobody()),
            (TakeDownField::Identity, _) => ("identity", m.requests_new_fault_identity()),
            (TakeDownField::Contact, _) => ("contact", m.requests_new_fault_contact()),
            (TakeDownField::Language, _) => ("language", m.requests_new_fault_language()),
            (TakeDownField::Note, _) => ("note", m.requests_new_fault_note()),
        };
        errors.add(name, message);
    }
    errors
}

fn render(inside: &InWorkspace, form: &NewForm, errors: &FormErrors) -> Response {
    let page = &inside.page;
    let m = page.messages;
    inside.respond(Place::Requests, m.requests_tab_new(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        view! {
            {summary}
            <PageHeader title=m.requests_tab_new() lead=m.requests_new_lead().into_any() />
            {tabs(inside, Part::New)}
            <form class="m-form" method="post" action=format!("{}/new", base(inside)) novalidate>
                <HiddenField name="once" value=form_number(&form.once) />
                {fields(form, errors, m)}
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.requests_new_submit()}</Button>
                </div>
            </form>
        }
        .into_any()
    })
}

fn fields(form: &NewForm, errors: &FormErrors, m: Messages) -> AnyView {
    let first = || Choice::new("", m.requests_new_choose());
    let kinds =
        std::iter::once(first())
            .chain(Kind::ALL.into_iter().map(|kind| {
                Choice::new(kind.as_str(), kind_name(kind, m)).selected(form.kind == kind.as_str())
            }))
            .collect();
    let channels = std::iter::once(first())
        .chain(Channel::ALL.into_iter().map(|channel| {
            Choice::new(channel.as_str(), channel_name(channel, m)).selected(form.channel == channel.as_str())
        }))
        .collect();
    let levels = [
        IdentityLevel::None,
        IdentityLevel::KnownChannel,
        IdentityLevel::CheckedByStaff,
    ];
    let levels = std::iter::once(first())
        .chain(levels.into_iter().map(|level| {
            Choice::new(level.as_str(), identity_name(level, m)).selected(form.identity == level.as_str())
        }))
        .collect();
    let languages = Language::OFFERED
        .into_iter()
        .map(|language| {
            Choice::new(language.as_str(), language.own_name())
                .lang(language.as_str())
                .selected(form.language == language.as_str())
        })
        .collect();
    let prefix = m.shared_error_prefix();
    view! {
        <Select name="kind" label=m.requests_new_kind() choices=kinds error=errors.get("kind") error_prefix=prefix />
        <Select
            name="channel"
            label=m.requests_new_channel()
            choices=channels
            width=FieldWidth::Medium
            error=errors.get("channel")
            error_prefix=prefix
        />
        <DateField
            name="received"
            label=m.requests_new_received()
            hint=m.requests_new_received_hint()
            value=form.received.clone()
            error=errors.get("received")
            error_prefix=prefix
            required=true
        />
        <Field
            name="person"
            label=m.requests_new_person()
            hint=m.requests_new_person_hint()
            autocomplete="off"
            value=form.person.clone()
            error=errors.get("person")
            error_prefix=prefix
        />
        <Select
            name="identity"
            label=m.requests_new_identity()
            hint=m.requests_new_identity_hint()
            choices=levels
            error=errors.get("identity")
            error_prefix=prefix
        />
        <Field
            name="contact"
            label=m.requests_new_contact()
            hint=m.requests_new_contact_hint()
            kind=InputKind::Email
            autocomplete="off"
            value=form.contact.clone()
            error=errors.get("contact")
            error_prefix=prefix
        />
        <Select
            name="language"
            label=m.requests_new_language()
            choices=languages
            width=FieldWidth::Medium
            error=errors.get("language")
            error_prefix=prefix
        />
        <TextArea
            name="note"
            label=m.requests_new_note()
            hint=m.requests_new_note_hint()
            rows=5_u32
            maxlength=4_000_u32
            value=form.note.clone()
            error=errors.get("note")
            error_prefix=prefix
        />
    }
    .into_any()
}
