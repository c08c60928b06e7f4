use super::*;
use crate::consent::choice::{Action, ConsentEvent, Method, Scope};
use crate::consent::purpose::Use;
use crate::consent::testing::{at, event, from_preset, purpose};

const NOW: &str = "2026-02-01T00:00:00Z";

fn house() -> House {
    House {
        active: true,
        reaches_minors: false,
        consent_age: consent_age("FR"),
    }
}

fn someone(ledger: &Ledger) -> Person<'_> {
    Person {
        house: house(),
        suppressed: false,
        age: AgeBand::Adult,
        contract: true,
        ledger,
    }
}

fn reason(person: &Person<'_>, purpose: &Purpose) -> Option<&'static str> {
    match decide(person, purpose, at(NOW)) {
        Decision::Allow(_) => None,
        Decision::Deny(reason) => Some(reason.code()),
    }
}

fn yes() -> ConsentEvent {
    event(1, 1, "2026-01-10T12:00:00Z", Action::Granted)
}

#[test]
fn a_yes_allows_and_says_on_what_it_rests() {
    let ledger = Ledger::fold(&[yes()]);
    let Decision::Allow(evidence) = decide(&someone(&ledger), &purpose(), at(NOW)) else {
        panic!("a yes allows")
    };
    assert_eq!(evidence.event, Some(yes().event_id));
    assert_eq!(evidence.until, Some(at("2026-07-10T12:00:00Z")));
}

#[test]
fn the_clauses_are_looked_at_in_their_order() {
    // Everything is wrong at once; then one thing after the other is put right.
    let mut restricted = event(2, 1, "2026-01-11T12:00:00Z", Action::Restricted);
    restricted.scope = Scope::Everything;
    let objected = event(3, 1, "2026-01-12T12:00:00Z", Action::Objected);
    let mut paused = event(4, 1, "2026-01-12T12:00:00Z", Action::Paused);
    paused.expires_at = Some(at("2026-03-01T00:00:00Z"));
    let mut signal = event(5, 1, "2026-01-12T12:00:00Z", Action::Refused);
    signal.method = Method::Gpc;
    let mut history = vec![restricted, objected, paused, signal];
    let mut grown = purpose();
    grown.draft.meaning.min_age = Some(16);
    grown.active_to = Some(at("2026-01-31T00:00:00Z"));

    let ledger = Ledger::fold(&history);
    let mut person = Person {
        house: House {
            active: false,
            reaches_minors: true,
            ..house()
        },
        suppressed: true,
        age: AgeBand::Unknown,
        contract: false,
        ledger: &ledger,
    };
    assert_eq!(reason(&person, &grown), Some("workspace_inactive"));
    person.house.active = true;
    assert_eq!(reason(&person, &grown), Some("suppressed"));
    person.suppressed = false;
    assert_eq!(reason(&person, &grown), Some("restricted"));
    for expected in ["objected", "paused", "signal", "age_unknown"] {
        history.remove(0);
        let ledger = Ledger::fold(&history);
        let person = Person {
            ledger: &ledger,
            ..person
        };
        assert_eq!(reason(&person, &grown), Some(expected));
    }
    let ledger = Ledger::default();
    person.ledger = &ledger;
    person.age = AgeBand::From13;
    assert_eq!(reason(&person, &grown), Some("too_young"));
    person.age = AgeBand::From16;
    assert_eq!(reason(&person, &grown), Some("minor"));
    person.age = AgeBand::Adult;
    assert_eq!(reason(&person, &grown), Some("purpose_inactive"));
    grown.active_to = None;
    assert_eq!(reason(&person, &grown), Some("never_asked"));
}

#[test]
fn ages_are_looked_at_for_each_kind_of_purpose() {
    let mut ledger = Ledger::default();
    ledger.record(&yes());
    let mut ads = event(2, 1, "2026-01-10T12:00:00Z", Action::Granted);
    let partners = from_preset("ads.partners", 1);
    ads.scope = Scope::Purpose {
        key: partners.key().clone(),
        version: 1,
    };
    ledger.record(&ads);
    let mut news = ads.clone();
    let letters = from_preset("mail.news", 2);
    news.scope = Scope::Purpose {
        key: letters.key().clone(),
        version: 1,
    };
    ledger.record(&news);

    // Age, minors may come; profile, advertising, letters.
    let cases = [
        (AgeBand::Adult, true, [None, None, None]),
        (AgeBand::Unknown, false, [None, None, None]),
        (
            AgeBand::Unknown,
            true,
            [Some("age_unknown"), Some("age_unknown"), None],
        ),
        (AgeBand::From16, false, [None, Some("minor"), None]),
        (AgeBand::From16, true, [Some("minor"), Some("minor"), None]),
        (AgeBand::From15, false, [None, Some("minor"), None]),
        (
            AgeBand::From13,
            false,
            [Some("guardian_missing"), Some("minor"), Some("guardian_missing")],
        ),
        (
            AgeBand::Under13,
            true,
            [Some("minor"), Some("minor"), Some("guardian_missing")],
        ),
    ];
    for (age, reaches_minors, expected) in cases {
        let mut person = someone(&ledger);
        person.age = age;
        person.house.reaches_minors = reaches_minors;
        let found = [&purpose(), &partners, &letters].map(|purpose| reason(&person, purpose));
        assert_eq!(found, expected, "{age:?} {reaches_minors}");
        // With or without an objection, and whoever agrees: what is closed by age stays closed.
        let unheard = Ledger::default();
        let person = Person {
            ledger: &unheard,
            ..person
        };
        let closed = [&purpose(), &partners, &letters]
            .map(|purpose| closed_by_age(&person, purpose, at(NOW)).map(|reason| reason.code()));
        let expected = expected.map(|reason| reason.filter(|reason| *reason != "guardian_missing"));
        assert_eq!(closed, expected, "{age:?} {reaches_minors}");
    }
    let mut both = yes();
    both.guardian = true;
    let ledger = Ledger::fold(&[both]);
    let mut person = someone(&ledger);
    person.age = AgeBand::From13;
    assert_eq!(reason(&person, &purpose()), None);
}

#[test]
fn each_basis_has_its_own_rule() {
    let everything = |action| {
        let mut event = event(7, 1, "2026-01-12T12:00:00Z", action);
        event.scope = Scope::Everything;
        event
    };
    let orders = from_preset("service.orders", 1);
    let accounts = from_preset("service.accounts", 2);
    let audience = from_preset("measure.audience", 3);
    let similar = from_preset("mail.similar", 4);
    let all = [&orders, &accounts, &audience, &similar];
    let read = |events: &[ConsentEvent], contract: bool| {
        let ledger = Ledger::fold(events);
        let mut person = someone(&ledger);
        person.contract = contract;
        all.map(|purpose| reason(&person, purpose))
    };
    assert_eq!(read(&[], true), [None; 4]);
    assert_eq!(read(&[], false), [Some("no_contract"), None, None, None]);
    assert_eq!(
        read(&[everything(Action::Objected)], true),
        [None, None, Some("objected"), Some("objected")]
    );
    assert_eq!(
        read(&[everything(Action::Withdrawn)], true),
        [None, None, Some("withdrawn"), Some("withdrawn")]
    );
    assert_eq!(
        read(&[everything(Action::Refused)], true),
        [None, None, Some("refused"), Some("refused")]
    );
    assert_eq!(
        read(&[everything(Action::Restricted)], true),
        [Some("restricted"); 4]
    );
    let lifted = event(8, 1, "2026-01-13T12:00:00Z", Action::ObjectionLifted);
    let lifted = ConsentEvent {
        scope: Scope::Everything,
        ..lifted
    };
    assert_eq!(read(&[everything(Action::Objected), lifted], true), [None; 4]);
}

#[test]
fn what_is_special_or_decided_without_a_human_needs_a_yes_given_on_purpose() {
    let mut special = purpose();
    special.draft.meaning.special_category = true;
    let mut passed_on = yes();
    passed_on.method = Method::ExternalProvider;
    let ledger = Ledger::fold(&[passed_on]);
    assert_eq!(reason(&someone(&ledger), &special), Some("not_explicit"));
    assert_eq!(reason(&someone(&ledger), &purpose()), None);
    special.draft.meaning.special_category = false;
    special.draft.meaning.automated_decisions = true;
    assert_eq!(reason(&someone(&ledger), &special), Some("not_explicit"));
    let ledger = Ledger::fold(&[yes()]);
    assert_eq!(reason(&someone(&ledger), &special), None);
    let mut minor = someone(&ledger);
    minor.age = AgeBand::From16;
    assert_eq!(reason(&minor, &special), Some("minor"));
}

#[test]
fn an_objection_to_marketing_stands_until_the_person_says_yes_again() {
    let letters = from_preset("mail.news", 2);
    let of = |number, when, action| {
        let mut event = event(number, 1, when, action);
        event.scope = Scope::Purpose {
            key: letters.key().clone(),
            version: 1,
        };
        event
    };
    let history = [
        of(1, "2026-01-10T12:00:00Z", Action::Granted),
        of(2, "2026-01-11T12:00:00Z", Action::Objected),
        of(3, "2026-01-12T12:00:00Z", Action::Granted),
    ];
    let read = |count: usize| reason(&someone(&Ledger::fold(&history[..count])), &letters);
    assert_eq!((read(1), read(2), read(3)), (None, Some("objected"), None));
    assert_eq!(letters.meaning().data_use, Use::Marketing);
}

#[test]
fn the_age_of_consent_is_that_of_the_country_and_16_where_nothing_else_is_said() {
    let ages = ["GB", "BE", "ES", "FR", "DE", "IE", "XX"].map(consent_age);
    assert_eq!(ages, [13, 13, 14, 15, 16, 16, 16]);
}

#[test]
fn reasons_have_codes_of_their_own() {
    let codes: std::collections::BTreeSet<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
    assert_eq!(codes.len(), Reason::ALL.len());
}
