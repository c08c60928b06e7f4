//! Breaches of personal data: the authority is told within 72 hours (GDPR, article 33), people without delay where the
//! risk is high (article 34), and each is written down (article 33(5)).

use jiff::{SignedDuration, Timestamp};

/// How long there is to tell the authority, from when the breach was discovered.
pub const HOURS: i64 = 72;

/// What a breach means for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Risk {
    /// Unlikely to harm anybody: nobody has to be told, and the reasons are written down.
    None,
    /// It may harm people: the authority is told.
    Risk,
    /// It may harm people much: they are told too.
    High,
}

impl Risk {
    /// Every risk, from the least to the highest.
    pub const ALL: [Self; 3] = [Self::None, Self::Risk, Self::High];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Risk => "risk",
            Self::High => "high",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|risk| risk.as_str() == word)
    }
}

/// Where the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Nobody has to be told.
    NotNeeded,
    /// The authority must be told within this time.
    Running(SignedDuration),
    /// The time is over by this much, and the authority was not told.
    Over(SignedDuration),
    /// The authority was told in time.
    InTime,
    /// The authority was told, this much too late: the reasons go with it.
    Late(SignedDuration),
}

/// Until when the authority must be told.
#[must_use]
pub fn limit(discovered_at: Timestamp) -> Timestamp {
    discovered_at
        .checked_add(SignedDuration::from_hours(HOURS))
        .unwrap_or(Timestamp::MAX)
}

/// Where the clock of a breach stands.
#[must_use]
pub fn clock(risk: Risk, discovered_at: Timestamp, told_at: Option<Timestamp>, now: Timestamp) -> Clock {
    let limit = limit(discovered_at);
    match told_at {
        Some(told) if told <= limit => Clock::InTime,
        Some(told) => Clock::Late(told.duration_since(limit)),
        None if risk == Risk::None => Clock::NotNeeded,
        None if now <= limit => Clock::Running(limit.duration_since(now)),
        None => Clock::Over(now.duration_since(limit)),
    }
}

/// Whether people still have to be told.
#[must_use]
pub const fn people_wait(risk: Risk, told_at: Option<Timestamp>) -> bool {
    matches!(risk, Risk::High) && told_at.is_none()
}

/// Where a fault stands in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BreachField {
    /// When it was discovered.
    Discovered,
    /// What happened.
    Nature,
    /// What kinds of data.
    Categories,
    /// About how many people.
    People,
    /// What it may lead to.
    Consequences,
    /// What was done.
    Measures,
    /// How high the risk is.
    Risk,
    /// When the authority was told.
    Told,
    /// Why that was late.
    Delay,
    /// When people were told.
    PeopleTold,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BreachFault {
    /// It is empty or too short.
    Missing,
    /// It is too long.
    TooLong,
    /// It cannot be read.
    Unreadable,
    /// It is in the future, or before the discovery.
    WrongOrder,
}

/// A breach as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// When it was discovered.
    pub discovered_at: Timestamp,
    /// What happened.
    pub nature: String,
    /// What kinds of data.
    pub categories: std::collections::BTreeSet<super::purpose::DataCategory>,
    /// About how many people, if it is known.
    pub people: Option<u32>,
    /// What it may lead to.
    pub consequences: String,
    /// What was done.
    pub measures: String,
    /// How high the risk is.
    pub risk: Risk,
    /// When the authority was told.
    pub authority_told_at: Option<Timestamp>,
    /// Why the authority was told late.
    pub delay_reason: Option<String>,
    /// When people were told.
    pub people_told_at: Option<Timestamp>,
}

