//! Which language is chosen, header by header.

use super::*;
use proptest::prelude::*;

fn header(header: &str) -> Language {
    negotiate(NegotiationInput {
        accept_language: Some(header),
        ..NegotiationInput::default()
    })
}

#[test]
fn each_source_wins_over_the_ones_after_it() {
    let all = NegotiationInput {
        cookie: Some("fr"),
        account: Some(Language::English),
        accept_language: Some("en"),
        workspace_default: Some(Language::English),
        pseudo_allowed: false,
    };
    assert_eq!(negotiate(all), Language::French);
    let no_cookie = NegotiationInput {
        cookie: None,
        account: Some(Language::French),
        ..all
    };
    assert_eq!(negotiate(no_cookie), Language::French);
    let header_only = NegotiationInput {
        account: None,
        accept_language: Some("fr"),
        ..no_cookie
    };
    assert_eq!(negotiate(header_only), Language::French);
    let workspace = NegotiationInput {
        accept_language: Some("de"),
        workspace_default: Some(Language::French),
        ..header_only
    };
    assert_eq!(negotiate(workspace), Language::French);
    assert_eq!(negotiate(NegotiationInput::default()), Language::English);
}

#[test]
fn headers_are_read_by_weight_and_regions_fall_back_to_their_language() {
    for (text, expected) in [
        ("fr", Language::French),
        ("fr-CA", Language::French),
        ("FR-ca", Language::French),
        ("fr-Latn-CA-x-private", Language::French),
        ("en-GB,en;q=0.9,fr;q=0.8", Language::English),
        ("en;q=0.5, fr;q=0.9", Language::French),
        ("de-CH, fr;q=0.3, en;q=0.2", Language::French),
        ("fr;q=0, en;q=0.1", Language::English),
        ("fr;q=0.001", Language::French),
        ("fr;q=1.000", Language::French),
        ("fr ; q = 0.7", Language::French),
        ("*", Language::English),
        ("*, fr;q=0.5", Language::French),
        ("en, fr", Language::English),
        ("frr", Language::English),
    ] {
        assert_eq!(header(text), expected, "{text}");
    }
}

#[test]
fn a_garbage_header_counts_for_nothing_and_its_sound_parts_still_count() {
    for text in [
        "",
        " ",
        ",,,",
        ";q=1",
        "fr;q=2",
        "fr;q=1.001",
        "fr;q=0.1234",
        "fr;q=-1",
        "fr;q=NaN",
        "fr;level=1",
        "fr;q=1;q=0",
        "f r",
        "français",
        "-fr",
        "fr--CA",
        "\u{0}",
    ] {
        assert_eq!(header(text), Language::English, "{text:?}");
    }
    assert_eq!(header("!!!, fr;q=0.4, ;;;"), Language::French);
}

#[test]
fn pseudo_locales_are_chosen_only_where_they_are_allowed() {
    for tag in ["en-XA", "ar-XB"] {
        let asked = NegotiationInput {
            cookie: Some(tag),
            account: Language::parse(tag),
            accept_language: Some(tag),
            workspace_default: Language::parse(tag),
            pseudo_allowed: false,
        };
        assert_eq!(negotiate(asked), Language::English);
        assert_eq!(
            Some(negotiate(NegotiationInput {
                pseudo_allowed: true,
                ..asked
            })),
            Language::parse(tag)
        );
        let header = NegotiationInput {
            accept_language: Some(tag),
            pseudo_allowed: true,
            ..NegotiationInput::default()
        };
        assert_eq!(Some(negotiate(header)), Language::parse(tag));
    }
}

#[test]
fn an_unknown_cookie_is_as_good_as_none() {
    let input = NegotiationInput {
        cookie: Some("<script>"),
        accept_language: Some("fr"),
        ..NegotiationInput::default()
    };
    assert_eq!(negotiate(input), Language::French);
}

proptest! {
    #[test]
    fn any_header_gives_an_offered_language(text in ".{0,300}") {
        prop_assert!(Language::OFFERED.contains(&header(&text)));
    }

    #[test]
    fn headers_near_the_grammar_give_an_offered_language(text in "[a-zA-Z0-9*,;=q. -]{0,200}") {
        prop_assert!(Language::OFFERED.contains(&header(&text)));
    }

    #[test]
    fn noise_that_names_no_language_never_hides_french(noise in "[!-+./:<>?@^_]{0,20}", weight in 1u16..=999) {
        prop_assert_eq!(header(&format!("{noise}, fr;q=0.{weight:03}")), Language::French);
    }
}
