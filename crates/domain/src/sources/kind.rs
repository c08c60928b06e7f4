//! Kinds of source.

/// What a source is, in the words of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// A website.
    Website,
    /// A shop's back office.
    Shop,
    /// A mobile application.
    App,
    /// A customer relationship file.
    Crm,
    /// A till or a desk.
    Offline,
    /// A social network.
    Social,
    /// A survey.
    Survey,
}

impl SourceKind {
    /// Every kind, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Website,
        Self::Shop,
        Self::App,
        Self::Crm,
        Self::Offline,
        Self::Social,
        Self::Survey,
    ];

    /// The word stored and sent by forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Website => "website",
            Self::Shop => "shop",
            Self::App => "app",
            Self::Crm => "crm",
            Self::Offline => "offline",
            Self::Social => "social",
            Self::Survey => "survey",
        }
    }

    /// Whether anybody can read the keys of such a source: they are in every copy of a site or an application. What it says
    /// of a person's address is not believed where it would let somebody in: the function `app.is_proven` of the database.
    #[must_use]
    pub const fn shows_its_key(self) -> bool {
        matches!(self, Self::Website | Self::App)
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
