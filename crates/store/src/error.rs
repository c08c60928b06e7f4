//! Errors of the database, reduced to what a caller can act on.

/// What went wrong. Never carries data of a row: details go to the log of the database only.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, or is too busy to answer in time. The same call may succeed later.
    #[error("the database is away")]
    Away(#[source] sqlx::Error),
    /// Another transaction was in the way; the whole transaction may be tried again.
    #[error("another transaction was in the way")]
    Conflict,
    /// A named constraint refused the data.
    #[error("the constraint {0} refused the data")]
    Constraint(String),
    /// Anything else: a fault in a query or in the schema.
    #[error("the database refused a query")]
    Fault(#[source] sqlx::Error),
    /// A migration failed.
    #[error("a migration failed")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored value is outside of what the domain knows.
    #[error("a stored value cannot be read: {0}")]
    Unreadable(&'static str),
}

impl StoreError {
    /// Whether the same call may succeed later without any change.
    #[must_use]
    pub const fn is_temporary(&self) -> bool {
        matches!(self, Self::Away(_) | Self::Conflict)
    }

    /// Whether the named constraint refused the data.
    #[must_use]
    pub fn violates(&self, constraint: &str) -> bool {
        matches!(self, Self::Constraint(name) if name == constraint)
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(ref answer) = error else {
            return match error {
                sqlx::Error::Io(_)
                | sqlx::Error::Tls(_)
                | sqlx::Error::Protocol(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed => Self::Away(error),
                other => Self::Fault(other),
            };
        };
        match answer.code().as_deref().unwrap_or_default() {
            "40001" | "40P01" => Self::Conflict,
            // Connection lost, shutting down, starting up, too many connections, cancelled for taking too long.
            "08000" | "08003" | "08006" | "57P01" | "57P02" | "57P03" | "53300" | "57014" | "55P03" => {
                Self::Away(error)
            }
            code if code.starts_with("23") => {
                constraint_in(answer.message()).map_or_else(|| Self::Fault(error), Self::Constraint)
            }
            _ => Self::Fault(error),
        }
    }
}

/// The name in quotes after "constraint", without the shard number that a distributed database appends.
///
/// The message is read because a worker node's error reaches the client without its constraint field.
fn constraint_in(message: &str) -> Option<String> {
    let name = message.split("constraint \"").nth(1)?.split('"').next()?;
    let shard = name
        .rsplit_once('_')
        .filter(|(_, tail)| tail.len() >= 6 && tail.bytes().all(|b| b.is_ascii_digit()));
    Some(shard.map_or(name, |(name, _)| name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::constraint_in;

    #[test]
    fn a_constraint_is_named_with_or_without_its_shard() {
        let message = |name| format!("duplicate key value violates unique constraint \"{name}\"");
        assert_eq!(
            constraint_in(&message("source_name_key")).as_deref(),
            Some("source_name_key")
        );
        assert_eq!(
            constraint_in(&message("source_name_key_102171")).as_deref(),
            Some("source_name_key")
        );
        assert_eq!(constraint_in("null value in column"), None);
    }
}
