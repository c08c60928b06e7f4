//! The name of a person, as they write it.

use unicode_normalization::UnicodeNormalization;

/// 1 to 120 characters, trimmed, NFC, without control characters. Names are not judged further.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonName(String);

/// Why a text cannot be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonNameError {
    /// Nothing was typed.
    Empty,
    /// Longer than 120 characters.
    TooLong,
}

impl PersonName {
    /// Reads a name as typed.
    ///
    /// # Errors
    /// [`PersonNameError`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, PersonNameError> {
        let name: String = text.nfc().filter(|character| !character.is_control()).collect();
        let name = name.trim();
        match name.chars().count() {
            0 => Err(PersonNameError::Empty),
            1..=120 => Ok(Self(name.to_owned())),
            _ => Err(PersonNameError::TooLong),
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonName(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_letters_and_loses_stray_spaces() {
        assert_eq!(
            PersonName::parse("  Violaine de la Ferté-Macé ")
                .unwrap()
                .as_str(),
            "Violaine de la Ferté-Macé"
        );
        assert_eq!(PersonName::parse("ياسمين").unwrap().as_str(), "ياسمين");
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(PersonName::parse(" \u{7} "), Err(PersonNameError::Empty));
        assert_eq!(PersonName::parse(&"a".repeat(121)), Err(PersonNameError::TooLong));
    }
}
