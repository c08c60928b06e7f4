//! How good the data is.

use std::collections::HashMap;

use domain::access::Capability;
use domain::ids::SourceId;
use domain::profiles::EXPECTED_TRAITS;
use domain::quality::{Counts, Freshness, Measure, Ratio};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use store::quality::{DayCounts, declared, groups, history, latest, latest_of_sources, sources};

use crate::access::Visit;
use crate::{Services, UseError};

/// How far back the trend goes.
const WEEKS: i32 = 26;

/// A field, with what was counted of it.
#[derive(Debug, Clone)]
pub struct FieldHealth {
    /// The field.
    pub name: String,
    /// Whether a complete profile has it.
    pub expected: bool,
    /// The counts.
    pub counts: Counts,
    /// How long its values count.
    pub freshness: Freshness,
}

/// A source, with each measure of what it says.
#[derive(Debug, Clone)]
pub struct SourceHealth {
    /// The source.
    pub source: SourceId,
    /// Its name.
    pub name: String,
    /// Of how many people it says something.
    pub people: i64,
    /// The measures, in the order of [`Measure::ALL`].
    pub measures: [Ratio; 5],
}

/// How good the data of a workspace, or of a source, is.
#[derive(Debug, Clone)]
pub struct Health {
    /// The source it is of; none for the whole workspace.
    pub source: Option<(SourceId, String)>,
    /// When it was counted; none before the first time.
    pub counted_at: Option<Timestamp>,
    /// The expected fields in their order, then the others by name.
    pub fields: Vec<FieldHealth>,
    /// The measures of all fields together.
    pub measures: [Ratio; 5],
    /// The same on the last counted day of each week, the earliest first.
    pub history: Vec<(Date, [Ratio; 5])>,
    /// The sources; empty on the page of one.
    pub sources: Vec<SourceHealth>,
    /// Doubtful values that wait for somebody.
    pub doubts: i64,
    /// Those for which something is suggested.
    pub suggested: i64,
    /// Whether the visitor may mend them.
    pub may_mend: bool,
}

impl Services {
    /// How good the data is: of the workspace, or of one source.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when the workspace has no such source.
    pub async fn data_health(&self, visit: &Visit, source: Option<SourceId>) -> Result<Health, UseError> {
        let scope = visit.require(Capability::ViewReports)?;
        let today = self.now().to_zoned(visit.workspace().time_zone.zone()).date();
        let since = today.checked_sub(WEEKS.weeks()).unwrap_or(today);
        let mut tx = self.database.read(scope).await?;
        let named = match source {
            None => None,
            Some(asked) => {
                let all = sources(&mut tx).await?;
                Some(
                    all.into_iter()
                        .find(|(id, _)| *id == asked)
                        .ok_or(UseError::NotFound)?,
                )
            }
        };
        let last = latest(&mut tx, source).await?;
        let past = history(&mut tx, source, since).await?;
        let said: HashMap<String, Freshness> = declared(&mut tx).await?.into_iter().collect();
        let (others, waiting) = match source {
            None => (latest_of_sources(&mut tx).await?, groups(&mut tx).await?),
            Some(_) => (Vec::new(), Vec::new()),
        };
        tx.finish().await?;
        let day = |day: &DayCounts| (day.day, overall(&day.fields));
        Ok(Health {
            source: named,
            counted_at: last.as_ref().map(|last| last.counted_at),
            measures: overall(last.as_ref().map_or(&[], |last| last.fields.as_slice())),
            fields: fields(last.map(|last| last.fields).unwrap_or_default(), &said),
            history: past.iter().map(day).collect(),
            sources: others
                .into_iter()
                .map(|one| SourceHealth {
                    source: one.source,
                    name: one.name,
                    people: one
                        .fields
                        .iter()
                        .map(|(_, counts)| counts.people)
                        .max()
                        .unwrap_or_default(),
                    measures: overall(&one.fields),
                })
                .collect(),
            doubts: waiting.iter().map(|group| group.doubts).sum(),
            suggested: waiting
                .iter()
                .filter(|group| group.suggested)
                .map(|group| group.doubts)
                .sum(),
            may_mend: visit.may(Capability::MendData),
        })
    }
}

fn expected(name: &str) -> bool {
    EXPECTED_TRAITS.contains(&name)
}

fn overall(fields: &[(String, Counts)]) -> [Ratio; 5] {
    Measure::ALL.map(|measure| measure.overall(fields.iter().map(|(name, counts)| (expected(name), counts))))
}

fn fields(counted: Vec<(String, Counts)>, said: &HashMap<String, Freshness>) -> Vec<FieldHealth> {
    let place = |name: &str| {
        EXPECTED_TRAITS
            .iter()
            .position(|expected| *expected == name)
            .unwrap_or(usize::MAX)
    };
    let mut fields: Vec<FieldHealth> = counted
        .into_iter()
        .map(|(name, counts)| FieldHealth {
            expected: expected(&name),
            freshness: said
                .get(&name)
                .copied()
                .unwrap_or_else(|| Freshness::default_of(&name)),
            counts,
            name,
        })
        .collect();
    fields.sort_by(|one, other| (place(&one.name), &one.name).cmp(&(place(&other.name), &other.name)));
    fields
}
