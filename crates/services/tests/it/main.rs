//! Use-cases from end to end, on a real database, with a clock that is moved by hand.

#[cfg(test)]
mod accept;
#[cfg(test)]
mod account;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod consent;
#[cfg(test)]
mod crowd;
#[cfg(test)]
mod erasure;
#[cfg(test)]
mod grid;
#[cfg(test)]
mod health;
#[cfg(test)]
mod housekeeping;
#[cfg(test)]
mod identity;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod jobs;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod mending;
#[cfg(test)]
mod notices;
#[cfg(test)]
mod portal;
#[cfg(test)]
mod registry;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod sign_in;
#[cfg(test)]
mod signals;
#[cfg(test)]
mod social;
