//! Why a message is refused.

/// A reason for refusing one message of a batch. The code is stable: clients and staff read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// The item is not a JSON object.
    #[error("the message is not a JSON object")]
    NotAnObject,
    /// The message nests too deeply, or holds a number that nothing can hold.
    #[error("the message nests too deeply, or holds a number that is too large")]
    Unreadable,
    /// `type` is missing or unknown.
    #[error("type must be identify, track, page, screen, group or alias")]
    UnknownType,
    /// Neither `userId` nor `anonymousId` is there.
    #[error("userId or anonymousId is required")]
    MissingIdentifier,
    /// A `track` call has no `event`.
    #[error("a track call needs an event name")]
    MissingEventName,
    /// A `group` call has no `groupId`, or an `alias` call no `previousId`.
    #[error("a group call needs groupId and an alias call needs previousId")]
    MissingReference,
    /// `messageId` has 100 characters or more.
    #[error("messageId must be shorter than 100 characters")]
    MessageIdTooLong,
    /// An identifier has more than 200 characters.
    #[error("userId and anonymousId must be 200 characters or shorter")]
    IdentifierTooLong,
    /// The message is larger than 32 kB.
    #[error("a message must be 32 kB or smaller")]
    TooLarge,
    /// `timestamp` cannot be read.
    #[error("timestamp must be an ISO 8601 date and time")]
    BadTimestamp,
    /// The tracking plan does not have the event.
    #[error("the tracking plan does not have this event")]
    EventUnplanned,
    /// The tracking plan blocks the event.
    #[error("the tracking plan blocks this event")]
    EventBlocked,
    /// A required property is not there.
    #[error("a property that the tracking plan requires is missing")]
    PropertyMissing,
    /// A forbidden property is there.
    #[error("a property that the tracking plan forbids is there")]
    PropertyForbidden,
    /// A property has another type than planned.
    #[error("a property has another type than in the tracking plan")]
    PropertyType,
    /// No purpose in force covers this kind of data.
    #[error("no purpose in force covers this kind of data")]
    NotCovered,
}

impl Refusal {
    /// Every reason.
    pub const ALL: [Self; 15] = [
        Self::NotAnObject,
        Self::UnknownType,
        Self::MissingIdentifier,
        Self::MissingEventName,
        Self::MissingReference,
        Self::MessageIdTooLong,
        Self::IdentifierTooLong,
        Self::TooLarge,
        Self::BadTimestamp,
        Self::EventUnplanned,
        Self::EventBlocked,
        Self::PropertyMissing,
        Self::PropertyForbidden,
        Self::PropertyType,
        Self::NotCovered,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAnObject => "not_an_object",
            Self::Unreadable => "unreadable",
            Self::UnknownType => "unknown_type",
            Self::MissingIdentifier => "missing_identifier",
            Self::MissingEventName => "missing_event_name",
            Self::MissingReference => "missing_reference",
            Self::MessageIdTooLong => "message_id_too_long",
            Self::IdentifierTooLong => "identifier_too_long",
            Self::TooLarge => "too_large",
            Self::BadTimestamp => "bad_timestamp",
            Self::EventUnplanned => "event_unplanned",
            Self::EventBlocked => "event_blocked",
            Self::PropertyMissing => "property_missing",
            Self::PropertyForbidden => "property_forbidden",
            Self::PropertyType => "property_type",
            Self::NotCovered => "not_covered",
        }
    }

    /// Reads the stable code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|refusal| refusal.code() == code)
    }
}
