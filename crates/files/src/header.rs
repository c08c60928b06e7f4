//! The first row: the names of the columns.

use std::collections::HashMap;

use crate::fault::{Code, Fault};
use crate::row::Row;

const LONGEST_NAME: usize = 200;

/// Reads the names of the columns. A delimiter at the end of the row makes no column.
pub(crate) fn header(row: &Row, most: usize) -> Result<Vec<String>, Fault> {
    let number = row.number();
    let mut count = row.len();
    while count > 0 && row.cell(count - 1).is_some_and(str::is_empty) {
        count -= 1;
    }
    if count > most {
        return Err(Code::TooManyColumns.in_cell(number, most));
    }
    let names: Vec<&str> = row.cells().take(count).collect();
    let mut seen = HashMap::new();
    for (column, name) in names.iter().copied().enumerate() {
        if let Some(code) = fault_of(name) {
            return Err(code.in_cell(number, column));
        }
        if seen.insert(name, column).is_some() {
            return Err(Code::DuplicateHeader.in_cell(number, column));
        }
    }
    // What is wrong with the row as a whole, such as a quote in the wrong place.
    if let Some(fault) = row.fault() {
        return Err(Fault {
            code: match fault.code {
                code if code.ends_the_file() => code,
                Code::CellTooLong => Code::HeaderTooLong,
                _ => Code::BadHeader,
            },
            ..fault
        });
    }
    if let Some(column) = names.iter().position(|name| is_address(name)) {
        return Err(Code::NoHeader.in_cell(number, column));
    }
    let values = names.iter().filter(|name| is_value(name)).count();
    if values * 2 > names.len() {
        return Err(Code::NoHeader.in_row(number));
    }
    Ok(names.into_iter().map(str::to_owned).collect())
}

fn fault_of(name: &str) -> Option<Code> {
    let broken = |character: char| character.is_control() || matches!(character, '\u{FFFD}' | '\u{FEFF}');
    if name.trim().is_empty() {
        Some(Code::EmptyHeader)
    } else if name.contains(broken) {
        Some(Code::BadHeader)
    } else if name.trim() != name {
        Some(Code::PaddedHeader)
    } else if name.chars().count() > LONGEST_NAME {
        Some(Code::HeaderTooLong)
    } else {
        None
    }
}

/// An e-mail address is a value: no column is named so.
fn is_address(name: &str) -> bool {
    name.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && domain.contains('.') && !name.contains(char::is_whitespace)
    })
}

/// Numbers, dates, times and telephone numbers: digits and signs only.
fn is_value(name: &str) -> bool {
    name.contains(|sign: char| sign.is_ascii_digit())
        && name
            .chars()
            .all(|sign| sign.is_ascii_digit() || " +-.,/:()€$£%".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[&str]) -> Result<Vec<String>, (Code, Option<u32>)> {
        let mut row = Row::default();
        row.start(1);
        for cell in cells {
            row.open_cell().push_str(cell);
            row.close_cell();
        }
        header(&row, 5).map_err(|fault| (fault.code, fault.column))
    }

    #[test]
    fn names_are_taken_and_a_trailing_delimiter_is_no_column() {
        assert_eq!(read(&["Nom", "E-mail", ""]).unwrap(), ["Nom", "E-mail"]);
        assert_eq!(read(&["id", "2025", "2026", "note", "x"]).unwrap().len(), 5);
    }

    #[test]
    fn each_fault_has_its_code_and_column() {
        assert_eq!(read(&["a", "", "c"]), Err((Code::EmptyHeader, Some(2))));
        assert_eq!(read(&["a", "  ", "c"]), Err((Code::EmptyHeader, Some(2))));
        assert_eq!(read(&["a", "b", "a"]), Err((Code::DuplicateHeader, Some(3))));
        assert_eq!(read(&["a", " b"]), Err((Code::PaddedHeader, Some(2))));
        assert_eq!(read(&["a", "b\u{FEFF}"]), Err((Code::BadHeader, Some(2))));
        assert_eq!(read(&["a", "b\nc"]), Err((Code::BadHeader, Some(2))));
        assert_eq!(read(&[&"n".repeat(201)]), Err((Code::HeaderTooLong, Some(1))));
        assert_eq!(
            read(&["a", "b", "c", "d", "e", "f"]),
            Err((Code::TooManyColumns, Some(6)))
        );
        assert_eq!(read(&["C-12", "lea@exemple.fr"]), Err((Code::NoHeader, Some(2))));
        assert_eq!(read(&["12", "2026-01-02", "Léa"]), Err((Code::NoHeader, None)));
    }
}
