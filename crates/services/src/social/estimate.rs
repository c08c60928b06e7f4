//! What is estimated for the last complete weeks.

use domain::access::Capability;
use domain::social::{
    Channel, Counts, Estimate, FEWEST_PEOPLE, Interval, Landing, Matrix, Weighing, estimate, told_share,
};
use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan as _};
use store::social::{self, ChannelDay, LandingRow, counted_at, first_arrivals, spread};

use super::answers::{ANSWER_DAYS, matrix_of};
use crate::access::Visit;
use crate::{Services, UseError};

/// How many complete weeks are looked at.
const WEEKS: i32 = 12;
/// How many pages are listed at most.
const LANDINGS: u32 = 12;

/// A part of the arrivals, with the share that is estimated for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// A path or a kind of device; empty for what no device tells.
    pub name: String,
    /// What was counted.
    pub counts: Counts,
    /// What is estimated.
    pub estimate: Estimate,
}

/// A week, with the share that is estimated for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub first: Date,
    /// What was counted.
    pub counts: Counts,
    /// What is estimated.
    pub estimate: Estimate,
}

/// What is known of visits that arrive by private messages.
#[derive(Debug, Clone, PartialEq)]
pub struct DarkSocial {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// When visits were counted last; none before the first time.
    pub counted_at: Option<Timestamp>,
    /// What was counted in all weeks.
    pub counts: Counts,
    /// What is estimated for all weeks.
    pub estimate: Estimate,
    /// What is estimated for the weeks before, as many.
    pub before: Estimate,
    /// By how much visits of the same people widen the intervals.
    pub design_effect: f64,
    /// Each week, the first week first.
    pub weeks: Vec<Week>,
    /// Arrivals of each channel, in the order of the channels.
    pub channels: Vec<(Channel, u32)>,
    /// Visits taken up again, which are no arrivals.
    pub taken_up: u32,
    /// The pages on which the most unexplained visits began.
    pub landings: Vec<Part>,
    /// Each kind of device, the most used first.
    pub devices: Vec<Part>,
    /// What people said beside how they were seen.
    pub matrix: Matrix,
    /// The share of first visits that people put down to somebody else's word, if enough of them answered.
    pub told: Option<Interval>,
    /// First arrivals in the time of the answers, and how many of them were unexplained.
    pub first_arrivals: (u32, u32),
}

impl Services {
    /// What is estimated for the last complete weeks.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to read reports.
    pub async fn dark_social(&self, visit: &Visit) -> Result<DarkSocial, UseError> {
        let scope = visit.require(Capability::ViewReports)?;
        let zone = visit.workspace().time_zone.zone();
        let end = monday(self.now().to_zoned(zone.clone()).date());
        let first = end.checked_sub((WEEKS * 7).days()).unwrap_or(end);
        let earlier = first.checked_sub((WEEKS * 7).days()).unwrap_or(first);
        let answers_from = end.checked_sub(ANSWER_DAYS.days()).unwrap_or(first);
        let answers_since = answers_from
            .to_zoned(zone)
            .map_or(Timestamp::UNIX_EPOCH, |start| start.timestamp());
        let mut tx = self.database.read(scope).await?;
        let rows = social::by_day(&mut tx, earlier, end).await?;
        let pages = social::landings(&mut tx, first, end, FEWEST_PEOPLE, LANDINGS).await?;
        let effect = spread(&mut tx, first, end).await?.design_effect();
        let firsts = first_arrivals(&mut tx, answers_from).await?;
        let matrix = matrix_of(&social::answered(&mut tx, answers_since).await?);
        let counted_at = counted_at(&mut tx).await?;
        tx.finish().await?;
        let (before, rows): (Vec<ChannelDay>, Vec<ChannelDay>) =
            rows.into_iter().partition(|row| row.day < first);
        let counts = sum(rows.iter());
        let first_arrivals = (number(firsts.0), number(firsts.1));
        Ok(DarkSocial {
            first,
            last: end.yesterday().unwrap_or(end),
            counted_at,
            counts,
            estimate: estimate(counts, Weighing::Own, effect),
            before: estimate(sum(before.iter()), Weighing::Own, effect),
            design_effect: effect,
            weeks: weeks(&rows, first, effect),
            channels: Channel::ALL
                .into_iter()
                .filter(|channel| channel.is_arrival())
                .map(|channel| (channel, visits(rows.iter().filter(|row| row.channel == channel))))
                .collect(),
            taken_up: visits(rows.iter().filter(|row| !row.channel.is_arrival())),
            landings: pages.iter().map(|page| page_part(page, counts, effect)).collect(),
            devices: devices(&rows, effect),
            told: told_share(&matrix, first_arrivals.0, first_arrivals.1),
            matrix,
            first_arrivals,
        })
    }
}

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    let back = day.weekday().since(Weekday::Monday);
    day.checked_sub(i32::from(back).days()).unwrap_or(day)
}

