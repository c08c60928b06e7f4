//! The body of a request, plain or compressed. The first byte chooses.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, body)) = bytes.split_first() else {
        return;
    };
    let (coding, one) = (choice & 1 == 1, choice & 2 == 2);
    server::collect::try_body(coding, one, body);
});
