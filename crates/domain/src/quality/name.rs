//! Names of people and towns.

use super::casing::{Cased, recased, spaced};
use super::{Normalised, Problem};

/// What people type who do not want to say.
const NOTHING: &[&str] = &[
    "test",
    "xxx",
    "na",
    "n/a",
    "nc",
    "none",
    "null",
    "nil",
    "inconnu",
    "inconnue",
    "unknown",
    "anonyme",
    "anonymous",
    "aucun",
    "undefined",
    "asdf",
    "azerty",
    "qwerty",
    "-",
    ".",
    "?",
];

/// Normalises a person's name.
pub(super) fn person(raw: &str, what: Cased) -> Normalised {
    let text = spaced(raw);
    let doubtful = |problem| Normalised {
        value: raw.to_owned(),
        problem: Some(problem),
        suggestion: None,
    };
    if NOTHING.contains(&text.to_lowercase().as_str()) {
        return doubtful(Problem::NamePlaceholder);
    }
    let letters = text.chars().any(char::is_alphabetic);
    let odd =
        |letter: char| letter.is_ascii_digit() || "@<>{}[]#$%*=\\|_".contains(letter) || letter.is_control();
    if !letters || text.chars().any(odd) || text.contains("://") {
        return doubtful(Problem::NameSyntax);
    }
    Normalised::good(recased(&text, what))
}

/// Normalises the name of a town.
pub(super) fn city(raw: &str) -> Normalised {
    let text = spaced(raw);
    let letters = |text: &str| text.chars().any(char::is_alphabetic);
    let name =
        text.trim_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | ',' | '(' | ')'));
    let numbered = text.chars().next().is_some_and(|letter| letter.is_ascii_digit());
    if !letters(&text) || numbered || text.contains('@') {
        let suggestion = (numbered && letters(name) && !text.contains('@'))
            .then(|| recased(name, Cased::City))
            .filter(|name| !name.chars().any(|letter| letter.is_ascii_digit()));
        return Normalised {
            value: raw.to_owned(),
            problem: Some(Problem::CitySyntax),
            suggestion,
        };
    }
    Normalised::good(recased(&text, Cased::City))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_around_and_between_are_tidied() {
        assert_eq!(person("  DUPONT   DURAND ", Cased::Name).value, "Dupont Durand");
        assert_eq!(city(" NANTES  "), Normalised::good("Nantes".to_owned()));
    }

    #[test]
    fn what_is_no_name_is_kept_as_sent() {
        for (raw, problem) in [
            ("helene@orange.fr", Problem::NameSyntax),
            ("R2D2", Problem::NameSyntax),
            ("https://x.example", Problem::NameSyntax),
            ("...", Problem::NameSyntax),
            ("123", Problem::NameSyntax),
            ("Test", Problem::NamePlaceholder),
            ("N/A", Problem::NamePlaceholder),
            ("inconnu", Problem::NamePlaceholder),
        ] {
            let found = person(raw, Cased::Name);
            assert_eq!(
                (found.value.as_str(), found.problem),
                (raw, Some(problem)),
                "{raw}"
            );
        }
    }

    #[test]
    fn a_postcode_before_a_town_is_taken_off_on_demand() {
        let found = city("44000 NANTES");
        assert_eq!(found.problem, Some(Problem::CitySyntax));
        assert_eq!(found.suggestion.as_deref(), Some("Nantes"));
        assert_eq!(city("44000").suggestion, None);
        assert_eq!(city("Paris 11"), Normalised::good("Paris 11".to_owned()));
    }
}
