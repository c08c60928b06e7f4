//! Checking what somebody hands in.

use domain::consent::receipt::{SignedReceipt, UnsignedReason, verify};

use super::Keys;

/// Checks a receipt against public keys. It says what was chosen then: a later choice does not make it wrong.
///
/// # Errors
/// [`UnsignedReason`]: it is no receipt, or not as it was signed.
pub fn verify_receipt(text: &str, keys: &Keys) -> Result<SignedReceipt, UnsignedReason> {
    verify(text.trim(), keys)
}
