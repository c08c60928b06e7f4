//! What events look like: observed, planned, and seen as they arrive.

mod event;
mod live;
mod observed;
mod plan;
mod plan_event;
mod plan_sections;
mod stream;
mod words;

use domain::collect::Call;
use domain::ids::SourceId;
pub(crate) use words::{event_label, found};

use crate::Routes;
use crate::page::InWorkspace;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/sources/{source}/schema", observed::show)
        .get("/w/{workspace}/sources/{source}/live", live::show)
        .get("/w/{workspace}/sources/{source}/live/stream", stream::open)
        .get("/w/{workspace}/plan", plan::show)
        .post("/w/{workspace}/plan", plan::submit)
        .get("/w/{workspace}/plan/event", plan_event::show)
        .post("/w/{workspace}/plan/event", plan_event::submit)
}

fn schema_path(inside: &InWorkspace, source: SourceId) -> String {
    format!("/w/{}/sources/{source}/schema", inside.visit.workspace().slug)
}

fn live_path(inside: &InWorkspace, source: SourceId) -> String {
    format!("/w/{}/sources/{source}/live", inside.visit.workspace().slug)
}

/// The path of the plan.
pub(crate) fn plan_path(inside: &InWorkspace) -> String {
    format!("/w/{}/plan", inside.visit.workspace().slug)
}

fn plan_event_path(inside: &InWorkspace, call: Call, name: &str) -> String {
    let slug = &inside.visit.workspace().slug;
    format!("/w/{slug}/plan/event?{}", event_query(call, name))
}

/// The query that names an event.
fn event_query(call: Call, name: &str) -> String {
    serde_urlencoded::to_string([("call", call.as_str()), ("name", name)]).unwrap_or_default()
}
