//! The log of erasures, outside of the database: one line of JSON for each, with fingerprints and no names, each authenticated
//! by the key of the installation.

use std::fs::OpenOptions;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use domain::ids::WorkspaceId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::Secret;
use uuid::Uuid;

use super::sign::hexadecimal;
use crate::Services;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Happened {
    /// Somebody was erased.
    Erased,
    /// Somebody came back and is let in again.
    Lifted,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// What happened.
    pub(super) happened: Happened,
    /// The number of the erasure.
    pub(super) erasure: Uuid,
    /// The workspace.
    pub(super) workspace: WorkspaceId,
    /// The request that asked for it.
    pub(super) request: Option<Uuid>,
    /// When.
    pub(super) at: Timestamp,
    /// Fingerprints, in hexadecimal.
    pub(super) fingerprints: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    entry: Entry,
    mac: String,
}

/// Why the log cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// It cannot be read or written.
    #[error("the log of erasures cannot be read or written")]
    File(#[source] std::io::Error),
    /// A line was not written by this installation, or was changed since.
    #[error(
        "line {0} of the log of erasures was not written with the key of this installation, or was changed"
    )]
    Forged(usize),
}

/// The log. Without a file nothing is kept: only tests run so.
#[derive(Debug, Default)]
pub(crate) struct ErasureLog {
    path: Option<PathBuf>,
    writing: Mutex<()>,
}

impl ErasureLog {
    /// A log in a file, which is made when the first line is written.
    pub(crate) fn in_file(path: PathBuf) -> Self {
        Self {
            path: Some(path),
            writing: Mutex::default(),
        }
    }

    /// Puts the log aside, beside where it was, and begins a new one.
    fn put_aside(&self) -> Result<(), LogError> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        match std::fs::rename(path, path.with_extension("log.before")) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(LogError::File(error)),
            _ => Ok(()),
        }
    }

    /// Writes a line, and waits until it is on the disk. The same entry twice does no harm.
    pub(super) fn append(&self, secret: &Secret, entry: &Entry) -> Result<(), LogError> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        let line = Line {
            mac: mac(secret, entry),
            entry: entry.clone(),
        };
        let text = serde_json::to_string(&line).map_err(|error| LogError::File(error.into()))?;
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(LogError::File)?;
        }
        let mut file = OpenOptions::new()
            .create(true)
            .read(true)
            .append(true)
            .open(path)
            .map_err(LogError::File)?;
        // A process that died while it wrote has left half a line: the next one begins anew.
        let torn = ends_in_the_middle(&mut file).map_err(LogError::File)?;
        let text = format!("{}{text}\n", if torn { "\n" } else { "" });
        file.write_all(text.as_bytes()).map_err(LogError::File)?;
        file.sync_all().map_err(LogError::File)
    }

    /// Every line, in order. Half a line is passed over; one that was changed is an error.
    pub(super) fn read(&self, secret: &Secret) -> Result<Vec<Entry>, LogError> {
        let Some(path) = &self.path else {
            return Ok(Vec::new());
        };
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(LogError::File(error)),
        };
        let mut entries = Vec::new();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
            let Ok(line) = serde_json::from_str::<Line>(line) else {
                tracing::warn!(
                    line = number + 1,
                    "half a line of the log of erasures was passed over"
                );
                continue;
            };
            if mac(secret, &line.entry) != line.mac {
                return Err(LogError::Forged(number + 1));
            }
            entries.push(line.entry);
        }
        Ok(entries)
    }
}

impl Services {
    /// Begins a new log, for a database that is new: whoever was erased from an earlier one is not in it.
    ///
    /// # Errors
    /// When the file cannot be put aside.
    pub fn begin_a_new_erasure_log(&self) -> Result<(), LogError> {
        self.erasure_log.put_aside()
    }
}

fn ends_in_the_middle(file: &mut std::fs::File) -> std::io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}

fn mac(secret: &Secret, entry: &Entry) -> String {
    let text = serde_json::to_string(entry).unwrap_or_default();
    hexadecimal(&secret.keyed_hash("erasure log", &[text.as_bytes()]))
}

/// Fingerprints as they are written in the log.
pub(super) fn written(prints: &[Vec<u8>]) -> Vec<String> {
    prints.iter().map(|print| hexadecimal(print)).collect()
}

/// Fingerprints as they are in the database.
pub(super) fn read_back(prints: &[String]) -> Vec<Vec<u8>> {
    prints
        .iter()
        .filter_map(|print| {
            print
                .as_bytes()
                .chunks(2)
                .map(|digits| u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok())
                .collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> Secret {
        Secret::new(vec![7; 32]).unwrap()
    }

    fn entry(number: u128) -> Entry {
        Entry {
            happened: Happened::Erased,
            erasure: Uuid::from_u128(number),
            workspace: WorkspaceId::from_uuid(Uuid::from_u128(1)),
            request: None,
            at: "2026-11-23T10:00:00Z".parse().unwrap(),
            fingerprints: written(&[vec![0, 171, 255]]),
        }
    }

    fn folder() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("mesure-log-{}", rand::random::<u64>()));
        folder.join("erasures.log")
    }

    #[test]
    fn what_is_written_is_read_back() {
        let path = folder();
        let log = ErasureLog::in_file(path.clone());
        assert_eq!(log.read(&secret()).unwrap(), []);
        log.append(&secret(), &entry(1)).unwrap();
        log.append(&secret(), &entry(2)).unwrap();
        assert_eq!(log.read(&secret()).unwrap(), [entry(1), entry(2)]);
        assert_eq!(read_back(&entry(1).fingerprints), [vec![0, 171, 255]]);
        // Half a line, as of a process that was killed.
        std::fs::OpenOptions::new()
            .append(true)
            .open(&path)
            .unwrap()
            .write_all(b"{\"entry\":{\"happ")
            .unwrap();
        log.append(&secret(), &entry(3)).unwrap();
        assert_eq!(log.read(&secret()).unwrap(), [entry(1), entry(2), entry(3)]);
        std::fs::remove_dir_all(path.parent().unwrap()).unwrap();
    }

    #[test]
    fn a_changed_line_is_an_error() {
        let path = folder();
        let log = ErasureLog::in_file(path.clone());
        log.append(&secret(), &entry(1)).unwrap();
        log.append(&secret(), &entry(2)).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let changed = text.replace(&Uuid::from_u128(2).to_string(), &Uuid::from_u128(3).to_string());
        std::fs::write(&path, changed).unwrap();
        assert!(matches!(log.read(&secret()), Err(LogError::Forged(2))));
        let other = Secret::new(vec![8; 32]).unwrap();
        assert!(matches!(log.read(&other), Err(LogError::Forged(1))));
        std::fs::remove_dir_all(path.parent().unwrap()).unwrap();
    }
}
