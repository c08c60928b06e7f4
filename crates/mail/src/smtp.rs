//! Handing mails to an SMTP server.

use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::response::Severity;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use services::mail::{Letter, Post, PostFailure, Posting};

use crate::message::message;
use crate::{SettingsFault, SmtpSettings, Words};

/// How long one step of the conversation may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Hands mails to an SMTP server.
pub struct SmtpPost {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    words: Words,
}

impl SmtpPost {
    /// Prepares it; nothing is sent yet.
    ///
    /// # Errors
    /// When the settings cannot be used on this machine.
    pub fn new(settings: &SmtpSettings, words: Words) -> Result<Self, SettingsFault> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&settings.address)
            .map_err(|_cause| SettingsFault::Server)?;
        Ok(Self {
            transport: builder.timeout(Some(PATIENCE)).build(),
            from: settings.from.clone(),
            words,
        })
    }
}

impl Post for SmtpPost {
    fn send<'a>(&'a self, letter: &'a Letter) -> Posting<'a> {
        Box::pin(async move {
            let message = message(letter, &self.words.write(letter), &self.from)?;
            match self.transport.send(message).await {
                Ok(_answer) => Ok(()),
                Err(error) => Err(failure(&error)),
            }
        })
    }
}

/// What a failure means for the mail. The error itself may name the recipient, so it is not written down.
fn failure(error: &Error) -> PostFailure {
    let (code, may_heal) = match error.status() {
        // The server does not let us in: somebody mends the settings, and the mail is sent then.
        Some(status) if matches!(u16::from(status), 530 | 534 | 535 | 538) => ("MAIL_NOT_LET_IN", true),
        Some(status) if status.severity == Severity::PermanentNegativeCompletion => ("MAIL_REFUSED", false),
        Some(_) => ("MAIL_DEFERRED", true),
        None if error.is_tls() => ("MAIL_NOT_SECURE", true),
        None if error.is_timeout() => ("MAIL_TIMEOUT", true),
        // What the server cannot do: encrypt, above all.
        None if error.is_client() => ("MAIL_NOT_POSSIBLE", true),
        None => ("MAIL_SERVER_AWAY", true),
    };
    PostFailure { code, may_heal }
}
