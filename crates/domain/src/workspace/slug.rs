//! The short name of a workspace in addresses.

use std::fmt;

/// Lower-case ASCII letters, digits and inner hyphens, 2 to 48 characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Slug(String);

impl Slug {
    /// Reads a slug; `None` when it could not be one, so that the caller answers "not found" without a query.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let shape = (2..=48).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        shape.then(|| Self(text.to_owned()))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_words_joined_by_hyphens() {
        assert!(Slug::parse("maison-lumiere").is_some());
        for refused in [
            "",
            "a",
            "-a",
            "a-",
            "Maison",
            "maison lumière",
            "a/b",
            &"a".repeat(49),
        ] {
            assert_eq!(Slug::parse(refused), None, "{refused}");
        }
    }
}
