//! Compares the languages text by text, and types the arguments.

use std::collections::BTreeMap;

use super::{Entry, Fault, Key, Kind, Language, Unit, generate, pattern::Form};

/// The plural categories that a language has, as its rules name them.
fn categories(language: &str) -> &'static [&'static str] {
    match language {
        "fr" => &["one", "many", "other"],
        _ => &["one", "other"],
    }
}

/// Compares every language with the first one, and gives the texts that all share.
pub fn compare(languages: &[(&str, Language)], faults: &mut Vec<Fault>) -> Vec<Entry> {
    let [(first_name, first), others @ ..] = languages else {
        return Vec::new();
    };
    for (name, other) in others {
        missing((first_name, first), name, other, faults);
        missing((name, other), first_name, first, faults);
        for (key, unit) in &other.units {
            if let Some(reference) = first.units.get(key) {
                same_arguments(key, (first_name, reference), (name, unit), faults);
            }
        }
    }
    let mut entries = Vec::new();
    for (key, unit) in &first.units {
        let arguments = typed(key, unit, faults);
        for (name, language) in languages {
            if let Some(unit) = language.units.get(key) {
                forms(name, key, unit, &arguments, faults);
            }
        }
        let shown = others
            .first()
            .and_then(|(_, other)| other.units.get(key))
            .unwrap_or(unit)
            .shown
            .clone();
        entries.push(Entry {
            key: key.clone(),
            shown,
            arguments,
        });
    }
    same_method(&entries, first, faults);
    entries
}

fn fault(unit: &Unit, key: &Key, problem: String) -> Fault {
    Fault {
        path: unit.path.clone(),
        line: unit.line,
        key: key.to_string(),
        problem,
    }
}

/// Texts and terms that `there` has and `name` has not.
fn missing(there: (&str, &Language), name: &str, other: &Language, faults: &mut Vec<Fault>) {
    for (key, unit) in &there.1.units {
        if !other.units.contains_key(key) {
            faults.push(fault(
                unit,
                key,
                format!("exists in `{}` and is missing in `{name}`", there.0),
            ));
        }
    }
    for (term, (path, line)) in &there.1.terms {
        if !other.terms.contains_key(term) {
            let problem = format!("exists in `{}` and is missing in `{name}`", there.0);
            faults.push(Fault {
                path: path.clone(),
                line: *line,
                key: format!("-{term}"),
                problem,
            });
        }
    }
}

fn same_arguments(key: &Key, first: (&str, &Unit), other: (&str, &Unit), faults: &mut Vec<Fault>) {
    let (here, there) = (first.1.arguments(), other.1.arguments());
    for (one, two, names) in [
        (first, other, here.difference(&there)),
        (other, first, there.difference(&here)),
    ] {
        for name in names {
            faults.push(fault(
                two.1,
                key,
                format!("`${name}` is used in `{}` and not in `{}`", one.0, two.0),
            ));
        }
    }
}

/// The arguments of a text in the order of the comment, each with its type.
fn typed(key: &Key, unit: &Unit, faults: &mut Vec<Fault>) -> Vec<(String, Kind)> {
    let arguments = unit.arguments();
    for name in &arguments {
        if !unit.declared.iter().any(|(declared, _)| declared == name) {
            faults.push(fault(
                unit,
                key,
                format!("`${name}` has no comment above the message: `# ${name} (String) what it is`"),
            ));
        }
        if !generate::is_parameter(name) {
            faults.push(fault(
                unit,
                key,
                format!(
                    "`${name}` cannot be the name of a parameter; use lower-case words joined by hyphens"
                ),
            ));
        }
    }
    unit.declared
        .iter()
        .filter(|(name, _)| arguments.contains(name))
        .cloned()
        .collect()
}

/// Numbers choose a form and are never placed; their forms are those that the language has.
fn forms(language: &str, key: &Key, unit: &Unit, arguments: &[(String, Kind)], faults: &mut Vec<Fault>) {
    for (name, kind) in arguments {
        if kind.is_number() && unit.placed.contains(name) {
            faults.push(fault(
                unit,
                key,
                format!("`${name}` is a number and is placed in the text; pass it formatted as a (String)"),
            ));
        }
        for (_, forms) in unit
            .chosen
            .iter()
            .filter(|(chosen, _)| kind.is_number() && chosen == name)
        {
            for problem in plural_problems(language, name, forms) {
                faults.push(fault(unit, key, problem));
            }
        }
    }
}

fn plural_problems(language: &str, name: &str, forms: &[Form]) -> Vec<String> {
    let known = categories(language);
    let mut problems: Vec<String> = forms
        .iter()
        .filter(|form| !form.exact && !known.contains(&form.key.as_str()))
        .map(|form| format!("`[{}]` of `${name}` never happens in `{language}`", form.key))
        .collect();
    if !forms.iter().any(|form| form.key == "other" && form.default) {
        problems.push(format!("the default form of `${name}` must be `*[other]`"));
    }
    if !forms.iter().any(|form| form.key == "one") {
        problems.push(format!("`${name}` needs the form `[one]`"));
    }
    problems
}

/// Two texts must not give the same method.
fn same_method(entries: &[Entry], first: &Language, faults: &mut Vec<Fault>) {
    let mut seen: BTreeMap<String, &Key> = BTreeMap::new();
    for entry in entries {
        for method in generate::method_names(entry) {
            if let Some(other) = seen.insert(method.clone(), &entry.key)
                && let Some(unit) = first.units.get(&entry.key)
            {
                faults.push(fault(
                    unit,
                    &entry.key,
                    format!("gives the method `{method}`, as `{other}` does"),
                ));
            }
        }
    }
}
