//! Amounts of money, as people and spreadsheets write them.

use super::language::code_of;
use super::{Normalised, Problem};
use crate::workspace::{Currency, Money};

/// Reads an amount into minor units. The currency is the one that is written, else `currency`.
///
/// Of a comma and a point, the last one parts the decimals; a single one that three digits follow parts thousands only
/// where it is the sign of thousands in the country.
#[must_use]
pub fn read_money(text: &str, currency: Currency, country: &str) -> Option<Money> {
    let (amount, written) = parts(text, country)?;
    let currency = match written {
        Some(code) => Currency::parse(&code)?,
        None => currency,
    };
    Money::parse(&amount, currency)
}

/// Normalises an amount: a plain decimal, then its currency where one is written.
pub(super) fn normalise(raw: &str, country: &str) -> Normalised {
    match parts(raw, country) {
        Some((amount, Some(code))) => Normalised::good(format!("{amount} {code}")),
        Some((amount, None)) => Normalised::good(amount),
        None => Normalised {
            value: raw.to_owned(),
            problem: Some(Problem::Money),
            suggestion: None,
        },
    }
}

fn parts(text: &str, country: &str) -> Option<(String, Option<String>)> {
    let text = text.trim();
    let digit = |letter: char| letter.is_ascii_digit();
    let (first, last) = (text.find(digit)?, text.rfind(digit)?);
    let (before, rest) = text.split_at_checked(first)?;
    let (number, after) = rest.split_at_checked(last + 1 - first)?;
    let negative = before.contains(['-', '\u{2212}']);
    let before = before.trim_matches(|letter: char| letter.is_whitespace() || "+-\u{2212}".contains(letter));
    let after = after.trim();
    let written = match (before, after) {
        ("", "") => None,
        (code, "") | ("", code) => Some(code_of(code, country)?),
        _ => return None,
    };
    let amount = decimal(number, country)?;
    Some((if negative { format!("-{amount}") } else { amount }, written))
}

/// Digits with a point before the decimals.
fn decimal(number: &str, country: &str) -> Option<String> {
    let tight: String = number
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '\'' | '’' | '_'))
        .collect();
    let points = tight.matches('.').count();
    let commas = tight.matches(',').count();
    let english = matches!(
        country,
        "GB" | "US" | "IE" | "AU" | "NZ" | "CA" | "IN" | "JP" | "CN"
    );
    let sign = match (tight.rfind('.'), tight.rfind(',')) {
        (Some(point), Some(comma)) => Some(if point > comma { '.' } else { ',' }),
        (Some(_), None) if points > 1 => None,
        (None, Some(_)) if commas > 1 => None,
        (Some(_), None) => Some('.'),
        (None, Some(comma)) => (!english || tight.len() - comma != 4).then_some(','),
        (None, None) => None,
    };
    if sign.is_some_and(|sign| points > 0 && commas > 0 && tight.matches(sign).count() > 1) {
        return None;
    }
    let (whole, part) = match sign.and_then(|sign| tight.rsplit_once(sign)) {
        Some((whole, part)) => (whole, part),
        None => (tight.as_str(), ""),
    };
    let digits: String = whole
        .chars()
        .filter(|letter| !matches!(letter, '.' | ','))
        .collect();
    let fine = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
    if !fine(&digits) || !fine(part) || digits.is_empty() || digits.len() > 15 {
        return None;
    }
    Some(if part.is_empty() {
        digits
    } else {
        format!("{digits}.{part}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_the_cent() {
        let pound = Currency::parse("GBP").unwrap();
        for (raw, country, minor, currency) in [
            ("1 234,56 €", "FR", 123_456, "EUR"),
            ("1\u{202f}234,56\u{a0}€", "FR", 123_456, "EUR"),
            ("€1,234.56", "GB", 123_456, "EUR"),
            ("1.234,56", "DE", 123_456, "GBP"),
            ("1,234", "GB", 123_400, "GBP"),
            ("1,234", "FR", 123, "GBP"),
            ("12,5 EUR", "FR", 1_250, "EUR"),
            ("124.5", "FR", 12_450, "GBP"),
            ("-4,20", "FR", -420, "GBP"),
            ("£ 1,234,567.89", "GB", 123_456_789, "GBP"),
            ("1'234.50 CHF", "CH", 123_450, "CHF"),
            ("500 JPY", "JP", 500, "JPY"),
            ("1.234.567", "DE", 123_456_700, "GBP"),
        ] {
            let found = read_money(raw, pound, country).unwrap();
            assert_eq!((found.minor, found.currency.as_str()), (minor, currency), "{raw}");
        }
        for raw in ["", "gratuit", "12 pommes", "€ 12 £", "1,2,3.4.5"] {
            assert_eq!(read_money(raw, pound, "FR"), None, "{raw}");
        }
    }

    #[test]
    fn an_amount_is_kept_as_a_plain_decimal_with_its_currency() {
        for (raw, value) in [
            ("1 234,56 €", "1234.56 EUR"),
            ("124.5", "124.5"),
            ("12 EUR", "12 EUR"),
            ("-4,20", "-4.20"),
        ] {
            assert_eq!(normalise(raw, "FR"), Normalised::good(value.to_owned()), "{raw}");
        }
        assert_eq!(normalise("beaucoup", "FR").problem, Some(Problem::Money));
    }
}
