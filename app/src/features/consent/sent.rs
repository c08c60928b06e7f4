//! The fields of a long form.

use domain::account::Language;

/// What was sent: names may come several times. Line breaks are as in Unix, and there are no other control characters.
pub(super) struct Sent(Vec<(String, String)>);

impl Sent {
    pub(super) fn new(sent: Vec<(String, String)>) -> Self {
        let clean = |text: String| -> String {
            text.replace("\r\n", "\n")
                .chars()
                .filter(|letter| *letter == '\n' || !letter.is_control())
                .collect()
        };
        Self(
            sent.into_iter()
                .map(|(name, value)| (name, clean(value)))
                .collect(),
        )
    }

    /// The first of a name without spaces around it; empty when there is none.
    pub(super) fn one(&self, name: &str) -> &str {
        let first = self.0.iter().find(|(found, _)| found == name);
        first.map_or("", |(_, value)| value.trim())
    }

    /// All of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(found, _)| found == name)
            .map(|(_, value)| value.trim())
    }

    /// Whether a box was checked.
    pub(super) fn is_on(&self, name: &str) -> bool {
        self.one(name) == "on"
    }

    /// The lines of a text, without empty ones.
    pub(super) fn lines(&self, name: &str) -> Vec<String> {
        self.one(name)
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// A number; none when nothing, or something else, was typed.
    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.one(name).parse().ok()
    }

    /// A field that comes once for each language.
    pub(super) fn of(&self, name: &str, language: Language) -> &str {
        self.one(&format!("{name}_{}", language.as_str()))
    }
}
