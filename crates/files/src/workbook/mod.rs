//! XLSX workbooks: a ZIP archive of XML parts, read part by part without unpacking it.

mod archive;
mod book;
mod cell;
mod number;
mod part;
mod shared;
mod sheet;
mod styles;
mod xml;

use std::io::{Read, Seek, SeekFrom};

use memchr::memmem;

pub(crate) use sheet::Sheet;

use crate::fault::{Code, Fault};
use crate::format::Format;
use crate::limits::Limits;

/// How much of a compound file is searched at each end.
const ENDS: u64 = 1024 * 1024;

/// Tells whether an archive is a workbook that can be read.
pub(crate) fn identify<R: Read + Seek>(input: &mut R, limits: &Limits) -> Result<Format, Fault> {
    let archive = archive::Archive::read(input, limits)?;
    book::Book::read(input, &archive, limits)?;
    Ok(Format::Workbook { sheet: None })
}

/// What a compound file is, by the names of its streams.
pub(crate) fn compound<R: Read + Seek>(input: &mut R, length: u64) -> Result<Code, Fault> {
    let mut bytes = Vec::new();
    input.seek(SeekFrom::Start(0))?;
    input.by_ref().take(ENDS).read_to_end(&mut bytes)?;
    if length > ENDS {
        input.seek(SeekFrom::Start(ENDS.max(length.saturating_sub(ENDS))))?;
        input.by_ref().take(ENDS).read_to_end(&mut bytes)?;
    }
    let holds = |name: &str| {
        let name: Vec<u8> = name
            .encode_utf16()
            .chain([0])
            .flat_map(u16::to_le_bytes)
            .collect();
        memmem::find(&bytes, &name).is_some()
    };
    Ok(if holds("EncryptedPackage") {
        Code::EncryptedWorkbook
    } else if holds("Workbook") || holds("Book") {
        Code::BinaryWorkbook
    } else {
        Code::NotATable
    })
}
