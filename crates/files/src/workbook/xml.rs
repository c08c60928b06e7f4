//! XML of a workbook's part, event by event, without what makes XML dangerous.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::archive::broken;
use crate::fault::{Code, Fault};

/// The most bytes of one tag or one text.
const LONGEST_EVENT: usize = 1024 * 1024;
/// Parts of workbooks nest a dozen deep.
const DEEPEST: u32 = 100;

/// What an XML part holds, one piece after the other.
pub(super) struct Xml<R> {
    reader: Reader<Guarded<R>>,
    buffer: Vec<u8>,
    depth: u32,
}

/// A piece that can matter.
pub(super) enum Piece<'a> {
    /// `<name …>` or `<name …/>`; the latter has no [`Piece::Close`].
    Open(BytesStart<'a>, bool),
    /// `</name>`; the name is without its prefix.
    Close(Cow<'a, str>),
    /// Characters, or one that was written as a reference.
    Text(Cow<'a, str>),
    /// The end of the part.
    End,
}

impl<R: Read> Xml<R> {
    /// Begins to read.
    pub(super) fn new(input: R) -> Self {
        let mut reader = Reader::from_reader(Guarded {
            input: BufReader::with_capacity(64 * 1024, input),
            taken: 0,
        });
        // Depth is bounded here; names of closing tags need not be remembered.
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
        }
    }

    /// What is being read.
    pub(super) fn input(&self) -> &R {
        self.reader.get_ref().input.get_ref()
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Piece<'_>, Fault> {
        self.buffer.clear();
        self.reader.get_mut().taken = 0;
        match self.reader.read_event_into(&mut self.buffer).map_err(fault_of)? {
            Event::Start(tag) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(broken());
                }
                Ok(Piece::Open(tag, true))
            }
            Event::Empty(tag) => Ok(Piece::Open(tag, false)),
            Event::End(tag) => {
                self.depth = self.depth.checked_sub(1).ok_or_else(broken)?;
                Ok(Piece::Close(Cow::Owned(tag.local_name().into_inner().to_owned())))
            }
            Event::Text(text) => Ok(Piece::Text(text.into_inner())),
            Event::CData(text) => Ok(Piece::Text(text.into_inner())),
            Event::GeneralRef(reference) => Ok(Piece::Text(resolved(&reference)?)),
            Event::DocType(_) => Err(Code::ForbiddenXml.fault()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Ok(Piece::Text(Cow::Borrowed(""))),
            Event::Eof if self.depth > 0 => Err(broken()),
            Event::Eof => Ok(Piece::End),
        }
    }
}

/// The value of an attribute by its name without prefix.
pub(super) fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Result<Option<Cow<'a, str>>, Fault> {
    let mut attributes = tag.attributes();
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.map_err(|_cause| broken())?;
        if attribute.key.local_name().into_inner() == name {
            return attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map(Some)
                .map_err(|_cause| broken());
        }
    }
    Ok(None)
}

/// The five entities of XML itself and characters by number. Any other would have to be declared.
fn resolved(reference: &BytesRef<'_>) -> Result<Cow<'static, str>, Fault> {
    if let Some(character) = reference.resolve_char_ref().map_err(|_cause| broken())? {
        return Ok(Cow::Owned(character.to_string()));
    }
    Ok(Cow::Borrowed(match &**reference {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err(Code::ForbiddenXml.fault()),
    }))
}

fn fault_of(error: quick_xml::Error) -> Fault {
    match error {
        quick_xml::Error::Io(cause) => cause
            .get_ref()
            .and_then(|cause| cause.downcast_ref::<Fault>())
            .copied()
            .unwrap_or_else(|| Code::Unreadable.fault()),
        _ => broken(),
    }
}

/// Input of which one event can take only so much.
struct Guarded<R> {
    input: BufReader<R>,
    taken: usize,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.input.read(buffer)
    }
}

impl<R: Read> BufRead for Guarded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken > LONGEST_EVENT {
            return Err(io::Error::other(Code::RowTooLong.fault()));
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, bytes: usize) {
        self.taken += bytes;
        self.input.consume(bytes);
    }
}
