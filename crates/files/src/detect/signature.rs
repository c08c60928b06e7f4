//! The first bytes of files that are no text, or text that is no table.

use crate::fault::{Code, Fault};

/// What the first bytes say.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Signature {
    /// A ZIP archive, as workbooks are.
    Archive,
    /// Microsoft's compound file: a binary or an encrypted workbook, or a document.
    Compound,
    /// Something that is refused.
    Other(Code),
    /// Perhaps text.
    Unknown,
}

const REFUSED: &[(&[u8], Code)] = &[
    // Excel before 1997, without a compound file around it.
    (b"\x09\x08\x10\x00", Code::BinaryWorkbook),
    (b"\x09\x08\x08\x00", Code::BinaryWorkbook),
    (b"\x09\x04\x06\x00", Code::BinaryWorkbook),
    (b"\x09\x02\x06\x00", Code::BinaryWorkbook),
    (b"\x09\x00\x04\x00", Code::BinaryWorkbook),
    // Lotus 1-2-3.
    (b"\x00\x00\x02\x00\x06\x04", Code::UnsupportedSpreadsheet),
    // UTF-32, which nobody writes tables in; before UTF-16, whose mark it begins with.
    (b"\xFF\xFE\x00\x00", Code::NotATable),
    (b"\x00\x00\xFE\xFF", Code::NotATable),
    (b"%PDF-", Code::NotATable),
    (b"\x89PNG", Code::NotATable),
    (b"\xFF\xD8\xFF", Code::NotATable),
    (b"GIF8", Code::NotATable),
    (b"\x1F\x8B", Code::NotATable),
    (b"BZh", Code::NotATable),
    (b"7z\xBC\xAF", Code::NotATable),
    (b"Rar!", Code::NotATable),
    (b"\xFD7zXZ", Code::NotATable),
    (b"\x28\xB5\x2F\xFD", Code::NotATable),
    (b"\x7FELF", Code::NotATable),
    (b"MZ\x90\x00", Code::NotATable),
    (b"PAR1", Code::NotATable),
    (b"SQLite format 3\0", Code::NotATable),
    (b"{\\rtf", Code::NotATable),
];

pub(super) fn of(head: &[u8]) -> Signature {
    let begins = |with: &[u8]| head.starts_with(with);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") || begins(b"PK\x07\x08") {
        return Signature::Archive;
    }
    if begins(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Signature::Compound;
    }
    REFUSED
        .iter()
        .find(|(start, _)| begins(start))
        .map_or(Signature::Unknown, |(_, code)| Signature::Other(*code))
}

/// Text that is a web page, XML, JSON or a scripture of spreadsheets, and text that is mostly no text.
pub(super) fn refuse_markup(text: &str) -> Result<(), Fault> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    // The first names of a table do not begin so, whatever follows.
    let refused = match text.as_bytes() {
        [b'<', next, ..] => next.is_ascii_alphabetic() || matches!(next, b'!' | b'?'),
        [b'{', ..] => text
            .get(1..)
            .is_some_and(|rest| rest.trim_start().starts_with(['"', '}'])),
        [b'[', ..] => text
            .get(1..)
            .is_some_and(|rest| rest.trim_start().starts_with(['{', '[', '"', ']'])),
        _ => false,
    };
    if refused {
        return Err(Code::NotATable.fault());
    }
    if text.starts_with("ID;P") {
        return Err(Code::UnsupportedSpreadsheet.fault());
    }
    let head = || text.chars().take(64 * 1024);
    let strange = head()
        .filter(|sign| (sign.is_control() && !matches!(sign, '\t' | '\r' | '\n')) || *sign == '\u{FFFD}')
        .count();
    if strange > 8 && strange * 50 > head().count() {
        return Err(Code::NotATable.fault());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_no_table_and_signs_in_names_are() {
        for refused in [
            "<html>",
            "\u{FEFF} <?xml",
            "<!DOCTYPE html>",
            "{\"a\":1}",
            "[{\"a\"",
            "[]",
            "{ }",
            "ID;PWXL",
        ] {
            assert!(refuse_markup(refused).is_err(), "{refused}");
        }
        for taken in ["<=18;>18", "{id};nom", "[Nom];[Ville]", "nom;ville", ""] {
            assert!(refuse_markup(taken).is_ok(), "{taken}");
        }
    }
}
