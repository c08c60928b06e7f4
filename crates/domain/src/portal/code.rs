//! The code that is mailed beside a link: eight signs that are easy to read out and to type.

use std::fmt;

/// Signs that are not taken for one another (Crockford's base 32): each holds five bits, eight of them forty.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many signs a code has.
const LENGTH: usize = 8;

/// A code of forty bits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// The code of five bytes from chance.
    #[must_use]
    pub fn new(bytes: [u8; 5]) -> Self {
        let number = bytes
            .iter()
            .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let mut signs = [b'0'; LENGTH];
        for (place, sign) in signs.iter_mut().rev().enumerate() {
            let five = usize::try_from(number >> (5 * place) & 31).unwrap_or_default();
            *sign = SIGNS.get(five).copied().unwrap_or(b'0');
        }
        Self(signs)
    }

    /// Reads a code as people type it: in either case, with spaces or hyphens, and with the letters that look like digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut signs = [b'0'; LENGTH];
        let mut places = signs.iter_mut();
        for letter in text.chars() {
            if letter.is_whitespace() || matches!(letter, '-' | '–' | '\u{2011}' | '.') {
                continue;
            }
            let sign = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let sign = u8::try_from(sign).ok().filter(|sign| SIGNS.contains(sign))?;
            *places.next()? = sign;
        }
        places.next().is_none().then_some(Self(signs))
    }

    /// The signs without anything between them.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// In two groups of four.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.as_str().split_at(LENGTH / 2);
        write!(f, "{first}-{second}")
    }
}

/// A code opens somebody's data: it stays out of logs.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bit_of_chance_is_in_the_code() {
        assert_eq!(Code::new([0; 5]).as_str(), "00000000");
        assert_eq!(Code::new([255; 5]).as_str(), "ZZZZZZZZ");
        assert_eq!(Code::new([0, 0, 0, 0, 33]).to_string(), "0000-0011");
        let mut seen = std::collections::HashSet::new();
        for bit in 0..40 {
            let mut bytes = [0_u8; 5];
            bytes[bit / 8] = 1 << (bit % 8);
            assert!(seen.insert(Code::new(bytes).as_str().to_owned()), "{bit}");
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = Code::new([7, 81, 200, 13, 99]);
        for typed in [
            code.to_string(),
            code.as_str().to_lowercase(),
            format!(" {} ", code.to_string().replace('-', " ")),
        ] {
            assert_eq!(Code::parse(&typed), Some(code), "{typed}");
        }
        assert_eq!(Code::parse("oil0-1234"), Code::parse("0110-1234"));
        for wrong in ["", "1234567", "123456789", "1234-567U", "été-1234"] {
            assert_eq!(Code::parse(wrong), None, "{wrong}");
        }
        assert_eq!(format!("{code:?}"), "Code(…)");
    }
}
