//! The first page of a workspace.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;
use services::access::Visit;
use services::home::Overview;
use ui::{PageHeader, Section};

use super::{changed, data, empty, greeting, lead, live, tasks, todo, why};
use crate::AppState;
use crate::page::{InWorkspace, Page, PageError, Place, count};

/// What every part of the page works from.
pub(super) struct Home<'a> {
    pub(super) page: &'a Page,
    pub(super) visit: &'a Visit,
    pub(super) overview: &'a Overview,
    pub(super) now: Timestamp,
    /// How many privacy requests are late, or nearly.
    pub(super) due: i64,
}

impl Home<'_> {
    /// The address of a page of the workspace.
    pub(super) fn path(&self, rest: &str) -> String {
        format!("/w/{}{rest}", self.visit.workspace().slug)
    }

    /// The code of the workspace's currency.
    pub(super) fn currency(&self) -> &str {
        self.visit.workspace().currency.as_str()
    }
}

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let overview = state.services.overview(&inside.visit).await?;
    let page = &inside.page;
    let home = Home {
        page,
        visit: &inside.visit,
        overview: &overview,
        now: state.services.now(),
        due: inside.waiting.map_or(0, |counts| counts.late + counts.near),
    };
    Ok(inside.respond(
        Place::Home,
        page.messages.shared_nav_home(),
        StatusCode::OK,
        || {
            if overview.latest.is_empty() {
                empty::view(&home)
            } else {
                view(&home)
            }
        },
    ))
}

fn view(home: &Home<'_>) -> AnyView {
    let m = home.page.messages;
    let mut tasks = tasks::tasks(home.overview, home.now);
    if home.due > 0 {
        tasks.insert(0, tasks::Task::Requests { due: home.due });
    }
    let shown = count(tasks.len());
    let note = (shown > 0).then(|| m.home_do_note(shown, &home.page.format.number(shown)));
    let (todo, data, live) = (todo::view(home, &tasks), data::view(home), live::view(home));
    view! {
        <PageHeader title=greeting::title(home) meta=greeting::meta(home) lead=lead::view(home) />
        {changed::view(home)}
        {why::view(home)}
        <Section id="do" title=m.home_do_title() note=note>
            <div class="m-columns m-columns--main-aside">
                <div>{todo}</div>
                <div class="m-stack m-stack--far">{data} {live}</div>
            </div>
        </Section>
    }
    .into_any()
}
