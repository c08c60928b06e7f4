//! The bytes of a text file as chunks that are UTF-8 wherever the file is well encoded.

use std::io::{Read, Seek, SeekFrom};

use super::BYTE_ORDER_MARK;
use super::decode;
use crate::fault::Fault;
use crate::format::Encoding;

const CHUNK: usize = 64 * 1024;

/// Chunks of a file, and where in the file they are.
pub(crate) struct Source<R> {
    input: R,
    encoding: Encoding,
    /// Bytes as they are in the file. UTF-8 is used from here; other encodings are decoded into `decoded`.
    raw: Vec<u8>,
    /// How many bytes of `raw` are not decoded yet, at its end.
    left: usize,
    decoded: Vec<u8>,
    /// How much of the chunk is used up.
    used: usize,
    /// A place in the chunk, and where in the file it is: counting goes on from here.
    counted: usize,
    at: u64,
    /// Where in the file reading goes on.
    next: u64,
    ended: bool,
}

impl<R: Read + Seek> Source<R> {
    /// Begins at a byte of the file; at the first, a byte order mark is left out.
    pub(crate) fn new(mut input: R, encoding: Encoding, from: u64) -> Result<Self, Fault> {
        input.seek(SeekFrom::Start(from))?;
        let mut source = Self {
            input,
            encoding,
            raw: Vec::with_capacity(CHUNK + 4),
            left: 0,
            decoded: Vec::new(),
            used: 0,
            counted: 0,
            at: from,
            next: from,
            ended: false,
        };
        if from == 0 && source.fill()?.starts_with(BYTE_ORDER_MARK) {
            source.consume(BYTE_ORDER_MARK.len());
        }
        Ok(source)
    }

    /// Goes to another byte of the file.
    pub(crate) fn at(self, byte: u64) -> Result<Self, Fault> {
        Self::new(self.input, self.encoding, byte)
    }

    /// What comes next; nothing at the end of the file.
    pub(crate) fn fill(&mut self) -> Result<&[u8], Fault> {
        while self.used >= self.chunk().len() && !self.ended {
            self.next_chunk()?;
        }
        Ok(self.chunk().get(self.used..).unwrap_or_default())
    }

    /// Uses up some of what [`Source::fill`] gave.
    pub(crate) const fn consume(&mut self, bytes: usize) {
        self.used += bytes;
    }

    /// Where in the file the next byte is.
    pub(crate) fn byte(&mut self) -> u64 {
        let used = self.chunk().get(self.counted..self.used).unwrap_or_default();
        let bytes = match self.encoding {
            Encoding::Utf8 => used.len(),
            // One character each, and none is lost: what is no character is U+FFFD.
            Encoding::Windows1252 => characters(used),
            // Characters beyond the first plane have four bytes in UTF-8, and are pairs.
            Encoding::Utf16Le | Encoding::Utf16Be => {
                2 * (characters(used) + used.iter().filter(|byte| **byte >= 0xF0).count())
            }
        };
        self.at = self.at.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        self.counted = self.used;
        self.at
    }

    fn chunk(&self) -> &[u8] {
        match self.encoding {
            Encoding::Utf8 => &self.raw,
            _ => &self.decoded,
        }
    }

    fn next_chunk(&mut self) -> Result<(), Fault> {
        let kept = self.raw.len() - self.left;
        self.raw.drain(..kept);
        self.at = self.next - u64::try_from(self.left).unwrap_or(0);
        self.counted = 0;
        let room = u64::try_from(CHUNK - self.left).unwrap_or(0);
        let read = (&mut self.input).take(room).read_to_end(&mut self.raw)?;
        self.ended = read == 0;
        self.next += u64::try_from(read).unwrap_or(0);
        self.used = 0;
        self.decoded.clear();
        let decoded = match self.encoding {
            Encoding::Utf8 => self.raw.len(),
            Encoding::Windows1252 => {
                decode::windows_1252(&self.raw, &mut self.decoded);
                self.raw.len()
            }
            Encoding::Utf16Le => decode::utf_16(&self.raw, true, self.ended, &mut self.decoded),
            Encoding::Utf16Be => decode::utf_16(&self.raw, false, self.ended, &mut self.decoded),
        };
        self.left = self.raw.len() - decoded;
        Ok(())
    }
}

/// How many characters begin here.
fn characters(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Cursor;

    fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
        match encoding {
            Encoding::Utf8 => text.as_bytes().to_vec(),
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Windows1252 => text.chars().filter_map(decode::to_windows_1252).collect(),
        }
    }

    proptest! {
        #[test]
        fn reading_again_from_any_place_gives_the_rest(
            text in "[a-z;éœ€\n]{0,60}", pairs in "[a-z\u{1F600}é]{0,10}", cut in 0usize..70,
        ) {
            for encoding in Encoding::ALL {
                let text = if encoding == Encoding::Windows1252 { text.clone() } else { format!("{text}{pairs}") };
                let bytes = encoded(&text, encoding);
                let mut source = Source::new(Cursor::new(bytes.clone()), encoding, 0).unwrap();
                let cut = (0..=cut.min(text.len())).rev().find(|cut| text.is_char_boundary(*cut)).unwrap();
                source.fill().unwrap();
                source.consume(cut);
                let mut again = Source::new(Cursor::new(bytes), encoding, source.byte()).unwrap();
                prop_assert_eq!(again.fill().unwrap(), &text.as_bytes()[cut..]);
            }
        }
    }
}
