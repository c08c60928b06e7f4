//! How a person is called on screen.

/// The name to show, from what is known: the full name, else first and last name. `None` for someone without a name.
#[must_use]
pub fn display_name(name: Option<&str>, first: Option<&str>, last: Option<&str>) -> Option<String> {
    let present = |text: Option<&str>| {
        text.map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    match (present(name), present(first), present(last)) {
        (Some(name), _, _) => Some(name),
        (None, Some(first), Some(last)) => Some(format!("{first} {last}")),
        (None, first, last) => first.or(last),
    }
}

/// One or two letters that stand for a name: of its first and last word.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name
        .split(|character: char| character.is_whitespace())
        .filter_map(|word| word.chars().find(|character| character.is_alphanumeric()));
    let first = words.next();
    first
        .into_iter()
        .chain(words.next_back())
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fullest_name_known_is_shown() {
        assert_eq!(
            display_name(None, Some("Hélène"), Some("Marchand")),
            Some("Hélène Marchand".to_owned())
        );
        assert_eq!(
            display_name(Some("Mai Lê"), Some("Mai"), None),
            Some("Mai Lê".to_owned())
        );
        assert_eq!(display_name(Some("  "), None, Some("Lê")), Some("Lê".to_owned()));
        assert_eq!(display_name(None, None, Some("")), None);
    }

    #[test]
    fn initials_are_of_the_first_and_last_word() {
        assert_eq!(initials("Violaine de la Ferté-Macé"), "VF");
        assert_eq!(initials("mai lê"), "ML");
        assert_eq!(initials("Madonna"), "M");
        assert_eq!(initials(""), "");
        assert_eq!(initials("ياسمين عبد"), "يع");
    }
}
