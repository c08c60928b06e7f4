//! A mail as it is handed to an SMTP server (RFC 5322, MIME).

use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart};
use services::mail::{Letter, PostFailure};

use crate::body::Written;

/// `Auto-Submitted` (RFC 3834): keeps absence notices from answering.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The message of a letter. Its id says nothing of anybody, and is the same at every try.
pub(crate) fn message(letter: &Letter, written: &Written, from: &Mailbox) -> Result<Message, PostFailure> {
    let bad_address = PostFailure {
        code: "MAIL_BAD_ADDRESS",
        may_heal: false,
    };
    let to = letter.recipient.parse().map_err(|_cause| bad_address)?;
    Message::builder()
        .from(Mailbox::new(Some(written.sender.clone()), from.email.clone()))
        .to(Mailbox::new(None, to))
        .subject(written.subject.clone())
        .message_id(Some(format!("<{}@{}>", letter.id, from.email.domain())))
        .header(AutoSubmitted)
        .multipart(MultiPart::alternative_plain_html(written.text(), written.html()))
        .map_err(|_cause| PostFailure {
            code: "MAIL_NOT_POSSIBLE",
            may_heal: false,
        })
}
