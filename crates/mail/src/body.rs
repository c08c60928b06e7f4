//! What a mail is made of, before it becomes text or HTML.

use i18n::Language;

/// A part of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A paragraph.
    Text(String),
    /// A heading inside the mail.
    Title(String),
    /// A link that is the next thing to do.
    Action {
        /// What it does.
        label: String,
        /// The whole address.
        address: String,
    },
    /// A code to type.
    Code(String),
    /// What is known, by name; each with the line that says it in plain text.
    Facts(Vec<Fact>),
    /// What somebody wrote.
    Quote(String),
}

/// Something known, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) line: String,
}

/// A mail in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The language.
    pub(crate) language: Language,
    /// In whose name.
    pub(crate) sender: String,
    /// The subject, on one line.
    pub(crate) subject: String,
    /// How it begins.
    pub(crate) greeting: String,
    /// What it says.
    pub(crate) blocks: Vec<Block>,
    /// Who writes, and why.
    pub(crate) foot: String,
    /// The name and address of the person's page.
    pub(crate) portal: Option<(String, String)>,
}

impl Written {
    /// The subject.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// What the mail leads to, if anything: what it does, and its address.
    #[must_use]
    pub fn action(&self) -> Option<(&str, &str)> {
        self.blocks.iter().find_map(|block| match block {
            Block::Action { label, address } => Some((label.as_str(), address.as_str())),
            _ => None,
        })
    }
}

/// Text on one line: what would begin another, or hide, becomes a space. So no name can add a header.
pub(crate) fn one_line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|character| {
            if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                character
            }
        })
        .collect();
    plain
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_name_stays_on_its_line() {
        assert_eq!(
            one_line("Maison\r\nBcc: all@example.org\u{2028}\0  Lumière"),
            "Maison Bcc: all@example.org Lumière"
        );
    }
}
