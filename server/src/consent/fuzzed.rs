//! What strangers hand in beside events, as a fuzzer calls it: whatever comes, it ends with an answer.

use jiff::Timestamp;
use services::receipts::{Keys, verify_receipt};
use services::signals::PassedOn;

/// The moment at which everything is judged here.
const NOW: Timestamp = Timestamp::constant(1_795_254_060, 0);

/// Reads a text as a TC string, as the state of Consent Mode, and as a receipt.
///
/// # Panics
/// When a receipt is good that nobody signed: for fuzzers and tests only.
pub fn try_text(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let _ = PassedOn::read(Some(text), None, true, NOW);
    if let Ok(state) = serde_json::from_str(text) {
        let _ = PassedOn::read(None, Some(&state), true, NOW);
    }
    assert!(
        verify_receipt(text, &Keys::default()).is_err(),
        "nobody signed it"
    );
}

#[cfg(test)]
mod tests {
    use super::try_text;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_comes_ends_with_an_answer(text in "[-A-Za-z0-9_.]{0,200}", bytes: Vec<u8>) {
            try_text(text.as_bytes());
            try_text(&bytes);
        }
    }
}
