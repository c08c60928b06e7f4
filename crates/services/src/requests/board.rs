//! The queue of staff, and the board above it.

use domain::access::Capability;
use domain::profiles::PageNumber;
use domain::requests::Kind;
use domain::requests::deadline::Alarm;
use store::requests::{QueueCounts, QueueFilter, QueueOrder, QueueRow, Standing, list, queue_counts};

use super::due::alarm;
use crate::access::Visit;
use crate::{Services, UseError};

/// Requests a page.
pub const ROWS: u32 = 25;

/// What is asked of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueQuery {
    /// Where they stand.
    pub standing: Standing,
    /// Of one kind.
    pub kind: Option<Kind>,
    /// Only those that the visitor has in hand.
    pub mine: bool,
    /// In which order.
    pub order: QueueOrder,
    /// Which page.
    pub page: PageNumber,
}

/// A request of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// The request.
    pub row: QueueRow,
    /// How far its time has run.
    pub alarm: Alarm,
}

/// The queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// How many need somebody.
    pub counts: QueueCounts,
    /// A page of them, and how many there are; none for who only counts them.
    pub rows: Option<(Vec<BoardRow>, i64)>,
}

impl Services {
    /// The queue, or only its counts for who may not handle requests.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to count requests.
    pub async fn request_board(&self, visit: &Visit, query: &QueueQuery) -> Result<Board, UseError> {
        let scope = visit.require(Capability::CountRequests)?;
        let now = self.now();
        let mut tx = self.database.read(scope).await?;
        let counts = queue_counts(&mut tx, now).await?;
        let rows = if visit.may(Capability::HandleRequests) {
            let filter = QueueFilter {
                standing: query.standing,
                kind: query.kind,
                assigned_to: query.mine.then_some(visit.visitor.account.account),
                order: query.order,
                offset: query.page.offset(ROWS),
                rows: i64::from(ROWS),
            };
            let (rows, total) = list(&mut tx, &filter, now).await?;
            let rows = rows
                .into_iter()
                .map(|row| BoardRow {
                    alarm: match row.request.closed_at {
                        Some(_) => Alarm::Calm,
                        None => alarm(&row.request.due, now),
                    },
                    row,
                })
                .collect();
            Some((rows, total))
        } else {
            None
        };
        tx.finish().await?;
        Ok(Board { counts, rows })
    }
}
