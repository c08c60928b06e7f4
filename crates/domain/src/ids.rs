//! One identifier type for each thing that has an identity, so that one cannot stand in for another.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes an identifier that already exists.
            #[must_use]
            pub const fn from_uuid(value: Uuid) -> Self {
                Self(value)
            }

            /// Reads the hyphenated form used in addresses; `None` when it is anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().map(Self)
            }

            /// The bare value, for the database.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

identifiers! {
    /// A member of staff who signs in.
    AccountId,
    /// A breach of personal data.
    BreachId,
    /// A reason, with its number, for which a person's data was opened.
    CaseId,
    /// One entry of the ledger of choices.
    ConsentEventId,
    /// Something that happened.
    EventId,
    /// A file that was handed in.
    ImportId,
    /// What can be recommended.
    ItemId,
    /// A link to share.
    LinkId,
    /// An agency, or a brand that runs itself.
    OrganisationId,
    /// What a person asks for under their rights.
    PrivacyRequestId,
    /// One person in one workspace.
    ProfileId,
    /// A secret key of a program that asks for people.
    RequestKeyId,
    /// Where data comes from.
    SourceId,
    /// One client of an organisation: the unit of isolation.
    WorkspaceId,
    /// A public, write-only key of a source.
    WriteKeyId,
}
