//! Receipts of choices: issued, signed, kept, and checked by anybody.

mod issue;
mod keys;
mod read;
mod verify;

pub use domain::consent::receipt::{KantaraReceipt, SignedReceipt, UnsignedReason};
pub use issue::Receipt;
pub use keys::{Keys, PublishedKeys};
pub use read::ReceiptFile;
pub use verify::verify_receipt;
