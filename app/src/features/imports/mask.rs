//! Values under a veil: enough to tell what a column holds, not whom it is about.

/// What stands for what is not shown.
const VEIL: &str = "•••";

/// A value under a veil. Dates and small numbers stay, since they show how a file writes them; of an address its first
/// letter and its host, of a long number its ends, of other words their first letters.
pub(super) fn veiled(value: &str) -> String {
    let value = value.trim();
    if let Some((name, host)) = value.split_once('@') {
        let first: String = name.chars().take(1).collect();
        return format!("{first}{VEIL}@{host}");
    }
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let is_number = value
        .chars()
        .all(|sign| sign.is_ascii_digit() || " .,:/+-€$£%TZ\u{a0}\u{202f}".contains(sign));
    if is_number && (digits <= 6 || is_date(value)) {
        return value.to_owned();
    }
    if is_number {
        let start: String = value.chars().take(2).collect();
        let mut end: Vec<char> = value.chars().rev().take(2).collect();
        end.reverse();
        return format!("{start}{VEIL}{}", end.into_iter().collect::<String>());
    }
    let words: Vec<String> = value
        .split_whitespace()
        .take(3)
        .map(|word| {
            if word.chars().count() <= 2 {
                word.to_owned()
            } else {
                let first: String = word.chars().take(1).collect();
                format!("{first}{VEIL}")
            }
        })
        .collect();
    words.join(" ")
}

/// Whether a number reads as a date, perhaps with a time.
fn is_date(value: &str) -> bool {
    let date = value.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    matches!(lengths.as_slice(), [1..=2, 1..=2, 2 | 4] | [4, 1..=2, 1..=2])
}

#[cfg(test)]
mod tests {
    use super::veiled;

    #[test]
    fn people_are_not_recognised_and_the_way_of_writing_is() {
        for (value, shown) in [
            ("jeanne.morel@example.fr", "j•••@example.fr"),
            ("Jeanne Morel", "J••• M•••"),
            ("+33 6 12 34 56 78", "+3•••78"),
            ("44000", "44000"),
            ("1 234,50 €", "1 234,50 €"),
            ("05/03/2026", "05/03/2026"),
            ("2026-03-05T14:30:00Z", "2026-03-05T14:30:00Z"),
            ("C-10023", "C•••"),
            ("FR", "FR"),
            ("", ""),
        ] {
            assert_eq!(veiled(value), shown, "{value}");
        }
    }
}
