//! Of what is known about people, which source said it last.

use std::collections::HashMap;

use domain::ids::SourceId;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Of the people seen most recently, how many traits each source is the last word on.
///
/// # Errors
/// When the database does not answer.
pub async fn last_words<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    people: i64,
) -> Result<HashMap<SourceId, i64>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(Uuid, i64)> = sqlx::query_as(
        "with seen as materialized (
            select p.profile_id from app.profile p
            where p.workspace_id = $1 and p.merged_into is null
            order by p.last_seen_at desc, p.profile_id desc
            limit $2
        ), last as (
            select distinct on (t.profile_id, t.name) t.source_id
            from seen
            join app.trait t on t.workspace_id = $1 and t.profile_id = seen.profile_id
            order by t.profile_id, t.name, t.observed_at desc, t.source_id
        )
        select source_id, count(*) from last group by source_id",
    )
    .bind(workspace.uuid())
    .bind(people)
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(source, traits)| (SourceId::from_uuid(source), traits))
        .collect())
}
