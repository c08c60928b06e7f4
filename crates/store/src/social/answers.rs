//! What people answered, beside how they arrived first: in groups, never one by one.

use domain::social::{Channel, Heard};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{StoreError, WorkspaceTx};

/// An answer of the public form.
pub struct FormAnswer<'a> {
    /// Its id.
    pub id: Uuid,
    /// When it was given.
    pub answered_at: Timestamp,
    /// What is kept of it.
    pub said: &'a str,
}

/// How many people said something and arrived first in some way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidRow {
    /// The words.
    pub said: String,
    /// What staff decided that they mean.
    pub decided: Option<Heard>,
    /// How their first visit arrived; none for people who were not seen before they answered.
    pub seen: Option<Channel>,
    /// How many people.
    pub people: i64,
}

/// How many people used the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidWords {
    /// The words.
    pub said: String,
    /// What staff decided that they mean.
    pub decided: Option<Heard>,
    /// How many people.
    pub people: i64,
}

#[derive(FromRow)]
struct Row {
    said: String,
    decided: Option<String>,
    seen: Option<String>,
    people: i64,
}

/// Stores an answer of the public form.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_answer(tx: &mut WorkspaceTx<'_>, answer: &FormAnswer<'_>) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "insert into app.social_answer (workspace_id, answer_id, answered_at, said) values ($1, $2, $3, $4)",
    )
    .bind(workspace.uuid())
    .bind(answer.id)
    .bind(answer.answered_at.to_sqlx())
    .bind(answer.said)
    .execute(tx.connection())
    .await?;
    Ok(())
}

// Each person counts once, with the first answer; an answer of the form is a person each.
const ANSWERED: &str = "with told as materialized (
        select distinct on (coalesce(p.merged_into, p.profile_id, a.answer_id))
            coalesce(p.merged_into, p.profile_id) as person, a.said, a.answered_at
        from app.social_answer a
        left join app.profile p on p.workspace_id = $1 and p.profile_id = a.profile_id
        where a.workspace_id = $1 and a.answered_at >= $2
        order by coalesce(p.merged_into, p.profile_id, a.answer_id), a.answered_at
    )
    select t.said, w.heard as decided, first.channel as seen, count(*) as people
    from told t
    left join app.social_word w on w.workspace_id = $1 and w.said = t.said
    left join lateral (
        select v.channel
        from app.profile q
        join app.social_visit v on v.workspace_id = $1 and v.profile_id = q.profile_id
        where q.workspace_id = $1 and (q.profile_id = t.person or q.merged_into = t.person)
            and v.started_at <= t.answered_at
        order by v.started_at
        limit 1
    ) first on true
    group by t.said, w.heard, first.channel";

/// How many people said what since `since`, by how their first visit arrived.
///
/// # Errors
/// When the database does not answer.
pub async fn answered<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    since: Timestamp,
) -> Result<Vec<SaidRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(ANSWERED)
        .bind(workspace.uuid())
        .bind(since.to_sqlx())
        .fetch_all(tx.connection())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| SaidRow {
            said: row.said,
            decided: row.decided.as_deref().and_then(Heard::parse),
            seen: row.seen.as_deref().and_then(Channel::parse),
            people: row.people,
        })
        .collect())
}

/// The words that at least `fewest` people used since `since`, the most used first.
///
/// # Errors
/// When the database does not answer.
pub async fn words<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    since: Timestamp,
    fewest: u32,
    rows: u32,
) -> Result<Vec<SaidWords>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(String, Option<String>, i64)> = sqlx::query_as(
        "select a.said, w.heard, count(distinct coalesce(p.merged_into, p.profile_id, a.answer_id)) as people
        from app.social_answer a
        left join app.profile p on p.workspace_id = $1 and p.profile_id = a.profile_id
        left join app.social_word w on w.workspace_id = $1 and w.said = a.said
        where a.workspace_id = $1 and a.answered_at >= $2
        group by a.said, w.heard
        having count(distinct coalesce(p.merged_into, p.profile_id, a.answer_id)) >= $3
        order by people desc, a.said
        limit $4",
    )
    .bind(workspace.uuid())
    .bind(since.to_sqlx())
    .bind(i64::from(fewest))
    .bind(i64::from(rows))
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(said, decided, people)| SaidWords {
            said,
            decided: decided.as_deref().and_then(Heard::parse),
            people,
        })
        .collect())
}

/// Decides what words mean; none takes the decision back.
///
/// # Errors
/// When the database does not answer.
pub async fn decide(
    tx: &mut WorkspaceTx<'_>,
    said: &str,
    heard: Option<Heard>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    match heard {
        None => {
            sqlx::query("delete from app.social_word where workspace_id = $1 and said = $2")
                .bind(workspace.uuid())
                .bind(said)
                .execute(tx.connection())
                .await?
        }
        Some(heard) => {
            sqlx::query(
                "insert into app.social_word (workspace_id, said, heard, decided_at) values ($1, $2, $3, $4)
                on conflict (workspace_id, said) do update
                set heard = excluded.heard, decided_at = excluded.decided_at",
            )
            .bind(workspace.uuid())
            .bind(said)
            .bind(heard.as_str())
            .bind(now.to_sqlx())
            .execute(tx.connection())
            .await?
        }
    };
    Ok(())
}
