//! Records of processing activities to take away: for spreadsheets and for programs.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::account::Language;
use domain::consent::notice::Transfers;
use domain::consent::purpose::Purpose;
use serde_json::{Value, json};
use services::consent::Records;
use services::imports::file::write::{Style, Writer};

use super::purposes_list::name_of;
use super::purposes_words::{basis_name, categories, use_name};
use super::records::{officer, people, recipients, transfers};
use crate::AppState;
use crate::page::{ErrorKind, InWorkspace, PageError};

pub(super) async fn download(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, format)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let records = state.services.records(&inside.visit).await?;
    let (content, kind) = match format.as_str() {
        "csv" => {
            let table = table(&inside, &records).map_err(|_full| PageError::Show(ErrorKind::Internal))?;
            (table, "text/csv; charset=utf-8")
        }
        "json" => {
            let value = document(&records);
            let text =
                serde_json::to_vec_pretty(&value).map_err(|_cause| PageError::Show(ErrorKind::Internal))?;
            (text, "application/json")
        }
        _ => return Err(PageError::Show(ErrorKind::NotFound)),
    };
    let day = inside.page.format.day(records.made_at);
    let name = format!("{}-{day}.{format}", inside.page.messages.registers_records_name());
    Ok(file(content, kind, &name))
}

/// A file to take away.
pub(super) fn file(content: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let mut response = (StatusCode::OK, content).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    response
}

/// A line for each purpose; what a spreadsheet could take for a formula is made harmless by the writer.
fn table(inside: &InWorkspace, records: &Records) -> std::io::Result<Vec<u8>> {
    let m = inside.page.messages;
    let style = match inside.page.language {
        Language::French => Style::FRENCH,
        _ => Style::ENGLISH,
    };
    let mut writer = Writer::new(Vec::new(), style)?;
    writer.row([
        m.consent_column_purpose(),
        m.registers_records_key(),
        m.registers_records_why(),
        m.consent_column_use(),
        m.consent_column_basis(),
        m.registers_records_people(),
        m.consent_field_categories(),
        m.consent_field_recipients(),
        m.consent_section_transfers(),
        m.consent_field_retention_days(),
        m.consent_fact_controller(),
        m.consent_fact_officer(),
        m.registers_records_measures(),
    ])?;
    for purpose in &records.purposes {
        writer.row(line(inside, records, purpose))?;
    }
    writer.finish()
}

fn line(inside: &InWorkspace, records: &Records, purpose: &Purpose) -> Vec<String> {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let meaning = purpose.meaning();
    let own = purpose.draft.text(inside.page.language);
    let text = own.or_else(|| purpose.draft.texts.first().map(|(_, text)| text));
    let notice = records.notice.as_ref();
    vec![
        name_of(inside, &purpose.draft),
        purpose.key().to_string(),
        text.map(|text| text.description.clone()).unwrap_or_default(),
        use_name(meaning.data_use, m).to_owned(),
        format!("{} ({})", basis_name(meaning.basis, m), meaning.basis.article()),
        people(purpose, m).to_owned(),
        categories(&meaning.categories, m, format),
        recipients(purpose, m, format),
        notice.map(|notice| transfers(notice, m)).unwrap_or_default(),
        meaning.retention_days.to_string(),
        notice
            .map(|notice| format!("{}, {}", notice.controller.name, notice.controller.address))
            .unwrap_or_default(),
        notice.map(|notice| officer(notice, m)).unwrap_or_default(),
        m.registers_records_security().to_owned(),
    ]
}

/// The same for programs, in words that do not change with the reader's language.
fn document(records: &Records) -> Value {
    let activities: Vec<Value> = records.purposes.iter().map(activity).collect();
    let controller = records.notice.as_ref().map(|notice| {
        let transfers: Vec<Value> = match &notice.transfers {
            Transfers::To(to) => to
                .iter()
                .map(|to| json!({"country": to.country, "safeguard": to.safeguard, "copy_at": to.copy_at}))
                .collect(),
            Transfers::None | Transfers::Unsaid => Vec::new(),
        };
        let officer = match &notice.officer {
            domain::consent::notice::Officer::Contact(contact) => Some(contact.as_str()),
            _ => None,
        };
        json!({
            "name": notice.controller.name,
            "address": notice.controller.address,
            "contact": notice.controller.contact,
            "representative": notice.controller.representative,
            "data_protection_officer": officer,
            "transfers": transfers,
            "notice_version": notice.version,
        })
    });
    json!({
        "schema": "mesure.records-of-processing.1",
        "article": "GDPR 30(1)",
        "made_at": records.made_at.to_string(),
        "controller": controller,
        "activities": activities,
    })
}

fn activity(purpose: &Purpose) -> Value {
    let meaning = purpose.meaning();
    let texts: serde_json::Map<String, Value> = purpose
        .draft
        .texts
        .iter()
        .map(|(language, text)| {
            let text = json!({"name": text.name, "description": text.description, "interest": text.interest});
            (language.as_str().to_owned(), text)
        })
        .collect();
    let categories: Vec<&str> = meaning
        .categories
        .iter()
        .map(|category| category.as_str())
        .collect();
    json!({
        "key": purpose.key().as_str(),
        "version": purpose.version,
        "in_force_since": purpose.active_from.to_string(),
        "use": meaning.data_use.as_str(),
        "legal_basis": meaning.basis.as_str(),
        "article": meaning.basis.article(),
        "data_categories": categories,
        "special_categories": meaning.special_category,
        "profiling": meaning.profiling,
        "automated_decisions": meaning.automated_decisions,
        "recipients": meaning.recipients,
        "retention_days": meaning.retention_days,
        "texts": texts,
    })
}
