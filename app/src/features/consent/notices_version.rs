//! One notice: as a person reads it, what it lacks, and its publication.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::account::Language;
use domain::consent::purpose::Version;
use leptos::prelude::*;
use services::consent::{NoticeEdit, NoticeRefusal, NoticeView};
use ui::{
    Badge, Button, ButtonLink, DescriptionList, Detail, EmptyState, IconName, PageHeader, PostForm, Section,
    Tone, Variant,
};

use super::notices_view::layers;
use super::notices_words::missing_words;
use super::purposes_words::{language_name, language_said};
use super::sent::Sent;
use super::{notice_crumbs, notice_path, notices_path, summary};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place, count};

pub(super) fn version_of(text: &str) -> Result<Version, PageError> {
    text.parse()
        .map_err(|_cause| PageError::Show(ErrorKind::NotFound))
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, version)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let version = version_of(&version)?;
    let view = state.services.notice(&inside.visit, version).await?;
    Ok(render(&inside, &view, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, version)): Path<(String, String)>,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let version = version_of(&version)?;
    let m = inside.page.messages;
    let services = &state.services;
    let sent = Sent::new(sent);
    let done = match sent.one("action") {
        "publish" => services
            .publish_notice(&inside.visit, version)
            .await
            .map(|()| Flash::NoticePublished),
        "suggest" => {
            let language = Language::OFFERED
                .into_iter()
                .find(|language| language.as_str() == sent.one("language"))
                .ok_or(PageError::Show(ErrorKind::BadRequest))?;
            services
                .edit_notice(&inside.visit, version, NoticeEdit::Suggest(language))
                .await
                .map(|()| Flash::NoticeSaved)
        }
        "discard" => {
            services.discard_notice(&inside.visit, version).await?;
            return Ok(inside
                .page
                .redirect(&notices_path(&inside), Some(Flash::NoticeDiscarded)));
        }
        _ => return Err(PageError::Show(ErrorKind::BadRequest)),
    };
    match done {
        Ok(flash) => Ok(inside.page.redirect(&notice_path(&inside, version), Some(flash))),
        Err(NoticeRefusal::Use(error)) => Err(error.into()),
        Err(refused) => {
            let view = services.notice(&inside.visit, version).await?;
            let errors = match refused {
                NoticeRefusal::Missing(missing) => {
                    let mut errors = FormErrors::default();
                    for (place, missing) in missing.iter().enumerate() {
                        errors.add(anchor(place), missing_words(missing, m));
                    }
                    errors
                }
                _ => FormErrors::one("missing-1", m.consent_notice_too_long()),
            };
            Ok(render(&inside, &view, &errors))
        }
    }
}

/// Where the error summary leads: the lines of the list of what is missing.
fn anchor(place: usize) -> &'static str {
    const ANCHORS: [&str; 12] = [
        "missing-1",
        "missing-2",
        "missing-3",
        "missing-4",
        "missing-5",
        "missing-6",
        "missing-7",
        "missing-8",
        "missing-9",
        "missing-10",
        "missing-11",
        "missing-12",
    ];
    ANCHORS.get(place).copied().unwrap_or("missing-12")
}

fn render(inside: &InWorkspace, view: &NoticeView, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let title = m.consent_notice_version(&format.number(i64::from(view.notice.version)));
    inside.respond(Place::Purposes, &title, errors.status(), || {
        let is_draft = view.published_at.is_none();
        let lead = match view.published_at {
            Some(at) => m.consent_notice_lead_published(&format.date_long(at)),
            None if view.missing.is_empty() => m.consent_notice_lead_ready().to_owned(),
            None => {
                let lacks = count(view.missing.len());
                m.consent_notice_lead_lacks(lacks, &format.number(lacks))
            }
        };
        let actions = (is_draft && view.may_draft).then(|| {
            let href = format!("{}/facts", notice_path(inside, view.notice.version));
            view! { <ButtonLink href=href icon=IconName::Pencil>{m.consent_notice_facts()}</ButtonLink> }
                .into_any()
        });
        let each = Language::OFFERED
            .into_iter()
            .map(|language| edition(inside, view, language))
            .collect_view();
        view! {
            {summary(inside, errors)}
            <PageHeader
                title=title.clone()
                crumbs_label=m.shared_breadcrumb()
                crumbs=notice_crumbs(inside, None, &title)
                lead=lead.into_any()
                actions=actions
            />
            {is_draft.then(|| before_publishing(inside, view))}
            {each}
            {(!is_draft).then(|| proof(inside, view))}
            {(is_draft && view.may_draft).then(|| discard(inside, view))}
        }
        .into_any()
    })
}

