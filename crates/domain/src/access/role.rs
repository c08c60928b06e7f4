//! The roles of people and of machines.

/// A role. Organisation roles do not imply access to personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Runs the platform; sees no personal data.
    PlatformAdmin,
    /// Owns an agency or a brand.
    Owner,
    /// Administers an organisation for its owner.
    Admin,
    /// Runs one workspace.
    Manager,
    /// Writes rules, variants and campaigns.
    Marketer,
    /// Reads reports.
    Analyst,
    /// Publishes purposes and notices, answers people's requests.
    PrivacyOfficer,
}

impl Role {
    /// Every role, in the order of the matrix.
    pub const ALL: [Self; 7] = [
        Self::PlatformAdmin,
        Self::Owner,
        Self::Admin,
        Self::Manager,
        Self::Marketer,
        Self::Analyst,
        Self::PrivacyOfficer,
    ];

    /// Roles that a person holds in an organisation, and so in all its workspaces.
    pub const OF_ORGANISATION: [Self; 2] = [Self::Owner, Self::Admin];

    /// Roles that a person holds in one workspace.
    pub const OF_WORKSPACE: [Self; 4] = [Self::Manager, Self::Marketer, Self::Analyst, Self::PrivacyOfficer];

    /// The word stored in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PlatformAdmin => "platform_admin",
            Self::Owner => "owner",
            Self::Admin => "admin",
            Self::Manager => "manager",
            Self::Marketer => "marketer",
            Self::Analyst => "analyst",
            Self::PrivacyOfficer => "privacy_officer",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}
