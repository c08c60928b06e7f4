//! Reading goes on where it was left.

use std::io::Cursor;

use files::{Delimiter, Encoding, Format, Limits, Position, Rows};

use crate::bytes::{Book, row, wide};

/// Every row with its number from a place on, and the place after each.
fn rest(bytes: &[u8], format: &Format, after: Option<Position>) -> Vec<(u64, Vec<String>, Position)> {
    let limits = Limits::default();
    let mut rows = match after {
        None => Rows::open(Cursor::new(bytes), format, limits).unwrap(),
        Some(after) => Rows::resume(Cursor::new(bytes), format, limits, after).unwrap(),
    };
    assert_eq!(rows.header(), ["nom", "ville"]);
    let mut found = Vec::new();
    while let Some(row) = rows.read().unwrap() {
        let row = (row.number(), row.cells().map(str::to_owned).collect());
        found.push((row.0, row.1, rows.position().unwrap()));
    }
    let progress = rows.progress();
    assert_eq!(progress.done, progress.total);
    found
}

fn holds_at_every_row(bytes: &[u8], format: &Format) {
    let whole = rest(bytes, format, None);
    assert_eq!(whole.len(), 5);
    assert_eq!(whole.last().unwrap().2.rows, 5);
    assert_eq!(rest(bytes, format, Some(Position::default())), whole);
    for (index, (_, _, position)) in whole.iter().enumerate() {
        assert_eq!(
            rest(bytes, format, Some(*position)),
            whole[index + 1..],
            "{format} after {position:?}"
        );
    }
}

#[test]
fn text_goes_on_after_any_row_in_any_encoding() {
    let text = "sep=;\r\nnom;ville\r\nLéa;\"Nan\r\ntes\"\r\n\r\nZoé;Évry\rAnaïs;x\n\n\nœ;y\r\nfin;z";
    let format = |encoding| Format::Text {
        encoding,
        delimiter: Delimiter::Semicolon,
    };
    holds_at_every_row(text.as_bytes(), &format(Encoding::Utf8));
    holds_at_every_row(format!("\u{FEFF}{text}").as_bytes(), &format(Encoding::Utf8));
    holds_at_every_row(&wide(text, true, true), &format(Encoding::Utf16Le));
    holds_at_every_row(&wide(text, false, false), &format(Encoding::Utf16Be));
    let old: Vec<u8> = text
        .chars()
        .map(|sign| {
            if sign == 'œ' {
                0x9C
            } else {
                u8::try_from(u32::from(sign)).unwrap()
            }
        })
        .collect();
    holds_at_every_row(&old, &format(Encoding::Windows1252));
}

#[test]
fn a_workbook_goes_on_after_any_row() {
    let mut xml = row(2, &["nom", "ville"]);
    for number in [3, 4, 7, 8, 1_000] {
        xml.push_str(&row(number, &[&format!("n{number}"), "x"]));
    }
    holds_at_every_row(&Book::new(&xml).bytes(), &Format::Workbook { sheet: None });
}

#[test]
fn rows_stay_counted_over_a_break() {
    let format = Format::Text {
        encoding: Encoding::Utf8,
        delimiter: Delimiter::Comma,
    };
    let limits = Limits {
        rows: 3,
        ..Limits::default()
    };
    let bytes = b"a,b\n1,2\n3,4\n5,6\n7,8\n";
    let mut rows = Rows::open(Cursor::new(bytes), &format, limits).unwrap();
    rows.read().unwrap();
    rows.read().unwrap();
    let after = rows.position().unwrap();
    let mut rows = Rows::resume(Cursor::new(bytes), &format, limits, after).unwrap();
    assert!(rows.read().unwrap().is_some());
    assert_eq!(rows.read().unwrap_err().code, files::Code::TooManyRows);
    assert!(rows.read().unwrap().is_none());
}
