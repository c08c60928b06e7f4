//! The events of a source, as they were observed.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::collect::Call;
use domain::ids::SourceId;
use leptos::prelude::*;
use serde::Deserialize;
use services::schema::{EventRow, MOST_EVENTS, SourceSchema};
use ui::{Column, DataTable, EmptyState, IconName, Notice, NoticeTone, Section};

use super::words::{call_name, event_label};
use super::{event, event_query, schema_path};
use crate::AppState;
use crate::features::sources::{Part, part_header};
use crate::page::{ErrorKind, InWorkspace, PageError, Place, count, float};

/// Which event is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    call: String,
    name: String,
}

impl Asked {
    pub(super) fn event(&self) -> Option<(Call, &str)> {
        Call::parse(&self.call).map(|call| (call, self.name.as_str()))
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, source)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    if let Some((call, name)) = asked.event() {
        let found = state
            .services
            .event_schema(&inside.visit, source, call, name)
            .await?;
        let title = event_label(call.as_str(), name, inside.page.messages);
        return Ok(inside.respond(Place::Sources, &title, StatusCode::OK, || {
            event::view(&inside, source, &found)
        }));
    }
    let found = state.services.source_schema(&inside.visit, source).await?;
    let title = inside.page.messages.schema_title();
    Ok(inside.respond(Place::Sources, title, StatusCode::OK, || {
        view(&inside, source, &found)
    }))
}

fn view(inside: &InWorkspace, source: SourceId, found: &SourceSchema) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let kinds = count(found.events.len());
    let all: i64 = found.events.iter().map(|event| event.messages).sum();
    let first = found.events.iter().map(|event| event.first_seen_at).min();
    let lead = match first {
        Some(first) => view! {
            <strong>{m.schema_lead(kinds, &format.number(kinds))}</strong>
            " "
            {m.schema_lead_since(&format.number(all), &format.date_medium(first))}
        }
        .into_any(),
        None => view! { <strong>{m.schema_lead_none()}</strong> " " {m.schema_lead_none_next()} }.into_any(),
    };
    let overflow = (found.overflow > 0).then(|| {
        let said = m.schema_events_overflow(found.overflow, &format.number(found.overflow));
        let why = m.schema_events_overflow_why(&format.number(MOST_EVENTS));
        view! {
            <Notice tone=NoticeTone::Warn>
                <p><b>{said}</b> " " {why}</p>
            </Notice>
        }
    });
    let table = (!found.events.is_empty()).then(|| table(inside, source, found, all));
    let empty = found.events.is_empty().then(|| {
        view! {
            <EmptyState title=m.schema_lead_none() icon=IconName::Database>
                <p class="m-soft">{m.schema_lead_none_next()}</p>
            </EmptyState>
        }
    });
    view! {
        {part_header(inside, source, &found.name, Part::Schema, lead)}
        {overflow}
        <Section id="observed" title=m.schema_events_title() note=m.schema_events_note()>
            {table}
            {empty}
        </Section>
    }
    .into_any()
}

fn table(inside: &InWorkspace, source: SourceId, found: &SourceSchema, all: i64) -> AnyView {
    let m = inside.page.messages;
    let columns = vec![
        Column::new(m.schema_column_event()),
        Column::new(m.schema_column_call()),
        Column::number(m.schema_column_messages()),
        Column::number(m.schema_column_share()),
        Column::number(m.schema_column_properties()),
        Column::new(m.schema_column_first()),
        Column::new(m.schema_column_last()),
    ];
    let rows = found
        .events
        .iter()
        .map(|event| row(inside, source, event, all))
        .collect_view();
    view! {
        <DataTable caption=m.schema_events_caption() columns=columns stack=true hover=true>{rows}</DataTable>
    }
    .into_any()
}

fn row(inside: &InWorkspace, source: SourceId, event: &EventRow, all: i64) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let now = inside.page.state.services.now();
    let href = format!(
        "{}?{}",
        schema_path(inside, source),
        event_query(event.call, &event.name)
    );
    let share = float(event.messages) / float(all.max(1));
    view! {
        <tr>
            <th scope="row"><a href=href><bdi>{event_label(event.call.as_str(), &event.name, m)}</bdi></a></th>
            <td data-label=m.schema_column_call()>{call_name(event.call, m)}</td>
            <td class="m-num" data-label=m.schema_column_messages()>{format.number(event.messages)}</td>
            <td class="m-num" data-label=m.schema_column_share()>{format.percent(share, 1)}</td>
            <td class="m-num" data-label=m.schema_column_properties()>{format.number(event.properties)}</td>
            <td data-label=m.schema_column_first()>
                <time datetime=event.first_seen_at.to_string()>{format.date_medium(event.first_seen_at)}</time>
            </td>
            <td data-label=m.schema_column_last()>
                <time datetime=event.last_seen_at.to_string()>{format.relative(event.last_seen_at, now)}</time>
            </td>
        </tr>
    }
    .into_any()
}
