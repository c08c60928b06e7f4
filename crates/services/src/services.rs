//! What every use-case works with.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use store::{Database, Secret, StoreError};
use uuid::Uuid;

use crate::account::Hashing;
use crate::collect::Reception;
use crate::erasure::ErasureLog;
use crate::mail::Mailing;
use crate::portal::Hosts;
use crate::requests::Caller;
use crate::schema::Memory;
use crate::{Clock, identity};

/// The use-cases, over one database and one clock. Cheap to clone.
#[derive(Clone)]
pub struct Services {
    pub(crate) database: Database,
    pub(crate) secret: Secret,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) hashing: Arc<Hashing>,
    pub(crate) reception: Arc<Reception>,
    pub(crate) memory: Arc<Memory>,
    pub(crate) erasure_log: Arc<ErasureLog>,
    pub(crate) mailing: Mailing,
    pub(crate) hosts: Arc<Hosts>,
    pub(crate) caller: Option<Arc<dyn Caller>>,
    origin: Arc<str>,
}

impl Services {
    /// Joins the parts.
    #[must_use]
    pub fn new(database: Database, secret: Secret, clock: Arc<dyn Clock>) -> Self {
        Self {
            database,
            secret,
            clock,
            hashing: Arc::new(Hashing::new()),
            reception: Arc::new(Reception::new()),
            memory: Arc::new(Memory::default()),
            erasure_log: Arc::new(ErasureLog::default()),
            mailing: Mailing::default(),
            hosts: Arc::new(Hosts::default()),
            caller: None,
            origin: Arc::from(""),
        }
    }

    /// The same, at another time: for the demonstration, which tells what happened before it was loaded.
    #[must_use]
    pub fn at(&self, clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            ..self.clone()
        }
    }

    /// The same, with the address under which people see the site: for links in what they take home.
    #[must_use]
    pub fn seen_at(mut self, origin: &str) -> Self {
        self.origin = Arc::from(origin);
        self
    }

    /// The address under which people see the site; empty where none was given.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The same use-cases, with a log of erasures in a file: outside of the database, so that a backup that is restored can
    /// be brought up to date.
    #[must_use]
    pub fn with_erasure_log(mut self, path: PathBuf) -> Self {
        self.erasure_log = Arc::new(ErasureLog::in_file(path));
        self
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ready(&self) -> Result<(), StoreError> {
        self.database.ping().await
    }

    /// The database, for sessions and for health.
    #[must_use]
    pub const fn database(&self) -> &Database {
        &self.database
    }

    pub(crate) fn new_id(&self) -> Uuid {
        identity::new_id(self.now())
    }
}
