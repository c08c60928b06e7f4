//! The words of an import.

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImportState {
    /// The file is arriving.
    Receiving,
    /// The file is there; what its columns mean is not yet said.
    Received,
    /// It is tried out.
    Checking,
    /// It was tried out.
    Checked,
    /// It is brought in.
    Running,
    /// It is in.
    Done,
    /// Somebody stopped it half-way: what was brought in until then is in.
    Cancelled,
    /// It could not go on.
    Failed,
    /// It is taken back.
    Undoing,
    /// It was taken back.
    Undone,
}

impl ImportState {
    /// Every state.
    pub const ALL: [Self; 10] = [
        Self::Receiving,
        Self::Received,
        Self::Checking,
        Self::Checked,
        Self::Running,
        Self::Done,
        Self::Cancelled,
        Self::Failed,
        Self::Undoing,
        Self::Undone,
    ];

    /// The word it is stored as.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Received => "received",
            Self::Checking => "checking",
            Self::Checked => "checked",
            Self::Running => "running",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Whether a worker has it, or should.
    #[must_use]
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Checking | Self::Running | Self::Undoing)
    }
}

/// What a file's data may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FilePurpose {
    /// Serving customers: orders, questions, deliveries.
    Service,
    /// Counting, without looking at persons.
    Statistics,
    /// Making what people see fit them.
    Personalisation,
    /// Writing to people.
    Messages,
}

impl FilePurpose {
    /// Every purpose, in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::Service,
        Self::Statistics,
        Self::Personalisation,
        Self::Messages,
    ];

    /// The word it is stored as.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Statistics => "statistics",
            Self::Personalisation => "personalisation",
            Self::Messages => "messages",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == word)
    }
}

/// The ground on which a file's data may be used: the six of GDPR 6.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The persons agreed.
    Consent,
    /// A contract with them needs it.
    Contract,
    /// A law demands it.
    LegalObligation,
    /// A life depends on it.
    VitalInterests,
    /// A task in the public interest.
    PublicTask,
    /// Legitimate interests that theirs do not outweigh.
    LegitimateInterests,
}

impl Basis {
    /// Every basis, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Contract,
        Self::LegitimateInterests,
        Self::Consent,
        Self::LegalObligation,
        Self::PublicTask,
        Self::VitalInterests,
    ];

    /// The word it is stored as.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal_obligation",
            Self::VitalInterests => "vital_interests",
            Self::PublicTask => "public_task",
            Self::LegitimateInterests => "legitimate_interests",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.as_str() == word)
    }
}

/// What became of the rows of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that made somebody or something new.
    pub new: i64,
    /// Rows that said something new of somebody known.
    pub updated: i64,
    /// Rows that said what was known.
    pub unchanged: i64,
    /// Rows of people who must not come back.
    pub suppressed: i64,
    /// Rows that were not taken.
    pub refused: i64,
}

impl Counts {
    /// All rows.
    #[must_use]
    pub const fn rows(&self) -> i64 {
        self.new + self.updated + self.unchanged + self.suppressed + self.refused
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.new += other.new;
        self.updated += other.updated;
        self.unchanged += other.unchanged;
        self.suppressed += other.suppressed;
        self.refused += other.refused;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_as_it_is_written() {
        for state in ImportState::ALL {
            assert_eq!(ImportState::parse(state.as_str()), Some(state));
        }
        for purpose in FilePurpose::ALL {
            assert_eq!(FilePurpose::parse(purpose.as_str()), Some(purpose));
        }
        for basis in Basis::ALL {
            assert_eq!(Basis::parse(basis.as_str()), Some(basis));
        }
    }
}
