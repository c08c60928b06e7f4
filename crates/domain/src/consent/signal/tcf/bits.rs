//! Bits of a text in which each character holds six (RFC 4648, the alphabet for addresses, without padding).

use super::TcfError;

/// Reads bits from the left, most significant first.
#[derive(Debug, Clone)]
pub(super) struct Bits<'a> {
    rest: std::slice::Iter<'a, u8>,
    /// Bits that were taken from a character and not yet used, right-aligned.
    held: u8,
    /// How many.
    count: u8,
}

impl<'a> Bits<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        // Some writers pad, though the specification says not to.
        let text = text.trim_end_matches('=');
        Self {
            rest: text.as_bytes().iter(),
            held: 0,
            count: 0,
        }
    }

    /// How many bits are left.
    pub(super) fn left(&self) -> usize {
        self.rest.len() * 6 + usize::from(self.count)
    }

    pub(super) fn bit(&mut self) -> Result<bool, TcfError> {
        Ok(self.number(1)? == 1)
    }

    /// A number of up to 64 bits, taken in as many pieces as it has characters.
    pub(super) fn number(&mut self, width: u8) -> Result<u64, TcfError> {
        let mut value = 0_u64;
        let mut wanted = width;
        while wanted > 0 {
            if self.count == 0 {
                self.held = sextet(*self.rest.next().ok_or(TcfError::TooShort)?)?;
                self.count = 6;
            }
            let taken = wanted.min(self.count);
            self.count -= taken;
            let piece = (self.held >> self.count) & ((1 << taken) - 1);
            value = (value << taken) | u64::from(piece);
            wanted -= taken;
        }
        Ok(value)
    }

    pub(super) fn u8(&mut self, width: u8) -> Result<u8, TcfError> {
        u8::try_from(self.number(width)?).map_err(|_too_wide| TcfError::Malformed)
    }

    pub(super) fn u16(&mut self, width: u8) -> Result<u16, TcfError> {
        u16::try_from(self.number(width)?).map_err(|_too_wide| TcfError::Malformed)
    }

    /// Two letters of six bits each, `A` being 0.
    pub(super) fn letters(&mut self) -> Result<[char; 2], TcfError> {
        let mut letters = ['A'; 2];
        for letter in &mut letters {
            let offset = self.u8(6)?;
            if offset > 25 {
                return Err(TcfError::Malformed);
            }
            *letter = char::from(b'A' + offset);
        }
        Ok(letters)
    }
}

const fn sextet(character: u8) -> Result<u8, TcfError> {
    match character {
        b'A'..=b'Z' => Ok(character - b'A'),
        b'a'..=b'z' => Ok(character - b'a' + 26),
        b'0'..=b'9' => Ok(character - b'0' + 52),
        b'-' => Ok(62),
        b'_' => Ok(63),
        _ => Err(TcfError::Alphabet),
    }
}