/// A count as far as the estimate counts.
pub(super) fn number(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}

fn visits<'a>(rows: impl Iterator<Item = &'a ChannelDay>) -> u32 {
    number(rows.map(|row| row.visits).sum())
}

fn sum<'a>(rows: impl Iterator<Item = &'a ChannelDay>) -> Counts {
    rows.filter(|row| row.channel.is_arrival())
        .fold(Counts::default(), |sum, row| {
            let visits = number(row.visits);
            let when = |holds: bool| if holds { visits } else { 0 };
            sum.plus(Counts {
                arrivals: visits,
                unexplained: when(row.channel == Channel::Unexplained),
                known_page: when(row.channel == Channel::KnownPage),
                front_again: when(row.channel == Channel::FrontDoor && row.again),
                front_new: when(row.channel == Channel::FrontDoor && !row.again),
            })
        })
}

fn weeks(rows: &[ChannelDay], first: Date, effect: f64) -> Vec<Week> {
    (0..WEEKS)
        .filter_map(|week| first.checked_add((week * 7).days()).ok())
        .map(|first| {
            let end = first.checked_add(7.days()).unwrap_or(first);
            let counts = sum(rows.iter().filter(|row| (first..end).contains(&row.day)));
            Week {
                first,
                counts,
                estimate: estimate(counts, Weighing::Own, effect),
            }
        })
        .collect()
}

fn devices(rows: &[ChannelDay], effect: f64) -> Vec<Part> {
    let mut names: Vec<&str> = rows.iter().map(|row| row.device.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let mut parts: Vec<Part> = names
        .into_iter()
        .map(|name| {
            let counts = sum(rows.iter().filter(|row| row.device == name));
            Part {
                name: name.to_owned(),
                counts,
                estimate: estimate(counts, Weighing::Own, effect),
            }
        })
        .filter(|part| part.counts.arrivals > 0)
        .collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.counts.arrivals));
    parts
}

/// A page has no front door: that of the whole tells how many of its bookmarks are not recognised.
fn page_part(page: &LandingRow, whole: Counts, effect: f64) -> Part {
    let counts = Counts {
        arrivals: number(page.arrivals),
        unexplained: number(page.unexplained),
        known_page: number(page.known_page),
        ..Counts::default()
    };
    Part {
        name: Landing::of(&page.landing).as_str().to_owned(),
        counts,
        estimate: estimate(counts, Weighing::Of(whole), effect),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(monday(date(2026, 11, 23)), date(2026, 11, 23));
        assert_eq!(monday(date(2026, 11, 22)), date(2026, 11, 16));
    }

    #[test]
    fn visits_taken_up_again_are_no_arrivals() {
        let row = |channel, again, visits| ChannelDay {
            day: date(2026, 11, 16),
            channel,
            device: String::new(),
            again,
            visits,
        };
        let counts = sum([
            row(Channel::Unexplained, false, 5),
            row(Channel::FrontDoor, true, 3),
            row(Channel::FrontDoor, false, 2),
            row(Channel::KnownPage, true, 1),
            row(Channel::Search, false, 10),
            row(Channel::OwnSite, true, 99),
        ]
        .iter());
        assert_eq!(
            counts,
            Counts {
                arrivals: 21,
                unexplained: 5,
                known_page: 1,
                front_again: 3,
                front_new: 2
            }
        );
    }
}
