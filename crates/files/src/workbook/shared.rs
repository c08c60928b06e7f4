//! The texts that cells share, outside of memory: they can be as large as the workbook.
//!
//! They are written one after the other, each after its length: in memory as long as they are few, then into an
//! anonymous temporary file. Where every 32nd begins is kept, and blocks that were read lately are.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::unix::fs::FileExt;

use super::cell::unescaped;
use super::xml::{Piece, Xml};
use crate::fault::{Code, Fault};

/// Texts in a block.
const BLOCK: u64 = 32;
/// Bytes of text that stay in memory.
const MEMORY: usize = 4 * 1024 * 1024;
/// Bytes of blocks that are kept in each of two generations.
const KEPT: usize = 3 * 1024 * 1024;
/// Bytes of texts in all.
const MOST: u64 = 1024 * 1024 * 1024;

/// The texts of a workbook.
#[derive(Default)]
pub(super) struct Shared {
    /// Where every block begins, and the end.
    blocks: Vec<u64>,
    count: u64,
    end: u64,
    memory: Vec<u8>,
    /// What does not fit into memory: then everything before it is in the file too.
    file: Option<File>,
    young: HashMap<u64, Vec<u8>>,
    young_bytes: usize,
    old: HashMap<u64, Vec<u8>>,
}

impl Shared {
    /// Reads them all.
    pub(super) fn read<R: Read>(xml: &mut Xml<R>) -> Result<Self, Fault> {
        let mut shared = Self::default();
        let mut text = String::new();
        let (mut inside, mut wanted, mut phonetic) = (false, false, 0_u32);
        loop {
            match xml.next()? {
                Piece::Open(tag, with_content) => match tag.local_name().into_inner() {
                    "si" if with_content => {
                        inside = true;
                        text.clear();
                    }
                    "si" => shared.add("")?,
                    // How Japanese is pronounced is no part of the text.
                    "rPh" if with_content => phonetic += 1,
                    "t" if with_content => wanted = inside && phonetic == 0,
                    _ => {}
                },
                Piece::Close(name) => match &*name {
                    "si" => {
                        inside = false;
                        shared.add(&unescaped(&text))?;
                    }
                    "rPh" => phonetic = phonetic.saturating_sub(1),
                    "t" => wanted = false,
                    _ => {}
                },
                Piece::Text(piece) if wanted => {
                    text.push_str(&piece);
                    if text.len() > MEMORY {
                        return Err(Code::RowTooLong.fault());
                    }
                }
                Piece::Text(_) => {}
                Piece::End => break,
            }
        }
        shared.blocks.push(shared.end);
        shared.spill_rest()?;
        Ok(shared)
    }

    /// The text of a number; none beyond the last.
    pub(super) fn get(&mut self, index: u64) -> Result<Option<&str>, Fault> {
        if index >= self.count {
            return Ok(None);
        }
        let block = index / BLOCK;
        self.load(block)?;
        let bytes = if self.file.is_some() {
            self.young.get(&block).map(Vec::as_slice)
        } else {
            let (start, end) = self.bounds(block);
            usize::try_from(start)
                .ok()
                .zip(usize::try_from(end).ok())
                .and_then(|(start, end)| self.memory.get(start..end))
        };
        Ok(bytes.and_then(|bytes| nth(bytes, index % BLOCK)))
    }

    fn bounds(&self, block: u64) -> (u64, u64) {
        let of = |block: u64| {
            usize::try_from(block)
                .ok()
                .and_then(|block| self.blocks.get(block))
                .copied()
                .unwrap_or(self.end)
        };
        (of(block), of(block + 1))
    }

    /// Makes sure that a block is among the young.
    fn load(&mut self, block: u64) -> Result<(), Fault> {
        let Some(file) = &self.file else {
            return Ok(());
        };
        if self.young.contains_key(&block) {
            return Ok(());
        }
        let bytes = match self.old.remove(&block) {
            Some(bytes) => bytes,
            None => {
                let (start, end) = self.bounds(block);
                let mut bytes = vec![0; usize::try_from(end - start).unwrap_or(0)];
                file.read_exact_at(&mut bytes, start)?;
                bytes
            }
        };
        if self.young_bytes > KEPT {
            self.old = std::mem::take(&mut self.young);
            self.young_bytes = 0;
        }
        self.young_bytes += bytes.len() + 64;
        self.young.insert(block, bytes);
        Ok(())
    }

    fn add(&mut self, text: &str) -> Result<(), Fault> {
        if self.count.is_multiple_of(BLOCK) {
            self.blocks.push(self.end);
        }
        let length = u32::try_from(text.len()).map_err(|_cause| Code::RowTooLong.fault())?;
        self.memory.extend_from_slice(&length.to_le_bytes());
        self.memory.extend_from_slice(text.as_bytes());
        self.count += 1;
        self.end += 4 + u64::from(length);
        if self.end > MOST {
            return Err(Code::ArchiveBomb.fault());
        }
        if self.memory.len() > MEMORY {
            self.spill()?;
        }
        Ok(())
    }

    fn spill(&mut self) -> io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(tempfile::tempfile()?),
        };
        file.write_all(&self.memory)?;
        self.memory.clear();
        Ok(())
    }

    fn spill_rest(&mut self) -> io::Result<()> {
        if self.file.is_some() {
            self.spill()?;
            self.memory = Vec::new();
        }
        Ok(())
    }
}

/// The text at a place in a block.
fn nth(mut bytes: &[u8], place: u64) -> Option<&str> {
    for _ in 0..place {
        let (text, rest) = split(bytes)?;
        bytes = rest.get(text..)?;
    }
    let (text, rest) = split(bytes)?;
    str::from_utf8(rest.get(..text)?).ok()
}

/// The length of the first text, and what follows its length.
fn split(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    Some((usize::try_from(u32::from_le_bytes(*length)).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(count: u64, length: usize) -> Shared {
        let mut xml = String::from("<sst>");
        for index in 0..count {
            xml.push_str(&format!("<si><t>{index}-{}</t></si>", "é".repeat(length)));
        }
        xml.push_str("</sst>");
        Shared::read(&mut Xml::new(xml.as_bytes())).unwrap()
    }

    #[test]
    fn few_texts_stay_in_memory_and_many_go_to_a_file() {
        for (count, length, in_file) in [(0, 0, false), (1, 3, false), (100, 10, false), (9_001, 500, true)] {
            let mut shared = shared(count, length);
            assert_eq!(shared.file.is_some(), in_file);
            for index in (0..count).rev().chain((0..count).step_by(97)).chain(0..count) {
                let text = format!("{index}-{}", "é".repeat(length));
                assert_eq!(shared.get(index).unwrap(), Some(text.as_str()));
            }
            assert_eq!(shared.get(count).unwrap(), None);
            assert!(shared.young_bytes <= KEPT + 40_000);
        }
    }

    #[test]
    fn rich_text_is_joined_and_pronunciation_left_out() {
        let xml = "<x:sst><x:si><x:r><x:t>Lam</x:t></x:r><x:r><x:t>pe &amp; &#233;</x:t></x:r>\
            <x:rPh><x:t>no</x:t></x:rPh></x:si><si/><si><t>_x000D_</t></si></x:sst>";
        let mut shared = Shared::read(&mut Xml::new(xml.as_bytes())).unwrap();
        assert_eq!(shared.get(0).unwrap(), Some("Lampe & é"));
        assert_eq!(shared.get(1).unwrap(), Some(""));
        assert_eq!(shared.get(2).unwrap(), Some("\r"));
    }
}
