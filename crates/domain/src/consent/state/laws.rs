//! The laws of joining, on random histories.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::consent::choice::{Action, Method};
use crate::consent::testing::{event, from_preset, person};

/// Few people, purposes and instants, so that everything meets.
pub(crate) fn events() -> impl Strategy<Value = Vec<ConsentEvent>> {
    let one = (
        any::<u64>(),
        1_u128..4,
        0_i64..12,
        select(Action::ALL.to_vec()),
        select(Method::ALL.to_vec()),
        (any::<bool>(), any::<bool>(), any::<bool>()),
        0_u8..3,
        prop::option::of(0_i64..24),
    )
        .prop_map(|(number, profile, hour, action, method, flags, about, end)| {
            let mut event = event(u128::from(number), profile, "2026-01-10T00:00:00Z", action);
            let start = event.at;
            event.at = start + SignedDuration::from_hours(hour);
            event.method = method;
            (event.identified, event.guardian, event.signals.gpc) = flags;
            event.expires_at = end.map(|hour| start + SignedDuration::from_hours(hour));
            event.scope = match about {
                0 => Scope::Everything,
                1 => event.scope,
                _ => Scope::Purpose {
                    key: from_preset("mail.news", 0).key().clone(),
                    version: 2,
                },
            };
            event
        });
    prop::collection::vec(one, 0..14)
}

fn links() -> impl Strategy<Value = Vec<(u128, u128, i64)>> {
    prop::collection::vec((1_u128..4, 1_u128..4, 0_i64..12), 0..4)
}

fn ledger((events, links): &(Vec<ConsentEvent>, Vec<(u128, u128, i64)>)) -> Ledger {
    let mut ledger = Ledger::fold(events);
    for (from, into, hour) in links {
        let at: Timestamp = "2026-01-10T00:00:00Z".parse().unwrap();
        ledger.link(
            person(*from),
            person(*into),
            at + SignedDuration::from_hours(*hour),
        );
    }
    ledger
}

proptest! {
    #[test]
    fn joining_is_associative_commutative_and_idempotent(
        a in (events(), links()), b in (events(), links()), c in (events(), links()),
    ) {
        let (a, b, c) = (ledger(&a), ledger(&b), ledger(&c));
        prop_assert_eq!(a.clone().join(&b).join(&c), a.clone().join(&b.clone().join(&c)));
        prop_assert_eq!(a.clone().join(&b), b.clone().join(&a));
        prop_assert_eq!(a.clone().join(&a), a.clone());
        prop_assert_eq!(a.clone().join(&Ledger::default()), a);
    }

    #[test]
    fn folding_in_any_order_or_in_parts_gives_the_same_state(
        (ordered, shuffled) in events().prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
        cut in any::<prop::sample::Index>(),
    ) {
        let whole = Ledger::fold(&ordered);
        prop_assert_eq!(&Ledger::fold(&shuffled), &whole);
        let (left, right) = shuffled.split_at(cut.index(shuffled.len() + 1));
        prop_assert_eq!(&Ledger::fold(left).join(&Ledger::fold(right)), &whole);
        // An entry that is read twice changes nothing.
        prop_assert_eq!(&Ledger::fold(ordered.iter().chain(&shuffled)), &whole);
    }

    #[test]
    fn what_holds_after_a_join_was_said_by_one_of_the_two(a in events(), b in events()) {
        let key = crate::consent::testing::purpose().key().clone();
        let ids: Vec<_> = a.iter().chain(&b).map(|event| event.event_id).collect();
        let joined = Ledger::fold(&a).join(&Ledger::fold(&b)).standing(&key);
        let marks = [joined.choice, joined.signal, joined.objection, joined.pause, joined.restriction];
        for mark in marks.into_iter().flatten() {
            prop_assert!(ids.contains(&mark.event_id));
        }
    }

    #[test]
    fn a_join_lifts_a_no_only_by_a_later_yes_that_was_known_to_be_theirs(a in events(), b in events()) {
        let key = crate::consent::testing::purpose().key().clone();
        let alone = |mut events: Vec<ConsentEvent>, number| {
            for event in &mut events {
                event.profile_id = person(number);
            }
            Ledger::fold(&events)
        };
        let (a, b) = (alone(a, 1), alone(b, 2));
        let choices = [a.standing(&key).choice, b.standing(&key).choice];
        let joined = a.join(&b).standing(&key).choice;
        prop_assert!(joined.is_none_or(|mark| choices.contains(&Some(mark))));
        for no in choices.into_iter().flatten().filter(|mark| mark.action.is_strict()) {
            let joined = joined.unwrap();
            if joined.action.is_yes() {
                prop_assert!(joined.identified && joined.is_explicit() && joined.at > no.at);
            }
        }
    }
}
