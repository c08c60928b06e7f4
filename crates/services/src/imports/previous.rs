//! What a source had said before a file overwrote it, kept as JSON beside the new value, so that it can be said again.

use domain::ids::{ImportId, ProfileId};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use store::imports::{Restored, SaidValue};

/// How many values back are kept: a file that is brought in every month would grow them for ever.
const DEPTH: usize = 4;

/// What is kept beside a value of `import` that overwrites `said`.
pub(super) fn remember(said: &SaidValue, import: ImportId) -> Option<Value> {
    // A row further up in the same file said this one: what was there before the file counts.
    if said.import == Some(import) {
        return said.previous.clone();
    }
    let mut kept = Map::new();
    kept.insert("value".to_owned(), json!(said.value));
    let optional = [
        ("original", &said.original),
        ("problem", &said.problem),
        ("suggestion", &said.suggestion),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            kept.insert(name.to_owned(), json!(value));
        }
    }
    kept.insert("observed_at".to_owned(), json!(said.observed_at));
    if let Some(at) = said.fixed_at {
        kept.insert("fixed_at".to_owned(), json!(at));
    }
    if let Some(import) = said.import {
        kept.insert("import_id".to_owned(), json!(import));
    }
    if let Some(previous) = said
        .previous
        .as_ref()
        .and_then(|older| shortened(older, DEPTH - 1))
    {
        kept.insert("previous".to_owned(), previous);
    }
    Some(Value::Object(kept))
}

fn shortened(value: &Value, depth: usize) -> Option<Value> {
    if depth == 0 {
        return None;
    }
    let mut kept = value.as_object()?.clone();
    match kept
        .remove("previous")
        .and_then(|older| shortened(&older, depth - 1))
    {
        Some(older) => kept.insert("previous".to_owned(), older),
        None => None,
    };
    Some(Value::Object(kept))
}

/// What is said again of a person when a value is taken back: the latest that was not itself said by an import that was
/// taken back. None when there is nothing to go back to.
pub(super) fn restore(
    profile: ProfileId,
    name: &str,
    previous: Option<&Value>,
    undone: &[ImportId],
) -> Option<Restored> {
    let mut previous = previous?;
    loop {
        let import = text(previous, "import_id").and_then(ImportId::parse);
        if import.is_some_and(|import| undone.contains(&import)) {
            previous = previous.get("previous")?;
            continue;
        }
        let owned = |key: &str| text(previous, key).map(str::to_owned);
        return Some(Restored {
            profile,
            name: name.to_owned(),
            value: owned("value")?,
            original: owned("original"),
            problem: owned("problem"),
            suggestion: owned("suggestion"),
            observed_at: time(previous, "observed_at")?,
            fixed_at: time(previous, "fixed_at"),
            import,
            previous: previous.get("previous").cloned(),
        });
    }
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn time(value: &Value, key: &str) -> Option<Timestamp> {
    text(value, key)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn import(number: u128) -> ImportId {
        ImportId::from_uuid(Uuid::from_u128(number))
    }

    fn said(value: &str, by: Option<ImportId>, previous: Option<Value>) -> SaidValue {
        SaidValue {
            profile: ProfileId::from_uuid(Uuid::nil()),
            name: "city".to_owned(),
            value: value.to_owned(),
            original: None,
            problem: None,
            suggestion: None,
            observed_at: "2026-11-21T09:41:00Z".parse().unwrap(),
            fixed_at: None,
            import: by,
            previous,
        }
    }

    fn restored(previous: Option<&Value>, undone: &[ImportId]) -> Option<String> {
        restore(ProfileId::from_uuid(Uuid::nil()), "city", previous, undone).map(|old| old.value)
    }

    #[test]
    fn what_was_said_before_is_said_again() {
        let kept = remember(&said("Nantes", None, None), import(1));
        assert_eq!(restored(kept.as_ref(), &[import(1)]).as_deref(), Some("Nantes"));
    }

    #[test]
    fn what_an_undone_import_said_is_passed_over() {
        let first = remember(&said("Nantes", None, None), import(1));
        let second = remember(&said("Rennes", Some(import(1)), first), import(2));
        assert_eq!(restored(second.as_ref(), &[import(2)]).as_deref(), Some("Rennes"));
        assert_eq!(
            restored(second.as_ref(), &[import(1), import(2)]).as_deref(),
            Some("Nantes")
        );
        let alone = remember(&said("Rennes", Some(import(1)), None), import(2));
        assert_eq!(restored(alone.as_ref(), &[import(1), import(2)]), None);
    }

    #[test]
    fn two_rows_of_one_file_go_back_to_what_was_there_before_the_file() {
        let first = remember(&said("Nantes", None, None), import(1));
        let again = remember(&said("Rennes", Some(import(1)), first.clone()), import(1));
        assert_eq!(first, again);
    }

    #[test]
    fn a_file_of_every_month_does_not_grow_for_ever() {
        let mut kept = None;
        for month in 1..=20 {
            let by = (month > 1).then(|| import(month - 1));
            kept = remember(&said("Nantes", by, kept), import(month));
        }
        let mut depth = 0;
        let mut at = kept.as_ref();
        while let Some(value) = at {
            depth += 1;
            at = value.get("previous");
        }
        assert_eq!(depth, DEPTH);
    }
}
