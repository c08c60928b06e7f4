//! Asking to come in: a row with the address, until a job has looked it up.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Somebody asks to come in.
pub struct NewStart<'a> {
    /// The id, which is the subject of the job.
    pub id: Uuid,
    /// The address as it can be compared.
    pub email: &'a str,
    /// Its keyed hash.
    pub address_hash: [u8; 32],
    /// The keyed hash of the network it was typed in.
    pub network_hash: [u8; 32],
    /// The hash of what the browser was given to be known again.
    pub browser_hash: [u8; 32],
    /// The language of the page.
    pub language: &'a str,
    /// The page that waits.
    pub leads_to: &'a str,
    /// Whether it was asked under the client's own host name.
    pub own_host: bool,
}

/// What a job finds.
pub struct Start {
    /// The address; none when it was looked up before.
    pub email: Option<String>,
    /// The hash of what the browser was given.
    pub browser_hash: [u8; 32],
    /// The language of the page.
    pub language: String,
    /// The page that waits.
    pub leads_to: String,
    /// The name of the workspace in addresses.
    pub slug: String,
    /// The client's own host name as it is registered now, where it was asked under it.
    pub host: Option<String>,
    /// How many mails went to the address lately.
    pub of_address: i64,
    /// How many mails were caused from its network lately.
    pub of_network: i64,
}

/// Writes the row, unless more than `most` were written for the network since `since`. `false` when there were. What is
/// done does not depend on the address.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_start(
    tx: &mut WorkspaceTx<'_>,
    new: &NewStart<'_>,
    since: Timestamp,
    most: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "insert into app.portal_start (workspace_id, start_id, email, address_hash, network_hash, browser_hash,
            language, leads_to, created_at, own_host)
        select $1, $2, $3, $4, $5, $6, $7, $8, $9, $12
        where (select count(*) from app.portal_start s
            where s.workspace_id = $1 and s.network_hash = $5 and s.created_at > $10) < $11",
    )
    .bind(workspace.uuid())
    .bind(new.id)
    .bind(new.email)
    .bind(new.address_hash.as_slice())
    .bind(new.network_hash.as_slice())
    .bind(new.browser_hash.as_slice())
    .bind(new.language)
    .bind(new.leads_to)
    .bind(now.to_sqlx())
    .bind(since.to_sqlx())
    .bind(most)
    .bind(new.own_host)
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Reads a start, with how many mails there were since `since`; the row is held until the transaction ends.
///
/// # Errors
/// When the database does not answer.
pub async fn start(
    tx: &mut WorkspaceTx<'_>,
    id: Uuid,
    since: Timestamp,
) -> Result<Option<Start>, StoreError> {
    type Columns = (
        Option<String>,
        Vec<u8>,
        String,
        String,
        String,
        Option<String>,
        i64,
        i64,
    );
    let workspace = tx.workspace();
    let found: Option<Columns> = sqlx::query_as(
        "select s.email, s.browser_hash, s.language, s.leads_to,
            (select w.slug from platform.workspace w where w.workspace_id = $1),
            (select h.host from platform.portal_host h where h.workspace_id = $1 and s.own_host),
            (select count(*) from app.portal_start o
                where o.workspace_id = $1 and o.address_hash = s.address_hash and o.created_at > $3 and o.mailed),
            (select count(*) from app.portal_start o
                where o.workspace_id = $1 and o.network_hash = s.network_hash and o.created_at > $3 and o.mailed)
        from app.portal_start s
        where s.workspace_id = $1 and s.start_id = $2
        for update of s",
    )
    .bind(workspace.uuid())
    .bind(id)
    .bind(since.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    found
        .map(
            |(email, browser, language, leads_to, slug, host, of_address, of_network)| {
                Ok(Start {
                    email,
                    browser_hash: browser
                        .try_into()
                        .map_err(|_cause| StoreError::Unreadable("portal_start.browser_hash"))?,
                    language,
                    leads_to,
                    slug,
                    host,
                    of_address,
                    of_network,
                })
            },
        )
        .transpose()
}

/// Deletes the address of a start, and notes whether a mail went out.
///
/// # Errors
/// When the database does not answer.
pub async fn handle(tx: &mut WorkspaceTx<'_>, id: Uuid, mailed: bool) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.portal_start set email = null, mailed = $3 where workspace_id = $1 and start_id = $2",
    )
    .bind(workspace.uuid())
    .bind(id)
    .bind(mailed)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Deletes starts from before `before`, and proofs and sessions that have ended.
///
/// # Errors
/// When the database does not answer.
pub async fn forget(tx: &mut WorkspaceTx<'_>, before: Timestamp, now: Timestamp) -> Result<u64, StoreError> {
    let workspace = tx.workspace();
    let mut gone = 0;
    for (statement, time) in [
        (
            "delete from app.portal_start where workspace_id = $1 and created_at <= $2",
            before,
        ),
        (
            "delete from app.portal_proof where workspace_id = $1 and expires_at <= $2",
            now,
        ),
        (
            "delete from app.portal_session where workspace_id = $1 and expires_at <= $2",
            now,
        ),
    ] {
        gone += sqlx::query(statement)
            .bind(workspace.uuid())
            .bind(time.to_sqlx())
            .execute(tx.connection())
            .await?
            .rows_affected();
    }
    Ok(gone)
}
