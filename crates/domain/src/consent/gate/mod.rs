//! The gate: whether a person's data may be used for a purpose now, and why. Without a permission, the answer is no.

mod age;
mod mask;
mod reason;

pub use age::{AgeBand, consent_age};
pub use mask::{Allowed, OPERATION, allowed_mask};
pub use reason::Reason;

use jiff::Timestamp;

use super::purpose::{LegalBasis, Offer, Purpose, Right, Version};
use super::state::{Ledger, Standing, Status};
use crate::ids::ConsentEventId;

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

fn check(
    person: &Person<'_>,
    standing: &Standing,
    purpose: &Purpose,
    now: Timestamp,
) -> Result<Evidence, Reason> {
    if !person.house.active {
        return Err(Reason::WorkspaceInactive);
    }
    if person.suppressed {
        return Err(Reason::Suppressed);
    }
    if standing.restricted().is_some() {
        return Err(Reason::Restricted);
    }
    objection(standing, purpose, now)?;
    age::check(person, standing, purpose)?;
    basis(person, standing, purpose, now)
}

/// What people may stop by saying so: everything but contracts, laws and lives.
const fn can_be_stopped(purpose: &Purpose) -> bool {
    !matches!(purpose.right(Right::Objection), Offer::NotOffered)
}

fn objection(standing: &Standing, purpose: &Purpose, now: Timestamp) -> Result<(), Reason> {
    if !can_be_stopped(purpose) {
        return Ok(());
    }
    if standing.objected().is_some() {
        return Err(Reason::Objected);
    }
    if standing.paused(now).is_some() {
        return Err(Reason::Paused);
    }
    if standing.signal_against().is_some() {
        return Err(Reason::Signal);
    }
    Ok(())
}

fn basis(
    person: &Person<'_>,
    standing: &Standing,
    purpose: &Purpose,
    now: Timestamp,
) -> Result<Evidence, Reason> {
    if !purpose.is_active(now) {
        return Err(Reason::PurposeInactive);
    }
    let status = standing.status(purpose, now);
    let mut evidence = Evidence {
        basis: purpose.meaning().basis,
        version: purpose.version,
        event: None,
        until: purpose.active_to,
    };
    match purpose.meaning().basis {
        LegalBasis::Consent => {
            let choice = match status {
                Status::Granted => standing.choice.ok_or(Reason::NeverAsked)?,
                Status::NeverAsked => return Err(Reason::NeverAsked),
                Status::Refused => return Err(Reason::Refused),
                Status::Withdrawn => return Err(Reason::Withdrawn),
                Status::Expired => return Err(Reason::Expired),
                Status::Superseded => return Err(Reason::Superseded),
            };
            let strong = purpose.meaning().special_category || purpose.meaning().automated_decisions;
            if strong && !choice.is_explicit() {
                return Err(Reason::NotExplicit);
            }
            evidence.event = Some(choice.event_id);
            evidence.until = [choice.expires_at, purpose.active_to].into_iter().flatten().min();
        }
        LegalBasis::Contract => {
            if !person.contract {
                return Err(Reason::NoContract);
            }
        }
        // A no that was said while the purpose rested on consent, or to everything, is an objection.
        LegalBasis::LegitimateInterest | LegalBasis::PublicInterest => match status {
            Status::Refused => return Err(Reason::Refused),
            Status::Withdrawn => return Err(Reason::Withdrawn),
            _ => evidence.event = standing.notice.map(|mark| mark.event_id),
        },
        LegalBasis::LegalObligation | LegalBasis::VitalInterests => {}
    }
    Ok(evidence)
}

#[cfg(test)]
mod model;
#[cfg(test)]
mod tests;
