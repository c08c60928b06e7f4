//! Drafts of purposes, and notices, as they are stored.

use domain::account::Language;
use domain::consent::notice::{
    Authority, Controller, Edition, Notice, NoticePurpose, Officer, Recipients, Requirement, Transfer,
    Transfers,
};
use domain::consent::purpose::{
    DataCategory, Draft, LegalBasis, Meaning, Purpose, PurposeKey, TerminalAccess, Text, Use, Version,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::StoreError;
use store::consent::notices::NoticeRow;

#[derive(Serialize, Deserialize)]
struct StoredDraft {
    key: PurposeKey,
    basis: LegalBasis,
    data_use: Use,
    categories: Vec<DataCategory>,
    profiling: bool,
    third_party_sharing: bool,
    cross_context_ads: bool,
    terminal_access: TerminalAccess,
    special_category: bool,
    automated_decisions: bool,
    min_age: Option<u8>,
    retention_days: u16,
    validity_months: Option<u8>,
    recipients: Vec<String>,
    texts: Vec<(String, Text)>,
}

/// What is stored of a draft.
pub(super) fn draft_value(draft: &Draft) -> Result<Value, StoreError> {
    let meaning = &draft.meaning;
    let stored = StoredDraft {
        key: draft.key.clone(),
        basis: meaning.basis,
        data_use: meaning.data_use,
        categories: meaning.categories.iter().copied().collect(),
        profiling: meaning.profiling,
        third_party_sharing: meaning.third_party_sharing,
        cross_context_ads: meaning.cross_context_ads,
        terminal_access: meaning.terminal_access,
        special_category: meaning.special_category,
        automated_decisions: meaning.automated_decisions,
        min_age: meaning.min_age,
        retention_days: meaning.retention_days,
        validity_months: meaning.validity_months,
        recipients: meaning.recipients.iter().cloned().collect(),
        texts: draft
            .texts
            .iter()
            .map(|(language, text)| (language.as_str().to_owned(), text.clone()))
            .collect(),
    };
    serde_json::to_value(stored).map_err(|_cause| StoreError::Unreadable("purpose_draft.content"))
}

/// Reads it back.
pub(super) fn draft_of(value: Value) -> Result<Draft, StoreError> {
    let unreadable = || StoreError::Unreadable("purpose_draft.content");
    let stored: StoredDraft = serde_json::from_value(value).map_err(|_cause| unreadable())?;
    let texts = stored
        .texts
        .into_iter()
        .map(|(language, text)| Ok((Language::parse(&language).ok_or_else(unreadable)?, text)))
        .collect::<Result<_, StoreError>>()?;
    Ok(Draft {
        key: stored.key,
        meaning: Meaning {
            basis: stored.basis,
            data_use: stored.data_use,
            categories: stored.categories.into_iter().collect(),
            profiling: stored.profiling,
            third_party_sharing: stored.third_party_sharing,
            cross_context_ads: stored.cross_context_ads,
            terminal_access: stored.terminal_access,
            special_category: stored.special_category,
            automated_decisions: stored.automated_decisions,
            min_age: stored.min_age,
            retention_days: stored.retention_days,
            validity_months: stored.validity_months,
            recipients: stored.recipients.into_iter().collect(),
        },
        texts,
    })
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct StoredNotice {
    controller: [String; 3],
    in_union: bool,
    representative: Option<String>,
    officer: StoredOfficer,
    purposes: Vec<StoredPurpose>,
    recipients: StoredRecipients,
    transfers: StoredTransfers,
    indirect: bool,
    sources: Vec<String>,
    authority: [String; 2],
}

#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoredOfficer {
    #[default]
    Unsaid,
    NotNeeded,
    Contact(String),
}

#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoredRecipients {
    #[default]
    Unsaid,
    None,
    Named(Vec<String>),
}

#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoredTransfers {
    #[default]
    Unsaid,
    None,
    To(Vec<[String; 3]>),
}

#[derive(Serialize, Deserialize)]
struct StoredPurpose {
    key: PurposeKey,
    version: Version,
    requirement: String,
}

/// The requirement of a stored or sent word.
pub(super) fn requirement(word: &str) -> Requirement {
    [Requirement::Free, Requirement::ByLaw, Requirement::ByContract]
        .into_iter()
        .find(|requirement| requirement.as_str() == word)
        .unwrap_or_default()
}

