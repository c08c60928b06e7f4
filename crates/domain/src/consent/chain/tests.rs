use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::consent::choice::Action;
use crate::consent::testing::{at, event};

fn workspace() -> WorkspaceId {
    WorkspaceId::from_uuid(Uuid::from_u128(7))
}

fn content(number: u64) -> Content {
    Content {
        format: FORMAT,
        salt: [u8::try_from(number % 251).unwrap(); 16],
        event: event(u128::from(number), 1, "2026-01-10T12:00:00Z", Action::Granted),
    }
}

fn chain(length: u64) -> Vec<Row> {
    let mut previous = beginning(workspace());
    (1..=length)
        .map(|sequence| {
            let row = Row::after(previous, sequence, workspace(), content(sequence));
            previous = row.link;
            row
        })
        .collect()
}

/// From this entry on, links are computed anew, as someone would who knows how.
fn relink(rows: &mut [Row], from: usize) {
    for index in from..rows.len() {
        if index > 0 {
            rows[index].previous = rows[index - 1].link;
        }
        if let Some(content) = &rows[index].content {
            rows[index].content_digest = content.digest(workspace());
        }
        rows[index].link = link(
            rows[index].previous,
            rows[index].sequence,
            rows[index].content_digest,
        );
    }
}

fn verify(rows: &[Row], erased: &[u64], anchors: &[Anchor]) -> Vec<Finding> {
    let mut verifier = Verifier::new(
        workspace(),
        erased.iter().copied().collect(),
        anchors.iter().copied(),
    );
    rows.iter().for_each(|row| verifier.read(row));
    verifier.finish().findings
}

fn anchor(row: &Row) -> Anchor {
    Anchor {
        sequence: row.sequence,
        link: row.link,
        at: at("2026-01-11T00:00:00Z"),
    }
}

#[test]
fn the_bytes_of_an_entry_never_change() {
    let text = content_bytes(
        workspace(),
        &event(1, 2, "2026-01-10T12:00:00.1234567Z", Action::Granted),
    );
    assert_eq!(
        text,
        "{\"action\":\"granted\",\"at\":\"2026-01-10T12:00:00.123456Z\",\
         \"event\":\"00000000-0000-0000-0000-000000000001\",\"expires_at\":\"2026-07-10T12:00:00.123456Z\",\
         \"format\":1,\"guardian\":false,\"identified\":true,\"method\":\"save\",\"origin\":\"privacy_center\",\
         \"profile\":\"00000000-0000-0000-0000-000000000002\",\
         \"scope\":{\"purpose\":\"personalise.profile\",\"version\":1},\
         \"shown\":{\"build\":\"1.0.0\",\
         \"interface\":\"9df46bad6ee8eb3d86c4ef3f7f6d7a9b4ac3cd9b0a5a5e5bd1e30e6e0cbbb0f5\",\
         \"language\":\"fr\",\
         \"notice\":\"0000000000000000000000000000000000000000000000000000000000000000\"},\
         \"signals\":{\"consent_mode\":null,\"gpc\":false,\"tc_string\":null},\"taken_down\":null,\
         \"workspace\":\"00000000-0000-0000-0000-000000000007\"}"
            .replace(
                "9df46bad6ee8eb3d86c4ef3f7f6d7a9b4ac3cd9b0a5a5e5bd1e30e6e0cbbb0f5",
                &Digest::of(b"interface").to_string()
            )
            .replace(&"0".repeat(64), &Digest::of(b"notice").to_string())
    );
    assert_eq!(chain(3)[2].link.to_string(), LINK);
}

/// The third link of the chain above, computed from the description in this folder by another program.
const LINK: &str = "89d585accaa475f3ed724e35bcbfb414010f621c2b7a241a074f212b1e48e81a";

#[test]
fn an_untouched_chain_has_no_findings() {
    let rows = chain(20);
    assert_eq!(verify(&rows, &[], &[anchor(&rows[9]), anchor(&rows[19])]), []);
    assert_eq!(verify(&[], &[], &[]), []);
}

