//! The register of breaches, with the clock of each.

use axum::extract::State;
use axum::response::Response;
use domain::consent::breach::{Clock, Risk, clock, limit, people_wait};
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::consent::BreachRow;
use ui::{Badge, ButtonLink, Column, DataTable, EmptyState, IconName, PageHeader, Section, Tone, Variant};

use super::{Part, breach_path, path, tabs};
use crate::AppState;
use crate::page::{InWorkspace, PageError, Place, count};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let rows = state.services.breaches(&inside.visit).await?;
    let now = state.services.now();
    let m = inside.page.messages;
    let title = m.registers_breaches_title();
    Ok(inside.respond(Place::Purposes, title, axum::http::StatusCode::OK, || {
        let waiting = rows
            .iter()
            .filter(|row| matches!(clock_of(row, now), Clock::Running(_) | Clock::Over(_)))
            .count();
        let lead = if waiting == 0 {
            view! { <strong>{m.registers_breaches_lead_none()}</strong> " " {m.registers_breaches_lead_rule()} }.into_any()
        } else {
            let number = inside.page.format.number(count(waiting));
            view! {
                <strong>{m.registers_breaches_lead(count(waiting), &number)}</strong>
                " "
                {m.registers_breaches_lead_rule()}
            }
            .into_any()
        };
        let actions = view! {
            <ButtonLink href=path(&inside, "breaches/new") variant=Variant::Primary icon=IconName::Plus>
                {m.registers_breach_new()}
            </ButtonLink>
        };
        view! {
            <PageHeader title=title lead=lead actions=actions.into_any() />
            {tabs(&inside, Part::Breaches)}
            {list(&inside, &rows, now)}
        }
        .into_any()
    }))
}

fn clock_of(row: &BreachRow, now: jiff::Timestamp) -> Clock {
    let content = &row.content;
    clock(
        content.risk,
        content.discovered_at,
        content.authority_told_at,
        now,
    )
}

/// What the clock says.
pub(super) fn clock_badge(clock: Clock, m: Messages, format: &Format) -> AnyView {
    let (label, tone, icon) = match clock {
        Clock::NotNeeded => (
            m.registers_clock_not_needed().to_owned(),
            Tone::Neutral,
            IconName::Minus,
        ),
        Clock::Running(left) => (
            m.registers_clock_running(&format.duration(left)),
            Tone::Warn,
            IconName::Clock,
        ),
        Clock::Over(by) => (
            m.registers_clock_over(&format.duration(by)),
            Tone::Bad,
            IconName::TriangleAlert,
        ),
        Clock::InTime => (
            m.registers_clock_in_time().to_owned(),
            Tone::Good,
            IconName::Check,
        ),
        Clock::Late(by) => (
            m.registers_clock_late(&format.duration(by)),
            Tone::Warn,
            IconName::CircleAlert,
        ),
    };
    view! { <Badge label=label tone=tone icon=icon /> }.into_any()
}

pub(super) fn risk_name(risk: Risk, m: Messages) -> &'static str {
    match risk {
        Risk::None => m.registers_risk_none(),
        Risk::Risk => m.registers_risk_some(),
        Risk::High => m.registers_risk_high(),
    }
}

fn list(inside: &InWorkspace, rows: &[BreachRow], now: jiff::Timestamp) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let body = if rows.is_empty() {
        view! {
            <EmptyState title=m.registers_breaches_none() icon=IconName::ShieldCheck>
                <p class="m-soft">{m.registers_breaches_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let lines = rows
            .iter()
            .map(|row| {
                let content = &row.content;
                let short: String = content.nature.chars().take(120).collect();
                let wait = people_wait(content.risk, content.people_told_at).then(|| {
                    view! { " " <Badge label=m.registers_people_wait() tone=Tone::Bad icon=IconName::Users /> }
                });
                view! {
                    <tr>
                        <th scope="row"><a href=breach_path(inside, row.breach)><bdi>{short}</bdi></a></th>
                        <td data-label=m.registers_breach_discovered()>{format.date_time(content.discovered_at)}</td>
                        <td data-label=m.registers_breach_risk()>{risk_name(content.risk, m)}</td>
                        <td data-label=m.registers_breach_limit()>
                            {clock_badge(clock_of(row, now), m, format)}
                            {wait}
                            <br />
                            <span class="m-soft m-small">{format.date_time(limit(content.discovered_at))}</span>
                        </td>
                    </tr>
                }
            })
            .collect_view();
        let columns = vec![
            Column::new(m.registers_breach_nature()),
            Column::new(m.registers_breach_discovered()),
            Column::new(m.registers_breach_risk()),
            Column::new(m.registers_breach_limit()),
        ];
        view! { <DataTable caption=m.registers_breaches_title() columns=columns stack=true>{lines}</DataTable> }
            .into_any()
    };
    view! { <Section id="register" title=m.registers_breaches_register()>{body}</Section> }.into_any()
}
