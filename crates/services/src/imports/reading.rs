//! Rows of a file, read in batches by a thread of its own while the database works on the batch before.

use domain::collect::Message;
use domain::consent::gate::Age;
use domain::ids::ImportId;
use domain::imports::{Kind, Mapping, Origin, RowReader, Settings};
use domain::quality::{FieldKind, Normalised, Surroundings, normalise, normalise_within};
use files::{Format, Limits, Position, Row, Rows};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use store::collect::{Identifier, IdentifierKind};
use store::imports::ImportRow;
use store::sources::ProvenSource;
use tokio::sync::mpsc;

use super::chunk_reader::ChunkReader;
use crate::Services;
use crate::jobs::JobFailure;

/// Rows in one transaction, where rows are people.
const PEOPLE: usize = 4_000;
/// Rows in one transaction, where rows are what happened.
const EVENTS: usize = 1_000;
/// Batches that wait for the database.
const AHEAD: usize = 1;

/// Everything that stays the same while a file is read.
#[derive(Clone)]
pub(super) struct Reading {
    pub(super) services: Services,
    pub(super) source: ProvenSource,
    pub(super) import: ImportId,
    pub(super) format: Format,
    pub(super) mapping: Mapping,
    pub(super) settings: Settings,
    /// When the file said what it says: when it was handed in. Later rows say it later, by a microsecond each.
    pub(super) said_at: Timestamp,
    pub(super) bytes: i64,
}

/// A value that a row gives.
pub(super) struct SaidTrait {
    pub(super) name: String,
    pub(super) sent: String,
    pub(super) kept: Normalised,
}

/// A choice that a row proves.
pub(super) struct Proof {
    pub(super) granted: bool,
    pub(super) purpose: String,
    pub(super) given_at: Timestamp,
    pub(super) origin: String,
    pub(super) text_version: String,
}

/// What a row says.
pub(super) struct Said {
    pub(super) user: Option<Identifier>,
    /// The address, and the name of somebody who has no id.
    pub(super) others: Vec<Identifier>,
    pub(super) traits: Vec<SaidTrait>,
    /// The age that the row tells.
    pub(super) age: Option<Age>,
    pub(super) events: Vec<Message>,
    pub(super) proof: Option<Proof>,
    /// Fingerprints of everything that names the person.
    pub(super) fingerprints: Vec<Vec<u8>>,
}

/// Why a row is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) code: String,
    pub(super) column: Option<i32>,
}

/// A row.
pub(super) struct ReadRow {
    pub(super) number: i64,
    pub(super) observed_at: Timestamp,
    pub(super) cells: Vec<String>,
    pub(super) said: Result<Said, Fault>,
}

/// Rows that are stored together.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) rows: Vec<ReadRow>,
    pub(super) rows_done: i64,
    pub(super) position_row: i64,
    pub(super) position_byte: i64,
    pub(super) progress_done: i64,
    pub(super) progress_total: i64,
}

impl Reading {
    /// Begins to read after the rows that are done.
    pub(super) fn start(self, at: &ImportRow) -> mpsc::Receiver<Result<Batch, JobFailure>> {
        let (sender, receiver) = mpsc::channel(AHEAD);
        let handle = tokio::runtime::Handle::current();
        let after = Position {
            row: unsigned(at.position_row),
            byte: unsigned(at.position_byte),
            rows: unsigned(at.rows_done),
        };
        tokio::task::spawn_blocking(move || {
            let input = ChunkReader::new(
                handle,
                self.services.database.clone(),
                self.source.scope.clone(),
                self.import,
                self.bytes,
            );
            let rows = if after.rows == 0 {
                Rows::open(input, &self.format, Limits::default())
            } else {
                Rows::resume(input, &self.format, Limits::default(), after)
            };
            let ended = rows
                .map_err(failure)
                .and_then(|rows| self.read_all(rows, after, &sender));
            if let Err(failure) = ended {
                let _nobody_waits = sender.blocking_send(Err(failure));
            }
        });
        receiver
    }

    fn read_all(
        &self,
        mut rows: Rows<ChunkReader>,
        after: Position,
        sender: &mpsc::Sender<Result<Batch, JobFailure>>,
    ) -> Result<(), JobFailure> {
        let size = if self.mapping.kind == Kind::Customers {
            PEOPLE
        } else {
            EVENTS
        };
        let reader = RowReader::new(&self.mapping, &self.settings, self.said_at);
        let mut done = after.rows;
        loop {
            let mut batch = Batch::default();
            batch.rows.reserve(size);
            while batch.rows.len() < size {
                match rows.read().map_err(failure)? {
                    Some(row) => {
                        done += 1;
                        batch.rows.push(self.row(&reader, row, done));
                    }
                    None => break,
                }
            }
            let (position, progress) = (rows.position().map_err(failure)?, rows.progress());
            batch.rows_done = signed(done);
            batch.position_row = signed(position.row);
            batch.position_byte = signed(position.byte);
            batch.progress_done = signed(progress.done);
            batch.progress_total = signed(progress.total);
            let is_last = batch.rows.len() < size;
            // Whoever waited for rows has gone: the worker was stopped, or the import was.
            if sender.blocking_send(Ok(batch)).is_err() || is_last {
                return Ok(());
            }
        }
    }

