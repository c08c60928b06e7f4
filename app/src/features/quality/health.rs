//! How good the data is: of the workspace, and of one source.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::SourceId;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::quality::Health;
use ui::{ButtonLink, Crumb, EmptyState, IconName, PageHeader, Variant};

use super::{Part, base, changed, fields, lead, method, queue_path, sources, tabs, tasks, trend, worst};
use crate::AppState;
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

/// What every part of the page works from.
pub(super) struct View<'a> {
    pub(super) m: Messages,
    /// Numbers and times as they are in the workspace.
    pub(super) format: Format,
    pub(super) inside: &'a InWorkspace,
    pub(super) health: &'a Health,
}

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let health = state.services.data_health(&inside.visit, None).await?;
    Ok(answer(&inside, &health, state.services.now()))
}

pub(super) async fn show_source(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, source)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let health = state.services.data_health(&inside.visit, Some(source)).await?;
    Ok(answer(&inside, &health, state.services.now()))
}

/// Counts again.
pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
) -> Result<Response, PageError> {
    state.services.count_again(&inside.visit).await?;
    Ok(inside.page.redirect(&base(&inside), Some(Flash::QualityCounted)))
}

fn answer(inside: &InWorkspace, health: &Health, now: jiff::Timestamp) -> Response {
    let m = inside.page.messages;
    let view = View {
        m,
        format: inside.page.in_zone(&inside.visit.workspace().time_zone),
        inside,
        health,
    };
    let title = health
        .source
        .as_ref()
        .map_or_else(|| m.quality_title().to_owned(), |(_, name)| name.clone());
    inside.respond(Place::Quality, &title, StatusCode::OK, || {
        page(&view, &title, now)
    })
}

fn page(view: &View<'_>, title: &str, now: jiff::Timestamp) -> AnyView {
    let (m, inside, health) = (view.m, view.inside, view.health);
    let named = health.source.is_some();
    let crumbs = match &health.source {
        Some(_) => vec![
            Crumb::link(m.quality_title(), base(inside)),
            Crumb::here(title.to_owned()),
        ],
        None => Vec::new(),
    };
    let counted = health
        .counted_at
        .map(|at| m.quality_counted(&view.format.relative(at, now)));
    let actions = (health.may_mend && health.doubts > 0).then(|| {
        let words = m.quality_do_review(health.doubts, &view.format.number(health.doubts));
        view! {
            <ButtonLink href=queue_path(inside) variant=Variant::Primary icon=IconName::ListChecks>
                {words}
            </ButtonLink>
        }
        .into_any()
    });
    let lead = lead::view(view);
    let body = if lead::people(health) == 0 {
        empty(view)
    } else {
        view! {
            {changed::view(view)}
            {trend::view(view)}
            {worst::view(view)}
            {fields::view(view)}
            {sources::view(view)}
            {tasks::view(view)}
            {method::view(view)}
        }
        .into_any()
    };
    let tabs = (!named).then(|| tabs(inside, Part::Health));
    view! {
        <PageHeader
            title=title.to_owned()
            named=named
            meta=counted
            crumbs_label=m.shared_breadcrumb()
            crumbs=crumbs
            actions=actions
            lead=lead
        />
        {tabs}
        {body}
    }
    .into_any()
}

fn empty(view: &View<'_>) -> AnyView {
    let m = view.m;
    let what = if view.health.source.is_some() {
        m.quality_empty_source_what()
    } else {
        m.quality_empty_what()
    };
    let sources = format!("/w/{}/sources", view.inside.visit.workspace().slug);
    view! {
        <EmptyState title=m.quality_empty_title() icon=IconName::Gauge>
            <p class="m-soft">{what}</p>
            <ButtonLink href=sources>{m.quality_empty_sources()}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}
