//! The rows of a sheet.

use std::io::{Read, Seek, SeekFrom};

use quick_xml::events::BytesStart;

use super::archive::{Archive, broken};
use super::book::{Book, open};
use super::cell::{self, unescaped};
use super::number;
use super::part::Part;
use super::shared::Shared;
use super::styles::{self, Shown};
use super::xml::{Piece, Xml, attribute};
use crate::fault::{Code, Fault};
use crate::judge::judge;
use crate::limits::Limits;
use crate::row::Row;
use crate::rows::Progress;

/// What the value of a cell is.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    /// A number, which may be shown as a date.
    #[default]
    Number,
    /// The number of a shared text.
    Shared,
    /// Text as it is: the result of a formula, an error, a date in ISO form.
    Text,
    /// 0 or 1.
    Boolean,
    /// Text in the cell itself.
    Inline,
}

/// The cell that is being read.
#[derive(Default)]
struct Cell {
    kind: Kind,
    shown: Shown,
    column: usize,
    value: String,
    has_value: bool,
    formula: bool,
}

/// A sheet of a workbook, read row by row.
pub(crate) struct Sheet<R> {
    xml: Xml<Part<R>>,
    shared: Shared,
    styles: Vec<Shown>,
    from_1904: bool,
    limits: Limits,
    /// The number of the last row.
    number: u64,
    /// Rows up to here are passed over.
    skip: u64,
    /// How many columns have names; cells without content beyond are no matter.
    columns: usize,
    cell: Cell,
    in_data: bool,
    ended: bool,
}

impl<R: Read + Seek> Sheet<R> {
    /// Opens the sheet of a name, or the first that can be seen. Gives the names of all sheets too.
    pub(crate) fn open(
        mut input: R,
        name: Option<&str>,
        limits: Limits,
    ) -> Result<(Self, Vec<String>), Fault> {
        let archive = Archive::read(&mut input, &limits)?;
        let book = Book::read(&mut input, &archive, &limits)?;
        let chosen = match name {
            Some(name) => book.sheets.iter().find(|sheet| sheet.name == name),
            None => book
                .sheets
                .iter()
                .find(|sheet| sheet.visible)
                .or_else(|| book.sheets.first()),
        };
        let chosen = chosen.ok_or_else(|| Code::MissingSheet.fault())?;
        let entry = archive
            .find(&chosen.part)
            .ok_or_else(|| Code::MissingSheet.fault())?;
        let styles = match book.styles.as_deref().and_then(|part| archive.find(part)) {
            Some(entry) => styles::read(&mut open(&mut input, entry)?)?,
            None => Vec::new(),
        };
        let shared = match book.shared.as_deref().and_then(|part| archive.find(part)) {
            Some(entry) => Shared::read(&mut Xml::new(Part::open(&mut input, entry)?))?,
            None => Shared::default(),
        };
        input.seek(SeekFrom::Start(0))?;
        let sheet = Self {
            xml: Xml::new(Part::open(input, entry)?),
            shared,
            styles,
            from_1904: book.from_1904,
            limits,
            number: 0,
            skip: 0,
            columns: 0,
            cell: Cell::default(),
            in_data: false,
            ended: false,
        };
        Ok((sheet, book.sheets.into_iter().map(|sheet| sheet.name).collect()))
    }
}

impl<R: Read> Sheet<R> {
    /// Says how many columns have names.
    pub(crate) const fn set_columns(&mut self, columns: usize) {
        self.columns = columns;
    }

    /// Passes over the rows up to a number.
    pub(crate) const fn skip_to(&mut self, number: u64) {
        self.skip = number;
    }

    /// How much of the packed sheet is read.
    pub(crate) fn progress(&self) -> Progress {
        let (done, total) = self.xml.input().progress();
        Progress { done, total }
    }

