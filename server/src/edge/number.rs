//! The number of a request: in its answer, and in every line of the log that belongs to it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// A new number: 96 bits of chance.
pub(super) fn new() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 12]>())
}
