//! A TC string and a receipt, as strangers hand them in.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| server::consent::try_text(bytes));
