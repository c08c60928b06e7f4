use proptest::prelude::*;

use super::*;

fn reading(counts: Counts, effect: f64) -> Reading {
    match estimate(counts, Weighing::Own, effect) {
        Estimate::Share(reading) => reading,
        Estimate::TooFew => panic!("{counts:?}"),
    }
}

const SOME: Counts = Counts {
    arrivals: 1_000,
    unexplained: 160,
    known_page: 30,
    front_again: 150,
    front_new: 100,
};

#[test]
fn bookmarks_of_people_who_are_not_recognised_are_taken_off() {
    let found = reading(SOME, 1.0);
    assert!((found.bookmarks.value - 20.0).abs() < 1e-9);
    assert!((found.share.value - 0.14).abs() < 1e-9);
    assert!(found.share.low > 0.11 && found.share.high < 0.17, "{found:?}");
    assert!((found.unexplained.value - 0.16).abs() < 1e-9);
}

#[test]
fn too_little_is_not_told() {
    let few = Counts { arrivals: 29, ..SOME };
    assert_eq!(estimate(few, Weighing::Own, 1.0), Estimate::TooFew);
    let nobody = Counts {
        front_again: 0,
        ..SOME
    };
    assert_eq!(estimate(nobody, Weighing::Own, 1.0), Estimate::TooFew);
    assert!(matches!(
        estimate(nobody, Weighing::Of(SOME), 1.0),
        Estimate::Share(_)
    ));
}

#[test]
fn visits_of_the_same_people_widen_the_interval_and_leave_the_value() {
    let (one, three) = (reading(SOME, 1.0), reading(SOME, 3.0));
    assert!((one.share.value - three.share.value).abs() < 1e-9);
    let width = |reading: Reading| reading.share.high - reading.share.low;
    assert!(width(three) > 1.5 * width(one));
}

#[test]
fn the_design_effect_is_one_for_strangers_and_grows_with_people_who_repeat_themselves() {
    let strangers = Spread {
        people: 1_000,
        arrivals: 1_000.0,
        unexplained: 160.0,
        arrivals_squared: 1_000.0,
        both: 160.0,
        unexplained_squared: 160.0,
    };
    assert!((strangers.design_effect() - 1.0).abs() < 0.01);
    // The same arrivals by a quarter of the people, each always in the same way.
    let loyal = Spread {
        people: 250,
        arrivals_squared: 4_000.0,
        both: 640.0,
        unexplained_squared: 640.0,
        ..strangers
    };
    assert!((loyal.design_effect() - 4.0).abs() < 0.05);
    assert!((Spread::default().design_effect() - 1.0).abs() < f64::EPSILON);
}

/// A small generator of random numbers (xorshift64*), so that simulations are the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = u32::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32).unwrap();
        f64::from(high) / 4_294_967_296.0
    }
}

/// What is true in a simulated world, of a thousand arrivals.
struct World {
    private: f64,
    /// Front door of new people, front door of people who are recognised.
    front: (f64, f64),
    /// Bookmarks for each arrival by the front door, recognised or not.
    bookmarks: f64,
    arrivals: u32,
    /// Arrivals of one person, who always comes in the same way.
    repeats: u32,
}

impl World {
    fn counts(&self, dice: &mut Dice) -> Counts {
        let mut counts = Counts::default();
        for _ in 0..self.arrivals / self.repeats {
            let roll = dice.roll();
            let mut person = Counts {
                arrivals: 1,
                ..Counts::default()
            };
            let mut edge = self.private;
            let within = |edge: &mut f64, width: f64| {
                let from = *edge;
                *edge += width;
                (from..*edge).contains(&roll)
            };
            if roll < self.private || within(&mut edge, self.front.0 * self.bookmarks) {
                person.unexplained = 1;
            } else if within(&mut edge, self.front.0) {
                person.front_new = 1;
            } else if within(&mut edge, self.front.1) {
                person.front_again = 1;
            } else if within(&mut edge, self.front.1 * self.bookmarks) {
                person.known_page = 1;
            }
            for _ in 0..self.repeats {
                counts = counts.plus(person);
            }
        }
        counts
    }
}

#[test]
fn the_interval_holds_the_truth_in_95_of_100_simulated_worlds() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for (private, front, bookmarks, arrivals, repeats) in [
        (0.14, (0.12, 0.15), 0.20, 1_000, 1),
        (0.14, (0.12, 0.15), 0.20, 12_000, 1),
        (0.05, (0.20, 0.10), 0.30, 2_000, 1),
        (0.30, (0.10, 0.10), 0.10, 400, 1),
        (0.10, (0.15, 0.15), 0.20, 6_000, 3),
    ] {
        let world = World {
            private,
            front,
            bookmarks,
            arrivals,
            repeats,
        };
        let effect = f64::from(repeats);
        let mut held = 0;
        let worlds = 2_000;
        for _ in 0..worlds {
            let found = reading(world.counts(&mut dice), effect).share;
            held += i32::from((found.low..=found.high).contains(&private));
        }
        let rate = f64::from(held) / f64::from(worlds);
        // 95 % give or take 2: a simulation of 2,000 worlds has a standard error of half a point.
        assert!(
            (0.93..=0.985).contains(&rate),
            "{rate} for {private} of {arrivals}, {repeats} each"
        );
    }
}

proptest! {
    #[test]
    fn shares_stay_between_nothing_and_all(
        arrivals in 30_u32..5_000, parts in prop::array::uniform4(0.0_f64..1.0), effect in 0.5_f64..9.0,
    ) {
        let whole: f64 = parts.iter().sum::<f64>() + 0.5;
        let part = |index: usize| format!("{:.0}", f64::from(arrivals) * parts[index] / whole).parse().unwrap();
        let counts = Counts {
            arrivals, unexplained: part(0), known_page: part(1), front_again: part(2), front_new: part(3),
        };
        if let Estimate::Share(found) = estimate(counts, Weighing::Own, effect) {
            for interval in [found.share, found.unexplained] {
                prop_assert!(0.0 <= interval.low && interval.low <= interval.value);
                prop_assert!(interval.value <= interval.high && interval.high <= 1.0);
            }
            prop_assert!(found.share.value <= found.unexplained.value + 1e-12);
            prop_assert!(found.bookmarks.value <= f64::from(counts.unexplained));
        } else {
            prop_assert_eq!(counts.front_again, 0);
        }
    }

    #[test]
    fn more_unexplained_never_lowers_the_share_and_more_bookmarks_never_raise_it(
        unexplained in 0_u32..300, more in 1_u32..50,
    ) {
        let counts = Counts { unexplained, ..SOME };
        let (before, after) = (reading(counts, 1.0).share, reading(Counts { unexplained: unexplained + more, ..counts }, 1.0).share);
        prop_assert!(before.value <= after.value && before.low <= after.low + 1e-12 && before.high <= after.high + 1e-12);
        let kept = reading(Counts { known_page: counts.known_page + more, ..counts }, 1.0).share;
        prop_assert!(kept.value <= before.value);
    }
}
