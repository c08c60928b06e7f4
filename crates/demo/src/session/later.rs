//! What follows from an order on a later day: refunds and visits.

use std::collections::BTreeMap;

use super::stage::Line;
use crate::people::Customer;

/// Something to come.
pub(crate) enum Later<'a> {
    /// An order is sent back.
    Refund {
        order: String,
        lines: Vec<Line<'a>>,
        anonymous: String,
    },
    /// Ticket holders arrive.
    CheckIn { order: String, visitors: i64 },
}

/// Something to come, for the holder of a user id; empty for a guest.
pub(crate) struct Due<'a> {
    pub(crate) user_id: String,
    /// The app's anonymous id when the holder uses it.
    pub(crate) guide: Option<String>,
    pub(crate) what: Later<'a>,
}

/// Order numbers, and what is still to come by days before the end.
#[derive(Default)]
pub(crate) struct Ledger<'a> {
    orders: u32,
    due: BTreeMap<i64, Vec<Due<'a>>>,
}

impl<'a> Ledger<'a> {
    /// The next order number.
    pub(crate) fn number(&mut self, prefix: &str) -> String {
        self.orders += 1;
        format!("{prefix}-{}", 240_000 + self.orders)
    }

    /// Remembers what is to come so many days before the end; never if that lies after it.
    pub(crate) fn later(&mut self, left: i64, who: &Customer, what: Later<'a>) {
        let guide = who.app.then(|| who.anonymous[2].clone());
        if left >= 0 {
            self.due.entry(left).or_default().push(Due {
                user_id: who.user_id.clone(),
                guide,
                what,
            });
        }
    }

    /// Takes out what is due on a day.
    pub(crate) fn due(&mut self, left: i64) -> Vec<Due<'a>> {
        self.due.remove(&left).unwrap_or_default()
    }
}
