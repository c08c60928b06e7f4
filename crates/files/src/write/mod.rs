//! Writing tables as CSV (RFC 4180) that spreadsheets open without running anything in them.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it: one that begins with `=`, `+`, `-`,
//! `@`, a tabulator, a line end, or a full-width form of these signs. Plain decimal numbers (`-12.5`, `+3,20`) and
//! telephone numbers in E.164 form (`+33612345678`) are written as they are, because nothing but a number can come of
//! them; a telephone number with spaces (`+33 6 12…`) gets the apostrophe. [`crate::Rows`] takes it off again, and reads
//! back exactly what was written.

mod encode;

use std::io::{self, Write};

pub use encode::encode;

use crate::format::Delimiter;
use crate::text::BYTE_ORDER_MARK;
use crate::text::guard::needs_guard;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// What stands between cells.
    pub delimiter: Delimiter,
    /// Whether the file begins with the mark by which Excel knows UTF-8.
    pub byte_order_mark: bool,
}

impl Style {
    /// What Excel opens with a double click where the comma is the decimal sign.
    pub const FRENCH: Self = Self {
        delimiter: Delimiter::Semicolon,
        byte_order_mark: true,
    };
    /// What Excel opens with a double click where the point is the decimal sign.
    pub const ENGLISH: Self = Self {
        delimiter: Delimiter::Comma,
        byte_order_mark: true,
    };
    /// For programs.
    pub const PLAIN: Self = Self {
        delimiter: Delimiter::Comma,
        byte_order_mark: false,
    };
}

/// Writes rows of UTF-8 with CRLF at their ends.
pub struct Writer<W> {
    output: W,
    style: Style,
    line: Vec<u8>,
}

impl<W: Write> Writer<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// When the output fails.
    pub fn new(mut output: W, style: Style) -> io::Result<Self> {
        if style.byte_order_mark {
            output.write_all(BYTE_ORDER_MARK)?;
        }
        Ok(Self {
            output,
            style,
            line: Vec::new(),
        })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// When the output fails.
    pub fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) -> io::Result<()> {
        self.line.clear();
        let mut cells = cells.into_iter().peekable();
        let mut first = true;
        while let Some(cell) = cells.next() {
            let alone = first && cells.peek().is_none();
            if !std::mem::take(&mut first) {
                self.line.push(self.style.delimiter.byte());
            }
            cell_to(cell.as_ref(), alone, &mut self.line);
        }
        self.line.extend_from_slice(b"\r\n");
        self.output.write_all(&self.line)
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When the output fails.
    pub fn finish(mut self) -> io::Result<W> {
        self.output.flush()?;
        Ok(self.output)
    }
}

/// Adds a cell, in quotes where it holds a sign of any dialect: a file is also opened with another delimiter.
fn cell_to(cell: &str, alone: bool, line: &mut Vec<u8>) {
    let guarded = needs_guard(cell);
    let quoted = guarded
        || (alone && cell.is_empty())
        || cell.starts_with([' ', '\u{FEFF}'])
        || cell.ends_with(' ')
        || cell.contains(['"', ',', ';', '\t', '|', '\r', '\n']);
    if !quoted {
        line.extend_from_slice(cell.as_bytes());
        return;
    }
    line.push(b'"');
    if guarded {
        line.push(b'\'');
    }
    for (index, piece) in cell.split('"').enumerate() {
        if index > 0 {
            line.extend_from_slice(b"\"\"");
        }
        line.extend_from_slice(piece.as_bytes());
    }
    line.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(style: Style, rows: &[&[&str]]) -> String {
        let mut writer = Writer::new(Vec::new(), style).unwrap();
        for row in rows {
            writer.row(*row).unwrap();
        }
        String::from_utf8(writer.finish().unwrap()).unwrap()
    }

    #[test]
    fn a_french_file_has_its_mark_and_semicolons() {
        let text = written(
            Style::FRENCH,
            &[&["Nom", "Montant"], &["L'Été; \"Alba\"", "-12,5"]],
        );
        assert_eq!(
            text,
            "\u{FEFF}Nom;Montant\r\n\"L'Été; \"\"Alba\"\"\";\"-12,5\"\r\n"
        );
    }

    #[test]
    fn formulas_are_neutral_and_numbers_untouched() {
        let text = written(
            Style::PLAIN,
            &[&[
                "=1+1",
                "+33612345678",
                "-12.5",
                "+33 6 12",
                "@x",
                "'=a",
                "-",
                "\t=1",
            ]],
        );
        assert_eq!(
            text,
            "\"'=1+1\",+33612345678,-12.5,\"'+33 6 12\",\"'@x\",\"''=a\",\"'-\",\"'\t=1\"\r\n"
        );
    }

    #[test]
    fn one_empty_cell_is_no_blank_line() {
        assert_eq!(written(Style::PLAIN, &[&[""], &["", ""]]), "\"\"\r\n,\r\n");
    }
}
