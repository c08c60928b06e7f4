//! What is wrong with the characters of a row.

use memchr::memchr;

use crate::fault::Code;
use crate::misread::is_misread;
use crate::row::Row;

/// Finds characters that are none, or in the wrong place, and cells that have too many.
pub(crate) fn judge(row: &mut Row, cell_characters: usize) {
    let number = row.number();
    // Both marks begin with one byte, which is rare enough to look for first.
    if memchr(0xEF, row.text().as_bytes()).is_some() {
        blame_cell_with(row, '\u{FFFD}', Code::UndecodableBytes);
        blame_cell_with(row, '\u{FEFF}', Code::StrayByteOrderMark);
    }
    if memchr(0, row.text().as_bytes()).is_some() {
        blame_cell_with(row, '\0', Code::NulCharacter);
    }
    if is_misread(row.text()) {
        let column = row.find(is_misread).unwrap_or(0);
        row.blame(Code::MisreadCharacters.in_cell(number, column));
    }
    if row.text().len() > cell_characters
        && let Some(column) = row.find(|cell| cell.chars().count() > cell_characters)
    {
        row.blame(Code::CellTooLong.in_cell(number, column));
    }
}

fn blame_cell_with(row: &mut Row, character: char, code: Code) {
    if let Some(column) = row.find(|cell| cell.contains(character)) {
        row.blame(code.in_cell(row.number(), column));
    }
}
