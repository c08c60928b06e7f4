//! One purpose: what people read, what it does, their rights, its versions, and what is proposed.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::consent::purpose::{Draft, LegalBasis, PurposeKey};
use leptos::prelude::*;
use services::consent::{Proposal, Published, PurposeRefusal, PurposeView};
use ui::{Button, ButtonLink, IconName, Notice, NoticeTone, PageHeader, PostForm, Section, Variant};

use super::purposes_list::name_of;
use super::purposes_parts::{changes, meaning, rights, texts, versions};
use super::purposes_words::{basis_name, fault_words};
use super::sent::Sent;
use super::{purpose_crumbs, purpose_path, purposes_path, summary};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

pub(super) fn key_of(text: &str) -> Result<PurposeKey, PageError> {
    PurposeKey::parse(text).ok_or(PageError::Show(ErrorKind::NotFound))
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, key)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let key = key_of(&key)?;
    let view = state.services.purpose(&inside.visit, &key).await?;
    Ok(render(&inside, &key, &view, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, key)): Path<(String, String)>,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let key = key_of(&key)?;
    let m = inside.page.messages;
    let services = &state.services;
    match Sent::new(sent).one("action") {
        "publish" => match services.publish_proposal(&inside.visit, &key).await {
            Ok(published) => {
                let flash = published_flash(published);
                Ok(inside.page.redirect(&purpose_path(&inside, &key), Some(flash)))
            }
            Err(PurposeRefusal::Use(error)) => Err(error.into()),
            Err(refused) => {
                let message = match refused {
                    PurposeRefusal::Faults(_) => m.consent_publish_lacks(),
                    PurposeRefusal::TooMany => m.consent_publish_too_many(),
                    PurposeRefusal::Unchanged => m.consent_form_unchanged(),
                    _ => m.consent_form_changed(),
                };
                let view = services.purpose(&inside.visit, &key).await?;
                let errors = FormErrors::one("proposal", message);
                Ok(render(&inside, &key, &view, &errors))
            }
        },
        "discard" => {
            services.discard_proposal(&inside.visit, &key).await?;
            Ok(inside
                .page
                .redirect(&purposes_path(&inside), Some(Flash::ProposalDiscarded)))
        }
        "end" => {
            services.end_purpose(&inside.visit, &key).await?;
            Ok(inside
                .page
                .redirect(&purpose_path(&inside, &key), Some(Flash::PurposeEnded)))
        }
        _ => Err(PageError::Show(ErrorKind::BadRequest)),
    }
}

/// What to say after something was put in force.
pub(super) const fn published_flash(published: Published) -> Flash {
    match published {
        Published::Corrected => Flash::PurposeCorrected,
        Published::Version(_, true) => Flash::PurposeAsksAgain,
        Published::Version(_, false) => Flash::PurposePublished,
    }
}

fn render(inside: &InWorkspace, key: &PurposeKey, view: &PurposeView, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let newest = view.versions.first().map(|version| &version.purpose);
    let draft: Option<&Draft> = newest
        .map(|purpose| &purpose.draft)
        .or_else(|| view.proposal.as_ref().map(|proposal| &proposal.draft));
    let title = draft.map_or_else(|| key.to_string(), |draft| name_of(inside, draft));
    inside.respond(Place::Purposes, &title, errors.status(), || {
        let edit = view.may_draft.then(|| {
            let href = format!("{}/edit", purpose_path(inside, key));
            let label = match (newest, view.in_force()) {
                (Some(_), None) => m.consent_purpose_reopen(),
                _ => m.consent_purpose_edit(),
            };
            view! { <ButtonLink href=href icon=IconName::Pencil>{label}</ButtonLink> }.into_any()
        });
        let body = newest.map(|purpose| {
            view! {
                {texts(inside, &purpose.draft)}
                <div class="m-columns m-columns--halves">
                    {meaning(inside, purpose.meaning())}
                    {rights(inside, purpose)}
                </div>
                {versions(inside, &view.versions)}
            }
        });
        let proposed = view.proposal.as_ref().map(|proposal| {
            let alone = newest.is_none();
            view! {
                {proposal_section(inside, key, view, proposal, errors)}
                {alone.then(|| texts(inside, &proposal.draft))}
                {alone.then(|| meaning(inside, &proposal.draft.meaning))}
            }
        });
        let end = (view.may_publish && view.in_force().is_some()).then(|| end_form(inside, key));
        view! {
            {summary(inside, errors)}
            <PageHeader
                title=title.clone()
                named=true
                meta=key.to_string()
                crumbs_label=m.shared_breadcrumb()
                crumbs=purpose_crumbs(inside, None, &title)
                lead=lead(inside, view)
                actions=edit
            />
            <div class="m-stack m-stack--far">{proposed} {body} {end}</div>
        }
        .into_any()
    })
}

