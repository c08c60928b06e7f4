//! Requests of people, for staff: the queue, one request, taking one down, the file of one, and keys of programs.

mod actions;
mod ask;
mod course;
mod deadline;
mod evidence;
mod faults;
mod file;
mod keys;
mod list;
mod messages;
mod new;
mod queue;
mod request;
mod words;

use domain::ids::PrivacyRequestId;
use leptos::prelude::{AnyView, IntoAny as _, view};
use ui::{Tab, Tabs};

use crate::Routes;
use crate::page::InWorkspace;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/requests", queue::show)
        .get("/w/{workspace}/requests/new", new::show)
        .post("/w/{workspace}/requests/new", new::submit)
        .get("/w/{workspace}/requests/keys", keys::show)
        .post("/w/{workspace}/requests/keys", keys::submit)
        .get("/w/{workspace}/requests/{request}", request::show)
        .post("/w/{workspace}/requests/{request}", request::submit)
        .post("/w/{workspace}/requests/{request}/file", file::submit)
        .get("/w/{workspace}/requests/{request}/evidence", evidence::show)
        .get(
            "/w/{workspace}/requests/{request}/evidence.json",
            evidence::download,
        )
}

/// A part of the feature.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Queue,
    New,
    Keys,
}

/// The path of the queue.
fn base(inside: &InWorkspace) -> String {
    format!("/w/{}/requests", inside.visit.workspace().slug)
}

fn request_path(inside: &InWorkspace, request: PrivacyRequestId) -> String {
    format!("{}/{request}", base(inside))
}

/// Links to the parts, for who handles requests.
fn tabs(inside: &InWorkspace, part: Part) -> AnyView {
    let m = inside.page.messages;
    let base = base(inside);
    let items = vec![
        Tab::new(m.requests_tab_queue(), base.clone()).current(part == Part::Queue),
        Tab::new(m.requests_tab_new(), format!("{base}/new")).current(part == Part::New),
        Tab::new(m.requests_tab_keys(), format!("{base}/keys")).current(part == Part::Keys),
    ];
    view! { <Tabs label=m.requests_tabs() items=items /> }.into_any()
}
