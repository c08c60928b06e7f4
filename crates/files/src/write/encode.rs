//! Text in the encoding of an older program.

use crate::format::Encoding;
use crate::text::decode::to_windows_1252;

/// A text as bytes, without a byte order mark. What Windows-1252 has no byte for becomes `?`, as Windows writes it.
#[must_use]
pub fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1252 => text
            .chars()
            .map(|character| to_windows_1252(character).unwrap_or(b'?'))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_windows_cannot_write_is_a_question_mark() {
        assert_eq!(
            encode("Zoé Łuczak, 10 €", Encoding::Windows1252),
            b"Zo\xE9 ?uczak, 10 \x80"
        );
        assert_eq!(encode("é", Encoding::Utf16Be), [0, 0xE9]);
    }
}
