//! The rule written a second time, from the entries one after the other, and held against the first.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::consent::choice::{Action, ConsentEvent, Method, Scope};
use crate::consent::purpose::{LegalBasis, PurposeBit, Use};
use crate::consent::state::laws::events;
use crate::consent::testing::{from_preset, person, purpose};

fn start() -> Timestamp {
    "2026-01-10T00:00:00Z".parse().unwrap()
}

/// One person's entries at instants of their own.
fn history() -> impl Strategy<Value = Vec<ConsentEvent>> {
    events().prop_map(|mut events| {
        for (index, event) in events.iter_mut().enumerate() {
            event.profile_id = person(1);
            event.at += SignedDuration::from_mins(i64::try_from(index).unwrap() + 1);
        }
        events
    })
}

fn purposes() -> impl Strategy<Value = Purpose> {
    (
        any::<bool>(),
        select(LegalBasis::ALL.to_vec()),
        select(Use::ALL.to_vec()),
        (any::<bool>(), any::<bool>(), any::<bool>()),
        prop::option::of(select(vec![13_u8, 15, 18])),
        (1_u32..3, 1_u32..3),
        (0_i64..6, prop::option::of(0_i64..24)),
        0_u8..62,
    )
        .prop_map(
            |(letters, basis, data_use, flags, min_age, versions, active, bit)| {
                let mut purpose = if letters {
                    from_preset("mail.news", 0)
                } else {
                    purpose()
                };
                let meaning = &mut purpose.draft.meaning;
                (meaning.basis, meaning.data_use, meaning.min_age) = (basis, data_use, min_age);
                (
                    meaning.profiling,
                    meaning.special_category,
                    meaning.automated_decisions,
                ) = flags;
                (purpose.version, purpose.covered_from) =
                    (versions.0.max(versions.1), versions.0.min(versions.1));
                purpose.active_from = start() + SignedDuration::from_hours(active.0);
                purpose.active_to = active.1.map(|hour| start() + SignedDuration::from_hours(hour));
                purpose.bit = PurposeBit::new(bit).unwrap();
                purpose
            },
        )
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    house: House,
    suppressed: bool,
    age: AgeBand,
    contract: bool,
}

impl Facts {
    pub(super) fn with<'a>(&self, ledger: &'a Ledger) -> Person<'a> {
        Person {
            house: self.house,
            suppressed: self.suppressed,
            age: self.age,
            contract: self.contract,
            ledger,
        }
    }
}

fn facts() -> impl Strategy<Value = Facts> {
    (
        prop::bool::weighted(0.95),
        any::<bool>(),
        select(vec![13_u8, 15, 16]),
        prop::bool::weighted(0.05),
        select(AgeBand::ALL.to_vec()),
        any::<bool>(),
    )
        .prop_map(
            |(active, reaches_minors, consent_age, suppressed, age, contract)| Facts {
                house: House {
                    active,
                    reaches_minors,
                    consent_age,
                },
                suppressed,
                age,
                contract,
            },
        )
}

/// What the person's life looks like after their entries, told in order.
#[derive(Default)]
struct Life {
    said: Option<ConsentEvent>,
    said_at: Option<Timestamp>,
    /// The latest of those that were said while it was known who it was.
    known: Option<ConsentEvent>,
    signal_at: Option<Timestamp>,
    objected_at: Option<Timestamp>,
    /// The objection was said while it was known who it was; or the latest of those that were.
    objected_by_known: bool,
    known_objected_at: Option<Timestamp>,
    paused_until: Option<Timestamp>,
    restricted: bool,
}

