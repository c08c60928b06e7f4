//! What the list of sources says first: who sends the most, and who is silent.

use i18n::{Format, Messages};

use super::shares::{Share, ratio};
use super::standing::{SILENT_AFTER, Standing};
use crate::page::count;

/// The finding: who sends the most.
pub(super) fn finding(shares: &[Share<'_>], days: &str, m: Messages, format: &Format) -> String {
    let mut senders = shares.iter().filter(|share| share.source.events > 0);
    match (senders.next(), senders.next()) {
        (Some(most), Some(_)) => m.sources_lead_most(
            &most.source.name,
            &format.percent(most.ratio.unwrap_or_default(), 0),
        ),
        (Some(only), None) => m.sources_lead_only(&only.source.name),
        (None, _) => m.sources_lead_nothing(days),
    }
}

/// How many sources there are, and which of them are silent.
pub(super) fn rest(shares: &[Share<'_>], standings: &[Standing], m: Messages, format: &Format) -> String {
    let all = count(shares.len());
    let quiet: Vec<_> = shares
        .iter()
        .zip(standings)
        .filter(|(_, standing)| standing.needs_a_look())
        .collect();
    let second = match quiet.as_slice() {
        [] => m.sources_lead_well(all, &format.number(SILENT_AFTER)),
        [(share, Standing::Silent { days })] => {
            m.sources_lead_silent(&share.source.name, *days, &format.number(*days))
        }
        [(share, _)] => m.sources_lead_unheard(&share.source.name),
        several => m.sources_lead_quiet(count(several.len()), &format.number(count(several.len()))),
    };
    format!("{} {second}", m.sources_lead_count(all, &format.number(all)))
}

/// What to see in the bars: none without events.
pub(super) fn takeaway(shares: &[Share<'_>], m: Messages, format: &Format) -> Option<String> {
    let senders: Vec<_> = shares.iter().filter(|share| share.source.events > 0).collect();
    let whole: i64 = senders.iter().map(|share| share.source.events).sum();
    let part = |events: i64| format.percent(ratio(events, whole).unwrap_or_default(), 0);
    match senders.as_slice() {
        [] => None,
        [only] => Some(m.sources_share_one(&only.source.name)),
        [first, second] => Some(m.sources_share_pair(
            &first.source.name,
            &second.source.name,
            &part(first.source.events),
        )),
        [first, second, ..] => {
            let both = first.source.events + second.source.events;
            Some(m.sources_share_two(&first.source.name, &second.source.name, &part(both)))
        }
    }
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use jiff::tz::TimeZone;

    use super::super::shares::{by_share, tests::source};
    use super::*;

    const HEARD: Standing = Standing::Sending { days: 0 };

    fn english() -> (Messages, Format) {
        (
            Messages::new(Language::English),
            Format::new(Language::English, TimeZone::UTC),
        )
    }

    #[test]
    fn the_lead_names_the_largest_and_the_silent() {
        let (m, format) = english();
        let sources = [
            source("Desk", 10, None),
            source("Shop", 30, None),
            source("Site", 60, None),
        ];
        let shares = by_share(&sources);
        assert_eq!(
            finding(&shares, "28", m, &format),
            "Site sends 60% of what comes in."
        );
        assert_eq!(
            rest(&shares, &[HEARD, HEARD, Standing::Silent { days: 5 }], m, &format),
            "3 sources are connected to this workspace. Desk has been silent for 5 days."
        );
        assert_eq!(
            rest(
                &shares,
                &[HEARD, Standing::Unheard, Standing::Silent { days: 5 }],
                m,
                &format
            ),
            "3 sources are connected to this workspace. 2 are silent or have not sent anything yet."
        );
        assert_eq!(
            takeaway(&shares, m, &format).unwrap(),
            "Together, Site and Shop make up 90% of the picture."
        );
    }

    #[test]
    fn one_source_is_told_as_one() {
        let (m, format) = english();
        let sources = [source("Site", 60, None)];
        let shares = by_share(&sources);
        assert_eq!(
            finding(&shares, "28", m, &format),
            "Everything that comes in is from Site."
        );
        assert_eq!(
            rest(&shares, &[HEARD], m, &format),
            "One source is connected to this workspace. It has sent something in the last 3 days."
        );
    }

    #[test]
    fn nothing_is_told_as_nothing() {
        let (m, format) = english();
        let sources = [source("Site", 0, None)];
        let shares = by_share(&sources);
        assert_eq!(
            finding(&shares, "28", m, &format),
            "Nothing has come in for 28 days."
        );
        assert_eq!(takeaway(&shares, m, &format), None);
    }
}
