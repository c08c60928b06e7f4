//! How a person is called on screen when little is known.

use domain::ids::ProfileId;
use ui::initials;

/// The end of an id, by which two people without a name differ. Its beginning is a time, and nearly the same for many.
pub(crate) fn short_id(profile: ProfileId) -> String {
    let id = profile.uuid().simple().to_string();
    id.get(id.len().saturating_sub(8)..)
        .unwrap_or_default()
        .to_owned()
}

/// How a person is called.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Called {
    /// The name, else the address, else words for someone without either.
    pub(super) name: String,
    /// What stands under it: the address, or the end of the id.
    pub(super) note: Option<String>,
    /// The letters of the monogram: none for someone without a name.
    pub(super) letters: String,
}

/// How a person is called who has perhaps a name, perhaps an address.
pub(super) fn called(
    profile: ProfileId,
    name: Option<String>,
    email: Option<String>,
    nameless: &str,
) -> Called {
    match (name, email) {
        (Some(name), note) => Called {
            letters: initials(&name),
            name,
            note,
        },
        (None, Some(email)) => Called {
            letters: initials(&email),
            name: email,
            note: None,
        },
        (None, None) => Called {
            letters: String::new(),
            name: nameless.to_owned(),
            note: Some(short_id(profile)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_without_a_name_is_called_by_address_or_by_id() {
        let profile = ProfileId::parse("019a5e2c-7d3f-7c41-9b1e-3f2a00c0ffee").unwrap();
        let called = |name: Option<&str>, email: Option<&str>| {
            let called = called(
                profile,
                name.map(str::to_owned),
                email.map(str::to_owned),
                "Nobody",
            );
            format!(
                "{} / {} / {}",
                called.letters,
                called.name,
                called.note.unwrap_or_default()
            )
        };
        assert_eq!(called(Some("Mai Lê"), Some("m@l.fr")), "ML / Mai Lê / m@l.fr");
        assert_eq!(called(None, Some("m@l.fr")), "M / m@l.fr / ");
        assert_eq!(called(None, None), " / Nobody / 00c0ffee");
    }
}
