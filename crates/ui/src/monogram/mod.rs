//! A person or a brand as two letters.

use leptos::prelude::*;

use crate::class::{join, when};

/// The first letters of the first and the last word of a name: at most two.
///
/// What is not a letter or a digit is passed over, so `"(test)"` gives `T`.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut letters = name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let first = letters.next();
    let last = letters.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

/// Two letters in a circle, beside the name they stand for.
#[component]
pub fn Monogram(
    /// The whole name.
    #[prop(into)]
    name: String,
    /// A square: for brands and workspaces.
    #[prop(optional)]
    square: bool,
    /// 4 rem: for the header of a profile.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let class = join(&[
        "m-monogram",
        when(square, "m-monogram--square"),
        when(large, "m-monogram--l"),
    ]);
    let letters = Some(initials(&name)).filter(|letters| !letters.is_empty());
    view! { <span class=class aria-hidden="true">{letters}</span> }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn first_and_last_word_give_the_letters() {
        assert_eq!(initials("Hélène Marchand-Roussel"), "HM");
        assert_eq!(initials("Violaine de la Ferté-Macé"), "VF");
        assert_eq!(initials("  maison   lumière "), "ML");
        assert_eq!(initials("Cher"), "C");
    }

    #[test]
    fn odd_names_never_fail() {
        assert_eq!(initials(""), "");
        assert_eq!(initials("(test) «»"), "T");
        assert_eq!(initials("ياسمين عبد الله"), "يا");
        assert_eq!(initials("ß x"), "SSX");
    }
}
