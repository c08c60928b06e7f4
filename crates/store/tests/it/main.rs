//! The schema, its walls, and every query, on a real database and as the roles that run them.

#[cfg(test)]
mod access;
#[cfg(test)]
mod account;
#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod collect;
#[cfg(test)]
mod compile_fail;
#[cfg(test)]
mod erasure;
#[cfg(test)]
mod home;
#[cfg(test)]
mod isolation;
#[cfg(test)]
mod items;
#[cfg(test)]
mod listing;
#[cfg(test)]
mod mutation;
#[cfg(test)]
mod people;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod platform;
#[cfg(test)]
mod purpose;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod trail;
