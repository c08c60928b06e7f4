//! What a file is.

use std::fmt;
use std::str::FromStr;

/// How the characters of a text are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// What Windows wrote in Western Europe before Unicode.
    Windows1252,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1252];

    /// Its stable word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.as_str() == word)
    }
}

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tabulator.
    Tab,
    /// `|`
    Pipe,
}

impl Delimiter {
    /// Every delimiter, the likelier first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// Its stable word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
            Self::Pipe => "pipe",
        }
    }

    /// Reads the stable word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|delimiter| delimiter.as_str() == word)
    }

    /// The character itself, which is one byte in UTF-8.
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// What a file is and how to read it. As a text it is stored with the file: `text utf-8 semicolon`, `workbook Clients`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// Cells between delimiters, rows between line ends.
    Text {
        /// How characters are written.
        encoding: Encoding,
        /// What stands between cells.
        delimiter: Delimiter,
    },
    /// An XLSX workbook.
    Workbook {
        /// The name of the sheet to read; the first that is visible when none is named.
        sheet: Option<String>,
    },
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { encoding, delimiter } => {
                write!(f, "text {} {}", encoding.as_str(), delimiter.as_str())
            }
            Self::Workbook { sheet: None } => f.write_str("workbook"),
            Self::Workbook { sheet: Some(name) } => write!(f, "workbook {name}"),
        }
    }
}

/// The text is no stored format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a format of a file")]
pub struct UnknownFormat;

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        if text == "workbook" {
            return Ok(Self::Workbook { sheet: None });
        }
        let (kind, rest) = text.split_once(' ').ok_or(UnknownFormat)?;
        match kind {
            "workbook" => Ok(Self::Workbook {
                sheet: Some(rest.to_owned()),
            }),
            "text" => {
                let (encoding, delimiter) = rest.split_once(' ').ok_or(UnknownFormat)?;
                Ok(Self::Text {
                    encoding: Encoding::parse(encoding).ok_or(UnknownFormat)?,
                    delimiter: Delimiter::parse(delimiter).ok_or(UnknownFormat)?,
                })
            }
            _ => Err(UnknownFormat),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_format_is_read_back() {
        let mut formats = vec![
            Format::Workbook { sheet: None },
            Format::Workbook {
                sheet: Some("Clients 2026 ; Nantes".to_owned()),
            },
        ];
        for encoding in Encoding::ALL {
            for delimiter in Delimiter::ALL {
                formats.push(Format::Text { encoding, delimiter });
            }
        }
        for format in formats {
            assert_eq!(format.to_string().parse(), Ok(format));
        }
        assert_eq!("text utf-7 comma".parse::<Format>(), Err(UnknownFormat));
        assert_eq!("".parse::<Format>(), Err(UnknownFormat));
    }
}
