//! Telephone numbers, as E.164.
//!
//! A number is taken when the numbering plan of its country has numbers of that length that begin with that digit.
//! Whether it was ever given to anybody only a call could tell.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::countries::{COUNTRIES, Country};
use super::country::country;
use super::{Normalised, Problem};

/// What the countries that share a calling code allow together.
struct Plan {
    lengths: u32,
    firsts: u16,
    trunk: &'static str,
}

static PLANS: LazyLock<HashMap<u16, Plan>> = LazyLock::new(|| {
    let mut plans: HashMap<u16, Plan> = HashMap::new();
    for one in COUNTRIES.iter().filter(|one| one.calling > 0) {
        let plan = plans.entry(one.calling).or_insert(Plan {
            lengths: 0,
            firsts: 0,
            trunk: one.trunk,
        });
        plan.lengths |= one.lengths;
        plan.firsts |= one.firsts;
        if plan.trunk.is_empty() {
            plan.trunk = one.trunk;
        }
    }
    plans
});

/// Normalises a number that is written as in one of the countries, the most likely first, or internationally.
pub(super) fn normalise(raw: &str, countries: &[&str]) -> Normalised {
    let doubtful = |problem, suggestion| Normalised {
        value: raw.to_owned(),
        problem: Some(problem),
        suggestion,
    };
    let Some((international, digits)) = dialled(raw) else {
        return doubtful(Problem::PhoneSyntax, None);
    };
    let homes: Vec<&Country> = countries.iter().filter_map(|code| country(code)).collect();
    let found = if international {
        abroad(&digits)
    } else {
        outward(&digits, &homes).unwrap_or_else(|| at_home(&digits, &homes))
    };
    match found {
        Ok(value) => Normalised::good(value),
        Err(problem) => {
            // 33 6 12… without its plus, as spreadsheets leave it.
            let plus = homes
                .iter()
                .any(|home| !international && digits.starts_with(&home.calling.to_string()));
            doubtful(problem, plus.then(|| abroad(&digits).ok()).flatten())
        }
    }
}

/// The country that a number in E.164 is of, or one of those that share its code.
#[must_use]
pub fn calling_code(country_code: &str) -> Option<u16> {
    country(country_code)
        .map(|found| found.calling)
        .filter(|code| *code > 0)
}

/// Whether it has a plus, and its digits; none when there is more than digits and the signs between them.
fn dialled(raw: &str) -> Option<(bool, String)> {
    let text = raw.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text).trim();
    let text = text.replacen(
        "(0)",
        " ",
        usize::from(text.starts_with('+') || text.starts_with("00")),
    );
    let (plus, rest) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let sign =
        |letter: char| letter.is_whitespace() || "-.()/\u{2010}\u{2011}\u{2013}\u{00B7}".contains(letter);
    let fine = rest.chars().all(|letter| letter.is_ascii_digit() || sign(letter));
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    (fine && !digits.is_empty()).then_some((plus, digits))
}

/// A number dialled with the prefix that leads out of a country.
fn outward(digits: &str, homes: &[&Country]) -> Option<Result<String, Problem>> {
    let american = homes.first().is_some_and(|home| home.calling == 1);
    let prefix = if american { "011" } else { "00" };
    digits.strip_prefix(prefix).map(abroad)
}

fn abroad(digits: &str) -> Result<String, Problem> {
    for width in 1..=3 {
        let Some((code, rest)) = digits.split_at_checked(width) else {
            break;
        };
        let Some((number, plan)) = code
            .parse::<u16>()
            .ok()
            .filter(|number| *number > 0 && !code.starts_with('0'))
            .and_then(|number| PLANS.get(&number).map(|plan| (number, plan)))
        else {
            continue;
        };
        return national(rest, plan).map(|rest| format!("+{number}{rest}"));
    }
    Err(Problem::PhoneNumber)
}

fn at_home(digits: &str, homes: &[&Country]) -> Result<String, Problem> {
    let mut first = None;
    for home in homes {
        let plan = Plan {
            lengths: home.lengths,
            firsts: home.firsts,
            trunk: home.trunk,
        };
        match national(digits, &plan) {
            Ok(rest) if home.calling > 0 => return Ok(format!("+{}{rest}", home.calling)),
            Ok(_) => {}
            Err(problem) => {
                first.get_or_insert(problem);
            }
        }
    }
    Err(first.unwrap_or(Problem::PhoneNumber))
}

