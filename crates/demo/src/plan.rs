//! Who does what on which day, decided before the first message: a few bytes per visit.

use rand::RngExt;

use crate::calendar::Calendar;
use crate::chance::{Dice, Wheel, chance, weighted};
use crate::people::{Customer, Kind};
use crate::recipe::Recipe;

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Visits the website or the app.
    Online,
    /// Comes to the premises.
    Walk,
    /// Is exported from the customer file.
    Export,
}

/// The acts of each day, with the index of who acts.
pub(crate) type Plan = Vec<Vec<(usize, Act)>>;

/// How long people stay customers, in days.
const STAY: &[(usize, u32)] = &[(20, 22), (90, 24), (220, 22), (1_000, 32)];

/// The plan of the whole history.
pub(crate) fn plan(
    dice: &mut Dice,
    recipe: &Recipe,
    calendar: &Calendar,
    online: &Wheel,
    people: &[Customer],
) -> Plan {
    let desk = Wheel::new(calendar.days.iter().map(|day| day.desk));
    let tail = Wheel::new((1_u32..60).map(|count| 1.0 / f64::from(count * count)));
    let last = calendar.days.len();
    let mut plan: Plan = vec![Vec::new(); last];
    let mut put = |day: usize, who: usize, act: Act| {
        if let Some(acts) = plan.get_mut(day) {
            acts.push((who, act));
        }
    };
    for (who, one) in people.iter().enumerate() {
        let stay = *weighted(dice, STAY).unwrap_or(&90);
        let first = if one.regular { 1 } else { one.first_day };
        let gone = if one.regular {
            dice.random_range(120..last.max(60) * 2).min(last)
        } else {
            first.saturating_add(stay).min(last)
        };
        if one.kind != Kind::Counter {
            let most = u32::try_from((gone - first.min(gone)) / 2).unwrap_or(0) + 1;
            for visit in 0..visits(dice, recipe, one, &tail).min(most) {
                let day = if visit == 0 && !one.regular {
                    first
                } else if chance(dice, 400) && !one.regular {
                    online.between(dice, first, gone.min(first + 40))
                } else {
                    online.between(dice, first, gone)
                };
                put(day, who, Act::Online);
            }
        }
        if one.walks_in {
            for _ in 0..=tail.spin(dice).min(14) {
                let day = desk.between(dice, first, gone);
                if calendar.days.get(day).is_some_and(|day| day.desk > 0.0) {
                    put(day, who, Act::Walk);
                }
            }
        }
        if !one.file_id.is_empty() {
            let first_export = if one.regular {
                first + dice.random_range(0..4_usize)
            } else {
                first + 1
            };
            put(first_export.min(last - 1), who, Act::Export);
            for _ in 0..dice.random_range(0..4_u32) {
                put(dice.random_range(first..last), who, Act::Export);
            }
        }
    }
    plan
}

/// How often somebody comes: mostly once or a few times, now and then very often.
fn visits(dice: &mut Dice, recipe: &Recipe, one: &Customer, tail: &Wheel) -> u32 {
    let place = u32::try_from(tail.spin(dice)).unwrap_or(0) + 1;
    match one.kind {
        Kind::Anonymous => place.min(8),
        _ => dice.random_range(1..=(place * recipe.loyalty / 5).max(1)),
    }
}
