//! The parts of what is known.

use domain::consent::purpose::Purpose;
use i18n::Messages;
use leptos::prelude::*;
use services::portal::{Happening, Known};
use ui::{DescriptionList, Detail, EmptyState, Section};

use super::choices_form::{how_long, which_data, who_receives};
use super::inside::InPortal;
use super::words::{basis_name, decision_words, purpose_name};
use crate::features::profiles::trait_name;
use crate::page::count;

/// What is said of the person, by whom, since when.
pub(super) fn facts(inside: &InPortal, known: &Known) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let body = if known.details.traits.is_empty() {
        view! {
            <EmptyState title=m.portal_facts_none()>
                <p class="m-soft">{m.portal_facts_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let rows = known
            .details
            .traits
            .iter()
            .map(|found| {
                let latest = &found.latest;
                let from = if latest.verified_at.is_some() {
                    m.portal_fact_yours(&format.date_long(latest.observed_at))
                } else {
                    m.portal_fact_from(&latest.source, &format.date_long(latest.observed_at))
                };
                let others = found
                    .others
                    .iter()
                    .filter(|other| other.value != latest.value)
                    .map(|other| {
                        view! { <br /> {m.portal_fact_other(&other.source, &other.value)} }
                    })
                    .collect_view();
                let label = field_name(&found.name, m);
                let note = view! { {from} {others} }.into_any();
                let value = latest.value.clone();
                view! {
                    <Detail label=label note=note>
                        <bdi>{value}</bdi>
                    </Detail>
                }
            })
            .collect_view();
        view! {
            <DescriptionList>{rows}</DescriptionList>
            <p class="m-top">
                <a href=inside.path("correct")>{m.portal_correct_link()}</a>
            </p>
        }
        .into_any()
    };
    view! { <Section id="facts" title=m.portal_facts_title()>{body}</Section> }.into_any()
}

/// What a field is called; the client's own keep their names.
pub(super) fn field_name(name: &str, m: Messages) -> String {
    trait_name(m, name).map_or_else(|| name.to_owned(), str::to_owned)
}

/// What data is used for, and whether it is now.
pub(super) fn purposes(inside: &InPortal, known: &Known) -> AnyView {
    let m = inside.page.messages;
    let rows = known
        .purposes
        .iter()
        .map(|found| {
            view! {
                <li>
                    <b>{purpose_name(&found.purpose, inside.page.language)}</b>
                    <span>{decision_words(&found.decision, m)}</span>
                    {about(inside, &found.purpose)}
                </li>
            }
        })
        .collect_view();
    let none = known
        .purposes
        .is_empty()
        .then(|| view! { <p class="m-soft">{m.portal_choices_none_what()}</p> });
    view! {
        <Section id="purposes" title=m.portal_purposes_title()>
            {none} <ul class="m-portal__entries" role="list">{rows}</ul>
        </Section>
    }
    .into_any()
}

fn about(inside: &InPortal, purpose: &Purpose) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    view! {
        <small>{which_data(purpose, m, format)}</small>
        <small>{how_long(purpose, m, format)}</small>
        <small>{who_receives(purpose, m, format)}</small>
        <small>{basis_name(purpose.meaning().basis, m)}</small>
    }
    .into_any()
}

/// What links visits and files to the person.
pub(super) fn links(inside: &InPortal, known: &Known) -> AnyView {
    let m = inside.page.messages;
    let rows = known
        .details
        .identifiers
        .iter()
        .map(|found| {
            let value = found.value.clone();
            view! {
                <Detail label=kind_name(found.kind.as_str(), m)>
                    <bdi class="m-portal__id" translate="no">
                        {value}
                    </bdi>
                </Detail>
            }
        })
        .collect_view();
    let none = known
        .details
        .identifiers
        .is_empty()
        .then(|| view! { <p class="m-soft">{m.portal_links_none()}</p> });
    view! {
        <Section id="links" title=m.portal_links_title()>
            <p class="m-soft">{m.portal_links_what()}</p>
            {none}
            <DescriptionList>{rows}</DescriptionList>
        </Section>
    }
    .into_any()
}

/// What happened lately.
pub(super) fn happened(inside: &InPortal, known: &Known) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let events = known.details.event_count;
    let rows = known
        .happenings
        .iter()
        .map(|event| {
            view! {
                <li>
                    <span>
                        <bdi>{what(event, m)}</bdi>
                    </span>
                    <small>{format.date_time(event.at)} ", " <bdi>{event.source.clone()}</bdi></small>
                </li>
            }
        })
        .collect_view();
    let shown = count(known.happenings.len());
    let counted = m.portal_happened_count(events, &format.number(events), &format.number(shown));
    view! {
        <Section id="happened" title=m.portal_happened_title()>
            <p class="m-soft">{counted}</p>
            <ol class="m-portal__entries" role="list">{rows}</ol>
        </Section>
    }
    .into_any()
}

fn what(event: &Happening, m: Messages) -> String {
    match (event.call.as_str(), &event.name) {
        ("page" | "screen", Some(name)) => m.portal_happened_page_named(name),
        ("page" | "screen", None) => m.portal_happened_page().to_owned(),
        ("identify", _) => m.portal_happened_identify().to_owned(),
        (_, Some(name)) => name.clone(),
        (_, None) => m.portal_happened_other().to_owned(),
    }
}

/// What kinds of identifiers are called.
fn kind_name(kind: &str, m: Messages) -> &'static str {
    match kind {
        "user" => m.portal_link_user(),
        "email" => m.portal_link_email(),
        _ => m.portal_link_anonymous(),
    }
}
