//! Doubtful values that wait for somebody, by pattern and one by one.

use domain::ids::{ProfileId, SourceId};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// Doubtful values of one field that have the same problem, and where that can be told, the same pattern.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Group {
    /// What it is called in addresses: sixteen hexadecimal digits.
    pub key: String,
    /// The field.
    pub name: String,
    /// A code of `domain::quality`.
    pub problem: String,
    /// What was sent and what is suggested, where many share them: a mistyped domain, a country. Else empty.
    pub pattern: String,
    /// Whether something is suggested.
    pub suggested: bool,
    /// How many values.
    pub doubts: i64,
    /// How many people.
    pub people: i64,
}

/// Whose value it is, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ItemKey {
    /// The person.
    pub profile: ProfileId,
    /// The source.
    pub source: SourceId,
}

/// A doubtful value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Whose and from where.
    pub key: ItemKey,
    /// The name of the source.
    pub source: String,
    /// The field.
    pub name: String,
    /// The value as it is kept.
    pub value: String,
    /// What was sent, where it differs.
    pub original: Option<String>,
    /// A code of `domain::quality`.
    pub problem: String,
    /// What could be meant.
    pub suggestion: Option<String>,
    /// When it was true.
    pub observed_at: Timestamp,
    /// When it was mended before.
    pub fixed_at: Option<Timestamp>,
}

#[derive(FromRow)]
struct Row {
    profile_id: Uuid,
    source_id: Uuid,
    source: String,
    name: String,
    value: String,
    original: Option<String>,
    problem: String,
    suggestion: Option<String>,
    observed_at: jiff_sqlx::Timestamp,
    fixed_at: Option<jiff_sqlx::Timestamp>,
}

impl Row {
    fn read(self) -> Doubt {
        Doubt {
            key: ItemKey {
                profile: ProfileId::from_uuid(self.profile_id),
                source: SourceId::from_uuid(self.source_id),
            },
            source: self.source,
            name: self.name,
            value: self.value,
            original: self.original,
            problem: self.problem,
            suggestion: self.suggestion,
            observed_at: self.observed_at.to_jiff(),
            fixed_at: self.fixed_at.map(jiff_sqlx::Timestamp::to_jiff),
        }
    }
}

/// What waits: doubted, and not said before to be right as it is. A pattern is what does not tell whose value it is.
macro_rules! waiting {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            " (select t.profile_id, t.name, t.source_id, t.value, t.original, t.problem, t.suggestion, t.observed_at,
                t.fixed_at, k.pattern,
                left(md5(t.name || '|' || t.problem || '|' || (t.suggestion is not null)::text || '|' || k.pattern), 16)
                    as key
            from app.trait t
            join app.profile p on p.workspace_id = $1 and p.profile_id = t.profile_id and p.merged_into is null
            cross join lateral (select case
                when t.suggestion is null then ''
                when t.problem = 'email_domain'
                    then lower(split_part(t.value, '@', 2)) || ' → ' || split_part(t.suggestion, '@', 2)
                when t.problem = 'country_unknown' then t.value || ' → ' || t.suggestion
                else '' end as pattern) k
            where t.workspace_id = $1 and t.problem is not null and not exists (
                select from app.quality_change c
                join app.quality_decision d on d.workspace_id = $1 and d.decision_id = c.decision_id
                where c.workspace_id = $1 and c.profile_id = t.profile_id and c.name = t.name and c.rejected
                    and d.undone_at is null and c.sent = coalesce(t.original, t.value))) w ",
            $after
        )
    };
}

/// What waits, by pattern; the largest group first.
///
/// # Errors
/// When the database does not answer.
pub async fn groups<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<Group>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(waiting!(
        "select w.key, w.name, w.problem, w.pattern, bool_and(w.suggestion is not null) as suggested,
            count(*) as doubts, count(distinct w.profile_id) as people from",
        "group by w.key, w.name, w.problem, w.pattern
        order by bool_and(w.suggestion is not null) desc, count(*) desc, w.name, w.problem, w.pattern
        limit 200"
    ))
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?)
}

/// One group.
///
/// # Errors
/// When the database does not answer.
pub async fn group<Mode>(tx: &mut WorkspaceTx<'_, Mode>, key: &str) -> Result<Option<Group>, StoreError> {
    let workspace = tx.workspace();
    Ok(sqlx::query_as(waiting!(
        "select w.key, w.name, w.problem, w.pattern, bool_and(w.suggestion is not null) as suggested,
            count(*) as doubts, count(distinct w.profile_id) as people from",
        "where w.key = $2 group by w.key, w.name, w.problem, w.pattern"
    ))
    .bind(workspace.uuid())
    .bind(key)
    .fetch_optional(tx.connection())
    .await?)
}

/// What waits in a group, after an item or from the beginning: all of it, or only what is named.
///
/// # Errors
/// When the database does not answer.
pub async fn doubts<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    key: &str,
    after: Option<ItemKey>,
    only: Option<&[ItemKey]>,
    limit: i64,
) -> Result<Vec<Doubt>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(waiting!(
        "select w.profile_id, w.source_id, s.name as source, w.name, w.value, w.original, w.problem, w.suggestion,
            w.observed_at, w.fixed_at from",
        "join app.source s on s.workspace_id = $1 and s.source_id = w.source_id
        where w.key = $2 and ($3::uuid is null or (w.profile_id, w.source_id) > ($3, $4))
            and ($6::uuid[] is null or (w.profile_id, w.source_id) in (
                select o.profile_id, o.source_id from unnest($6, $7::uuid[]) as o (profile_id, source_id)))
        order by w.profile_id, w.source_id
        limit $5"
    ))
    .bind(workspace.uuid())
    .bind(key)
    .bind(after.map(|item| item.profile.uuid()))
    .bind(after.map(|item| item.source.uuid()))
    .bind(limit)
    .bind(only.map(|keys| keys.iter().map(|key| key.profile.uuid()).collect::<Vec<_>>()))
    .bind(only.map(|keys| keys.iter().map(|key| key.source.uuid()).collect::<Vec<_>>()))
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(Row::read).collect())
}
