//! The notice that holds, as people read it.

use domain::account::Language;
use domain::consent::Digest;
use jiff::Timestamp;

use crate::{StoreError, WorkspaceTx};

/// A published notice in one language.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The number of the notice.
    pub version: i32,
    /// The language it is in.
    pub language: Language,
    /// The title.
    pub title: String,
    /// The first layer.
    pub summary: String,
    /// The second layer: texts by the word of their section.
    pub sections: serde_json::Value,
    /// The digest of its text.
    pub digest: Option<Digest>,
    /// When it was published.
    pub published_at: Timestamp,
}

/// The latest published notice, in this language or else in another one that it has.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_edition<M>(
    tx: &mut WorkspaceTx<'_, M>,
    language: Language,
) -> Result<Option<Edition>, StoreError> {
    type Columns = (
        i32,
        String,
        String,
        String,
        serde_json::Value,
        Option<Vec<u8>>,
        jiff_sqlx::Timestamp,
    );
    let workspace = tx.workspace();
    let found: Option<Columns> = sqlx::query_as(
        "select e.version, e.language, e.title, e.summary, e.sections, e.digest, n.published_at
        from app.notice n
        join app.notice_edition e on e.workspace_id = $1 and e.version = n.version
        where n.workspace_id = $1 and n.published_at is not null
        order by n.version desc, e.language <> $2, e.language
        limit 1",
    )
    .bind(workspace.uuid())
    .bind(language.as_str())
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.map(
        |(version, language, title, summary, sections, digest, published_at)| Edition {
            version,
            language: Language::parse(&language).unwrap_or(Language::English),
            title,
            summary,
            sections,
            digest: digest
                .and_then(|digest| digest.try_into().ok())
                .map(Digest::from_bytes),
            published_at: published_at.to_jiff(),
        },
    ))
}
