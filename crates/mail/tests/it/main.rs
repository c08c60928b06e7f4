//! Mails handed to a real SMTP server, which the test starts.

#[cfg(test)]
mod delivery;
#[cfg(test)]
mod server;
