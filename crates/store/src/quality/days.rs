//! What was counted, day by day.

use domain::ids::SourceId;
use domain::quality::Counts;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use super::FieldCounts;
use crate::{StoreError, WorkspaceTx};

/// What was counted of the fields on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayCounts {
    /// The day.
    pub day: Date,
    /// When it was counted last.
    pub counted_at: Timestamp,
    /// The fields, by name.
    pub fields: Vec<(String, Counts)>,
}

#[derive(FromRow)]
struct Row {
    day: jiff_sqlx::Date,
    counted_at: jiff_sqlx::Timestamp,
    name: String,
    people: i64,
    present: i64,
    valid: i64,
    fresh: i64,
    telling: i64,
    single: i64,
    comparable: i64,
    agreed: i64,
}

/// Writes down what was counted of a day; what was counted of it earlier is replaced.
///
/// # Errors
/// When the database does not answer.
pub async fn save_day(
    tx: &mut WorkspaceTx<'_>,
    day: Date,
    counted_at: Timestamp,
    fields: &[FieldCounts],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let column = |of: fn(&Counts) -> i64| fields.iter().map(|field| of(&field.counts)).collect::<Vec<_>>();
    let sources: Vec<Uuid> = fields
        .iter()
        .map(|field| field.source.map_or(Uuid::nil(), SourceId::uuid))
        .collect();
    sqlx::query(
        "insert into app.quality_day (workspace_id, source_id, day, name, people, present, valid, fresh, telling, single,
            comparable, agreed, counted_at)
        select $1, n.source_id, $2, n.name, n.people, n.present, n.valid, n.fresh, n.telling, n.single, n.comparable,
            n.agreed, $3
        from unnest($4::uuid[], $5::text[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[],
            $11::bigint[], $12::bigint[], $13::bigint[])
            as n (source_id, name, people, present, valid, fresh, telling, single, comparable, agreed)
        on conflict (workspace_id, source_id, day, name) do update
        set people = excluded.people, present = excluded.present, valid = excluded.valid, fresh = excluded.fresh,
            telling = excluded.telling, single = excluded.single, comparable = excluded.comparable,
            agreed = excluded.agreed, counted_at = excluded.counted_at",
    )
    .bind(workspace.uuid())
    .bind(day.to_sqlx())
    .bind(counted_at.to_sqlx())
    .bind(sources)
    .bind(fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>())
    .bind(column(|counts| counts.people))
    .bind(column(|counts| counts.present))
    .bind(column(|counts| counts.valid))
    .bind(column(|counts| counts.fresh))
    .bind(column(|counts| counts.telling))
    .bind(column(|counts| counts.single))
    .bind(column(|counts| counts.comparable))
    .bind(column(|counts| counts.agreed))
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What was counted last of the workspace, or of a source.
///
/// # Errors
/// When the database does not answer.
pub async fn latest<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: Option<SourceId>,
) -> Result<Option<DayCounts>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select day, counted_at, name, people, present, valid, fresh, telling, single, comparable, agreed
        from app.quality_day
        where workspace_id = $1 and source_id = $2
            and day = (select max(l.day) from app.quality_day l where l.workspace_id = $1 and l.source_id = $2)
        order by name",
    )
    .bind(workspace.uuid())
    .bind(source.map_or(Uuid::nil(), SourceId::uuid))
    .fetch_all(tx.connection())
    .await?;
    Ok(by_day(rows).pop())
}

/// What was counted since a day: of each week, the last day that was counted. The earliest comes first.
///
/// # Errors
/// When the database does not answer.
pub async fn history<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    source: Option<SourceId>,
    since: Date,
) -> Result<Vec<DayCounts>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select day, counted_at, name, people, present, valid, fresh, telling, single, comparable, agreed
        from app.quality_day
        where workspace_id = $1 and source_id = $2 and day in (
            select max(w.day) from app.quality_day w
            where w.workspace_id = $1 and w.source_id = $2 and w.day >= $3
            group by date_trunc('week', w.day::timestamp))
        order by day, name",
    )
    .bind(workspace.uuid())
    .bind(source.map_or(Uuid::nil(), SourceId::uuid))
    .bind(since.to_sqlx())
    .fetch_all(tx.connection())
    .await?;
    Ok(by_day(rows))
}

/// What was counted of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceCounts {
    /// The source.
    pub source: SourceId,
    /// Its name.
    pub name: String,
    /// The fields, by name.
    pub fields: Vec<(String, Counts)>,
}

#[derive(FromRow)]
struct SourceRow {
    source_id: Uuid,
    source: String,
    #[sqlx(flatten)]
    row: Row,
}

/// What was counted last of each source that says something of people, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_of_sources<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
) -> Result<Vec<SourceCounts>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<SourceRow> = sqlx::query_as(
        "select q.source_id, s.name as source, q.day, q.counted_at, q.name, q.people, q.present, q.valid, q.fresh, q.telling,
            q.single, q.comparable, q.agreed
        from app.source s
        join app.quality_day q on q.workspace_id = $1 and q.source_id = s.source_id
            and q.day = (select max(l.day) from app.quality_day l where l.workspace_id = $1 and l.source_id = $2)
        where s.workspace_id = $1
        order by s.name, q.source_id, q.name",
    )
    .bind(workspace.uuid())
    .bind(Uuid::nil())
    .fetch_all(tx.connection())
    .await?;
    let mut found: Vec<(SourceId, String, Vec<Row>)> = Vec::new();
    for SourceRow {
        source_id,
        source,
        row,
    } in rows
    {
        let id = SourceId::from_uuid(source_id);
        match found.last_mut().filter(|(last, _, _)| *last == id) {
            Some((_, _, rows)) => rows.push(row),
            None => found.push((id, source, vec![row])),
        }
    }
    Ok(found
        .into_iter()
        .filter_map(|(source, name, rows)| {
            let fields = by_day(rows).pop()?.fields;
            Some(SourceCounts { source, name, fields })
        })
        .collect())
}

/// The sources of the workspace, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn sources<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<(SourceId, String)>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, String)> =
        sqlx::query_as("select source_id, name from app.source where workspace_id = $1 order by name")
            .bind(workspace.uuid())
            .fetch_all(tx.connection())
            .await?;
    Ok(rows
        .into_iter()
        .map(|(id, name)| (SourceId::from_uuid(id), name))
        .collect())
}

fn by_day(rows: Vec<Row>) -> Vec<DayCounts> {
    let mut days: Vec<DayCounts> = Vec::new();
    for row in rows {
        let day = row.day.to_jiff();
        let counted_at = row.counted_at.to_jiff();
        let field = (
            row.name,
            Counts {
                people: row.people,
                present: row.present,
                valid: row.valid,
                fresh: row.fresh,
                telling: row.telling,
                single: row.single,
                comparable: row.comparable,
                agreed: row.agreed,
            },
        );
        match days.last_mut().filter(|last| last.day == day) {
            // A field that was there when the day was counted first, and is not any more.
            Some(last) if counted_at < last.counted_at => {}
            Some(last) if counted_at == last.counted_at => last.fields.push(field),
            Some(last) => {
                *last = DayCounts {
                    day,
                    counted_at,
                    fields: vec![field],
                }
            }
            None => days.push(DayCounts {
                day,
                counted_at,
                fields: vec![field],
            }),
        }
    }
    days
}
