//! Whether a string counts here, and what it allows.

use jiff::{Span, Timestamp, tz::TimeZone};

use super::{RestrictionKind, TcString};

/// The first version of the policies that is still valid, since the end of September 2023.
const OLDEST_POLICY: u8 = 4;

/// Strings that were written since the first of March 2026, in universal time, name the disclosed vendors (2.3).
const DISCLOSED_SINCE: i64 = 1_772_323_200;

/// Why a string does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// Its version of the policies is no longer valid.
    #[error("its version of the policies is no longer valid")]
    PolicyVersion,
    /// It is for several sites, which is no longer allowed.
    #[error("it is not for this site only")]
    NotServiceSpecific,
    /// It does not name the vendors that were disclosed.
    #[error("it does not name the disclosed vendors")]
    NoDisclosedVendors,
    /// It comes from the future.
    #[error("it was written in the future")]
    FromTheFuture,
    /// It is older than 13 months.
    #[error("it is older than 13 months")]
    TooOld,
    /// No consent manager is named.
    #[error("it names no consent manager")]
    NoManager,
}

impl Refusal {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PolicyVersion => "policy_version",
            Self::NotServiceSpecific => "not_service_specific",
            Self::NoDisclosedVendors => "no_disclosed_vendors",
            Self::FromTheFuture => "from_the_future",
            Self::TooOld => "too_old",
            Self::NoManager => "no_manager",
        }
    }
}

/// What a purpose of ours does, in the words of the framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Use {
    /// Building a profile to personalise content: purposes 1 and 5.
    BuildProfile,
    /// Choosing content from a profile: purpose 6.
    SelectByProfile,
    /// Choosing content from little data, without a profile: purpose 11.
    Contextual,
    /// Measuring content: purpose 8.
    Measure,
}

/// A string that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    tc: TcString,
}

/// Judges a string that was decoded.
///
/// # Errors
///
/// The first reason for which it does not count.
pub fn judge(tc: TcString, now: Timestamp) -> Result<Judged, Refusal> {
    let core = &tc.core;
    if core.policy_version < OLDEST_POLICY {
        return Err(Refusal::PolicyVersion);
    }
    if !core.service_specific {
        return Err(Refusal::NotServiceSpecific);
    }
    if core.updated.as_second() >= DISCLOSED_SINCE && tc.disclosed.is_none() {
        return Err(Refusal::NoDisclosedVendors);
    }
    if core.cmp_id == 0 {
        return Err(Refusal::NoManager);
    }
    // Strings have the precision of a day, in universal time.
    if core.updated > now {
        return Err(Refusal::FromTheFuture);
    }
    let end = core
        .updated
        .to_zoned(TimeZone::UTC)
        .checked_add(Span::new().months(13));
    if end.map_or(true, |end| end.timestamp() <= now) {
        return Err(Refusal::TooOld);
    }
    Ok(Judged { tc })
}

impl Judged {
    /// What it says.
    #[must_use]
    pub const fn tc(&self) -> &TcString {
        &self.tc
    }

    /// Whether the publisher, for whom we work, may do this: by its own segment where there is one, else by the core.
    /// Only consents count: what rests on an interest is for the registry to say, not for a string.
    #[must_use]
    pub fn allows(&self, usage: Use) -> bool {
        let needed: &[u8] = match usage {
            Use::BuildProfile => &[1, 5],
            Use::SelectByProfile => &[6],
            Use::Contextual => &[11],
            Use::Measure => &[8],
        };
        let consents = match &self.tc.publisher {
            Some(publisher) => publisher.purposes_consent,
            None => self.tc.core.purposes_consent,
        };
        needed.iter().all(|purpose| consents.contains(*purpose))
    }

    /// Whether a vendor of the list may do this by consent: the purposes, the vendor and no restriction say so, and the
    /// person was told of the vendor where the string says whom they were told of.
    #[must_use]
    pub fn allows_vendor(&self, vendor: u16, purpose: u8) -> bool {
        let core = &self.tc.core;
        let restricted = core.restrictions.iter().any(|restriction| {
            restriction.purpose == purpose
                && restriction.vendors.contains(vendor)
                && restriction.kind != RestrictionKind::RequireConsent
        });
        let told = self
            .tc
            .disclosed
            .as_ref()
            .is_none_or(|disclosed| disclosed.contains(vendor));
        core.purposes_consent.contains(purpose)
            && core.vendors_consent.contains(vendor)
            && told
            && !restricted
    }
}
