//! The name of a purpose in code, interfaces and the ledger.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Dotted lower-case words such as `personalise.profile`, 60 characters at most. Never changes and is never reused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PurposeKey(String);

impl PurposeKey {
    /// Reads a key.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let word = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_lowercase())
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        };
        (text.len() <= 60 && text.split('.').all(word)).then(|| Self(text.to_owned()))
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PurposeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PurposeKey {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a purpose key is made of dotted lower-case words")
    }
}

impl From<PurposeKey> for String {
    fn from(key: PurposeKey) -> Self {
        key.0
    }
}

/// The bit of a purpose in what a person allows, 0 to 61. A bit that was given once is never given to another purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PurposeBit(u8);

impl PurposeBit {
    /// How many purposes a workspace can ever have.
    pub const COUNT: u8 = 62;

    /// A bit from 0 to 61.
    #[must_use]
    pub const fn new(bit: u8) -> Option<Self> {
        if bit < Self::COUNT { Some(Self(bit)) } else { None }
    }

    /// The lowest bit that no purpose of the workspace has or had.
    #[must_use]
    pub fn free(taken: &[Self]) -> Option<Self> {
        (0..Self::COUNT).map(Self).find(|bit| !taken.contains(bit))
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The mask with this bit alone.
    #[must_use]
    pub const fn mask(self) -> i64 {
        1 << self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_dotted_lower_case_words() {
        for good in ["measure", "personalise.profile", "mail.news_2"] {
            assert_eq!(PurposeKey::parse(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            ".",
            "a.",
            ".a",
            "A",
            "a-b",
            "1a",
            "a..b",
            "é",
            &"a".repeat(61),
        ] {
            assert_eq!(PurposeKey::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn sixty_two_purposes_have_bits_of_their_own_and_the_next_has_none() {
        let mut taken = Vec::new();
        while let Some(bit) = PurposeBit::free(&taken) {
            taken.push(bit);
        }
        let all = taken.iter().fold(0_i64, |all, bit| {
            assert_eq!(all & bit.mask(), 0);
            all | bit.mask()
        });
        assert_eq!(all, (1_i64 << 62) - 1);
        assert_eq!(PurposeBit::new(62), None);
    }
}
