//! The register of breaches.

use domain::consent::breach::{Breach, Risk};
use domain::consent::purpose::DataCategory;
use domain::ids::BreachId;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::FromRow;
use uuid::Uuid;

use crate::{Actor, StoreError, WorkspaceTx};

/// A breach of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreachRow {
    /// Its id.
    pub breach: BreachId,
    /// What is written down.
    pub content: Breach,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// When that last changed.
    pub changed_at: Timestamp,
}

#[derive(FromRow)]
struct Row {
    breach_id: Uuid,
    discovered_at: jiff_sqlx::Timestamp,
    nature: String,
    categories: Vec<String>,
    people: Option<i64>,
    consequences: String,
    measures: String,
    risk: String,
    authority_told_at: Option<jiff_sqlx::Timestamp>,
    delay_reason: Option<String>,
    people_told_at: Option<jiff_sqlx::Timestamp>,
    recorded_at: jiff_sqlx::Timestamp,
    changed_at: jiff_sqlx::Timestamp,
}

impl Row {
    fn read(self) -> Result<BreachRow, StoreError> {
        let moment = |at: Option<jiff_sqlx::Timestamp>| at.map(jiff_sqlx::Timestamp::to_jiff);
        Ok(BreachRow {
            breach: BreachId::from_uuid(self.breach_id),
            content: Breach {
                discovered_at: self.discovered_at.to_jiff(),
                nature: self.nature,
                categories: self
                    .categories
                    .iter()
                    .map(|word| DataCategory::parse(word).ok_or(StoreError::Unreadable("breach.categories")))
                    .collect::<Result<_, _>>()?,
                people: self.people.and_then(|people| u32::try_from(people).ok()),
                consequences: self.consequences,
                measures: self.measures,
                risk: Risk::parse(&self.risk).ok_or(StoreError::Unreadable("breach.risk"))?,
                authority_told_at: moment(self.authority_told_at),
                delay_reason: self.delay_reason,
                people_told_at: moment(self.people_told_at),
            },
            recorded_at: self.recorded_at.to_jiff(),
            changed_at: self.changed_at.to_jiff(),
        })
    }
}

/// The register, the latest discovery first.
///
/// # Errors
/// When the database does not answer.
pub async fn breaches<Mode>(tx: &mut WorkspaceTx<'_, Mode>, most: i64) -> Result<Vec<BreachRow>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<Row> = sqlx::query_as(
        "select breach_id, discovered_at, nature, categories, people, consequences, measures, risk, authority_told_at,
            delay_reason, people_told_at, recorded_at, changed_at
        from app.breach
        where workspace_id = $1
        order by discovered_at desc, breach_id desc
        limit $2",
    )
    .bind(workspace.uuid())
    .bind(most)
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// One breach.
///
/// # Errors
/// When the database does not answer.
pub async fn breach<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    breach: BreachId,
) -> Result<Option<BreachRow>, StoreError> {
    let workspace = tx.workspace();
    let row: Option<Row> = sqlx::query_as(
        "select breach_id, discovered_at, nature, categories, people, consequences, measures, risk, authority_told_at,
            delay_reason, people_told_at, recorded_at, changed_at
        from app.breach
        where workspace_id = $1 and breach_id = $2",
    )
    .bind(workspace.uuid())
    .bind(breach.uuid())
    .fetch_optional(tx.connection())
    .await?;
    row.map(Row::read).transpose()
}

/// Writes a breach down.
///
/// # Errors
/// When the database does not answer.
pub async fn record_breach(
    tx: &mut WorkspaceTx<'_>,
    breach: BreachId,
    content: &Breach,
    now: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let by = match tx.actor() {
        Actor::Account(account) => Some(account.uuid()),
        Actor::Source(_) | Actor::Person(_) | Actor::System => None,
    };
    sqlx::query(
        "insert into app.breach (workspace_id, breach_id, discovered_at, nature, categories, people, consequences,
            measures, risk, authority_told_at, delay_reason, people_told_at, recorded_by, recorded_at, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)",
    )
    .bind(workspace.uuid())
    .bind(breach.uuid())
    .bind(content.discovered_at.to_sqlx())
    .bind(&content.nature)
    .bind(words(content))
    .bind(content.people.map(i64::from))
    .bind(&content.consequences)
    .bind(&content.measures)
    .bind(content.risk.as_str())
    .bind(content.authority_told_at.map(|at| at.to_sqlx()))
    .bind(&content.delay_reason)
    .bind(content.people_told_at.map(|at| at.to_sqlx()))
    .bind(by)
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Writes down what is known now. The discovery stays. `false` when there is no such breach.
///
/// # Errors
/// When the database does not answer.
pub async fn amend_breach(
    tx: &mut WorkspaceTx<'_>,
    breach: BreachId,
    content: &Breach,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let workspace = tx.workspace();
    let done = sqlx::query(
        "update app.breach
        set nature = $3, categories = $4, people = $5, consequences = $6, measures = $7, risk = $8,
            authority_told_at = $9, delay_reason = $10, people_told_at = $11, changed_at = $12
        where workspace_id = $1 and breach_id = $2",
    )
    .bind(workspace.uuid())
    .bind(breach.uuid())
    .bind(&content.nature)
    .bind(words(content))
    .bind(content.people.map(i64::from))
    .bind(&content.consequences)
    .bind(&content.measures)
    .bind(content.risk.as_str())
    .bind(content.authority_told_at.map(|at| at.to_sqlx()))
    .bind(&content.delay_reason)
    .bind(content.people_told_at.map(|at| at.to_sqlx()))
    .bind(now.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

fn words(content: &Breach) -> Vec<&'static str> {
    content
        .categories
        .iter()
        .map(|category| category.as_str())
        .collect()
}
