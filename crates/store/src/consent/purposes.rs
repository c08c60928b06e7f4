//! The registry of purposes.

use std::collections::HashMap;

use domain::account::Language;
use domain::consent::purpose::{
    DataCategory, Draft, LegalBasis, Meaning, Purpose, PurposeBit, PurposeKey, TerminalAccess, Text, Use,
    Version,
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::Row as _;
use sqlx::postgres::PgRow;

use crate::{StoreError, WorkspaceTx};

/// The versions in force at a time, by key.
///
/// # Errors
/// When the database does not answer, or holds what the domain does not know.
pub async fn in_force<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    now: Timestamp,
) -> Result<Vec<Purpose>, StoreError> {
    Ok(every_version(tx)
        .await?
        .into_iter()
        .filter(|purpose| purpose.is_active(now))
        .collect())
}

/// Every version of every purpose, by key and number: a workspace has a few dozens at most.
///
/// # Errors
/// When the database does not answer, or holds what the domain does not know.
pub async fn every_version<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Vec<Purpose>, StoreError> {
    let mut texts = texts(tx).await?;
    let workspace = tx.workspace();
    let rows = sqlx::query(
        "select purpose_key, version, bit, covered_from, basis, data_use, categories, profiling, third_party_sharing,
            cross_context_ads, terminal_access, special_category, automated_decisions, min_age, retention_days,
            validity_months, recipients, active_from, active_to
        from app.purpose
        where workspace_id = $1
        order by purpose_key, version",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.iter()
        .map(|row| {
            let key: String = row.try_get("purpose_key")?;
            let version: i32 = row.try_get("version")?;
            let texts = texts.remove(&(key, version)).unwrap_or_default();
            purpose(row, texts)
        })
        .collect()
}

/// The bit of the version in force.
///
/// # Errors
/// When the database does not answer.
pub async fn bit_in_force<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    key: &PurposeKey,
    now: Timestamp,
) -> Result<Option<PurposeBit>, StoreError> {
    let workspace = tx.workspace();
    let bit: Option<i16> = sqlx::query_scalar(
        "select bit from app.purpose
        where workspace_id = $1 and purpose_key = $2 and active_from <= $3 and (active_to is null or active_to > $3)
        order by version desc
        limit 1",
    )
    .bind(workspace.uuid())
    .bind(key.as_str())
    .bind(now.to_sqlx())
    .fetch_optional(tx.connection())
    .await?;
    Ok(bit
        .and_then(|bit| u8::try_from(bit).ok())
        .and_then(PurposeBit::new))
}

type Texts = HashMap<(String, i32), Vec<(Language, Text)>>;

async fn texts<Mode>(tx: &mut WorkspaceTx<'_, Mode>) -> Result<Texts, StoreError> {
    let workspace = tx.workspace();
    type Words = (String, i32, String, String, String, String, Option<String>);
    let rows: Vec<Words> = sqlx::query_as(
        "select purpose_key, version, language, name, description, consequence, interest
        from app.purpose_text
        where workspace_id = $1
        order by purpose_key, version, language",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    let mut found = Texts::new();
    for (key, version, language, name, description, consequence, interest) in rows {
        let language = Language::parse(&language).ok_or(StoreError::Unreadable("purpose_text.language"))?;
        found.entry((key, version)).or_default().push((
            language,
            Text {
                name,
                description,
                consequence,
                interest,
            },
        ));
    }
    Ok(found)
}

fn purpose(row: &PgRow, texts: Vec<(Language, Text)>) -> Result<Purpose, StoreError> {
    let word = |column: &'static str| row.try_get::<String, _>(column);
    let unreadable = |column: &'static str| move || StoreError::Unreadable(column);
    let number = |column: &'static str| -> Result<u32, StoreError> {
        let found: i32 = row.try_get(column)?;
        u32::try_from(found).map_err(|_cause| StoreError::Unreadable("purpose"))
    };
    let small = |column: &'static str| -> Result<Option<u8>, StoreError> {
        let found: Option<i16> = row.try_get(column)?;
        found
            .map(|found| u8::try_from(found).map_err(|_cause| StoreError::Unreadable("purpose")))
            .transpose()
    };
    let bit: i16 = row.try_get("bit")?;
    let retention: i32 = row.try_get("retention_days")?;
    let categories: Vec<String> = row.try_get("categories")?;
    let recipients: Vec<String> = row.try_get("recipients")?;
    let active_from: jiff_sqlx::Timestamp = row.try_get("active_from")?;
    let active_to: Option<jiff_sqlx::Timestamp> = row.try_get("active_to")?;
    let meaning = Meaning {
        basis: LegalBasis::parse(&word("basis")?).ok_or_else(unreadable("purpose.basis"))?,
        data_use: Use::parse(&word("data_use")?).ok_or_else(unreadable("purpose.data_use"))?,
        categories: categories
            .iter()
            .map(|word| DataCategory::parse(word).ok_or_else(unreadable("purpose.categories")))
            .collect::<Result<_, _>>()?,
        profiling: row.try_get("profiling")?,
        third_party_sharing: row.try_get("third_party_sharing")?,
        cross_context_ads: row.try_get("cross_context_ads")?,
        terminal_access: TerminalAccess::parse(&word("terminal_access")?)
            .ok_or_else(unreadable("purpose.terminal_access"))?,
        special_category: row.try_get("special_category")?,
        automated_decisions: row.try_get("automated_decisions")?,
        min_age: small("min_age")?,
        retention_days: u16::try_from(retention)
            .map_err(|_cause| StoreError::Unreadable("purpose.retention_days"))?,
        validity_months: small("validity_months")?,
        recipients: recipients.into_iter().collect(),
    };
    Ok(Purpose {
        draft: Draft {
            key: PurposeKey::parse(&word("purpose_key")?).ok_or_else(unreadable("purpose.purpose_key"))?,
            meaning,
            texts,
        },
        version: number("version")?,
        covered_from: number("covered_from")?,
        bit: u8::try_from(bit)
            .ok()
            .and_then(PurposeBit::new)
            .ok_or_else(unreadable("purpose.bit"))?,
        active_from: active_from.to_jiff(),
        active_to: active_to.map(jiff_sqlx::Timestamp::to_jiff),
    })
}

