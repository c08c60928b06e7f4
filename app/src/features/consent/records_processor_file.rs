//! The register of a processor to take away: for spreadsheets and for programs.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::response::Response;
use domain::account::Language;
use domain::consent::notice::{Officer, Transfers};
use serde_json::{Value, json};
use services::consent::{ClientRecord, ProcessorRecords};
use services::imports::file::write::{Style, Writer};

use super::purposes_words::categories;
use super::records::{officer, transfers};
use super::records_file::file;
use super::records_processor::{controller, processing};
use crate::AppState;
use crate::page::{ErrorKind, InWorkspace, PageError};

pub(super) async fn download(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, format)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let records = state.services.processor_records(&inside.visit).await?;
    let internal = || PageError::Show(ErrorKind::Internal);
    let (content, kind) = match format.as_str() {
        "csv" => (
            table(&inside, &records).map_err(|_full| internal())?,
            "text/csv; charset=utf-8",
        ),
        "json" => (
            serde_json::to_vec_pretty(&document(&records)).map_err(|_cause| internal())?,
            "application/json",
        ),
        _ => return Err(PageError::Show(ErrorKind::NotFound)),
    };
    let day = inside.page.format.day(records.made_at);
    let name = inside.page.messages.registers_processor_name();
    Ok(file(content, kind, &format!("{name}-{day}.{format}")))
}

/// A line for each client; what a spreadsheet could take for a formula is made harmless by the writer.
fn table(inside: &InWorkspace, records: &ProcessorRecords) -> std::io::Result<Vec<u8>> {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let style = match inside.page.language {
        Language::French => Style::FRENCH,
        _ => Style::ENGLISH,
    };
    let mut writer = Writer::new(Vec::new(), style)?;
    writer.row([
        m.registers_processor_processor(),
        m.consent_fact_controller(),
        m.consent_fact_contact(),
        m.consent_fact_officer(),
        m.registers_processor_processing(),
        m.consent_field_categories(),
        m.consent_section_transfers(),
        m.registers_records_measures(),
    ])?;
    for client in &records.clients {
        let (name, contact) = controller(client);
        let notice = client.notice.as_ref();
        writer.row(vec![
            records.organisation.clone(),
            name,
            contact,
            notice.map(|notice| officer(notice, m)).unwrap_or_default(),
            format.list_and(&processing(client, m)),
            categories(&kinds(client), m, format),
            notice.map(|notice| transfers(notice, m)).unwrap_or_default(),
            m.registers_records_security().to_owned(),
        ])?;
    }
    writer.finish()
}

fn kinds(client: &ClientRecord) -> BTreeSet<domain::consent::purpose::DataCategory> {
    client
        .purposes
        .iter()
        .flat_map(|purpose| purpose.meaning().categories.iter().copied())
        .collect()
}

/// The same for programs, in words that do not change with the reader's language.
fn document(records: &ProcessorRecords) -> Value {
    let clients: Vec<Value> = records.clients.iter().map(client).collect();
    json!({
        "schema": "mesure.records-of-processor.1",
        "article": "GDPR 30(2)",
        "made_at": records.made_at.to_string(),
        "processor": records.organisation,
        "clients": clients,
    })
}

fn client(client: &ClientRecord) -> Value {
    let uses: BTreeSet<&str> = client
        .purposes
        .iter()
        .map(|purpose| purpose.meaning().data_use.as_str())
        .collect();
    let kinds: Vec<&str> = kinds(client).into_iter().map(|kind| kind.as_str()).collect();
    let controller = client.notice.as_ref().map(|notice| {
        let officer = match &notice.officer {
            Officer::Contact(contact) => Some(contact.as_str()),
            Officer::NotNeeded | Officer::Unsaid => None,
        };
        json!({
            "name": notice.controller.name,
            "address": notice.controller.address,
            "contact": notice.controller.contact,
            "representative": notice.controller.representative,
            "data_protection_officer": officer,
        })
    });
    let transfers: Vec<Value> = match client.notice.as_ref().map(|notice| &notice.transfers) {
        Some(Transfers::To(to)) => to
            .iter()
            .map(|to| json!({"country": to.country, "safeguard": to.safeguard}))
            .collect(),
        _ => Vec::new(),
    };
    json!({
        "client": client.workspace,
        "controller": controller,
        "processing": uses,
        "data_categories": kinds,
        "transfers": transfers,
    })
}
