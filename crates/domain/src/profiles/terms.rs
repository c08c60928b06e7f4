//! The words a person can be found by.
//!
//! Row-level security lets PostgreSQL use an index for `=` and `<` on text, but not for `like` or `lower()`. So names
//! are folded here, word by word, and looked up by prefix as a range.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const LONGEST: usize = 80;

/// Folded words of what is known: each word of the name, the whole e-mail address, and the phone's digits.
#[must_use]
pub fn terms(name: Option<&str>, email: Option<&str>, phone: Option<&str>) -> Vec<String> {
    let mut found: Vec<String> = name.map(search_words).unwrap_or_default();
    found.extend(email.map(fold).filter(|term| !term.is_empty()));
    found.extend(phone.into_iter().flat_map(phone_terms));
    found.sort();
    found.dedup();
    found
}

/// The folded words of a search. A phone number typed with spaces is one word.
#[must_use]
pub fn search_words(text: &str) -> Vec<String> {
    let phone = digits(text);
    let only_phone = text
        .chars()
        .all(|character| character.is_ascii_digit() || " +.-()".contains(character));
    if only_phone && phone.len() >= 4 {
        return vec![phone];
    }
    text.split(|character: char| !(character.is_alphanumeric() || "@._+'’-".contains(character)))
        // A hyphen joins the parts of a name, each of which is a word; in an address it is a sign like any other.
        .flat_map(|word| word.split(if word.contains('@') { ' ' } else { '-' }))
        .map(fold)
        .filter(|word| !word.is_empty())
        .take(6)
        .collect()
}

/// The digits of a phone number, and of its national part: people type 06…, files hold +33 6…
fn phone_terms(phone: &str) -> Vec<String> {
    let whole = digits(phone);
    // National numbers have 9 digits in France and 10 in the United Kingdom, without their leading zero.
    let national = [9, 10]
        .into_iter()
        .filter_map(|length| whole.len().checked_sub(length).filter(|cut| *cut > 0));
    let parts = national
        .filter_map(|cut| whole.get(cut..))
        .map(str::to_owned)
        .collect::<Vec<_>>();
    parts
        .into_iter()
        .chain([whole])
        .filter(|term| term.len() >= 4)
        .collect()
}

/// Lower case, without accents: `Ferté` and `FERTE` are the same.
fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|character| !is_combining_mark(*character) && !character.is_control())
        .flat_map(char::to_lowercase)
        .filter(|character| !character.is_whitespace())
        .take(LONGEST)
        .collect()
}

fn digits(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).take(20).collect();
    // 06… in France and +33 6… are the same number; the national part is what people type.
    digits.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_found_by_each_word_without_accents_or_case() {
        let found = terms(
            Some("Violaine de la Ferté-Macé"),
            Some("V.Ferte@Exemple.fr"),
            Some("06 12 34 56 78"),
        );
        for term in ["violaine", "ferte", "mace", "v.ferte@exemple.fr", "612345678"] {
            assert!(found.iter().any(|found| found == term), "{term} in {found:?}");
        }
    }

    #[test]
    fn a_search_is_folded_as_the_terms_are() {
        assert_eq!(search_words("FERTÉ vio"), ["ferte", "vio"]);
        assert_eq!(search_words("06.12.34"), ["61234"]);
        assert_eq!(search_words("v.ferte@exemple.fr"), ["v.ferte@exemple.fr"]);
        assert_eq!(
            search_words("claire@atelier-nord.example"),
            ["claire@atelier-nord.example"]
        );
        assert_eq!(search_words("Ferté-Macé"), ["ferte", "mace"]);
        assert!(search_words("   ").is_empty());
    }

    #[test]
    fn a_number_is_found_by_its_national_part() {
        for (stored, typed) in [
            ("+33 6 12 34 56 78", "06 12 34 56 78"),
            ("+44 7700 900123", "07700 900123"),
        ] {
            let found = terms(None, None, Some(stored));
            assert!(
                search_words(typed).iter().all(|word| found.contains(word)),
                "{typed} in {found:?}"
            );
        }
    }
}
