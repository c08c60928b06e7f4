//! Numbers about erasures, for staff: how many, how many are kept out, what was turned away. Nobody is named.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use services::erasure::{ErasurePage, ErasureRow, SINCE_DAYS};
use ui::{Badge, Column, DataTable, EmptyState, Figure, Figures, IconName, PageHeader, Section, Tone};

use super::certificate_path;
use crate::AppState;
use crate::page::{InWorkspace, PageError, Place};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let found = state.services.erasures(&inside.visit).await?;
    let title = inside.page.messages.erasure_title();
    Ok(inside.respond(Place::Erasures, title, StatusCode::OK, || view(&inside, &found)))
}

fn view(inside: &InWorkspace, found: &ErasurePage) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let counts = found.counts;
    let days = format.number(i64::from(SINCE_DAYS));
    let lead = view! {
        <strong>{m.erasure_lead(counts.done, &format.number(counts.done))}</strong>
        " "
        {m.erasure_lead_rest()}
    };
    let list = if found.latest.is_empty() {
        view! {
            <EmptyState title=m.erasure_none() icon=IconName::Trash2>
                <p class="m-soft">{m.erasure_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        table(inside, &found.latest)
    };
    let running = format.number(counts.running);
    let suppressed = format.number(counts.suppressed);
    let messages = format.number(counts.messages);
    let rows = format.number(counts.rows);
    view! {
        <PageHeader title=m.erasure_title() lead=lead.into_any() />
        <Section id="counts" title=m.erasure_counts() note=m.erasure_counts_note(&days)>
            <Figures>
                <Figure label=m.erasure_count_running() value=running />
                <Figure label=m.erasure_count_suppressed() value=suppressed />
                <Figure label=m.erasure_count_messages() value=messages />
                <Figure label=m.erasure_count_rows() value=rows />
            </Figures>
        </Section>
        <Section id="erasures" title=m.erasure_latest()>{list}</Section>
    }
    .into_any()
}

fn table(inside: &InWorkspace, latest: &[ErasureRow]) -> AnyView {
    let m = inside.page.messages;
    let columns = vec![
        Column::new(m.erasure_column_number()),
        Column::new(m.erasure_column_begun()),
        Column::new(m.erasure_column_finished()),
        Column::new(m.erasure_column_state()),
    ];
    let rows = latest.iter().map(|row| line(inside, row)).collect_view();
    view! {
        <DataTable caption=m.erasure_caption() columns=columns stack=true middle=true>
            {rows}
        </DataTable>
    }
    .into_any()
}

fn line(inside: &InWorkspace, row: &ErasureRow) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let finished = row.finished_at.map_or_else(
        || view! { "–" }.into_any(),
        |at| view! { <time datetime=at.to_string()>{format.date_time(at)}</time> }.into_any(),
    );
    let (tone, state) = if row.finished_at.is_some() {
        (Tone::Good, m.erasure_state_done())
    } else {
        (Tone::Neutral, m.erasure_state_running())
    };
    view! {
        <tr>
            <th scope="row">
                <a href=certificate_path(row.erasure)><code class="m-erasure__number">{row.erasure.to_string()}</code></a>
            </th>
            <td data-label=m.erasure_column_begun()>
                <time datetime=row.begun_at.to_string()>{format.date_time(row.begun_at)}</time>
            </td>
            <td data-label=m.erasure_column_finished()>{finished}</td>
            <td data-label=m.erasure_column_state()><Badge label=state tone=tone /></td>
        </tr>
    }
    .into_any()
}
