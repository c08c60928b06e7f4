//! What a catalogue of messages must satisfy, and the code written from one that does.
//!
//! Shared by the build script, which stops the build on a fault, and by the unit tests, which plant faults.

mod compare;
mod generate;
mod parse;
mod pattern;
#[cfg(test)]
mod tests;
mod typography;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

pub use generate::generate;

/// The languages written by people. The first one carries the comments that type the arguments.
pub const LANGUAGES: [&str; 2] = ["fr", "en"];

/// One `.ftl` file.
#[derive(Debug, Clone)]
pub struct SourceFile {
    language: String,
    stem: String,
    text: String,
}

impl SourceFile {
    /// The file `locales/<language>/<stem>.ftl` with its text.
    pub fn new(language: &str, stem: &str, text: &str) -> Self {
        Self {
            language: language.to_owned(),
            stem: stem.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The path from the root of the repository.
    fn path(&self) -> String {
        format!("locales/{}/{}.ftl", self.language, self.stem)
    }
}

/// One thing that is wrong, with where it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    path: String,
    line: usize,
    key: String,
    problem: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: ", self.path, self.line)?;
        if !self.key.is_empty() {
            write!(formatter, "`{}`: ", self.key)?;
        }
        formatter.write_str(&self.problem)
    }
}

/// The type of an argument, as the comment above the message names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number that chooses a plural form: `i64`.
    Number,
    /// A number with decimals that chooses a plural form: `f64`.
    Decimal,
    /// Text made by this program (a formatted number or date): `&str`, placed as it is.
    String,
    /// Text typed by a person: `&str`, isolated from the direction of the text around it.
    Name,
}

impl Kind {
    fn parse(word: &str) -> Option<Self> {
        match word {
            "Number" => Some(Self::Number),
            "Decimal" => Some(Self::Decimal),
            "String" => Some(Self::String),
            "Name" => Some(Self::Name),
            _ => None,
        }
    }

    const fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Decimal)
    }
}

/// The name of one text: a message (`id`) or one of its attributes (`id.attribute`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    id: String,
    attribute: Option<String>,
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.attribute {
            Some(attribute) => write!(formatter, "{}.{attribute}", self.id),
            None => formatter.write_str(&self.id),
        }
    }
}

/// One text in one language.
#[derive(Debug, Clone)]
struct Unit {
    path: String,
    line: usize,
    /// The text in words, for the documentation of the generated method.
    shown: String,
    /// Arguments placed in the text.
    placed: BTreeSet<String>,
    /// Arguments that choose a form, with the forms written.
    chosen: Vec<(String, Vec<pattern::Form>)>,
    /// What the comment above the message says, in its order.
    declared: Vec<(String, Kind)>,
}

impl Unit {
    fn arguments(&self) -> BTreeSet<String> {
        self.placed
            .iter()
            .cloned()
            .chain(self.chosen.iter().map(|(name, _)| name.clone()))
            .collect()
    }
}

/// Every text of one language.
#[derive(Debug, Default)]
struct Language {
    units: BTreeMap<Key, Unit>,
    terms: BTreeMap<String, (String, usize)>,
}

/// One text of a catalogue without faults.
#[derive(Debug, Clone)]
pub struct Entry {
    key: Key,
    shown: String,
    arguments: Vec<(String, Kind)>,
}

/// Every text of a catalogue without faults, in the order of their names.
#[derive(Debug, Clone)]
pub struct Catalogue {
    entries: Vec<Entry>,
}

/// Reads the files and compares the languages. All faults are told at once.
pub fn check(files: &[SourceFile]) -> Result<Catalogue, Vec<Fault>> {
    let mut faults = Vec::new();
    let languages: Vec<(&str, Language)> = LANGUAGES
        .into_iter()
        .map(|language| (language, parse::language(language, files, &mut faults)))
        .collect();
    let entries = compare::compare(&languages, &mut faults);
    if faults.is_empty() {
        return Ok(Catalogue { entries });
    }
    faults.sort();
    faults.dedup();
    Err(faults)
}
