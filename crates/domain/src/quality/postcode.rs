//! Postcodes, by the pattern of their country.

use super::{Normalised, Problem};

/// Patterns: `9` is a digit, `A` a letter; what else stands in them is put where it belongs.
#[rustfmt::skip]
const PATTERNS: &[(&str, &str)] = &[
    ("AT", "9999"), ("AU", "9999"), ("BE", "9999"), ("BG", "9999"), ("BR", "99999-999"), ("CA", "A9A 9A9"),
    ("CH", "9999"), ("CN", "999999"), ("CY", "9999"), ("CZ", "999 99"), ("DE", "99999"), ("DK", "9999"),
    ("DZ", "99999"), ("EE", "99999"), ("ES", "99999"), ("FI", "99999"), ("FR", "99999"), ("GF", "99999"),
    ("GP", "99999"), ("GR", "999 99"), ("HR", "99999"), ("HU", "9999"), ("IN", "999999"), ("IT", "99999"),
    ("JP", "999-9999"), ("KR", "99999"), ("LI", "9999"), ("LU", "9999"), ("MA", "99999"), ("MC", "99999"),
    ("MQ", "99999"), ("MX", "99999"), ("NC", "99999"), ("NL", "9999 AA"), ("NO", "9999"), ("NZ", "9999"),
    ("PF", "99999"), ("PL", "99-999"), ("PT", "9999-999"), ("RE", "99999"), ("RO", "999999"), ("RU", "999999"),
    ("SE", "999 99"), ("SI", "9999"), ("SK", "999 99"), ("SN", "99999"), ("TN", "9999"), ("TR", "99999"),
    ("UA", "99999"), ("US", "99999"), ("YT", "99999"), ("ZA", "9999"),
];

/// Letters that mail used to carry before the code.
#[rustfmt::skip]
const CARRIED: &[(&str, &str)] = &[
    ("AT", "A"), ("BE", "B"), ("CH", "CH"), ("DE", "D"), ("DK", "DK"), ("ES", "E"), ("FR", "F"), ("FR", "FR"),
    ("IT", "I"), ("IT", "IT"), ("LU", "L"), ("SE", "S"), ("NL", "NL"), ("DE", "DE"), ("BE", "BE"), ("PL", "PL"),
];

