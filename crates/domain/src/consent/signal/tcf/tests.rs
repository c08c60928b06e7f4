use proptest::prelude::*;

use super::writer::{Sample, Writer};
use super::*;
use crate::consent::testing::at;

/// Printed in the specification of 2.3 as an example.
const EXAMPLE: &str = "CQSbk4AQSbk4ANwAAAENAwCgAAAAAAAAAAYgACPAAAAA.IDKQA4AAgAKAGQAygAAA.YAAAAAAAAAAA";

const NOW: &str = "2026-11-23T10:00:00Z";

fn numbers(numbers: Numbers) -> Vec<u8> {
    numbers.iter().collect()
}

#[test]
fn the_example_of_the_specification_is_decoded_and_then_refused_for_its_policy() {
    let tc = decode(EXAMPLE).unwrap();
    let core = &tc.core;
    assert_eq!(core.created, at("2025-06-03T00:00:00Z"));
    assert_eq!(core.updated, core.created);
    assert_eq!((core.cmp_id, core.cmp_version, core.consent_screen), (880, 0, 0));
    assert_eq!(core.consent_language, ['E', 'N']);
    assert_eq!((core.vendor_list_version, core.policy_version), (48, 2));
    assert!(core.service_specific && !core.non_standard_texts && !core.purpose_one_treatment);
    assert_eq!(numbers(core.special_features), [0_u8; 0]);
    assert_eq!(numbers(core.purposes_consent), [0_u8; 0]);
    assert_eq!(numbers(core.purposes_interest), [0_u8; 0]);
    assert_eq!(core.publisher_country, ['D', 'E']);
    assert_eq!(
        (core.vendors_consent.max, core.vendors_consent.ranges()),
        (4, &[(1, 4)][..])
    );
    assert!(core.vendors_interest.is_empty());
    assert_eq!(core.restrictions, []);
    let disclosed = tc.disclosed.as_ref().unwrap();
    assert_eq!(
        (disclosed.max, disclosed.ranges()),
        (404, &[(1, 5), (100, 100), (404, 404)][..])
    );
    let publisher = tc.publisher.unwrap();
    for empty in [
        publisher.purposes_consent,
        publisher.purposes_interest,
        publisher.custom_consent,
        publisher.custom_interest,
    ] {
        assert_eq!(numbers(empty), [0_u8; 0]);
    }
    assert_eq!(judge(tc, at("2025-07-01T00:00:00Z")), Err(Refusal::PolicyVersion));
}

#[test]
fn a_full_string_says_what_was_written_and_interests_in_purposes_3_to_6_are_not_read() {
    let sample = Sample {
        restrictions: vec![
            (5, 0, vec![(8, 8)]),
            (6, 1, vec![(1, 3), (2, 9)]),
            (6, 3, vec![(2, 2)]),
        ],
        ..Sample::default()
    };
    let text = format!(
        "{}.{}.{}",
        sample.core(),
        Sample::disclosed(),
        Sample::publisher(&[1, 5])
    );
    let tc = decode(&text).unwrap();
    assert_eq!(tc.core.created, at("2026-11-01T00:00:00Z"));
    assert_eq!(numbers(tc.core.special_features), [2]);
    assert_eq!(numbers(tc.core.purposes_consent), [1, 5, 6, 8]);
    assert_eq!(numbers(tc.core.purposes_interest), [2, 7]);
    assert_eq!(tc.core.vendors_consent.ranges(), [(1, 2), (8, 8)]);
    assert_eq!(tc.core.vendors_interest.ranges(), [(10, 12), (40, 40)]);
    let restrictions: Vec<_> = tc
        .core
        .restrictions
        .iter()
        .map(|found| (found.purpose, found.kind, found.vendors.ranges().to_vec()))
        .collect();
    assert_eq!(
        restrictions,
        [
            (5, RestrictionKind::NotAllowed, vec![(8, 8)]),
            (6, RestrictionKind::RequireConsent, vec![(1, 9)]),
            (6, RestrictionKind::Undefined, vec![(2, 2)]),
        ]
    );
    let publisher = tc.publisher.unwrap();
    assert_eq!(numbers(publisher.purposes_consent), [1, 5]);
    assert_eq!(numbers(publisher.purposes_interest), [2]);
    assert_eq!(numbers(publisher.custom_consent), [1, 3]);
    assert_eq!(numbers(publisher.custom_interest), [2]);

    let judged = judge(tc, at(NOW)).unwrap();
    assert!(judged.allows_vendor(1, 5) && judged.allows_vendor(1, 6));
    assert!(!judged.allows_vendor(8, 5), "restricted");
    assert!(!judged.allows_vendor(2, 6), "an undefined restriction forbids");
    assert!(!judged.allows_vendor(10, 5) && !judged.allows_vendor(1, 2) && !judged.allows_vendor(0, 1));
}

