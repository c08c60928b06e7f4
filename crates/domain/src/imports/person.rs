//! Whom a row is about.

use super::fold::squashed;
use super::read::Cells;
use super::{Field, Person, RowCode};

/// What systems write where they know nobody. One of them as an id would make one person of all strangers.
const NOBODY: &[&str] = &[
    "0",
    "00",
    "000",
    "0000",
    "1e10",
    "null",
    "nil",
    "none",
    "nan",
    "undefined",
    "unknown",
    "inconnu",
    "inconnue",
    "anonymous",
    "anonyme",
    "guest",
    "invite",
    "na",
    "nd",
    "vide",
    "empty",
    "test",
    "false",
    "true",
    "object",
    "objectobject",
];

/// Reads who it is. A row must say so, with a field that such files have.
pub(super) fn read<S: AsRef<str>>(cells: &mut Cells<'_, S>) -> Person {
    let before = cells.errors.len();
    let network = cells.text(Field::Network);
    let account = match cells.identifier(Field::NetworkUserId) {
        Some(id) => Some(id),
        None => cells
            .identifier(Field::Handle)
            .map(|handle| handle.trim_start_matches('@').to_lowercase()),
    };
    let person = Person {
        customer_id: cells.identifier(Field::CustomerId),
        email: cells.email(Field::Email),
        phone: cells.phone(Field::Phone),
        visitor_id: cells.identifier(Field::VisitorId),
        social: network.zip(account.filter(|account| !account.is_empty())),
    };
    // An id that cannot be read is told once, as what it is.
    if cells.errors.len() == before && person == Person::default() {
        cells.blame(RowCode::MissingIdentifier, None);
    }
    person
}

/// What is wrong with an id.
pub(super) fn fault_of_identifier(text: &str) -> Option<RowCode> {
    if is_damaged(text) {
        Some(RowCode::DamagedNumber)
    } else if text.chars().count() > 200 {
        Some(RowCode::IdentifierTooLong)
    } else if text.contains(char::is_control) || NOBODY.contains(&squashed(text).as_str()) {
        Some(RowCode::InvalidIdentifier)
    } else {
        None
    }
}

/// `3.36E+10`: the rest of the digits is lost.
pub(super) fn is_damaged(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    digits(whole) && whole.len() == 1 && digits(fraction) && exponent.strip_prefix('+').is_some_and(digits)
}

/// Digits and the signs between them, at least four digits and at most fifteen, as telephone numbers have.
pub(super) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (4..=15).contains(&digits)
        && text
            .chars()
            .all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "+-./()".contains(sign))
        && !text.strip_prefix('+').unwrap_or(text).contains('+')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_stand_for_nobody_are_refused() {
        for (text, code) in [
            ("C-48213", None),
            ("0", Some(RowCode::InvalidIdentifier)),
            ("NULL", Some(RowCode::InvalidIdentifier)),
            ("[object Object]", Some(RowCode::InvalidIdentifier)),
            ("a\nb", Some(RowCode::InvalidIdentifier)),
            ("3.36E+10", Some(RowCode::DamagedNumber)),
            ("3,36123E+10", Some(RowCode::DamagedNumber)),
            ("3E10", None),
            ("1A-E+2", None),
        ] {
            assert_eq!(fault_of_identifier(text), code, "{text}");
        }
        assert_eq!(
            fault_of_identifier(&"é".repeat(201)),
            Some(RowCode::IdentifierTooLong)
        );
        assert_eq!(fault_of_identifier(&"é".repeat(200)), None);
    }

    #[test]
    fn telephone_numbers_have_digits_and_few_signs() {
        for phone in [
            "06 12 34 56 78",
            "+33 (0)6.12.34.56.78",
            "0033612345678",
            "3611",
            "06\u{A0}12\u{A0}34\u{A0}56\u{A0}78",
        ] {
            assert!(is_phone(phone), "{phone}");
        }
        for other in [
            "",
            "123",
            "abc",
            "06 12 x",
            "++336123456",
            "1234567890123456",
            "06+12345",
        ] {
            assert!(!is_phone(other), "{other}");
        }
    }
}
