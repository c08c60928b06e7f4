//! TC strings of the IAB's Transparency and Consent Framework, 2.2 and 2.3: read, judged, never written.
//!
//! Only a consent manager that is registered with IAB Europe may write such strings. First the string is decoded,
//! whatever it says; then it is judged whether it counts.

mod bits;
mod decode;
mod judge;
mod vendors;

pub use decode::{LONGEST, decode};
pub use judge::{Judged, Refusal, Use, judge};
pub use vendors::{Numbers, Vendors};

use jiff::Timestamp;

/// Why a text is no TC string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TcfError {
    /// Longer than any string could be.
    #[error("the string is too long")]
    TooLong,
    /// It ends in the middle of a field.
    #[error("the string ends too early")]
    TooShort,
    /// A character that is not of the alphabet.
    #[error("the string holds a character that does not belong there")]
    Alphabet,
    /// Another version of the format.
    #[error("the string is of version {0}, not 2")]
    Version(u8),
    /// A field says what cannot be.
    #[error("the string says what cannot be")]
    Malformed,
}

impl TcfError {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLong => "too_long",
            Self::TooShort => "too_short",
            Self::Alphabet => "alphabet",
            Self::Version(_) => "version",
            Self::Malformed => "malformed",
        }
    }
}

/// What a string says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TcString {
    /// The first segment.
    pub core: Core,
    /// The vendors that the person was told of, which 2.3 asks for.
    pub disclosed: Option<Vendors>,
    /// What the publisher itself may do.
    pub publisher: Option<PublisherTc>,
}

/// The first segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Core {
    /// When it was first written.
    pub created: Timestamp,
    /// When it was last written.
    pub updated: Timestamp,
    /// Which consent manager wrote it.
    pub cmp_id: u16,
    /// In which version.
    pub cmp_version: u16,
    /// On which of its screens.
    pub consent_screen: u8,
    /// In which language, as two capital letters.
    pub consent_language: [char; 2],
    /// With which list of vendors.
    pub vendor_list_version: u16,
    /// Under which version of the policies.
    pub policy_version: u8,
    /// Whether it is for this site only.
    pub service_specific: bool,
    /// Whether other texts than those of the framework were shown.
    pub non_standard_texts: bool,
    /// Special features that were opted into.
    pub special_features: Numbers,
    /// Purposes that were consented to.
    pub purposes_consent: Numbers,
    /// Purposes that rest on a legitimate interest and were not objected to.
    pub purposes_interest: Numbers,
    /// Purpose 1 was not disclosed at all.
    pub purpose_one_treatment: bool,
    /// The country whose law the publisher follows.
    pub publisher_country: [char; 2],
    /// Vendors that were consented to.
    pub vendors_consent: Vendors,
    /// Vendors that rest on a legitimate interest.
    pub vendors_interest: Vendors,
    /// What the publisher forbids or demands.
    pub restrictions: Vec<Restriction>,
}

/// What a publisher forbids or demands of some vendors for a purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restriction {
    /// The purpose.
    pub purpose: u8,
    /// What is forbidden or demanded.
    pub kind: RestrictionKind,
    /// Of whom.
    pub vendors: Vendors,
}

/// What a restriction means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RestrictionKind {
    /// The purpose is not allowed.
    NotAllowed,
    /// It needs consent.
    RequireConsent,
    /// It needs a legitimate interest.
    RequireInterest,
    /// A value that is not defined.
    Undefined,
}

/// What a publisher itself may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublisherTc {
    /// Purposes that were consented to.
    pub purposes_consent: Numbers,
    /// Purposes that rest on a legitimate interest.
    pub purposes_interest: Numbers,
    /// The publisher's own purposes that were consented to.
    pub custom_consent: Numbers,
    /// The publisher's own purposes that rest on a legitimate interest.
    pub custom_interest: Numbers,
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod writer;