    /// Reads the next row that is not blank; false at the end.
    pub(crate) fn read(&mut self, row: &mut Row) -> Result<bool, Fault> {
        while !self.ended {
            let step = self.step(row).map_err(|fault| Fault {
                row: fault.row.or(Some(self.number).filter(|row| *row > 0)),
                ..fault
            })?;
            if step && self.number > self.skip && (!row.is_blank() || row.fault.is_some()) {
                judge(row, self.limits.cell_characters);
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Reads one piece outside of rows, or one whole row: then true.
    fn step(&mut self, row: &mut Row) -> Result<bool, Fault> {
        match self.xml.next()? {
            Piece::Open(tag, with_content) => match tag.local_name().into_inner() {
                "sheetData" => self.in_data = with_content,
                "row" if self.in_data => {
                    self.number = row_number(&tag, self.number)?;
                    row.start(self.number);
                    if with_content {
                        self.row(row)?;
                    }
                    return Ok(true);
                }
                _ => {}
            },
            Piece::Close(name) if name == "sheetData" => self.in_data = false,
            Piece::Close(_) | Piece::Text(_) => {}
            Piece::End => self.ended = true,
        }
        Ok(false)
    }

    /// Reads the cells of a row.
    fn row(&mut self, row: &mut Row) -> Result<(), Fault> {
        let passed_over = self.number <= self.skip;
        let mut next = 0;
        let (mut in_cell, mut wanted, mut phonetic) = (false, false, 0_u32);
        loop {
            match self.xml.next()? {
                Piece::Open(tag, with_content) => match tag.local_name().into_inner() {
                    _ if passed_over => {}
                    "c" if !in_cell => {
                        next = self.cell.start(&tag, &self.styles, (next, self.number))? + 1;
                        in_cell = with_content;
                    }
                    "v" if in_cell => (wanted, self.cell.has_value) = (with_content, true),
                    "t" if in_cell && phonetic == 0 => {
                        (wanted, self.cell.has_value) =
                            (with_content && self.cell.kind == Kind::Inline, true);
                    }
                    "f" if in_cell => self.cell.formula = true,
                    "rPh" if in_cell && with_content => phonetic += 1,
                    _ => {}
                },
                Piece::Text(text) if wanted => {
                    self.cell.value.push_str(&text);
                    if self.cell.value.len() + row.bytes() > self.limits.row_bytes {
                        return Err(Code::RowTooLong.in_row(self.number));
                    }
                }
                Piece::Text(_) => {}
                Piece::Close(name) => match &*name {
                    "row" => return Ok(()),
                    "c" if in_cell => {
                        in_cell = false;
                        self.cell(row)?;
                    }
                    "v" | "t" => wanted = false,
                    "rPh" => phonetic = phonetic.saturating_sub(1),
                    _ => {}
                },
                Piece::End => return Err(broken()),
            }
        }
    }

    /// Puts a cell into its row. Cells without content are made only when one with content follows.
    fn cell(&mut self, row: &mut Row) -> Result<(), Fault> {
        let cell = &self.cell;
        if cell.formula && !cell.has_value {
            row.blame(Code::FormulaNotCalculated.in_cell(self.number, cell.column));
        }
        if cell.value.is_empty() {
            return Ok(());
        }
        if self.columns > 0 && cell.column >= self.columns.max(self.limits.columns) {
            // Far to the right of the table: refused without making all cells between.
            row.blame(Code::WrongCellCount.in_cell(self.number, cell.column));
            return Ok(());
        }
        while row.len() < cell.column {
            row.close_cell();
        }
        let out = row.open_cell();
        match cell.kind {
            Kind::Number => number::write(cell.value.trim(), cell.shown, self.from_1904, out),
            Kind::Boolean => out.push_str(match cell.value.trim() {
                "0" => "false",
                "1" => "true",
                other => other,
            }),
            Kind::Text | Kind::Inline => out.push_str(&unescaped(&cell.value)),
            Kind::Shared => {
                let missing = || Code::BadSharedString.in_cell(self.number, cell.column);
                let index = cell.value.trim().parse().map_err(|_cause| missing())?;
                out.push_str(self.shared.get(index)?.ok_or_else(missing)?);
            }
        }
        row.close_cell();
        if row.bytes() > self.limits.row_bytes {
            return Err(Code::RowTooLong.in_row(self.number));
        }
        Ok(())
    }
}

impl Cell {
    /// Begins with the attributes of a cell. Gives its column, which must come after those before.
    fn start(
        &mut self,
        tag: &BytesStart<'_>,
        styles: &[Shown],
        (next, row): (usize, u64),
    ) -> Result<usize, Fault> {
        self.kind = Kind::Number;
        self.shown = Shown::Number;
        self.column = next;
        self.value.clear();
        self.has_value = false;
        self.formula = false;
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_cause| broken())?;
            let value = &*attribute.value;
            match attribute.key.0 {
                "r" => {
                    let wrong = || Code::BadCellReference.in_row(row);
                    let (column, own_row) = cell::place(value).ok_or_else(wrong)?;
                    if column < next || own_row.is_some_and(|own| own != row) {
                        return Err(wrong());
                    }
                    self.column = column;
                }
                "s" => {
                    let style: usize = value.parse().map_err(|_cause| broken())?;
                    self.shown = styles.get(style).copied().unwrap_or_default();
                }
                "t" => {
                    self.kind = match value {
                        "s" => Kind::Shared,
                        "str" | "e" | "d" => Kind::Text,
                        "b" => Kind::Boolean,
                        "inlineStr" => Kind::Inline,
                        _ => Kind::Number,
                    };
                }
                _ => {}
            }
        }
        cell::place_in_sheet(self.column).ok_or_else(|| Code::BadCellReference.in_row(row))
    }
}

/// The number that a row says it has, which must be larger than that of the last; without one it is the next.
fn row_number(tag: &BytesStart<'_>, last: u64) -> Result<u64, Fault> {
    let wrong = || Code::BadCellReference.in_row(last + 1);
    let number = match attribute(tag, "r")? {
        Some(digits) => cell::row(&digits).ok_or_else(wrong)?,
        None => last + 1,
    };
    if number > last { Ok(number) } else { Err(wrong()) }
}
