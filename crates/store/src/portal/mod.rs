//! The portal: the place of a client, coming in with a mailed proof, sessions, and what people set there.

mod brand;
mod correct;
mod find;
mod history;
mod interface;
mod notice;
mod place;
mod preference;
mod proofs;
mod sessions;
mod starts;

pub use brand::{Brand, brand, save_brand};
pub use correct::{Correction, correct};
pub use find::{Reached, address_of, browser, by_address};
pub use history::{Happening, ReceiptRow, happenings, receipt, receipts};
pub use interface::keep_interface;
pub use notice::{Edition, latest_edition};
pub use place::{Place, place};
pub use preference::{preference, save_preference};
pub use proofs::{NewProof, Swap, count_attempt, is_waiting, open_proofs, swap_code, swap_link};
pub use sessions::{NewSession, Session, begin, end, session, touch};
pub use starts::{NewStart, Start, forget, handle, insert_start, start};