fn lead(inside: &InWorkspace, view: &PurposeView) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let Some(purpose) = view.in_force() else {
        let text = if view.versions.is_empty() {
            m.consent_purpose_lead_proposed()
        } else {
            m.consent_purpose_lead_ended()
        };
        return text.into_any();
    };
    let basis = purpose.meaning().basis;
    let people = view.people.unwrap_or_default();
    let (of, all) = (format.number(people), format.number(view.everybody));
    let permit = if basis == LegalBasis::Consent {
        m.consent_purpose_lead_people(&of, &all)
    } else {
        m.consent_purpose_lead_concerned(&of, &all)
    };
    view! {
        <strong>{m.consent_purpose_lead(&basis_name(basis, m).to_lowercase(), basis.article())}</strong>
        " "
        {permit}
    }
    .into_any()
}

fn proposal_section(
    inside: &InWorkspace,
    key: &PurposeKey,
    view: &PurposeView,
    proposal: &Proposal,
    errors: &FormErrors,
) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let when = format.date_time(proposal.proposed_at);
    let who = match &proposal.proposed_by {
        Some(name) => m.consent_proposal_by(name, &when),
        None => m.consent_proposal_at(&when),
    };
    let faults = (!proposal.faults.is_empty()).then(|| {
        let lines = proposal
            .faults
            .iter()
            .map(|(_, fault)| view! { <li>{fault_words(*fault, m)}</li> })
            .collect_view();
        view! {
            <Notice tone=NoticeTone::Warn>
                <p><b>{m.consent_proposal_missing()}</b></p>
                <ul>{lines}</ul>
            </Notice>
        }
    });
    let differs = (!proposal.changes.is_empty()).then(|| changes(inside, &proposal.changes));
    let publish = (view.may_publish && proposal.faults.is_empty()).then(|| {
        let hidden = vec![("action".to_owned(), "publish".to_owned())];
        view! {
            <PostForm action=purpose_path(inside, key) hidden=hidden>
                <Button variant=Variant::Primary>{m.consent_proposal_publish()}</Button>
            </PostForm>
        }
    });
    let discard = view.may_draft.then(|| {
        let hidden = vec![("action".to_owned(), "discard".to_owned())];
        view! {
            <PostForm action=purpose_path(inside, key) hidden=hidden>
                <Button variant=Variant::Quiet>{m.consent_proposal_discard()}</Button>
            </PostForm>
        }
    });
    let waits = (!view.may_publish).then(|| view! { <p class="m-soft">{m.consent_proposal_waits()}</p> });
    let error = errors
        .get("proposal")
        .map(|message| view! { <p class="m-field__error">{message}</p> });
    view! {
        <Section id="proposal" title=m.consent_proposal_title() note=who>
            <div class="m-stack">
                {error}
                {faults}
                {differs}
                {waits}
                <div class="m-cluster">{publish} {discard}</div>
            </div>
        </Section>
    }
    .into_any()
}

/// Asks before ending: the button is inside what the first press opens.
fn end_form(inside: &InWorkspace, key: &PurposeKey) -> AnyView {
    let m = inside.page.messages;
    let hidden = vec![("action".to_owned(), "end".to_owned())];
    let action = purpose_path(inside, key);
    view! {
        <Section id="end" title=m.consent_end_title() plain=true>
            <details class="m-confirm">
                <summary class="m-button m-button--s">{m.consent_end()}</summary>
                <div class="m-confirm__body">
                    <p>{m.consent_end_what()}</p>
                    <PostForm action=action hidden=hidden>
                        <Button variant=Variant::Danger small=true>{m.consent_end_confirm()}</Button>
                    </PostForm>
                </div>
            </details>
        </Section>
    }
    .into_any()
}
