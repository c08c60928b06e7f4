//! The state of consent: who says yes to what, where, in which language, and what follows from it.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::access::Capability;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::signals::{ConsentFigures, PurposeFigures};
use ui::{
    Datum, EmptyState, Figure, Figures, IconName, LineChart, PageHeader, Section, Series, StackPart,
    StackRow, StackedBars,
};

use super::few::{enough, people, share};
use super::words::purpose_name;
use super::{answers, definitions};
use crate::AppState;
use crate::features::consent::{Part, tabs};
use crate::page::{InWorkspace, PageError, Place, float};

/// Curves in one chart at most.
const CURVES: usize = 3;

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let found = state.services.consent_figures(&inside.visit).await?;
    let title = inside.page.messages.signals_title();
    Ok(inside.respond(Place::Consent, title, StatusCode::OK, || view(&inside, &found)))
}

fn view(inside: &InWorkspace, found: &ConsentFigures) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.in_zone(&inside.visit.workspace().time_zone);
    let meta = found.notice.map_or_else(
        || m.signals_meta_no_notice().to_owned(),
        |notice| m.signals_meta_notice(&notice.version.to_string()),
    );
    let (strong, rest) = lead(inside, found, format);
    let lead = view! { <strong>{strong}</strong> " " {rest} };
    let body = if found.asked.is_empty() {
        view! {
            <EmptyState title=m.signals_none() icon=IconName::ShieldCheck>
                <p class="m-soft">{m.signals_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let figures = figures(inside, found, format);
        let (purposes, curve) = (
            by_purpose(inside, found, m, format),
            curve(inside, found, m, format),
        );
        let withdrawals = answers::withdrawals(found, m, format);
        let what = move |id, figure| {
            let link = definitions::link(id, figure, m);
            view! { <p>{link}</p> }
        };
        view! {
            <Section id="changed" title=m.signals_changed_title() note=m.signals_changed_note()>
                {figures}
            </Section>
            <Section id="why" title=m.signals_why_title()>
                <div class="m-stack m-stack--far">
                    <div>{purposes} {what("purposes", m.signals_purposes_chart())}</div>
                    <div>{curve} {what("weeks", m.signals_weeks_chart())}</div>
                    <div>{withdrawals} {what("withdrawn", m.signals_withdrawals_chart())}</div>
                </div>
            </Section>
            {answers::by_origin(inside, found, format)}
            {answers::by_language(inside, found, format)}
            {answers::reach(inside, found, format)}
            {definitions::section(m, format)}
        }
        .into_any()
    };
    let parts = inside
        .visit
        .may(Capability::ViewPurposes)
        .then(|| tabs(inside, Part::Overview));
    view! {
        <PageHeader title=m.signals_title() meta=meta lead=lead.into_any() />
        {parts}
        {body}
    }
    .into_any()
}

/// What is accepted most, of those who answered.
fn lead(inside: &InWorkspace, found: &ConsentFigures, format: &Format) -> (String, String) {
    let m = inside.page.messages;
    let rated = |of: &PurposeFigures| {
        let (yes, no, _) = of.answers(found.figures.people);
        let name = purpose_name(&of.purpose, inside.page.language);
        share(yes, no).map(|share| (name, share))
    };
    let rates: Vec<(String, f64)> = found.asked.iter().filter_map(rated).collect();
    let highest = rates.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let lowest = rates.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    match (highest, lowest) {
        (Some(highest), Some(lowest)) if highest.0 != lowest.0 => (
            m.signals_lead_highest(&format.percent(highest.1, 0), &highest.0),
            m.signals_lead_lowest(&format.percent(lowest.1, 0), &lowest.0),
        ),
        (Some(only), _) => (
            m.signals_lead_highest(&format.percent(only.1, 0), &only.0),
            String::new(),
        ),
        _ => (
            m.signals_lead_few().to_owned(),
            m.signals_lead_few_why(&format.number(services::signals::FEWEST_PEOPLE)),
        ),
    }
}

fn figures(inside: &InWorkspace, found: &ConsentFigures, format: &Format) -> AnyView {
    let m = inside.page.messages;
    let withdrawn: i64 = found.weeks.iter().map(|(_, week)| week.withdrawn).sum();
    let said = found.figures.people;
    let gpc = share(found.figures.signalled, said - found.figures.signalled).map_or_else(
        || people(found.figures.signalled, m, format),
        |share| format.percent(share, 1),
    );
    let (said, withdrawn) = (people(said, m, format), people(withdrawn, m, format));
    let (conflicts, ending) = (
        people(found.figures.conflicts, m, format),
        people(found.figures.ending, m, format),
    );
    view! {
        <Figures>
            <Figure label=m.signals_figure_people() value=said href="#definition-people" />
            <Figure
                label=m.signals_figure_withdrawn()
                value=withdrawn
                href="#definition-withdrawn"
            />
            <Figure label=m.signals_figure_gpc() value=gpc href="#definition-gpc" />
            <Figure
                label=m.signals_figure_conflicts()
                value=conflicts
                href="#definition-conflicts"
            />
            <Figure
                label=m.signals_figure_ending()
                value=ending
                href="#definition-ending"
            />
        </Figures>
    }
    .into_any()
}

fn by_purpose(inside: &InWorkspace, found: &ConsentFigures, m: Messages, format: &Format) -> AnyView {
    let everybody = found.figures.people;
    let rows = found
        .asked
        .iter()
        .map(|of| {
            let (yes, no, silent) = of.answers(everybody);
            let (no, silent) = if enough(silent) {
                (no, Some(silent))
            } else {
                (no + silent, None)
            };
            let shown = everybody >= services::signals::FEWEST_PEOPLE && enough(yes) && enough(no);
            let part = |count: i64| {
                if shown {
                    let share = float(count) / float(everybody);
                    Datum::new(share * 100.0, format.percent(share, 1))
                } else {
                    Datum::missing(m.signals_too_few())
                }
            };
            // A silence of few would say something of each: it is counted where it counts, with the noes.
            let silent = silent.map_or_else(|| Datum::missing(m.signals_silent_with_no()), part);
            let key = of.purpose.key();
            StackRow {
                label: purpose_name(&of.purpose, inside.page.language),
                href: found.may_see_people.then(|| {
                    format!(
                        "{}/people?purpose={key}&status=granted",
                        super::dashboard_path(inside)
                    )
                }),
                data: vec![part(yes), part(no), silent],
            }
        })
        .collect::<Vec<_>>();
    view! {
        <StackedBars
            title=m.signals_purposes_chart()
            unit=m.signals_purposes_unit()
            say=m.signals_purposes_say()
            caption=m.signals_purposes_caption()
            heads=(m.signals_purposes_purpose().to_owned(), m.signals_purposes_shares().to_owned())
            parts=vec![
                StackPart::new(m.signals_yes()),
                StackPart::new(m.signals_no()),
                StackPart::blank(m.signals_silent()),
            ]
            rows=rows
            empty=m.signals_none()
        />
    }
    .into_any()
}

fn curve(inside: &InWorkspace, found: &ConsentFigures, m: Messages, format: &Format) -> AnyView {
    let series = found
        .asked
        .iter()
        .take(CURVES)
        .map(|of| {
            let key = of.purpose.key().as_str();
            let answers: Vec<(i64, i64)> = found
                .weeks
                .iter()
                .map(|(_, week)| {
                    let of = |sums: &BTreeMap<String, i64>| sums.get(key).copied().unwrap_or(0);
                    (of(&week.yes), of(&week.no))
                })
                .collect();
            // Each week with the three before it: a week alone has few answers, and says more of chance than of people.
            let data = (1..=answers.len())
                .map(|end| {
                    let window = answers.iter().take(end).skip(end.saturating_sub(4));
                    let (yes, no) = window.fold((0, 0), |sum, week| (sum.0 + week.0, sum.1 + week.1));
                    share(yes, no).map_or_else(
                        || Datum::missing(m.signals_too_few()),
                        |share| Datum::new(share * 100.0, format.percent(share, 0)),
                    )
                })
                .collect();
            Series::new(purpose_name(&of.purpose, inside.page.language), data)
        })
        .collect::<Vec<_>>();
    let written = format.clone();
    view! {
        <LineChart
            title=m.signals_weeks_chart()
            unit=m.signals_weeks_unit()
            say=m.signals_weeks_say()
            axis=found.weeks.iter().map(|(monday, _)| format.civil_day_month(*monday)).collect()
            axis_head=m.signals_weeks_week()
            series=series
            ticks=move |value: f64| written.percent(value / 100.0, 0)
            from_zero=true
            show_data=m.shared_show_data()
            caption=m.signals_weeks_caption()
            empty=m.signals_weeks_none()
        />
    }
    .into_any()
}
