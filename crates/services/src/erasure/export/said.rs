//! What the person chose, set and asked for, what they were answered, and what machines said for them.

use domain::ids::ProfileId;
use serde_json::{Value, json};
use store::consent::entries_of;
use store::erasure::{consent_lines, dial_lines, heard_lines, message_lines, request_lines, step_lines};
use store::receipts::of_profiles;
use store::{ReadOnly, WorkspaceTx};

use super::make::broken;
use super::tables::{Fields, Table};
use crate::jobs::JobFailure;

type Tx<'a, 'scope> = &'a mut WorkspaceTx<'scope, ReadOnly>;

const CONSENTS: Fields = &[
    ("at", "when the choice was recorded"),
    (
        "purpose",
        "the purpose; empty where the choice is about everything",
    ),
    ("version", "the version of the purpose"),
    ("action", "what was chosen"),
    ("method", "by what means"),
    ("origin", "where"),
    ("expires_at", "until when it holds"),
    ("language", "the language of what was shown"),
    ("notice", "the digest of the notice that was shown"),
    ("interface", "the digest of the form that was shown"),
    (
        "proof",
        "the entry of the ledger, or the version of the text that a file names",
    ),
];

const SIGNALS: Fields = &[
    ("at", "when it was recorded, or heard last"),
    ("gpc", "whether Global Privacy Control was on"),
    ("tc_string", "the TC string, as it came"),
    ("consent_mode", "the state of Consent Mode"),
    (
        "heard_from",
        "the source that said it with its events, or where the choice was made",
    ),
    ("proof", "the entry of the ledger it stands in"),
];

const RECEIPTS: Fields = &[
    ("receipt", "the number of the receipt"),
    ("issued_at", "when it was issued"),
    ("proof", "the entry of the ledger that it is of"),
    ("file", "the file of this archive that holds it as it was signed"),
    ("document", "the signed text"),
];

const PREFERENCES: Fields = &[
    ("level", "how personal it may be: off, less or normal"),
    ("surprise", "the share of surprises, in hundredths"),
    (
        "changed_at",
        "when it was set; the latest counts and stands first",
    ),
];

const REQUESTS: Fields = &[
    ("number", "the number of the request"),
    ("kind", "what was asked for"),
    ("state", "where it stands"),
    ("origin", "how it came in"),
    ("received_at", "when"),
    ("identity", "how it was proven who asks"),
    ("doubt", "why more proof was asked for"),
    ("language", "the language of the answers"),
    ("contact", "where answers are sent"),
    ("note", "what was written with it"),
    ("extended_at", "when it was said that it takes longer"),
    ("extension_reason", "why it takes longer"),
    ("refusal", "the code of the reason why it was refused"),
    ("limit", "the last day for an answer"),
    ("closed_at", "when it ended"),
];

const STEPS: Fields = &[
    ("number", "the number of the request"),
    ("at", "when"),
    ("entry", "what happened"),
    ("state", "where the request stood afterwards"),
    ("by", "who did it: person, staff, program or system"),
    ("reason", "the coded reason"),
    ("told", "the words that were said about it"),
];

const MESSAGES: Fields = &[
    ("number", "the number of the request"),
    ("sent_at", "when it was sent"),
    ("from", "who wrote: person or staff"),
    ("text", "what was written"),
];

fn table(fields: Fields) -> Result<Table, JobFailure> {
    Table::new(fields).map_err(|_cause| broken())
}

fn put(table: &mut Table, values: Vec<Value>) -> Result<(), JobFailure> {
    table.row(values).map_err(|_cause| broken())
}

