//! How a request came in.

/// How a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The person made it in the portal.
    Portal,
    /// Staff took it down: a letter, a call, a desk.
    Staff,
    /// A program made it, with a key.
    Api,
    /// It came by mail, and was passed on.
    Mail,
}

impl Origin {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Portal, Self::Staff, Self::Api, Self::Mail];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Staff => "staff",
            Self::Api => "api",
            Self::Mail => "mail",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.as_str() == word)
    }
}
