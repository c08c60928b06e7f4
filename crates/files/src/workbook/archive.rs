//! The directory of a ZIP archive (PKWARE APPNOTE 6.3.10): which parts there are and where.

use std::collections::HashMap;
use std::io::{Read, Seek, SeekFrom};

use crate::fault::{Code, Fault};
use crate::limits::Limits;

/// The longest end record: 22 bytes and a comment.
const LONGEST_END: u64 = 22 + 65_535;
/// More than any workbook has for its names.
const LARGEST_DIRECTORY: u64 = 4 * 1024 * 1024;
/// Parts smaller than this may be as repetitive as they like.
const HARMLESS: u64 = 32 * 1024 * 1024;

/// One part.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// 0 stored, 8 deflated.
    pub(super) method: u16,
    pub(super) packed: u64,
    pub(super) unpacked: u64,
    pub(super) checksum: u32,
    /// Where its own header is.
    pub(super) header: u64,
}

/// The parts of an archive by their names in lower case, as Office compares them.
#[derive(Debug)]
pub(super) struct Archive {
    entries: HashMap<String, Entry>,
}

impl Archive {
    /// Reads the directory, and refuses archives that are larger inside than they may be.
    pub(super) fn read<R: Read + Seek>(input: &mut R, limits: &Limits) -> Result<Self, Fault> {
        let length = input.seek(SeekFrom::End(0))?;
        let (count, size, at) = end_record(input, length)?;
        if count > u64::try_from(limits.entries).unwrap_or(u64::MAX) || size > LARGEST_DIRECTORY {
            return Err(Code::ArchiveBomb.fault());
        }
        if at.checked_add(size).is_none_or(|end| end > length) {
            return Err(broken());
        }
        input.seek(SeekFrom::Start(at))?;
        let mut directory = Vec::new();
        input.take(size).read_to_end(&mut directory)?;
        let mut fields = Fields(&directory);
        let mut entries = HashMap::new();
        let (mut packed, mut unpacked) = (0_u64, 0_u64);
        for _ in 0..count {
            let (name, entry) = fields.entry()?;
            packed = packed.saturating_add(entry.packed);
            unpacked = unpacked.saturating_add(entry.unpacked);
            let inflated = entry.unpacked > HARMLESS && entry.unpacked / entry.packed.max(1) > limits.ratio;
            // Parts that overlap would be unpacked again and again.
            if inflated || unpacked > limits.unpacked_bytes || packed > length {
                return Err(Code::ArchiveBomb.fault());
            }
            if entries.insert(name, entry).is_some() {
                return Err(broken());
            }
        }
        Ok(Self { entries })
    }

    /// The part of a name.
    pub(super) fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.get(&name.to_lowercase())
    }

    /// Whether a part's name begins so.
    pub(super) fn has_under(&self, folder: &str) -> bool {
        self.entries.keys().any(|name| name.starts_with(folder))
    }
}

pub(super) const fn broken() -> Fault {
    Code::BrokenWorkbook.fault()
}

/// How many parts there are, and how long and where their directory is.
fn end_record<R: Read + Seek>(input: &mut R, length: u64) -> Result<(u64, u64, u64), Fault> {
    let from = length.saturating_sub(LONGEST_END);
    input.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    input.by_ref().take(LONGEST_END).read_to_end(&mut tail)?;
    let at = memchr::memmem::rfind(&tail, b"PK\x05\x06").ok_or_else(broken)?;
    let mut fields = Fields(tail.get(at + 4..).unwrap_or_default());
    fields.skip(6)?;
    let count = fields.two()?;
    let (size, start) = (fields.four()?, fields.four()?);
    if count != 0xFFFF && size != 0xFFFF_FFFF && start != 0xFFFF_FFFF {
        return Ok((count, size, start));
    }
    // ZIP64: a locator stands right before, and says where the larger record is.
    let locator = at
        .checked_sub(20)
        .and_then(|at| tail.get(at..))
        .ok_or_else(broken)?;
    let mut fields = Fields(locator);
    if fields.four()? != 0x0706_4B50 {
        return Ok((count, size, start));
    }
    fields.skip(4)?;
    let record = fields.eight()?;
    if record >= length {
        return Err(broken());
    }
    input.seek(SeekFrom::Start(record))?;
    let mut bytes = Vec::new();
    input.take(56).read_to_end(&mut bytes)?;
    let mut fields = Fields(&bytes);
    if fields.four()? != 0x0606_4B50 {
        return Err(broken());
    }
    fields.skip(28)?;
    Ok((fields.eight()?, fields.eight()?, fields.eight()?))
}

