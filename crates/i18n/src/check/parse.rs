//! Reads the files of one language: syntax, names, comments, and each text by itself.

use std::collections::BTreeSet;

use fluent_syntax::{
    ast::{self, Pattern},
    parser,
};

use super::{Fault, Key, Kind, Language, SourceFile, Unit, pattern, typography};

/// Reads every file of a language, and tells what is wrong with each text taken alone.
pub fn language(language: &str, files: &[SourceFile], faults: &mut Vec<Fault>) -> Language {
    let mut found = Language::default();
    let mut used_terms = Vec::new();
    for file in files.iter().filter(|file| file.language == language) {
        let mut reader = Reader {
            file,
            path: file.path(),
            found: &mut found,
            used_terms: &mut used_terms,
            faults,
        };
        reader.read();
    }
    for (fault, term) in used_terms {
        if !found.terms.contains_key(&term) {
            faults.push(fault);
        }
    }
    found
}

struct Reader<'a> {
    file: &'a SourceFile,
    path: String,
    found: &'a mut Language,
    used_terms: &'a mut Vec<(Fault, String)>,
    faults: &'a mut Vec<Fault>,
}

impl Reader<'_> {
    fn read(&mut self) {
        let file = self.file;
        if !is_kebab(&file.stem) {
            self.fault(1, "", "the file name must be in kebab-case".to_owned());
        }
        let resource = match parser::parse(file.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    self.fault(
                        line_at(&file.text, error.pos.start),
                        "",
                        format!("syntax: {}", error.kind),
                    );
                }
                resource
            }
        };
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => self.message(message),
                ast::Entry::Term(term) => self.term(term),
                _ => {}
            }
        }
    }

    fn message(&mut self, message: &ast::Message<&str>) {
        let id = message.id.name;
        let line = self.line_of(&format!("{id} "), &format!("{id}="));
        if !is_kebab(id) {
            self.fault(line, id, "the name must be in kebab-case".to_owned());
        }
        if !id
            .strip_prefix(self.file.stem.as_str())
            .is_some_and(|rest| rest.starts_with('-'))
        {
            self.fault(
                line,
                id,
                format!(
                    "the name must start with the name of its file: `{}-`",
                    self.file.stem
                ),
            );
        }
        let declared = self.declared(line, id, message.comment.as_ref());
        let mut used = BTreeSet::new();
        if let Some(value) = &message.value {
            self.unit(
                Key {
                    id: id.to_owned(),
                    attribute: None,
                },
                line,
                value,
                &declared,
                &mut used,
            );
        }
        for attribute in &message.attributes {
            let name = attribute.id.name;
            if !is_kebab(name) {
                self.fault(line, id, format!("the attribute `.{name}` must be in kebab-case"));
            }
            let key = Key {
                id: id.to_owned(),
                attribute: Some(name.to_owned()),
            };
            self.unit(key, line, &attribute.value, &declared, &mut used);
        }
        for (name, _) in &declared {
            if !used.contains(name) {
                self.fault(
                    line,
                    id,
                    format!("the comment names `${name}`, which no text uses"),
                );
            }
        }
    }

    fn unit(
        &mut self,
        key: Key,
        line: usize,
        value: &Pattern<&str>,
        declared: &[(String, Kind)],
        used: &mut BTreeSet<String>,
    ) {
        let name = key.to_string();
        if pattern::may_be_empty(value) {
            self.fault(line, &name, "the text can come out empty".to_owned());
        }
        let walk = pattern::walk(value);
        let typography = typography::problems(&self.file.language, value);
        for problem in walk.problems.into_iter().chain(typography) {
            self.fault(line, &name, problem);
        }
        for term in walk.terms {
            let fault = self.made(line, &name, format!("the term `-{term}` does not exist"));
            self.used_terms.push((fault, term));
        }
        let unit = Unit {
            path: self.path.clone(),
            line,
            shown: walk.shown.split_whitespace().collect::<Vec<_>>().join(" "),
            placed: walk.placed,
            chosen: walk.chosen,
            declared: declared.to_vec(),
        };
        used.extend(unit.arguments());
        if let Some(first) = self.found.units.get(&key) {
            let problem = format!("is written twice; first in {}:{}", first.path, first.line);
            self.fault(line, &name, problem);
            return;
        }
        self.found.units.insert(key, unit);
    }

    fn term(&mut self, term: &ast::Term<&str>) {
        let id = term.id.name;
        let name = format!("-{id}");
        let line = self.line_of(&format!("{name} "), &format!("{name}="));
        if !is_kebab(id) {
            self.fault(line, &name, "the name must be in kebab-case".to_owned());
        }
        if pattern::may_be_empty(&term.value) {
            self.fault(line, &name, "the text can come out empty".to_owned());
        }
        let walk = pattern::walk(&term.value);
        if !walk.terms.is_empty() {
            self.fault(line, &name, "a term cannot use another term".to_owned());
        }
        let typography = typography::problems(&self.file.language, &term.value);
        for problem in walk.problems.into_iter().chain(typography) {
            self.fault(line, &name, problem);
        }
        if self
            .found
            .terms
            .insert(id.to_owned(), (self.path.clone(), line))
            .is_some()
        {
            self.fault(line, &name, "is written twice".to_owned());
        }
    }

    /// The arguments that a comment types: `$name (Kind) what it is`, one a line.
    fn declared(
        &mut self,
        line: usize,
        id: &str,
        comment: Option<&ast::Comment<&str>>,
    ) -> Vec<(String, Kind)> {
        let mut declared = Vec::new();
        for content in comment.into_iter().flat_map(|comment| &comment.content) {
            let Some(rest) = content.trim_start().strip_prefix('$') else {
                continue;
            };
            let (name, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
            let word = rest
                .trim_start()
                .strip_prefix('(')
                .and_then(|rest| rest.split_once(')'))
                .map(|(word, _)| word);
            match word.and_then(Kind::parse) {
                Some(_) if declared.iter().any(|(other, _)| other == name) => {
                    self.fault(line, id, format!("the comment names `${name}` twice"));
                }
                Some(kind) => declared.push((name.to_owned(), kind)),
                None => self.fault(
                    line,
                    id,
                    format!("the comment must type `${name}` as (Number), (Decimal), (String) or (Name)"),
                ),
            }
        }
        declared
    }

    fn line_of(&self, spaced: &str, tight: &str) -> usize {
        let found = self
            .file
            .text
            .lines()
            .position(|line| line.starts_with(spaced) || line.starts_with(tight));
        found.map_or(1, |index| index + 1)
    }

    fn made(&self, line: usize, key: &str, problem: String) -> Fault {
        Fault {
            path: self.path.clone(),
            line,
            key: key.to_owned(),
            problem,
        }
    }

    fn fault(&mut self, line: usize, key: &str, problem: String) {
        let fault = self.made(line, key, problem);
        self.faults.push(fault);
    }
}

/// Lower-case words and digits joined by single hyphens, starting with a letter.
fn is_kebab(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.split('-').all(|part| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|character| character.is_ascii_lowercase() || character.is_ascii_digit())
        })
}

fn line_at(text: &str, position: usize) -> usize {
    text.bytes().take(position).filter(|byte| *byte == b'\n').count() + 1
}
