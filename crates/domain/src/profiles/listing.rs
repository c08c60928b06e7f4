//! How a list of people is ordered and cut into pages.

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ProfileOrder {
    /// When the person was last seen.
    #[default]
    LastSeen,
    /// The person's name.
    Name,
    /// The sum of their orders.
    Revenue,
    /// How many events they have.
    Events,
}

impl ProfileOrder {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::LastSeen, Self::Name, Self::Revenue, Self::Events];

    /// The word of the `sort` parameter.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LastSeen => "seen",
            Self::Name => "name",
            Self::Revenue => "revenue",
            Self::Events => "events",
        }
    }

    /// Reads the word of the `sort` parameter.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == word)
    }

    /// The direction a person expects first: names from A, numbers from the largest.
    #[must_use]
    pub const fn first_direction(self) -> Direction {
        match self {
            Self::Name => Direction::Ascending,
            _ => Direction::Descending,
        }
    }
}

/// Which end comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

impl Direction {
    /// The word of the `direction` parameter.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }

    /// Reads the word of the `direction` parameter.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Ascending, Self::Descending]
            .into_iter()
            .find(|direction| direction.as_str() == word)
    }

    /// The other direction.
    #[must_use]
    pub const fn reverse(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// A page of a list, from 1 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber(u32);

impl PageNumber {
    /// The first page.
    pub const FIRST: Self = Self(1);

    /// Reads a page; whatever is not one is the first.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        text.parse()
            .ok()
            .filter(|page| (1..=10_000).contains(page))
            .map_or(Self::FIRST, Self)
    }

    /// The number, from 1.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// How many rows come before this page.
    #[must_use]
    pub fn offset(self, rows_per_page: u32) -> i64 {
        i64::from(self.0 - 1) * i64::from(rows_per_page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_page_is_the_first() {
        assert_eq!(PageNumber::parse("3").offset(50), 100);
        for text in ["", "0", "-1", "x", "10001", "99999999999"] {
            assert_eq!(PageNumber::parse(text), PageNumber::FIRST, "{text}");
        }
    }
}
