//! An e-mail address that can be compared.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// A well-formed address, trimmed, NFC and lower case.
///
/// The local part is compared without case, as every large provider does, although RFC 5321 §2.4 lets it differ.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

/// Why a text is not an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailError {
    /// Nothing was typed.
    Empty,
    /// It is not of the form `name@domain.tld`.
    Malformed,
}

impl Email {
    /// Reads an address as a person types it.
    ///
    /// # Errors
    /// [`EmailError`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text: String = text.trim().nfc().collect::<String>().to_lowercase();
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        let (_, domain) = text.rsplit_once('@').ok_or(EmailError::Malformed)?;
        // A domain without a dot is legal (RFC 5321), yet on the open web it is always a typing mistake.
        if !domain.contains('.') || !email_address::EmailAddress::is_valid(&text) {
            return Err(EmailError::Malformed);
        }
        Ok(Self(text))
    }

    /// The normalised address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Personal data stays out of logs: only the domain is printed.
impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Email(…@{})",
            self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_compared_without_case_or_stray_spaces() {
        assert_eq!(
            Email::parse("  Claire@Atelier-Nord.Example "),
            Email::parse("claire@atelier-nord.example")
        );
    }

    #[test]
    fn what_is_not_an_address_is_refused_with_its_reason() {
        assert_eq!(Email::parse("   "), Err(EmailError::Empty));
        for text in [
            "claire",
            "claire@",
            "@example.fr",
            "claire@local",
            "a b@example.fr",
            "a@b@c.fr",
            "a@example..fr",
        ] {
            assert_eq!(Email::parse(text), Err(EmailError::Malformed), "{text}");
        }
    }

    #[test]
    fn the_debug_form_hides_the_person() {
        assert_eq!(
            format!("{:?}", Email::parse("claire@example.fr").unwrap()),
            "Email(…@example.fr)"
        );
    }
}
