//! Amounts in minor units, as integers: cents are never lost.

use std::fmt;

/// An ISO 4217 currency code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro.
    pub const EURO: Self = Self(*b"EUR");

    /// Reads three ASCII letters, in either case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.trim().as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|byte| byte.to_ascii_uppercase())))
    }

    /// The code, upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or("EUR")
    }

    /// How many decimals the currency has (ISO 4217, table A.1).
    #[must_use]
    pub fn decimals(&self) -> u32 {
        match self.as_str() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND"
            | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount of one currency, in its minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units, such as cents.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// Reads a decimal text such as `124.5` exactly, rounding half away from zero beyond the currency's decimals.
    ///
    /// `None` for anything that is not a plain decimal, or that would not fit.
    #[must_use]
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        let (negative, digits) = match text.trim().strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.trim()),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && fraction.is_empty()) || !plain(whole) || !plain(fraction) || whole.len() > 15
        {
            return None;
        }
        let decimals = usize::try_from(currency.decimals()).ok()?;
        let mut minor: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        let mut rest = fraction.bytes();
        for _ in 0..decimals {
            let digit = rest.next().map_or(0, |byte| i64::from(byte - b'0'));
            minor = minor.checked_mul(10)?.checked_add(digit)?;
        }
        if rest.next().is_some_and(|byte| byte >= b'5') {
            minor = minor.checked_add(1)?;
        }
        Some(Self {
            minor: if negative { -minor } else { minor },
            currency,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn euros(text: &str) -> Option<i64> {
        Money::parse(text, Currency::EURO).map(|money| money.minor)
    }

    #[test]
    fn amounts_are_read_to_the_cent() {
        assert_eq!(euros("124"), Some(12_400));
        assert_eq!(euros("124.5"), Some(12_450));
        assert_eq!(euros("0.1"), Some(10));
        assert_eq!(euros(".05"), Some(5));
        assert_eq!(euros("-3.999"), Some(-400));
        assert_eq!(
            Money::parse("1250", Currency::parse("jpy").unwrap())
                .unwrap()
                .minor,
            1_250
        );
        assert_eq!(
            Money::parse("1.2345", Currency::parse("KWD").unwrap())
                .unwrap()
                .minor,
            1_235
        );
    }

    #[test]
    fn what_is_not_an_amount_is_refused() {
        for refused in ["", ".", "1,5", "1e3", "NaN", "--1", "9999999999999999", "12 €"] {
            assert_eq!(euros(refused), None, "{refused}");
        }
    }

    proptest! {
        #[test]
        fn every_amount_written_in_cents_is_read_back(cents in 0i64..1_000_000_000_000) {
            prop_assert_eq!(euros(&format!("{}.{:02}", cents / 100, cents % 100)), Some(cents));
        }
    }
}
