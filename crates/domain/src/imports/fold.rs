//! Headers as words: without accents, case, punctuation and plural marks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const LONGEST: usize = 200;

/// The words of a header: `firstName`, `First_Name` and `FIRST NAME` are the same.
pub(super) fn words(header: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut before_was_lower = false;
    for sign in header
        .chars()
        .take(LONGEST)
        .nfkd()
        .filter(|sign| !is_combining_mark(*sign))
    {
        if sign.is_uppercase() && before_was_lower {
            plain.push(' ');
        }
        before_was_lower = sign.is_lowercase() || sign.is_ascii_digit();
        match sign {
            'œ' | 'Œ' => plain.push_str("oe"),
            'æ' | 'Æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            // In a header, n° is a number; NFKD makes an o of its sign.
            '°' => {}
            sign if sign.is_alphanumeric() => plain.extend(sign.to_lowercase()),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().map(str::to_owned).collect()
}

/// The words in one piece: `e-mail`, `E mail` and `email` are the same.
pub(super) fn squashed(text: &str) -> String {
    words(text).concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_header_are_one() {
        for header in [
            "firstName",
            "First Name",
            "FIRST_NAME",
            "first-name",
            " First.Name ",
        ] {
            assert_eq!(words(header), ["first", "name"], "{header}");
        }
        assert_eq!(words("Prénom (usuel)"), ["prenom", "usuel"]);
        assert_eq!(squashed("N° de téléphone"), "ndetelephone");
        assert_eq!(squashed("Cœur / Œuvre"), "coeuroeuvre");
        assert_eq!(squashed("E-Mail"), "email");
        assert!(words("!?").is_empty());
    }
}
