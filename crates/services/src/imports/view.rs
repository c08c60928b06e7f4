//! Looking at imports: the list, one of them, the first rows of its file, the rows that were not taken.

use domain::access::Capability;
use domain::ids::ImportId;
use domain::imports::{DateOrder, DecimalSign, Settings};
use domain::sources::SourceKind;
use files::{Code, Fault, Format, Limits, Rows};
use store::imports::{ImportRow, Refusal, count_recorded_yeses, first_refusals, get, list, refusals_after};

use super::chunk_reader::ChunkReader;
use crate::access::Visit;
use crate::{Services, UseError};

/// Imports on a page of the list.
pub const PAGE: i64 = 25;
/// Refused rows that are shown.
const SHOWN: i64 = 20;
/// Rows of a file that are looked at to propose what its columns mean.
const SAMPLES: usize = 40;
/// Refused rows that are read at once for the error file.
const PART: i64 = 2_000;

/// A page of the list.
pub struct ImportList {
    /// The imports, the latest first.
    pub imports: Vec<ImportRow>,
    /// Whether there are older ones.
    pub has_more: bool,
}

/// A source that a file can be of.
#[derive(Debug, Clone)]
pub struct FileSource {
    /// Its id, as forms send it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
}

impl Services {
    /// The imports of the workspace, page by page from 1 on.
    ///
    /// # Errors
    /// When the visitor may not, or the database does not answer.
    pub async fn imports(&self, visit: &Visit, page: i64) -> Result<ImportList, UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let mut tx = self.database.read(scope).await?;
        let offset = (page.max(1) - 1).saturating_mul(PAGE);
        let mut imports = list(&mut tx, offset, PAGE + 1).await?;
        tx.finish().await?;
        let shown = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let has_more = imports.len() > shown;
        imports.truncate(shown);
        Ok(ImportList { imports, has_more })
    }

    /// How many yeses an import has brought that stand in the ledger: taking it back withdraws those that nobody changed
    /// since.
    ///
    /// # Errors
    /// When the visitor may not, or the database does not answer.
    pub async fn import_yeses(&self, visit: &Visit, import: &ImportRow) -> Result<i64, UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let mut tx = self.database.read(scope).await?;
        let yeses = count_recorded_yeses(&mut tx, import.import).await?;
        tx.finish().await?;
        Ok(yeses)
    }

    /// One import, with the first rows that were not taken.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such import.
    pub async fn import(
        &self,
        visit: &Visit,
        import: ImportId,
    ) -> Result<(ImportRow, Vec<Refusal>), UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let mut tx = self.database.read(scope).await?;
        let row = get(&mut tx, import).await?.ok_or(UseError::NotFound)?;
        let refusals = first_refusals(&mut tx, import, SHOWN).await?;
        tx.finish().await?;
        Ok((row, refusals))
    }

    /// The sources that a file can be of, by name.
    ///
    /// # Errors
    /// When the visitor may not, or the database does not answer.
    pub async fn file_sources(&self, visit: &Visit) -> Result<Vec<FileSource>, UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let mut tx = self.database.read(scope).await?;
        let found = store::imports::sources(&mut tx).await?;
        tx.finish().await?;
        Ok(found
            .into_iter()
            .map(|(source, name, kind)| FileSource {
                id: source.to_string(),
                name,
                kind,
            })
            .collect())
    }

    /// The first rows of a file that is still there.
    ///
    /// # Errors
    /// When the visitor may not, or the database does not answer.
    pub async fn import_samples(
        &self,
        visit: &Visit,
        import: &ImportRow,
    ) -> Result<Vec<Vec<String>>, UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let format: Option<Format> = import.format.as_deref().and_then(|format| format.parse().ok());
        let Some(format) = format else {
            return Ok(Vec::new());
        };
        let reader = ChunkReader::new(
            tokio::runtime::Handle::current(),
            self.database.clone(),
            scope.clone(),
            import.import,
            import.file_bytes,
        );
        let read = tokio::task::spawn_blocking(move || -> Result<Vec<Vec<String>>, Fault> {
            let mut rows = Rows::open(reader, &format, Limits::default())?;
            let mut samples = Vec::new();
            while samples.len() < SAMPLES {
                match rows.read()? {
                    Some(row) if row.fault().is_none() => {
                        samples.push(row.cells().map(str::to_owned).collect());
                    }
                    Some(_) => {}
                    None => break,
                }
            }
            Ok(samples)
        });
        match read.await {
            Ok(Ok(samples)) => Ok(samples),
            // A fault further down is told by the dry run, with its place.
            Ok(Err(fault)) if fault.code != Code::Unreadable => Ok(Vec::new()),
            Ok(Err(_)) | Err(_) => Err(UseError::Away(store::StoreError::Conflict)),
        }
    }

    /// How files of the workspace are written, where they do not show it.
    ///
    /// # Errors
    /// When the visitor may not, or the database does not answer.
    pub async fn import_customs(&self, visit: &Visit) -> Result<Settings, UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let mut tx = self.database.read(scope).await?;
        let (country, language) = store::imports::workspace_customs(&mut tx).await?;
        tx.finish().await?;
        let workspace = visit.workspace();
        Ok(Settings {
            date_order: if country == "US" {
                DateOrder::MonthDay
            } else {
                DateOrder::DayMonth
            },
            decimal: if language == "fr" {
                DecimalSign::Comma
            } else {
                DecimalSign::Point
            },
            country,
            time_zone: workspace.time_zone.clone(),
            currency: workspace.currency,
            separator: None,
        })
    }

    /// The next rows that were not taken, for the error file. An empty answer ends it.
    ///
    /// # Errors
    /// When the visitor may not, or the database does not answer.
    pub async fn refused_rows(
        &self,
        visit: &Visit,
        import: ImportId,
        after: i64,
    ) -> Result<Vec<Refusal>, UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let mut tx = self.database.read(scope).await?;
        let rows = refusals_after(&mut tx, import, after, PART).await?;
        tx.finish().await?;
        Ok(rows)
    }

    /// Records that somebody takes the error file away.
    ///
    /// # Errors
    /// When the visitor may not, or the database does not answer.
    pub async fn take_error_file(&self, visit: &Visit, import: ImportId) -> Result<ImportRow, UseError> {
        let scope = visit.require(Capability::ImportData)?;
        let mut tx = self.database.write(scope).await?;
        let row = get(&mut tx, import).await?.ok_or(UseError::NotFound)?;
        self.import_trail(&mut tx, "import.errors", import).await?;
        tx.commit().await?;
        Ok(row)
    }
}
