//! What people said beside how their first visit was seen.

use std::collections::BTreeMap;

use super::interval::{Interval, wilson};
use super::{Channel, Heard};

/// Groups of fewer people are not shown.
pub const FEWEST_PEOPLE: u32 = 10;
/// The fewest answers, all together, from which a share is told.
pub const FEWEST_ANSWERS: u32 = 50;

/// How many people said what, by how their first visit was seen. An answer that nobody understands has no meaning, and
/// somebody who was never seen on the site has no channel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix(BTreeMap<(Option<Heard>, Option<Channel>), u32>);

impl Matrix {
    /// Adds people.
    pub fn add(&mut self, heard: Option<Heard>, seen: Option<Channel>, people: u32) {
        let cell = self.0.entry((heard, seen)).or_default();
        *cell = cell.saturating_add(people);
    }

    /// How many people answered.
    #[must_use]
    pub fn people(&self) -> u32 {
        self.sum(|_, _| true)
    }

    /// How many of them were also seen arriving.
    #[must_use]
    pub fn joined(&self) -> u32 {
        self.sum(|_, seen| seen.is_some())
    }

    /// How many people said this, however they arrived.
    #[must_use]
    pub fn said(&self, heard: Option<Heard>) -> u32 {
        self.sum(|said, _| said == heard)
    }

    /// How many people the test holds for.
    fn sum(&self, holds: impl Fn(Option<Heard>, Option<Channel>) -> bool) -> u32 {
        self.0
            .iter()
            .filter(|((heard, seen), _)| holds(*heard, *seen))
            .map(|(_, people)| people)
            .sum()
    }

    /// What may be shown of a group: none where it has somebody, but fewer than [`FEWEST_PEOPLE`].
    ///
    /// Where a single group is too small, the next larger one is held back as well: otherwise the total would tell.
    #[must_use]
    pub fn shown(&self, heard: Option<Heard>, seen: Option<Channel>) -> Option<u32> {
        let cell = (heard, seen);
        let people = self.0.get(&cell).copied().unwrap_or_default();
        let small = |people: u32| people > 0 && people < FEWEST_PEOPLE;
        let alone = self.0.values().filter(|people| small(**people)).count() == 1;
        let companion = alone.then(|| {
            self.0
                .iter()
                .filter(|(_, people)| **people >= FEWEST_PEOPLE)
                .min_by_key(|(cell, people)| (**people, **cell))
                .map(|(cell, _)| *cell)
        });
        let held = small(people) || companion.flatten() == Some(cell);
        (!held).then_some(people)
    }
}

/// The share of first visits that people put down to somebody else's word.
///
/// The answers of those who arrived unexplained and of the others are each weighed by how many of all first visits
/// arrived so (double sampling: Tenenbein, Journal of the American Statistical Association 65, 1970, 1350–1361), and the
/// interval is joined by MOVER.
///
/// None with fewer than [`FEWEST_ANSWERS`] answers, or fewer than [`FEWEST_PEOPLE`] on either side.
#[must_use]
pub fn told_share(matrix: &Matrix, first_visits: u32, first_unexplained: u32) -> Option<Interval> {
    let unexplained = |seen: Option<Channel>| seen == Some(Channel::Unexplained);
    let other =
        |seen: Option<Channel>| seen.is_some_and(|seen| seen.is_arrival() && seen != Channel::Unexplained);
    let known = |heard: Option<Heard>| heard.is_some();
    let person = |heard: Option<Heard>| heard == Some(Heard::Person);
    let (dark, rest) = (
        matrix.sum(|heard, seen| known(heard) && unexplained(seen)),
        matrix.sum(|heard, seen| known(heard) && other(seen)),
    );
    if dark < FEWEST_PEOPLE || rest < FEWEST_PEOPLE || dark.saturating_add(rest) < FEWEST_ANSWERS {
        return None;
    }
    let dark_said = matrix.sum(|heard, seen| person(heard) && unexplained(seen));
    let rest_said = matrix.sum(|heard, seen| person(heard) && other(seen));
    let weight = wilson(f64::from(first_unexplained), f64::from(first_visits))?;
    let dark = wilson(f64::from(dark_said), f64::from(dark))?;
    let rest = wilson(f64::from(rest_said), f64::from(rest))?;
    let apart = (dark.value - rest.value).abs();
    let of_weights = Interval {
        low: -apart * (weight.value - weight.low),
        value: 0.0,
        high: apart * (weight.high - weight.value),
    };
    Some(
        dark.times(weight.value)
            .plus(rest.times(1.0 - weight.value))
            .plus(of_weights)
            .within(0.0, 1.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const DARK: Option<Channel> = Some(Channel::Unexplained);
    const SEARCH: Option<Channel> = Some(Channel::Search);

    fn matrix(cells: &[(Option<Heard>, Option<Channel>, u32)]) -> Matrix {
        let mut matrix = Matrix::default();
        for (heard, seen, people) in cells {
            matrix.add(*heard, *seen, *people);
        }
        matrix
    }

    #[test]
    fn small_groups_are_held_back_and_cannot_be_worked_out() {
        let person = Some(Heard::Person);
        let two = matrix(&[(person, DARK, 40), (person, SEARCH, 9), (None, SEARCH, 3)]);
        assert_eq!(two.shown(person, DARK), Some(40));
        assert_eq!(two.shown(person, SEARCH), None);
        assert_eq!(two.shown(None, SEARCH), None);
        assert_eq!(two.shown(None, DARK), Some(0));
        assert_eq!((two.people(), two.joined(), two.said(person)), (52, 52, 49));
        // A single small group would follow from the total: the smallest of the others is held back too.
        let one = matrix(&[(person, DARK, 40), (person, SEARCH, 9), (None, SEARCH, 12)]);
        assert_eq!(one.shown(None, SEARCH), None);
        assert_eq!(one.shown(person, DARK), Some(40));
    }

    #[test]
    fn answers_are_weighed_by_how_people_arrived() {
        let cells = [
            (Some(Heard::Person), DARK, 60),
            (Some(Heard::Search), DARK, 20),
            (Some(Heard::Person), SEARCH, 20),
            (Some(Heard::Search), SEARCH, 180),
            (None, DARK, 500),
            (Some(Heard::Person), None, 500),
        ];
        // 75 % of a fifth and 10 % of the rest.
        let found = told_share(&matrix(&cells), 5_000, 1_000).unwrap();
        assert!((found.value - 0.23).abs() < 1e-9, "{found:?}");
        assert!(
            found.low > 0.18 && found.low < 0.21 && found.high > 0.25 && found.high < 0.29,
            "{found:?}"
        );
    }

    #[test]
    fn too_few_answers_tell_nothing() {
        assert_eq!(told_share(&Matrix::default(), 5_000, 1_000), None);
        let lopsided = matrix(&[(Some(Heard::Person), DARK, 9), (Some(Heard::Search), SEARCH, 400)]);
        assert_eq!(told_share(&lopsided, 5_000, 1_000), None);
        let few = matrix(&[(Some(Heard::Person), DARK, 12), (Some(Heard::Search), SEARCH, 12)]);
        assert_eq!(told_share(&few, 5_000, 1_000), None);
    }
}
