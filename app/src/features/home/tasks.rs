//! What needs a person, found in the rows.

use domain::ids::SourceId;
use jiff::{SignedDuration, Timestamp};
use services::home::Overview;
use services::sources::SourceRow;

use crate::features::sources::SILENT_AFTER;
use crate::page::float;

/// How long a source may be silent before somebody should look: as on the page of the sources.
const SILENCE: SignedDuration = SignedDuration::from_hours(24 * SILENT_AFTER);

/// Something that needs a person.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Task {
    /// Privacy requests that are late, or nearly.
    Requests { due: i64 },
    /// A source that used to send sends no more.
    Silent {
        source: SourceId,
        name: String,
        events: i64,
        last: Timestamp,
    },
    /// A source that has never sent.
    Install { source: SourceId, name: String },
    /// Events arrive, but no orders among them.
    Orders,
    /// More than half of the people have neither a name nor an address: this share.
    Unnamed { share: f64 },
}

/// What needs a person, the most pressing first.
pub(super) fn tasks(overview: &Overview, now: Timestamp) -> Vec<Task> {
    let silent = overview
        .sources
        .iter()
        .filter(|source| went_silent(source, now))
        .filter_map(|source| {
            Some(Task::Silent {
                source: source.source,
                name: source.name.clone(),
                events: source.events,
                last: source.last_event_at?,
            })
        });
    let unheard = overview
        .sources
        .iter()
        .filter(|source| source.last_event_at.is_none());
    let install = unheard.map(|source| Task::Install {
        source: source.source,
        name: source.name.clone(),
    });
    let no_orders = overview.now.orders == 0 && overview.before.orders == 0;
    let orders = no_orders.then_some(Task::Orders);
    let unnamed = unnamed_share(overview)
        .filter(|share| *share > 0.5)
        .map(|share| Task::Unnamed { share });
    silent.chain(install).chain(orders).chain(unnamed).collect()
}

/// Whether a source that once sent has been silent for days.
pub(super) fn went_silent(source: &SourceRow, now: Timestamp) -> bool {
    source
        .last_event_at
        .is_some_and(|last| now.duration_since(last) > SILENCE)
}

/// The share of people without a name or an address; none without people.
fn unnamed_share(overview: &Overview) -> Option<f64> {
    let people = overview.people;
    (people > 0).then(|| float(people - overview.people_named) / float(people))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::sources::SourceKind;
    use services::home::Period;

    const NOW: &str = "2026-11-21T09:41:00Z";

    fn source(number: u128, name: &str, events: i64, last: Option<&str>) -> SourceRow {
        SourceRow {
            source: SourceId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap(),
            kind: SourceKind::Website,
            name: name.to_owned(),
            created_at: "2026-01-01T00:00:00Z".parse().unwrap(),
            events,
            last_event_at: last.map(|last| last.parse().unwrap()),
            daily: Vec::new(),
        }
    }

    fn overview(sources: Vec<SourceRow>, people: i64, people_named: i64, orders: i64) -> Overview {
        Overview {
            days: Vec::new(),
            figures: Vec::new(),
            now: Period {
                events: 10,
                orders,
                revenue_minor: 0,
            },
            before: Period::default(),
            people,
            people_named,
            people_new: 0,
            people_new_daily: Vec::new(),
            items: 0,
            by_source: Vec::new(),
            sources,
            latest: Vec::new(),
        }
    }

    #[test]
    fn silent_sources_come_before_those_never_heard() {
        let sources = vec![
            source(1, "Site", 40, Some("2026-11-21T08:00:00Z")),
            source(2, "App", 0, None),
            source(3, "Till", 12, Some("2026-11-17T08:00:00Z")),
        ];
        let found = tasks(&overview(sources, 10, 9, 3), NOW.parse().unwrap());
        assert!(
            matches!(found.as_slice(), [Task::Silent { name, events: 12, .. }, Task::Install { name: app, .. }]
            if name == "Till" && app == "App")
        );
    }

    #[test]
    fn three_days_to_the_minute_are_not_yet_a_silence() {
        let now: Timestamp = NOW.parse().unwrap();
        assert!(!went_silent(
            &source(1, "Site", 1, Some("2026-11-18T09:41:00Z")),
            now
        ));
        assert!(went_silent(
            &source(1, "Site", 1, Some("2026-11-18T09:40:59Z")),
            now
        ));
    }

    #[test]
    fn missing_orders_and_names_are_worth_a_task() {
        let now = NOW.parse().unwrap();
        assert_eq!(
            tasks(&overview(Vec::new(), 10, 4, 0), now),
            [Task::Orders, Task::Unnamed { share: 0.6 }]
        );
        assert_eq!(tasks(&overview(Vec::new(), 10, 5, 1), now), []);
        assert_eq!(tasks(&overview(Vec::new(), 0, 0, 1), now), []);
    }
}
