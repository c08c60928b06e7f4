//! `OpenDSR` 2.0: the words of requests that programs send.

use serde::{Deserialize, Serialize};

use super::state::State;
use super::{Kind, RefusalReason};

/// What can be asked for by program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestType {
    /// To see everything.
    Access,
    /// To take the data away.
    Portability,
    /// To erase.
    Erasure,
}

/// Where a request stands, as programs read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestStatus {
    /// It waits.
    Pending,
    /// It is worked on.
    InProgress,
    /// It was answered.
    Completed,
    /// It was taken back, or refused.
    Cancelled,
}

impl RequestStatus {
    /// The word of the specification.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether nothing follows.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled)
    }
}

/// How an identity is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IdentityFormat {
    /// As it is.
    Raw,
    /// As its SHA-256 digest.
    Sha256,
}

impl IdentityFormat {
    /// Reads the word. `md5` and `sha1`, which the specification also knows, are refused: they are broken.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "raw" => Some(Self::Raw),
            "sha256" => Some(Self::Sha256),
            _ => None,
        }
    }
}

impl From<RequestType> for Kind {
    fn from(request: RequestType) -> Self {
        match request {
            RequestType::Access => Self::Access,
            RequestType::Portability => Self::Portability,
            RequestType::Erasure => Self::Erasure,
        }
    }
}

impl From<State> for RequestStatus {
    fn from(state: State) -> Self {
        match state {
            State::Received | State::IdentityPending | State::Pending => Self::Pending,
            State::InProgress | State::Extended | State::Error => Self::InProgress,
            State::Completed => Self::Completed,
            State::Refused | State::Cancelled => Self::Cancelled,
        }
    }
}

/// The reason of a refusal in the words of the Data Rights Protocol 1.0.
#[must_use]
pub const fn protocol_reason(reason: RefusalReason) -> &'static str {
    match reason {
        RefusalReason::SuspectedFraud => "suspected_fraud",
        RefusalReason::InsufficientVerification => "insuf_verification",
        RefusalReason::NoMatch => "no_match",
        RefusalReason::RightNotOffered => "claim_not_covered",
        RefusalReason::OutsideJurisdiction => "outside_jurisdiction",
        RefusalReason::Excessive => "too_many_requests",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_specification() {
        let read: RequestType = serde_json::from_str("\"portability\"").unwrap();
        assert_eq!(Kind::from(read), Kind::Portability);
        assert!(serde_json::from_str::<RequestType>("\"rectification\"").is_err());
        let statuses: Vec<_> = State::ALL
            .into_iter()
            .map(|state| serde_json::to_value(RequestStatus::from(state)).unwrap())
            .collect();
        for state in State::ALL {
            let status = RequestStatus::from(state);
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
            assert_eq!(status.is_final(), state.is_final());
        }
        assert_eq!(
            statuses,
            [
                "pending",
                "pending",
                "pending",
                "in_progress",
                "in_progress",
                "completed",
                "cancelled",
                "cancelled",
                "in_progress"
            ]
        );
        assert_eq!(IdentityFormat::parse("sha256"), Some(IdentityFormat::Sha256));
        for broken in ["md5", "sha1", "SHA256", ""] {
            assert_eq!(IdentityFormat::parse(broken), None);
        }
    }
}
