//! The same rows twice: as JSON, one line each, for programs; and as CSV whose cells no spreadsheet takes for a formula.

use files::write::{Style, Writer};
use serde_json::{Map, Value};

/// A table with its rows, written as they come.
pub(super) struct Table {
    header: &'static [&'static str],
    lines: Vec<u8>,
    csv: Writer<Vec<u8>>,
}

impl Table {
    pub(super) fn new(header: &'static [&'static str]) -> std::io::Result<Self> {
        let mut csv = Writer::new(Vec::new(), Style::PLAIN)?;
        csv.row(header)?;
        Ok(Self {
            header,
            lines: Vec::new(),
            csv,
        })
    }

    /// Adds a row: a value for each column.
    pub(super) fn row(&mut self, values: Vec<Value>) -> std::io::Result<()> {
        self.csv.row(values.iter().map(cell))?;
        let line: Map<String, Value> = self
            .header
            .iter()
            .map(|name| (*name).to_owned())
            .zip(values)
            .collect();
        serde_json::to_writer(&mut self.lines, &line)?;
        self.lines.push(b'\n');
        Ok(())
    }

    /// The lines of JSON and the CSV.
    pub(super) fn finish(self) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
        Ok((self.lines, self.csv.finish()?))
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
