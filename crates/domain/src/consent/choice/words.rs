//! The words of the ledger.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every word.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word that is stored.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// Reads the stored word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.as_str() == word)
            }
        }
    };
}

words! {
    /// What was chosen. Of two that were recorded at the same instant, the one further down wins: it is stricter.
    Action {
        /// A restriction is over.
        RestrictionLifted = "restriction_lifted",
        /// An objection is taken back.
        ObjectionLifted = "objection_lifted",
        /// A pause is over before its time.
        Resumed = "resumed",
        /// The notice was seen, where nothing is asked.
        Acknowledged = "acknowledged",
        /// A yes given again before it ended.
        Renewed = "renewed",
        /// A yes.
        Granted = "granted",
        /// A choice came to its end.
        Expired = "expired",
        /// A yes taken back.
        Withdrawn = "withdrawn",
        /// A no.
        Refused = "refused",
        /// Nothing more for a time.
        Paused = "paused",
        /// An objection (GDPR, article 21).
        Objected = "objected",
        /// A restriction (GDPR, article 18).
        Restricted = "restricted",
    }
}

words! {
    /// How it was chosen.
    Method {
        /// Accepting all.
        Accept = "accept",
        /// Refusing all.
        Reject = "reject",
        /// Choosing purpose by purpose.
        Save = "save",
        /// Closing without choosing, which is a no.
        Dismiss = "dismiss",
        /// Global Privacy Control.
        Gpc = "gpc",
        /// A program of the site.
        Script = "script",
        /// A notice to one person.
        IndividualNotice = "individual_notice",
        /// Saying that the notice was seen.
        Acknowledge = "acknowledge",
        /// Staff took it down.
        Agent = "agent",
        /// A holder of parental responsibility said it for a minor.
        Guardian = "guardian",
        /// Another consent manager passed it on.
        ExternalProvider = "external_provider",
        /// Time passed.
        Clock = "clock",
    }
}

words! {
    /// Where it was chosen.
    Origin {
        /// The banner of a site.
        Banner = "banner",
        /// The second layer of a site.
        Modal = "modal",
        /// The portal.
        PrivacyCenter = "privacy_center",
        /// A program.
        Api = "api",
        /// A file.
        Import = "import",
        /// A desk, a phone, a letter.
        Offline = "offline",
        /// This program itself.
        System = "system",
    }
}

impl Action {
    /// Whether it is a yes.
    #[must_use]
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Granted | Self::Renewed)
    }

    /// Whether it lets less happen than before, so that it may be about everything at once.
    #[must_use]
    pub const fn is_strict(self) -> bool {
        matches!(
            self,
            Self::Expired
                | Self::Withdrawn
                | Self::Refused
                | Self::Paused
                | Self::Objected
                | Self::Restricted
        )
    }

    /// Whether somebody says no by it: not an end that came by itself.
    #[must_use]
    pub const fn is_no(self) -> bool {
        self.is_strict() && !matches!(self, Self::Expired)
    }
}

impl Method {
    /// Whether a person did something on purpose, rather than a machine or time.
    #[must_use]
    pub const fn is_explicit(self) -> bool {
        matches!(
            self,
            Self::Accept
                | Self::Reject
                | Self::Save
                | Self::IndividualNotice
                | Self::Acknowledge
                | Self::Agent
                | Self::Guardian
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_words_are_read_back() {
        for action in Action::ALL {
            assert_eq!(Action::parse(action.as_str()), Some(*action));
        }
        for method in Method::ALL {
            assert_eq!(Method::parse(method.as_str()), Some(*method));
        }
        for origin in Origin::ALL {
            assert_eq!(serde_json::to_value(origin).unwrap(), origin.as_str());
        }
        assert_eq!(Action::parse("denied"), None);
    }
}
