//! The page on which a visit begins, and whether anybody would type its address.

/// The longest path that is kept.
const LONGEST: usize = 300;
/// The longest word that people type from memory after the name of a site.
const LONGEST_TYPED: usize = 15;

/// The path of a page: without query, without a final slash, without the file that stands for a folder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Landing(String);

impl Landing {
    /// Reads a path as an SDK reports it.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let path = path.split(['?', '#']).next().unwrap_or_default().trim();
        let clean: String = path
            .split('/')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .flat_map(|part| ["/", part])
            .collect();
        let clean: String = clean
            .chars()
            .filter(|sign| !sign.is_control())
            .take(LONGEST)
            .collect();
        let folder = ["/index.html", "/index.htm", "/index.php"]
            .iter()
            .find_map(|file| clean.strip_suffix(file));
        let clean = folder.unwrap_or(&clean);
        Self(if clean.is_empty() {
            "/".to_owned()
        } else {
            clean.to_owned()
        })
    }

    /// The path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nobody types it: two steps or more below the home page, or one step that is long or carries numbers.
    ///
    /// A first step of two letters is a language (`/fr`) and does not count.
    #[must_use]
    pub fn is_deep(&self) -> bool {
        let mut steps = self.0.split('/').filter(|step| !step.is_empty()).peekable();
        if steps.peek().is_some_and(|step| is_language(step)) {
            steps.next();
        }
        let Some(first) = steps.next() else {
            return false;
        };
        steps.next().is_some()
            || first.chars().count() > LONGEST_TYPED
            || first.chars().any(|sign| sign.is_ascii_digit() || sign == '%')
            || first.matches('-').count() > 1
    }
}

/// `fr` or `fr-CA`.
fn is_language(step: &str) -> bool {
    let (language, region) = step.split_once('-').unwrap_or((step, "fr"));
    [language, region]
        .iter()
        .all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_path_is_written_in_one_way() {
        for (given, written) in [
            ("", "/"),
            ("/", "/"),
            ("/lampes/", "/lampes"),
            ("/lampes//alba?utm_source=x#top", "/lampes/alba"),
            ("/fr/index.html", "/fr"),
            ("index.php", "/"),
            ("lampes", "/lampes"),
        ] {
            assert_eq!(Landing::of(given).as_str(), written, "{given}");
        }
    }

    #[test]
    fn what_people_type_is_not_deep() {
        for typed in [
            "/",
            "/fr",
            "/fr-CA",
            "/en/",
            "/lampes",
            "/fr/lampes",
            "/soldes",
            "/click-collect",
            "/contact",
        ] {
            assert!(!Landing::of(typed).is_deep(), "{typed}");
        }
    }

    #[test]
    fn what_nobody_types_is_deep() {
        for deep in [
            "/lampes/alba",
            "/fr/lampes/alba",
            "/lampe-de-table-alba",
            "/suspension-rotin-naturel",
            "/p48213",
            "/une-semaine-du-lin",
        ] {
            assert!(Landing::of(deep).is_deep(), "{deep}");
        }
    }

    proptest! {
        #[test]
        fn reading_twice_changes_nothing_and_a_longer_way_is_never_less_deep(path in "[/a-z0-9.?#é -]{0,400}", more in "[a-z]{1,8}") {
            let landing = Landing::of(&path);
            prop_assert!(landing.as_str().starts_with('/'));
            prop_assert!(landing.as_str().chars().count() <= LONGEST);
            prop_assert_eq!(&Landing::of(landing.as_str()), &landing);
            let below = Landing::of(&format!("{}/page/{more}", landing.as_str()));
            prop_assert!(below.is_deep() || below.as_str().chars().count() == LONGEST);
        }
    }
}
