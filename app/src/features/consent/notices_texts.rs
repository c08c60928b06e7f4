//! What people read of a notice in one language: the title, the first layer, and the sections of the second.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;
use domain::account::Language;
use domain::consent::notice::{Edition, Notice, Section as NoticeSection};
use i18n::Messages;
use leptos::prelude::*;
use services::consent::{NoticeEdit, NoticeRefusal};
use ui::{Button, ButtonLink, Field, PageHeader, Section, TextArea, Variant};

use super::notices_facts::draft;
use super::notices_words::section_name;
use super::purposes_words::language_name;
use super::sent::Sent;
use super::{notice_crumbs, notice_path, summary};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

fn language_of(word: &str) -> Result<Language, PageError> {
    Language::OFFERED
        .into_iter()
        .find(|language| language.as_str() == word)
        .ok_or(PageError::Show(ErrorKind::NotFound))
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, version, language)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let view = draft(&state, &inside, &version).await?;
    let language = language_of(&language)?;
    let edition = view.notice.edition(language).cloned().unwrap_or_default();
    Ok(render(
        &inside,
        &view.notice,
        language,
        &edition,
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, version, language)): Path<(String, String, String)>,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let view = draft(&state, &inside, &version).await?;
    let language = language_of(&language)?;
    let sent = Sent::new(sent);
    let sections: BTreeMap<NoticeSection, String> = NoticeSection::ALL
        .into_iter()
        .map(|section| (section, sent.one(section.as_str()).to_owned()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let edition = Edition {
        title: sent.one("title").to_owned(),
        summary: sent.one("summary").to_owned(),
        sections,
    };
    let edit = NoticeEdit::Edition(language, Box::new(edition.clone()));
    let version = view.notice.version;
    match state.services.edit_notice(&inside.visit, version, edit).await {
        Ok(()) => Ok(inside
            .page
            .redirect(&notice_path(&inside, version), Some(Flash::NoticeSaved))),
        Err(NoticeRefusal::Use(error)) => Err(error.into()),
        Err(_) => {
            let errors = FormErrors::one("title", inside.page.messages.consent_notice_too_long());
            Ok(render(&inside, &view.notice, language, &edition, &errors))
        }
    }
}

fn render(
    inside: &InWorkspace,
    notice: &Notice,
    language: Language,
    edition: &Edition,
    errors: &FormErrors,
) -> Response {
    let m = inside.page.messages;
    let own = language_name(language);
    let title = m.consent_notice_texts_of(own);
    inside.respond(Place::Purposes, &title, errors.status(), || {
        let path = notice_path(inside, notice.version);
        let number = inside.page.format.number(i64::from(notice.version));
        let between = (m.consent_notice_version(&number), path.clone());
        let first = first(m, edition, language, errors);
        let second = sections(m, edition, language);
        view! {
            {summary(inside, errors)}
            <PageHeader
                title=title.clone()
                crumbs_label=m.shared_breadcrumb()
                crumbs=notice_crumbs(inside, Some(between), own)
                lead=m.consent_notice_texts_lead().into_any()
            />
            <form method="post" action=format!("{path}/texts/{}", language.as_str()) novalidate>
                <Section id="first" title=m.consent_notice_first()>
                    <div class="m-form m-form--wide">
                        {first}
                    </div>
                </Section>
                <Section id="second" title=m.consent_notice_second()>
                    <div class="m-form m-form--wide">{second}</div>
                </Section>
                <div class="m-cluster m-top">
                    <Button variant=Variant::Primary>{m.shared_save()}</Button>
                    <ButtonLink href=path.clone() variant=Variant::Quiet>{m.shared_cancel()}</ButtonLink>
                </div>
            </form>
        }
        .into_any()
    })
}

fn first(m: Messages, edition: &Edition, language: Language, errors: &FormErrors) -> AnyView {
    view! {
        <Field
            name="title"
            label=m.consent_notice_title()
            autocomplete="off"
            value=edition.title.clone()
            error=errors.get("title")
            error_prefix=m.shared_error_prefix()
        />
        <TextArea
            name="summary"
            label=m.consent_notice_summary()
            hint=m.consent_notice_summary_hint()
            rows=4
            lang=language.as_str()
            value=edition.summary.clone()
        />
    }
    .into_any()
}

fn sections(m: Messages, edition: &Edition, language: Language) -> AnyView {
    NoticeSection::ALL
        .into_iter()
        .map(|section| {
            let text = edition.sections.get(&section).cloned().unwrap_or_default();
            view! {
                <TextArea
                    name=section.as_str()
                    label=section_name(section, m)
                    rows=4
                    lang=language.as_str()
                    value=text
                />
            }
        })
        .collect_view()
        .into_any()
}
