//! Counting visits from events: each day whose events changed, and the day after it.

use domain::account::TimeZoneName;
use domain::social::{Arrival, Channel, Landing, said};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use store::platform::every_scope;
use store::social::{
    ChangedDay, NewVisit, VisitStart, answers_between, changed_days, hosts, replace_days, starts_between,
    time_zone,
};
use store::{StoreError, WorkspaceScope};

use crate::{Services, UseError};

/// How many days back are counted: a little more than thirteen months.
const BACK: i32 = 400;
/// How many days are counted in one transaction at most.
const TOGETHER: usize = 14;
/// How many events are counted in one transaction, unless a single day has more: a statement may not take long.
const EVENTS_TOGETHER: i64 = 50_000;
/// The event that carries an answer to "how did you hear of us?".
const ANSWER: &str = "How Did You Hear Answered";

impl Services {
    /// Counts the visits of every workspace, where events have come or gone since they were counted, and says how many
    /// days were counted.
    ///
    /// What cannot be counted in one workspace does not keep the others waiting.
    ///
    /// # Errors
    /// The last failure, after every workspace had its turn. Doing it again is safe.
    pub async fn count_visits(&self) -> Result<usize, UseError> {
        let mut counted = 0;
        let mut failure = None;
        for scope in every_scope(&self.database).await? {
            match self.count_visits_of(&scope).await {
                Ok(days) => counted += days,
                Err(error) => failure = Some(error),
            }
        }
        failure.map_or(Ok(counted), |error| Err(error.into()))
    }

    /// Counts the visits of one workspace, and says how many days were counted.
    ///
    /// # Errors
    /// When the database does not answer. Doing it again is safe.
    pub async fn count_visits_of(&self, scope: &WorkspaceScope) -> Result<usize, StoreError> {
        let mut tx = self.database.read(scope).await?;
        let name = time_zone(&mut tx).await?;
        let zone = TimeZoneName::parse(&name)
            .ok_or(StoreError::Unreadable("workspace.time_zone"))?
            .zone();
        let today = self.now().to_zoned(zone.clone()).date();
        let first = today.checked_sub(BACK.days()).unwrap_or(today);
        let own: Vec<String> = hosts(&mut tx)
            .await?
            .iter()
            .map(|host| host.as_str().to_owned())
            .collect();
        let changed = changed_days(&mut tx, &name, first, start_of(first, &zone)).await?;
        tx.finish().await?;
        let days = with_the_day_after(&changed, today);
        for together in runs(&days, &changed) {
            self.count_days(scope, &name, &zone, &own, &together, &changed)
                .await?;
        }
        Ok(days.len())
    }

    async fn count_days(
        &self,
        scope: &WorkspaceScope,
        name: &str,
        zone: &TimeZone,
        own: &[String],
        days: &[Date],
        changed: &[ChangedDay],
    ) -> Result<(), StoreError> {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Ok(());
        };
        let from = start_of(*first, zone);
        let until = start_of(last.tomorrow().unwrap_or(*last), zone);
        let mut tx = self.database.write(scope).await?;
        let visits: Vec<NewVisit> = starts_between(&mut tx, from, until, name)
            .await?
            .into_iter()
            .map(|start| visit(start, own))
            .collect();
        let answers: Vec<_> = answers_between(&mut tx, ANSWER, from, until)
            .await?
            .into_iter()
            .filter_map(|mut answer| {
                answer.answer = said(&answer.answer, &answer.detail)?;
                Some(answer)
            })
            .collect();
        let counted: Vec<ChangedDay> = changed
            .iter()
            .filter(|day| days.contains(&day.day))
            .copied()
            .collect();
        let now = self.now();
        replace_days(&mut tx, days, &visits, &answers, &counted, (from, until), now).await?;
        tx.commit().await
    }
}

/// The visit that an event begins.
fn visit(start: VisitStart, own: &[String]) -> NewVisit {
    let landing = Landing::of(&start.path);
    let mut own: Vec<String> = own.to_vec();
    // A page knows its own site, declared or not.
    own.extend(start.url.as_deref().and_then(host_of).map(str::to_owned));
    let referrer = start
        .referrer
        .as_deref()
        .map(|text| host_of(text).unwrap_or(text));
    let channel = Channel::of(&Arrival {
        landing: &landing,
        referrer_host: referrer,
        campaign_medium: start.campaign.as_ref().map(|[_, medium, _]| medium.as_str()),
        own_hosts: &own,
        seen_before: start.seen_before,
    });
    NewVisit {
        profile: start.profile,
        started_at: start.started_at,
        day: start.day,
        channel,
        landing,
        device: match start.device.as_deref() {
            Some("mobile" | "ios" | "android") => "mobile",
            Some("tablet") => "tablet",
            Some("desktop") => "desktop",
            _ => "",
        },
        again: start.again,
        campaign: start.campaign,
    }
}

/// The host of an address; none where it is not one.
fn host_of(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    let authority = rest.split(['/', '?', '#']).next()?;
    authority.rsplit('@').next()?.split(':').next()
}

fn start_of(day: Date, zone: &TimeZone) -> Timestamp {
    day.to_zoned(zone.clone())
        .map_or(Timestamp::UNIX_EPOCH, |start| start.timestamp())
}

/// The days to count: a visit that goes on after midnight hides the beginning of the day after.
fn with_the_day_after(changed: &[ChangedDay], today: Date) -> Vec<Date> {
    let mut days: Vec<Date> = changed
        .iter()
        .flat_map(|changed| [Some(changed.day), changed.day.tomorrow().ok()])
        .flatten()
        .filter(|day| *day <= today)
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Days that follow each other, a few together: fewer where they have many events.
fn runs(days: &[Date], changed: &[ChangedDay]) -> Vec<Vec<Date>> {
    let events = |day: Date| {
        changed
            .iter()
            .find(|changed| changed.day == day)
            .map_or(0, |changed| changed.events)
    };
    let mut runs: Vec<Vec<Date>> = Vec::new();
    let mut sum = 0;
    for day in days.iter().copied() {
        let more = events(day);
        match runs.last_mut() {
            Some(run)
                if run.len() < TOGETHER
                    && sum + more <= EVENTS_TOGETHER
                    && run.last().and_then(|last| last.tomorrow().ok()) == Some(day) =>
            {
                run.push(day);
                sum += more;
            }
            _ => {
                runs.push(vec![day]);
                sum = more;
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_counted_with_the_one_after_it_and_never_tomorrow() {
        let changed = |day| ChangedDay { day, events: 1 };
        let days = with_the_day_after(
            &[
                changed(date(2026, 11, 3)),
                changed(date(2026, 11, 4)),
                changed(date(2026, 11, 21)),
            ],
            date(2026, 11, 21),
        );
        assert_eq!(days, [3, 4, 5, 21].map(|day| date(2026, 11, day)));
        let lengths = |changed: &[ChangedDay]| runs(&days, changed).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(lengths(&[]), [3, 1]);
        let busy = ChangedDay {
            day: date(2026, 11, 4),
            events: EVENTS_TOGETHER + 1,
        };
        assert_eq!(lengths(&[busy]), [1, 1, 1, 1]);
    }

    #[test]
    fn the_host_of_an_address_is_found() {
        assert_eq!(
            host_of("https://u:p@www.maison.example:8443/a?b"),
            Some("www.maison.example")
        );
        assert_eq!(host_of("www.maison.example"), None);
    }
}
