//! Sets of vendors, and of purposes.

use super::TcfError;
use super::bits::Bits;

/// Vendors by number, as the ranges that were written or found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vendors {
    /// The highest number that the set speaks of.
    pub max: u16,
    ranges: Vec<(u16, u16)>,
}

impl Vendors {
    /// Whether a vendor is in the set.
    #[must_use]
    pub fn contains(&self, vendor: u16) -> bool {
        self.ranges
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&vendor))
    }

    /// The ranges, first and last vendor included, in rising order, without overlaps.
    #[must_use]
    pub fn ranges(&self) -> &[(u16, u16)] {
        &self.ranges
    }

    /// Whether nobody is in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Reads the highest number, then a bit for each vendor or ranges.
    pub(super) fn read(bits: &mut Bits<'_>) -> Result<Self, TcfError> {
        let max = bits.u16(16)?;
        if bits.bit()? {
            let mut vendors = Self::read_ranges(bits)?;
            if vendors.ranges.last().is_some_and(|(_, last)| *last > max) {
                return Err(TcfError::Malformed);
            }
            vendors.max = max;
            return Ok(vendors);
        }
        if bits.left() < usize::from(max) {
            return Err(TcfError::TooShort);
        }
        let mut ranges: Vec<(u16, u16)> = Vec::new();
        let mut vendors = 1..=max;
        while !vendors.is_empty() {
            // Most vendors have no bit: a whole piece without one costs a single look.
            let width = u8::try_from(vendors.len().min(48)).unwrap_or(48);
            let piece = bits.number(width)?;
            if piece == 0 {
                vendors.nth(usize::from(width) - 1);
                continue;
            }
            for (place, vendor) in vendors.by_ref().take(usize::from(width)).enumerate() {
                if (piece >> (usize::from(width) - 1 - place)) & 1 == 0 {
                    continue;
                }
                match ranges.last_mut() {
                    Some((_, last)) if *last + 1 == vendor => *last = vendor,
                    _ => ranges.push((vendor, vendor)),
                }
            }
        }
        Ok(Self { max, ranges })
    }

    /// Reads a count of entries, each one vendor or a first and a last one.
    pub(super) fn read_ranges(bits: &mut Bits<'_>) -> Result<Self, TcfError> {
        let count = bits.u16(12)?;
        // The least that so many entries need: what is not there is not allocated.
        if bits.left() < usize::from(count) * 17 {
            return Err(TcfError::TooShort);
        }
        let mut ranges = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            let range = bits.bit()?;
            let first = bits.u16(16)?;
            let last = if range { bits.u16(16)? } else { first };
            if first == 0 || last < first {
                return Err(TcfError::Malformed);
            }
            ranges.push((first, last));
        }
        ranges.sort_unstable();
        let mut merged: Vec<(u16, u16)> = Vec::with_capacity(ranges.len());
        for (first, last) in ranges {
            match merged.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                _ => merged.push((first, last)),
            }
        }
        let max = merged.last().map_or(0, |(_, last)| *last);
        Ok(Self { max, ranges: merged })
    }
}

/// Numbers from 1 to 24, as the bits of a section of 24 (or, for special features, of 12).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Numbers {
    width: u8,
    bits: u64,
}

impl Numbers {
    pub(super) fn read(bits: &mut Bits<'_>, width: u8) -> Result<Self, TcfError> {
        Ok(Self {
            width,
            bits: bits.number(width)?,
        })
    }

    /// Whether a number is in it.
    #[must_use]
    pub const fn contains(self, number: u8) -> bool {
        number >= 1 && number <= self.width && (self.bits >> (self.width - number)) & 1 == 1
    }

    /// The numbers, in rising order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=self.width).filter(move |number| self.contains(*number))
    }

    /// The same without some numbers.
    #[must_use]
    pub(super) fn without(self, numbers: std::ops::RangeInclusive<u8>) -> Self {
        let bits = numbers
            .filter(|number| (1..=self.width).contains(number))
            .fold(self.bits, |bits, number| bits & !(1 << (self.width - number)));
        Self { bits, ..self }
    }
}
