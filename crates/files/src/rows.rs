//! Rows of a table, whatever its format.

use std::io::{Read, Seek, SeekFrom};

use crate::fault::{Code, Fault};
use crate::format::Format;
use crate::header::header;
use crate::limits::Limits;
use crate::row::Row;
use crate::text::Records;
use crate::workbook::Sheet;

/// A place between two rows: what [`Rows::position`] gives is stored and given to [`Rows::resume`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Position {
    /// The number of the last row that was read; 0 before the first.
    pub row: u64,
    /// Where in the file the next row begins; 0 for workbooks, whose rows are found by number.
    pub byte: u64,
    /// How many rows under the header were read.
    pub rows: u64,
}

/// How far reading has come, in bytes: of the file, or of the sheet as it is packed in a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

enum Table<R> {
    Text { records: Box<Records<R>>, total: u64 },
    Workbook(Box<Sheet<R>>),
}

impl<R: Read + Seek> Table<R> {
    fn read(&mut self, row: &mut Row) -> Result<bool, Fault> {
        match self {
            Self::Text { records, .. } => records.read(row),
            Self::Workbook(sheet) => sheet.read(row),
        }
    }
}

/// A table being read: its header, then row after row, in constant memory.
pub struct Rows<R> {
    table: Table<R>,
    limits: Limits,
    header: Vec<String>,
    sheets: Vec<String>,
    row: Row,
    /// Rows under the header so far.
    rows: u64,
    ended: bool,
}

impl<R: Read + Seek> Rows<R> {
    /// Opens a table and reads its header.
    ///
    /// # Errors
    /// When nothing of it can be read.
    pub fn open(input: R, format: &Format, limits: Limits) -> Result<Self, Fault> {
        let mut input = input;
        let total = input.seek(SeekFrom::End(0))?;
        if total > limits.bytes {
            return Err(Code::FileTooLarge.fault());
        }
        let mut row = Row::default();
        let (mut table, sheets) = match format {
            Format::Text { encoding, delimiter } => {
                let records = Records::new(input, (*encoding, *delimiter), limits, (0, 0))?;
                let records = Box::new(records);
                (Table::Text { records, total }, Vec::new())
            }
            Format::Workbook { sheet } => {
                let (sheet, sheets) = Sheet::open(input, sheet.as_deref(), limits)?;
                (Table::Workbook(Box::new(sheet)), sheets)
            }
        };
        if !table.read(&mut row)? {
            return Err(Code::EmptyFile.fault());
        }
        // Excel writes the delimiter into a line before the header when it is told to.
        if matches!(table, Table::Text { .. }) && names_the_delimiter(&row) && !table.read(&mut row)? {
            return Err(Code::NoHeader.fault());
        }
        let header = header(&row, limits.columns)?;
        if let Table::Workbook(sheet) = &mut table {
            sheet.set_columns(header.len());
        }
        Ok(Self {
            table,
            limits,
            header,
            sheets,
            row,
            rows: 0,
            ended: false,
        })
    }

    /// Opens a table and goes on where it was left.
    ///
    /// # Errors
    /// When the table cannot be opened, or the place cannot be reached.
    pub fn resume(input: R, format: &Format, limits: Limits, after: Position) -> Result<Self, Fault> {
        let mut rows = Self::open(input, format, limits)?;
        if after.row > rows.row.number() {
            rows.table = match rows.table {
                Table::Text { records, total } => Table::Text {
                    records: Box::new(records.at(after.byte, after.row)?),
                    total,
                },
                Table::Workbook(mut sheet) => {
                    sheet.skip_to(after.row);
                    Table::Workbook(sheet)
                }
            };
        }
        rows.rows = after.rows;
        Ok(rows)
    }

    /// The names of the columns.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The names of a workbook's sheets, in their order; none for text.
    #[must_use]
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Reads the next row that is not blank; none at the end. What is wrong with one row alone is in the row.
    ///
    /// # Errors
    /// When nothing can be read from here on.
    pub fn read(&mut self) -> Result<Option<&Row>, Fault> {
        if self.ended
            || !self
                .table
                .read(&mut self.row)
                .inspect_err(|_| self.ended = true)?
        {
            self.ended = true;
            return Ok(None);
        }
        self.rows += 1;
        if self.rows > self.limits.rows {
            self.ended = true;
            return Err(Code::TooManyRows.in_row(self.row.number()));
        }
        if self.row.cells().eq(self.header.iter()) {
            self.row.blame(Code::RepeatedHeader.in_row(self.row.number()));
        }
        let is_text = matches!(self.table, Table::Text { .. });
        self.row.fit(self.header.len(), !is_text);
        Ok(Some(&self.row))
    }

    /// The place after the last row that was read.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn position(&mut self) -> Result<Position, Fault> {
        let (byte, row) = match &mut self.table {
            Table::Text { records, .. } => records.position()?,
            Table::Workbook(_) => (0, self.row.number()),
        };
        Ok(Position {
            row,
            byte,
            rows: self.rows,
        })
    }

    /// How far reading has come.
    pub fn progress(&mut self) -> Progress {
        match &mut self.table {
            Table::Text { records, total } => Progress {
                done: records.byte().min(*total),
                total: *total,
            },
            Table::Workbook(sheet) => sheet.progress(),
        }
    }
}

/// `sep=;`, in one cell, or in two with the delimiter between.
fn names_the_delimiter(row: &Row) -> bool {
    let first = row.cell(0).unwrap_or_default();
    let named = first
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    named
        && match row.len() {
            1 => first.chars().count() <= 5,
            2 => first.len() == 4 && row.cell(1) == Some(""),
            _ => false,
        }
}
