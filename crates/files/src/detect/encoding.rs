//! The encoding of a text.

use std::io::{Read, Seek, SeekFrom};

use crate::fault::Fault;
use crate::format::Encoding;
use crate::text::decode;

/// The encoding of a file that begins with `head`.
///
/// UTF-16 is known by its mark or by its zero bytes. Of the others, UTF-8 is taken unless the file has more bytes that
/// are no UTF-8 than characters that are only possible in it: a file in which some rows are broken stays UTF-8, and
/// these rows are refused, while a file of Windows-1252 has nearly none of UTF-8's sequences by chance.
pub(super) fn of<R: Read + Seek>(head: &[u8], input: &mut R) -> Result<Encoding, Fault> {
    match head {
        [0xFF, 0xFE, ..] => return Ok(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Ok(Encoding::Utf16Be),
        [0xEF, 0xBB, 0xBF, ..] => return Ok(Encoding::Utf8),
        _ => {}
    }
    if let Some(encoding) = by_zeros(head) {
        return Ok(encoding);
    }
    input.seek(SeekFrom::Start(0))?;
    let mut tally = Tally::default();
    let mut chunk = vec![0; 64 * 1024];
    let mut kept = 0;
    loop {
        let read = match chunk.get_mut(kept..) {
            Some(room) => input.read(room)?,
            None => 0,
        };
        let bytes = chunk.get(..kept + read).unwrap_or_default();
        let left = tally.add(bytes, read == 0);
        let from = bytes.len() - left;
        chunk.copy_within(from..from + left, 0);
        kept = left;
        if read == 0 {
            break;
        }
    }
    Ok(if tally.broken > tally.sequences {
        Encoding::Windows1252
    } else {
        Encoding::Utf8
    })
}

/// The beginning of a file as text.
pub(super) fn decode(head: &[u8], encoding: Encoding) -> String {
    let mut text = Vec::new();
    match encoding {
        Encoding::Utf8 => return String::from_utf8_lossy(head).into_owned(),
        Encoding::Windows1252 => decode::windows_1252(head, &mut text),
        Encoding::Utf16Le => drop(decode::utf_16(head, true, false, &mut text)),
        Encoding::Utf16Be => drop(decode::utf_16(head, false, false, &mut text)),
    }
    String::from_utf8(text).unwrap_or_default()
}

/// UTF-16 without a mark: every other byte of Latin text is zero, and the rest is not.
fn by_zeros(head: &[u8]) -> Option<Encoding> {
    let (pairs, _) = head.get(..head.len().min(4_096))?.as_chunks::<2>();
    let first = pairs.iter().filter(|[first, _]| *first == 0).count();
    let second = pairs.iter().filter(|[_, second]| *second == 0).count();
    let many = |count: usize| count * 5 >= pairs.len() && count > 1;
    let few = |count: usize| count * 50 <= pairs.len();
    if many(second) && few(first) {
        Some(Encoding::Utf16Le)
    } else if many(first) && few(second) {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// What speaks for UTF-8 and what against.
#[derive(Default)]
struct Tally {
    sequences: u64,
    broken: u64,
}

impl Tally {
    /// Counts; gives how many bytes at the end may be the beginning of a sequence.
    fn add(&mut self, bytes: &[u8], last: bool) -> usize {
        let mut rest = bytes;
        loop {
            match str::from_utf8(rest) {
                Ok(text) => {
                    self.sequences += sequences(text.as_bytes());
                    return 0;
                }
                Err(error) => {
                    let (good, bad) = rest.split_at(error.valid_up_to());
                    self.sequences += sequences(good);
                    let Some(length) = error.error_len() else {
                        if last {
                            self.broken += 1;
                            return 0;
                        }
                        return bad.len();
                    };
                    self.broken += 1;
                    rest = bad.get(length..).unwrap_or_default();
                }
            }
        }
    }
}

/// How many characters have more than one byte.
fn sequences(text: &[u8]) -> u64 {
    let count = if text.is_ascii() {
        0
    } else {
        text.iter().filter(|byte| **byte >= 0xC0).count()
    };
    u64::try_from(count).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Cursor;

    fn encoding(bytes: &[u8]) -> Encoding {
        of(bytes, &mut Cursor::new(bytes)).unwrap()
    }

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(encoding(b"nom;ville"), Encoding::Utf8);
        assert_eq!(encoding("prénom;ville".as_bytes()), Encoding::Utf8);
        assert_eq!(encoding(b"pr\xE9nom;ville"), Encoding::Windows1252);
        assert_eq!(encoding("\u{FEFF}nom".as_bytes()), Encoding::Utf8);
        let wide: Vec<u8> = "nom;prénom\nœ"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(encoding(&wide), Encoding::Utf16Le);
        let wide: Vec<u8> = "nom;prénom\nœ"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(encoding(&wide), Encoding::Utf16Be);
    }

    #[test]
    fn the_encoding_must_hold_to_the_end() {
        let mut late = vec![b'a'; 300_000];
        late.extend_from_slice(b"\nH\xE9l\xE8ne");
        assert_eq!(encoding(&late), Encoding::Windows1252);
        let mut mixed = "Hélène, Zoé et Anaïs\n".repeat(10_000).into_bytes();
        mixed.extend_from_slice(b"\nH\xE9l\xE8ne");
        assert_eq!(encoding(&mixed), Encoding::Utf8);
    }

    proptest! {
        #[test]
        fn characters_are_counted_the_same_however_the_file_is_cut(text in "\\PC{0,60}", cut in 0usize..200) {
            let cut = cut.min(text.len());
            let mut tally = Tally::default();
            let (first, second) = text.as_bytes().split_at(cut);
            let left = tally.add(first, false);
            tally.add(&[&first[cut - left..], second].concat(), true);
            prop_assert_eq!(tally.broken, 0);
            let expected = text.chars().filter(|sign| !sign.is_ascii()).count();
            prop_assert_eq!(usize::try_from(tally.sequences), Ok(expected));
        }
    }
}
