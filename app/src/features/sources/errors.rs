//! What was found in the messages of a source, with its trend and what to do.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::SourceId;
use domain::schema::FindingKind;
use i18n::Messages;
use jiff::civil::Date;
use leptos::prelude::*;
use services::schema::{FindingRow, Findings};
use ui::{Column, DataTable, Datum, EmptyState, IconName, LineChart, Section, Series, Sparkline};

use super::parts::{Part, part_header};
use crate::AppState;
use crate::features::schema::{event_label, found as words};
use crate::page::{ErrorKind, InWorkspace, PageError, Place, count, float};

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, source)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let found = state.services.findings(&inside.visit, source).await?;
    let title = inside.page.messages.sources_tab_errors();
    Ok(inside.respond(Place::Sources, title, StatusCode::OK, || {
        view(&inside, source, &found)
    }))
}

fn view(inside: &InWorkspace, source: SourceId, found: &Findings) -> AnyView {
    let lead = lead(inside, found);
    view! {
        {part_header(inside, source, &found.name, Part::Errors, lead)}
        {trend(inside, found)}
        {FindingKind::ALL.map(|kind| section(inside, found, kind)).collect_view()}
    }
    .into_any()
}

fn lead(inside: &InWorkspace, found: &Findings) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let days = format.number(count(found.days.len()));
    let all: i64 = found.sums.iter().map(|sum| sum.messages).sum();
    let mut by_code: Vec<(&str, i64)> = Vec::new();
    for sum in &found.sums {
        match by_code.iter_mut().find(|(code, _)| *code == sum.code) {
            Some((_, messages)) => *messages += sum.messages,
            None => by_code.push((&sum.code, sum.messages)),
        }
    }
    match by_code.iter().max_by_key(|(_, messages)| *messages) {
        None => view! {
            <strong>{m.sources_errors_lead_none(&days)}</strong>
            " "
            {m.sources_errors_lead_none_next()}
        }
        .into_any(),
        Some((code, most)) => {
            let share = format.percent(float(*most) / float(all.max(1)), 0);
            view! {
                <strong>{m.sources_errors_lead(all, &format.number(all), &days)}</strong>
                " "
                {m.sources_errors_lead_most(words(code, m).0, &share)}
            }
            .into_any()
        }
    }
}

/// Findings of a kind on each day.
fn daily(found: &Findings, of: impl Fn(FindingKind, &str) -> bool) -> Vec<i64> {
    let on = |date: Date| {
        let sums = found
            .sums
            .iter()
            .filter(|sum| sum.day == date && of(sum.kind, &sum.code));
        sums.map(|sum| sum.messages).sum()
    };
    found.days.iter().map(|day| on(day.date)).collect()
}

fn trend(inside: &InWorkspace, found: &Findings) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let all = daily(found, |_, _| true);
    let busiest = found.days.iter().zip(&all).max_by_key(|(_, messages)| **messages);
    let days = format.number(count(found.days.len()));
    let none = m.sources_errors_lead_none(&days);
    let Some((day, messages)) = busiest.filter(|(_, messages)| **messages > 0) else {
        return view! {
            <Section id="trend" title=m.sources_errors_trend()>
                <EmptyState title=none icon=IconName::CircleCheck>
                    <p class="m-soft">{m.sources_errors_lead_none_next()}</p>
                </EmptyState>
            </Section>
        }
        .into_any();
    };
    let series = FindingKind::ALL
        .into_iter()
        .map(|kind| (kind, daily(found, |of, _| of == kind)))
        .filter(|(_, counts)| counts.iter().any(|messages| *messages > 0))
        .map(|(kind, counts)| {
            let data = counts
                .into_iter()
                .map(|messages| Datum::new(float(messages), format.number(messages)))
                .collect();
            Series::new(kind_words(kind, m).0, data)
        })
        .collect::<Vec<_>>();
    let written = format.clone();
    let ticks = move |value: f64| {
        if value.fract() == 0.0 {
            written.decimal(value, 0)
        } else {
            String::new()
        }
    };
    let chart = view! {
            <LineChart
                title=m.sources_errors_chart()
                unit=m.sources_errors_unit(&days)
                say=m.sources_errors_say(&format.civil_day_month(day.date), &format.number(*messages))
                axis=found.days.iter().map(|day| format.civil_day_month(day.date)).collect()
                axis_head=m.sources_sends_day()
                series=series
                ticks=ticks
                from_zero=true
                show_data=m.shared_show_data()
                caption=m.sources_errors_caption()
            />
    };
    view! {
        <Section id="trend" title=m.sources_errors_trend()>
            <div class="m-stack m-stack--close">
                {chart}
                <p class="m-soft">{m.sources_errors_definition()}</p>
            </div>
        </Section>
    }
    .into_any()
}