/// Little-endian fields, one after the other.
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl<'a> Fields<'a> {
    pub(super) fn take(&mut self, bytes: u64) -> Result<&'a [u8], Fault> {
        let bytes = usize::try_from(bytes).map_err(|_cause| broken())?;
        let (taken, rest) = self.0.split_at_checked(bytes).ok_or_else(broken)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn skip(&mut self, bytes: u64) -> Result<(), Fault> {
        self.take(bytes).map(|_| ())
    }

    fn number(&mut self, bytes: u64) -> Result<u64, Fault> {
        Ok(self
            .take(bytes)?
            .iter()
            .rev()
            .fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    pub(super) fn two(&mut self) -> Result<u64, Fault> {
        self.number(2)
    }

    pub(super) fn four(&mut self) -> Result<u64, Fault> {
        self.number(4)
    }

    fn eight(&mut self) -> Result<u64, Fault> {
        self.number(8)
    }

    /// An entry of the directory with its name.
    fn entry(&mut self) -> Result<(String, Entry), Fault> {
        if self.four()? != 0x0201_4B50 {
            return Err(broken());
        }
        self.skip(4)?;
        let flags = self.two()?;
        let method = u16::try_from(self.two()?).map_err(|_cause| broken())?;
        self.skip(4)?;
        let checksum = u32::try_from(self.four()?).map_err(|_cause| broken())?;
        let (packed, unpacked) = (self.four()?, self.four()?);
        let (name, extra, comment) = (self.two()?, self.two()?, self.two()?);
        self.skip(8)?;
        let header = self.four()?;
        let name = self.take(name)?;
        let extra = self.take(extra)?;
        self.skip(comment)?;
        if flags & 1 != 0 {
            return Err(Code::EncryptedWorkbook.fault());
        }
        let [unpacked, packed, header] = widened([unpacked, packed, header], extra)?;
        let entry = Entry {
            method,
            packed,
            unpacked,
            checksum,
            header,
        };
        Ok((proper_name(name)?, entry))
    }
}

/// Sizes that did not fit into their field are in an extra one, in this order.
fn widened(narrow: [u64; 3], extra: &[u8]) -> Result<[u64; 3], Fault> {
    let mut fields = Fields(extra);
    let mut wide = narrow;
    while fields.0.len() >= 4 {
        let (kind, size) = (fields.two()?, fields.two()?);
        let mut body = Fields(fields.take(size)?);
        if kind == 1 {
            for field in &mut wide {
                if *field == 0xFFFF_FFFF {
                    *field = body.eight()?;
                }
            }
        }
    }
    Ok(wide)
}

/// Nothing is ever written under the name of a part; one that tries to leave its folder is still a sign of an attack.
fn proper_name(name: &[u8]) -> Result<String, Fault> {
    let name = String::from_utf8_lossy(name).replace('\\', "/").to_lowercase();
    let leaves = name.starts_with('/') || name.contains(':') || name.split('/').any(|part| part == "..");
    if leaves || name.contains('\0') {
        return Err(broken());
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn sizes_that_do_not_fit_are_in_an_extra_field() {
        let extra = [
            b"\x55\x54\x02\0xx\x01\0\x10\0".as_slice(),
            &5_000_000_000_u64.to_le_bytes(),
            &7_u64.to_le_bytes(),
        ]
        .concat();
        assert_eq!(
            widened([0xFFFF_FFFF, 3, 0xFFFF_FFFF], &extra),
            Ok([5_000_000_000, 3, 7])
        );
        assert_eq!(widened([1, 2, 3], &extra), Ok([1, 2, 3]));
        assert_eq!(widened([0xFFFF_FFFF; 3], &extra), Err(broken()));
        assert_eq!(widened([1, 2, 3], b"\x01\0\xFF\xFF"), Err(broken()));
    }

    #[test]
    fn the_larger_end_record_is_found_by_its_locator() {
        let mut bytes = b"PK\x06\x06".to_vec();
        bytes.extend([0; 28]);
        for field in [2_u64, 92, 40] {
            bytes.extend(field.to_le_bytes());
        }
        bytes.extend(b"PK\x06\x07\0\0\0\0");
        bytes.extend(0_u64.to_le_bytes());
        bytes.extend(1_u32.to_le_bytes());
        bytes.extend(b"PK\x05\x06\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0");
        let length = u64::try_from(bytes.len()).unwrap();
        assert_eq!(end_record(&mut Cursor::new(bytes), length), Ok((2, 92, 40)));
    }
}
