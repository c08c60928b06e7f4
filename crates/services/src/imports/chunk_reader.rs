//! A file that lies in pieces in the database, read as one from any place: for threads that may wait.

use std::io::{Error, Read, Result, Seek, SeekFrom};

use domain::ids::ImportId;
use store::imports::read_chunk;
use store::{Database, WorkspaceScope};
use tokio::runtime::Handle;

/// The size of every piece but the last.
pub(super) const CHUNK: usize = 1024 * 1024;

/// Reads a stored file. At most one piece of it is in memory.
pub(super) struct ChunkReader {
    handle: Handle,
    database: Database,
    scope: WorkspaceScope,
    import: ImportId,
    length: u64,
    position: u64,
    piece: Option<(u64, Vec<u8>)>,
}

impl ChunkReader {
    /// Reads the file of an import, which has this many bytes. `handle` is the runtime's whose thread may wait.
    pub(super) fn new(
        handle: Handle,
        database: Database,
        scope: WorkspaceScope,
        import: ImportId,
        length: i64,
    ) -> Self {
        Self {
            handle,
            database,
            scope,
            import,
            length: u64::try_from(length).unwrap_or(0),
            position: 0,
            piece: None,
        }
    }

    fn piece(&mut self, number: u64) -> Result<&[u8]> {
        let here = self.piece.as_ref().is_some_and(|(have, _)| *have == number);
        if !here {
            // Tried again a few times: a file is read for minutes, and the database may be away for a moment.
            let mut tries = 0;
            let data = loop {
                match self
                    .handle
                    .block_on(fetch(&self.database, &self.scope, self.import, number))
                {
                    Ok(data) => break data,
                    Err(error) if error.is_temporary() && tries < 3 => {
                        tries += 1;
                        std::thread::sleep(std::time::Duration::from_millis(200));
                    }
                    Err(error) => return Err(Error::other(error)),
                }
            };
            let data = data.ok_or_else(|| Error::other("a piece of the file is gone"))?;
            self.piece = Some((number, data));
        }
        Ok(self.piece.as_ref().map_or(&[], |(_, data)| data.as_slice()))
    }
}

async fn fetch(
    database: &Database,
    scope: &WorkspaceScope,
    import: ImportId,
    number: u64,
) -> std::result::Result<Option<Vec<u8>>, store::StoreError> {
    let mut tx = database.read(scope).await?;
    let data = read_chunk(&mut tx, import, i32::try_from(number).unwrap_or(i32::MAX)).await?;
    tx.finish().await?;
    Ok(data)
}

impl Read for ChunkReader {
    fn read(&mut self, into: &mut [u8]) -> Result<usize> {
        if self.position >= self.length || into.is_empty() {
            return Ok(0);
        }
        let size = u64::try_from(CHUNK).unwrap_or(1);
        let (number, offset) = (self.position / size, self.position % size);
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        let rest = self.piece(number)?.get(offset..).unwrap_or_default();
        let count = rest.len().min(into.len());
        if let (Some(to), Some(from)) = (into.get_mut(..count), rest.get(..count)) {
            to.copy_from_slice(from);
        }
        self.position += u64::try_from(count).unwrap_or(0);
        Ok(count)
    }
}

impl Seek for ChunkReader {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let target = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
        };
        self.position = target.ok_or_else(|| Error::other("a place before the beginning of the file"))?;
        Ok(self.position)
    }
}
