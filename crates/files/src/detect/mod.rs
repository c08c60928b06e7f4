//! What a file is, by its content: names and types that browsers send say nothing.

mod delimiter;
mod encoding;
mod signature;

use std::io::{Read, Seek, SeekFrom};

use crate::fault::{Code, Fault};
use crate::format::Format;
use crate::limits::Limits;
use crate::workbook;

/// How much of a file is looked at for its delimiter.
const HEAD: u64 = 256 * 1024;

/// Tells what a file is. Text is read to its end once, because its encoding must hold to the end.
///
/// # Errors
/// When it is nothing that [`crate::Rows`] can read, with the code that says what it is instead.
pub fn detect<R: Read + Seek>(input: &mut R, limits: &Limits) -> Result<Format, Fault> {
    let length = input.seek(SeekFrom::End(0))?;
    if length == 0 {
        return Err(Code::EmptyFile.fault());
    }
    if length > limits.bytes {
        return Err(Code::FileTooLarge.fault());
    }
    input.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    input.take(HEAD).read_to_end(&mut head)?;
    match signature::of(&head) {
        signature::Signature::Archive => return workbook::identify(input, limits),
        signature::Signature::Compound => return Err(workbook::compound(input, length)?.fault()),
        signature::Signature::Other(code) => return Err(code.fault()),
        signature::Signature::Unknown => {}
    }
    let encoding = encoding::of(&head, input)?;
    let text = encoding::decode(&head, encoding);
    signature::refuse_markup(&text)?;
    Ok(Format::Text {
        encoding,
        delimiter: delimiter::of(&text, length <= HEAD)?,
    })
}