fn live(history: &[ConsentEvent], purpose: &Purpose) -> Life {
    let when = |event: &ConsentEvent| {
        if event.action == Action::Expired {
            event.expires_at.map_or(event.at, |end| end.min(event.at))
        } else {
            event.at
        }
    };
    let mut told: Vec<_> = history
        .iter()
        .filter(|event| event.scope.key().is_none_or(|key| key == purpose.key()))
        .collect();
    told.sort_by_key(|event| when(event));
    let mut life = Life::default();
    // What they said no to while it was known who they were, by topic: only they lift it.
    let mut refused = [false; 4];
    for event in told {
        let is_no = matches!(
            event.action,
            Action::Refused | Action::Withdrawn | Action::Objected | Action::Paused | Action::Restricted
        );
        let topic = match event.action {
            Action::Refused if event.method == Method::Gpc => None,
            Action::Acknowledged => None,
            Action::Objected | Action::ObjectionLifted => Some(1),
            Action::Paused | Action::Resumed => Some(2),
            Action::Restricted | Action::RestrictionLifted => Some(3),
            _ => Some(0),
        };
        if let Some(topic) = topic {
            let ends = event.action == Action::Expired;
            if !event.identified && refused[topic] && !is_no && !ends {
                continue;
            }
            if event.identified {
                refused[topic] = is_no;
            }
            if event.identified && topic == 0 {
                life.known = Some(event.clone());
            }
            if event.identified && topic == 1 {
                life.known_objected_at = is_no.then_some(event.at);
            }
            if topic == 1 {
                life.objected_by_known = event.identified;
            }
        }
        match event.action {
            Action::Refused if event.method == Method::Gpc => life.signal_at = Some(event.at),
            Action::Granted | Action::Renewed | Action::Refused | Action::Withdrawn | Action::Expired => {
                life.said = Some(event.clone());
                life.said_at = Some(when(event));
            }
            Action::Objected => life.objected_at = Some(event.at),
            Action::ObjectionLifted => life.objected_at = None,
            Action::Paused => life.paused_until = Some(event.expires_at.unwrap_or(Timestamp::MAX)),
            Action::Resumed => life.paused_until = None,
            Action::Restricted => life.restricted = true,
            Action::RestrictionLifted => life.restricted = false,
            Action::Acknowledged => {}
        }
    }
    life
}

/// Something to ask the gate.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) history: Vec<ConsentEvent>,
    pub(super) purpose: Purpose,
    pub(super) facts: Facts,
    pub(super) now: Timestamp,
}

pub(super) fn questions() -> impl Strategy<Value = Question> {
    (history(), purposes(), facts(), 0_i64..1600).prop_map(|(history, purpose, facts, minutes)| Question {
        history,
        purpose,
        facts,
        now: start() + SignedDuration::from_mins(minutes),
    })
}

