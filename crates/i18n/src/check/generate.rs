//! Writes the typed methods of `Messages`.

use std::fmt::Write as _;

use super::{Catalogue, Entry, Kind, LANGUAGES, SourceFile};

/// Words that cannot name a parameter.
const RESERVED: [&str; 20] = [
    "as",
    "arguments",
    "async",
    "box",
    "crate",
    "do",
    "fn",
    "for",
    "if",
    "in",
    "let",
    "loop",
    "match",
    "mod",
    "move",
    "ref",
    "self",
    "type",
    "use",
    "where",
];

/// Whether an argument can name a parameter once its hyphens are underscores.
pub fn is_parameter(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .chars()
            .all(|character| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-')
        && !RESERVED.contains(&name)
}

/// The names of the methods that a text gives.
pub fn method_names(entry: &Entry) -> Vec<String> {
    let name = method_name(entry);
    let plain = entry
        .arguments
        .iter()
        .any(|(_, kind)| *kind == Kind::Name)
        .then(|| format!("{name}_plain"));
    std::iter::once(name).chain(plain).collect()
}

fn method_name(entry: &Entry) -> String {
    let attribute = entry
        .key
        .attribute
        .as_ref()
        .map_or_else(String::new, |attribute| format!("_{attribute}"));
    format!("{}{attribute}", entry.key.id).replace('-', "_")
}

/// The whole generated file.
pub fn generate(catalogue: &Catalogue, files: &[SourceFile]) -> String {
    let (fixed, filled): (Vec<&Entry>, Vec<&Entry>) = catalogue
        .entries
        .iter()
        .partition(|entry| entry.arguments.is_empty());
    let mut code = String::new();
    sources(&mut code, files);
    code.push_str("\n/// The texts without arguments, by position.\npub(crate) static FIXED: &[(&str, Option<&str>)] = &[\n");
    for entry in &fixed {
        line(
            &mut code,
            format_args!("    ({:?}, {:?}),", entry.key.id, entry.key.attribute),
        );
    }
    code.push_str("];\n\nimpl Messages {\n");
    for (position, entry) in fixed.iter().enumerate() {
        line(
            &mut code,
            format_args!("    #[doc = {:?}]\n    #[must_use]", documentation(entry)),
        );
        line(
            &mut code,
            format_args!("    pub fn {}(&self) -> &'static str {{", method_name(entry)),
        );
        line(
            &mut code,
            format_args!("        self.fixed({position})\n    }}\n"),
        );
    }
    for entry in &filled {
        for (method, plain) in method_names(entry).iter().zip([false, true]) {
            filled_method(&mut code, entry, method, plain);
        }
    }
    code.push_str("}\n");
    samples(&mut code, &fixed, &filled);
    code
}

fn line(code: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(code, "{text}");
}

fn sources(code: &mut String, files: &[SourceFile]) {
    code.push_str("/// The files of each language.\npub(crate) static SOURCES: &[(&str, &[&str])] = &[\n");
    for language in LANGUAGES {
        line(code, format_args!("    ({language:?}, &["));
        for file in files.iter().filter(|file| file.language == language) {
            line(
                code,
                format_args!(
                    "        include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/../../{}\")),",
                    file.path()
                ),
            );
        }
        code.push_str("    ]),\n");
    }
    code.push_str("];\n");
}

/// The English text as code, so that no word of it is read as a mark or a link.
fn documentation(entry: &Entry) -> String {
    let text = entry.shown.replace('`', "’");
    let short: String = text.chars().take(160).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("`{}{more}`", short.trim())
}

fn filled_method(code: &mut String, entry: &Entry, method: &str, plain: bool) {
    line(code, format_args!("    #[doc = {:?}]", documentation(entry)));
    if plain {
        code.push_str("    #[doc = \"\"]\n    #[doc = \"Without isolating marks: for attributes, titles, subjects and files.\"]\n");
    }
    let parameters: Vec<String> = entry
        .arguments
        .iter()
        .map(|(name, kind)| format!("{}: {}", parameter(name), rust_type(*kind)))
        .collect();
    line(
        code,
        format_args!(
            "    #[must_use]\n    pub fn {method}(&self, {}) -> String {{",
            parameters.join(", ")
        ),
    );
    line(
        code,
        format_args!(
            "        let mut arguments = FluentArgs::with_capacity({});",
            entry.arguments.len()
        ),
    );
    for (name, kind) in &entry.arguments {
        let value = match (kind, plain) {
            (Kind::Name, false) => format!("self.isolated({})", parameter(name)),
            (Kind::Name, true) => format!("isolation::bare({})", parameter(name)),
            _ => parameter(name),
        };
        line(code, format_args!("        arguments.set({name:?}, {value});"));
    }
    line(
        code,
        format_args!(
            "        self.filled({:?}, {:?}, &arguments)\n    }}\n",
            entry.key.id, entry.key.attribute
        ),
    );
}

/// Calls every method, for the test that formats every text in every language.
fn samples(code: &mut String, fixed: &[&Entry], filled: &[&Entry]) {
    code.push_str("\n#[cfg(test)]\npub(crate) fn samples(messages: &Messages) -> Vec<(&'static str, String)> {\n    vec![\n");
    for entry in fixed {
        let method = method_name(entry);
        line(
            code,
            format_args!("        ({method:?}, messages.{method}().to_owned()),"),
        );
    }
    for entry in filled {
        for method in method_names(entry) {
            let values: Vec<&str> = entry.arguments.iter().map(|(_, kind)| sample(*kind)).collect();
            line(
                code,
                format_args!("        ({method:?}, messages.{method}({})),", values.join(", ")),
            );
        }
    }
    code.push_str("    ]\n}\n");
}

const fn sample(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "2",
        Kind::Decimal => "1.5",
        Kind::String => "\"12\"",
        Kind::Name => "\"Claire\"",
    }
}

const fn rust_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "i64",
        Kind::Decimal => "f64",
        Kind::String | Kind::Name => "&str",
    }
}

fn parameter(name: &str) -> String {
    name.replace('-', "_")
}
