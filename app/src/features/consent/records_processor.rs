//! The register of the agency as a processor for its clients (GDPR, article 30(2)), to read and to print.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use domain::consent::notice::Notice;
use i18n::Messages;
use leptos::prelude::*;
use services::consent::ClientRecord;
use ui::{ButtonLink, Crumb, DescriptionList, Detail, IconName, PageHeader, Section};

use super::purposes_words::{categories, use_name};
use super::records::{officer, transfers};
use super::{Part, path, tabs};
use crate::AppState;
use crate::page::{InWorkspace, PageError, Place, count};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let records = state.services.processor_records(&inside.visit).await?;
    let m = inside.page.messages;
    let format = &inside.page.format;
    let title = m.registers_processor_title();
    Ok(
        inside.respond(Place::Purposes, title, axum::http::StatusCode::OK, || {
            let number = count(records.clients.len());
            let lead = view! {
                <strong>
                    {m.registers_processor_lead(
                        number,
                        &format.number(number),
                        &records.organisation,
                    )}
                </strong>
                " "
                {m.registers_records_lead_when(&format.date_time(records.made_at))}
            };
            let (csv, json) = (
                path(&inside, "records/processor/csv"),
                path(&inside, "records/processor/json"),
            );
            let actions = view! {
                <span class="m-cluster">
                    <ButtonLink href=csv icon=IconName::Download>"CSV"</ButtonLink>
                    <ButtonLink href=json icon=IconName::Download>"JSON"</ButtonLink>
                </span>
            };
            let crumbs = vec![
                Crumb::link(m.registers_records_title(), path(&inside, "records")),
                Crumb::here(title.to_owned()),
            ];
            let clients = records
                .clients
                .iter()
                .enumerate()
                .map(|(place, client)| view(&inside, place, client))
                .collect_view();
            view! {
                <PageHeader
                    title=title
                    crumbs_label=m.shared_breadcrumb()
                    crumbs=crumbs
                    lead=lead.into_any()
                    actions=actions.into_any()
                />
                {tabs(&inside, Part::Records)}
                <Section id="clients" title=m.registers_processor_clients()>
                    <div class="m-stack m-stack--far">{clients}</div>
                    <p class="m-soft m-top">{m.registers_records_security()}</p>
                </Section>
            }
            .into_any()
        }),
    )
}

/// What is done for a client: the kinds of processing, each once.
pub(super) fn processing(client: &ClientRecord, m: Messages) -> Vec<&'static str> {
    let mut uses: Vec<&'static str> = client
        .purposes
        .iter()
        .map(|purpose| use_name(purpose.meaning().data_use, m))
        .collect();
    uses.sort_unstable();
    uses.dedup();
    uses
}

/// Who decides there: the legal name once a notice says it, and how to reach them.
pub(super) fn controller(client: &ClientRecord) -> (String, String) {
    match &client.notice {
        Some(Notice { controller, .. }) => (
            controller.name.clone(),
            format!(
                "{}, {}",
                controller.address.replace('\n', ", "),
                controller.contact
            ),
        ),
        None => (client.workspace.clone(), String::new()),
    }
}

fn view(inside: &InWorkspace, place: usize, client: &ClientRecord) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let id = format!("client-{place}");
    let (name, contact) = controller(client);
    let contact = if contact.is_empty() {
        m.registers_processor_unsaid().to_owned()
    } else {
        contact
    };
    let kinds: BTreeSet<_> = client
        .purposes
        .iter()
        .flat_map(|purpose| purpose.meaning().categories.iter().copied())
        .collect();
    let processing = processing(client, m);
    let processing = if processing.is_empty() {
        m.registers_processor_nothing().to_owned()
    } else {
        format.list_and(&processing)
    };
    let (officer, transfers) = match &client.notice {
        Some(notice) => (officer(notice, m), transfers(notice, m)),
        None => (
            m.registers_processor_unsaid().to_owned(),
            m.registers_processor_unsaid().to_owned(),
        ),
    };
    let kinds = categories(&kinds, m, format);
    let labelled_by = id.clone();
    view! {
        <article class="m-activity" aria-labelledby=labelled_by>
            <h3 class="m-subhead" id=id><bdi>{name}</bdi></h3>
            <DescriptionList>
                <Detail label=m.consent_fact_contact()><bdi>{contact}</bdi></Detail>
                <Detail label=m.consent_fact_officer()><bdi>{officer}</bdi></Detail>
                <Detail label=m.registers_processor_processing()>{processing}</Detail>
                <Detail label=m.consent_field_categories()>{kinds}</Detail>
                <Detail label=m.consent_section_transfers()><bdi>{transfers}</bdi></Detail>
            </DescriptionList>
        </article>
    }
    .into_any()
}
