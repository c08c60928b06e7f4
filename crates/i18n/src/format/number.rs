//! Numbers and percentages.
//!
//! Decimals are rounded in base ten, halves away from zero, from the shortest text that names the number: 0.285 as a
//! percentage is 28.5, and never 28.499….

use std::str::FromStr;

use fixed_decimal::{SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::input::{Decimal, SignDisplay};

use super::Format;

/// Shown for what is not a number.
const NOT_A_NUMBER: &str = "–";
const MINUS: &str = "\u{2212}";
pub(super) const NARROW_SPACE: &str = "\u{202F}";

impl Format {
    /// `18 204`, `18,204`.
    #[must_use]
    pub fn number(&self, value: i64) -> String {
        self.written(&Decimal::from(value))
    }

    /// `2,3`, `2.3`: always with this many decimals.
    #[must_use]
    pub fn decimal(&self, value: f64, digits: u8) -> String {
        self.scaled(value, 0, digits, SignDisplay::Negative)
    }

    /// `+2,3`, `−0,3`: with a sign unless it is zero once rounded.
    #[must_use]
    pub fn signed_decimal(&self, value: f64, digits: u8) -> String {
        self.scaled(value, 0, digits, SignDisplay::ExceptZero)
    }

    /// A ratio as a percentage: 0.714 is `71,4 %`, `71.4%`.
    #[must_use]
    pub fn percent(&self, ratio: f64, digits: u8) -> String {
        self.with_percent_sign(self.scaled(ratio, 2, digits, SignDisplay::Negative))
    }

    /// A change of a ratio: `+2,3 %`, `−0.3%`.
    #[must_use]
    pub fn signed_percent(&self, ratio: f64, digits: u8) -> String {
        self.with_percent_sign(self.scaled(ratio, 2, digits, SignDisplay::ExceptZero))
    }

    /// At most three figures: `950`, `1,2 k`, `18 k`, `3 M`, `2 Md`; in English `1.2K`, `3M`, `2B`.
    #[must_use]
    pub fn compact(&self, value: i64) -> String {
        let size = value.unsigned_abs();
        let (power, french, english) = match size {
            0..1_000 => return self.number(value),
            1_000..999_500 => (3, "k", "K"),
            999_500..999_500_000 => (6, "M", "M"),
            _ => (9, "Md", "B"),
        };
        let mut decimal = Decimal::from(value);
        decimal.multiply_pow10(-power);
        let unit = 10_u64.saturating_pow(u32::from(power.unsigned_abs()));
        // Under 9.95 of the unit, one decimal; a tenth of the unit over that would round to ten.
        decimal.round(if size < unit.saturating_mul(10).saturating_sub(unit / 20) {
            -1
        } else {
            0
        });
        decimal.trim_end();
        let number = self.written(&decimal);
        if self.is_french() {
            format!("{number}{NARROW_SPACE}{french}")
        } else {
            format!("{number}{english}")
        }
    }

    fn scaled(&self, value: f64, power: i16, digits: u8, sign: SignDisplay) -> String {
        // `Display` writes the shortest decimal that reads back as the same number, and never an exponent.
        let Some(mut decimal) = value
            .is_finite()
            .then(|| Decimal::from_str(&value.to_string()).ok())
            .flatten()
        else {
            return NOT_A_NUMBER.to_owned();
        };
        decimal.multiply_pow10(power);
        decimal.round_with_mode(
            -i16::from(digits),
            SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand),
        );
        decimal.trim_start();
        decimal.trim_end();
        decimal.pad_end(-i16::from(digits));
        if decimal.absolute.is_zero() {
            decimal.apply_sign_display(SignDisplay::Never);
        } else {
            decimal.apply_sign_display(sign);
        }
        self.written(&decimal)
    }

    /// The number in the language, with a true minus sign.
    pub(super) fn written(&self, decimal: &Decimal) -> String {
        self.formatters.decimal(decimal).replace('-', MINUS)
    }

    fn with_percent_sign(&self, number: String) -> String {
        if number == NOT_A_NUMBER {
            return number;
        }
        if self.is_french() {
            format!("{number}{NARROW_SPACE}%")
        } else {
            format!("{number}%")
        }
    }
}
