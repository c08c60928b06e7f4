//! Every source: who sends what, and who is silent.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use services::sources::{LAST_WORD_PEOPLE, SourceRow, SourcesOverview};
use ui::{
    BarChart, BarRow, ButtonLink, Column, DataTable, EmptyState, IconName, MoreLink, PageHeader, Section,
    Sparkline, TaskItem, TaskList, TaskState, Variant,
};

use super::parts::{View, views};
use super::shares::{Share, by_share};
use super::standing::{SILENT_AFTER, Standing};
use super::{lead, new_path, source_path};
use crate::AppState;
use crate::page::{InWorkspace, PageError, Place, count, float, source_kind_name};

/// Tasks shown at most: the table names every source anyway.
const TASKS: usize = 5;

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let overview = state.services.sources(&inside.visit).await?;
    let now = state.services.now();
    let title = inside.page.messages.sources_title();
    Ok(inside.respond(Place::Sources, title, StatusCode::OK, || {
        if overview.sources.is_empty() {
            empty(&inside, &overview)
        } else {
            view(&inside, &overview, now)
        }
    }))
}

fn add(inside: &InWorkspace, overview: &SourcesOverview) -> Option<AnyView> {
    let m = inside.page.messages;
    overview.may_manage.then(|| {
        view! {
            <ButtonLink href=new_path(inside) variant=Variant::Primary icon=IconName::Plus>{m.sources_add()}</ButtonLink>
        }
        .into_any()
    })
}

fn empty(inside: &InWorkspace, overview: &SourcesOverview) -> AnyView {
    let m = inside.page.messages;
    let add = add(inside, overview);
    let lead = view! { {m.sources_empty_lead()} " " <strong>{m.sources_empty_lead_first()}</strong> };
    let ask = (!overview.may_manage).then(|| view! { <p>{m.sources_empty_ask()}</p> });
    view! {
        <PageHeader title=m.sources_title() lead=lead.into_any() />
        {views(inside, View::List)}
        <EmptyState title=m.sources_empty_title() icon=IconName::Plug>
            <p class="m-soft">{m.sources_empty_what()}</p>
            <p class="m-soft">{m.sources_empty_how()}</p>
            {ask}
            {add}
        </EmptyState>
    }
    .into_any()
}

fn view(inside: &InWorkspace, overview: &SourcesOverview, now: jiff::Timestamp) -> AnyView {
    let m = inside.page.messages;
    let zone = &inside.visit.workspace().time_zone;
    let format = inside.page.in_zone(zone);
    let days = format.number(count(overview.days.len()));
    let shares = by_share(&overview.sources);
    let standings: Vec<Standing> = shares
        .iter()
        .map(|share| Standing::of(share.source.last_event_at, now, &zone.zone()))
        .collect();
    let period = overview
        .days
        .first()
        .zip(overview.days.last())
        .map(|(first, last)| {
            m.sources_period(
                &days,
                &format.civil_day_month(first.date),
                &format.civil_day_month(last.date),
            )
        });
    let lead = view! {
        <strong>{lead::finding(&shares, &days, m, &format)}</strong>
        " "
        {lead::rest(&shares, &standings, m, &format)}
    };
    view! {
        <PageHeader title=m.sources_title() meta=period actions=add(inside, overview) lead=lead.into_any() />
        {views(inside, View::List)}
        {picture(inside, overview, &shares, &days)}
        {table(inside, overview, &shares, &standings, &days, now)}
        {tasks(inside, &shares, &standings)}
    }
    .into_any()
}

