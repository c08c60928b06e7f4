//! What a row would do, by the ledger: the same for the dry run and for the run.

use std::collections::HashSet;

use domain::ids::ProfileId;
use store::collect::Identifier;
use store::imports::Counts;

use super::ledger::{Key, Ledger, Placed};
use super::reading::{Fault, ReadRow, Said};

/// What a row does.
pub(super) enum Weighed<'a> {
    /// Nothing: it is not taken.
    Refused(Fault),
    /// Nothing: the person must not come back.
    Suppressed,
    /// It speaks of somebody.
    Taken {
        said: &'a Said,
        index: usize,
        made: bool,
        /// Identifiers that now lead to the person.
        linked: Vec<&'a Identifier>,
        /// Whether a value is news.
        changed: bool,
    },
}

/// Weighs the next row.
pub(super) fn weigh<'a, K: Key>(
    ledger: &mut Ledger<K>,
    row: &'a ReadRow,
    suppressed: &HashSet<Vec<u8>>,
    new_profile: impl FnOnce() -> Option<ProfileId>,
) -> Weighed<'a> {
    let said = match &row.said {
        Ok(said) => said,
        Err(fault) => return Weighed::Refused(fault.clone()),
    };
    if said.fingerprints.iter().any(|print| suppressed.contains(print)) {
        return Weighed::Suppressed;
    }
    let others: Vec<&Identifier> = said.others.iter().collect();
    match ledger.place(said.user.as_ref(), &others, new_profile) {
        Placed::Conflict => Weighed::Refused(Fault {
            code: "CONFLICTING_IDENTIFIERS".to_owned(),
            column: None,
        }),
        Placed::Person { index, made, linked } => {
            let mut changed = false;
            for given in &said.traits {
                changed |= ledger.say(index, &given.name, &given.sent);
            }
            let asked: Vec<&Identifier> = said.user.iter().chain(&said.others).collect();
            let linked = linked
                .into_iter()
                .filter_map(|place| asked.get(place).copied())
                .collect();
            Weighed::Taken {
                said,
                index,
                made,
                linked,
                changed,
            }
        }
    }
}

/// Counts a row that is taken; `news` says whether something happened that nobody had told of.
pub(super) fn count(counts: &mut Counts, made: bool, changed: bool, said: &Said, news: bool) {
    if news || (made && said.events.is_empty()) {
        counts.new += 1;
    } else if made || changed {
        counts.updated += 1;
    } else {
        counts.unchanged += 1;
    }
}
