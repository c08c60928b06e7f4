//! Amounts as people write them: `1 234,50 €`, `EUR 1,234.50`, `(12.00)`.

use super::{DecimalSign, RowCode};
use crate::workspace::{Currency, Money};

/// Beyond this, in minor units, no order goes: 10 billion.
const LARGEST: i64 = 1_000_000_000_000;

/// Currencies that are taken: those of ISO 4217 that shops sell in. Any three letters would make one of `TTC`.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "AED", "ARS", "AUD", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "DZD", "EGP", "EUR", "GBP",
    "GHS", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JOD", "JPY", "KES", "KRW", "KWD", "LBP", "MAD", "MUR", "MXN", "MYR",
    "NGN", "NOK", "NZD", "OMR", "PEN", "PHP", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TND", "TRY",
    "TWD", "UAH", "USD", "VND", "XAF", "XOF", "XPF", "ZAR",
];

/// An amount, and the currency that stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    /// A plain decimal: `-1234.50`.
    decimal: String,
    /// What the sign or the code says; a dollar sign says nothing, as so many are dollars.
    pub(super) currency: Option<Currency>,
}

impl Written {
    /// The amount in a currency.
    pub(super) fn money(&self, currency: Currency) -> Result<Money, RowCode> {
        let money = Money::parse(&self.decimal, currency).ok_or(RowCode::AmountTooLarge)?;
        if money.minor.unsigned_abs() > LARGEST.unsigned_abs() {
            return Err(RowCode::AmountTooLarge);
        }
        Ok(money)
    }
}

/// Reads an amount.
pub(super) fn read(text: &str, sign: DecimalSign) -> Result<Written, RowCode> {
    let (number, currency) = without_currency(text)?;
    let (negative, number) = without_sign(&number);
    let decimal = plain(number, sign).ok_or(RowCode::InvalidAmount)?;
    let minus = if negative { "-" } else { "" };
    Ok(Written {
        decimal: format!("{minus}{decimal}"),
        currency,
    })
}

/// A code or sign of a currency.
pub(super) fn currency(text: &str) -> Option<Currency> {
    match text.trim() {
        "€" => Some(Currency::EURO),
        "£" => Currency::parse("GBP"),
        code => Currency::parse(code).filter(|currency| CODES.contains(&currency.as_str())),
    }
}

/// Takes off a currency before or after the number, and all spaces.
fn without_currency(text: &str) -> Result<(String, Option<Currency>), RowCode> {
    let text: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '\'' | '’'))
        .map(|sign| if matches!(sign, '−' | '–') { '-' } else { sign })
        .collect();
    let is_number = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '+' | '(' | ')');
    let number: String = text.chars().filter(|sign| is_number(*sign)).collect();
    let word: String = text.chars().filter(|sign| !is_number(*sign)).collect();
    // One currency in one place.
    let in_one_place = text.contains(&word);
    let found = match word.as_str() {
        "" | "$" => None,
        "Euro" | "euro" | "Euros" | "euros" => Some(Currency::EURO),
        word if word.contains(char::is_lowercase) => return Err(RowCode::InvalidAmount),
        word => Some(currency(word).ok_or(RowCode::InvalidAmount)?),
    };
    if in_one_place {
        Ok((number, found))
    } else {
        Err(RowCode::InvalidAmount)
    }
}

/// `-12`, `12-` and `(12)` are negative.
fn without_sign(number: &str) -> (bool, &str) {
    if let Some(inner) = number.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return (true, inner);
    }
    match number.strip_prefix('-').or_else(|| number.strip_suffix('-')) {
        Some(rest) => (true, rest),
        None => (false, number.strip_prefix('+').unwrap_or(number)),
    }
}

/// A plain decimal of a number with groups of thousands.
///
/// A sign that can only be a decimal sign is one, whatever the file is said to have: `12.5` where the comma is the sign.
fn plain(number: &str, sign: DecimalSign) -> Option<String> {
    let group = match sign {
        DecimalSign::Comma => '.',
        DecimalSign::Point => ',',
    };
    let (last, sign, other) = match (number.rfind(','), number.rfind('.')) {
        (None, None) => return joined(number, "", group),
        (Some(comma), point) if point.is_none_or(|point| point < comma) => (comma, ',', '.'),
        (_, Some(point)) => (point, '.', ','),
        (Some(comma), None) => (comma, ',', '.'),
    };
    let several = number.matches(sign).count() > 1;
    let groups = sign == group && !number.contains(other) && is_grouped(number, group);
    if several || groups {
        return joined(number, "", sign);
    }
    let (whole, fraction) = number.split_at_checked(last)?;
    joined(whole, fraction.get(1..)?, other)
}

/// The whole part without its groups, and the fraction.
fn joined(whole: &str, fraction: &str, group: char) -> Option<String> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = if whole.contains(group) {
        if !is_grouped(whole, group) {
            return None;
        }
        whole.replace(group, "")
    } else {
        whole.to_owned()
    };
    if !digits(&whole) || !digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    Some(if fraction.is_empty() {
        whole
    } else {
        format!("{whole}.{fraction}")
    })
}

