//! Formats of numbers: which cells show a date, and which show zeros before a number.

use std::collections::HashMap;
use std::io::Read;

use super::archive::broken;
use super::xml::{Piece, Xml, attribute};
use crate::fault::{Code, Fault};

/// More formats than Excel allows.
const MOST: usize = 70_000;

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// As a number.
    #[default]
    Number,
    /// As a number with at least so many digits before the decimal sign: postcodes, telephone numbers.
    Padded(usize),
    /// As a date, a time, or both.
    Moment {
        /// Whether the time of day is shown.
        time: bool,
        /// Whether the date is shown.
        date: bool,
    },
}

/// Reads how the cells of each style show numbers.
pub(super) fn read<R: Read>(xml: &mut Xml<R>) -> Result<Vec<Shown>, Fault> {
    let mut own: HashMap<u32, Shown> = HashMap::new();
    let mut styles = Vec::new();
    let mut in_cells = false;
    loop {
        match xml.next()? {
            Piece::Open(tag, with_content) => match tag.local_name().into_inner() {
                "numFmt" => {
                    let id = number(attribute(&tag, "numFmtId")?.as_deref())?;
                    let code = attribute(&tag, "formatCode")?.ok_or_else(broken)?;
                    own.insert(id, of_code(&code));
                }
                "cellXfs" => in_cells = with_content,
                "xf" if in_cells => {
                    let id = match attribute(&tag, "numFmtId")? {
                        Some(id) => number(Some(&id))?,
                        None => 0,
                    };
                    styles.push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Piece::Close(name) if name == "cellXfs" => in_cells = false,
            Piece::Close(_) | Piece::Text(_) => {}
            Piece::End => return Ok(styles),
        }
        if own.len() > MOST || styles.len() > MOST {
            return Err(Code::ArchiveBomb.fault());
        }
    }
}

fn number(text: Option<&str>) -> Result<u32, Fault> {
    text.and_then(|text| text.parse().ok()).ok_or_else(broken)
}

/// The formats that every workbook has (ECMA-376, part 1, 18.8.30).
const fn built_in(id: u32) -> Shown {
    match id {
        14..=17 | 27..=31 | 36 | 50..=58 => Shown::Moment {
            date: true,
            time: false,
        },
        18..=21 | 32..=35 | 45..=47 => Shown::Moment {
            date: false,
            time: true,
        },
        22 => Shown::Moment {
            date: true,
            time: true,
        },
        _ => Shown::Number,
    }
}

/// What a format's code shows.
fn of_code(code: &str) -> Shown {
    let plain = signs(code);
    let has = |letters: &[char]| plain.contains(letters);
    let (date, time) = (has(&['y', 'd']), has(&['h', 's']));
    if date || time || has(&['m']) {
        return Shown::Moment {
            date: date || !time,
            time,
        };
    }
    let whole = plain.split(['.', 'e', '%']).next().unwrap_or_default();
    let mut places = whole.chars().filter(|sign| matches!(sign, '0' | '#' | '?'));
    let digits = places.by_ref().skip_while(|sign| *sign != '0').count();
    if digits > 1 {
        Shown::Padded(digits)
    } else {
        Shown::Number
    }
}

/// The signs of a code that mean something: without quoted text, colours, conditions, and escaped characters, in lower
/// case, and only for positive numbers. What is between brackets stays where it is elapsed time.
fn signs(code: &str) -> String {
    let mut plain = String::new();
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => drop(signs.by_ref().find(|sign| *sign == '"')),
            '\\' | '_' | '*' => drop(signs.next()),
            ';' => break,
            '[' => {
                let inner: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                let inner = inner.to_ascii_lowercase();
                if !inner.is_empty() && inner.chars().all(|sign| matches!(sign, 'h' | 'm' | 's')) {
                    plain.push_str(&inner);
                }
            }
            sign => plain.push(sign.to_ascii_lowercase()),
        }
    }
    if plain == "general" {
        plain.clear();
    }
    plain.replace("am/pm", "").replace("a/p", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_show_dates_times_numbers_and_padded_numbers() {
        let date = Shown::Moment {
            date: true,
            time: false,
        };
        let time = Shown::Moment {
            date: false,
            time: true,
        };
        let both = Shown::Moment {
            date: true,
            time: true,
        };
        let cases = [
            ("dd/mm/yyyy", date),
            ("[$-40C]d mmmm yyyy;@", date),
            ("mmm\\-yy", date),
            ("mmmm", date),
            ("yyyy-mm-dd hh:mm", both),
            ("h:mm AM/PM", time),
            ("[h]:mm:ss", time),
            ("General", Shown::Number),
            ("#,##0.00\\ \"€\";[Red]\\-#,##0.00\\ \"€\"", Shown::Number),
            ("0.00%", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("\"day\" 0", Shown::Number),
            ("00000", Shown::Padded(5)),
            ("0#\" \"##\" \"##\" \"##\" \"##", Shown::Padded(10)),
            ("[Red]0", Shown::Number),
            ("@", Shown::Number),
            ("", Shown::Number),
        ];
        for (code, shown) in cases {
            assert_eq!(of_code(code), shown, "{code}");
        }
    }
}