/// Everything that is wrong with a breach as it was typed. Empty: it may be written down.
#[must_use]
pub fn validate(breach: &Breach, now: Timestamp) -> Vec<(BreachField, BreachFault)> {
    let mut faults = Vec::new();
    if breach.discovered_at > now {
        faults.push((BreachField::Discovered, BreachFault::WrongOrder));
    }
    for (field, text) in [
        (BreachField::Nature, &breach.nature),
        (BreachField::Consequences, &breach.consequences),
        (BreachField::Measures, &breach.measures),
    ] {
        match text.trim().chars().count() {
            0..10 => faults.push((field, BreachFault::Missing)),
            10..=4000 => {}
            _ => faults.push((field, BreachFault::TooLong)),
        }
    }
    if breach.categories.is_empty() {
        faults.push((BreachField::Categories, BreachFault::Missing));
    }
    let mut ordered = |field, told: Option<Timestamp>| {
        if told.is_some_and(|told| told > now || told < breach.discovered_at) {
            faults.push((field, BreachFault::WrongOrder));
        }
    };
    ordered(BreachField::Told, breach.authority_told_at);
    ordered(BreachField::PeopleTold, breach.people_told_at);
    let late = breach
        .authority_told_at
        .is_some_and(|told| told > limit(breach.discovered_at));
    let reasoned = breach
        .delay_reason
        .as_deref()
        .is_some_and(|reason| reason.trim().chars().count() >= 10);
    if late && !reasoned {
        faults.push((BreachField::Delay, BreachFault::Missing));
    }
    faults.sort_by_key(|(field, _)| *field);
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::purpose::DataCategory;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_clock_runs_for_72_hours_from_the_discovery() {
        let found = at("2026-11-20T09:00:00Z");
        let state = |told: Option<&str>, now: &str| clock(Risk::Risk, found, told.map(at), at(now));
        assert_eq!(
            state(None, "2026-11-20T10:00:00Z"),
            Clock::Running(SignedDuration::from_hours(71))
        );
        assert_eq!(
            state(None, "2026-11-23T09:00:00Z"),
            Clock::Running(SignedDuration::ZERO)
        );
        assert_eq!(
            state(None, "2026-11-23T10:00:00Z"),
            Clock::Over(SignedDuration::from_hours(1))
        );
        assert_eq!(
            state(Some("2026-11-23T09:00:00Z"), "2026-12-01T00:00:00Z"),
            Clock::InTime
        );
        assert_eq!(
            state(Some("2026-11-23T11:00:00Z"), "2026-12-01T00:00:00Z"),
            Clock::Late(SignedDuration::from_hours(2))
        );
        let harmless = clock(Risk::None, found, None, at("2027-01-01T00:00:00Z"));
        assert_eq!(harmless, Clock::NotNeeded);
    }

    #[test]
    fn people_wait_only_where_the_risk_is_high() {
        assert!(people_wait(Risk::High, None));
        assert!(!people_wait(Risk::Risk, None));
        assert!(!people_wait(Risk::High, Some(Timestamp::UNIX_EPOCH)));
    }

    #[test]
    fn what_is_missing_is_named_and_being_late_needs_a_reason() {
        let breach = Breach {
            discovered_at: at("2026-11-20T09:00:00Z"),
            nature: String::from("A laptop was stolen"),
            categories: [DataCategory::Contact].into(),
            people: None,
            consequences: String::from("Letters from strangers"),
            measures: String::from("The disk was encrypted"),
            risk: Risk::Risk,
            authority_told_at: Some(at("2026-11-24T09:00:00Z")),
            delay_reason: None,
            people_told_at: None,
        };
        let now = at("2026-11-25T09:00:00Z");
        assert_eq!(
            validate(&breach, now),
            [(BreachField::Delay, BreachFault::Missing)]
        );
        let mended = Breach {
            delay_reason: Some(String::from("Found out on a Sunday")),
            ..breach.clone()
        };
        assert_eq!(validate(&mended, now), []);
        let wrong = Breach {
            discovered_at: at("2026-11-26T09:00:00Z"),
            nature: String::new(),
            categories: std::collections::BTreeSet::new(),
            authority_told_at: None,
            ..breach
        };
        assert_eq!(
            validate(&wrong, now),
            [
                (BreachField::Discovered, BreachFault::WrongOrder),
                (BreachField::Nature, BreachFault::Missing),
                (BreachField::Categories, BreachFault::Missing),
            ]
        );
    }
}
