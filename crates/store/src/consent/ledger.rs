//! The ledger: entries are added at its end, under a lock of the workspace, and never changed.

use domain::account::Language;
use domain::consent::Digest;
use domain::consent::chain::{Content, Row, beginning};
use domain::consent::choice::{Action, ConsentEvent, Method, Origin, Scope, Shown, Signals, TakenDown};
use domain::consent::purpose::PurposeKey;
use domain::ids::{AccountId, ConsentEventId, ProfileId};
use jiff_sqlx::ToSqlx as _;
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// An entry that still has its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub sequence: u64,
    /// What was chosen.
    pub event: ConsentEvent,
}

/// The last number and link, locked until the transaction ends: entries of a workspace are added one after the other.
///
/// # Errors
/// When the database does not answer.
pub async fn hold_head(tx: &mut WorkspaceTx<'_>) -> Result<(u64, Digest), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.consent_head (workspace_id, sequence, link) values ($1, 0, $2) on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(beginning(workspace).as_bytes().as_slice())
    .execute(tx.connection())
    .await?;
    let (sequence, link): (i64, Vec<u8>) =
        sqlx::query_as("select sequence, link from app.consent_head where workspace_id = $1 for update")
            .bind(workspace.uuid())
            .fetch_one(tx.connection())
            .await?;
    Ok((
        u64::try_from(sequence).map_err(|_cause| StoreError::Unreadable("consent_head.sequence"))?,
        digest(&link).ok_or(StoreError::Unreadable("consent_head.link"))?,
    ))
}

/// The last number and link, as they are now.
///
/// # Errors
/// When the database does not answer.
pub async fn head<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Option<(u64, Digest)>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(i64, Vec<u8>)> =
        sqlx::query_as("select sequence, link from app.consent_head where workspace_id = $1")
            .bind(workspace.uuid())
            .fetch_optional(tx.connection())
            .await?;
    Ok(found.and_then(|(sequence, link)| Some((u64::try_from(sequence).ok()?, digest(&link)?))))
}

/// Adds entries at the end, which must be held, and moves it.
///
/// # Errors
/// When the database does not answer.
pub async fn append(tx: &mut WorkspaceTx<'_>, rows: &[Row]) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    for row in rows {
        let Some(content) = &row.content else { continue };
        let event = &content.event;
        let taken = event.taken_down.as_ref();
        sqlx::query(
            "insert into app.consent_event (workspace_id, sequence, previous, content_digest, link, format, salt,
                event_id, profile_id, at, purpose_key, purpose_version, action, method, origin, identified, guardian,
                expires_at, notice, interface, language, build, gpc, tc_string, consent_mode, taken_by, channel,
                attachment)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24, $25, $26, $27, $28)",
        )
        .bind(workspace.uuid())
        .bind(i64::try_from(row.sequence).unwrap_or(i64::MAX))
        .bind(row.previous.as_bytes().as_slice())
        .bind(row.content_digest.as_bytes().as_slice())
        .bind(row.link.as_bytes().as_slice())
        .bind(i16::from(content.format))
        .bind(content.salt.as_slice())
        .bind(event.event_id.uuid())
        .bind(event.profile_id.uuid())
        .bind(event.at.to_sqlx())
        .bind(event.scope.key().map(PurposeKey::as_str))
        .bind(event.scope.version().map(|version| i32::try_from(version).unwrap_or(i32::MAX)))
        .bind(event.action.as_str())
        .bind(event.method.as_str())
        .bind(event.origin.as_str())
        .bind(event.identified)
        .bind(event.guardian)
        .bind(event.expires_at.map(|end| end.to_sqlx()))
        .bind(event.shown.notice.map(|digest| digest.as_bytes().to_vec()))
        .bind(event.shown.interface.map(|digest| digest.as_bytes().to_vec()))
        .bind(event.shown.language.map(Language::as_str))
        .bind(event.shown.build.as_deref())
        .bind(event.signals.gpc)
        .bind(event.signals.tc_string.as_deref())
        .bind(event.signals.consent_mode.as_deref())
        .bind(taken.map(|proof| proof.account.uuid()))
        .bind(taken.map(|proof| proof.channel.as_str()))
        .bind(taken.and_then(|proof| proof.attachment).map(|digest| digest.as_bytes().to_vec()))
        .execute(tx.connection())
        .await?;
    }
    let Some(last) = rows.last() else { return Ok(()) };
    sqlx::query("update app.consent_head set sequence = $2, link = $3 where workspace_id = $1")
        .bind(workspace.uuid())
        .bind(i64::try_from(last.sequence).unwrap_or(i64::MAX))
        .bind(last.link.as_bytes().as_slice())
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// The entries of some people, in their order.
///
/// # Errors
/// When the database does not answer, or holds what the domain does not know.
pub async fn entries_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profiles: &[ProfileId],
) -> Result<Vec<Entry>, StoreError> {
    const QUERY: &str = "select sequence, previous, content_digest, link, format, salt, event_id, profile_id, at,
            purpose_key, purpose_version, action, method, origin, identified, guardian, expires_at, notice, interface,
            language, build, gpc, tc_string, consent_mode, taken_by, channel, attachment
        from app.consent_event
        where workspace_id = $1 and profile_id = any($2)
        order by sequence";
    let workspace = tx.workspace();
    let rows = sqlx::query(QUERY)
        .bind(workspace.uuid())
        .bind(
            profiles
                .iter()
                .map(|profile| profile.uuid())
                .collect::<Vec<Uuid>>(),
        )
        .fetch_all(tx.connection())
        .await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in &rows {
        let row = chain_row(row)?;
        if let Some(content) = row.content {
            entries.push(Entry {
                sequence: row.sequence,
                event: content.event,
            });
        }
    }
    Ok(entries)
}

