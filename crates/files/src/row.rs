//! One row of a table.

use crate::fault::{Code, Fault};

/// A row: its place in the file, its cells as text, and what is wrong with it.
///
/// The reader uses one row again and again, so that reading takes no memory for each.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Row {
    pub(crate) number: u64,
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<usize>,
    pub(crate) fault: Option<Fault>,
}

impl Row {
    /// Its number as a spreadsheet counts: the first row of the file is 1, and blank rows count.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// How many cells there are: as many as columns, unless the fault is [`Code::WrongCellCount`].
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no cell; [`crate::Rows`] never gives such a row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cells in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let cell = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            cell
        })
    }

    /// The cell of a column, counted from 0.
    #[must_use]
    pub fn cell(&self, column: usize) -> Option<&str> {
        let end = *self.ends.get(column)?;
        let start = column
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |start| *start);
        self.text.get(start..end)
    }

    /// Why this row cannot be taken; the rows after it can be read.
    #[must_use]
    pub const fn fault(&self) -> Option<Fault> {
        self.fault
    }

    /// Makes it empty for the row of a number.
    pub(crate) fn start(&mut self, number: u64) {
        self.number = number;
        self.text.clear();
        self.ends.clear();
        self.fault = None;
    }

    /// Keeps the first fault: later ones often follow from it.
    pub(crate) fn blame(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    /// The cell that is being written.
    pub(crate) fn open_cell(&mut self) -> &mut String {
        &mut self.text
    }

    /// Ends the open cell.
    pub(crate) fn close_cell(&mut self) {
        self.ends.push(self.text.len());
    }

    /// How many bytes all cells have.
    pub(crate) const fn bytes(&self) -> usize {
        self.text.len()
    }

    /// All cells without anything between them.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Takes in all cells at once, and gives back the memory of those before.
    pub(crate) fn exchange(&mut self, text: String, ends: &mut Vec<usize>) -> Vec<u8> {
        let before = std::mem::replace(&mut self.text, text);
        std::mem::swap(&mut self.ends, ends);
        before.into_bytes()
    }

    /// The first cell of which something holds.
    pub(crate) fn find(&self, holds: impl Fn(&str) -> bool) -> Option<usize> {
        self.cells().position(holds)
    }

    /// Whether no cell holds anything but spaces.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Makes the number of cells that of the columns: blank cells beyond are dropped, and `fill` adds missing ones.
    /// Anything else is a fault.
    pub(crate) fn fit(&mut self, columns: usize, fill: bool) {
        while self.ends.len() > columns && self.last_is_blank() {
            self.ends.pop();
            self.text.truncate(self.ends.last().map_or(0, |end| *end));
        }
        while fill && self.ends.len() < columns {
            self.ends.push(self.text.len());
        }
        if self.ends.len() != columns {
            let column = self.ends.len().min(columns);
            self.blame(Code::WrongCellCount.in_cell(self.number, column));
        }
    }

    fn last_is_blank(&self) -> bool {
        self.ends
            .len()
            .checked_sub(1)
            .and_then(|last| self.cell(last))
            .is_some_and(|cell| cell.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Row {
        let mut row = Row::default();
        row.start(2);
        for cell in cells {
            row.open_cell().push_str(cell);
            row.close_cell();
        }
        row
    }

    #[test]
    fn cells_are_given_one_by_one_or_all() {
        let row = row(&["a", "", "été"]);
        assert_eq!(row.cells().collect::<Vec<_>>(), ["a", "", "été"]);
        assert_eq!(row.cell(0), Some("a"));
        assert_eq!(row.cell(1), Some(""));
        assert_eq!(row.cell(2), Some("été"));
        assert_eq!(row.cell(3), None);
    }

    #[test]
    fn only_blank_cells_beyond_the_columns_are_dropped() {
        let mut long = row(&["a", "b", "", " "]);
        long.fit(2, false);
        assert_eq!((long.len(), long.fault()), (2, None));
        let mut wrong = row(&["a", "b", "c", ""]);
        wrong.fit(2, false);
        assert_eq!(wrong.fault(), Some(Code::WrongCellCount.in_cell(2, 2)));
        assert_eq!(wrong.cells().collect::<Vec<_>>(), ["a", "b", "c"]);
        let mut short = row(&["a"]);
        short.fit(2, false);
        assert_eq!(short.fault(), Some(Code::WrongCellCount.in_cell(2, 1)));
        let mut filled = row(&["a"]);
        filled.fit(2, true);
        assert_eq!((filled.len(), filled.fault()), (2, None));
    }
}
