//! Countries, as ISO 3166-1 alpha-2.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::countries::{COUNTRIES, Country};
use super::near::distance;
use super::{Normalised, Problem};

/// What countries are called besides their names.
#[rustfmt::skip]
const ALSO: &[(&str, &str)] = &[
    ("uk", "GB"), ("england", "GB"), ("scotland", "GB"), ("wales", "GB"), ("northern ireland", "GB"),
    ("great britain", "GB"), ("britain", "GB"), ("angleterre", "GB"), ("ecosse", "GB"), ("pays de galles", "GB"),
    ("irlande du nord", "GB"), ("grande bretagne", "GB"), ("royaume uni de grande bretagne", "GB"), ("el", "GR"),
    ("usa", "US"), ("united states of america", "US"), ("etats unis d amerique", "US"), ("amerique", "US"),
    ("holland", "NL"), ("hollande", "NL"), ("the netherlands", "NL"), ("czech republic", "CZ"),
    ("republique tcheque", "CZ"), ("south korea", "KR"), ("coree du sud", "KR"), ("north korea", "KP"),
    ("coree du nord", "KP"), ("ivory coast", "CI"), ("turkey", "TR"), ("turquie", "TR"), ("viet nam", "VN"),
    ("vietnam", "VN"), ("burma", "MM"), ("birmanie", "MM"), ("macedonia", "MK"), ("macedoine", "MK"),
    ("bielorussie", "BY"), ("moldavie", "MD"), ("russian federation", "RU"), ("federation de russie", "RU"),
    ("uae", "AE"), ("emirats", "AE"), ("cape verde", "CV"), ("swaziland", "SZ"), ("east timor", "TL"),
    ("vatican", "VA"), ("palestine", "PS"), ("hong kong", "HK"), ("macao", "MO"), ("macau", "MO"),
    ("republique dominicaine", "DO"), ("congo kinshasa", "CD"), ("rdc", "CD"), ("drc", "CD"), ("congo", "CG"),
    ("france metropolitaine", "FR"), ("bosnie", "BA"), ("bosnia", "BA"), ("trinidad", "TT"), ("schweiz", "CH"),
    ("svizzera", "CH"), ("belgie", "BE"), ("belgien", "BE"), ("allemange", "DE"),
];

static BY_NAME: LazyLock<HashMap<String, &'static Country>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for one in COUNTRIES {
        for name in one.names.iter().filter(|name| !name.is_empty()) {
            names.entry(folded(name)).or_insert(one);
        }
        names.insert(one.alpha3.to_lowercase(), one);
        names.insert(one.code.to_lowercase(), one);
    }
    for (name, code) in ALSO {
        if let Some(one) = COUNTRIES.iter().find(|one| one.code == *code) {
            names.insert((*name).to_owned(), one);
        }
    }
    names
});

/// The country with a code, in upper case.
pub(super) fn country(code: &str) -> Option<&'static Country> {
    let place = COUNTRIES.binary_search_by_key(&code, |one| one.code).ok()?;
    COUNTRIES.get(place)
}

/// Normalises a country.
pub(super) fn normalise(raw: &str) -> Normalised {
    if country(raw).is_some() {
        return Normalised::good(raw.to_owned());
    }
    let name = folded(raw);
    if let Some(one) = BY_NAME.get(&name) {
        return Normalised::good(one.code.to_owned());
    }
    Normalised {
        value: raw.to_owned(),
        problem: Some(Problem::Country),
        suggestion: nearest(&name).map(|one| one.code.to_owned()),
    }
}

/// The one country whose name is a slip away.
fn nearest(name: &str) -> Option<&'static Country> {
    let limit = match name.chars().count() {
        0..5 => return None,
        5..8 => 1,
        _ => 2,
    };
    let near: Vec<(usize, &Country)> = BY_NAME
        .iter()
        .filter(|(known, _)| known.chars().count() >= 4)
        .filter_map(|(known, one)| Some((distance(name, known, limit)?, *one)))
        .collect();
    let least = near.iter().map(|(steps, _)| *steps).min()?;
    let mut best = near
        .iter()
        .filter(|(steps, _)| *steps == least)
        .map(|(_, one)| *one);
    let first = best.next()?;
    best.all(|one| one.code == first.code).then_some(first)
}

/// Lower case, without accents, articles and signs.
fn folded(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter) && *letter != '.')
        .flat_map(char::to_lowercase)
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    match words.as_slice() {
        ["the" | "la" | "le" | "les" | "l", rest @ ..] if !rest.is_empty() => rest.join(" "),
        words => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_whole() {
        assert_eq!(COUNTRIES.len(), 249);
        assert!(COUNTRIES.windows(2).all(|pair| pair[0].code < pair[1].code));
    }

    #[test]
    fn a_country_is_read_from_its_codes_and_names() {
        for (raw, code) in [
            ("FR", "FR"),
            ("fr", "FR"),
            ("FRA", "FR"),
            ("fra", "FR"),
            ("France", "FR"),
            ("FRANCE", "FR"),
            ("la France", "FR"),
            ("UK", "GB"),
            ("U.K.", "GB"),
            ("United Kingdom", "GB"),
            ("Royaume-Uni", "GB"),
            ("England", "GB"),
            ("Angleterre", "GB"),
            ("Écosse", "GB"),
            ("ecosse", "GB"),
            ("DEU", "DE"),
            ("Deutschland", "DE"),
            ("Allemagne", "DE"),
            ("España", "ES"),
            ("Espagne", "ES"),
            ("Polska", "PL"),
            ("Pologne", "PL"),
            ("Belgique", "BE"),
            ("België", "BE"),
            ("Pays-Bas", "NL"),
            ("The Netherlands", "NL"),
            ("Hollande", "NL"),
            ("U.S.A.", "US"),
            ("États-Unis", "US"),
            ("etats unis", "US"),
            ("Suisse", "CH"),
            ("Schweiz", "CH"),
            ("Côte d'Ivoire", "CI"),
            ("Ivory Coast", "CI"),
            ("Czech Republic", "CZ"),
            ("Česko", "CZ"),
            ("Corée du Sud", "KR"),
            ("日本", "JP"),
            ("Viêt Nam", "VN"),
            (" Italie ", "IT"),
        ] {
            assert_eq!(normalise(raw), Normalised::good(code.to_owned()), "{raw}");
        }
    }

    #[test]
    fn a_slip_in_a_name_comes_with_the_country_that_was_meant() {
        for (raw, code) in [
            ("Frnace", "FR"),
            ("Belgiqe", "BE"),
            ("Allemangne", "DE"),
            ("Untied Kingdom", "GB"),
        ] {
            let found = normalise(raw);
            assert_eq!(
                (found.value.as_str(), found.problem),
                (raw, Some(Problem::Country)),
                "{raw}"
            );
            assert_eq!(found.suggestion.as_deref(), Some(code), "{raw}");
        }
        for raw in ["Bretagne", "XX", "Nantes", "44000", "?"] {
            let found = normalise(raw);
            assert_eq!(
                (found.problem, found.suggestion),
                (Some(Problem::Country), None),
                "{raw}"
            );
        }
    }
}
