//! One client of an organisation: its address and its money.

mod money;
mod slug;

pub use money::{Currency, Money};
pub use slug::Slug;
