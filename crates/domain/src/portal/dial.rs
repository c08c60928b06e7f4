//! How personal it gets, and how much of it is a surprise: what a person sets, without any reason.

/// How personal pages and messages may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// Not at all: everybody sees the same.
    Off,
    /// Half as often, with twice the surprise.
    Less,
    /// As far as the person's permissions go.
    #[default]
    Normal,
}

impl Level {
    /// Every level, from the least to the most.
    pub const ALL: [Self; 3] = [Self::Off, Self::Less, Self::Normal];

    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Less => "less",
            Self::Normal => "normal",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == word)
    }
}

/// Which share of what is shown is kept for the unexpected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Surprise {
    /// One in ten: there is always some.
    Few,
    /// One in four.
    #[default]
    Some,
    /// One in two.
    Half,
    /// Nothing else.
    All,
}

impl Surprise {
    /// Every share, from the least to the most.
    pub const ALL: [Self; 4] = [Self::Few, Self::Some, Self::Half, Self::All];

    /// The share in hundredths, as it is stored.
    #[must_use]
    pub const fn hundredths(self) -> i16 {
        match self {
            Self::Few => 10,
            Self::Some => 25,
            Self::Half => 50,
            Self::All => 100,
        }
    }

    /// The share that was stored: the nearest step that is not less.
    #[must_use]
    pub fn of_hundredths(hundredths: i16) -> Self {
        Self::ALL
            .into_iter()
            .find(|share| share.hundredths() >= hundredths)
            .unwrap_or(Self::All)
    }

    /// Reads what a form sends: the hundredths.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|share| share.hundredths().to_string() == word)
    }
}

/// Both together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dial {
    /// How personal.
    pub level: Level,
    /// How surprising.
    pub surprise: Surprise,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_back() {
        for level in Level::ALL {
            assert_eq!(Level::parse(level.as_str()), Some(level));
        }
        for share in Surprise::ALL {
            assert_eq!(Surprise::of_hundredths(share.hundredths()), share);
            assert_eq!(Surprise::parse(&share.hundredths().to_string()), Some(share));
        }
        assert_eq!(Surprise::of_hundredths(0), Surprise::Few);
        assert_eq!((Level::parse("full"), Surprise::parse("11")), (None, None));
    }
}
