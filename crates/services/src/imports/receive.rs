//! A file arrives: piece by piece into the database, never whole in memory.

use domain::access::Capability;
use domain::ids::{ImportId, SourceId};
use domain::imports::Kind;
use files::{Code, Fault, Format, Limits, Rows, detect};
use store::imports::{NewImport, add_chunk, delete, insert, received};
use store::{StoreError, WorkspaceScope};

use super::chunk_reader::{CHUNK, ChunkReader};
use crate::access::Visit;
use crate::{Services, UseError};

/// The most characters of a file's name that are kept.
const NAME: usize = 120;

/// Why a file is not taken.
#[derive(Debug)]
pub enum UploadError {
    /// Something is wrong with the file.
    File(Fault),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for UploadError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// A file that is arriving. Dropped half-way, it is forgotten by the hour.
pub struct Upload {
    services: Services,
    scope: WorkspaceScope,
    import: ImportId,
    buffer: Vec<u8>,
    pieces: i32,
    bytes: u64,
    limit: u64,
}

impl Services {
    /// Begins to take in a file of a source.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source.
    pub async fn begin_upload(
        &self,
        visit: &Visit,
        kind: Kind,
        source: SourceId,
        file_name: &str,
    ) -> Result<Upload, UseError> {
        let scope = visit.require(Capability::ImportData)?.clone();
        let import = ImportId::from_uuid(self.new_id());
        let file_name: String = file_name
            .chars()
            .filter(|character| !character.is_control())
            .take(NAME)
            .collect();
        let new = NewImport {
            import,
            source,
            kind: kind.as_str(),
            file_name: &file_name,
        };
        let mut tx = self.database.write(&scope).await?;
        match insert(&mut tx, &new, self.now()).await {
            Err(error) if error.violates("import_source_fkey") => return Err(UseError::NotFound),
            other => other?,
        }
        tx.commit().await?;
        Ok(Upload {
            services: self.clone(),
            scope,
            import,
            buffer: Vec::with_capacity(CHUNK),
            pieces: 0,
            bytes: 0,
            limit: Limits::default().bytes,
        })
    }
}

impl Upload {
    /// Takes in the next bytes. What is beyond the largest file is counted and thrown away.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn push(&mut self, mut bytes: &[u8]) -> Result<(), UseError> {
        self.bytes += u64::try_from(bytes.len()).unwrap_or(0);
        if self.bytes > self.limit {
            return Ok(());
        }
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(CHUNK - self.buffer.len()));
            self.buffer.extend_from_slice(now);
            bytes = later;
            if self.buffer.len() == CHUNK {
                self.flush().await?;
            }
        }
        Ok(())
    }

    async fn flush(&mut self) -> Result<(), StoreError> {
        let mut tx = self.services.database.write(&self.scope).await?;
        add_chunk(&mut tx, self.import, self.pieces, &self.buffer).await?;
        tx.commit().await?;
        self.buffer.clear();
        self.pieces += 1;
        Ok(())
    }

    /// The file is here: looks at what it is. One that cannot be read is forgotten.
    ///
    /// # Errors
    /// [`UploadError::File`] says what is wrong with it.
    pub async fn finish(mut self) -> Result<ImportId, UploadError> {
        let looked = if self.bytes > self.limit {
            Err(fault(Code::FileTooLarge))
        } else {
            if !self.buffer.is_empty() {
                self.flush().await?;
            }
            self.look().await
        };
        let (format, header) = match looked {
            Ok(found) => found,
            Err(fault) => {
                self.forget().await?;
                return Err(UploadError::File(fault));
            }
        };
        let bytes = i64::try_from(self.bytes).unwrap_or(i64::MAX);
        let mut tx = self.services.database.write(&self.scope).await?;
        received(&mut tx, self.import, bytes, &format.to_string(), &header).await?;
        self.services
            .import_trail(&mut tx, "import.receive", self.import)
            .await?;
        tx.commit().await?;
        Ok(self.import)
    }

    /// Forgets the file.
    ///
    /// # Errors
    /// When the database does not answer; then it is forgotten later.
    pub async fn forget(&self) -> Result<(), UseError> {
        let mut tx = self.services.database.write(&self.scope).await?;
        delete(&mut tx, self.import).await?;
        tx.commit().await?;
        Ok(())
    }

    /// What the file is, and the names of its columns.
    async fn look(&self) -> Result<(Format, Vec<String>), Fault> {
        let open = ChunkReader::new(
            tokio::runtime::Handle::current(),
            self.services.database.clone(),
            self.scope.clone(),
            self.import,
            i64::try_from(self.bytes).unwrap_or(i64::MAX),
        );
        let looked = tokio::task::spawn_blocking(move || {
            let mut open = open;
            let format = detect(&mut open, &Limits::default())?;
            let mut rows = Rows::open(open, &format, Limits::default())?;
            // A table without a single row is no file to bring in.
            if rows.read()?.is_none() {
                return Err(fault(Code::EmptyFile));
            }
            Ok((format, rows.header().to_vec()))
        });
        looked
            .await
            .unwrap_or_else(|_stopped| Err(fault(Code::Unreadable)))
    }
}

const fn fault(code: Code) -> Fault {
    Fault {
        code,
        row: None,
        column: None,
        byte: None,
    }
}
