use super::*;
use crate::consent::choice::{Action, Method, Scope};
use crate::consent::testing::{at, event, person, purpose};

fn status(events: &[ConsentEvent], now: &str) -> Status {
    Ledger::fold(events)
        .standing(purpose().key())
        .status(&purpose(), at(now))
}

fn asks(events: &[ConsentEvent], now: &str) -> bool {
    Ledger::fold(events)
        .standing(purpose().key())
        .may_ask(&purpose(), at(now))
}

#[test]
fn a_no_is_remembered_as_long_as_a_yes() {
    for action in [Action::Refused, Action::Withdrawn] {
        let no = [event(1, 1, "2026-01-10T12:00:00Z", action)];
        assert!(!asks(&no, "2026-07-09T12:00:00Z"), "5 months and 29 days");
        assert!(asks(&no, "2026-07-11T12:00:00Z"), "6 months and 1 day");
        assert_ne!(status(&no, "2027-07-11T12:00:00Z"), Status::Expired);
    }
    let yes = [event(1, 1, "2026-01-10T12:00:00Z", Action::Granted)];
    assert_eq!(status(&yes, "2026-07-10T11:59:59Z"), Status::Granted);
    assert_eq!(status(&yes, "2026-07-10T12:00:00Z"), Status::Expired);
    assert!(!asks(&yes, "2026-07-09T12:00:00Z"));
    assert!(asks(&yes, "2026-07-10T12:00:00Z"));
}

#[test]
fn a_no_to_an_older_version_may_be_asked_again_and_a_yes_to_it_no_longer_holds() {
    let mut wider = purpose();
    wider.version = 2;
    wider.covered_from = 2;
    let now = at("2026-02-01T00:00:00Z");
    let standing =
        |action| Ledger::fold(&[event(1, 1, "2026-01-10T12:00:00Z", action)]).standing(purpose().key());
    assert!(standing(Action::Refused).may_ask(&wider, now));
    assert_eq!(standing(Action::Granted).status(&wider, now), Status::Superseded);
    wider.covered_from = 1;
    assert!(!standing(Action::Refused).may_ask(&wider, now));
    assert_eq!(standing(Action::Granted).status(&wider, now), Status::Granted);
}

#[test]
fn renewing_gives_new_time_and_an_end_noticed_late_does_not_undo_it() {
    let first = event(1, 1, "2026-01-10T12:00:00Z", Action::Granted);
    let renewed = event(2, 1, "2026-07-10T13:00:00Z", Action::Renewed);
    let mut ended = event(3, 1, "2026-07-10T13:30:00Z", Action::Expired);
    ended.method = Method::Clock;
    ended.expires_at = first.expires_at;
    assert_eq!(
        status(&[first.clone(), ended.clone()], "2026-07-11T00:00:00Z"),
        Status::Expired
    );
    assert_eq!(
        status(&[first, renewed, ended], "2026-07-11T00:00:00Z"),
        Status::Granted
    );
}

#[test]
fn a_no_to_everything_ends_each_yes_before_it_and_none_after() {
    let yes = event(1, 1, "2026-01-10T12:00:00Z", Action::Granted);
    let mut no = event(2, 1, "2026-01-11T12:00:00Z", Action::Withdrawn);
    no.scope = Scope::Everything;
    let again = event(3, 1, "2026-01-12T12:00:00Z", Action::Granted);
    assert_eq!(
        status(&[yes.clone(), no.clone()], "2026-01-13T00:00:00Z"),
        Status::Withdrawn
    );
    assert_eq!(status(&[yes, no, again], "2026-01-13T00:00:00Z"), Status::Granted);
}

/// Two people who turn out to be one: who they are, what they chose, and when.
fn merged(a: (bool, &str, Action), b: (bool, &str, Action)) -> Status {
    let choice = |number: u128, (identified, when, action): (bool, &str, Action)| {
        let mut event = event(number, number, when, action);
        event.identified = identified;
        event
    };
    let (a, b) = (Ledger::fold(&[choice(1, a)]), Ledger::fold(&[choice(2, b)]));
    assert_eq!(a.clone().join(&b), b.clone().join(&a));
    a.join(&b)
        .standing(purpose().key())
        .status(&purpose(), at("2026-02-01T00:00:00Z"))
}