/// Choices, of the ledger and those that files proved; and what machines said: with choices, and by themselves.
pub(super) async fn choices(tx: Tx<'_, '_>, profiles: &[ProfileId]) -> Result<(Table, Table), JobFailure> {
    let (mut consents, mut signals) = (table(CONSENTS)?, table(SIGNALS)?);
    for entry in entries_of(tx, profiles).await? {
        let event = entry.event;
        let proof = format!("ledger {}", entry.sequence);
        let row = vec![
            json!(event.at.to_string()),
            json!(event.scope.key().map(|key| key.as_str())),
            json!(event.scope.version()),
            json!(event.action.as_str()),
            json!(event.method.as_str()),
            json!(event.origin.as_str()),
            json!(event.expires_at.map(|at| at.to_string())),
            json!(event.shown.language.map(|language| language.as_str())),
            json!(event.shown.notice.map(|digest| digest.to_string())),
            json!(event.shown.interface.map(|digest| digest.to_string())),
            json!(proof),
        ];
        put(&mut consents, row)?;
        let said = event.signals;
        if said.gpc || said.tc_string.is_some() || said.consent_mode.is_some() {
            let row = vec![
                json!(event.at.to_string()),
                json!(said.gpc),
                json!(said.tc_string),
                json!(said.consent_mode),
                json!(event.origin.as_str()),
                json!(proof),
            ];
            put(&mut signals, row)?;
        }
    }
    for line in consent_lines(tx, profiles).await? {
        let row = vec![
            json!(line.given_at.to_string()),
            json!(line.purpose),
            Value::Null,
            json!("granted"),
            json!("import"),
            json!(line.origin),
            Value::Null,
            Value::Null,
            Value::Null,
            Value::Null,
            json!(line.text_version),
        ];
        put(&mut consents, row)?;
    }
    for line in heard_lines(tx, profiles).await? {
        let row = vec![
            json!(line.heard_at.to_string()),
            json!(line.gpc),
            Value::Null,
            Value::Null,
            json!(line.source),
            Value::Null,
        ];
        put(&mut signals, row)?;
    }
    Ok((consents, signals))
}

/// Receipts as they were signed: the table of them, and each as a file that anybody can check.
pub(super) async fn receipts(
    tx: Tx<'_, '_>,
    profiles: &[ProfileId],
) -> Result<(Table, Vec<(String, String)>), JobFailure> {
    let (mut listed, mut files) = (table(RECEIPTS)?, Vec::new());
    for row in of_profiles(tx, profiles).await? {
        let name = format!("receipts/{}.json", row.receipt);
        let values = vec![
            json!(row.receipt),
            json!(row.issued_at.to_string()),
            json!(format!("ledger {}", row.sequence)),
            json!(name),
            json!(row.document),
        ];
        put(&mut listed, values)?;
        files.push((name, row.document));
    }
    Ok((listed, files))
}

/// How personal, and how much surprise.
pub(super) async fn preferences(tx: Tx<'_, '_>, profiles: &[ProfileId]) -> Result<Table, JobFailure> {
    let mut listed = table(PREFERENCES)?;
    for line in dial_lines(tx, profiles).await? {
        let row = vec![
            json!(line.level),
            json!(line.surprise),
            json!(line.changed_at.to_string()),
        ];
        put(&mut listed, row)?;
    }
    Ok(listed)
}

/// The person's requests.
pub(super) async fn requests(tx: Tx<'_, '_>, profiles: &[ProfileId]) -> Result<Table, JobFailure> {
    let mut listed = table(REQUESTS)?;
    for line in request_lines(tx, profiles).await? {
        let row = vec![
            json!(line.reference),
            json!(line.kind),
            json!(line.state),
            json!(line.origin),
            json!(line.received_at.to_string()),
            json!(line.identity),
            json!(line.doubt),
            json!(line.language),
            json!(line.contact),
            json!(line.note),
            json!(line.extended_at.map(|at| at.to_string())),
            json!(line.extension_reason),
            json!(line.refusal),
            json!(line.limit.to_string()),
            json!(line.closed_at.map(|at| at.to_string())),
        ];
        put(&mut listed, row)?;
    }
    Ok(listed)
}

/// Every step of them. Which member of staff it was is not told: that is about somebody else.
pub(super) async fn steps(tx: Tx<'_, '_>, profiles: &[ProfileId]) -> Result<Table, JobFailure> {
    let mut listed = table(STEPS)?;
    for line in step_lines(tx, profiles).await? {
        let row = vec![
            json!(line.reference),
            json!(line.happened_at.to_string()),
            json!(line.entry),
            json!(line.state),
            json!(line.by),
            json!(line.reason),
            json!(line.told),
        ];
        put(&mut listed, row)?;
    }
    Ok(listed)
}

/// What was written to each other about them.
pub(super) async fn messages(tx: Tx<'_, '_>, profiles: &[ProfileId]) -> Result<Table, JobFailure> {
    let mut listed = table(MESSAGES)?;
    for line in message_lines(tx, profiles).await? {
        let row = vec![
            json!(line.reference),
            json!(line.sent_at.to_string()),
            json!(line.by),
            json!(line.body),
        ];
        put(&mut listed, row)?;
    }
    Ok(listed)
}
