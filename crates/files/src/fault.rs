//! What is wrong with a file, and where.

use std::fmt;
use std::io;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $message:literal, $ends:literal;)+) => {
        /// A stable name for each way in which a file or a row of it can be wrong. It is stored, and never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// Every code: first those of whole files, then those of rows.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The stable word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// What it means, for logs and for who reads the code.
            #[must_use]
            pub const fn message(self) -> &'static str {
                match self {
                    $(Self::$name => $message,)+
                }
            }

            /// Whether nothing after this place can be read; otherwise only one row is concerned.
            #[must_use]
            pub const fn ends_the_file(self) -> bool {
                match self {
                    $(Self::$name => $ends,)+
                }
            }
        }
    };
}

codes! {
    /// Nothing is in it.
    EmptyFile = "EMPTY_FILE", "the file is empty", true;
    /// More bytes than are taken.
    FileTooLarge = "FILE_TOO_LARGE", "the file is too large", true;
    /// A picture, a web page, a document, an archive, JSON…
    NotATable = "NOT_A_TABLE", "the file is not a table", true;
    /// The first row holds values, not names.
    NoHeader = "NO_HEADER", "the first row does not name the columns", true;
    /// A column has no name.
    EmptyHeader = "EMPTY_HEADER", "a column has no name", true;
    /// Two columns have one name.
    DuplicateHeader = "DUPLICATE_HEADER", "two columns have the same name", true;
    /// A name begins or ends with a space.
    PaddedHeader = "PADDED_HEADER", "the name of a column begins or ends with a space", true;
    /// A name holds what no name holds: control characters, broken characters, errors of a spreadsheet.
    BadHeader = "BAD_HEADER", "the name of a column cannot be read", true;
    /// A name has more than 200 characters.
    HeaderTooLong = "HEADER_TOO_LONG", "the name of a column is too long", true;
    /// More columns than are taken.
    TooManyColumns = "TOO_MANY_COLUMNS", "the file has too many columns", true;
    /// More rows than are taken.
    TooManyRows = "TOO_MANY_ROWS", "the file has too many rows", true;
    /// A row without an end in sight.
    RowTooLong = "ROW_TOO_LONG", "a row is too long", true;
    /// A quote was opened, and the file ended.
    UnclosedQuote = "UNCLOSED_QUOTE", "a quote is opened and never closed", true;
    /// A spreadsheet of another kind than XLSX.
    UnsupportedSpreadsheet = "UNSUPPORTED_SPREADSHEET", "this kind of spreadsheet is not taken: save it as XLSX or CSV", true;
    /// A spreadsheet of Excel's binary kinds.
    BinaryWorkbook = "BINARY_WORKBOOK", "binary workbooks (XLS, XLSB) are not taken: save it as XLSX or CSV", true;
    /// A workbook that carries programs.
    MacroWorkbook = "MACRO_WORKBOOK", "workbooks with macros are not taken: save it as XLSX or CSV", true;
    /// A workbook with a password.
    EncryptedWorkbook = "ENCRYPTED_WORKBOOK", "the workbook is protected by a password", true;
    /// A workbook whose parts are missing or damaged.
    BrokenWorkbook = "BROKEN_WORKBOOK", "the workbook is damaged", true;
    /// A small file that would unpack to a huge one.
    ArchiveBomb = "ARCHIVE_BOMB", "the workbook unpacks to far more than it should", true;
    /// Declarations of a document type or its entities.
    ForbiddenXml = "FORBIDDEN_XML", "the workbook holds XML declarations that no workbook needs", true;
    /// The sheet that was asked for is not there.
    MissingSheet = "MISSING_SHEET", "the workbook has no such sheet", true;
    /// A cell or row says that it is where it cannot be.
    BadCellReference = "BAD_CELL_REFERENCE", "a cell of the workbook is in an impossible place", true;
    /// A cell refers to a text that is not there.
    BadSharedString = "BAD_SHARED_STRING", "a cell of the workbook refers to a text that is not there", true;
    /// Reading itself failed.
    Unreadable = "UNREADABLE", "the file could not be read", true;

    /// More or fewer cells than the header.
    WrongCellCount = "WRONG_CELL_COUNT", "the row has more or fewer cells than the header", false;
    /// Bytes that are no characters of the file's encoding.
    UndecodableBytes = "UNDECODABLE_BYTES", "the row holds bytes that are no characters in the file's encoding", false;
    /// `Ã©` where `é` stood: some program read the text in another encoding.
    MisreadCharacters = "MISREAD_CHARACTERS", "the row holds characters that were read in the wrong encoding before", false;
    /// Something follows a closing quote.
    StrayQuote = "STRAY_QUOTE", "a quote is in the wrong place", false;
    /// The character NUL, which no text holds.
    NulCharacter = "NUL_CHARACTER", "the row holds a NUL character", false;
    /// The mark of a file's beginning in its middle: files were put one after the other.
    StrayByteOrderMark = "STRAY_BYTE_ORDER_MARK", "a byte order mark is in the middle of the file", false;
    /// The header once more.
    RepeatedHeader = "REPEATED_HEADER", "the row repeats the header", false;
    /// More characters than a cell of a spreadsheet can hold.
    CellTooLong = "CELL_TOO_LONG", "a cell is too long", false;
    /// A formula whose result was not stored.
    FormulaNotCalculated = "FORMULA_NOT_CALCULATED", "a formula was saved without its result", false;
}

impl Code {
    /// Reads the stable word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == word)
    }

    /// The fault of a whole file.
    pub(crate) const fn fault(self) -> Fault {
        Fault {
            code: self,
            row: None,
            column: None,
            byte: None,
        }
    }

    /// The fault in a row.
    pub(crate) const fn in_row(self, row: u64) -> Fault {
        Fault {
            code: self,
            row: Some(row),
            column: None,
            byte: None,
        }
    }

    /// The fault in a cell; the column counts from 0 here.
    pub(crate) fn in_cell(self, row: u64, column: usize) -> Fault {
        Fault {
            code: self,
            row: Some(row),
            column: u32::try_from(column)
                .ok()
                .and_then(|column| column.checked_add(1)),
            byte: None,
        }
    }
}

/// What is wrong, and where. It holds no content of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// What is wrong.
    pub code: Code,
    /// In which row, as a spreadsheet counts them: the first is 1.
    pub row: Option<u64>,
    /// In which column; the first is 1.
    pub column: Option<u32>,
    /// At which byte of the file, where that is known; the first is 0.
    pub byte: Option<u64>,
}

impl Fault {
    /// The same fault, at a byte.
    pub(crate) const fn at_byte(mut self, byte: u64) -> Self {
        self.byte = Some(byte);
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.code.message())?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = self.column {
            write!(f, ", column {column}")?;
        }
        if let Some(byte) = self.byte {
            write!(f, ", byte {byte}")?;
        }
        Ok(())
    }
}

/// The medium failed; what it says may name paths, so it is not kept.
impl From<io::Error> for Fault {
    fn from(_cause: io::Error) -> Self {
        Code::Unreadable.fault()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_word_that_is_read_back() {
        for code in Code::ALL {
            assert_eq!(Code::parse(code.as_str()), Some(*code));
            assert!(!code.message().is_empty());
        }
        assert_eq!(Code::parse("empty_file"), None);
    }

    #[test]
    fn a_fault_says_what_and_where() {
        let fault = Code::StrayQuote.in_cell(7, 2).at_byte(120);
        assert_eq!(
            fault.to_string(),
            "STRAY_QUOTE: a quote is in the wrong place, row 7, column 3, byte 120"
        );
    }
}
