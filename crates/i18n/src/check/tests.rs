//! Plants one fault at a time and expects it to be told.

use super::{Fault, SourceFile, check, generate};

const FRENCH: &str = "\
# $count (Number) how many
# $count-text (String) the same, formatted
demo-count = { $count ->
    [one] { $count-text } profil
   *[other] { $count-text } profils
}
demo-search = Chercher
    .label = Chercher un profil
# $name (Name) whose
demo-of = Profil de { $name }
";

const ENGLISH: &str = "\
demo-count = { $count ->
    [one] { $count-text } profile
   *[other] { $count-text } profiles
}
demo-search = Search
    .label = Search for a profile
demo-of = Profile of { $name }
";

fn faults_of(stem: &str, french: &str, english: &str) -> Vec<String> {
    let files = [
        SourceFile::new("fr", stem, french),
        SourceFile::new("en", stem, english),
    ];
    check(&files)
        .err()
        .unwrap_or_default()
        .iter()
        .map(Fault::to_string)
        .collect()
}

/// Expects exactly one fault, at a place, with these words.
fn one_fault(french: &str, english: &str, place: &str, words: &str) {
    let faults = faults_of("demo", french, english);
    assert_eq!(faults.len(), 1, "{faults:?}");
    for fault in faults {
        assert!(fault.starts_with(place) && fault.contains(words), "{fault}");
    }
}

/// A pair of texts on top of the sound ones.
fn added(french: &str, english: &str) -> (String, String) {
    (format!("{FRENCH}{french}\n"), format!("{ENGLISH}{english}\n"))
}

fn one_fault_added(french: &str, english: &str, words: &str) {
    let (french, english) = added(french, english);
    one_fault(&french, &english, "locales/", words);
}

#[test]
fn a_sound_catalogue_gives_typed_methods() {
    let files = [
        SourceFile::new("fr", "demo", FRENCH),
        SourceFile::new("en", "demo", ENGLISH),
    ];
    let code = check(&files)
        .map(|catalogue| generate(&catalogue, &files))
        .unwrap_or_default();
    for expected in [
        "pub fn demo_count(&self, count: i64, count_text: &str) -> String {",
        "pub fn demo_search(&self) -> &'static str {",
        "pub fn demo_search_label(&self) -> &'static str {",
        "pub fn demo_of(&self, name: &str) -> String {",
        "pub fn demo_of_plain(&self, name: &str) -> String {",
        "#[doc = \"`Search for a profile`\"]",
        "#[doc = \"`{ $count-text } profiles`\"]",
        "arguments.set(\"name\", self.isolated(name));",
        "arguments.set(\"name\", isolation::bare(name));",
        "\"/../../locales/fr/demo.ftl\"",
    ] {
        assert!(code.contains(expected), "{expected}\n{code}");
    }
}

#[test]
fn a_missing_message_is_told() {
    let english = ENGLISH.replace("demo-of = Profile of { $name }\n", "");
    one_fault(
        FRENCH,
        &english,
        "locales/fr/demo.ftl:10: `demo-of`",
        "missing in `en`",
    );
}

#[test]
fn an_extra_message_is_told() {
    let english = format!("{ENGLISH}demo-more = More\n");
    one_fault(
        FRENCH,
        &english,
        "locales/en/demo.ftl:8: `demo-more`",
        "missing in `fr`",
    );
}

#[test]
fn a_missing_attribute_is_told() {
    let english = ENGLISH.replace("    .label = Search for a profile\n", "");
    one_fault(
        FRENCH,
        &english,
        "locales/fr/demo.ftl:7: `demo-search.label`",
        "missing in `en`",
    );
}

#[test]
fn a_missing_file_is_told_message_by_message() {
    let files = [SourceFile::new("fr", "demo", FRENCH)];
    assert_eq!(check(&files).err().map(|faults| faults.len()), Some(4));
}

#[test]
fn junk_is_told_with_its_line() {
    let english = format!("{ENGLISH}demo junk\n");
    one_fault(FRENCH, &english, "locales/en/demo.ftl:8", "syntax");
}

#[test]
fn a_message_written_twice_is_told() {
    one_fault_added("demo-search = Encore", "", "written twice");
}

#[test]
fn arguments_that_differ_are_told() {
    let english = ENGLISH.replace("Profile of { $name }", "Profile of { $who }");
    let faults = faults_of("demo", FRENCH, &english);
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(
        faults
            .iter()
            .all(|fault| fault.contains("`demo-of`") && fault.contains("is used in")),
        "{faults:?}"
    );
}

