//! `mesure receipt verify`: whether a receipt is as it was signed, without asking anybody when the keys are at hand.

use std::error::Error;
use std::path::PathBuf;

use services::receipts::{Keys, SignedReceipt, verify_receipt};

use super::services;
use crate::config::Config;

/// A receipt to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptCheck {
    /// The file with the receipt.
    pub receipt: PathBuf,
    /// The file with the public keys, as published; without it, the keys of this installation.
    pub keys: Option<PathBuf>,
}

impl ReceiptCheck {
    /// Reads `verify FILE [--key FILE]`.
    pub(super) fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Self> {
        if arguments.next()?.as_str() != "verify" {
            return None;
        }
        let receipt = PathBuf::from(arguments.next()?);
        let keys = match arguments.next() {
            None => None,
            Some(option) if option == "--key" => Some(PathBuf::from(arguments.next()?)),
            Some(_) => return None,
        };
        arguments.next().is_none().then_some(Self { receipt, keys })
    }
}

/// Checks the receipt and says what it is worth.
///
/// # Errors
/// When it is not authentic, or something needed cannot be read.
pub(super) async fn run(
    check: ReceiptCheck,
    config: impl FnOnce() -> Result<Config, Box<dyn Error + Send + Sync>>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let text = tokio::fs::read_to_string(&check.receipt).await?;
    let keys = match &check.keys {
        Some(path) => {
            let document = tokio::fs::read_to_string(path).await?;
            Keys::read(&document).ok_or("the file of keys holds no public key")?
        }
        None => services(&config()?)?.receipt_keys().await?,
    };
    let signed = verify_receipt(&text, &keys).map_err(|reason| format!("not authentic: {reason}"))?;
    println!("{}", told(&signed));
    Ok(())
}

/// What a good receipt says.
fn told(signed: &SignedReceipt) -> String {
    let receipt = &signed.receipt;
    let mut lines = vec![
        String::from("authentic: the receipt is as it was signed"),
        format!("  receipt   {}", receipt.receipt_id),
        format!("  key       {}", signed.signature.key_id),
    ];
    lines.extend(
        receipt
            .party_identification
            .iter()
            .filter(|party| party.party_role == "pii_controller")
            .map(|party| format!("  for       {}", party.party_name)),
    );
    lines.extend(
        receipt
            .event
            .iter()
            .map(|event| format!("  choice    {} at {}", event.event_state, event.event_time)),
    );
    lines.extend(receipt.purposes.iter().map(|purpose| {
        format!(
            "  purpose   {} (version {})",
            purpose.purpose_id, purpose.purpose_version
        )
    }));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_a_file_and_perhaps_keys() {
        let parse = |text: &str| ReceiptCheck::parse(text.split(' ').map(str::to_owned));
        assert_eq!(parse("verify a.json").unwrap().keys, None);
        assert_eq!(
            parse("verify a.json --key k.json").unwrap().keys,
            Some(PathBuf::from("k.json"))
        );
        for wrong in [
            "",
            "verify",
            "check a",
            "verify a --key",
            "verify a b",
            "verify a --key b c",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
