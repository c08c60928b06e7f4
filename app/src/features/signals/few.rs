//! Figures of few people are not shown: they would say something of each.

use i18n::{Format, Messages};
use services::signals::FEWEST_PEOPLE;

/// Whether a figure may be shown: nobody at all, or enough.
pub(super) const fn enough(people: i64) -> bool {
    people == 0 || people >= FEWEST_PEOPLE
}

/// A number of people, or that they are too few.
pub(super) fn people(people: i64, m: Messages, format: &Format) -> String {
    if enough(people) {
        format.number(people)
    } else {
        m.signals_few(&format.number(FEWEST_PEOPLE))
    }
}

/// The share of those who said yes among those who answered; none when one of the two, or their sum, is too few.
pub(super) fn share(yes: i64, no: i64) -> Option<f64> {
    let all = yes + no;
    (all >= FEWEST_PEOPLE && enough(yes) && enough(no))
        .then(|| crate::page::float(yes) / crate::page::float(all))
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_of_few_are_not_shown_nor_what_few_would_follow_from() {
        assert_eq!(share(30, 10), Some(0.75));
        assert_eq!(share(30, 0), Some(1.0));
        assert_eq!(share(30, 9), None);
        assert_eq!(share(9, 30), None);
        assert_eq!(share(4, 5), None);
        assert_eq!(share(0, 0), None);
    }
}
