//! How mails are sent, as the process is told.

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, Tokio1Executor};

/// The server that takes mails over, and the address they come from.
#[derive(Clone)]
pub struct SmtpSettings {
    pub(crate) address: String,
    pub(crate) from: Mailbox,
}

/// What is wrong with the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsFault {
    /// The address of the server cannot be read.
    Server,
    /// A password would go over the network for all to read.
    PasswordInTheClear,
    /// The sender is no address.
    From,
}

impl SettingsFault {
    /// How to mend it.
    #[must_use]
    pub const fn problem(self) -> &'static str {
        match self {
            Self::Server => {
                "must be smtps://user:password@host, smtp://user:password@host:587?tls=required or smtp://host"
            }
            Self::PasswordInTheClear => {
                "has a password, which must be encrypted: use smtps:// or add ?tls=required"
            }
            Self::From => "must be an address such as no-reply@example.org, or Name <no-reply@example.org>",
        }
    }
}

impl std::fmt::Display for SettingsFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.problem())
    }
}

impl std::error::Error for SettingsFault {}

impl std::fmt::Debug for SmtpSettings {
    /// Without the address of the server, which may have a password in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmtpSettings")
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

impl SmtpSettings {
    /// Reads the address of a server and of the sender.
    ///
    /// `smtps://` is encrypted from the beginning; `smtp://` with `?tls=required` becomes so before anything is said, or
    /// nothing is sent; plain `smtp://` is for a server that is near.
    ///
    /// # Errors
    /// Says which of the two must be mended, and how.
    pub fn parse(server: &str, from: &str) -> Result<Self, SettingsFault> {
        AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(|_cause| SettingsFault::Server)?;
        if in_the_clear(server) {
            return Err(SettingsFault::PasswordInTheClear);
        }
        let from = from.parse().map_err(|_cause| SettingsFault::From)?;
        Ok(Self {
            address: server.to_owned(),
            from,
        })
    }
}

/// Whether a password would go over the network as it is. `server` was read as an address before.
fn in_the_clear(server: &str) -> bool {
    let (scheme, rest) = server.split_once("://").unwrap_or(("", server));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = rest.split('/').next().unwrap_or(rest);
    let Some((_, host)) = authority.rsplit_once('@') else {
        return false;
    };
    let host = host.rsplit_once(':').map_or(host, |(host, _port)| host);
    let encrypted =
        scheme.eq_ignore_ascii_case("smtps") || query.split('&').any(|part| part == "tls=required");
    !encrypted && !["localhost", "127.0.0.1", "[::1]"].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_sent_in_the_clear_over_a_network() {
        let read = |server| SmtpSettings::parse(server, "Mesure <no-reply@mesure.example>").map(|_| ());
        for fine in [
            "smtps://u:p@smtp.example",
            "smtp://u:p@smtp.example:587?tls=required",
            "smtp://127.0.0.1:2525",
            "smtp://u:p@localhost:2525",
            "smtp://u:p@[::1]:2525",
            "smtp://relay.internal",
        ] {
            assert_eq!(read(fine), Ok(()), "{fine}");
        }
        for clear in [
            "smtp://u:p@smtp.example",
            "SMTP://u:p@smtp.example",
            "smtp://u:p@localhost.example",
            "smtp://u:p@smtp.example?tls=opportunistic",
            "smtp://u:p@smtp.example?x=tls=required",
        ] {
            assert_eq!(read(clear), Err(SettingsFault::PasswordInTheClear), "{clear}");
        }
        for wrong in ["smtp.example:25", "http://smtp.example", "smtp://h?tls=maybe"] {
            assert_eq!(read(wrong), Err(SettingsFault::Server), "{wrong}");
        }
        assert_eq!(
            SmtpSettings::parse("smtp://h", "nobody").map(|_| ()),
            Err(SettingsFault::From)
        );
    }

    #[test]
    fn settings_are_shown_without_their_password() {
        let settings = SmtpSettings::parse("smtps://u:hunter2@smtp.example", "a@b.example").unwrap();
        assert!(!format!("{settings:?}").contains("hunter2"));
    }
}