#[test]
fn what_a_string_allows_us_is_what_it_allows_the_publisher() {
    let judged = |publisher: Option<&[u32]>| {
        let mut text = format!("{}.{}", Sample::default().core(), Sample::disclosed());
        if let Some(consents) = publisher {
            text = format!("{text}.{}", Sample::publisher(consents));
        }
        let judged = judge(decode(&text).unwrap(), at(NOW)).unwrap();
        [
            Use::BuildProfile,
            Use::SelectByProfile,
            Use::Contextual,
            Use::Measure,
        ]
        .map(|usage| judged.allows(usage))
    };
    assert_eq!(judged(None), [true, true, false, true]);
    assert_eq!(judged(Some(&[])), [false; 4]);
    assert_eq!(judged(Some(&[5, 6])), [false, true, false, false]);
    assert_eq!(judged(Some(&[1, 5, 11])), [true, false, true, false]);
}

#[test]
fn a_string_that_does_not_count_is_refused_with_its_reason() {
    let judged = |sample: Sample, disclosed: bool, now: &str| {
        let mut text = sample.core();
        if disclosed {
            text = format!("{text}.{}", Sample::disclosed());
        }
        judge(decode(&text).unwrap(), at(now)).err().map(Refusal::code)
    };
    let sample = Sample::default;
    assert_eq!(judged(sample(), true, NOW), None);
    assert_eq!(
        judged(
            Sample {
                policy: 4,
                ..sample()
            },
            true,
            NOW
        ),
        None
    );
    assert_eq!(
        judged(
            Sample {
                policy: 3,
                ..sample()
            },
            true,
            NOW
        ),
        Some("policy_version")
    );
    assert_eq!(
        judged(
            Sample {
                service_specific: false,
                ..sample()
            },
            true,
            NOW
        ),
        Some("not_service_specific")
    );
    assert_eq!(judged(sample(), false, NOW), Some("no_disclosed_vendors"));
    // 2026-02-28, the last day without them.
    let before = Sample {
        seconds: 1_772_236_800,
        ..sample()
    };
    assert_eq!(judged(before.clone(), false, NOW), None);
    assert_eq!(judged(before, false, "2027-03-28T00:00:00Z"), Some("too_old"));
    assert_eq!(
        judged(sample(), true, "2026-10-31T23:59:59Z"),
        Some("from_the_future")
    );
    assert_eq!(judged(sample(), true, "2027-11-30T23:59:59Z"), None);
    assert_eq!(judged(sample(), true, "2027-12-01T00:00:00Z"), Some("too_old"));
    assert_eq!(
        judged(
            Sample {
                cmp_id: 0,
                ..sample()
            },
            true,
            NOW
        ),
        Some("no_manager")
    );
}

#[test]
fn what_is_no_string_is_named() {
    let core = Sample::default().core();
    let ranges = |ranges: &[(u16, u16)]| {
        Sample::default()
            .tail(Sample::default().head().ranges(9, ranges).field(0, &[]))
            .text()
    };
    let cases = [
        (String::new(), TcfError::TooShort),
        (String::from("C"), TcfError::TooShort),
        (String::from("BQSbk4AQSbk4"), TcfError::Version(1)),
        (String::from("é"), TcfError::Alphabet),
        (
            EXAMPLE.replace("SbK", "S+k").replace("Sbk", "S+k"),
            TcfError::Alphabet,
        ),
        (core[..core.len() - 4].to_owned(), TcfError::TooShort),
        (format!("{core}."), TcfError::TooShort),
        (format!("{core}.{}.{0}", Sample::disclosed()), TcfError::Malformed),
        // A segment of type 7.
        (format!("{core}._AAAA"), TcfError::Malformed),
        (format!("{core}.{0}.{0}.{0}.{0}", "AAAA"), TcfError::Malformed),
        (ranges(&[(5, 4)]), TcfError::Malformed),
        (ranges(&[(0, 4)]), TcfError::Malformed),
        (ranges(&[(5, 10)]), TcfError::Malformed),
        ("C".repeat(LONGEST + 1), TcfError::TooLong),
    ];
    for (text, expected) in cases {
        assert_eq!(
            decode(&text).err(),
            Some(expected),
            "{}",
            &text[..text.len().min(60)]
        );
    }
    assert!(decode(&format!("{core}==")).is_ok(), "padding is forgiven");
    assert!(decode(&ranges(&[(5, 9), (1, 6)])).is_ok());
}

