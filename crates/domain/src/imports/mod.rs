//! Files that people hand in: what their columns mean, row by row.
//!
//! A file is of one [`Kind`]. [`propose`] guesses what each column is, a person corrects it, and the [`Mapping`] that
//! comes of it is checked. [`RowReader`] then turns each row into a [`Record`], or says what is wrong with which cell.
//! A record becomes messages in the convention that every other source speaks, so that an import goes through the same
//! door as events do.
//!
//! Blank never overwrites: a blank cell says nothing. Texts stay as they were written; cleaning them is `quality`'s.

mod amount;
mod content;
mod date;
mod decision;
mod field;
mod fold;
mod kind;
mod mapping;
mod message;
mod moment;
mod order;
mod person;
mod propose;
mod read;
mod record;
mod row_error;
mod settings;
mod synonyms;
#[cfg(test)]
mod tests;
mod time;

pub use field::{Field, ValueKind};
pub use kind::{FieldRule, Kind, Need};
pub use mapping::{Mapping, MappingCode, MappingFault, Target};
pub use message::Origin;
pub use propose::{Because, Proposal, propose, propose_kind, trait_name};
pub use read::RowReader;
pub use record::{
    ConsentProof, Customer, Interaction, Item, Order, OrderStatus, PageView, Person, Record, Visit,
};
pub use row_error::{RowCode, RowError};
pub use settings::{DateOrder, DecimalSign, Settings, UnknownSettings, propose_settings};
