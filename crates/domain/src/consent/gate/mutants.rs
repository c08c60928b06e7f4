//! Each clause is missed when it is left out: the rule written twice then finds a case that is decided otherwise.

use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};

use super::model::{Question, questions, reference};
use super::*;

/// How many questions are tried before a clause counts as one that nobody misses.
const QUESTIONS: u32 = 60_000;

/// Whether a gate that leaves a clause out (or none) ever answers otherwise than the reference.
fn is_found_out(left_out: Option<Reason>) -> bool {
    let config = Config {
        cases: QUESTIONS,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..Config::default()
    };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, chance).run(&questions(), |question| {
        let Question {
            history,
            purpose,
            facts,
            now,
        } = question;
        let ledger = Ledger::fold(&history);
        let person = facts.with(&ledger);
        let standing = ledger.standing(purpose.key());
        let found = check_without(left_out, &person, &standing, &purpose, now).err();
        proptest::prop_assert_eq!(found.map(Reason::code), reference(facts, &history, &purpose, now));
        Ok(())
    });
    match outcome {
        Ok(()) => false,
        Err(TestError::Fail(..)) => true,
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

#[test]
fn no_clause_can_be_left_out_unnoticed() {
    assert!(!is_found_out(None), "the whole rule agrees with the reference");
    let unnoticed: Vec<_> = Reason::ALL
        .into_iter()
        .filter(|clause| !is_found_out(Some(*clause)))
        .collect();
    assert!(unnoticed.is_empty(), "nobody misses {unnoticed:?}");
}