#[test]
fn a_message_without_the_prefix_of_its_file_is_told() {
    let faults = faults_of("other", "demo-a = A\n", "demo-a = A\n");
    assert_eq!(faults.len(), 2);
    assert!(
        faults.iter().all(|fault| fault.contains("`other-`")),
        "{faults:?}"
    );
}

#[test]
fn names_out_of_kebab_case_are_told() {
    for name in ["demo-Search", "demo-a_b", "demo--a", "demo-a-"] {
        let text = format!("{name} = A\n");
        let faults = faults_of("demo", &text, &text);
        assert!(
            faults.iter().all(|fault| fault.contains("kebab-case")) && faults.len() == 2,
            "{faults:?}"
        );
    }
}

#[test]
fn texts_that_can_come_out_empty_are_told() {
    for text in [
        "demo-a = { \"\" }\n",
        "# $n (Number) n\ndemo-a = { $n ->\n    [one] { \" \" }\n   *[other] A\n}\n",
    ] {
        let faults = faults_of("demo", text, text);
        assert!(
            faults.iter().all(|fault| fault.contains("empty")) && faults.len() == 2,
            "{faults:?}"
        );
    }
}

#[test]
fn arguments_without_a_type_are_told() {
    one_fault_added("demo-a = { $b }", "demo-a = { $b }", "has no comment");
    one_fault_added("# $b (Text) b\ndemo-a = A", "demo-a = A", "must type `$b`");
    one_fault_added("# $b (String) b\ndemo-a = A", "demo-a = A", "which no text uses");
    one_fault_added(
        "# $b (String) b\n# $b (String) b\ndemo-a = { $b }",
        "demo-a = { $b }",
        "twice",
    );
    one_fault_added(
        "# $type (String) b\ndemo-a = { $type }",
        "demo-a = { $type }",
        "name of a parameter",
    );
}

#[test]
fn a_number_placed_in_a_text_is_told() {
    let (french, english) = added("# $n (Number) n\ndemo-a = { $n } noms", "demo-a = names");
    let faults = faults_of(
        "demo",
        &french,
        &english.replace("demo-a = names", "demo-a = { $n } names"),
    );
    assert!(
        faults.iter().all(|fault| fault.contains("pass it formatted")) && faults.len() == 2,
        "{faults:?}"
    );
}

#[test]
fn plural_forms_that_never_happen_or_are_missing_are_told() {
    let text = |forms: &str| format!("# $n (Number) n\ndemo-a = {{ $n ->\n{forms}}}\n");
    let sound = text("    [one] A\n   *[other] B\n");
    for (forms, words) in [
        ("    [one] A\n    [few] B\n   *[other] C\n", "[few]"),
        ("   *[other] C\n", "[one]"),
        ("   *[one] A\n    [other] B\n", "*[other]"),
    ] {
        one_fault(&text(forms), &sound, "locales/fr", words);
    }
    one_fault(
        &sound,
        &text("    [one] A\n    [many] B\n   *[other] C\n"),
        "locales/en",
        "[many]",
    );
    assert_eq!(
        faults_of(
            "demo",
            &text("    [0] Z\n    [one] A\n    [many] B\n   *[other] C\n"),
            &sound
        ),
        Vec::<String>::new()
    );
}

#[test]
fn references_are_kept_to_terms_that_exist() {
    one_fault_added("demo-a = { -brand }", "demo-a = A", "does not exist");
    one_fault_added("demo-a = { demo-search }", "demo-a = A", "only a term");
    one_fault_added("demo-a = { NUMBER(1) }", "demo-a = A", "formatted before");
    one_fault_added("-brand = Mesure", "", "missing in `en`");
    let (french, english) = added(
        "-brand = Mesure\ndemo-a = { -brand }",
        "-brand = Mesure\ndemo-a = { -brand }",
    );
    assert_eq!(faults_of("demo", &french, &english), Vec::<String>::new());
}

#[test]
fn two_messages_with_one_method_are_told() {
    one_fault_added(
        "demo-search-label = A",
        "demo-search-label = A",
        "demo_search_label",
    );
}

#[test]
fn signs_that_print_does_not_want_are_told() {
    one_fault_added("demo-a = L'eau", "demo-a = Water", "straight apostrophe");
    one_fault_added("demo-a = Encore...", "demo-a = More…", "three points");
    one_fault_added("demo-a = Erreur : non", "demo-a = Error: no", "U+202F");
    one_fault_added("demo-a = « A\u{202F}»", "demo-a = “A”", "U+202F");
    let (french, english) = added(
        "demo-a = Erreur\u{202F}: «\u{202F}à 18:22\u{202F}»",
        "demo-a = At 18:22",
    );
    assert_eq!(faults_of("demo", &french, &english), Vec::<String>::new());
}