/// Adds a version with its texts.
///
/// # Errors
/// When the database does not answer; a constraint when there is that version, or another one is in force.
pub async fn insert(tx: &mut WorkspaceTx<'_>, purpose: &Purpose) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    let meaning = purpose.meaning();
    let categories: Vec<&str> = meaning
        .categories
        .iter()
        .map(|category| category.as_str())
        .collect();
    let recipients: Vec<&str> = meaning.recipients.iter().map(String::as_str).collect();
    let created_by = match tx.actor() {
        crate::Actor::Account(account) => Some(account.uuid()),
        crate::Actor::Source(_) | crate::Actor::Person(_) | crate::Actor::System => None,
    };
    sqlx::query(
        "insert into app.purpose (workspace_id, purpose_key, version, bit, covered_from, basis, data_use, categories,
            profiling, third_party_sharing, cross_context_ads, terminal_access, special_category, automated_decisions,
            min_age, retention_days, validity_months, recipients, active_from, active_to, created_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
    )
    .bind(workspace.uuid())
    .bind(purpose.key().as_str())
    .bind(i32::try_from(purpose.version).unwrap_or(i32::MAX))
    .bind(i16::from(purpose.bit.number()))
    .bind(i32::try_from(purpose.covered_from).unwrap_or(i32::MAX))
    .bind(meaning.basis.as_str())
    .bind(meaning.data_use.as_str())
    .bind(categories)
    .bind(meaning.profiling)
    .bind(meaning.third_party_sharing)
    .bind(meaning.cross_context_ads)
    .bind(meaning.terminal_access.as_str())
    .bind(meaning.special_category)
    .bind(meaning.automated_decisions)
    .bind(meaning.min_age.map(i16::from))
    .bind(i32::from(meaning.retention_days))
    .bind(meaning.validity_months.map(i16::from))
    .bind(recipients)
    .bind(purpose.active_from.to_sqlx())
    .bind(purpose.active_to.map(|end| end.to_sqlx()))
    .bind(created_by)
    .execute(tx.connection())
    .await?;
    insert_texts(tx, purpose.key(), purpose.version, &purpose.draft.texts).await
}

/// Puts other words in the place of a version's texts: its meaning stays.
///
/// # Errors
/// When the database does not answer.
pub async fn replace_texts(
    tx: &mut WorkspaceTx<'_>,
    key: &PurposeKey,
    version: Version,
    texts: &[(Language, Text)],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query("delete from app.purpose_text where workspace_id = $1 and purpose_key = $2 and version = $3")
        .bind(workspace.uuid())
        .bind(key.as_str())
        .bind(i32::try_from(version).unwrap_or(i32::MAX))
        .execute(tx.connection())
        .await?;
    insert_texts(tx, key, version, texts).await
}

async fn insert_texts(
    tx: &mut WorkspaceTx<'_>,
    key: &PurposeKey,
    version: Version,
    texts: &[(Language, Text)],
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    for (language, text) in texts {
        sqlx::query(
            "insert into app.purpose_text (workspace_id, purpose_key, version, language, name, description, consequence,
                interest)
            values ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(workspace.uuid())
        .bind(key.as_str())
        .bind(i32::try_from(version).unwrap_or(i32::MAX))
        .bind(language.as_str())
        .bind(&text.name)
        .bind(&text.description)
        .bind(&text.consequence)
        .bind(&text.interest)
        .execute(tx.connection())
        .await?;
    }
    Ok(())
}

/// Ends a version; what is ended already keeps its end.
///
/// # Errors
/// When the database does not answer.
pub async fn end(
    tx: &mut WorkspaceTx<'_>,
    key: &PurposeKey,
    version: Version,
    at: Timestamp,
) -> Result<(), StoreError> {
    let workspace = tx.workspace();
    sqlx::query(
        "update app.purpose set active_to = $4
        where workspace_id = $1 and purpose_key = $2 and version = $3 and active_to is null",
    )
    .bind(workspace.uuid())
    .bind(key.as_str())
    .bind(i32::try_from(version).unwrap_or(i32::MAX))
    .bind(at.to_sqlx())
    .execute(tx.connection())
    .await?;
    Ok(())
}