pub(super) fn reference(
    facts: Facts,
    history: &[ConsentEvent],
    purpose: &Purpose,
    now: Timestamp,
) -> Option<&'static str> {
    let meaning = purpose.meaning();
    let life = live(history, purpose);
    let yes = life
        .said
        .as_ref()
        .filter(|event| matches!(event.action, Action::Granted | Action::Renewed));
    let by_hand = |event: &&ConsentEvent| {
        !matches!(
            event.method,
            Method::Dismiss | Method::Gpc | Method::Script | Method::ExternalProvider | Method::Clock
        )
    };
    let own_act = yes.filter(by_hand);
    let own_act_after = |other: Timestamp| own_act.is_some_and(|event| event.at > other);
    let known_yes = life
        .known
        .as_ref()
        .filter(|event| matches!(event.action, Action::Granted | Action::Renewed))
        .filter(by_hand);
    let known_act_after = |other: Timestamp| known_yes.is_some_and(|event| event.at > other);
    let objects = life
        .objected_at
        .is_some_and(|at| !(own_act_after(at) && (!life.objected_by_known || known_act_after(at))))
        || life
            .known_objected_at
            .is_some_and(|at| !(own_act_after(at) && known_act_after(at)));
    let marketing = matches!(meaning.data_use, Use::Marketing | Use::Advertising);
    let stoppable = marketing
        || matches!(
            meaning.basis,
            LegalBasis::Consent | LegalBasis::LegitimateInterest | LegalBasis::PublicInterest
        );
    let minor = !matches!(facts.age, AgeBand::Unknown | AgeBand::Adult);
    let unknown = facts.age == AgeBand::Unknown;
    let at_least = |age: u8| facts.age.youngest().unwrap_or(0) >= age;
    let in_force = purpose.active_from <= now && purpose.active_to.is_none_or(|end| now < end);
    let scoped = yes.and_then(|event| match &event.scope {
        Scope::Everything => None,
        Scope::Purpose { version, .. } => Some(*version),
    });
    let covered = scoped.is_some_and(|version| (purpose.covered_from..=purpose.version).contains(&version));
    let over = yes.is_some_and(|event| event.expires_at.is_some_and(|end| end <= now));
    let said_no = match life.said.as_ref().map(|event| event.action) {
        Some(Action::Refused) => Some("refused"),
        Some(Action::Withdrawn) => Some("withdrawn"),
        _ => None,
    };
    let consent = meaning.basis == LegalBasis::Consent;
    let balanced = matches!(
        meaning.basis,
        LegalBasis::LegitimateInterest | LegalBasis::PublicInterest
    );
    let careful = facts.house.reaches_minors && (meaning.profiling || meaning.automated_decisions);
    let rules = [
        (!facts.house.active, "workspace_inactive"),
        (facts.suppressed, "suppressed"),
        (life.restricted, "restricted"),
        (stoppable && objects, "objected"),
        (
            stoppable && life.paused_until.is_some_and(|end| end > now),
            "paused",
        ),
        (
            stoppable
                && life
                    .signal_at
                    .is_some_and(|at| !(own_act_after(at) || own_act.is_some_and(|event| event.signals.gpc))),
            "signal",
        ),
        (meaning.min_age.is_some() && unknown, "age_unknown"),
        (meaning.min_age.is_some_and(|age| !at_least(age)), "too_young"),
        (
            minor
                && (careful
                    || meaning.automated_decisions
                    || meaning.profiling && meaning.data_use == Use::Advertising),
            "minor",
        ),
        (unknown && careful, "age_unknown"),
        (
            consent
                && !unknown
                && !at_least(facts.house.consent_age)
                && yes.is_some_and(|event| !event.guardian),
            "guardian_missing",
        ),
        (!in_force, "purpose_inactive"),
        (consent && life.said.is_none(), "never_asked"),
        (
            (consent || balanced) && said_no.is_some(),
            said_no.unwrap_or_default(),
        ),
        (consent && (yes.is_none() || over), "expired"),
        (consent && !covered, "superseded"),
        (
            consent && (meaning.special_category || meaning.automated_decisions) && own_act.is_none(),
            "not_explicit",
        ),
        (
            meaning.basis == LegalBasis::Contract && !facts.contract,
            "no_contract",
        ),
    ];
    rules.into_iter().find_map(|(wrong, code)| wrong.then_some(code))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn the_gate_and_the_rule_written_twice_agree_with_their_reasons(question in questions()) {
        let Question { history, purpose, facts, now } = question;
        let ledger = Ledger::fold(&history);
        let found = match decide(&facts.with(&ledger), &purpose, now) {
            Decision::Allow(_) => None,
            Decision::Deny(reason) => Some(reason.code()),
        };
        prop_assert_eq!(found, reference(facts, &history, &purpose, now));
    }

    #[test]
    fn the_mask_says_what_the_gate_says_until_it_must_be_computed_again(
        history in history(), mut purposes in prop::collection::vec(purposes(), 0..6), facts in facts(),
        minutes in 0_i64..1600, later in 0_i64..1600,
    ) {
        for (bit, purpose) in (0_u8..).step_by(11).zip(&mut purposes) {
            purpose.bit = PurposeBit::new(bit).unwrap();
        }
        let now = start() + SignedDuration::from_mins(minutes);
        let ledger = Ledger::fold(&history);
        let person = facts.with(&ledger);
        let allowed = allowed_mask(&person, &purposes, now);
        let bits = |now| purposes.iter().fold(OPERATION, |mask, purpose| {
            if decide(&person, purpose, now).is_allowed() { mask | purpose.bit.mask() } else { mask }
        });
        prop_assert_eq!(allowed.mask, bits(now));
        prop_assert!(allowed.mask > 0);
        prop_assert!(allowed.changes_at.is_none_or(|at| at > now));
        let then = now + SignedDuration::from_mins(later);
        if allowed.changes_at.is_none_or(|at| then < at) {
            prop_assert_eq!(allowed.mask, bits(then));
        }
    }
}
