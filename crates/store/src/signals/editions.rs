//! Published notices, in each of their languages.

use domain::consent::Digest;

use crate::{StoreError, WorkspaceTx};

/// An edition of a notice that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedEdition {
    /// The version of the notice.
    pub version: u32,
    /// Its language.
    pub language: String,
    /// Its digest.
    pub digest: Digest,
}

/// Every edition that was published, the latest first.
///
/// # Errors
/// When the database does not answer.
pub async fn published_editions<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
) -> Result<Vec<PublishedEdition>, StoreError> {
    let workspace = tx.workspace();
    let rows: Vec<(i32, String, Vec<u8>)> = sqlx::query_as(
        "select e.version, e.language, e.digest from app.notice_edition e
        join app.notice n on n.workspace_id = $1 and n.version = e.version
        where e.workspace_id = $1 and n.published_at is not null and e.digest is not null
        order by e.version desc, e.language",
    )
    .bind(workspace.uuid())
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter()
        .map(|(version, language, digest)| {
            let unreadable = || StoreError::Unreadable("notice_edition.digest");
            Ok(PublishedEdition {
                version: u32::try_from(version).map_err(|_cause| unreadable())?,
                language,
                digest: Digest::from_bytes(digest.try_into().map_err(|_cause| unreadable())?),
            })
        })
        .collect()
}
