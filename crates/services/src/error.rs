//! Why a use-case did not happen.

use domain::access::Capability;
use store::StoreError;

/// A refusal or a failure that every use-case shares.
#[derive(Debug, thiserror::Error)]
pub enum UseError {
    /// There is no such thing, or the visitor may not know of it.
    #[error("there is no such thing")]
    NotFound,
    /// The visitor's roles do not include this.
    #[error("the roles of the visitor do not include {0:?}")]
    Forbidden(Capability),
    /// People's data is opened for a case only, and none is open.
    #[error("no case is open")]
    CaseRequired,
    /// The database is away or too busy. The same may succeed later.
    #[error("the database is away")]
    Away(#[source] StoreError),
    /// A fault of ours.
    #[error("a fault")]
    Fault(#[source] StoreError),
}

impl From<StoreError> for UseError {
    fn from(error: StoreError) -> Self {
        if error.is_temporary() {
            Self::Away(error)
        } else {
            Self::Fault(error)
        }
    }
}
