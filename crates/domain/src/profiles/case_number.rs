//! The number of the case for which a person's data is opened.

/// 3 to 40 letters, digits, `-`, `/` or `.`: as printed on a request or a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseNumber(String);

/// Why a text cannot be a case number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseNumberError {
    /// Nothing was typed.
    Empty,
    /// Not 3 to 40 letters, digits, `-`, `/` or `.`.
    Malformed,
}

impl CaseNumber {
    /// Reads a number as typed.
    ///
    /// # Errors
    /// [`CaseNumberError`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, CaseNumberError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(CaseNumberError::Empty);
        }
        let shape = (3..=40).contains(&text.chars().count())
            && text
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || "-/.".contains(character));
        if shape {
            Ok(Self(text.to_owned()))
        } else {
            Err(CaseNumberError::Malformed)
        }
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_number_is_what_stands_on_a_ticket() {
        assert_eq!(
            CaseNumber::parse(" DSR-2026/114 ").unwrap().as_str(),
            "DSR-2026/114"
        );
        assert_eq!(CaseNumber::parse(""), Err(CaseNumberError::Empty));
        // An e-mail address must not become a reason on the trail.
        for text in ["ab", "claire@example.fr", "two words", &"9".repeat(41)] {
            assert_eq!(CaseNumber::parse(text), Err(CaseNumberError::Malformed), "{text}");
        }
    }
}