#[test]
fn of_two_people_who_are_one_the_stricter_choice_holds_unless_the_later_was_known_to_be_theirs() {
    use Action::{Granted as Yes, Refused as No};
    const EARLY: &str = "2026-01-10T12:00:00Z";
    const LATE: &str = "2026-01-20T12:00:00Z";
    // Known, when, what; known, when, what; what holds.
    let cases = [
        ((false, EARLY, Yes), (false, LATE, No), Status::Refused),
        ((false, EARLY, No), (false, LATE, Yes), Status::Refused),
        ((false, EARLY, Yes), (false, LATE, Yes), Status::Granted),
        ((false, EARLY, No), (true, LATE, Yes), Status::Granted),
        ((true, EARLY, No), (false, LATE, Yes), Status::Refused),
        ((true, EARLY, Yes), (false, LATE, No), Status::Refused),
        ((true, EARLY, Yes), (true, LATE, No), Status::Refused),
        ((true, EARLY, No), (true, LATE, Yes), Status::Granted),
        ((false, LATE, No), (true, LATE, Yes), Status::Refused),
        ((true, LATE, No), (true, LATE, Yes), Status::Refused),
    ];
    for (a, b, expected) in cases {
        assert_eq!(merged(a, b), expected, "{a:?} {b:?}");
        assert_eq!(merged(b, a), expected, "{b:?} {a:?}");
    }
}

#[test]
fn after_a_merge_the_person_chooses_for_both_and_before_it_for_neither() {
    let anonymous = |number, profile, when, action| {
        let mut event = event(number, profile, when, action);
        event.identified = false;
        event
    };
    let no = anonymous(1, 1, "2026-01-10T12:00:00Z", Action::Refused);
    let before = anonymous(2, 2, "2026-01-12T12:00:00Z", Action::Granted);
    let mut ledger = Ledger::fold([&no, &before]);
    ledger.link(person(1), person(2), at("2026-01-15T12:00:00Z"));
    let read = |ledger: &Ledger| {
        ledger
            .standing(purpose().key())
            .status(&purpose(), at("2026-02-01T00:00:00Z"))
    };
    assert_eq!(read(&ledger), Status::Refused);
    // Two merges in a row: the choice comes after both.
    ledger.link(person(2), person(3), at("2026-01-16T12:00:00Z"));
    ledger.record(&anonymous(3, 3, "2026-01-15T18:00:00Z", Action::Granted));
    assert_eq!(read(&ledger), Status::Refused);
    ledger.record(&anonymous(4, 3, "2026-01-17T12:00:00Z", Action::Granted));
    assert_eq!(read(&ledger), Status::Granted);
    // A ring of merges does not hang.
    ledger.link(person(3), person(1), at("2026-01-18T12:00:00Z"));
    assert_eq!(read(&ledger), Status::Granted);
}

/// Whether we knew who it was, when in January, what.
type Told = (bool, u8, Action);

/// Entries of one person.
fn told(entries: &[Told]) -> Standing {
    let events: Vec<ConsentEvent> = (1..)
        .zip(entries)
        .map(|(number, (identified, day, action))| {
            let mut event = event(number, 1, &format!("2026-01-{day:02}T12:00:00Z"), *action);
            event.identified = *identified;
            event
        })
        .collect();
    Ledger::fold(&events).standing(purpose().key())
}

