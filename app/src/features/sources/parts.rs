//! What is around the pages of a source, and around those of all sources.

use domain::ids::SourceId;
use leptos::prelude::*;
use ui::{Crumb, PageHeader, Tab, Tabs};

use super::{list_path, source_path};
use crate::features::schema::plan_path;
use crate::page::InWorkspace;

/// A part of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What it sends, and its keys.
    Overview,
    /// Events and properties as observed.
    Schema,
    /// What was found in messages.
    Errors,
    /// The latest verdicts.
    Live,
    /// The banner, and what other consent managers say.
    Consent,
}

/// A view of all sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    /// Their list.
    List,
    /// What is expected of their events.
    Plan,
}

/// The trail to a source.
pub(crate) fn source_crumbs(inside: &InWorkspace, source: SourceId, name: &str) -> Vec<Crumb> {
    vec![
        Crumb::link(inside.page.messages.sources_title(), list_path(inside)),
        Crumb::link(name.to_owned(), source_path(inside, source)),
    ]
}

/// The header of a part of a source, with the way to the others.
pub(crate) fn part_header(
    inside: &InWorkspace,
    source: SourceId,
    name: &str,
    part: Part,
    lead: AnyView,
) -> AnyView {
    let m = inside.page.messages;
    let title = match part {
        Part::Overview => name,
        Part::Schema => m.sources_tab_schema(),
        Part::Errors => m.sources_tab_errors(),
        Part::Live => m.sources_tab_live(),
        Part::Consent => m.signals_source_title(),
    };
    let mut crumbs = source_crumbs(inside, source, name);
    crumbs.push(Crumb::here(title));
    view! {
        <PageHeader
            title=title.to_owned()
            crumbs_label=m.shared_breadcrumb()
            crumbs=crumbs
            lead=lead
        />
        {tabs(inside, source, part)}
    }
    .into_any()
}

/// The parts of a source.
pub(super) fn tabs(inside: &InWorkspace, source: SourceId, part: Part) -> AnyView {
    let m = inside.page.messages;
    let path = source_path(inside, source);
    let items = [
        (Part::Overview, m.sources_tab_overview(), path.clone()),
        (Part::Schema, m.sources_tab_schema(), format!("{path}/schema")),
        (Part::Errors, m.sources_tab_errors(), format!("{path}/errors")),
        (Part::Live, m.sources_tab_live(), format!("{path}/live")),
        (Part::Consent, m.signals_source_title(), format!("{path}/consent")),
    ]
    .into_iter()
    .map(|(of, label, href)| Tab::new(label, href).current(of == part))
    .collect();
    view! { <Tabs label=m.sources_tabs() items=items /> }.into_any()
}

/// The views of all sources.
pub(crate) fn views(inside: &InWorkspace, view: View) -> AnyView {
    let m = inside.page.messages;
    let items = [
        (View::List, m.sources_view_list(), list_path(inside)),
        (View::Plan, m.sources_view_plan(), plan_path(inside)),
    ]
    .into_iter()
    .map(|(of, label, href)| Tab::new(label, href).current(of == view))
    .collect();
    view! { <Tabs label=m.sources_views() items=items /> }.into_any()
}
