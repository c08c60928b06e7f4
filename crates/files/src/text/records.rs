//! Records of a text, with quotes as in RFC 4180.

use std::io::{Read, Seek};

use memchr::{memchr, memchr3};

use super::guard;
use super::source::Source;
use crate::fault::{Code, Fault};
use crate::format::{Delimiter, Encoding};
use crate::judge::judge;
use crate::limits::Limits;
use crate::row::Row;

const QUOTE: u8 = b'"';

/// Where in a record the next byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the beginning of a cell.
    Start,
    /// In a cell without quotes; quotes inside it are characters like others.
    Bare,
    /// Between the quotes of a cell.
    Quoted,
    /// After a quote inside quotes, which closes them unless another follows.
    Closed,
}

/// Records of a text, one after the other.
pub(crate) struct Records<R> {
    source: Source<R>,
    delimiter: u8,
    limits: Limits,
    /// The number of the last record.
    number: u64,
    /// The last record ended in CR: an LF right after it belongs to it.
    after_return: bool,
    /// The cells of a record, not yet known to be UTF-8, and where each ends.
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl<R: Read + Seek> Records<R> {
    /// Begins at a byte, after the record of a number.
    pub(crate) fn new(
        input: R,
        (encoding, delimiter): (Encoding, Delimiter),
        limits: Limits,
        (from, number): (u64, u64),
    ) -> Result<Self, Fault> {
        Ok(Self {
            source: Source::new(input, encoding, from)?,
            delimiter: delimiter.byte(),
            limits,
            number,
            after_return: false,
            bytes: Vec::new(),
            ends: Vec::new(),
        })
    }

    /// Goes to another place: a byte, after the record of a number.
    pub(crate) fn at(self, byte: u64, number: u64) -> Result<Self, Fault> {
        Ok(Self {
            source: self.source.at(byte)?,
            number,
            after_return: false,
            ..self
        })
    }

    /// Where the next record begins, and the number of the last.
    pub(crate) fn position(&mut self) -> Result<(u64, u64), Fault> {
        self.skip_line_feed()?;
        Ok((self.source.byte(), self.number))
    }

    /// How many bytes are read.
    pub(crate) fn byte(&mut self) -> u64 {
        self.source.byte()
    }

    /// Reads the next record that is not blank; false at the end.
    pub(crate) fn read(&mut self, row: &mut Row) -> Result<bool, Fault> {
        loop {
            self.skip_line_feed()?;
            let start = self.source.byte();
            let Some(stray) = self.record()? else {
                return Ok(false);
            };
            let blank = self.bytes.iter().all(|byte| matches!(byte, b' ' | b'\t'));
            if blank {
                continue;
            }
            self.give(row);
            if row.is_blank() {
                continue;
            }
            if let Some(column) = stray {
                row.blame(Code::StrayQuote.in_cell(self.number, column));
            }
            judge(row, self.limits.cell_characters);
            row.fault = row.fault.map(|fault| fault.at_byte(start));
            return Ok(true);
        }
    }

    /// An LF that follows the CR of the last record.
    fn skip_line_feed(&mut self) -> Result<(), Fault> {
        if std::mem::take(&mut self.after_return) && self.source.fill()?.first() == Some(&b'\n') {
            self.source.consume(1);
        }
        Ok(())
    }

    /// Takes one record apart. Gives nothing at the end of the file, else the column of the first misplaced quote.
    fn record(&mut self) -> Result<Option<Option<usize>>, Fault> {
        self.bytes.clear();
        self.ends.clear();
        if self.source.fill()?.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        let start = self.source.byte();
        let mut state = State::Start;
        let mut stray = None;
        let mut opened = (0, 0);
        let mut length = 0_usize;
        loop {
            let chunk = self.source.fill()?;
            let Some(&first) = chunk.first() else {
                if state == State::Quoted {
                    return Err(Code::UnclosedQuote
                        .in_cell(self.number, opened.0)
                        .at_byte(opened.1));
                }
                self.close();
                return Ok(Some(stray));
            };
            let used = match state {
                State::Start if first == QUOTE => {
                    state = State::Quoted;
                    opened = (self.ends.len(), self.source.byte());
                    1
                }
                State::Closed if first == QUOTE => {
                    self.bytes.push(QUOTE);
                    state = State::Quoted;
                    1
                }
                State::Quoted => {
                    let end = memchr(QUOTE, chunk);
                    self.bytes
                        .extend_from_slice(chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default());
                    match end {
                        Some(end) => {
                            state = State::Closed;
                            end + 1
                        }
                        None => chunk.len(),
                    }
                }
                State::Start | State::Bare | State::Closed => {
                    let end = memchr3(self.delimiter, b'\n', b'\r', chunk);
                    if state == State::Closed && end != Some(0) {
                        stray.get_or_insert(self.ends.len());
                    }
                    self.bytes
                        .extend_from_slice(chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default());
                    let Some(end) = end else {
                        state = State::Bare;
                        let used = chunk.len();
                        self.source.consume(used);
                        length = self.grown(length, used, state, opened, start)?;
                        continue;
                    };
                    let sign = chunk.get(end).copied();
                    self.close();
                    state = State::Start;
                    if sign != Some(self.delimiter) {
                        self.after_return = sign == Some(b'\r');
                        self.source.consume(end + 1);
                        self.grown(length, end + 1, state, opened, start)?;
                        return Ok(Some(stray));
                    }
                    end + 1
                }
            };
            self.source.consume(used);
            length = self.grown(length, used, state, opened, start)?;
        }
    }

    /// The length of the record with what was added to it, if it may be that long.
    fn grown(
        &self,
        length: usize,
        used: usize,
        state: State,
        opened: (usize, u64),
        start: u64,
    ) -> Result<usize, Fault> {
        let length = length + used;
        if length <= self.limits.row_bytes {
            return Ok(length);
        }
        Err(match state {
            State::Quoted => Code::UnclosedQuote
                .in_cell(self.number, opened.0)
                .at_byte(opened.1),
            _ => Code::RowTooLong.in_row(self.number).at_byte(start),
        })
    }

    /// Ends a cell, and takes off the guard of a formula.
    fn close(&mut self) {
        let start = self.ends.last().map_or(0, |end| *end);
        if self.bytes.get(start).is_some_and(|byte| *byte == b'\'')
            && self.bytes.get(start..).is_some_and(guard::is_guarded)
        {
            self.bytes.remove(start);
        }
        self.ends.push(self.bytes.len());
    }

    /// Puts the record into a row, without copying where it is UTF-8.
    fn give(&mut self, row: &mut Row) {
        row.start(self.number);
        match String::from_utf8(std::mem::take(&mut self.bytes)) {
            Ok(text) => self.bytes = row.exchange(text, &mut self.ends),
            Err(broken) => {
                self.bytes = broken.into_bytes();
                let mut start = 0;
                for end in &self.ends {
                    let cell = self.bytes.get(start..*end).unwrap_or_default();
                    row.open_cell().push_str(&String::from_utf8_lossy(cell));
                    row.close_cell();
                    start = *end;
                }
            }
        }
    }
}