#[test]
fn a_no_said_by_somebody_we_knew_is_lifted_by_nobody_else() {
    use Action::{Granted as Yes, Refused as No, Renewed as Again, Withdrawn as Back};
    let (known, unknown) = (true, false);
    // What was said, what holds, and whether a yes from the browser would count.
    let cases: [(&[Told], Status, bool); 8] = [
        (&[(known, 1, No), (unknown, 2, Yes)], Status::Refused, false),
        // A no in between changes nothing about it.
        (
            &[(known, 1, No), (unknown, 2, Back), (unknown, 3, Yes)],
            Status::Withdrawn,
            false,
        ),
        (
            &[(known, 1, No), (unknown, 2, Yes), (known, 3, Yes)],
            Status::Granted,
            true,
        ),
        (
            &[
                (known, 1, No),
                (known, 2, Yes),
                (unknown, 3, No),
                (unknown, 4, Yes),
            ],
            Status::Granted,
            true,
        ),
        (&[(known, 1, Yes), (unknown, 2, No)], Status::Refused, true),
        (&[(unknown, 1, No), (unknown, 2, Yes)], Status::Granted, true),
        (&[(known, 1, Yes), (unknown, 2, Again)], Status::Granted, true),
        (
            &[(known, 1, Yes), (known, 2, Action::Expired), (unknown, 3, Yes)],
            Status::Granted,
            true,
        ),
    ];
    for (entries, expected, counts) in cases {
        let standing = told(entries);
        let status = standing.status(&purpose(), at("2026-02-01T00:00:00Z"));
        assert_eq!(
            (status, standing.heeds_browser()),
            (expected, counts),
            "{entries:?}"
        );
    }
}

#[test]
fn an_objection_said_by_somebody_we_knew_is_lifted_by_nobody_else() {
    use Action::{Granted as Yes, Objected, ObjectionLifted as Lifted};
    let (known, unknown) = (true, false);
    let cases: [(&[Told], bool); 6] = [
        (&[(known, 1, Objected), (unknown, 2, Yes)], true),
        (&[(known, 1, Objected), (unknown, 2, Lifted)], true),
        (
            &[(known, 1, Objected), (unknown, 2, Objected), (unknown, 3, Yes)],
            true,
        ),
        (&[(known, 1, Objected), (known, 2, Yes)], false),
        (&[(known, 1, Objected), (known, 2, Yes), (unknown, 3, Yes)], false),
        (&[(unknown, 1, Objected), (unknown, 2, Yes)], false),
    ];
    for (entries, objects) in cases {
        let standing = told(entries);
        assert_eq!(standing.objected().is_some(), objects, "{entries:?}");
        assert_eq!(standing.heeds_browser(), !objects, "{entries:?}");
    }
}

#[test]
fn a_no_said_before_a_merge_by_somebody_we_knew_is_outlived_by_their_own_word_alone() {
    let merged = |identified| {
        let no = event(1, 1, "2026-01-10T12:00:00Z", Action::Refused);
        let mut yes = event(2, 2, "2026-01-20T12:00:00Z", Action::Granted);
        yes.identified = identified;
        let mut ledger = Ledger::fold([&no, &yes]);
        ledger.link(person(1), person(2), at("2026-01-15T12:00:00Z"));
        ledger
            .standing(purpose().key())
            .status(&purpose(), at("2026-02-01T00:00:00Z"))
    };
    assert_eq!((merged(true), merged(false)), (Status::Granted, Status::Refused));
}

#[test]
fn a_signal_is_obeyed_until_the_person_says_yes_with_it_on_or_after_it() {
    let signal = |number, when| {
        let mut event = event(number, 1, when, Action::Refused);
        event.method = Method::Gpc;
        event.signals.gpc = true;
        event
    };
    let yes = |number, when, gpc| {
        let mut event = event(number, 1, when, Action::Granted);
        event.signals.gpc = gpc;
        event
    };
    let read = |events: &[ConsentEvent]| {
        let standing = Ledger::fold(events).standing(purpose().key());
        (standing.signal_against().is_some(), standing.is_in_conflict())
    };
    let (early, late) = ("2026-01-10T12:00:00Z", "2026-01-20T12:00:00Z");
    assert_eq!(read(&[signal(1, early)]), (true, false));
    assert_eq!(read(&[yes(1, early, false), signal(2, late)]), (true, true));
    assert_eq!(read(&[signal(1, early), yes(2, late, false)]), (false, true));
    assert_eq!(read(&[yes(1, early, true), signal(2, late)]), (false, true));
}