/// The national number, without what stands before it inside the country.
fn national<'a>(digits: &'a str, plan: &Plan) -> Result<&'a str, Problem> {
    let bare = Some(plan.trunk)
        .filter(|trunk| !trunk.is_empty())
        .and_then(|trunk| digits.strip_prefix(trunk));
    let candidates = [Some(digits), bare];
    let mut fits = candidates
        .into_iter()
        .flatten()
        .filter(|number| has(plan.lengths, number.len()));
    let mut likely = candidates.into_iter().flatten().filter(|number| {
        let first = number.bytes().next().map(|digit| usize::from(digit - b'0'));
        has(plan.lengths, number.len()) && first.is_some_and(|first| has(plan.firsts.into(), first))
    });
    match (likely.next(), fits.next()) {
        (Some(number), _) => Ok(number),
        (None, Some(_)) => Err(Problem::PhoneNumber),
        (None, None) => Err(Problem::PhoneLength),
    }
}

fn has(set: u32, bit: usize) -> bool {
    u32::try_from(bit)
        .ok()
        .and_then(|bit| set.checked_shr(bit))
        .is_some_and(|set| set & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_e164_however_they_are_written() {
        for (raw, home, value) in [
            ("(650) 253-0000", "US", "+16502530000"),
            ("1-650-253-0000", "US", "+16502530000"),
            ("011 33 6 12 34 56 78", "US", "+33612345678"),
            ("020 7946 0958", "GB", "+442079460958"),
            ("07911 123456", "GB", "+447911123456"),
            ("07700 900123", "GB", "+447700900123"),
            ("+44 (0)20 7946 0123", "FR", "+442079460123"),
            ("0612345678", "FR", "+33612345678"),
            ("06 12 34 56 78", "FR", "+33612345678"),
            ("06.12.34.56.78", "FR", "+33612345678"),
            ("06-12-34-56-78", "FR", "+33612345678"),
            ("06/12/34/56/78", "FR", "+33612345678"),
            ("612345678", "FR", "+33612345678"),
            ("+33 6 12 34 56 78", "FR", "+33612345678"),
            ("+33 (0)6 12 34 56 78", "FR", "+33612345678"),
            ("+330612345678", "FR", "+33612345678"),
            ("0033612345678", "FR", "+33612345678"),
            ("0033 (0)6 12 34 56 78", "FR", "+33612345678"),
            ("tel:+33612345678", "FR", "+33612345678"),
            ("06\u{a0}12\u{a0}34\u{a0}56\u{a0}78", "FR", "+33612345678"),
            ("0639981234", "FR", "+33639981234"),
            ("0049 30 123456", "DE", "+4930123456"),
            ("030 123456", "DE", "+4930123456"),
            ("+39 02 1234 5678", "IT", "+390212345678"),
            ("02 1234 5678", "IT", "+390212345678"),
            ("(02) 9876 5432", "AU", "+61298765432"),
            ("02 123 45 67", "BE", "+3221234567"),
            ("8 916 123-45-67", "RU", "+79161234567"),
            ("612 34 56 78", "ES", "+34612345678"),
            ("+225 07 12 34 56 78", "FR", "+2250712345678"),
            ("77 123 45 67", "SN", "+221771234567"),
        ] {
            assert_eq!(
                normalise(raw, &[home]),
                Normalised::good(value.to_owned()),
                "{raw} {home}"
            );
        }
    }

    #[test]
    fn what_cannot_be_a_number_is_kept_as_sent() {
        for (raw, home, problem) in [
            ("+1 555 0100", "US", Problem::PhoneLength),
            ("123", "US", Problem::PhoneLength),
            ("06399", "FR", Problem::PhoneLength),
            ("06 12 34 56 78 90", "FR", Problem::PhoneLength),
            ("0000000000", "FR", Problem::PhoneNumber),
            ("+999 123456", "FR", Problem::PhoneNumber),
            ("+0612345678", "FR", Problem::PhoneNumber),
            ("helene@orange.fr", "FR", Problem::PhoneSyntax),
            ("06 12 34 56 78 poste 3", "FR", Problem::PhoneSyntax),
            ("--", "FR", Problem::PhoneSyntax),
            ("", "FR", Problem::PhoneSyntax),
            ("0612345678", "??", Problem::PhoneNumber),
        ] {
            let found = normalise(raw, &[home]);
            assert_eq!(
                (found.value.as_str(), found.problem),
                (raw, Some(problem)),
                "{raw} {home}"
            );
        }
    }

    #[test]
    fn the_persons_country_comes_before_the_workspaces() {
        assert_eq!(normalise("07700 900123", &["GB", "FR"]).value, "+447700900123");
        assert_eq!(normalise("06 12 34 56 78", &["BE", "FR"]).problem, None);
        assert_eq!(normalise("0612345678", &["PL", "FR"]).value, "+33612345678");
    }

    #[test]
    fn a_number_that_lost_its_plus_comes_with_it() {
        let found = normalise("33612345678", &["FR"]);
        assert_eq!(found.problem, Some(Problem::PhoneLength));
        assert_eq!(found.suggestion.as_deref(), Some("+33612345678"));
    }
}
