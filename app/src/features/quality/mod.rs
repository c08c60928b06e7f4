//! How good the data is, what is doubtful in it, and how long values count.

mod changed;
mod decide;
mod decisions;
mod fields;
mod freshness;
mod group;
mod group_values;
mod health;
mod lead;
mod method;
mod queue;
mod sources;
mod tasks;
mod trend;
mod words;
mod worst;

use domain::access::Capability;
use domain::ids::SourceId;
use leptos::prelude::{AnyView, IntoAny as _, view};
use ui::{Tab, Tabs};

pub(crate) use words::problem_name;

use crate::Routes;
use crate::page::InWorkspace;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/quality", health::show)
        .post("/w/{workspace}/quality", health::submit)
        .get("/w/{workspace}/quality/sources/{source}", health::show_source)
        .get("/w/{workspace}/quality/queue", queue::show)
        .post("/w/{workspace}/quality/queue", queue::submit)
        .get("/w/{workspace}/quality/queue/{group}", group::show)
        .post("/w/{workspace}/quality/queue/{group}", decide::submit)
        .get("/w/{workspace}/quality/freshness", freshness::show)
        .post("/w/{workspace}/quality/freshness", freshness::submit)
}

/// A part of the feature.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Health,
    Queue,
    Freshness,
}

/// The path of the page.
fn base(inside: &InWorkspace) -> String {
    format!("/w/{}/quality", inside.visit.workspace().slug)
}

fn queue_path(inside: &InWorkspace) -> String {
    format!("{}/queue", base(inside))
}

fn group_path(inside: &InWorkspace, key: &str) -> String {
    format!("{}/queue/{key}", base(inside))
}

fn source_path(inside: &InWorkspace, source: SourceId) -> String {
    format!("{}/sources/{source}", base(inside))
}

fn freshness_path(inside: &InWorkspace) -> String {
    format!("{}/freshness", base(inside))
}

/// Links to the parts that the reader may see.
fn tabs(inside: &InWorkspace, part: Part) -> AnyView {
    let m = inside.page.messages;
    let mut items = vec![Tab::new(m.quality_tab_health(), base(inside)).current(part == Part::Health)];
    if inside.visit.may(Capability::MendData) {
        items.push(Tab::new(m.quality_tab_queue(), queue_path(inside)).current(part == Part::Queue));
    }
    items.push(Tab::new(m.quality_tab_freshness(), freshness_path(inside)).current(part == Part::Freshness));
    view! { <Tabs label=m.quality_tabs() items=items /> }.into_any()
}