/// `1.234.567`: one to three digits that are not a lone zero, then three by three.
fn is_grouped(number: &str, group: char) -> bool {
    let mut parts = number.split(group);
    let first = parts.next().unwrap_or_default();
    let three = |part: &str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len()) && !first.starts_with('0') && parts.all(three)
}

/// The decimal sign that an amount can only have.
pub(super) fn sign_shown(text: &str) -> Option<DecimalSign> {
    let (number, _) = without_currency(text).ok()?;
    let last = number.rfind([',', '.'])?;
    let sign = match number.get(last..=last)? {
        "," => DecimalSign::Comma,
        _ => DecimalSign::Point,
    };
    let after = number.get(last + 1..)?.trim_end_matches(['-', ')']).len();
    let both = number.contains(',') && number.contains('.');
    (both || after != 3).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn minor(text: &str, sign: DecimalSign) -> Result<i64, RowCode> {
        let written = read(text, sign)?;
        written
            .money(written.currency.unwrap_or(Currency::EURO))
            .map(|money| money.minor)
    }

    #[test]
    fn amounts_are_read_as_they_are_written() {
        use DecimalSign::{Comma, Point};
        for (text, sign, cents) in [
            ("124,50", Comma, 12_450),
            ("1 234,50 €", Comma, 123_450),
            ("1\u{202F}234,50\u{A0}€", Comma, 123_450),
            ("1.234,50", Comma, 123_450),
            ("1.234", Comma, 123_400),
            ("1.234.567,8", Comma, 123_456_780),
            ("124.5", Comma, 12_450),
            ("0.125", Comma, 13),
            ("12", Comma, 1_200),
            (",5", Comma, 50),
            ("-12,00", Comma, -1_200),
            ("12,00-", Comma, -1_200),
            ("(12.00)", Point, -1_200),
            ("−3", Point, -300),
            ("EUR 1,234.50", Point, 123_450),
            ("1,234", Point, 123_400),
            ("1,234,567", Point, 123_456_700),
            ("1,5", Point, 150),
            ("1'234.50", Point, 123_450),
            ("$12.30", Point, 1_230),
            ("12 euros", Comma, 1_200),
            ("1,234.50", Comma, 123_450),
            ("1.234,50", Point, 123_450),
            ("JPY 1250", Point, 1_250),
        ] {
            assert_eq!(minor(text, sign), Ok(cents), "{text}");
        }
        assert_eq!(read("12 £", Comma).unwrap().currency, Currency::parse("GBP"));
        assert_eq!(read("12 $", Comma).unwrap().currency, None);
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "",
            "€",
            "abc",
            "12,3,4",
            "1.23.456",
            "1.2345.678",
            "--1",
            "1-2",
            "12abc",
            "E12UR",
            "1e5",
            "12%",
            "(12",
            "€12€",
            ".",
            "1.234.5",
        ] {
            assert_eq!(
                minor(text, DecimalSign::Comma),
                Err(RowCode::InvalidAmount),
                "{text}"
            );
        }
        assert_eq!(
            minor("99999999999", DecimalSign::Comma),
            Err(RowCode::AmountTooLarge)
        );
        assert_eq!(
            minor("9".repeat(40).as_str(), DecimalSign::Comma),
            Err(RowCode::AmountTooLarge)
        );
    }

    #[test]
    fn the_decimal_sign_shows() {
        use DecimalSign::{Comma, Point};
        for (text, sign) in [
            ("1,50", Some(Comma)),
            ("1.5", Some(Point)),
            ("1,234", None),
            ("1,234.50", Some(Point)),
            ("1.234,500", Some(Comma)),
            ("12", None),
            ("abc", None),
        ] {
            assert_eq!(sign_shown(text), sign, "{text}");
        }
    }

    proptest! {
        #[test]
        fn an_amount_in_french_or_english_is_the_same(cents in -100_000_000_000_i64..100_000_000_000) {
            let (whole, rest) = (cents.abs() / 100, cents.abs() % 100);
            let minus = if cents < 0 { "-" } else { "" };
            let digits = whole.to_string();
            let mut grouped = String::new();
            for (place, digit) in digits.chars().enumerate() {
                if place > 0 && (digits.len() - place).is_multiple_of(3) {
                    grouped.push('_');
                }
                grouped.push(digit);
            }
            let french = format!("{minus}{},{rest:02} €", grouped.replace('_', "\u{202F}"));
            let english = format!("{minus}{}.{rest:02}", grouped.replace('_', ","));
            prop_assert_eq!(minor(&french, DecimalSign::Comma), Ok(cents));
            prop_assert_eq!(minor(&english, DecimalSign::Point), Ok(cents));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,30}|[0-9.,() -]{0,30}") {
            for sign in DecimalSign::ALL {
                let _read = minor(&text, sign);
            }
            let _shown = sign_shown(&text);
        }
    }
}
