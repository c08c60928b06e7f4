//! The clauses of the gate: one for each reason to say no.

use jiff::Timestamp;

use super::{AgeBand, Person, Reason};
use crate::consent::purpose::{LegalBasis, Offer, Purpose, Right, Use};
use crate::consent::state::{Standing, Status};

/// What is decided on.
pub(super) struct Case<'a> {
    pub(super) person: &'a Person<'a>,
    pub(super) standing: &'a Standing,
    pub(super) purpose: &'a Purpose,
    pub(super) status: Status,
    pub(super) now: Timestamp,
}

impl Case<'_> {
    /// Whether the case gives this reason to say no.
    pub(super) fn speaks_for(&self, reason: Reason) -> bool {
        let (person, standing) = (self.person, self.standing);
        match reason {
            Reason::WorkspaceInactive => !person.house.active,
            Reason::Suppressed => person.suppressed,
            Reason::Restricted => standing.restricted().is_some(),
            Reason::Objected => self.can_be_stopped() && standing.objected().is_some(),
            Reason::Paused => self.can_be_stopped() && standing.paused(self.now).is_some(),
            Reason::Signal => self.can_be_stopped() && standing.signal_against().is_some(),
            Reason::AgeUnknown => self.needs_an_age() && person.age == AgeBand::Unknown,
            Reason::TooYoung => self.is_too_young(),
            Reason::Minor => person.age.is_minor() && self.is_not_for_minors(),
            Reason::GuardianMissing => self.lacks_a_guardian(),
            Reason::PurposeInactive => !self.purpose.is_active(self.now),
            Reason::NeverAsked | Reason::Expired | Reason::Superseded => {
                self.rests_on_consent() && against(self.status) == Some(reason)
            }
            // A no that was said while the purpose rested on consent, or to everything, is an objection.
            Reason::Refused | Reason::Withdrawn => {
                (self.rests_on_consent() || self.rests_on_a_balance()) && against(self.status) == Some(reason)
            }
            Reason::NotExplicit => self.lacks_an_explicit_yes(),
            Reason::NoContract => self.purpose.meaning().basis == LegalBasis::Contract && !person.contract,
        }
    }

    fn rests_on_consent(&self) -> bool {
        self.purpose.meaning().basis == LegalBasis::Consent
    }

    fn rests_on_a_balance(&self) -> bool {
        matches!(
            self.purpose.meaning().basis,
            LegalBasis::LegitimateInterest | LegalBasis::PublicInterest
        )
    }

    /// What people may stop by saying so: everything but contracts, laws and lives.
    fn can_be_stopped(&self) -> bool {
        !matches!(self.purpose.right(Right::Objection), Offer::NotOffered)
    }

    /// Where minors may come, profiling waits until an age is known: an unknown one is taken for a young one.
    fn is_careful(&self) -> bool {
        let meaning = self.purpose.meaning();
        self.person.house.reaches_minors && (meaning.profiling || meaning.automated_decisions)
    }

    fn needs_an_age(&self) -> bool {
        self.purpose.meaning().min_age.is_some() || self.is_careful()
    }

    fn is_too_young(&self) -> bool {
        let ages = self.purpose.meaning().min_age.zip(self.person.age.youngest());
        ages.is_some_and(|(least, age)| age < least)
    }

    /// Decisions without a human, and advertising made from a profile, are never for minors; other profiling is not where
    /// minors may come.
    fn is_not_for_minors(&self) -> bool {
        let meaning = self.purpose.meaning();
        meaning.automated_decisions
            || meaning.profiling && meaning.data_use == Use::Advertising
            || self.is_careful()
    }

    /// Below the age of consent, a yes is that of two.
    fn lacks_a_guardian(&self) -> bool {
        let age = self.person.age.youngest();
        let alone = age.is_none_or(|age| age >= self.person.house.consent_age);
        let yes = self.standing.choice.filter(|choice| choice.action.is_yes());
        self.rests_on_consent() && !alone && yes.is_some_and(|choice| !choice.guardian)
    }

    fn lacks_an_explicit_yes(&self) -> bool {
        let meaning = self.purpose.meaning();
        let strong = meaning.special_category || meaning.automated_decisions;
        let choice = self.standing.choice;
        self.rests_on_consent() && strong && choice.is_none_or(|choice| !choice.is_explicit())
    }
}

/// What a status says against a use that rests on consent.
const fn against(status: Status) -> Option<Reason> {
    match status {
        Status::Granted => None,
        Status::NeverAsked => Some(Reason::NeverAsked),
        Status::Refused => Some(Reason::Refused),
        Status::Withdrawn => Some(Reason::Withdrawn),
        Status::Expired => Some(Reason::Expired),
        Status::Superseded => Some(Reason::Superseded),
    }
}
