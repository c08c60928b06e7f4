//! Keeps a name from changing the order of the words around it.
//!
//! Only text typed by people is isolated (arguments commented `(Name)`), and only where it can matter: in a
//! right-to-left language, or when the text itself holds right-to-left letters. Text made by [`crate::Format`] is
//! placed as it is, so that visible HTML holds no invisible marks in the common case.

use std::borrow::Cow;

use domain::account::Direction;

/// First strong isolate: what follows is ordered by itself.
const OPEN: char = '\u{2068}';
/// Pop directional isolate.
const CLOSE: char = '\u{2069}';

/// Marks that open or close an embedding, an override or an isolate.
const fn is_control(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Letters read from right to left, and the marks that pretend to be one.
const fn is_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{0590}'..='\u{08FF}'
            | '\u{200F}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

/// The text without the isolating marks that a message put around a name.
#[must_use]
pub fn strip_isolation(text: &str) -> Cow<'_, str> {
    without(text, |character| matches!(character, OPEN | CLOSE))
}

/// The text without any mark that could reach beyond it.
pub(crate) fn bare(text: &str) -> Cow<'_, str> {
    without(text, is_control)
}

/// The text as it is placed in running text of a direction.
pub(crate) fn isolated(text: &str, direction: Direction) -> Cow<'_, str> {
    let bare = bare(text);
    if direction == Direction::RightToLeft || bare.chars().any(is_right_to_left) {
        return Cow::Owned(format!("{OPEN}{bare}{CLOSE}"));
    }
    bare
}

fn without(text: &str, unwanted: fn(char) -> bool) -> Cow<'_, str> {
    if text.contains(unwanted) {
        return Cow::Owned(text.chars().filter(|character| !unwanted(*character)).collect());
    }
    Cow::Borrowed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_name_is_left_as_it_is_in_a_left_to_right_language() {
        assert_eq!(isolated("Claire", Direction::LeftToRight), "Claire");
    }

    #[test]
    fn a_name_is_isolated_in_a_right_to_left_language_and_where_its_own_letters_are() {
        assert_eq!(
            isolated("Claire", Direction::RightToLeft),
            "\u{2068}Claire\u{2069}"
        );
        assert_eq!(isolated("ليلى", Direction::LeftToRight), "\u{2068}ليلى\u{2069}");
    }

    #[test]
    fn a_name_cannot_close_its_isolate_or_reverse_the_words_after_it() {
        assert_eq!(
            isolated("a\u{2069}\u{202E}b", Direction::RightToLeft),
            "\u{2068}ab\u{2069}"
        );
        assert_eq!(isolated("a\u{202E}b", Direction::LeftToRight), "ab");
        assert_eq!(bare("a\u{202E}b"), "ab");
    }

    #[test]
    fn stripping_takes_the_marks_away_and_nothing_else() {
        assert_eq!(strip_isolation("Bonjour \u{2068}ليلى\u{2069}"), "Bonjour ليلى");
        assert!(matches!(strip_isolation("Bonjour"), Cow::Borrowed("Bonjour")));
    }
}
