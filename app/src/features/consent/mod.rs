//! What data may be used for, and what people are told: purposes, notices, kinds of data, records of processing, how long
//! data is kept, breaches.

mod attributes;
mod breaches_form;
mod breaches_list;
mod house;
mod notices_facts;
mod notices_list;
mod notices_texts;
mod notices_version;
mod notices_view;
mod notices_words;
mod purposes_detail;
mod purposes_edit;
mod purposes_form;
mod purposes_list;
mod purposes_parts;
mod purposes_words;
mod records;
mod records_file;
mod records_processor;
mod records_processor_file;
mod retention;
mod sent;

use domain::consent::purpose::{PurposeKey, Version};
use domain::ids::BreachId;
use leptos::prelude::*;
use services::access::Visit;
use ui::{Crumb, ErrorSummary, Tab, Tabs};

use crate::Routes;
use crate::form::FormErrors;
use crate::page::InWorkspace;

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/w/{workspace}/purposes", purposes_list::show)
        .post("/w/{workspace}/purposes", purposes_list::submit)
        .get("/w/{workspace}/purposes/new", purposes_edit::new)
        .post("/w/{workspace}/purposes/new", purposes_edit::create)
        .get("/w/{workspace}/purposes/{purpose}", purposes_detail::show)
        .post("/w/{workspace}/purposes/{purpose}", purposes_detail::submit)
        .get("/w/{workspace}/purposes/{purpose}/edit", purposes_edit::edit)
        .post("/w/{workspace}/purposes/{purpose}/edit", purposes_edit::submit)
        .get("/w/{workspace}/attributes", attributes::show)
        .post("/w/{workspace}/attributes", attributes::submit)
        .get("/w/{workspace}/notices", notices_list::show)
        .post("/w/{workspace}/notices", notices_list::submit)
        .get("/w/{workspace}/notices/{version}", notices_version::show)
        .post("/w/{workspace}/notices/{version}", notices_version::submit)
        .get("/w/{workspace}/notices/{version}/facts", notices_facts::show)
        .post("/w/{workspace}/notices/{version}/facts", notices_facts::submit)
        .get(
            "/w/{workspace}/notices/{version}/texts/{language}",
            notices_texts::show,
        )
        .post(
            "/w/{workspace}/notices/{version}/texts/{language}",
            notices_texts::submit,
        )
        .get("/w/{workspace}/records", records::show)
        .get("/w/{workspace}/records/processor", records_processor::show)
        .get(
            "/w/{workspace}/records/processor/{format}",
            records_processor_file::download,
        )
        .get("/w/{workspace}/records/{format}", records_file::download)
        .get("/w/{workspace}/retention", retention::show)
        .post("/w/{workspace}/retention", retention::submit)
        .get("/w/{workspace}/house", house::show)
        .post("/w/{workspace}/house", house::submit)
        .get("/w/{workspace}/breaches", breaches_list::show)
        .get("/w/{workspace}/breaches/new", breaches_form::new)
        .post("/w/{workspace}/breaches/new", breaches_form::create)
        .get("/w/{workspace}/breaches/{breach}", breaches_form::show)
        .post("/w/{workspace}/breaches/{breach}", breaches_form::submit)
}

fn path(inside: &InWorkspace, rest: &str) -> String {
    format!("/w/{}/{rest}", inside.visit.workspace().slug)
}

fn purposes_path(inside: &InWorkspace) -> String {
    path(inside, "purposes")
}

fn purpose_path(inside: &InWorkspace, key: &PurposeKey) -> String {
    path(inside, &format!("purposes/{key}"))
}

fn notices_path(inside: &InWorkspace) -> String {
    path(inside, "notices")
}

fn notice_path(inside: &InWorkspace, version: Version) -> String {
    path(inside, &format!("notices/{version}"))
}

fn breaches_path(inside: &InWorkspace) -> String {
    path(inside, "breaches")
}

fn breach_path(inside: &InWorkspace, breach: BreachId) -> String {
    path(inside, &format!("breaches/{breach}"))
}

/// A page of the feature.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The state of consent.
    Overview,
    Purposes,
    Attributes,
    Notices,
    Records,
    Retention,
    House,
    Breaches,
}

/// The tabs, below the header. The register of breaches is there for who keeps it.
pub(crate) fn tabs(inside: &InWorkspace, part: Part) -> AnyView {
    let m = inside.page.messages;
    let visit: &Visit = &inside.visit;
    let tab = |label: &str, rest: &str, of: Part| Tab::new(label, path(inside, rest)).current(part == of);
    let mut items = vec![
        tab(m.signals_tab(), "consent", Part::Overview),
        tab(m.consent_tab_purposes(), "purposes", Part::Purposes),
        tab(m.consent_tab_notices(), "notices", Part::Notices),
        tab(m.consent_tab_attributes(), "attributes", Part::Attributes),
        tab(m.consent_tab_records(), "records", Part::Records),
        tab(m.consent_tab_retention(), "retention", Part::Retention),
        tab(m.consent_tab_house(), "house", Part::House),
    ];
    if visit.may(domain::access::Capability::KeepBreaches) {
        items.push(tab(m.consent_tab_breaches(), "breaches", Part::Breaches));
    }
    view! { <Tabs label=m.consent_tabs() items=items /> }.into_any()
}

/// What is wrong with a form, above the page.
fn summary(inside: &InWorkspace, errors: &FormErrors) -> Option<AnyView> {
    (!errors.is_empty()).then(|| {
        let page = &inside.page;
        let title = page
            .messages
            .shared_error_summary(errors.count(), &page.format.number(errors.count()));
        view! { <ErrorSummary title=title errors=errors.summary() /> }.into_any()
    })
}

/// The trail of a page below the list of purposes.
fn purpose_crumbs(inside: &InWorkspace, between: Option<(String, String)>, here: &str) -> Vec<Crumb> {
    let m = inside.page.messages;
    let mut crumbs = vec![Crumb::link(m.consent_tab_purposes(), purposes_path(inside))];
    crumbs.extend(between.map(|(name, path)| Crumb::link(name, path)));
    crumbs.push(Crumb::here(here.to_owned()));
    crumbs
}

/// The trail of a page below the list of notices.
fn notice_crumbs(inside: &InWorkspace, between: Option<(String, String)>, here: &str) -> Vec<Crumb> {
    let m = inside.page.messages;
    let mut crumbs = vec![Crumb::link(m.consent_tab_notices(), notices_path(inside))];
    crumbs.extend(between.map(|(name, path)| Crumb::link(name, path)));
    crumbs.push(Crumb::here(here.to_owned()));
    crumbs
}
