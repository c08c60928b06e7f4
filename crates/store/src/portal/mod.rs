//! The portal: the place of a client, coming in with a mailed proof, sessions, and what people set there.

mod brand;
mod correct;
mod find;
mod guardian;
mod history;
mod host;
mod interface;
mod logo;
mod notice;
mod place;
mod preference;
mod proofs;
mod sessions;
mod starts;

pub use brand::{Brand, brand, save_brand};
pub use correct::{Correction, correct};
pub use find::{Reached, address_of, browser, by_address, keep_address};
pub use guardian::{
    GuardianRequest, NewGuardianRequest, WaitingGuardian, answer_guardian_request, ask_guardian,
    forget_guardians, latest_guardian_request, waiting_guardian,
};
pub use history::{Happening, ReceiptRow, happenings, receipt, receipts};
pub use host::{HOST_TAKEN, host, save_host, slug_of_host};
pub use interface::keep_interface;
pub use logo::{Logo, LogoFacts, NewLogo, logo, logo_facts, remove_logo, save_logo};
pub use notice::{Edition, latest_edition};
pub use place::{Place, place};
pub use preference::{preference, save_preference};
pub use proofs::{NewProof, Swap, count_attempt, is_waiting, open_proofs, swap_code, swap_link};
pub use sessions::{NewSession, Session, begin, end, session, touch};
pub use starts::{NewStart, Start, forget, handle, insert_start, start};
