//! New identifiers: ordered by time, unguessable in the rest (UUID version 7, RFC 9562 §5.7).

use jiff::Timestamp;
use uuid::Uuid;

/// An identifier for something made now.
#[must_use]
pub(crate) fn new_id(now: Timestamp) -> Uuid {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &rand::random()).into_uuid()
}