#[test]
fn an_edited_entry_is_named_however_far_the_hand_went() {
    let edit = |rows: &mut [Row]| rows[4].content.as_mut().unwrap().event.action = Action::Refused;
    let edited = Finding::Edited { sequence: 5 };
    let mut rows = chain(10);
    edit(&mut rows);
    assert_eq!(verify(&rows, &[], &[]), [edited]);

    // With its digest.
    let mut rows = chain(10);
    edit(&mut rows);
    rows[4].content_digest = rows[4].content.as_ref().unwrap().digest(workspace());
    assert_eq!(verify(&rows, &[], &[]), [Finding::Forged { sequence: 5 }]);

    // With its digest and its link: the next entry remembers the one that was there.
    let mut rows = chain(10);
    edit(&mut rows);
    relink(&mut rows[4..5], 0);
    assert_eq!(verify(&rows, &[], &[]), [Finding::Forged { sequence: 5 }]);

    // With every link after it: only what was anchored elsewhere remembers.
    let whole = chain(10);
    let mut rows = whole.clone();
    edit(&mut rows);
    relink(&mut rows, 4);
    assert_eq!(verify(&rows, &[], &[]), []);
    let anchors = [anchor(&whole[2]), anchor(&whole[7]), anchor(&whole[9])];
    assert_eq!(
        verify(&rows, &[], &anchors),
        [Finding::Rewritten { after: 3, until: 8 }]
    );
}

#[test]
fn a_deleted_entry_is_named_even_when_the_rest_is_numbered_anew() {
    let mut rows = chain(10);
    rows.drain(3..5);
    assert_eq!(verify(&rows, &[], &[]), [Finding::Deleted { first: 4, last: 5 }]);
    for row in &mut rows[3..] {
        row.sequence -= 2;
    }
    let renumbered = Finding::Renumbered { first: 4, missing: 2 };
    assert_eq!(verify(&rows, &[], &[]), [renumbered]);
    // And once more further on.
    rows.remove(6);
    for row in &mut rows[6..] {
        row.sequence -= 1;
    }
    assert_eq!(
        verify(&rows, &[], &[]),
        [renumbered, Finding::Renumbered { first: 7, missing: 1 }]
    );
    let mut rows = chain(10);
    rows.remove(0);
    assert_eq!(verify(&rows, &[], &[]), [Finding::Deleted { first: 1, last: 1 }]);
}

#[test]
fn swapped_entries_are_named_with_both_places() {
    for (a, b) in [(2, 3), (0, 9), (4, 7)] {
        let swapped = [Finding::Swapped {
            first: u64::try_from(a).unwrap() + 1,
            second: u64::try_from(b).unwrap() + 1,
        }];
        // Whole rows, but for their numbers.
        let mut rows = chain(10);
        rows.swap(a, b);
        let numbers = (rows[a].sequence, rows[b].sequence);
        (rows[b].sequence, rows[a].sequence) = numbers;
        assert_eq!(verify(&rows, &[], &[]), swapped, "whole rows {a} {b}");
        // What they hold.
        let mut rows = chain(10);
        let contents = (rows[a].content.clone(), rows[b].content.clone());
        (rows[b].content, rows[a].content) = contents;
        assert_eq!(verify(&rows, &[], &[]), swapped, "contents {a} {b}");
        // What they hold, with its digests.
        let digests = (rows[a].content_digest, rows[b].content_digest);
        (rows[b].content_digest, rows[a].content_digest) = digests;
        assert_eq!(verify(&rows, &[], &[]), swapped, "contents and digests {a} {b}");
    }
}

#[test]
fn a_cut_tail_is_named_by_what_was_anchored() {
    let rows = chain(10);
    let cut = Finding::Cut { first: 8, last: 10 };
    assert_eq!(verify(&rows[..7], &[], &[anchor(&rows[9])]), [cut]);
    assert_eq!(
        verify(&rows[..7], &[], &[anchor(&rows[4]), anchor(&rows[9])]),
        [cut]
    );
    assert_eq!(
        verify(&[], &[], &[anchor(&rows[9])]),
        [Finding::Cut { first: 1, last: 10 }]
    );
    // Cut, and grown again with other entries.
    let mut other = rows.clone();
    for row in &mut other[7..] {
        row.content.as_mut().unwrap().event.guardian = true;
    }
    relink(&mut other, 7);
    assert_eq!(
        verify(&other, &[], &[anchor(&rows[4]), anchor(&rows[9])]),
        [Finding::Rewritten { after: 5, until: 10 }]
    );
}

