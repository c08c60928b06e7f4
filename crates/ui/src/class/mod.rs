//! Joining class names.

/// Joins class names with spaces, leaving out the empty ones.
pub fn join(names: &[&str]) -> String {
    let mut joined = String::with_capacity(names.iter().map(|name| name.len() + 1).sum());
    for name in names.iter().filter(|name| !name.is_empty()) {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(name);
    }
    joined
}

/// A class name that applies only under a condition.
pub const fn when(condition: bool, name: &'static str) -> &'static str {
    if condition { name } else { "" }
}

#[cfg(test)]
mod tests {
    use super::{join, when};

    #[test]
    fn empty_names_leave_no_double_spaces() {
        assert_eq!(join(&["a", when(false, "b"), "", "c"]), "a c");
        assert_eq!(join(&[]), "");
    }
}
