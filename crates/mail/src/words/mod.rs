//! Puts mails into words.

mod portal;
mod requests;

use i18n::{Format, Messages};
use jiff::tz::TimeZone;
use services::mail::{Letter, SitePath, Template};
use services::portal::HostName;

use crate::body::{Block, Written, one_line};

/// Puts mails into words, with links to one installation.
#[derive(Debug, Clone)]
pub struct Words {
    origin: String,
}

impl Words {
    /// `origin` is the public address of the installation, as it is configured.
    #[must_use]
    pub fn new(origin: &str) -> Self {
        Self {
            origin: origin.trim_end_matches('/').to_owned(),
        }
    }

    /// The mail in words.
    #[must_use]
    pub fn write(&self, letter: &Letter) -> Written {
        let say = Saying {
            messages: Messages::new(letter.language),
            // Mails tell days, which have no time zone.
            format: Format::new(letter.language, TimeZone::UTC),
            sender: one_line(&letter.sender.name),
            words: self,
        };
        let m = say.messages;
        let (subject, blocks) = say.template(&letter.template);
        // The way into the portal is in the mail already, and nobody is left to open it after an erasure.
        let portal = match letter.template {
            Template::PortalLink { .. } | Template::ErasureDone { .. } | Template::GuardianAsked { .. } => {
                None
            }
            _ => Some((
                m.mail_foot_portal(&say.sender),
                self.address(&SitePath::of(&["p", &letter.sender.slug])),
            )),
        };
        Written {
            language: letter.language,
            subject: one_line(&subject),
            greeting: m.mail_greeting().to_owned(),
            blocks,
            foot: m.mail_foot_automatic(&say.sender),
            portal,
            sender: say.sender,
        }
    }

    fn address(&self, path: &SitePath) -> String {
        format!("{}{}", self.origin, path.as_str())
    }

    /// The address of a page under a client's own host name, where it has one.
    fn address_at(&self, host: Option<&HostName>, path: &SitePath) -> String {
        match host {
            Some(host) => format!("{}{}", host.origin_like(&self.origin), path.as_str()),
            None => self.address(path),
        }
    }
}

/// What one mail is said with.
struct Saying<'a> {
    messages: Messages,
    format: Format,
    sender: String,
    words: &'a Words,
}

impl Saying<'_> {
    fn template(&self, template: &Template) -> (String, Vec<Block>) {
        match template {
            Template::PortalLink {
                link,
                code,
                minutes,
                host,
            } => self.portal_link(link, code, *minutes, host.as_ref()),
            Template::GuardianAsked { link, address, days } => self.guardian_asked(link, address, *days),
            Template::GuardianAnswered { yes, no, to_minor } => self.guardian_answered(*yes, *no, *to_minor),
            Template::ExportReady { link, days } => self.export_ready(link, *days),
            Template::ErasureDone { number } => self.erasure_done(number),
            Template::RequestReceived {
                number,
                kind,
                date,
                deadline,
            } => self.received(number, *kind, *date, *deadline),
            Template::RequestProgress { number, step } => self.progress(number, *step),
            Template::RequestDone { number, kind } => self.done(number, *kind),
            Template::RequestRefused {
                number,
                reason,
                explanation,
            } => self.refused(number, *reason, explanation),
            Template::RequestExtended {
                number,
                deadline,
                reason,
            } => self.extended(number, *deadline, reason),
            Template::RequestMessage { number, text } => self.message(number, text),
            Template::RestrictionEnds { number, date } => self.restriction_ends(number, *date),
        }
    }

    fn action(&self, label: &str, link: &SitePath) -> Block {
        Block::Action {
            label: label.to_owned(),
            address: self.words.address(link),
        }
    }
}

fn text(text: impl Into<String>) -> Block {
    Block::Text(text.into())
}

/// What somebody wrote, if anything.
fn quote(text: &str) -> Option<Block> {
    let text = text.trim();
    (!text.is_empty()).then(|| Block::Quote(text.replace("\r\n", "\n").replace('\r', "\n")))
}

#[cfg(test)]
mod tests;
