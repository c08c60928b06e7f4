//! The portal, where people see what is known of them, and decide.
//!
//! Whoever comes in is proven by a mailed link or code, or holds the browser that the data is about. What is read is read
//! as that person; what is written is written in the name of the workspace, and only for a visit that was proven.

mod again;
mod age;
mod ask;
mod browser;
mod choose;
mod correct;
mod dial;
mod enter;
mod guardian;
mod hosts;
mod keys;
mod known;
mod letter;
mod limit;
mod logo;
mod notice;
mod place;
mod receipts;
mod settings;
mod start;
mod visit;

pub use age::{AgeView, OWN_AGES};
pub use ask::AskError;
pub use browser::BrowserError;
pub use choose::{Answer, ChooseError, ShownPage};
pub use correct::{CorrectError, Field};
pub use domain::portal::{HostError, HostName, LogoError};
pub use enter::{EnterError, Entered, Link};
pub use guardian::{GuardianAnswerError, GuardianAskError, GuardianPage};
pub(crate) use hosts::Hosts;
pub use keys::{BrowserKey, SessionKey};
pub use known::Known;
pub use limit::{LimitError, Limits, Objection};
pub use logo::LogoChange;
pub use place::Portal;
pub use settings::{BrandError, BrandField, BrandForm, PortalSettings};
pub use start::{Asking, LeadsTo, StartError};
pub use store::portal::{Edition, Happening, Logo, LogoFacts, ReceiptRow};
pub use visit::PortalVisit;
