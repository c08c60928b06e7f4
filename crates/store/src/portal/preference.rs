//! How personal it gets, and how surprising.

use domain::ids::ProfileId;
use domain::portal::{Dial, Level, Surprise};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

use crate::{StoreError, WorkspaceTx};

/// What a person has set, for themselves and those merged into them: what was set last.
///
/// # Errors
/// When the database does not answer.
pub async fn preference<M>(
    tx: &mut WorkspaceTx<'_, M>,
    profile: ProfileId,
) -> Result<Option<Dial>, StoreError> {
    let workspace = tx.workspace();
    let found: Option<(String, i16)> = sqlx::query_as(
        "select s.level, s.surprise
        from app.preference s
        join app.profile p on p.workspace_id = $1 and p.profile_id = s.profile_id
        where s.workspace_id = $1 and (p.profile_id = $2 or p.merged_into = $2)
        order by s.changed_at desc, s.profile_id
        limit 1",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .fetch_optional(tx.connection())
    .await?;
    found
        .map(|(level, surprise)| {
            Ok(Dial {
                level: Level::parse(&level).ok_or(StoreError::Unreadable("preference.level"))?,
                surprise: Surprise::of_hundredths(surprise),
            })
        })
        .transpose()
}

/// Sets it.
///
/// # Errors
/// When the database does not answer.
pub async fn save_preference(
    tx: &mut WorkspaceTx<'_>,
    profile: ProfileId,
    dial: Dial,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.preference (workspace_id, profile_id, level, surprise, changed_at)
        values ($1, $2, $3, $4, $5)
        on conflict (workspace_id, profile_id) do update
        set level = excluded.level, surprise = excluded.surprise, changed_at = excluded.changed_at",
    )
    .bind(workspace.uuid())
    .bind(profile.uuid())
    .bind(dial.level.as_str())
    .bind(dial.surprise.hundredths())
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