/// Normalises a postcode: by the country that the person is known to live in, else as one of the workspace's country.
pub(super) fn normalise(raw: &str, known: Option<&str>, home: &str) -> Normalised {
    let country = known.unwrap_or(home);
    let tight: String = raw
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    let clean = raw
        .chars()
        .all(|letter| letter.is_alphanumeric() || letter.is_whitespace() || "-.".contains(letter));
    if let Some(value) = clean.then(|| written(&tight, country)).flatten() {
        return Normalised::good(value);
    }
    // Letters tell a British or a Canadian code anywhere.
    let foreign = ["GB", "CA", "NL"]
        .into_iter()
        .filter(|_| known.is_none() && clean);
    if let Some(value) = foreign.filter_map(|other| written(&tight, other)).next() {
        return Normalised::good(value);
    }
    let patterned = country == "GB" || PATTERNS.iter().any(|(code, _)| *code == country);
    if !patterned && clean && !tight.is_empty() {
        return Normalised::good(raw.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let padded = written(&format!("0{tight}"), country).filter(|_| tight.len() == 4 && clean);
    Normalised {
        value: raw.to_owned(),
        problem: Some(if padded.is_some() {
            Problem::PostcodeZero
        } else {
            Problem::PostcodeSyntax
        }),
        suggestion: padded,
    }
}

/// Whether a code is written as those of a country are; countries without a known pattern take any.
#[must_use]
pub fn postcode_fits(code: &str, country: &str) -> bool {
    let tight: String = code.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let patterned = country == "GB" || PATTERNS.iter().any(|(known, _)| *known == country);
    !patterned || written(&tight, country).is_some()
}

/// For each country whose codes have a pattern, that pattern as a regular expression of PostgreSQL.
#[must_use]
pub fn postcode_patterns() -> Vec<(&'static str, String)> {
    let mut found: Vec<(&'static str, String)> = PATTERNS
        .iter()
        .map(|(code, pattern)| {
            let body: String = pattern
                .chars()
                .map(|sign| match sign {
                    '9' => "[0-9]".to_owned(),
                    'A' => "[A-Z]".to_owned(),
                    other => other.to_string(),
                })
                .collect();
            let end = if *code == "US" { "(-[0-9]{4})?" } else { "" };
            (*code, format!("^{body}{end}$"))
        })
        .collect();
    found.push(("GB", "^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$".to_owned()));
    found
}

/// The code as it is written in a country; none when it cannot be one of its.
fn written(tight: &str, country: &str) -> Option<String> {
    if country == "GB" {
        return british(tight);
    }
    let (_, pattern) = PATTERNS.iter().find(|(code, _)| *code == country)?;
    let carried = CARRIED
        .iter()
        .filter(|(code, _)| *code == country)
        .filter_map(|(_, letters)| tight.strip_prefix(letters));
    std::iter::once(tight).chain(carried).find_map(|code| {
        if country == "US" && code.len() == 9 {
            let (five, four) = code.split_at_checked(5)?;
            return Some(format!("{}-{}", laid(five, pattern)?, laid(four, "9999")?));
        }
        laid(code, pattern)
    })
}

fn laid(code: &str, pattern: &str) -> Option<String> {
    let mut letters = code.chars();
    let mut written = String::with_capacity(pattern.len());
    for sign in pattern.chars() {
        written.push(match sign {
            '9' => letters.next().filter(char::is_ascii_digit)?,
            'A' => letters.next().filter(char::is_ascii_uppercase)?,
            other => other,
        });
    }
    letters.next().is_none().then_some(written)
}

fn british(tight: &str) -> Option<String> {
    let (out, back) = tight.split_at_checked(tight.len().checked_sub(3)?)?;
    laid(back, "9AA")?;
    let shapes = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"];
    shapes
        .iter()
        .any(|shape| laid(out, shape).is_some())
        .then(|| format!("{out} {back}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_written_as_their_country_does() {
        for (raw, country, value) in [
            ("44000", "FR", "44000"),
            ("01000", "FR", "01000"),
            ("44 000", "FR", "44000"),
            ("F-44000", "FR", "44000"),
            ("FR-44000", "FR", "44000"),
            ("20000", "FR", "20000"),
            ("97400", "FR", "97400"),
            ("ca125jr", "GB", "CA12 5JR"),
            ("CA12 5JR", "GB", "CA12 5JR"),
            ("m41hq", "GB", "M4 1HQ"),
            ("SW1A1AA", "GB", "SW1A 1AA"),
            ("ec1a 1bb", "GB", "EC1A 1BB"),
            ("D-50667", "DE", "50667"),
            ("1000", "BE", "1000"),
            ("B-1000", "BE", "1000"),
            ("31042", "PL", "31-042"),
            ("31-042", "PL", "31-042"),
            ("1012ab", "NL", "1012 AB"),
            ("11455", "SE", "114 55"),
            ("k1a0b1", "CA", "K1A 0B1"),
            ("94103", "US", "94103"),
            ("941031234", "US", "94103-1234"),
            ("1200123", "PT", "1200-123"),
            ("AB 12", "BO", "AB 12"),
        ] {
            assert_eq!(
                normalise(raw, Some(country), "FR"),
                Normalised::good(value.to_owned()),
                "{raw} {country}"
            );
        }
        // Nobody said where the person lives.
        assert_eq!(normalise("ca12 5jr", None, "FR").value, "CA12 5JR");
        assert_eq!(normalise("44 000", None, "FR").value, "44000");
    }

    #[test]
    fn a_spreadsheet_eats_the_zero_and_it_is_offered_back() {
        let found = normalise("1000", None, "FR");
        assert_eq!(
            (found.value.as_str(), found.problem),
            ("1000", Some(Problem::PostcodeZero))
        );
        assert_eq!(found.suggestion.as_deref(), Some("01000"));
    }

    #[test]
    fn what_cannot_be_a_code_of_the_country_is_kept_as_sent() {
        for (raw, country) in [
            ("440", "FR"),
            ("440000", "FR"),
            ("CA12 5JR", "FR"),
            ("44000", "GB"),
            ("Nantes", "FR"),
            ("", "FR"),
        ] {
            let found = normalise(raw, Some(country), "FR");
            assert_eq!(
                (found.value.as_str(), found.problem),
                (raw, Some(Problem::PostcodeSyntax)),
                "{raw}"
            );
        }
    }

    #[test]
    fn a_code_is_held_against_a_country() {
        assert!(postcode_fits("44000", "FR") && postcode_fits("CA12 5JR", "GB") && postcode_fits("x", "BO"));
        assert!(!postcode_fits("CA12 5JR", "FR") && !postcode_fits("44000", "GB"));
        assert_eq!(postcode_patterns().len(), PATTERNS.len() + 1);
    }
}
