//! Reads a file to its end, whatever it is, and tells what was wrong with it.

use std::io::Cursor;

use files::{Code, Format, Limits, Rows, detect};

/// What came of a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was refused, or reading ended with this.
    Ends(Code),
    /// It was read to its end: how many rows, and which of them were refused, with their numbers.
    Read(usize, Vec<(u64, Code)>),
}

/// Reads bytes as an upload is read.
pub fn examine(bytes: &[u8]) -> Outcome {
    examine_with(bytes, Limits::default(), None)
}

pub fn examine_with(bytes: &[u8], limits: Limits, format: Option<Format>) -> Outcome {
    let found = match format {
        Some(format) => Ok(format),
        None => detect(&mut Cursor::new(bytes), &limits),
    };
    let mut rows = match found.and_then(|format| Rows::open(Cursor::new(bytes), &format, limits)) {
        Ok(rows) => rows,
        Err(fault) => return ended(fault),
    };
    let columns = rows.header().len();
    let mut count = 0;
    let mut refused = Vec::new();
    loop {
        match rows.read() {
            Ok(None) => return Outcome::Read(count, refused),
            Ok(Some(row)) => {
                count += 1;
                match row.fault() {
                    Some(fault) => {
                        assert!(!fault.code.ends_the_file());
                        assert_eq!(fault.row, Some(row.number()));
                        refused.push((row.number(), fault.code));
                    }
                    None => assert_eq!(row.len(), columns),
                }
            }
            Err(fault) => return ended(fault),
        }
    }
}

fn ended(fault: files::Fault) -> Outcome {
    assert!(fault.code.ends_the_file(), "{fault}");
    Outcome::Ends(fault.code)
}

/// Holds a file to its code.
pub fn refused(name: &str, bytes: &[u8], code: Code) {
    assert_eq!(examine(bytes), Outcome::Ends(code), "{name}");
}

/// Holds the rows of a file to their codes.
pub fn rows(name: &str, bytes: &[u8], count: usize, faults: &[(u64, Code)]) {
    assert_eq!(examine(bytes), Outcome::Read(count, faults.to_vec()), "{name}");
}
