//! Reading sources.

use std::collections::HashMap;

use domain::access::Capability;
use domain::ids::SourceId;
use store::schema::sums;
use store::sources::{SourceRow, WriteKeyRow, get, keys, last_words, list};

use crate::access::Visit;
use crate::{Day, Services, UseError, last_days};

/// How many days the charts of sources show.
const DAYS: i32 = 28;
/// Of how many people, those seen last, the last words are counted.
pub const LAST_WORD_PEOPLE: i64 = 1_000;

/// Every source of a workspace.
#[derive(Debug, Clone)]
pub struct SourcesOverview {
    /// The sources, by name.
    pub sources: Vec<SourceRow>,
    /// The days of their charts.
    pub days: Vec<Day>,
    /// Of the people seen last, how many traits each source is the last word on.
    pub last_words: HashMap<SourceId, i64>,
    /// What was found in the messages of each, in those days.
    pub errors: HashMap<SourceId, i64>,
    /// Whether the visitor may add sources and keys.
    pub may_manage: bool,
}

/// One source.
#[derive(Debug, Clone)]
pub struct SourceDetails {
    /// The source.
    pub source: SourceRow,
    /// Its write keys, the newest first.
    pub keys: Vec<WriteKeyRow>,
    /// The days of its chart.
    pub days: Vec<Day>,
    /// Whether the visitor may add and revoke keys.
    pub may_manage: bool,
}

impl Services {
    /// The sources of the workspace.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see sources.
    pub async fn sources(&self, visit: &Visit) -> Result<SourcesOverview, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let days = last_days(self.now(), &visit.workspace().time_zone.zone(), DAYS);
        let mut tx = self.database.read(scope).await?;
        let sources = list(&mut tx, &spans(&days)).await?;
        let last_words = last_words(&mut tx, LAST_WORD_PEOPLE).await?;
        let mut errors = HashMap::new();
        if let Some(day) = days.first() {
            for sum in sums(&mut tx, None, day.date).await? {
                *errors.entry(sum.source).or_insert(0) += sum.messages;
            }
        }
        tx.finish().await?;
        Ok(SourcesOverview {
            sources,
            last_words,
            errors,
            days,
            may_manage: visit.may(Capability::ManageSources),
        })
    }

    /// One source of the workspace, with its keys.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source.
    pub async fn source(&self, visit: &Visit, source: SourceId) -> Result<SourceDetails, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let days = last_days(self.now(), &visit.workspace().time_zone.zone(), DAYS);
        let mut tx = self.database.read(scope).await?;
        let found = get(&mut tx, source, &spans(&days))
            .await?
            .ok_or(UseError::NotFound)?;
        let keys = keys(&mut tx, source).await?;
        tx.finish().await?;
        Ok(SourceDetails {
            source: found,
            keys,
            days,
            may_manage: visit.may(Capability::ManageSources),
        })
    }
}

pub(crate) fn spans(days: &[Day]) -> Vec<(jiff::Timestamp, jiff::Timestamp)> {
    days.iter().map(|day| (day.start, day.end)).collect()
}