pub(super) fn digest(bytes: &[u8]) -> Option<Digest> {
    bytes.try_into().ok().map(Digest::from_bytes)
}

/// Reads a row as it is, without judging it: that is the verifier's work. What cannot be read at all has no content.
pub(super) fn chain_row(row: &PgRow) -> Result<Row, StoreError> {
    let part = |column: &'static str| -> Result<Digest, StoreError> {
        let bytes: Vec<u8> = row.try_get(column)?;
        // A digest of another length is no digest; it cannot be that of anything.
        Ok(digest(&bytes).unwrap_or(Digest::from_bytes([0; 32])))
    };
    let sequence: i64 = row.try_get("sequence")?;
    Ok(Row {
        sequence: u64::try_from(sequence)
            .map_err(|_cause| StoreError::Unreadable("consent_event.sequence"))?,
        previous: part("previous")?,
        content_digest: part("content_digest")?,
        link: part("link")?,
        content: content(row)?,
    })
}

fn content(row: &PgRow) -> Result<Option<Content>, StoreError> {
    let format: Option<i16> = row.try_get("format")?;
    let salt: Option<Vec<u8>> = row.try_get("salt")?;
    let (Some(format), Some(salt)) = (format, salt) else {
        return Ok(None);
    };
    let (Ok(format), Ok(salt)) = (u8::try_from(format), <[u8; 16]>::try_from(salt.as_slice())) else {
        return Ok(None);
    };
    Ok(event(row)?.map(|event| Content { format, salt, event }))
}

/// The event of a row; `None` when somebody has made something of it that no event is.
fn event(row: &PgRow) -> Result<Option<ConsentEvent>, StoreError> {
    let text = |column: &'static str| row.try_get::<Option<String>, _>(column);
    let id = |column: &'static str| row.try_get::<Option<Uuid>, _>(column);
    let time = |column: &'static str| {
        row.try_get::<Option<jiff_sqlx::Timestamp>, _>(column)
            .map(|found| found.map(jiff_sqlx::Timestamp::to_jiff))
    };
    let stored = |column: &'static str| {
        row.try_get::<Option<Vec<u8>>, _>(column)
            .map(|found| found.and_then(|bytes| digest(&bytes)))
    };
    let key = text("purpose_key")?;
    let version: Option<i32> = row.try_get("purpose_version")?;
    let scope = match (key, version) {
        (None, _) => Some(Scope::Everything),
        (Some(key), Some(version)) => PurposeKey::parse(&key)
            .zip(u32::try_from(version).ok())
            .map(|(key, version)| Scope::Purpose { key, version }),
        (Some(_), None) => None,
    };
    let action = text("action")?.as_deref().and_then(Action::parse);
    let method = text("method")?.as_deref().and_then(Method::parse);
    let origin = text("origin")?.as_deref().and_then(Origin::parse);
    let identified: Option<bool> = row.try_get("identified")?;
    let guardian: Option<bool> = row.try_get("guardian")?;
    let gpc: Option<bool> = row.try_get("gpc")?;
    let (Some(event_id), Some(profile_id), Some(at)) = (id("event_id")?, id("profile_id")?, time("at")?)
    else {
        return Ok(None);
    };
    let (Some(scope), Some(action), Some(method), Some(origin)) = (scope, action, method, origin) else {
        return Ok(None);
    };
    let (Some(identified), Some(guardian), Some(gpc)) = (identified, guardian, gpc) else {
        return Ok(None);
    };
    let taken_down = match (id("taken_by")?, text("channel")?) {
        (Some(account), Some(channel)) => Some(TakenDown {
            account: AccountId::from_uuid(account),
            channel,
            attachment: stored("attachment")?,
        }),
        _ => None,
    };
    Ok(Some(ConsentEvent {
        event_id: ConsentEventId::from_uuid(event_id),
        profile_id: ProfileId::from_uuid(profile_id),
        at,
        scope,
        action,
        method,
        origin,
        identified,
        guardian,
        expires_at: time("expires_at")?,
        shown: Shown {
            notice: stored("notice")?,
            interface: stored("interface")?,
            language: text("language")?.as_deref().and_then(Language::parse),
            build: text("build")?,
        },
        signals: Signals {
            gpc,
            tc_string: text("tc_string")?,
            consent_mode: text("consent_mode")?,
        },
        taken_down,
    }))
}