/// What is stored of a notice beside its editions.
pub(super) fn notice_value(notice: &Notice) -> Result<Value, StoreError> {
    let controller = &notice.controller;
    let stored = StoredNotice {
        controller: [
            controller.name.clone(),
            controller.address.clone(),
            controller.contact.clone(),
        ],
        in_union: controller.in_union,
        representative: controller.representative.clone(),
        officer: match &notice.officer {
            Officer::Unsaid => StoredOfficer::Unsaid,
            Officer::NotNeeded => StoredOfficer::NotNeeded,
            Officer::Contact(contact) => StoredOfficer::Contact(contact.clone()),
        },
        purposes: notice
            .purposes
            .iter()
            .map(|shown| StoredPurpose {
                key: shown.purpose.key().clone(),
                version: shown.purpose.version,
                requirement: shown.requirement.as_str().to_owned(),
            })
            .collect(),
        recipients: match &notice.recipients {
            Recipients::Unsaid => StoredRecipients::Unsaid,
            Recipients::None => StoredRecipients::None,
            Recipients::Named(names) => StoredRecipients::Named(names.clone()),
        },
        transfers: match &notice.transfers {
            Transfers::Unsaid => StoredTransfers::Unsaid,
            Transfers::None => StoredTransfers::None,
            Transfers::To(transfers) => StoredTransfers::To(
                transfers
                    .iter()
                    .map(|to| [to.country.clone(), to.safeguard.clone(), to.copy_at.clone()])
                    .collect(),
            ),
        },
        indirect: notice.indirect,
        sources: notice.sources.clone(),
        authority: [notice.authority.name.clone(), notice.authority.url.clone()],
    };
    serde_json::to_value(stored).map_err(|_cause| StoreError::Unreadable("notice.content"))
}

/// Reads a notice back. A published one shows the versions of purposes that it was published with; the draft shows those
/// in force, so that nothing of it is out of date when it is published.
pub(super) fn notice_of(row: NoticeRow, every: &[Purpose]) -> Result<Notice, StoreError> {
    let stored: StoredNotice =
        serde_json::from_value(row.content).map_err(|_cause| StoreError::Unreadable("notice.content"))?;
    let said = |key: &PurposeKey| stored.purposes.iter().find(|said| said.key == *key);
    let purposes = if row.published_at.is_some() {
        stored
            .purposes
            .iter()
            .filter_map(|said| {
                let purpose = every
                    .iter()
                    .find(|purpose| *purpose.key() == said.key && purpose.version == said.version)?;
                Some(NoticePurpose {
                    purpose: purpose.clone(),
                    requirement: requirement(&said.requirement),
                })
            })
            .collect()
    } else {
        every
            .iter()
            .filter(|purpose| purpose.active_to.is_none())
            .map(|purpose| NoticePurpose {
                purpose: purpose.clone(),
                requirement: said(purpose.key())
                    .map(|said| requirement(&said.requirement))
                    .unwrap_or_default(),
            })
            .collect()
    };
    let [name, address, contact] = stored.controller;
    let [authority, url] = stored.authority;
    Ok(Notice {
        version: row.version,
        controller: Controller {
            name,
            address,
            contact,
            in_union: stored.in_union,
            representative: stored.representative,
        },
        officer: match stored.officer {
            StoredOfficer::Unsaid => Officer::Unsaid,
            StoredOfficer::NotNeeded => Officer::NotNeeded,
            StoredOfficer::Contact(contact) => Officer::Contact(contact),
        },
        purposes,
        recipients: match stored.recipients {
            StoredRecipients::Unsaid => Recipients::Unsaid,
            StoredRecipients::None => Recipients::None,
            StoredRecipients::Named(names) => Recipients::Named(names),
        },
        transfers: match stored.transfers {
            StoredTransfers::Unsaid => Transfers::Unsaid,
            StoredTransfers::None => Transfers::None,
            StoredTransfers::To(transfers) => Transfers::To(
                transfers
                    .into_iter()
                    .map(|[country, safeguard, copy_at]| Transfer {
                        country,
                        safeguard,
                        copy_at,
                    })
                    .collect(),
            ),
        },
        indirect: stored.indirect,
        sources: stored.sources,
        authority: Authority { name: authority, url },
        languages: Language::OFFERED.to_vec(),
        editions: row
            .editions
            .into_iter()
            .map(|found| (found.language, found.edition))
            .collect::<Vec<(Language, Edition)>>(),
    })
}
