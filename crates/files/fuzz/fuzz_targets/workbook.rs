//! Any bytes are read as a workbook, or refused.
#![no_main]

use std::io::Cursor;

use files::{Format, Limits, Rows};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        unpacked_bytes: 16 * 1024 * 1024,
        ..Limits::default()
    };
    let format = Format::Workbook { sheet: None };
    let Ok(mut rows) = Rows::open(Cursor::new(bytes), &format, limits) else {
        return;
    };
    while let Ok(Some(row)) = rows.read() {
        assert!(row.fault().is_some() || !row.is_empty());
    }
});
