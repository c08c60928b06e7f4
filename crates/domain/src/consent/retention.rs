//! How long each class of data is kept: a default, and a limit that needs a written reason to be passed.

/// A class of data that the purge engine knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RetentionClass {
    /// Events of a person.
    Events,
    /// Raw data of audience measurement.
    AudienceRaw,
    /// Identifiers on a device.
    DeviceIdentifier,
    /// What an old choice counts as in lists and figures: a no, or a yes that is over. The ledger is its proof, and goes with
    /// the person.
    ChoiceMemory,
    /// A person who bought nothing, after the last contact: a click counts, an open does not.
    Prospect,
    /// A customer, after the relation ended.
    Customer,
    /// Fingerprints of people who must not be written to, or not be created again.
    Suppression,
    /// Logs of access and security.
    SecurityLog,
    /// The file of a privacy request, after it was closed.
    RequestFile,
    /// A file to take away.
    Download,
    /// That a mail was sent to somebody, or given up.
    Mail,
}

/// A time for which data is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Keep {
    /// Whole days.
    Days(u16),
    /// Calendar months.
    Months(u16),
}

/// What a workspace asks for is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum RetentionFault {
    /// Nothing would be kept at all.
    #[error("keep data for one day or month at least")]
    Nothing,
    /// Longer than the default: say why.
    #[error("keeping data longer than the default needs a written reason")]
    ReasonNeeded,
    /// Longer than the limit.
    #[error("this is longer than the limit for this kind of data")]
    BeyondLimit,
    /// Shorter than what protects people.
    #[error("this must be kept for longer, because it protects people")]
    BelowFloor,
}

impl RetentionFault {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::ReasonNeeded => "reason_needed",
            Self::BeyondLimit => "beyond_limit",
            Self::BelowFloor => "below_floor",
        }
    }
}

impl Keep {
    /// In days, at their longest, to compare with others.
    const fn longest_days(self) -> u32 {
        match self {
            Self::Days(days) => widen(days),
            Self::Months(months) => widen(months) * 31,
        }
    }
}

const fn widen(count: u16) -> u32 {
    let [high, low] = count.to_be_bytes();
    u32::from_be_bytes([0, 0, high, low])
}

impl RetentionClass {
    /// Every class, in the order of the settings.
    pub const ALL: [Self; 11] = [
        Self::Events,
        Self::AudienceRaw,
        Self::DeviceIdentifier,
        Self::ChoiceMemory,
        Self::Prospect,
        Self::Customer,
        Self::Suppression,
        Self::SecurityLog,
        Self::RequestFile,
        Self::Download,
        Self::Mail,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::AudienceRaw => "audience_raw",
            Self::DeviceIdentifier => "device_identifier",
            Self::ChoiceMemory => "choice_memory",
            Self::Prospect => "prospect",
            Self::Customer => "customer",
            Self::Suppression => "suppression",
            Self::SecurityLog => "security_log",
            Self::RequestFile => "request_file",
            Self::Download => "download",
            Self::Mail => "mail",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.as_str() == word)
    }

    /// For how long it is kept when nobody says otherwise.
    #[must_use]
    pub const fn default(self) -> Keep {
        match self {
            Self::Events | Self::DeviceIdentifier | Self::ChoiceMemory | Self::SecurityLog => Keep::Months(6),
            Self::AudienceRaw => Keep::Months(13),
            Self::Prospect => Keep::Months(24),
            Self::Customer | Self::Suppression | Self::RequestFile => Keep::Months(36),
            Self::Download => Keep::Days(7),
            Self::Mail => Keep::Months(3),
        }
    }

    /// The longest that a reason can bring about; `None` while it is needed.
    #[must_use]
    pub const fn limit(self) -> Option<Keep> {
        match self {
            Self::Events | Self::DeviceIdentifier | Self::ChoiceMemory | Self::Mail => Some(Keep::Months(13)),
            Self::AudienceRaw => Some(Keep::Months(25)),
            Self::Prospect | Self::Customer => Some(Keep::Months(36)),
            Self::SecurityLog => Some(Keep::Months(12)),
            Self::RequestFile => Some(Keep::Months(60)),
            Self::Download => Some(Keep::Days(30)),
            Self::Suppression => None,
        }
    }

    /// The shortest that protects people: who said no is not asked again at once, nor written to again.
    #[must_use]
    pub const fn floor(self) -> Option<Keep> {
        match self {
            Self::Suppression => Some(Keep::Months(36)),
            Self::ChoiceMemory => Some(Keep::Months(6)),
            _ => None,
        }
    }

    /// Judges what a workspace asks for.
    ///
    /// # Errors
    ///
    /// When it is nothing, below the floor, above the limit, or above the default without a written reason.
    pub fn check(self, keep: Keep, reason: Option<&str>) -> Result<(), RetentionFault> {
        let days = keep.longest_days();
        if days == 0 {
            return Err(RetentionFault::Nothing);
        }
        if self.floor().is_some_and(|floor| days < floor.longest_days()) {
            return Err(RetentionFault::BelowFloor);
        }
        if self.limit().is_some_and(|limit| days > limit.longest_days()) {
            return Err(RetentionFault::BeyondLimit);
        }
        let reasoned = reason.is_some_and(|reason| reason.trim().chars().count() >= 10);
        if days > self.default().longest_days() && !reasoned {
            return Err(RetentionFault::ReasonNeeded);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{RetentionClass as C, RetentionFault as F, *};

    #[test]
    fn shortening_needs_no_reason_and_lengthening_does() {
        assert_eq!(C::Events.check(Keep::Months(3), None), Ok(()));
        assert_eq!(C::Events.check(Keep::Months(6), None), Ok(()));
        assert_eq!(C::Events.check(Keep::Months(7), None), Err(F::ReasonNeeded));
        assert_eq!(
            C::Events.check(Keep::Months(7), Some("   short   ")),
            Err(F::ReasonNeeded)
        );
        assert_eq!(
            C::Events.check(Keep::Months(13), Some("seasons are compared")),
            Ok(())
        );
        assert_eq!(
            C::Events.check(Keep::Months(14), Some("seasons are compared")),
            Err(F::BeyondLimit)
        );
        assert_eq!(C::Events.check(Keep::Days(0), None), Err(F::Nothing));
        assert_eq!(C::Download.check(Keep::Days(8), None), Err(F::ReasonNeeded));
    }

    #[test]
    fn what_protects_people_is_not_shortened() {
        assert_eq!(C::Suppression.check(Keep::Months(35), None), Err(F::BelowFloor));
        assert_eq!(
            C::Suppression.check(Keep::Months(120), Some("required by our sector")),
            Ok(())
        );
        assert_eq!(C::ChoiceMemory.check(Keep::Months(5), None), Err(F::BelowFloor));
    }

    #[test]
    fn every_default_is_within_its_limits() {
        for class in C::ALL {
            assert_eq!(class.check(class.default(), None), Ok(()), "{class:?}");
            assert_eq!(C::parse(class.as_str()), Some(class));
        }
    }
}
