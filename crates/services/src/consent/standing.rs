//! Where a person stands with each purpose, and how they came there.

use domain::consent::gate::{Decision, House as GateHouse, Person, Reason, closed_by_age, decide};
use domain::consent::purpose::Purpose;
use domain::consent::state::{Ledger, Standing, Status};
use domain::ids::ProfileId;
use jiff::Timestamp;
use store::consent::{Entry, House, PersonFacts, entries_of, house, person_of, purposes};
use store::{WorkspaceScope, WorkspaceTx};

use super::permissions::day;
use super::record::Recorded;
use crate::{Services, UseError};

/// A purpose, and where a person stands with it.
#[derive(Debug, Clone)]
pub struct PurposeStanding {
    /// The purpose, as it is in force.
    pub purpose: Purpose,
    /// What the person's entries say about it.
    pub standing: Standing,
    /// Where the choice stands.
    pub status: Status,
    /// What the gate says now.
    pub decision: Decision,
    /// What keeps it from somebody of their age, even with a guardian's yes.
    pub closed_by_age: Option<Reason>,
}

impl Services {
    /// Where a person stands with every purpose in force, in the order of their keys.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no such person.
    pub async fn consent_standing(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
    ) -> Result<Vec<PurposeStanding>, UseError> {
        let mut tx = self.database.read(scope).await?;
        standing(self, &mut tx, profile).await
    }

    /// Every entry of a person, profiles merged into theirs included, newest first.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when there is no such person.
    pub async fn consent_history(
        &self,
        scope: &WorkspaceScope,
        profile: ProfileId,
    ) -> Result<Vec<Recorded>, UseError> {
        let mut tx = self.database.read(scope).await?;
        let person = person_of(&mut tx, profile).await?.ok_or(UseError::NotFound)?;
        let entries = entries_of(&mut tx, &person.profiles()).await?;
        Ok(entries
            .into_iter()
            .rev()
            .map(|entry| Recorded {
                sequence: entry.sequence,
                event: entry.event,
            })
            .collect())
    }
}

/// The same, in a transaction of the caller.
pub(crate) async fn standing<Mode>(
    services: &Services,
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Vec<PurposeStanding>, UseError> {
    let known = person_of(tx, profile).await?.ok_or(UseError::NotFound)?;
    let house = house(tx).await?;
    let entries = entries_of(tx, &known.profiles()).await?;
    let purposes = purposes::every_version(tx).await?;
    Ok(stands(services.now(), &known, &house, &entries, purposes))
}

/// Where a person with these entries stands with those of the purposes that are in force.
pub(crate) fn stands(
    now: Timestamp,
    known: &PersonFacts,
    house: &House,
    entries: &[Entry],
    purposes: Vec<Purpose>,
) -> Vec<PurposeStanding> {
    let mut ledger = Ledger::fold(entries.iter().map(|entry| &entry.event));
    for (from, at) in known.merged() {
        ledger.link(from, known.person, at);
    }
    let person = Person {
        house: GateHouse {
            active: house.active,
            reaches_minors: house.reaches_minors,
            consent_age: house.consent_age,
        },
        suppressed: known.suppressed,
        age: known.ages.on(day(now)).band,
        contract: known.contract,
        ledger: &ledger,
    };
    purposes
        .into_iter()
        .filter(|purpose| purpose.is_active(now))
        .map(|purpose| {
            let standing = ledger.standing(purpose.key());
            PurposeStanding {
                status: standing.status(&purpose, now),
                decision: decide(&person, &purpose, now),
                closed_by_age: closed_by_age(&person, &purpose, now),
                standing,
                purpose,
            }
        })
        .collect()
}
