//! A new purpose, and the change of one.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::access::Capability;
use domain::consent::purpose::{Fault, Place as FormPlace, PurposeKey};
use i18n::Messages;
use leptos::prelude::*;
use services::UseError;
use services::consent::{PurposeEdit, PurposeRefusal, PurposeView};
use ui::PageHeader;

use super::purposes_detail::{key_of, published_flash};
use super::purposes_form::{Around, Form, view};
use super::purposes_list::name_of;
use super::purposes_words::{fault_words, field_of};
use super::sent::Sent;
use super::{path, purpose_crumbs, purpose_path, purposes_path, summary};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

/// Refuses whoever may not propose.
pub(super) fn may_draft(inside: &InWorkspace) -> Result<(), PageError> {
    if inside.visit.may(Capability::DraftPurposes) {
        Ok(())
    } else {
        Err(UseError::Forbidden(Capability::DraftPurposes).into())
    }
}

pub(super) async fn new(inside: InWorkspace) -> Result<Response, PageError> {
    may_draft(&inside)?;
    let form = Form::empty().ok_or(PageError::Show(ErrorKind::Internal))?;
    Ok(render_new(&inside, &form, &FormErrors::default()))
}

pub(super) async fn create(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    may_draft(&inside)?;
    let m = inside.page.messages;
    let sent = Sent::new(sent);
    // `new` is the name of this page.
    let key = PurposeKey::parse(sent.one("key")).filter(|key| key.as_str() != "new");
    let Some(key) = key else {
        let any = PurposeKey::parse("key").ok_or(PageError::Show(ErrorKind::Internal))?;
        let errors = FormErrors::one("key", m.consent_field_key_unreadable());
        return Ok(render_new(&inside, &Form::sent(&sent, &any), &errors));
    };
    let form = Form::sent(&sent, &key);
    match act(&state, &inside, &sent, &form, &key).await? {
        Ok(done) => Ok(done),
        Err(errors) => Ok(render_new(&inside, &form, &errors)),
    }
}

pub(super) async fn edit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, key)): Path<(String, String)>,
) -> Result<Response, PageError> {
    may_draft(&inside)?;
    let key = key_of(&key)?;
    let found = state.services.purpose(&inside.visit, &key).await?;
    let newest = found.versions.first().map(|version| &version.purpose);
    let proposed = found.proposal.as_ref().map(|proposal| &proposal.draft);
    let draft = proposed
        .or_else(|| newest.map(|purpose| &purpose.draft))
        .ok_or(PageError::Show(ErrorKind::NotFound))?;
    let form = Form::of(draft, newest.map(|purpose| purpose.version));
    Ok(render_edit(&inside, &key, &found, &form, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, key)): Path<(String, String)>,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    may_draft(&inside)?;
    let key = key_of(&key)?;
    let found = state.services.purpose(&inside.visit, &key).await?;
    let sent = Sent::new(sent);
    let form = Form::sent(&sent, &key);
    match act(&state, &inside, &sent, &form, &key).await? {
        Ok(done) => Ok(done),
        Err(errors) => Ok(render_edit(&inside, &key, &found, &form, &errors)),
    }
}

