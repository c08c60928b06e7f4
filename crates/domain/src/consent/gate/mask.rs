//! The rule as bits, which the database holds against the purpose of each transaction.

use jiff::Timestamp;

use super::{Person, check};
use crate::consent::purpose::Purpose;

/// The bit of operating the service: keeping rows, answering requests, erasing. It needs no permission, so that a
/// person's rows can be found by those who must act on their rights; it opens nothing else.
pub const OPERATION: i64 = 1 << 62;

/// What a person allows, as it is stored beside their rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowed {
    /// One bit for each purpose, and the one of operating the service.
    pub mask: i64,
    /// When it must be computed again, if nothing happens before: a consent or a pause ends, a purpose begins or ends.
    pub changes_at: Option<Timestamp>,
}

/// The bits of every purpose that [`super::decide`] allows now.
#[must_use]
pub fn allowed_mask<'a>(
    person: &Person<'_>,
    purposes: impl IntoIterator<Item = &'a Purpose>,
    now: Timestamp,
) -> Allowed {
    let mut allowed = Allowed {
        mask: OPERATION,
        changes_at: None,
    };
    for purpose in purposes {
        let standing = person.ledger.standing(purpose.key());
        if check(person, &standing, purpose, now).is_ok() {
            allowed.mask |= purpose.bit.mask();
        }
        let ends = [
            standing.next_end(now),
            Some(purpose.active_from).filter(|begin| *begin > now),
            purpose.active_to.filter(|end| *end > now),
            allowed.changes_at,
        ];
        allowed.changes_at = ends.into_iter().flatten().min();
    }
    allowed
}
