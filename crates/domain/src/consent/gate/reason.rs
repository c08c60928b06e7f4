//! Why the gate says no.

/// A reason, with a code that people's interfaces and the trail read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error)]
pub enum Reason {
    /// The workspace is not in service.
    #[error("the workspace is not in service")]
    WorkspaceInactive,
    /// The person must not come back.
    #[error("the person is on the list of those who must not come back")]
    Suppressed,
    /// The use of the person's data is restricted.
    #[error("the use of the data is restricted")]
    Restricted,
    /// The person objected.
    #[error("the person objected")]
    Objected,
    /// The person asked for a pause.
    #[error("the person asked for a pause")]
    Paused,
    /// The person's browser says no.
    #[error("the browser of the person says no")]
    Signal,
    /// The age matters and is not known.
    #[error("the age matters and is not known")]
    AgeUnknown,
    /// The person is younger than the purpose allows.
    #[error("the person is too young")]
    TooYoung,
    /// The person is a minor.
    #[error("the person is a minor")]
    Minor,
    /// Nobody with parental responsibility agreed.
    #[error("a holder of parental responsibility has not agreed")]
    GuardianMissing,
    /// The purpose is not in force.
    #[error("the purpose is not in force")]
    PurposeInactive,
    /// The person was never asked.
    #[error("the person was never asked")]
    NeverAsked,
    /// The person said no.
    #[error("the person said no")]
    Refused,
    /// The person took a yes back.
    #[error("the person took their consent back")]
    Withdrawn,
    /// The yes has ended.
    #[error("the consent has ended")]
    Expired,
    /// The yes was to less.
    #[error("the consent was to a version that did less")]
    Superseded,
    /// The yes was not given on purpose, which this needs.
    #[error("this needs explicit consent")]
    NotExplicit,
    /// No contract is in force.
    #[error("no contract with the person is in force")]
    NoContract,
}

impl Reason {
    /// Every reason, in the order in which the gate looks.
    pub const ALL: [Self; 18] = [
        Self::WorkspaceInactive,
        Self::Suppressed,
        Self::Restricted,
        Self::Objected,
        Self::Paused,
        Self::Signal,
        Self::AgeUnknown,
        Self::TooYoung,
        Self::Minor,
        Self::GuardianMissing,
        Self::PurposeInactive,
        Self::NeverAsked,
        Self::Refused,
        Self::Withdrawn,
        Self::Expired,
        Self::Superseded,
        Self::NotExplicit,
        Self::NoContract,
    ];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::WorkspaceInactive => "workspace_inactive",
            Self::Suppressed => "suppressed",
            Self::Restricted => "restricted",
            Self::Objected => "objected",
            Self::Paused => "paused",
            Self::Signal => "signal",
            Self::AgeUnknown => "age_unknown",
            Self::TooYoung => "too_young",
            Self::Minor => "minor",
            Self::GuardianMissing => "guardian_missing",
            Self::PurposeInactive => "purpose_inactive",
            Self::NeverAsked => "never_asked",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
            Self::Superseded => "superseded",
            Self::NotExplicit => "not_explicit",
            Self::NoContract => "no_contract",
        }
    }
}
