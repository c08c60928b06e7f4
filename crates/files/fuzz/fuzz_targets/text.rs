//! Any bytes are read to their end as a text, or refused; going on after a row gives the rows after it.
#![no_main]

use std::io::Cursor;

use files::{Limits, Rows, detect};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let Ok(format) = detect(&mut Cursor::new(bytes), &limits) else {
        return;
    };
    let Ok(mut rows) = Rows::open(Cursor::new(bytes), &format, limits) else {
        return;
    };
    let first = rows.read().map(|row| row.map(files::Row::number));
    let (Ok(Some(_)), Ok(place)) = (first, rows.position()) else {
        return;
    };
    let Ok(mut again) = Rows::resume(Cursor::new(bytes), &format, limits, place) else {
        panic!("a place that was given cannot be reached");
    };
    loop {
        let one = rows.read().map(|row| row.cloned());
        let other = again.read().map(|row| row.cloned());
        assert_eq!(one, other);
        if !matches!(one, Ok(Some(_))) {
            return;
        }
    }
});