/// Does what the form asks: the way on, or what is wrong.
async fn act(
    state: &AppState,
    inside: &InWorkspace,
    sent: &Sent,
    form: &Form,
    key: &PurposeKey,
) -> Result<Result<Response, FormErrors>, PageError> {
    let m = inside.page.messages;
    let mut misread = FormErrors::default();
    for name in form.misread() {
        misread.add(name, m.consent_fault_number());
    }
    if !misread.is_empty() {
        return Ok(Err(misread));
    }
    let edit = PurposeEdit {
        draft: form.draft.clone(),
        text_change: form.text_change,
        based_on: form.based_on,
    };
    let services = &state.services;
    let done = match sent.one("action") {
        "publish" => services
            .publish_purpose(&inside.visit, edit)
            .await
            .map(published_flash),
        "propose" => services
            .propose_purpose(&inside.visit, edit)
            .await
            .map(|()| Flash::PurposeProposed),
        _ => return Err(PageError::Show(ErrorKind::BadRequest)),
    };
    match done {
        Ok(flash) => Ok(Ok(inside.page.redirect(&purpose_path(inside, key), Some(flash)))),
        Err(PurposeRefusal::Use(error)) => Err(error.into()),
        Err(PurposeRefusal::Faults(faults)) => Ok(Err(field_errors(&faults, m))),
        Err(PurposeRefusal::KeyTaken) => Ok(Err(FormErrors::one("key", m.consent_field_key_taken()))),
        Err(PurposeRefusal::Changed) => Ok(Err(FormErrors::one("main", m.consent_form_changed()))),
        Err(PurposeRefusal::Unchanged) => Ok(Err(FormErrors::one("main", m.consent_form_unchanged()))),
        Err(PurposeRefusal::TooMany) => Ok(Err(FormErrors::one("main", m.consent_publish_too_many()))),
    }
}

/// One message for each field, in the order of the form.
fn field_errors(faults: &[(FormPlace, Fault)], m: Messages) -> FormErrors {
    const ORDER: [&str; 17] = [
        "basis",
        "terminal_access",
        "categories",
        "recipients",
        "special_category",
        "automated_decisions",
        "retention_days",
        "validity_months",
        "min_age",
        "name_fr",
        "description_fr",
        "consequence_fr",
        "interest_fr",
        "name_en",
        "description_en",
        "consequence_en",
        "interest_en",
    ];
    let mut errors = FormErrors::default();
    for field in ORDER {
        let fault = faults
            .iter()
            .find(|(place, fault)| field_of(*place, *fault) == field);
        if let Some((_, fault)) = fault {
            errors.add(field, fault_words(*fault, m));
        }
    }
    errors
}

fn render_new(inside: &InWorkspace, form: &Form, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let title = m.consent_purpose_new();
    inside.respond(Place::Purposes, title, errors.status(), || {
        let around = Around {
            action: path(inside, "purposes/new"),
            cancel: purposes_path(inside),
            new: true,
            in_force: false,
            may_publish: inside.visit.may(Capability::PublishPurposes),
        };
        view! {
            {summary(inside, errors)}
            <PageHeader
                title=title
                crumbs_label=m.shared_breadcrumb()
                crumbs=purpose_crumbs(inside, None, title)
                lead=m.consent_purpose_new_lead().into_any()
            />
            {view(inside, form, &around, errors)}
        }
        .into_any()
    })
}

fn render_edit(
    inside: &InWorkspace,
    key: &PurposeKey,
    found: &PurposeView,
    form: &Form,
    errors: &FormErrors,
) -> Response {
    let m = inside.page.messages;
    let newest = found.versions.first().map(|version| &version.purpose.draft);
    let name = newest
        .or_else(|| found.proposal.as_ref().map(|proposal| &proposal.draft))
        .map_or_else(|| key.to_string(), |draft| name_of(inside, draft));
    let title = m.consent_purpose_edit_of(&name);
    inside.respond(Place::Purposes, &title, errors.status(), || {
        let around = Around {
            action: format!("{}/edit", purpose_path(inside, key)),
            cancel: purpose_path(inside, key),
            new: false,
            in_force: found.in_force().is_some(),
            may_publish: inside.visit.may(Capability::PublishPurposes),
        };
        let between = (name.clone(), purpose_path(inside, key));
        let lead = if around.in_force {
            m.consent_purpose_edit_lead()
        } else {
            m.consent_purpose_new_lead()
        };
        view! {
            {summary(inside, errors)}
            <PageHeader
                title=title.clone()
                crumbs_label=m.shared_breadcrumb()
                crumbs=purpose_crumbs(inside, Some(between), m.consent_purpose_edit())
                lead=lead.into_any()
            />
            {view(inside, form, &around, errors)}
        }
        .into_any()
    })
}
