//! The file, in pieces of about a megabyte, so that any process can go on with it.

use domain::ids::ImportId;

use crate::{StoreError, WorkspaceTx};

/// Keeps the next piece.
///
/// # Errors
/// When the database does not answer.
pub async fn add_chunk(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    number: i32,
    data: &[u8],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.import_chunk (workspace_id, import_id, number, data) values ($1, $2, $3, $4)
        on conflict do nothing",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(number)
    .bind(data)
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// One piece; none after the last.
///
/// # Errors
/// When the database does not answer.
pub async fn read_chunk<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    import: ImportId,
    number: i32,
) -> Result<Option<Vec<u8>>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_scalar(
        "select data from app.import_chunk where workspace_id = $1 and import_id = $2 and number = $3",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(number)
    .fetch_optional(tx.connection())
    .await?)
}

/// Forgets the file.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_chunks(tx: &mut WorkspaceTx<'_>, import: ImportId) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.import_chunk where workspace_id = $1 and import_id = $2")
        .bind(workspace.uuid())
        .bind(import.uuid())
        .execute(tx.connection())
        .await?;
    Ok(())
}
