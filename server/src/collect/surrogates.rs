//! Halves of characters: JavaScript cuts texts between the two halves of an emoji, and sends the one that is left as an
//! escape that stands for no character.

/// Puts U+FFFD in place of each half that stands alone; none when there is no such half.
pub(super) fn mend(raw: &str) -> Option<String> {
    let bytes = raw.as_bytes();
    let mut mended = String::with_capacity(raw.len());
    let (mut at, mut copied) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        if *byte != b'\\' {
            at += 1;
            continue;
        }
        let length = match unit(bytes, at) {
            // The first half of a pair, with the second after it.
            Some(0xD800..=0xDBFF) if matches!(unit(bytes, at + 6), Some(0xDC00..=0xDFFF)) => 12,
            Some(0xD800..=0xDFFF) => {
                mended.push_str(raw.get(copied..at)?);
                mended.push_str("\\uFFFD");
                copied = at + 6;
                6
            }
            // Another escape, such as of a backslash.
            _ => 2,
        };
        at += length;
    }
    if copied == 0 {
        return None;
    }
    mended.push_str(raw.get(copied..)?);
    Some(mended)
}

/// The code unit of the escape `\uXXXX` at a place.
fn unit(bytes: &[u8], at: usize) -> Option<u16> {
    let escape = bytes.get(at..at + 6)?;
    let digits = escape.strip_prefix(b"\\u")?;
    u16::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn halves_are_replaced_and_pairs_are_not() {
        for (sent, expected) in [
            (r#""a\ud83d""#, Some(r#""a\uFFFD""#)),
            (r#""\ude00b\ud83dc""#, Some(r#""\uFFFDb\uFFFDc""#)),
            (r#""\ud83d\ude00 \uD83D""#, Some(r#""\ud83d\ude00 \uFFFD""#)),
            (r#""\ud83d\ud83d\ude00""#, Some(r#""\uFFFD\ud83d\ude00""#)),
            (r#""\\ud83d""#, None),
            (r#""\ud83d\ude00""#, None),
            (r#""plain é \u00e9 \ud8""#, None),
        ] {
            assert_eq!(mend(sent).as_deref(), expected, "{sent}");
        }
    }
}
