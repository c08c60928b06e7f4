//! The mails there are.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::SitePath;
use crate::portal::HostName;
use crate::requests::{Kind, RefusalReason};

/// A mail, with what it says that others do not. Dates are days of the workspace's time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "template", rename_all = "snake_case")]
pub enum Template {
    /// The way into the portal.
    PortalLink {
        /// The page on which it is confirmed.
        link: SitePath,
        /// The code to type instead.
        code: String,
        /// How long both are good for.
        minutes: u16,
        /// The client's own host name, where the person asked there: the browser is known again under that name only.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host: Option<HostName>,
    },
    /// A minor asks a holder of parental responsibility for their yes.
    GuardianAsked {
        /// The page on which it is answered.
        link: SitePath,
        /// The address by which the minor is known there.
        address: String,
        /// How long the link is good for.
        days: u16,
    },
    /// A holder of parental responsibility has answered.
    GuardianAnswered {
        /// How many uses were agreed to.
        yes: u16,
        /// How many were refused.
        no: u16,
        /// Whether it is told to the minor, or to who answered.
        to_minor: bool,
    },
    /// A privacy request came in.
    RequestReceived {
        /// Its number.
        number: String,
        /// What is asked for.
        kind: Kind,
        /// When it came in.
        date: Date,
        /// Until when it is answered.
        deadline: Date,
    },
    /// A privacy request got on.
    RequestProgress {
        /// Its number.
        number: String,
        /// What happened.
        step: RequestStep,
    },
    /// A privacy request was done.
    RequestDone {
        /// Its number.
        number: String,
        /// What was asked for.
        kind: Kind,
    },
    /// A privacy request was refused, as article 12(4) wants it told.
    RequestRefused {
        /// Its number.
        number: String,
        /// Why.
        reason: RefusalReason,
        /// Why, in the words of staff; may be empty.
        explanation: String,
    },
    /// A privacy request takes longer, as article 12(3) wants it told.
    RequestExtended {
        /// Its number.
        number: String,
        /// Until when it is answered now.
        deadline: Date,
        /// Why, in the words of staff.
        reason: String,
    },
    /// Somebody who handles a privacy request writes.
    RequestMessage {
        /// Its number.
        number: String,
        /// What they write.
        text: String,
    },
    /// A restriction ends soon, as article 18(3) wants it told beforehand.
    RestrictionEnds {
        /// The number of the request.
        number: String,
        /// The day it ends.
        date: Date,
    },
    /// A copy of one's data can be taken away.
    ExportReady {
        /// The page to take it from.
        link: SitePath,
        /// For how long.
        days: u16,
    },
    /// A person's data was erased.
    ErasureDone {
        /// The number of the request.
        number: String,
    },
}

/// What happened to a request on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestStep {
    /// Somebody works on it.
    Begun,
    /// The person must show who they are before it goes on.
    ProofNeeded,
    /// The person took it back.
    Cancelled,
}

impl Template {
    /// The word it is stored as, which never changes.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::PortalLink { .. } => "portal_link",
            Self::GuardianAsked { .. } => "guardian_asked",
            Self::GuardianAnswered { .. } => "guardian_answered",
            Self::RequestReceived { .. } => "request_received",
            Self::RequestProgress { .. } => "request_progress",
            Self::RequestDone { .. } => "request_done",
            Self::RequestRefused { .. } => "request_refused",
            Self::RequestExtended { .. } => "request_extended",
            Self::RequestMessage { .. } => "request_message",
            Self::RestrictionEnds { .. } => "restriction_ends",
            Self::ExportReady { .. } => "export_ready",
            Self::ErasureDone { .. } => "erasure_done",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_stored_under_its_word_and_read_back() {
        let template = Template::RequestReceived {
            number: "DSR-2026-0007".to_owned(),
            kind: Kind::Access,
            date: "2026-11-23".parse().unwrap(),
            deadline: "2026-12-23".parse().unwrap(),
        };
        let stored = serde_json::to_value(&template).unwrap();
        assert_eq!(stored["template"], template.kind());
        assert_eq!(stored["deadline"], "2026-12-23");
        assert_eq!(serde_json::from_value::<Template>(stored).unwrap(), template);
    }
}
