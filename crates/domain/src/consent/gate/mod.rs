//! The gate: whether a person's data may be used for a purpose now, and why. Without a permission, the answer is no.

mod age;
mod clauses;
mod known_age;
mod mask;
mod reason;

pub use age::{AgeBand, consent_age};
pub use known_age::{Age, Ages};
pub use mask::{Allowed, OPERATION, allowed_mask};
pub use reason::Reason;

use jiff::Timestamp;

use super::purpose::{LegalBasis, Purpose, Version};
use super::state::{Ledger, Standing};
use crate::ids::ConsentEventId;
use clauses::Case;

/// What the gate must know of a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct House {
    /// It is in service: neither suspended nor being deleted.
    pub active: bool,
    /// It may reach minors, so that an unknown age counts as a young one where people are profiled.
    pub reaches_minors: bool,
    /// From which age a person consents alone (GDPR, article 8): see [`consent_age`].
    pub consent_age: u8,
}

/// What the gate must know of a person.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// The workspace.
    pub house: House,
    /// They are on the list of those who must not come back.
    pub suppressed: bool,
    /// Their age, as far as it is known.
    pub age: AgeBand,
    /// A contract with them is in force: an order, a subscription, an account.
    pub contract: bool,
    /// What they chose.
    pub ledger: &'a Ledger,
}

/// On what a permission rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// The legal basis.
    pub basis: LegalBasis,
    /// The version of the purpose.
    pub version: Version,
    /// The entry of the ledger, where one was needed.
    pub event: Option<ConsentEventId>,
    /// Until when it holds at most, if nothing happens before.
    pub until: Option<Timestamp>,
}

/// The answer of the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The data may be used.
    Allow(Evidence),
    /// It may not.
    Deny(Reason),
}

impl Decision {
    /// Whether the data may be used.
    #[must_use]
    pub const fn is_allowed(&self) -> bool {
        matches!(self, Self::Allow(_))
    }
}

/// Decides, in this order: workspace, suppression, restriction, objection, age, basis.
#[must_use]
pub fn decide(person: &Person<'_>, purpose: &Purpose, now: Timestamp) -> Decision {
    let standing = person.ledger.standing(purpose.key());
    match check(person, &standing, purpose, now) {
        Ok(evidence) => Decision::Allow(evidence),
        Err(reason) => Decision::Deny(reason),
    }
}

/// What keeps a purpose from somebody of this age whoever agrees, whatever else is said against it. None where it is open
/// to them, alone or with a guardian.
#[must_use]
pub fn closed_by_age(person: &Person<'_>, purpose: &Purpose, now: Timestamp) -> Option<Reason> {
    let standing = Standing::default();
    let case = Case {
        person,
        status: standing.status(purpose, now),
        standing: &standing,
        purpose,
        now,
    };
    [Reason::AgeUnknown, Reason::TooYoung, Reason::Minor]
        .into_iter()
        .find(|reason| case.speaks_for(*reason))
}

fn check(
    person: &Person<'_>,
    standing: &Standing,
    purpose: &Purpose,
    now: Timestamp,
) -> Result<Evidence, Reason> {
    check_without(None, person, standing, purpose, now)
}

/// Goes through the clauses in the order of [`Reason::ALL`]; tests leave one out, to see that it is missed.
fn check_without(
    left_out: Option<Reason>,
    person: &Person<'_>,
    standing: &Standing,
    purpose: &Purpose,
    now: Timestamp,
) -> Result<Evidence, Reason> {
    let case = Case {
        person,
        standing,
        purpose,
        status: standing.status(purpose, now),
        now,
    };
    let against = Reason::ALL
        .into_iter()
        .filter(|reason| Some(*reason) != left_out)
        .find(|reason| case.speaks_for(*reason));
    against.map_or_else(|| Ok(evidence(&case)), Err)
}

fn evidence(case: &Case<'_>) -> Evidence {
    let (purpose, standing) = (case.purpose, case.standing);
    let basis = purpose.meaning().basis;
    let choice = standing.choice.filter(|_| basis == LegalBasis::Consent);
    let event = match basis {
        LegalBasis::Consent => choice.map(|choice| choice.event_id),
        LegalBasis::LegitimateInterest | LegalBasis::PublicInterest => {
            standing.notice.map(|mark| mark.event_id)
        }
        LegalBasis::Contract | LegalBasis::LegalObligation | LegalBasis::VitalInterests => None,
    };
    let ends = [choice.and_then(|choice| choice.expires_at), purpose.active_to];
    Evidence {
        basis,
        version: purpose.version,
        event,
        until: ends.into_iter().flatten().min(),
    }
}

#[cfg(test)]
mod model;
#[cfg(test)]
mod mutants;
#[cfg(test)]
mod tests;
