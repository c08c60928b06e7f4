//! The figures of the last four weeks beside the four weeks before.

use domain::access::Capability;
use store::home::{
    DayFigures, LatestEvent, SourceShare, by_source, daily, latest, new_people_daily, profile_counts,
};
use store::items;
use store::sources::{SourceRow, list};

use crate::access::Visit;
use crate::sources::spans;
use crate::{Day, Services, UseError, last_days};

/// Days of a period.
pub const PERIOD_DAYS: usize = 28;

/// The sum of a period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// Events.
    pub events: i64,
    /// Orders; refunds are not orders.
    pub orders: i64,
    /// What the orders were worth, less refunds, in minor units.
    pub revenue_minor: i64,
}

impl Period {
    fn of(days: &[DayFigures]) -> Self {
        days.iter().fold(Self::default(), |sum, day| Self {
            events: sum.events + day.events,
            orders: sum.orders + day.orders,
            revenue_minor: sum.revenue_minor + day.revenue_minor,
        })
    }

    /// What an order was worth on average, in minor units; none without orders.
    #[must_use]
    pub const fn average_basket(&self) -> Option<i64> {
        self.revenue_minor.checked_div(self.orders)
    }
}

/// What the first page says.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The days of both periods, the first day first. Today is the last.
    pub days: Vec<Day>,
    /// The figures of each day.
    pub figures: Vec<DayFigures>,
    /// The last four weeks.
    pub now: Period,
    /// The four weeks before.
    pub before: Period,
    /// How many people there are.
    pub people: i64,
    /// How many of them have a name or an address.
    pub people_named: i64,
    /// How many were seen first in the last four weeks.
    pub people_new: i64,
    /// How many people were seen first on each day of both periods.
    pub people_new_daily: Vec<i64>,
    /// How many items the catalogue holds.
    pub items: i64,
    /// What each source sent in both periods.
    pub by_source: Vec<SourceShare>,
    /// Each source, with its last event.
    pub sources: Vec<SourceRow>,
    /// The latest events, without their person.
    pub latest: Vec<LatestEvent>,
}

impl Services {
    /// What changed in the workspace.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to read reports.
    pub async fn overview(&self, visit: &Visit) -> Result<Overview, UseError> {
        let scope = visit.require(Capability::ViewReports)?;
        let length = i32::try_from(2 * PERIOD_DAYS).unwrap_or(i32::MAX);
        let days = last_days(self.now(), &visit.workspace().time_zone.zone(), length);
        let (Some(first), Some(middle), Some(last)) = (days.first(), days.get(PERIOD_DAYS), days.last())
        else {
            return Err(UseError::NotFound);
        };
        let mut tx = self.database.read(scope).await?;
        let figures = daily(&mut tx, &spans(&days), visit.workspace().currency).await?;
        let (people, people_named, people_new) = profile_counts(&mut tx, middle.start).await?;
        let people_new_daily = new_people_daily(&mut tx, &spans(&days)).await?;
        let items = items::count(&mut tx).await?;
        let by_source = by_source(&mut tx, first.start, middle.start, last.end).await?;
        let mut sources = list(&mut tx, &spans(days.get(PERIOD_DAYS..).unwrap_or_default())).await?;
        // What people say of themselves in the portal has the workspace's own id: there is nothing to install.
        sources.retain(|source| source.source.uuid() != scope.workspace().uuid());
        let latest = latest(&mut tx, 6).await?;
        tx.finish().await?;
        let (before, now) = figures.split_at_checked(PERIOD_DAYS).unwrap_or((&[], &figures));
        let (before, now) = (Period::of(before), Period::of(now));
        Ok(Overview {
            days,
            now,
            before,
            figures,
            people,
            people_named,
            people_new,
            people_new_daily,
            items,
            by_source,
            sources,
            latest,
        })
    }
}
