//! The share of each source in what comes in.

use services::sources::SourceRow;

use crate::page::float;

/// A source with its share of the events.
#[derive(Debug)]
pub(super) struct Share<'a> {
    /// The source.
    pub(super) source: &'a SourceRow,
    /// Its events out of those of all sources, from 0 to 1; none where nothing came in.
    pub(super) ratio: Option<f64>,
}

/// A part of a whole, from 0 to 1; none of nothing.
pub(super) fn ratio(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| float(part) / float(whole))
}

/// The sources with their shares, those that send the most first, then by name.
pub(super) fn by_share(sources: &[SourceRow]) -> Vec<Share<'_>> {
    let whole = sources.iter().map(|source| source.events).sum();
    let mut shares: Vec<Share<'_>> = sources
        .iter()
        .map(|source| Share {
            source,
            ratio: ratio(source.events, whole),
        })
        .collect();
    // The sort is stable, and they come by name.
    shares.sort_by_key(|share| std::cmp::Reverse(share.source.events));
    shares
}

#[cfg(test)]
pub(super) mod tests {
    use domain::ids::SourceId;
    use domain::sources::SourceKind;
    use jiff::Timestamp;

    use super::*;

    pub(crate) fn source(name: &str, events: i64, last: Option<Timestamp>) -> SourceRow {
        SourceRow {
            source: SourceId::from_uuid(uuid::Uuid::nil()),
            kind: SourceKind::Website,
            name: name.to_owned(),
            created_at: Timestamp::UNIX_EPOCH,
            events,
            last_event_at: last,
            daily: vec![events],
        }
    }

    #[test]
    fn shares_add_up_and_the_largest_comes_first() {
        let sources = [
            source("App", 10, None),
            source("Desk", 0, None),
            source("Site", 30, None),
        ];
        let shares = by_share(&sources);
        let told: Vec<_> = shares
            .iter()
            .map(|share| (share.source.name.as_str(), share.ratio))
            .collect();
        assert_eq!(
            told,
            [("Site", Some(0.75)), ("App", Some(0.25)), ("Desk", Some(0.0))]
        );
    }

    #[test]
    fn nothing_has_no_shares_and_keeps_its_order() {
        let sources = [source("App", 0, None), source("Site", 0, None)];
        let shares = by_share(&sources);
        assert!(shares.iter().all(|share| share.ratio.is_none()));
        assert_eq!(shares[0].source.name, "App");
    }
}
