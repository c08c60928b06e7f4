//! Connections: one pool for each runtime role, never reachable from outside this crate.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sqlx::Connection as _;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};

use crate::StoreError;

/// The key of this installation: 32 bytes or more, from which role passwords and keyed hashes are derived.
#[derive(Clone)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// Takes the key; `None` when it is shorter than 32 bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        (bytes.len() >= 32).then_some(Self(bytes))
    }

    /// HMAC-SHA-256 of `parts` under this key, for the use named by `label`.
    #[must_use]
    pub fn keyed_hash(&self, label: &str, parts: &[&[u8]]) -> [u8; 32] {
        // A key of any length is accepted by HMAC (RFC 2104 §2), so the fallback never runs.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            return [0; 32];
        };
        mac.update(label.as_bytes());
        for part in parts {
            mac.update(&[0]);
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The password of a database role.
    pub(crate) fn role_password(&self, role: &str) -> String {
        self.keyed_hash("database role", &[role.as_bytes()])
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Transactions that write events at once: they have connections of their own, so that neither a flood of events keeps
/// pages from being read, nor the other way round.
pub const COLLECTORS: usize = 4;

/// The database, through the roles of the runtime.
#[derive(Clone)]
pub struct Database {
    app: PgPool,
    collect: PgPool,
    platform: PgPool,
    portal: PgPool,
    keeper: PgPool,
}

impl Database {
    /// Prepares the pools. Connections are opened when first needed, so a database that is away does not keep the
    /// process from starting.
    ///
    /// # Errors
    /// When `url` is not a PostgreSQL address.
    pub fn new(url: &str, secret: &Secret, connections: u32) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(url)?.application_name("mesure");
        let pool = |options: &PgConnectOptions, role: &str, size: u32| {
            PgPoolOptions::new()
                .max_connections(size)
                .acquire_timeout(Duration::from_secs(3))
                .idle_timeout(Duration::from_secs(300))
                // A connection that rested may have lost its server; one that was just used has not, and asking it again
                // would double the journeys of every transaction.
                .test_before_acquire(false)
                .before_acquire(|connection, facts| {
                    Box::pin(async move {
                        let rested = facts.idle_for > Duration::from_secs(1);
                        Ok(!rested || connection.ping().await.is_ok())
                    })
                })
                .connect_lazy_with(
                    options
                        .clone()
                        .username(role)
                        .password(&secret.role_password(role)),
                )
        };
        // Statements that write events look up some rows of large tables by their keys, whatever the values are: planned
        // for the values of one batch, they would read whole tables as long as these are small.
        let planned_once = options
            .clone()
            .options([("plan_cache_mode", "force_generic_plan")]);
        Ok(Self {
            app: pool(&options, "mesure_app", connections),
            collect: pool(
                &planned_once,
                "mesure_app",
                u32::try_from(COLLECTORS).unwrap_or(u32::MAX),
            ),
            platform: pool(&options, "mesure_platform", (connections / 4).max(1)),
            portal: pool(&options, "mesure_portal", (connections / 2).max(1)),
            keeper: pool(&options, "mesure_keeper", 3),
        })
    }

    pub(crate) const fn app(&self) -> &PgPool {
        &self.app
    }

    pub(crate) const fn collectors(&self) -> &PgPool {
        &self.collect
    }

    pub(crate) const fn platform(&self) -> &PgPool {
        &self.platform
    }

    pub(crate) const fn portal(&self) -> &PgPool {
        &self.portal
    }

    pub(crate) const fn keeper(&self) -> &PgPool {
        &self.keeper
    }

    /// Asks the database for an answer.
    ///
    /// # Errors
    /// When it gives none.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("select 1").execute(&self.app).await?;
        Ok(())
    }

    /// Closes every connection, waiting for those in use.
    pub async fn close(&self) {
        self.app.close().await;
        self.collect.close().await;
        self.platform.close().await;
        self.portal.close().await;
        self.keeper.close().await;
    }

    /// How many connections of the application's pool are open, and how many of them idle.
    #[must_use]
    pub fn connections(&self) -> (u32, usize) {
        (self.app.size(), self.app.num_idle())
    }
}
