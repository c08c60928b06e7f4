//! Bytes of an encoding as UTF-8. What is no character becomes U+FFFD, which the reader of rows finds again.

/// The characters of the bytes 0x80 to 0x9F in Windows-1252; five bytes are none.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}',
    '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];

/// The character of a byte of Windows-1252.
pub(crate) fn of_windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or(char::REPLACEMENT_CHARACTER),
        byte => char::from(byte),
    }
}

/// The byte of a character in Windows-1252, if it has one.
pub(crate) fn to_windows_1252(character: char) -> Option<u8> {
    match u8::try_from(character) {
        Ok(byte) if !(0x80..=0x9F).contains(&byte) => Some(byte),
        _ if character == char::REPLACEMENT_CHARACTER => None,
        _ => (0x80..=0x9F_u8).find(|byte| of_windows_1252(*byte) == character),
    }
}

/// Adds Windows-1252 as UTF-8.
pub(crate) fn windows_1252(bytes: &[u8], out: &mut Vec<u8>) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let plain = rest
            .iter()
            .position(|byte| !byte.is_ascii())
            .unwrap_or(rest.len());
        let (ascii, after) = rest.split_at(plain);
        out.extend_from_slice(ascii);
        rest = match after.split_first() {
            Some((byte, after)) => {
                push(of_windows_1252(*byte), out);
                after
            }
            None => after,
        };
    }
}

/// Adds UTF-16 as UTF-8. Returns how many bytes were used: half a pair at the end is left, unless `last`.
pub(crate) fn utf_16(bytes: &[u8], little: bool, last: bool, out: &mut Vec<u8>) -> usize {
    let unit = |pair: &[u8; 2]| {
        if little {
            u16::from_le_bytes(*pair)
        } else {
            u16::from_be_bytes(*pair)
        }
    };
    let (pairs, odd) = bytes.as_chunks::<2>();
    let held_back = pairs
        .last()
        .is_some_and(|pair| !last && (0xD800..0xDC00).contains(&unit(pair)));
    let usable = pairs.len() - usize::from(held_back);
    let units = pairs.iter().take(usable).map(unit);
    for character in char::decode_utf16(units) {
        push(character.unwrap_or(char::REPLACEMENT_CHARACTER), out);
    }
    if last && !odd.is_empty() {
        push(char::REPLACEMENT_CHARACTER, out);
        return bytes.len();
    }
    usable * 2
}

fn push(character: char, out: &mut Vec<u8>) {
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn windows_writes_the_euro_and_the_oe() {
        let mut out = Vec::new();
        windows_1252(b"C\x9Cur \x80 \xE9t\xE9 \x81", &mut out);
        assert_eq!(String::from_utf8(out).unwrap(), "Cœur € été \u{FFFD}");
        assert_eq!(to_windows_1252('œ'), Some(0x9C));
        assert_eq!(to_windows_1252('é'), Some(0xE9));
        assert_eq!(to_windows_1252('ł'), None);
        assert_eq!(to_windows_1252('\u{81}'), None);
    }

    proptest! {
        #[test]
        fn utf_16_is_the_same_in_one_piece_or_in_many(
            text in "\\PC{0,40}", little in any::<bool>(), cut in 0usize..80,
        ) {
            let bytes: Vec<u8> = text
                .encode_utf16()
                .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
                .collect();
            let cut = cut.min(bytes.len());
            let mut out = Vec::new();
            let used = utf_16(&bytes[..cut], little, false, &mut out);
            let rest = utf_16(&bytes[used..], little, true, &mut out);
            prop_assert_eq!(used + rest, bytes.len());
            prop_assert_eq!(String::from_utf8(out).unwrap(), text);
        }
    }
}
