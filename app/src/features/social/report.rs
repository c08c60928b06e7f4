//! What is estimated: the share, its interval, and how it is worked out.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::social::{Estimate, FEWEST};
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::social::DarkSocial;
use ui::{Figure, Figures, IconName, MoreLink, Notice, PageHeader, Section, TaskItem, TaskList, TaskState};

use super::tabs::{SocialTab, tabs};
use super::{answers_path, links_path, method, parts, told, trend, ways, words};
use crate::AppState;
use crate::page::{InWorkspace, PageError, Place, count};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let found = state.services.dark_social(&inside.visit).await?;
    let title = inside.page.messages.social_title();
    Ok(inside.respond(Place::Social, title, StatusCode::OK, || view(&inside, &found)))
}

fn view(inside: &InWorkspace, found: &DarkSocial) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let period = m.social_period(
        &format.number(count(found.weeks.len())),
        &format.civil_day_month(found.first),
        &format.civil_date_medium(found.last),
    );
    let (finding, rest) = lead(found, m, &format);
    let lead = view! { <strong>{finding}</strong> " " {rest} };
    let (figures, trend) = (figures(found, m, &format), trend::chart(found, m, &format));
    let more = view! { <MoreLink href="#method">{m.social_show_method()}</MoreLink> };
    view! {
        <PageHeader title=m.social_title() meta=period lead=lead.into_any() />
        {tabs(inside, SocialTab::Estimate)}
        <Section id="trend" title=m.social_trend_title() more=more.into_any()>
            <div class="m-stack">
                {figures}
                {trend}
                <Notice icon=IconName::Lock>
                    <p><b>{m.social_promise()}</b> " " {m.social_promise_why()}</p>
                </Notice>
            </div>
        </Section>
        {ways::section(found, m, &format)}
        {parts::pages(found, m, &format)}
        {parts::devices(found, m, &format)}
        {told::section(inside, found, &format)}
        {tasks(inside)}
        {method::section(found, m, &format)}
    }
    .into_any()
}

/// The finding, and what it rests on.
fn lead(found: &DarkSocial, m: Messages, format: &Format) -> (String, String) {
    let number = |value: u32| format.number(i64::from(value));
    match found.estimate {
        Estimate::Share(reading) => (
            m.social_lead_share(
                &format.percent(reading.share.value, 0),
                &format.percent(reading.share.low, 0),
                &format.percent(reading.share.high, 0),
            ),
            m.social_lead_counts(
                &number(found.counts.arrivals),
                &number(found.counts.unexplained),
                &format.decimal(reading.bookmarks.value, 0),
            ),
        ),
        Estimate::TooFew => (
            m.social_lead_few().to_owned(),
            m.social_lead_few_why(&number(FEWEST)),
        ),
    }
}

fn figures(found: &DarkSocial, m: Messages, format: &Format) -> AnyView {
    let number = |value: u32| format.number(i64::from(value));
    let (share, interval) = match found.estimate {
        Estimate::Share(reading) => (
            format.percent(reading.share.value, 1),
            words::interval(reading.share, m, format),
        ),
        Estimate::TooFew => (m.social_too_few().to_owned(), m.social_too_few().to_owned()),
    };
    let (unexplained, arrivals) = (number(found.counts.unexplained), number(found.counts.arrivals));
    view! {
        <Figures>
            <Figure label=m.social_figure_share() value=share href="#method" />
            <Figure label=m.social_figure_interval() value=interval href="#method" />
            <Figure label=m.social_figure_unexplained() value=unexplained href="#words" />
            <Figure label=m.social_figure_arrivals() value=arrivals href="#words" />
        </Figures>
    }
    .into_any()
}

fn tasks(inside: &InWorkspace) -> AnyView {
    let m = inside.page.messages;
    let (links, answers) = (links_path(inside), answers_path(inside));
    view! {
        <Section id="do" title=m.social_do_title()>
            <TaskList>
                <TaskItem
                    icon=IconName::ArrowUpRight
                    state=TaskState::Open
                    title=m.social_do_link()
                    why=m.social_do_link_why()
                    href=links
                />
                <TaskItem
                    icon=IconName::MessageCircle
                    state=TaskState::Open
                    title=m.social_do_ask()
                    why=m.social_do_ask_why()
                    href=answers
                />
            </TaskList>
        </Section>
    }
    .into_any()
}
