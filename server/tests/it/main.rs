//! The process as a stranger meets it: every route, every role, every header, over real sockets and a real database.

#[cfg(test)]
mod collect;
#[cfg(test)]
mod consent;
#[cfg(test)]
mod coverage;
#[cfg(test)]
mod csrf;
#[cfg(test)]
mod edge;
#[cfg(test)]
mod erasure;
#[cfg(test)]
mod grid;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod language;
#[cfg(test)]
mod live;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod portal;
#[cfg(test)]
mod portal_host;
#[cfg(test)]
mod portal_logo;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod sign_in;
#[cfg(test)]
mod social;
#[cfg(test)]
mod support;
