//! Where a person stands with the purposes in force, in one journey: for a page that shows much else.

use domain::account::Language;
use domain::ids::ProfileId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;

use crate::{StoreError, WorkspaceTx};

/// Where a person stands with a purpose, as the projection of the ledger has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingRow {
    /// The name of the purpose, in the language asked for where it has one.
    pub purpose: String,
    /// Whether rows of the person exist in a transaction opened for it.
    pub permitted: bool,
    /// The word of [`domain::consent::state::Status`]; none when they never chose.
    pub status: Option<String>,
    /// Until when the choice holds.
    pub expires_at: Option<Timestamp>,
    /// They object to it.
    pub objected: bool,
    /// They paused it.
    pub paused: bool,
    /// Their browser speaks against it.
    pub signal: bool,
    /// Their browser speaks against it, and they said yes.
    pub conflict: bool,
    /// They restricted the use of their data.
    pub restricted: bool,
}

#[derive(FromRow)]
struct Row {
    purpose: String,
    permitted: bool,
    status: Option<String>,
    expires_at: Option<jiff_sqlx::Timestamp>,
    objected: bool,
    paused: bool,
    signal: bool,
    conflict: bool,
    restricted: bool,
}

/// Where a person stands with every purpose in force, by its key.
///
/// # Errors
/// When the database does not answer.
pub async fn standing_of<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
    language: Language,
    now: Timestamp,
) -> Result<Vec<StandingRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select coalesce(t.name, p.purpose_key) as purpose, (f.allowed >> p.bit) & 1 = 1 as permitted, s.status,
            s.expires_at, coalesce(s.objected, false) as objected, coalesce(s.paused_until > $3, false) as paused,
            coalesce(s.signal, false) as signal, coalesce(s.conflict, false) as conflict,
            coalesce(c.restricted, false) as restricted
        from app.profile f
        join app.purpose p on p.workspace_id = $1 and p.active_from <= $3 and (p.active_to is null or p.active_to > $3)
        left join app.consent_state s
            on s.workspace_id = $1 and s.profile_id = $2 and s.purpose_key = p.purpose_key
        left join app.consent_person c on c.workspace_id = $1 and c.profile_id = $2
        left join lateral (
            select w.name from app.purpose_text w
            where w.workspace_id = $1 and w.purpose_key = p.purpose_key and w.version = p.version
            order by w.language = $4 desc, w.language
            limit 1
        ) t on true
        where f.workspace_id = $1 and f.profile_id = $2
        order by p.purpose_key",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .bind(now.to_sqlx())
    .bind(language.as_str())
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| StandingRow {
            purpose: row.purpose,
            permitted: row.permitted,
            status: row.status,
            expires_at: row.expires_at.map(jiff_sqlx::Timestamp::to_jiff),
            objected: row.objected,
            paused: row.paused,
            signal: row.signal,
            conflict: row.conflict,
            restricted: row.restricted,
        })
        .collect())
}
