//! Where a cell is (`B5`), and characters that XML cannot hold (`_x000D_`).

use std::borrow::Cow;

/// The last row and column of a sheet.
const LAST_ROW: u64 = 1_048_576;
const LAST_COLUMN: usize = 16_384;

/// The column of a reference from 0, and its row if it has one. Nothing for a place that no sheet has.
pub(super) fn place(reference: &str) -> Option<(usize, Option<u64>)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = reference.split_at_checked(letters)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().fold(0, |column, letter| {
        column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    if column > LAST_COLUMN {
        return None;
    }
    let row = match digits {
        "" => None,
        digits => Some(row(digits)?),
    };
    Some((column - 1, row))
}

/// A column that a sheet can have.
pub(super) const fn place_in_sheet(column: usize) -> Option<usize> {
    if column < LAST_COLUMN { Some(column) } else { None }
}

/// The number of a row.
pub(super) fn row(digits: &str) -> Option<u64> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|row| (1..=LAST_ROW).contains(row))
}

/// Takes back the way in which Office writes characters that XML cannot hold.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if memchr::memmem::find(text.as_bytes(), b"_x").is_none() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        plain.push_str(before);
        let character = escape
            .get(2..6)
            .filter(|_| escape.as_bytes().get(6) == Some(&b'_'))
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32);
        let used = match character {
            Some(character) => {
                plain.push(character);
                7
            }
            None => {
                plain.push_str("_x");
                2
            }
        };
        rest = escape.get(used..).unwrap_or_default();
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_and_impossible_ones_refused() {
        assert_eq!(place("A1"), Some((0, Some(1))));
        assert_eq!(place("aa10"), Some((26, Some(10))));
        assert_eq!(place("XFD1048576"), Some((16_383, Some(1_048_576))));
        assert_eq!(place("C"), Some((2, None)));
        for wrong in [
            "",
            "1",
            "A0",
            "A-1",
            "XFE1",
            "A1048577",
            "AAAA1",
            "A1B",
            "É1",
            "A 1",
            "A99999999999999999999",
        ] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn characters_that_xml_cannot_hold_come_back() {
        assert_eq!(unescaped("a_x000D_\nb"), "a\r\nb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("a_xb_x00é0_"), "a_xb_x00é0_");
        assert_eq!(unescaped("_xD800_"), "_xD800_");
        assert_eq!(unescaped("plain"), "plain");
    }
}
