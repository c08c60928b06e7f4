//! The archive: files with a manifest that says what each is and what its SHA-256 is.

use std::io::{Cursor, Write as _};

use domain::consent::Digest;
use serde_json::{Map, Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::tables::Table;

/// The form that archives have.
pub(super) const SCHEMA: &str = "mesure.export.1";

/// An archive that is being written, in memory.
pub(super) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    files: Vec<Value>,
}

impl Archive {
    pub(super) fn new() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            files: Vec::new(),
        }
    }

    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, about: &str, content: &[u8]) -> std::io::Result<()> {
        self.write(name, content)?;
        self.files.push(json!({
            "name": name, "about": about, "bytes": content.len(), "sha256": Digest::of(content).to_string(),
        }));
        Ok(())
    }

    /// Adds a table: its lines of JSON, and the same as CSV.
    pub(super) fn add_table(&mut self, name: &str, table: Table) -> std::io::Result<()> {
        let fields: Map<String, Value> = table
            .fields()
            .iter()
            .map(|(field, says)| ((*field).to_owned(), Value::from(*says)))
            .collect();
        let (lines, csv) = table.finish()?;
        for (ending, content) in [("ndjson", lines), ("csv", csv)] {
            self.add(&format!("{name}.{ending}"), name, &content)?;
            if let Some(Value::Object(entry)) = self.files.last_mut() {
                entry.insert("fields".to_owned(), fields.clone().into());
            }
        }
        Ok(())
    }

    /// Ends the archive with its manifest.
    pub(super) fn finish(mut self, mut facts: Map<String, Value>) -> std::io::Result<Vec<u8>> {
        facts.insert("schema".to_owned(), SCHEMA.into());
        facts.insert("files".to_owned(), std::mem::take(&mut self.files).into());
        let manifest = serde_json::to_vec_pretty(&facts)?;
        self.write("manifest.json", &manifest)?;
        Ok(self.zip.finish()?.into_inner())
    }

    fn write(&mut self, name: &str, content: &[u8]) -> std::io::Result<()> {
        // No time of day in it: the same data gives the same bytes.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.zip.start_file(name, options)?;
        self.zip.write_all(content)
    }
}
