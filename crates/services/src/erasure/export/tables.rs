//! The same rows twice: as JSON, one line each, for programs; and as CSV whose cells no spreadsheet takes for a formula.

use files::write::{Style, Writer};
use serde_json::{Map, Value};

/// The columns of a table: the name of each, and what it says. The manifest repeats it, so that a file explains itself.
pub(super) type Fields = &'static [(&'static str, &'static str)];

/// A table with its rows, written as they come.
pub(super) struct Table {
    fields: Fields,
    lines: Vec<u8>,
    csv: Writer<Vec<u8>>,
}

impl Table {
    pub(super) fn new(fields: Fields) -> std::io::Result<Self> {
        let mut csv = Writer::new(Vec::new(), Style::PLAIN)?;
        csv.row(fields.iter().map(|(name, _)| name))?;
        Ok(Self {
            fields,
            lines: Vec::new(),
            csv,
        })
    }

    /// Adds a row: a value for each column.
    pub(super) fn row(&mut self, values: Vec<Value>) -> std::io::Result<()> {
        self.csv.row(values.iter().map(cell))?;
        let line: Map<String, Value> = self
            .fields
            .iter()
            .map(|(name, _)| (*name).to_owned())
            .zip(values)
            .collect();
        serde_json::to_writer(&mut self.lines, &line)?;
        self.lines.push(b'\n');
        Ok(())
    }

    /// Its columns.
    pub(super) const fn fields(&self) -> Fields {
        self.fields
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
