//! Files that were handed in and are not in yet: those that hold the person are forgotten whole.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

use super::sweep::{Running, count};
use crate::{Database, StoreError, WorkspaceScope};

/// The code with which an import fails whose file was forgotten.
const CODE: &str = "FILE_FORGOTTEN";

/// Forgets files that are still kept and hold something the person is known by, and those that cannot be searched.
///
/// Gives back how many pieces went. The import fails, and can be begun again with a file that does not hold the person.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_files(
    database: &Database,
    scope: &WorkspaceScope,
    running: &Running,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let mut tx = database.keep(scope).await?;
    let workspace = tx.workspace();
    let files: Vec<(Uuid, Option<String>)> = sqlx::query_as(
        "select i.import_id, i.format from app.import i
        where i.workspace_id = $1 and exists (
            select from app.import_chunk c where c.workspace_id = $1 and c.import_id = i.import_id)",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    tx.complete().await?;
    let values: Vec<Vec<u8>> = running
        .known
        .values()
        .into_iter()
        .map(String::into_bytes)
        .collect();
    let mut gone = 0;
    for (import, format) in files {
        // Only text of one byte or more a letter can be searched as it is; a workbook is packed. Of a browser that is
        // nobody's no file tells.
        let readable = format.is_some_and(|format| format.starts_with("text utf-8"));
        let concerned = if readable {
            holds(database, scope, import, &values).await?
        } else {
            running.known.is_somebody()
        };
        if !concerned {
            continue;
        }
        let mut tx = database.keep(scope).await?;
        let pieces = sqlx::query("delete from app.import_chunk where workspace_id = $1 and import_id = $2")
            .bind(workspace.uuid())
            .bind(import)
            .execute(tx.connection())
            .await?
            .rows_affected();
        // Whoever works on it notices by the step that it is over.
        sqlx::query(
            "update app.import set state = 'failed', error_code = $3, finished_at = $4, step = step + 1
            where workspace_id = $1 and import_id = $2
                and state in ('receiving', 'received', 'checking', 'checked', 'running')",
        )
        .bind(workspace.uuid())
        .bind(import)
        .bind(CODE)
        .bind(now.to_sqlx())
        .execute(tx.connection())
        .await?;
        count(&mut tx, running.erasure, "files", pieces, now).await?;
        tx.complete().await?;
        gone += pieces;
    }
    Ok(gone)
}

/// Whether a file holds one of the values, whatever the case of its letters.
async fn holds(
    database: &Database,
    scope: &WorkspaceScope,
    import: Uuid,
    values: &[Vec<u8>],
) -> Result<bool, StoreError> {
    let overlap = values.iter().map(Vec::len).max().unwrap_or(1).saturating_sub(1);
    let mut tail: Vec<u8> = Vec::new();
    let mut after = -1;
    loop {
        let mut tx = database.keep(scope).await?;
        let workspace = tx.workspace();
        let piece: Option<(i32, Vec<u8>)> = sqlx::query_as(
            "select number, data from app.import_chunk
            where workspace_id = $1 and import_id = $2 and number > $3
            order by number
            limit 1",
        )
        .bind(workspace.uuid())
        .bind(import)
        .bind(after)
        .fetch_optional(tx.connection())
        .await?;
        tx.complete().await?;
        let Some((number, data)) = piece else {
            return Ok(false);
        };
        after = number;
        // What stands across two pieces is looked for too.
        tail.extend_from_slice(&data);
        let text = String::from_utf8_lossy(&tail).to_lowercase();
        if values
            .iter()
            .any(|value| memchr::memmem::find(text.as_bytes(), value).is_some())
        {
            return Ok(true);
        }
        let keep_from = tail.len().saturating_sub(overlap + 4);
        tail.drain(..keep_from);
    }
}
