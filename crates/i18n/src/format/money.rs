//! Amounts of money, from minor units and an ISO 4217 code.
//!
//! ICU4X formats currencies only in its experimental crate, so the patterns of CLDR are written here: `¤#,##0.00` for
//! English, `#,##0.00 ¤` for French with a narrow no-break space. A currency without a short sign here is shown by its
//! code, after the amount in French and before it, with a no-break space, in English.

use icu_decimal::input::Decimal;

use super::{Format, number::NARROW_SPACE};

/// The sign of a currency in French and in English (CLDR, `fr` and `en-GB`).
const SIGNS: [(&str, &str, &str); 8] = [
    ("EUR", "€", "€"),
    ("GBP", "£GB", "£"),
    ("USD", "$US", "US$"),
    ("CAD", "$CA", "CA$"),
    ("AUD", "$AU", "A$"),
    ("JPY", "¥", "¥"),
    ("INR", "₹", "₹"),
    ("BRL", "R$", "R$"),
];

/// Currencies without minor units, and those with three decimals (ISO 4217).
const NO_DECIMALS: [&str; 16] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
    "XPF",
];
const THREE_DECIMALS: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

impl Format {
    /// `1 234,50 €`, `€1,234.50`: an amount in minor units (cents) of a currency.
    #[must_use]
    pub fn money(&self, minor: i64, currency: &str) -> String {
        let code = currency.to_ascii_uppercase();
        let digits = minor_digits(&code);
        let mut amount = Decimal::from(minor);
        amount.multiply_pow10(-digits);
        amount.pad_end(-digits);
        let sign = SIGNS.iter().find(|(known, _, _)| *known == code);
        let number = self.written(&amount);
        if self.is_french() {
            let sign = sign.map_or(code.as_str(), |(_, french, _)| french);
            return format!("{number}{NARROW_SPACE}{sign}");
        }
        let (minus, number) = number
            .strip_prefix('\u{2212}')
            .map_or(("", number.as_str()), |rest| ("\u{2212}", rest));
        match sign {
            Some((_, _, english)) => format!("{minus}{english}{number}"),
            None => format!("{minus}{code}\u{A0}{number}"),
        }
    }
}

fn minor_digits(code: &str) -> i16 {
    if NO_DECIMALS.contains(&code) {
        0
    } else if THREE_DECIMALS.contains(&code) {
        3
    } else {
        2
    }
}
