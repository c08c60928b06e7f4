//! Where a reader may be led back to.

/// Whether a path leads to a page of ours: absolute, and not the beginning of another site's address.
#[must_use]
pub(crate) fn is_ours(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(['\\', '\r', '\n', '\t'])
        && path.len() <= 500
        && path.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn another_site_is_not_ours() {
        assert!(is_ours("/w/maison-lumiere?page=2"));
        for foreign in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "evil",
            "/a\r\nb",
        ] {
            assert!(!is_ours(foreign), "{foreign}");
        }
    }
}