/// What is missing, article by article; and the button, once nothing is.
fn before_publishing(inside: &InWorkspace, view: &NoticeView) -> AnyView {
    let m = inside.page.messages;
    let version = view.notice.version;
    let body = if view.missing.is_empty() {
        let publish = if view.may_publish {
            let hidden = vec![("action".to_owned(), "publish".to_owned())];
            view! {
                <PostForm action=notice_path(inside, version) hidden=hidden>
                    <Button variant=Variant::Primary icon=IconName::ShieldCheck>{m.consent_notice_publish()}</Button>
                </PostForm>
            }
            .into_any()
        } else {
            view! { <p class="m-soft">{m.consent_notice_waits()}</p> }.into_any()
        };
        view! {
            <div class="m-stack">
                <p>{m.consent_notice_complete()}</p>
                {publish}
            </div>
        }
        .into_any()
    } else {
        let lines = view
            .missing
            .iter()
            .enumerate()
            .map(|(place, missing)| {
                let id = (place < 12).then(|| anchor(place));
                view! {
                    <li id=id tabindex="-1">
                        <Badge label=m.consent_missing_badge() tone=Tone::Warn icon=IconName::TriangleAlert />
                        " "
                        {missing_words(missing, m)}
                    </li>
                }
            })
            .collect_view();
        view! {
            <div class="m-stack">
                <p>{m.consent_notice_blocked()}</p>
                <ul class="m-missing" role="list">{lines}</ul>
            </div>
        }
        .into_any()
    };
    view! { <Section id="publish" title=m.consent_notice_before()>{body}</Section> }.into_any()
}

fn edition(inside: &InWorkspace, view: &NoticeView, language: Language) -> AnyView {
    let m = inside.page.messages;
    let is_draft = view.published_at.is_none();
    let version = view.notice.version;
    let (own, said) = (language_name(language), language_said(language, m));
    let more = (is_draft && view.may_draft).then(|| {
        let hidden = vec![
            ("action".to_owned(), "suggest".to_owned()),
            ("language".to_owned(), language.as_str().to_owned()),
        ];
        let href = format!("{}/texts/{}", notice_path(inside, version), language.as_str());
        let (in_own, in_own_too) = (m.consent_notice_in(said), m.consent_notice_in(said));
        view! {
            <span class="m-cluster">
                <PostForm action=notice_path(inside, version) hidden=hidden>
                    <Button small=true variant=Variant::Quiet icon=IconName::Lightbulb>
                        {m.consent_notice_suggest()}
                        <span class="m-hidden">{in_own}</span>
                    </Button>
                </PostForm>
                <ButtonLink href=href small=true icon=IconName::Pencil>
                    {m.consent_notice_write()}
                    <span class="m-hidden">{in_own_too}</span>
                </ButtonLink>
            </span>
        }
        .into_any()
    });
    let body = match view.notice.edition(language) {
        Some(edition) => layers(&view.notice, edition, language),
        None => view! {
            <EmptyState title=m.consent_notice_no_text() icon=IconName::FileText>
                <p class="m-soft">{m.consent_notice_no_text_what()}</p>
            </EmptyState>
        }
        .into_any(),
    };
    view! {
        <Section id=format!("text-{}", language.as_str()) title=m.consent_notice_as_read(own) more=more>
            {body}
        </Section>
    }
    .into_any()
}

/// The digests that consents carry.
fn proof(inside: &InWorkspace, view: &NoticeView) -> AnyView {
    let m = inside.page.messages;
    let digests = view
        .digests
        .iter()
        .map(|(language, digest)| {
            let digest = digest.to_string();
            view! {
                <Detail label=language_name(*language)>
                    <code class="m-path" translate="no" dir="ltr">{digest}</code>
                </Detail>
            }
        })
        .collect_view();
    view! {
        <Section id="proof" title=m.consent_notice_proof() plain=true>
            <div class="m-stack">
                <p class="m-soft">{m.consent_notice_proof_what()}</p>
                <DescriptionList>{digests}</DescriptionList>
            </div>
        </Section>
    }
    .into_any()
}

fn discard(inside: &InWorkspace, view: &NoticeView) -> AnyView {
    let m = inside.page.messages;
    let hidden = vec![("action".to_owned(), "discard".to_owned())];
    let action = notice_path(inside, view.notice.version);
    view! {
        <Section id="discard" title=m.consent_notice_discard_title() plain=true>
            <details class="m-confirm">
                <summary class="m-button m-button--s">{m.consent_notice_discard()}</summary>
                <div class="m-confirm__body">
                    <p>{m.consent_notice_discard_what()}</p>
                    <PostForm action=action hidden=hidden>
                        <Button variant=Variant::Danger small=true>{m.consent_notice_discard_confirm()}</Button>
                    </PostForm>
                </div>
            </details>
        </Section>
    }
    .into_any()
}
