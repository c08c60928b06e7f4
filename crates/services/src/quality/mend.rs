//! Deciding about doubtful values: one, some, or all that share a pattern.

use std::collections::BTreeSet;

use domain::access::Capability;
use domain::ids::ProfileId;
use domain::quality::{Conventions, FieldKind, Surroundings, normalise_within};
use jiff::tz::TimeZone;
use store::WorkspaceTx;
use store::quality::{Change, Doubt, Group, ItemKey, NewDecision, apply, claim, decide, doubts, group};
use store::trail::{TrailEntry, record};
use uuid::Uuid;

use super::count::conventions;
use super::queue::{checked, shared};
use crate::access::Visit;
use crate::collect::projection;
use crate::{Services, UseError};

/// Values that one decision is about at most; what is left over waits for the next.
const MOST: i64 = 5_000;

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// The suggestion is right.
    Accept,
    /// This is right: a whole value, or of an e-mail address the domain alone.
    Edit(String),
    /// What was sent is right.
    Reject,
}

impl Verb {
    const fn word(&self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Edit(_) => "edit",
            Self::Reject => "reject",
        }
    }

    const fn action(&self) -> &'static str {
        match self {
            Self::Accept => "quality.accept",
            Self::Edit(_) => "quality.edit",
            Self::Reject => "quality.reject",
        }
    }
}

/// Which values it is decided about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// All of the group.
    All,
    /// These.
    These(Vec<ItemKey>),
}

/// What became of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mended {
    /// The decision, under which it can be taken back.
    pub decision: Uuid,
    /// Values that were changed.
    pub changed: usize,
    /// Whether something is left in the group.
    pub left: bool,
}

/// Why nothing was decided.
#[derive(Debug)]
pub enum MendError {
    /// No value was chosen.
    Nothing,
    /// What was typed is empty, or doubtful itself.
    Value,
    /// One value was typed for several people's.
    OneForMany,
    /// Nothing is suggested for these.
    NoSuggestion,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for MendError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Decides about values of a group: their rows, what shows on the people's profiles, the record by which it can be
    /// taken back, and the trail change together.
    ///
    /// # Errors
    /// [`MendError`] says what to mend; [`UseError::NotFound`] when nothing waits under that key.
    pub async fn mend(
        &self,
        visit: &Visit,
        key: &str,
        which: &Which,
        verb: &Verb,
    ) -> Result<Mended, MendError> {
        let scope = visit.require(Capability::MendData)?;
        let key = checked(key)?;
        let now = self.now();
        let mut tx = self.database.write(scope).await?;
        let group = group(&mut tx, key).await?.ok_or(UseError::NotFound)?;
        let customs = conventions(&mut tx).await?;
        let found = chosen(&mut tx, key, which).await?;
        let several = found.len() > 1 || *which == Which::All;
        if several && matches!(verb, Verb::Edit(_)) && !shared(&group.name) {
            return Err(MendError::OneForMany);
        }
        let free: BTreeSet<ItemKey> = claim(&mut tx, &group.name, &found).await?.into_iter().collect();
        let mut changes = Vec::with_capacity(found.len());
        for doubt in found.into_iter().filter(|doubt| free.contains(&doubt.key)) {
            let value = decided(&doubt, verb, &customs, now)?;
            changes.push(Change { doubt, value });
        }
        if changes.is_empty() {
            return Err(MendError::Nothing);
        }
        let decision = self.new_id();
        let new = NewDecision {
            decision,
            at: now,
            account: visit.visitor.account.account,
            verb: verb.word(),
            name: &group.name,
            problem: &group.problem,
            pattern: &group.pattern,
        };
        decide(&mut tx, &new, &changes).await?;
        apply(&mut tx, decision, now).await?;
        let people: BTreeSet<ProfileId> = changes.iter().map(|change| change.doubt.key.profile).collect();
        projection::refresh(&mut tx, &people.into_iter().collect::<Vec<_>>()).await?;
        self.decision_trail(&mut tx, verb.action(), decision, &group, changes.len())
            .await?;
        tx.commit().await?;
        let left = i64::try_from(changes.len()).unwrap_or(i64::MAX) < group.doubts;
        Ok(Mended {
            decision,
            changed: changes.len(),
            left,
        })
    }

    async fn decision_trail(
        &self,
        tx: &mut WorkspaceTx<'_>,
        action: &'static str,
        decision: Uuid,
        group: &Group,
        changed: usize,
    ) -> Result<(), UseError> {
        let detail = format!("{} {} {changed}", group.name, group.problem);
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: self.now(),
            action,
            object: Some(decision),
            detail: &detail,
        };
        Ok(record(tx, &entry).await?)
    }
}

/// The values that are decided about.
async fn chosen(tx: &mut WorkspaceTx<'_>, key: &str, which: &Which) -> Result<Vec<Doubt>, MendError> {
    let only = match which {
        Which::All => None,
        Which::These(keys) => Some(keys.as_slice()),
    };
    let found = doubts(tx, key, None, only, MOST).await?;
    if found.is_empty() {
        Err(MendError::Nothing)
    } else {
        Ok(found)
    }
}

/// The value as it is to be.
fn decided(
    doubt: &Doubt,
    verb: &Verb,
    customs: &Conventions,
    now: jiff::Timestamp,
) -> Result<String, MendError> {
    match verb {
        Verb::Reject => Ok(doubt.value.clone()),
        Verb::Accept => doubt.suggestion.clone().ok_or(MendError::NoSuggestion),
        Verb::Edit(typed) => {
            let typed = typed.trim();
            let local = doubt.value.split_once('@').map(|(local, _)| local);
            let whole = match local
                .filter(|_| FieldKind::of(&doubt.name) == FieldKind::Email && !typed.contains('@'))
            {
                Some(local) => format!("{local}@{typed}"),
                None => typed.to_owned(),
            };
            let around = Surroundings {
                country: None,
                today: Some(now.to_zoned(TimeZone::UTC).date()),
            };
            let read = normalise_within(&doubt.name, &whole, customs, around);
            let odd = typed.is_empty() || typed.chars().any(char::is_control);
            if odd || read.problem.is_some() || whole.chars().count() > 2_000 {
                return Err(MendError::Value);
            }
            Ok(read.value)
        }
    }
}
