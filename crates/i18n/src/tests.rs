//! The catalogue as a whole: every text in every language, plural forms, pseudo-locales, names.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;

use crate::{
    Language, Messages,
    messages::{FIXED, catalogue, samples},
};

fn all(language: Language) -> BTreeMap<&'static str, String> {
    samples(&Messages::new(language)).into_iter().collect()
}

#[test]
fn every_message_is_written_in_every_language() {
    for language in Language::ALL {
        let texts = all(language);
        assert!(texts.len() >= FIXED.len());
        for (method, text) in texts {
            assert!(!text.trim().is_empty(), "{method} in {language:?}");
            // Fluent writes what it cannot resolve between braces.
            assert!(!text.contains(['{', '}']), "{method} in {language:?}: {text}");
        }
    }
}

#[test]
fn fixed_messages_hold_no_error_in_any_language() {
    for language in Language::ALL {
        for (id, attribute) in FIXED {
            let sound = catalogue(language)
                .render_strictly(id, *attribute, None)
                .is_some_and(|(_, sound)| sound);
            assert!(sound, "{id} {attribute:?} in {language:?}");
        }
    }
}

#[test]
fn a_message_that_does_not_exist_gives_its_name_rather_than_nothing() {
    assert!(
        catalogue(Language::French)
            .render_strictly("shared-nothing", None, None)
            .is_none()
    );
    assert_eq!(
        Messages::new(Language::French).filled("shared-nothing", None, &FluentArgs::new()),
        "shared-nothing"
    );
    assert_eq!(Messages::new(Language::French).fixed(usize::MAX), "…");
}

#[test]
fn zero_and_one_and_a_half_are_singular_in_french_and_plural_in_english() {
    let days = |language, count: f64| {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        arguments.set("count-text", "n");
        let text = catalogue(language)
            .render_strictly("shared-duration-days", None, Some(&arguments))
            .map(|(text, _)| text.into_owned());
        text.unwrap_or_default()
    };
    for (count, in_french, in_english) in [
        (0.0, "n\u{202F}jour", "n days"),
        (1.0, "n\u{202F}jour", "n day"),
        (1.5, "n\u{202F}jour", "n days"),
        (2.0, "n\u{202F}jours", "n days"),
    ] {
        assert_eq!(days(Language::French, count), in_french, "{count}");
        assert_eq!(days(Language::English, count), in_english, "{count}");
    }
    assert_eq!(
        Messages::new(Language::French).shared_error_summary(1, "1"),
        "Une réponse est à revoir"
    );
    assert_eq!(
        Messages::new(Language::French).shared_error_summary(3, "3"),
        "3 réponses sont à revoir"
    );
    assert_eq!(
        Messages::new(Language::English).shared_error_summary(3, "3"),
        "3 answers need another look"
    );
}

#[test]
fn the_accented_locale_changes_letters_lengthens_words_and_leaves_arguments() {
    let accented = Messages::new(Language::PseudoAccented);
    assert_eq!(accented.shared_nav_profiles(), "Ƥřooƒiŀeeş");
    assert!(accented.shared_title("Alba 12").starts_with("Alba 12 · "));
    let length = |language| {
        all(language)
            .values()
            .map(|text| text.chars().count())
            .sum::<usize>()
    };
    let (plain, longer) = (length(Language::English), length(Language::PseudoAccented));
    assert!(longer * 100 > plain * 120, "{longer} against {plain}");
}

#[test]
fn the_mirrored_locale_flips_letters_and_isolates_names() {
    let mirrored = Messages::new(Language::PseudoMirrored);
    assert_eq!(mirrored.shared_menu(), "Wǝun");
    assert_eq!(
        mirrored.shared_title_in("Alba", "Nord"),
        "Alba · \u{2068}Nord\u{2069} · Wǝsnɹǝ"
    );
    assert_eq!(
        mirrored.shared_title_in_plain("Alba", "Nord"),
        "Alba · Nord · Wǝsnɹǝ"
    );
    assert_eq!(
        Messages::new(Language::English).shared_title_in("Alba", "Nord"),
        "Alba · Nord · Mesure"
    );
    assert_eq!(
        Messages::new(Language::English).shared_title_in("Alba", "نور"),
        "Alba · \u{2068}نور\u{2069} · Mesure"
    );
}

#[test]
fn fixed_messages_are_resolved_once() {
    let (first, second) = (Messages::new(Language::French), Messages::new(Language::French));
    assert!(std::ptr::eq(first.shared_menu(), second.shared_menu()));
    assert_eq!(first.language(), Language::French);
    assert_eq!(format!("{first:?}"), "Messages(French)");
}
