//! The delimiter of a text.

use crate::fault::{Code, Fault};
use crate::format::Delimiter;

/// How many records are compared.
const RECORDS: usize = 100;

/// The delimiter that splits most of the first records into the same number of cells, and into the most. A text that
/// none of them splits is a table of one column. `whole` says that the text is not only the beginning of one.
///
/// Where a line of one cell stands before rows of several, it is a title, and the names of the columns are not in the
/// first row.
pub(super) fn of(text: &str, whole: bool) -> Result<Delimiter, Fault> {
    let text = text.trim_start_matches('\u{FEFF}');
    if let Some(named) = named(text) {
        return Ok(named);
    }
    let mut best = (0, Delimiter::Comma, false);
    for delimiter in Delimiter::ALL {
        let counts = cells_of_records(text.as_bytes(), delimiter.byte(), whole);
        let first = counts.first().copied().unwrap_or(0);
        let (same, columns) = usual(&counts);
        // A sentence has commas too: only where the first row has as many can two cells be a table's.
        let titled = first == 1 && counts.len() > 2 && (columns > 2 || delimiter != Delimiter::Comma);
        if columns < 2 || !(titled || first > 1) {
            continue;
        }
        // The share of records that agree weighs twice: a comma in every name is no delimiter.
        let share = same * 1_000 / counts.len().max(1);
        let score = share * share * columns.min(1_000);
        if score > best.0 {
            best = (score, delimiter, titled);
        }
    }
    match best {
        (_, _, true) => Err(Code::NoHeader.in_row(1)),
        (_, delimiter, false) => Ok(delimiter),
    }
}

/// The number of cells that most records have, and how many have it; of equals, that of the first record.
fn usual(counts: &[usize]) -> (usize, usize) {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for count in counts {
        match found.iter_mut().find(|(_, columns)| columns == count) {
            Some((same, _)) => *same += 1,
            None => found.push((1, *count)),
        }
    }
    found
        .into_iter()
        .rev()
        .max_by_key(|(same, _)| *same)
        .unwrap_or((0, 0))
}

/// `sep=;` on the first line.
fn named(text: &str) -> Option<Delimiter> {
    let line = text.lines().next()?;
    let (word, sign) = line.split_at_checked(4)?;
    let sign = sign.trim_end_matches('\r');
    (word.eq_ignore_ascii_case("sep=") && sign.len() == 1)
        .then(|| {
            Delimiter::ALL
                .into_iter()
                .find(|delimiter| sign.as_bytes().first() == Some(&delimiter.byte()))
        })
        .flatten()
}

/// How many cells the first records have.
fn cells_of_records(text: &[u8], delimiter: u8, whole: bool) -> Vec<usize> {
    let mut counts = Vec::new();
    let mut cells = 1;
    let mut quoted = false;
    let mut at_start = true;
    let mut blank = true;
    let mut closed = false;
    for &byte in text {
        let starts = std::mem::take(&mut at_start);
        let doubled = std::mem::take(&mut closed);
        match byte {
            b'"' if quoted => (quoted, closed) = (false, true),
            b'"' if starts || doubled => quoted = true,
            _ if quoted => {}
            b'\n' | b'\r' => {
                if !blank {
                    counts.push(cells);
                }
                if counts.len() == RECORDS {
                    return counts;
                }
                (cells, at_start, blank) = (1, true, true);
                continue;
            }
            _ if byte == delimiter => {
                cells += 1;
                at_start = true;
            }
            _ => {}
        }
        blank = false;
    }
    // The last record may be cut off; then it counts only where it is the only one.
    if (whole || counts.is_empty()) && !blank {
        counts.push(cells);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_told_apart() {
        let cases = [
            ("nom;ville\nLéa;Nantes\n", Delimiter::Semicolon),
            ("nom,ville\nLéa,Nantes\n", Delimiter::Comma),
            ("nom\tville\r\nLéa\tNantes\r\n", Delimiter::Tab),
            ("nom|ville\nLéa|Nantes", Delimiter::Pipe),
            ("nom;montant\nLéa;1,50\nZoé;2,50", Delimiter::Semicolon),
            ("nom;adresse, ville\nLéa;1, Nantes\nZoé;2", Delimiter::Semicolon),
            ("\"a;b;c\",d\n\"1;2;3\",4\n", Delimiter::Comma),
            ("\"a \"\"; b\",c\n\"x\ny;\",z\n", Delimiter::Comma),
            ("e-mail\nlea@exemple.fr\n", Delimiter::Comma),
            ("sep=|\na;b;c\n", Delimiter::Pipe),
            ("", Delimiter::Comma),
            ("remarque\nOui, merci\nNon, pas du tout\n", Delimiter::Comma),
        ];
        for (text, delimiter) in cases {
            assert_eq!(of(text, true), Ok(delimiter), "{text}");
        }
    }
}
