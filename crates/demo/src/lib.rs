//! A believable demonstration world, from a seed and nothing else.
//!
//! [`world`] describes two agencies, their four clients, catalogues, sources and staff. [`history`] tells thirteen months
//! of one client as messages of the Segment specification, in batches that the collect service accepts like any other.
//! The crate is pure: no clock, no input or output, and the same seed always gives the same bytes.
//!
//! Nobody can be reached through it: e-mail addresses end in reserved domains or have a form that their provider does not
//! give out, and telephone numbers come from the ranges set aside for fiction.

mod calendar;
mod catalogue;
mod chance;
mod device;
mod faults;
mod handed_in;
mod history;
mod message;
mod names;
mod organisations;
mod people;
mod places;
mod plan;
mod recipe;
mod session;
mod text;
mod told;
mod world;

pub use faults::faults;
pub use handed_in::{HandedIn, handed_in};
pub use history::history;
pub use organisations::world;
pub use session::share_links;
pub use told::{Told, told};
pub use world::{Batch, Item, Organisation, Person, ShareLink, Source, Workspace, World};