    fn row(&self, reader: &RowReader<'_>, row: &Row, done: u64) -> ReadRow {
        let cells: Vec<String> = row.cells().map(str::to_owned).collect();
        let said = match row.fault() {
            Some(fault) => Err(Fault {
                code: fault.code.as_str().to_owned(),
                column: fault
                    .column
                    .and_then(|column| i32::try_from(column).ok())
                    .map(|column| column - 1),
            }),
            None => self.said(reader, &cells, done),
        };
        ReadRow {
            number: signed(row.number()),
            observed_at: self.observed_at(done),
            cells,
            said,
        }
    }

    fn said(&self, reader: &RowReader<'_>, cells: &[String], done: u64) -> Result<Said, Fault> {
        let record = reader.read(cells).map_err(|errors| {
            errors.first().map_or_else(
                || Fault {
                    code: "INVALID_ROW".to_owned(),
                    column: None,
                },
                |error| Fault {
                    code: error.code.as_str().to_owned(),
                    column: error.column.and_then(|column| i32::try_from(column).ok()),
                },
            )
        })?;
        let observed_at = self.observed_at(done);
        let origin = Origin {
            source: self.source.source,
            import: self.import.uuid(),
            observed_at,
        };
        let proof = record.consent().map(|proof| Proof {
            granted: proof.granted,
            purpose: proof.purpose.clone(),
            given_at: proof.at,
            origin: proof.source.clone(),
            text_version: proof.text_version.clone(),
        });
        let mut said = Said {
            user: None,
            others: Vec::new(),
            traits: Vec::new(),
            age: None,
            events: Vec::new(),
            proof,
            fingerprints: Vec::new(),
        };
        let mut anonymous = None;
        for message in record.to_messages(&origin) {
            let mut message = Message::parse(&message, None, None, observed_at).map_err(|refusal| Fault {
                code: refusal.code().to_uppercase(),
                column: None,
            })?;
            if let Some(user) = message.user_id.clone() {
                said.user = Some(identifier(IdentifierKind::User, user));
            }
            anonymous = anonymous.or_else(|| message.anonymous_id.clone());
            let given = message.traits();
            if message.call == domain::collect::Call::Identify {
                // Numbers and postcodes are read as of where the row says the person lives.
                let customs = &self.source.conventions;
                let home = given
                    .iter()
                    .find(|given| FieldKind::of(&given.name) == FieldKind::Country)
                    .map(|given| normalise(&given.name, &given.text, customs))
                    .filter(|kept| kept.problem.is_none());
                let around = Surroundings {
                    country: home.as_ref().map(|kept| kept.value.as_str()),
                    today: Some(observed_at.to_zoned(TimeZone::UTC).date()),
                };
                said.traits.extend(given.into_iter().map(|given| SaidTrait {
                    kept: normalise_within(&given.name, &given.text, customs, around),
                    name: given.name,
                    sent: given.text,
                }));
            } else {
                let import = Value::String(self.import.to_string());
                message.context.insert("import".to_owned(), import);
                said.events.push(message);
            }
        }
        self.name(&mut said, anonymous);
        Ok(said)
    }

    /// Finds what names the person of a row.
    fn name(&self, said: &mut Said, anonymous: Option<String>) {
        let value = |name: &str| {
            said.traits
                .iter()
                .find(|given| given.name == name)
                .map(|given| given.kept.value.clone())
        };
        let email = value("email").map(|email| email.trim().to_lowercase());
        let phone = value("phone");
        let workspace = self.source.scope.workspace();
        let named = [
            ("user", said.user.as_ref().map(|user| user.value.clone())),
            ("email", email.clone()),
            ("phone", phone),
            ("anonymous", anonymous.clone()),
        ];
        said.fingerprints = named
            .into_iter()
            .filter_map(|(kind, value)| Some(self.services.fingerprint(workspace, kind, &value?)))
            .collect();
        let has_email = email.is_some();
        said.others
            .extend(email.map(|email| identifier(IdentifierKind::Email, email)));
        // What happened is told under this name, so it must lead to the person; among customers the address does.
        if !(has_email && self.mapping.kind == Kind::Customers) {
            said.others
                .extend(anonymous.map(|anonymous| identifier(IdentifierKind::Anonymous, anonymous)));
        }
    }

    /// When the row with this place in the file said what it says.
    fn observed_at(&self, done: u64) -> Timestamp {
        let later = SignedDuration::from_micros(signed(done));
        self.said_at.saturating_add(later).unwrap_or(self.said_at)
    }
}

fn identifier(kind: IdentifierKind, value: String) -> Identifier {
    Identifier { kind, value }
}

fn failure(fault: files::Fault) -> JobFailure {
    JobFailure {
        code: fault.code.as_str(),
        // Reading itself failed: the database was away. Anything else is in the file.
        may_heal: fault.code == files::Code::Unreadable,
    }
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