#[test]
fn erasing_a_person_leaves_the_chain_whole_and_emptying_a_row_does_not_pass_for_it() {
    let mut rows = chain(10);
    rows[3].content = None;
    assert_eq!(verify(&rows, &[4], &[]), []);
    assert_eq!(verify(&rows, &[], &[]), [Finding::Emptied { sequence: 4 }]);
    assert_eq!(
        verify(&chain(10), &[4], &[]),
        [Finding::NotErased { sequence: 4 }]
    );
    rows[3].content_digest = Digest::of(b"other");
    assert_eq!(verify(&rows, &[4], &[]), [Finding::Forged { sequence: 4 }]);
}

#[test]
fn a_row_put_in_or_taken_from_another_workspace_is_named() {
    let mut rows = chain(10);
    rows.insert(5, rows[4].clone());
    assert_eq!(verify(&rows, &[], &[]), [Finding::Doubled { sequence: 5 }]);
    let mut rows = chain(10);
    let last = rows[9].link;
    rows.push(Row::after(
        last,
        11,
        WorkspaceId::from_uuid(Uuid::from_u128(8)),
        content(11),
    ));
    assert_eq!(verify(&rows, &[], &[]), [Finding::Edited { sequence: 11 }]);
    let mut foreign = Verifier::new(WorkspaceId::from_uuid(Uuid::from_u128(8)), BTreeSet::new(), []);
    chain(3).iter().for_each(|row| foreign.read(row));
    assert!(!foreign.finish().findings.is_empty());
}

#[test]
fn the_same_choice_of_two_people_has_unlike_digests_by_its_salt() {
    let mut a = content(1);
    let b = a.clone();
    assert_eq!(a.digest(workspace()), b.digest(workspace()));
    a.salt[0] ^= 1;
    assert_ne!(a.digest(workspace()), b.digest(workspace()));
}

#[derive(Debug, Clone)]
enum Deed {
    Edit,
    Digest,
    Link,
    Previous,
    Delete,
    Swap(prop::sample::Index),
    Cut,
}

fn deeds() -> impl Strategy<Value = Deed> {
    prop_oneof![
        Just(Deed::Edit),
        Just(Deed::Digest),
        Just(Deed::Link),
        Just(Deed::Previous),
        Just(Deed::Delete),
        any::<prop::sample::Index>().prop_map(Deed::Swap),
        Just(Deed::Cut),
    ]
}

proptest! {
    #[test]
    fn whatever_is_done_to_a_chain_is_noticed_and_placed(
        length in 2_u64..24, place in any::<prop::sample::Index>(), deed in deeds(),
    ) {
        let whole = chain(length);
        let at = place.index(whole.len());
        let mut rows = whole.clone();
        let mut touched = BTreeSet::from([whole[at].sequence]);
        match deed {
            Deed::Edit => rows[at].content.as_mut().unwrap().event.identified = false,
            Deed::Digest => rows[at].content_digest = Digest::of(b"x"),
            Deed::Link => rows[at].link = Digest::of(b"x"),
            Deed::Previous => rows[at].previous = Digest::of(b"x"),
            Deed::Delete => drop(rows.remove(at)),
            Deed::Swap(other) => {
                let other = other.index(whole.len());
                prop_assume!(other != at);
                touched.insert(whole[other].sequence);
                rows.swap(at, other);
                let numbers = (rows[at].sequence, rows[other].sequence);
                (rows[other].sequence, rows[at].sequence) = numbers;
            }
            Deed::Cut => {
                rows.truncate(at);
            }
        }
        let findings = verify(&rows, &[], &[anchor(whole.last().unwrap())]);
        prop_assert!(!findings.is_empty());
        for finding in findings {
            let named = match finding {
                Finding::Edited { sequence } | Finding::Forged { sequence } => vec![sequence],
                Finding::Deleted { first, .. } | Finding::Cut { first, .. } => vec![first],
                Finding::Swapped { first, second } => vec![first, second],
                Finding::Rewritten { until, .. } => vec![until],
                other => panic!("{other:?}"),
            };
            // An anchor on the last entry also notices that its link changed.
            let last = whole.last().unwrap().sequence;
            prop_assert!(named.iter().all(|sequence| touched.contains(sequence) || *sequence == last), "{named:?}");
        }
    }
}
