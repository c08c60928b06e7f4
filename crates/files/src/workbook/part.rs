//! One part of an archive as a stream of its unpacked bytes.

use std::io::{self, Read, Seek, SeekFrom, Take};

use flate2::Crc;
use flate2::read::DeflateDecoder;

use super::archive::{Entry, Fields, broken};
use crate::fault::{Code, Fault};

enum Packed<R> {
    Stored(Take<R>),
    Deflated(DeflateDecoder<Take<R>>),
}

/// The unpacked bytes of a part: never more than its entry says, and with its checksum.
pub(super) struct Part<R> {
    packed: Packed<R>,
    /// Bytes that the entry still promises.
    left: u64,
    checksum: u32,
    crc: Crc,
    size: u64,
}

impl<R: Read + Seek> Part<R> {
    /// Opens a part.
    pub(super) fn open(mut input: R, entry: &Entry) -> Result<Self, Fault> {
        input.seek(SeekFrom::Start(entry.header))?;
        let mut header = Vec::new();
        input.by_ref().take(30).read_to_end(&mut header)?;
        let mut fields = Fields(&header);
        if fields.four()? != 0x0403_4B50 {
            return Err(broken());
        }
        fields.skip(22)?;
        let skip = 30 + fields.two()? + fields.two()?;
        let data = entry.header.checked_add(skip).ok_or_else(broken)?;
        input.seek(SeekFrom::Start(data))?;
        let bytes = input.take(entry.packed);
        Ok(Self {
            packed: match entry.method {
                0 => Packed::Stored(bytes),
                8 => Packed::Deflated(DeflateDecoder::new(bytes)),
                _ => return Err(broken()),
            },
            left: entry.unpacked,
            checksum: entry.checksum,
            crc: Crc::new(),
            size: entry.packed,
        })
    }
}

impl<R> Part<R> {
    /// Packed bytes that were read, and all there are.
    pub(super) fn progress(&self) -> (u64, u64) {
        let left = match &self.packed {
            Packed::Stored(bytes) => bytes.limit(),
            Packed::Deflated(decoder) => decoder.get_ref().limit(),
        };
        (self.size.saturating_sub(left), self.size)
    }
}

impl<R: Read> Read for Part<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let read = match &mut self.packed {
            Packed::Stored(bytes) => bytes.read(buffer)?,
            Packed::Deflated(decoder) => decoder
                .read(buffer)
                .map_err(|_cause| io::Error::other(broken()))?,
        };
        let bytes = buffer.get(..read).unwrap_or_default();
        self.crc.update(bytes);
        let count = u64::try_from(read).unwrap_or(u64::MAX);
        self.left = self
            .left
            .checked_sub(count)
            .ok_or_else(|| io::Error::other(Code::ArchiveBomb.fault()))?;
        if read == 0 && (self.left > 0 || self.crc.sum() != self.checksum) {
            return Err(io::Error::other(broken()));
        }
        Ok(read)
    }
}