fn kind_words(kind: FindingKind, m: Messages) -> (&'static str, &'static str) {
    match kind {
        FindingKind::Refused => (m.sources_errors_refused(), m.sources_errors_refused_what()),
        FindingKind::Flagged => (m.sources_errors_flagged(), m.sources_errors_flagged_what()),
        FindingKind::Masked => (m.sources_errors_masked(), m.sources_errors_masked_what()),
        FindingKind::Dropped => (m.sources_errors_dropped(), m.sources_errors_dropped_what()),
        FindingKind::Overflow => (m.sources_errors_overflow(), m.sources_errors_overflow_what()),
    }
}

fn section(inside: &InWorkspace, found: &Findings, kind: FindingKind) -> Option<AnyView> {
    let m = inside.page.messages;
    let rows: Vec<&FindingRow> = found.rows.iter().filter(|row| row.kind == kind).collect();
    if rows.is_empty() {
        return None;
    }
    let (title, what) = kind_words(kind, m);
    let columns = vec![
        Column::new(m.sources_errors_column_what()),
        Column::new(m.sources_errors_column_where()),
        Column::number(m.sources_errors_column_count()),
        Column::new(m.sources_errors_column_trend()).class("m-onlywide"),
        Column::new(m.sources_errors_column_last()),
    ];
    let rows = rows
        .into_iter()
        .map(|row| line(inside, found, row))
        .collect_view();
    Some(
        view! {
            <Section id=kind.as_str() title=title>
                <div class="m-stack m-stack--close">
                    <p class="m-soft">{what}</p>
                    <DataTable caption=m.sources_errors_table(title) columns=columns stack=true>{rows}</DataTable>
                </div>
            </Section>
        }
        .into_any(),
    )
}

fn line(inside: &InWorkspace, found: &Findings, row: &FindingRow) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let now = inside.page.state.services.now();
    let (what, todo) = words(&row.code, m);
    let daily: Vec<f64> = (0_i32..)
        .zip(&found.days)
        .map(|(place, _)| row.daily.iter().find(|(day, _)| *day == place))
        .map(|on| on.map_or(0.0, |(_, messages)| float(*messages)))
        .collect();
    let named = !(row.call.is_empty() && row.name.is_empty());
    let event = named.then(|| view! { <bdi>{event_label(&row.call, &row.name, m)}</bdi> });
    let path = (!row.path.is_empty())
        .then(|| view! { " " <code translate="no" dir="ltr">{row.path.clone()}</code> });
    view! {
        <tr>
            <th scope="row">
                {what}
                <small class="m-finding__do">{todo}</small>
            </th>
            <td data-label=m.sources_errors_column_where()>
                {event}
                {path}
                {(!named && row.path.is_empty()).then_some("–")}
            </td>
            <td class="m-num" data-label=m.sources_errors_column_count()>{format.number(row.messages)}</td>
            <td class="m-onlywide"><Sparkline values=daily cell=true /></td>
            <td data-label=m.sources_errors_column_last()>
                <time datetime=row.last_seen_at.to_string()>{format.relative(row.last_seen_at, now)}</time>
            </td>
        </tr>
    }
    .into_any()
}
