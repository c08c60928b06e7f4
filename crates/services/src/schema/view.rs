//! Reading what was observed of a source, and what was found in it.

use domain::access::Capability;
use domain::collect::Call;
use domain::ids::SourceId;
use store::schema::{
    EventRow, FindingRow, FindingSum, PropertyRow, findings, observed_events, observed_properties, sums,
};

use crate::access::Visit;
use crate::{Day, Services, UseError, last_days};

/// Days that findings are shown for.
const DAYS: i32 = 28;
/// Findings listed at most.
const MOST: i64 = 200;

/// The events of a source.
#[derive(Debug, Clone)]
pub struct SourceSchema {
    /// The source's name.
    pub name: String,
    /// Its events, the most frequent first.
    pub events: Vec<EventRow>,
    /// How many messages had no room among the events observed, in the days shown.
    pub overflow: i64,
}

/// One event of a source.
#[derive(Debug, Clone)]
pub struct EventSchema {
    /// The source's name.
    pub name: String,
    /// The event.
    pub event: EventRow,
    /// Its properties.
    pub properties: Vec<PropertyRow>,
    /// How many times a property had no room, in the days shown.
    pub overflow: i64,
}

/// What was found in what a source sent.
#[derive(Debug, Clone)]
pub struct Findings {
    /// The source's name.
    pub name: String,
    /// The days.
    pub days: Vec<Day>,
    /// Each finding, the most frequent first.
    pub rows: Vec<FindingRow>,
    /// Sums of each day, kind and code.
    pub sums: Vec<FindingSum>,
}

impl Services {
    /// The events that a source sends.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source.
    pub async fn source_schema(&self, visit: &Visit, source: SourceId) -> Result<SourceSchema, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let days = last_days(self.now(), &visit.workspace().time_zone.zone(), DAYS);
        let mut tx = self.database.read(scope).await?;
        let name = store::sources::name(&mut tx, source)
            .await?
            .ok_or(UseError::NotFound)?;
        let events = observed_events(&mut tx, source).await?;
        let found = match days.first() {
            Some(day) => sums(&mut tx, Some(source), day.date).await?,
            None => Vec::new(),
        };
        tx.finish().await?;
        let overflow = found
            .iter()
            .filter(|sum| sum.kind == domain::schema::FindingKind::Overflow && sum.code == "event")
            .map(|sum| sum.messages)
            .sum();
        Ok(SourceSchema {
            name,
            events,
            overflow,
        })
    }

    /// One event that a source sends, with its properties.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source, or the source never sent such an event.
    pub async fn event_schema(
        &self,
        visit: &Visit,
        source: SourceId,
        call: Call,
        name: &str,
    ) -> Result<EventSchema, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let days = last_days(self.now(), &visit.workspace().time_zone.zone(), DAYS);
        let mut tx = self.database.read(scope).await?;
        let source_name = store::sources::name(&mut tx, source)
            .await?
            .ok_or(UseError::NotFound)?;
        let event = observed_events(&mut tx, source)
            .await?
            .into_iter()
            .find(|event| event.call == call && event.name == name)
            .ok_or(UseError::NotFound)?;
        let properties = observed_properties(&mut tx, source, call, name).await?;
        let found = match days.first() {
            Some(day) => findings(&mut tx, source, day.date, MOST).await?,
            None => Vec::new(),
        };
        tx.finish().await?;
        let overflow = found
            .iter()
            .filter(|row| row.kind == domain::schema::FindingKind::Overflow && row.code == "property")
            .filter(|row| row.call == call.as_str() && row.name == name)
            .map(|row| row.messages)
            .sum();
        Ok(EventSchema {
            name: source_name,
            event,
            properties,
            overflow,
        })
    }

    /// What was found in what a source sent.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source.
    pub async fn findings(&self, visit: &Visit, source: SourceId) -> Result<Findings, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let days = last_days(self.now(), &visit.workspace().time_zone.zone(), DAYS);
        let mut tx = self.database.read(scope).await?;
        let name = store::sources::name(&mut tx, source)
            .await?
            .ok_or(UseError::NotFound)?;
        let (rows, found) = match days.first() {
            Some(day) => (
                findings(&mut tx, source, day.date, MOST).await?,
                sums(&mut tx, Some(source), day.date).await?,
            ),
            None => (Vec::new(), Vec::new()),
        };
        tx.finish().await?;
        Ok(Findings {
            name,
            days,
            rows,
            sums: found,
        })
    }
}
