//! What stands in the course of a request: its steps, and what else happened to it.

use super::deadline::Alarm;
use super::state::Step;

/// A line of the course of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entry {
    /// It came in.
    Received,
    /// More proof of identity was asked for.
    AskedIdentity,
    /// Proof came.
    Proven,
    /// Nothing more was needed.
    Queued,
    /// Work began.
    Begun,
    /// The person was told that it takes longer.
    Extended,
    /// It was done.
    Completed,
    /// It was refused.
    Refused,
    /// It was taken back.
    Cancelled,
    /// A program failed.
    Failed,
    /// What failed was tried again.
    Retried,
    /// A member of staff took it on.
    Assigned,
    /// Nobody has it in hand any more.
    Released,
    /// It became known whose request it is.
    Linked,
    /// Half of the time was over.
    Half,
    /// Four fifths of the time were over.
    Near,
    /// The time was over.
    Late,
    /// The file that was asked for was made.
    FileMade,
    /// The way to the file was mailed to the person.
    FileSent,
    /// Staff took the file, to hand it over.
    FileHandedOver,
    /// The file was taken by the person, or by the program that asked for it.
    FileTaken,
    /// The person was told that their data will be used again.
    LiftAnnounced,
    /// Their data is used again.
    Lifted,
    /// A program that wanted to be told could not be reached.
    CallFailed,
}

impl Entry {
    /// Every line there can be.
    pub const ALL: [Self; 24] = [
        Self::Received,
        Self::AskedIdentity,
        Self::Proven,
        Self::Queued,
        Self::Begun,
        Self::Extended,
        Self::Completed,
        Self::Refused,
        Self::Cancelled,
        Self::Failed,
        Self::Retried,
        Self::Assigned,
        Self::Released,
        Self::Linked,
        Self::Half,
        Self::Near,
        Self::Late,
        Self::FileMade,
        Self::FileSent,
        Self::FileHandedOver,
        Self::FileTaken,
        Self::LiftAnnounced,
        Self::Lifted,
        Self::CallFailed,
    ];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::AskedIdentity => "asked_identity",
            Self::Proven => "proven",
            Self::Queued => "queued",
            Self::Begun => "begun",
            Self::Extended => "extended",
            Self::Completed => "completed",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
            Self::Retried => "retried",
            Self::Assigned => "assigned",
            Self::Released => "released",
            Self::Linked => "linked",
            Self::Half => "half",
            Self::Near => "near",
            Self::Late => "late",
            Self::FileMade => "file_made",
            Self::FileSent => "file_sent",
            Self::FileHandedOver => "file_handed_over",
            Self::FileTaken => "file_taken",
            Self::LiftAnnounced => "lift_announced",
            Self::Lifted => "lifted",
            Self::CallFailed => "call_failed",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|entry| entry.as_str() == word)
    }

    /// The line of an alarm; none while there is nothing to say.
    #[must_use]
    pub const fn of_alarm(alarm: Alarm) -> Option<Self> {
        match alarm {
            Alarm::Paused | Alarm::Calm => None,
            Alarm::Half => Some(Self::Half),
            Alarm::Near => Some(Self::Near),
            Alarm::Late => Some(Self::Late),
        }
    }
}

impl From<Step> for Entry {
    fn from(step: Step) -> Self {
        match step {
            Step::AskIdentity => Self::AskedIdentity,
            Step::ProveIdentity(_) => Self::Proven,
            Step::Queue => Self::Queued,
            Step::Begin => Self::Begun,
            Step::Extend => Self::Extended,
            Step::Complete => Self::Completed,
            Step::Refuse(_) => Self::Refused,
            Step::Cancel => Self::Cancelled,
            Step::Fail => Self::Failed,
            Step::Retry => Self::Retried,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_words_are_read_back() {
        for entry in Entry::ALL {
            assert_eq!(Entry::parse(entry.as_str()), Some(entry));
        }
    }
}
