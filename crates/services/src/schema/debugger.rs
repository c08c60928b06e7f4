//! The live debugger: the latest verdicts of a source, whichever process gave them.

use domain::access::Capability;
use domain::ids::{AccountId, SourceId};
use domain::workspace::Slug;
use jiff::Timestamp;
use store::account::{SessionHash, load_session};
use store::schema::{ArrivalRow, arrivals};

use super::StreamPlace;
use crate::access::Visit;
use crate::{Services, UseError};

/// Verdicts that are shown at once.
pub const MOST_SHOWN: i64 = 50;

/// A verdict, with what it says.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// Its number: later ones are higher.
    pub number: i64,
    /// When it came in.
    pub received_at: Timestamp,
    /// `accepted`, `flagged`, `duplicate` or `refused`.
    pub verdict: String,
    /// Why it is refused.
    pub code: String,
    /// The call.
    pub call: String,
    /// The event.
    pub name: String,
    /// The start of an identifier.
    pub person: String,
    /// Names and types of what it carries.
    pub paths: Vec<(String, String)>,
    /// What it breaks, and where.
    pub broken: Vec<(String, String)>,
    /// What was masked, and where.
    pub masked: Vec<(String, String)>,
    /// What was dropped.
    pub dropped: Vec<String>,
    /// How many came before it that are not listed.
    pub skipped: i64,
}

impl From<ArrivalRow> for Arrival {
    fn from(row: ArrivalRow) -> Self {
        let part = |name: &str| row.notes.get(name).cloned().unwrap_or_default();
        let pairs = |name: &str| serde_json::from_value(part(name)).unwrap_or_default();
        Self {
            paths: pairs("paths"),
            broken: pairs("broken"),
            masked: pairs("masked"),
            dropped: serde_json::from_value(part("dropped")).unwrap_or_default(),
            number: row.number,
            received_at: row.received_at,
            verdict: row.verdict,
            code: row.code,
            call: row.call,
            name: row.name,
            person: row.person,
            skipped: row.skipped,
        }
    }
}

/// The latest verdicts of a source.
#[derive(Debug, Clone)]
pub struct Debugger {
    /// The source's name.
    pub name: String,
    /// The verdicts, the newest first.
    pub arrivals: Vec<Arrival>,
}

/// Who watches which source.
#[derive(Clone)]
pub struct Viewer {
    /// Who.
    pub account: AccountId,
    /// In which session.
    pub session: SessionHash,
    /// In which workspace.
    pub workspace: Slug,
    /// Which source.
    pub source: SourceId,
}

impl Services {
    /// A place for one more stream of verdicts; none when the visitor, or the process, has enough open.
    #[must_use]
    pub fn stream_place(&self, visit: &Visit) -> Option<StreamPlace> {
        self.memory.place(visit.visitor.account.account)
    }

    /// Ends every stream of verdicts soon: the process is about to stop.
    pub fn close_streams(&self) {
        self.memory.close();
    }

    /// Whether the process is about to stop.
    #[must_use]
    pub fn is_closing(&self) -> bool {
        self.memory.is_closing()
    }

    /// The verdicts after a number, for somebody who has been watching for a while: the session must still be live, and the
    /// right still held. Watching does not count as using the session.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the session has ended.
    pub async fn watch(&self, viewer: &Viewer, after: i64) -> Result<Vec<Arrival>, UseError> {
        load_session(&self.database, viewer.session, self.now())
            .await?
            .ok_or(UseError::NotFound)?;
        let visit = self.visit(viewer.account, &viewer.workspace).await?;
        self.arrivals_after(&visit, viewer.source, after).await
    }

    /// The latest verdicts of a source.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source.
    pub async fn debugger(&self, visit: &Visit, source: SourceId) -> Result<Debugger, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let mut tx = self.database.read(scope).await?;
        let name = store::sources::name(&mut tx, source)
            .await?
            .ok_or(UseError::NotFound)?;
        let rows = arrivals(&mut tx, source, 0, MOST_SHOWN).await?;
        tx.finish().await?;
        Ok(Debugger {
            name,
            arrivals: rows.into_iter().map(Arrival::from).collect(),
        })
    }

    /// The verdicts of a source after a number, the newest first.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see sources.
    pub async fn arrivals_after(
        &self,
        visit: &Visit,
        source: SourceId,
        after: i64,
    ) -> Result<Vec<Arrival>, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let mut tx = self.database.read(scope).await?;
        let rows = arrivals(&mut tx, source, after, MOST_SHOWN).await?;
        tx.finish().await?;
        Ok(rows.into_iter().map(Arrival::from).collect())
    }
}
