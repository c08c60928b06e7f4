//! Counting how good the data of a workspace is.

use std::collections::{BTreeMap, HashMap};

use domain::access::Capability;
use domain::ids::{ProfileId, SourceId};
use domain::profiles::EXPECTED_TRAITS;
use domain::quality::{Conventions, Counts, Freshness, calling_code, postcode_patterns};
use jiff::Timestamp;
use store::quality::{
    FieldCounts, Yardsticks, count_people, customs, declared, field_names, latest, next_people, save_day,
};
use store::{StoreError, WorkspaceScope};
use uuid::Uuid;

use crate::access::Visit;
use crate::{Services, UseError};

/// People counted at a time.
const AT_ONCE: i64 = 5_000;

/// A workspace with more people is counted once a day, others every hour.
const MANY: i64 = 100_000;

/// Fields that are kept besides the expected ones: those that most people have.
const FIELDS: usize = 40;

impl Services {
    /// Counts how good the data is now, for whoever has just mended some.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to mend data.
    pub async fn count_again(&self, visit: &Visit) -> Result<(), UseError> {
        let scope = visit.require(Capability::MendData)?;
        Ok(self.count_quality(scope, self.now()).await?)
    }

    /// Counts today, unless that was done and there are too many people to do it every hour.
    ///
    /// # Errors
    /// When the database does not answer. Doing it again is safe.
    pub async fn count_today(&self, scope: &WorkspaceScope) -> Result<(), StoreError> {
        let now = self.now();
        let mut tx = self.database.read(scope).await?;
        let (_, zone) = customs(&mut tx).await?;
        let last = latest(&mut tx, None).await?;
        tx.finish().await?;
        let today = now.to_zoned(zone.zone()).date();
        let done = last.is_some_and(|last| {
            last.day == today && last.fields.iter().any(|(_, counts)| counts.people > MANY)
        });
        if done {
            Ok(())
        } else {
            self.count_quality(scope, now).await
        }
    }

    /// Counts how good the data is as of a moment, and writes it down as of that day. What was observed later is left out.
    ///
    /// # Errors
    /// When the database does not answer. Doing it again is safe.
    pub async fn count_quality(&self, scope: &WorkspaceScope, now: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.database.read(scope).await?;
        let (_, zone) = customs(&mut tx).await?;
        let said: HashMap<String, Freshness> = declared(&mut tx).await?.into_iter().collect();
        tx.finish().await?;
        let mut yardsticks = Yardsticks {
            since: Vec::new(),
            countries: countries(),
        };
        let mut sum = Sum::default();
        let mut after = ProfileId::from_uuid(Uuid::nil());
        loop {
            let mut tx = self.database.read(scope).await?;
            let Some(until) = next_people(&mut tx, after, AT_ONCE).await? else {
                tx.finish().await?;
                break;
            };
            yardsticks.since = field_names(&mut tx, after, until)
                .await?
                .into_iter()
                .map(|name| {
                    let freshness = said
                        .get(&name)
                        .copied()
                        .unwrap_or_else(|| Freshness::default_of(&name));
                    let since = freshness.since(now);
                    (name, since)
                })
                .collect();
            sum.add(count_people(&mut tx, (after, until), now, &yardsticks).await?);
            tx.finish().await?;
            after = until;
        }
        let mut tx = self.database.write(scope).await?;
        save_day(&mut tx, now.to_zoned(zone.zone()).date(), now, &sum.fields()).await?;
        tx.commit().await
    }
}

/// What countries' numbers begin with and how their postcodes are written.
fn countries() -> Vec<(&'static str, Option<String>, Option<String>)> {
    postcode_patterns()
        .into_iter()
        .map(|(country, pattern)| {
            (
                country,
                calling_code(country).map(|code| format!("+{code}")),
                Some(pattern),
            )
        })
        .collect()
}

/// Counts of many people, from counts of some at a time.
#[derive(Default)]
struct Sum {
    people: HashMap<Option<SourceId>, i64>,
    fields: BTreeMap<(Option<SourceId>, String), Counts>,
}

impl Sum {
    fn add(&mut self, some: Vec<FieldCounts>) {
        let mut people: HashMap<Option<SourceId>, i64> = HashMap::new();
        for FieldCounts { source, name, counts } in some {
            people.insert(source, counts.people);
            let sum = self.fields.entry((source, name)).or_default();
            sum.present += counts.present;
            sum.valid += counts.valid;
            sum.fresh += counts.fresh;
            sum.telling += counts.telling;
            sum.single += counts.single;
            sum.comparable += counts.comparable;
            sum.agreed += counts.agreed;
        }
        for (source, some) in people {
            *self.people.entry(source).or_default() += some;
        }
    }

    /// The expected fields, present or not, and of the others those that most people have.
    fn fields(mut self) -> Vec<FieldCounts> {
        self.people.entry(None).or_default();
        let expected = |name: &str| EXPECTED_TRAITS.contains(&name);
        let mut others: Vec<(i64, String)> = self
            .fields
            .iter()
            .filter(|((source, name), _)| source.is_none() && !expected(name))
            .map(|((_, name), counts)| (-counts.present, name.clone()))
            .collect();
        others.sort();
        let kept: Vec<&str> = others
            .iter()
            .take(FIELDS)
            .map(|(_, name)| name.as_str())
            .collect();
        let mut found = Vec::new();
        for (source, people) in &self.people {
            for name in EXPECTED_TRAITS.iter().chain(&kept) {
                let counts = self.fields.get(&(*source, (*name).to_owned())).copied();
                if counts.is_some() || expected(name) {
                    let counts = Counts {
                        people: *people,
                        ..counts.unwrap_or_default()
                    };
                    found.push(FieldCounts {
                        source: *source,
                        name: (*name).to_owned(),
                        counts,
                    });
                }
            }
        }
        found
    }
}

/// The customs by which a value typed by staff is read.
pub(super) async fn conventions<Mode>(
    tx: &mut store::WorkspaceTx<'_, Mode>,
) -> Result<Conventions, StoreError> {
    Ok(customs(tx).await?.0)
}
