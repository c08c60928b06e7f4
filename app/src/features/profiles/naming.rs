//! How a person is called on screen when little is known.

use domain::ids::ProfileId;

/// The end of an id, by which two people without a name differ. Its beginning is a time, and nearly the same for many.
pub(super) fn short_id(profile: ProfileId) -> String {
    let id = profile.uuid().simple().to_string();
    id.get(id.len().saturating_sub(8)..).unwrap_or_default().to_owned()
}

/// The line under a name, and what stands for a name that is not known: the name, else the address, else `nameless`
/// with the end of the id.
pub(super) fn name_and_note(
    profile: ProfileId,
    name: Option<String>,
    email: Option<String>,
    nameless: &str,
) -> (String, Option<String>) {
    match (name, email) {
        (Some(name), email) => (name, email),
        (None, Some(email)) => (email, None),
        (None, None) => (nameless.to_owned(), Some(short_id(profile))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_without_a_name_is_called_by_address_or_by_id() {
        let profile = ProfileId::parse("019a5e2c-7d3f-7c41-9b1e-3f2a00c0ffee").unwrap();
        let called = |name: Option<&str>, email: Option<&str>| {
            name_and_note(profile, name.map(str::to_owned), email.map(str::to_owned), "Nobody")
        };
        assert_eq!(called(Some("Mai Lê"), Some("m@l.fr")), ("Mai Lê".to_owned(), Some("m@l.fr".to_owned())));
        assert_eq!(called(None, Some("m@l.fr")), ("m@l.fr".to_owned(), None));
        assert_eq!(called(None, None), ("Nobody".to_owned(), Some("00c0ffee".to_owned())));
    }
}
