//! How much is taken.

/// How much is taken of one file. What is beyond is refused with its own code, never cut off in silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Rows under the header.
    pub rows: u64,
    /// Columns.
    pub columns: usize,
    /// Bytes of one row, as it is in the file.
    pub row_bytes: usize,
    /// Characters of one cell.
    pub cell_characters: usize,
    /// Bytes of all parts of a workbook together, unpacked.
    pub unpacked_bytes: u64,
    /// Parts of a workbook.
    pub entries: usize,
    /// How many times larger than packed a part of a workbook may be.
    pub ratio: u64,
}

/// 1,000,000 rows, 299 columns, 100 MiB, as in the convention of Segment; cells as long as Excel's.
impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 100 * 1024 * 1024,
            rows: 1_000_000,
            columns: 299,
            row_bytes: 1024 * 1024,
            cell_characters: 32_767,
            unpacked_bytes: 2 * 1024 * 1024 * 1024,
            entries: 2_000,
            ratio: 250,
        }
    }
}