#[test]
fn what_is_claimed_but_not_there_costs_nothing() {
    // 4095 restrictions of 4095 ranges each are promised, and none comes.
    let promised = Sample::default().head().field(0, &[]).field(0, &[]).put(12, 4095);
    assert_eq!(decode(&promised.text()).err(), Some(TcfError::TooShort));
    let everyone = Sample::default().head().put(16, 65_535).put(1, 0);
    assert_eq!(decode(&everyone.text()).err(), Some(TcfError::TooShort));
    // Every vendor there could be is read.
    let all: Vec<u16> = vec![65_535];
    let text = Sample::default()
        .tail(
            Sample::default()
                .head()
                .field(65_535, &all)
                .ranges(65_535, &[(1, 65_535)]),
        )
        .text();
    let tc = decode(&text).unwrap();
    assert_eq!(tc.core.vendors_consent.ranges(), [(65_535, 65_535)]);
    assert!(tc.core.vendors_interest.contains(40_000));
}

/// Whole strings with a few characters changed: they get further than noise does.
fn nearly() -> impl Strategy<Value = String> {
    let base = prop_oneof![
        Just(EXAMPLE.to_owned()),
        Just(format!(
            "{}.{}.{}",
            Sample {
                restrictions: vec![(5, 0, vec![(8, 9)])],
                ..Sample::default()
            }
            .core(),
            Sample::disclosed(),
            Sample::publisher(&[1, 5])
        )),
    ];
    let edits = prop::collection::vec((any::<prop::sample::Index>(), "[A-Za-z0-9_.-]"), 0..6);
    (base, edits).prop_map(|(mut text, edits)| {
        for (index, with) in edits {
            let at = index.index(text.len());
            text.replace_range(at..=at, &with);
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50_000, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn noise_of_the_alphabet_never_panics(text in "C[A-Za-z0-9_.-]{0,200}") {
        let _ = decode(&text).map(|tc| judge(tc, at(NOW)));
    }

    #[test]
    fn strings_with_changed_characters_never_panic(text in nearly()) {
        if let Ok(tc) = decode(&text) {
            for vendors in [&tc.core.vendors_consent, &tc.core.vendors_interest] {
                prop_assert!(vendors.ranges().windows(2).all(|pair| pair[0].1 < pair[1].0));
            }
            prop_assert!(!(3..=6).any(|purpose| tc.core.purposes_interest.contains(purpose)));
            if let Ok(judged) = judge(tc, at(NOW)) {
                let _ = judged.allows(Use::BuildProfile);
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_at_all_never_panics(text in any::<String>()) {
        let _ = decode(&text);
    }

    #[test]
    fn vendors_are_the_same_as_bits_and_as_ranges(vendors in prop::collection::btree_set(1_u16..300, 0..60)) {
        let list: Vec<u16> = vendors.iter().copied().collect();
        let singles: Vec<(u16, u16)> = list.iter().map(|vendor| (*vendor, *vendor)).collect();
        let max = list.last().copied().unwrap_or(0);
        let text = Sample::default().tail(Sample::default().head().field(max, &list).ranges(max, &singles)).text();
        let core = decode(&text).unwrap().core;
        prop_assert_eq!(core.vendors_consent.ranges(), core.vendors_interest.ranges());
        for vendor in 1..=300 {
            prop_assert_eq!(core.vendors_consent.contains(vendor), vendors.contains(&vendor));
        }
        let _ = Writer::default();
    }
}