/// The share of each source, as bars.
fn picture(
    inside: &InWorkspace,
    overview: &SourcesOverview,
    shares: &[Share<'_>],
    days: &str,
) -> Option<AnyView> {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let say = lead::takeaway(shares, m, format)?;
    let bars: Vec<BarRow> = shares
        .iter()
        .map(|share| {
            let ratio = share.ratio.unwrap_or_default();
            BarRow::new(share.source.name.clone(), ratio, format.percent(ratio, 1))
                .href(source_path(inside, share.source.source))
        })
        .collect();
    let unit = m.sources_share_unit(days);
    let words = last_words(inside, overview);
    let more = view! { <MoreLink href="/help#figure-share">{m.sources_share_definition()}</MoreLink> };
    Some(
        view! {
            <Section id="share" title=m.sources_share_title() more=more.into_any()>
                <div class="m-stack">
                <BarChart
                    title=m.sources_share_chart()
                    unit=unit
                    say=say
                    caption=m.sources_share_caption()
                    heads=(m.sources_column_source().to_owned(), m.sources_column_share().to_owned())
                    rows=bars
                />
                {words}
                </div>
            </Section>
        }
        .into_any(),
    )
}

/// Of what is known about people, who said it last.
fn last_words(inside: &InWorkspace, overview: &SourcesOverview) -> Option<AnyView> {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let all: i64 = overview.last_words.values().sum();
    let mut words: Vec<(&SourceRow, f64)> = overview
        .sources
        .iter()
        .filter_map(|source| {
            let traits = overview.last_words.get(&source.source)?;
            Some((source, float(*traits) / float(all.max(1))))
        })
        .collect();
    words.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (first, share) = words.first()?;
    let say = m.sources_word_say(&first.name, &format.percent(*share, 0));
    let bars: Vec<BarRow> = words
        .iter()
        .map(|(source, ratio)| {
            BarRow::new(source.name.clone(), *ratio, format.percent(*ratio, 1))
                .href(source_path(inside, source.source))
        })
        .collect();
    Some(
        view! {
          <div class="m-stack m-stack--close">
            <BarChart
                title=m.sources_word_chart()
                unit=m.sources_word_unit(&format.number(LAST_WORD_PEOPLE))
                say=say
                caption=m.sources_word_caption()
                heads=(m.sources_column_source().to_owned(), m.sources_column_word().to_owned())
                rows=bars
            />
            <p class="m-soft">{m.sources_word_what()}</p>
          </div>
        }
        .into_any(),
    )
}

fn table(
    inside: &InWorkspace,
    overview: &SourcesOverview,
    shares: &[Share<'_>],
    standings: &[Standing],
    days: &str,
    now: jiff::Timestamp,
) -> AnyView {
    let m = inside.page.messages;
    let columns = vec![
        Column::new(m.sources_column_source()),
        Column::new(m.sources_column_kind()),
        Column::number(m.sources_column_events()),
        Column::number(m.sources_column_share()),
        Column::number(m.sources_column_errors()),
        Column::new(m.sources_column_daily()).class("m-onlywide"),
        Column::new(m.sources_column_last()),
        Column::new(m.sources_column_state()),
    ];
    let rows = shares
        .iter()
        .zip(standings)
        .map(|(share, standing)| {
            let errors = overview
                .errors
                .get(&share.source.source)
                .copied()
                .unwrap_or_default();
            row(inside, share, *standing, errors, now)
        })
        .collect_view();
    let caption = m.sources_table_caption(days);
    let note = m.sources_table_note(&inside.page.format.number(SILENT_AFTER));
    view! {
        <Section id="sources" title=m.sources_table_title() note=note>
            <DataTable caption=caption columns=columns stack=true hover=true middle=true>
                {rows}
            </DataTable>
        </Section>
    }
    .into_any()
}

fn row(
    inside: &InWorkspace,
    share: &Share<'_>,
    standing: Standing,
    errors: i64,
    now: jiff::Timestamp,
) -> AnyView {
    let m = inside.page.messages;
    let source = share.source;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let last = match source.last_event_at {
        Some(last) => {
            view! { <time datetime=last.to_string()>{format.relative(last, now)}</time> }.into_any()
        }
        None => view! { <span class="m-faint">{m.sources_last_never()}</span> }.into_any(),
    };
    // Today is not over, and would look like a fall.
    let complete = source
        .daily
        .split_last()
        .map_or(&[][..], |(_today, complete)| complete);
    let daily: Vec<f64> = complete.iter().map(|events| float(*events)).collect();
    view! {
        <tr>
            <th scope="row">
                <a href=source_path(inside, source.source)>
                    <bdi>{source.name.clone()}</bdi>
                </a>
            </th>
            <td data-label=m.sources_column_kind()>{source_kind_name(source.kind, m)}</td>
            <td class="m-num" data-label=m.sources_column_events()>{format.number(source.events)}</td>
            <td class="m-num" data-label=m.sources_column_share()>
                {share.ratio.map_or_else(|| "–".to_owned(), |ratio| format.percent(ratio, 1))}
            </td>
            <td class="m-num" data-label=m.sources_column_errors()>
                {if errors > 0 {
                    let href = format!("{}/errors", source_path(inside, source.source));
                    view! { <a href=href>{format.number(errors)}</a> }.into_any()
                } else {
                    format.number(0).into_any()
                }}
            </td>
            <td class="m-onlywide"><Sparkline values=daily cell=true /></td>
            <td data-label=m.sources_column_last()>{last}</td>
            <td data-label=m.sources_column_state()>{standing.badge(m, &format)}</td>
        </tr>
    }
    .into_any()
}

/// What a person can do about sources that are not heard.
fn tasks(inside: &InWorkspace, shares: &[Share<'_>], standings: &[Standing]) -> Option<AnyView> {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let items: Vec<AnyView> = shares
        .iter()
        .zip(standings)
        .filter(|(_, standing)| standing.needs_a_look())
        .take(TASKS)
        .map(|(share, _)| {
            let source = share.source;
            let (icon, state, title, why) = match source.last_event_at {
                Some(last) => (
                    IconName::TriangleAlert,
                    TaskState::Warn,
                    m.sources_do_silent(&source.name),
                    m.sources_do_silent_why(&format.date_medium(last)),
                ),
                None => (
                    IconName::Plug,
                    TaskState::Open,
                    m.sources_do_unheard(&source.name),
                    m.sources_do_unheard_why().to_owned(),
                ),
            };
            view! {
                <TaskItem icon=icon state=state title=title why=why href=source_path(inside, source.source) />
            }
            .into_any()
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <Section id="do" title=m.sources_do_title()>
                <TaskList>{items}</TaskList>
            </Section>
        }
        .into_any()
    })
}
