//! Rows that were not taken, with why.

use domain::ids::ImportId;
use sqlx::Row as _;
use sqlx::postgres::PgRow;

use crate::{StoreError, WorkspaceTx};

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its number in the file.
    pub row: i64,
    /// Why: a stable code.
    pub code: String,
    /// The column that is wrong, from 0, if it is one.
    pub column: Option<i32>,
    /// What stood in the row.
    pub cells: Vec<String>,
}

/// Keeps rows that were not taken.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_refusals(
    tx: &mut WorkspaceTx<'_>,
    import: ImportId,
    refusals: &[Refusal],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    // Rows may have different numbers of cells, which no array of arrays has: they travel as JSON.
    for part in refusals.chunks(1_000) {
        let cells: Vec<serde_json::Value> = part
            .iter()
            .map(|refusal| {
                refusal
                    .cells
                    .iter()
                    .map(|cell| cell.replace('\0', ""))
                    .collect::<serde_json::Value>()
            })
            .collect();
        sqlx::query(
            "insert into app.import_refusal (workspace_id, import_id, row_number, error_code, error_column, cells)
            select $1, $2, new.row_number, new.code, new.error_column,
                array(select cell from jsonb_array_elements_text(new.cells) with ordinality as c (cell, place)
                    order by place)
            from unnest($3::bigint[], $4::text[], $5::integer[], $6::jsonb[])
                as new (row_number, code, error_column, cells)
            on conflict do nothing",
        )
        .bind(workspace.uuid())
        .bind(import.uuid())
        .bind(part.iter().map(|refusal| refusal.row).collect::<Vec<_>>())
        .bind(part.iter().map(|refusal| refusal.code.as_str()).collect::<Vec<_>>())
        .bind(part.iter().map(|refusal| refusal.column).collect::<Vec<_>>())
        .bind(cells)
        .execute(tx.connection())
        .await?;
    }
    Ok(())
}

/// The first rows that were not taken.
///
/// # Errors
/// When the database does not answer.
pub async fn first_refusals<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    import: ImportId,
    limit: i64,
) -> Result<Vec<Refusal>, StoreError> {
    refusals_after(tx, import, -1, limit).await
}

/// Rows that were not taken, after one.
///
/// # Errors
/// When the database does not answer.
pub async fn refusals_after<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    import: ImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<Refusal>, StoreError> {
    let workspace = tx.workspace();
    let rows = sqlx::query(
        "select row_number, error_code, error_column, cells from app.import_refusal
        where workspace_id = $1 and import_id = $2 and row_number > $3
        order by row_number
        limit $4",
    )
    .bind(workspace.uuid())
    .bind(import.uuid())
    .bind(after)
    .bind(limit)
    .fetch_all(tx.connection())
    .await?;
    rows.iter().map(read).collect()
}

fn read(row: &PgRow) -> Result<Refusal, StoreError> {
    Ok(Refusal {
        row: row.try_get("row_number")?,
        code: row.try_get("error_code")?,
        column: row.try_get("error_column")?,
        cells: row.try_get("cells")?,
    })
}

/// Forgets the rows that were not taken.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_refusals(tx: &mut WorkspaceTx<'_>, import: ImportId) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.import_refusal where workspace_id = $1 and import_id = $2")
        .bind(workspace.uuid())
        .bind(import.uuid())
        .execute(tx.connection())
        .await?;
    Ok(())
}
