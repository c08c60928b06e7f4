//! The list of notices.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use services::consent::{NoticeLine, NoticeRefusal, NoticesView};
use ui::{
    Badge, Button, Column, DataTable, EmptyState, IconName, Notice, NoticeTone, PageHeader, PostForm,
    Section, Tone, Variant,
};

use super::purposes_words::language_name;
use super::{Part, notice_path, notices_path, purposes_path, tabs};
use crate::AppState;
use crate::page::{Flash, InWorkspace, PageError, Place, count};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let view = state.services.notices(&inside.visit).await?;
    let m = inside.page.messages;
    let title = m.consent_notices_title();
    Ok(inside.respond(Place::Purposes, title, axum::http::StatusCode::OK, || {
        let published = view.lines.iter().find(|line| line.published_at.is_some());
        let format = &inside.page.format;
        let lead = match published.and_then(|line| Some((line, line.published_at?))) {
            Some((line, at)) => {
                let number = format.number(i64::from(line.version));
                view! {
                    <strong>{m.consent_notices_lead(&number, &format.date_long(at))}</strong>
                    " "
                    {m.consent_notices_lead_never()}
                }
                .into_any()
            }
            None => view! { <strong>{m.consent_notices_lead_none()}</strong> " " {m.consent_notices_lead_why()} }
                .into_any(),
        };
        let has_draft = view.lines.iter().any(|line| line.published_at.is_none());
        let actions = (view.may_draft && view.has_purposes && !has_draft && !view.lines.is_empty())
            .then(|| begin(&inside, Variant::Primary));
        view! {
            <PageHeader title=title lead=lead actions=actions />
            {tabs(&inside, Part::Notices)}
            {outdated(&inside, &view, has_draft)}
            {list(&inside, &view)}
        }
        .into_any()
    }))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
) -> Result<Response, PageError> {
    match state.services.begin_notice(&inside.visit).await {
        Ok(version) => Ok(inside
            .page
            .redirect(&notice_path(&inside, version), Some(Flash::NoticeBegun))),
        // There is one draft at a time: on with it.
        Err(NoticeRefusal::Draft(version)) => Ok(inside.page.redirect(&notice_path(&inside, version), None)),
        Err(NoticeRefusal::Use(error)) => Err(error.into()),
        Err(_) => Ok(inside.page.redirect(&notices_path(&inside), None)),
    }
}

fn begin(inside: &InWorkspace, variant: Variant) -> AnyView {
    let m = inside.page.messages;
    view! {
        <PostForm action=notices_path(inside)>
            <Button variant=variant icon=IconName::Pencil>{m.consent_notice_begin()}</Button>
        </PostForm>
    }
    .into_any()
}

fn outdated(inside: &InWorkspace, view: &NoticesView, has_draft: bool) -> Option<AnyView> {
    let m = inside.page.messages;
    if view.outdated.is_empty() {
        return None;
    }
    let keys: Vec<&str> = view.outdated.iter().map(|key| key.as_str()).collect();
    let what = m.consent_notices_outdated(&inside.page.format.list_and(&keys));
    let then = if has_draft {
        m.consent_notices_outdated_draft()
    } else {
        m.consent_notices_outdated_begin()
    };
    Some(view! { <Notice tone=NoticeTone::Warn><p>{what} " " {then}</p></Notice> }.into_any())
}

fn list(inside: &InWorkspace, view: &NoticesView) -> AnyView {
    let m = inside.page.messages;
    let body = if view.lines.is_empty() {
        let then = if !view.has_purposes {
            view! {
                <p class="m-soft">{m.consent_notices_none_purposes()}</p>
                <a class="m-button" href=purposes_path(inside)>{m.consent_title()}</a>
            }
            .into_any()
        } else if view.may_draft {
            view! { <p class="m-soft">{m.consent_notices_none_what()}</p> {begin(inside, Variant::Primary)} }
                .into_any()
        } else {
            view! { <p class="m-soft">{m.consent_notices_none_what()}</p> }.into_any()
        };
        view! { <EmptyState title=m.consent_notices_none() icon=IconName::FileText>{then}</EmptyState> }
            .into_any()
    } else {
        let rows = view
            .lines
            .iter()
            .map(|line| row(inside, view, line))
            .collect_view();
        let columns = vec![
            Column::new(m.consent_column_version()),
            Column::new(m.consent_notices_state()),
            Column::new(m.consent_notices_languages()),
        ];
        view! { <DataTable caption=m.consent_notices_caption() columns=columns stack=true>{rows}</DataTable> }
            .into_any()
    };
    view! { <Section id="versions" title=m.consent_notices_versions()>{body}</Section> }.into_any()
}

fn row(inside: &InWorkspace, view: &NoticesView, line: &NoticeLine) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let newest = view
        .lines
        .iter()
        .find(|line| line.published_at.is_some())
        .map(|line| line.version);
    let state = match line.published_at {
        Some(at) => {
            let when = format.date_medium(at);
            let who = match &line.published_by {
                Some(name) => m.consent_notice_published_by(&when, name),
                None => m.consent_notice_published(&when),
            };
            let holds = (newest == Some(line.version)).then(
                || view! { <Badge label=m.consent_in_force() tone=Tone::Good icon=IconName::Check /> " " },
            );
            view! { {holds} {who} }.into_any()
        }
        None => {
            let lacks = view.missing.unwrap_or_default();
            let label = if lacks == 0 {
                m.consent_proposal_ready().to_owned()
            } else {
                m.consent_proposal_lacks(count(lacks), &format.number(count(lacks)))
            };
            let (tone, icon) = if lacks == 0 {
                (Tone::Good, IconName::Check)
            } else {
                (Tone::Warn, IconName::TriangleAlert)
            };
            view! { {m.consent_notice_draft()} " " <Badge label=label tone=tone icon=icon /> }.into_any()
        }
    };
    let languages = line
        .editions
        .iter()
        .map(|(language, digest)| {
            let digest = digest.map(|digest| {
                let short: String = digest.to_string().chars().take(12).collect();
                view! { " " <code class="m-soft m-small" translate="no" dir="ltr">{short}</code> }
            });
            view! { <li><span lang=language.as_str()>{language_name(*language)}</span> {digest}</li> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">
                <a href=notice_path(inside, line.version)>
                    {m.consent_notice_version(&format.number(i64::from(line.version)))}
                </a>
            </th>
            <td data-label=m.consent_notices_state()>{state}</td>
            <td data-label=m.consent_notices_languages()><ul class="m-changes" role="list">{languages}</ul></td>
        </tr>
    }
    .into_any()
}
