//! Addresses of pages: only what names a campaign stays of their query.

/// Parameters that stay.
///
/// They describe a campaign, which is the same for everybody who follows the link. Identifiers of a click (`gclid`, `fbclid`, `msclkid` and their like) describe one person's click, and never stay.
pub const KEPT_PARAMETERS: &[&str] = &[
    "utm_source",
    "utm_medium",
    "utm_campaign",
    "utm_term",
    "utm_content",
    "utm_id",
    "utm_source_platform",
    "utm_creative_format",
    "utm_marketing_tactic",
    "mtm_source",
    "mtm_medium",
    "mtm_campaign",
    "mtm_kwd",
    "mtm_content",
    "mtm_cid",
    "mtm_group",
    "mtm_placement",
];

/// The longest value of a parameter that stays; a longer one is no name of a campaign.
const LONGEST: usize = 100;

/// An address without the query's other parameters, without user and password, and without a fragment that is no path.
/// None where there is nothing to take away, or the text is no address.
pub(super) fn strip(text: &str) -> Option<String> {
    let asks = text.split_once('?').is_some_and(|(_, query)| query.contains('='));
    let whole = text.contains("://");
    if !(asks || whole || text.starts_with('?')) || text.contains(char::is_whitespace) {
        return None;
    }
    let (rest, fragment) = text
        .split_once('#')
        .map_or((text, None), |(rest, after)| (rest, Some(after)));
    let (place, query) = rest
        .split_once('?')
        .map_or((rest, None), |(place, query)| (place, Some(query)));
    let mut out = without_user(place);
    if let Some(kept) = query.map(kept).filter(|kept| !kept.is_empty()) {
        out.push('?');
        out.push_str(&kept);
    }
    // An application of one page keeps its path behind the sign.
    if let Some(path) = fragment.filter(|fragment| fragment.starts_with('/') || fragment.starts_with("!/")) {
        out.push('#');
        out.push_str(path.split('?').next().unwrap_or_default());
    }
    (out != text).then_some(out)
}

/// The parameters of a query that stay, in their order.
pub(super) fn kept(query: &str) -> String {
    let stays = |pair: &&str| {
        let (name, value) = pair.split_once('=').unwrap_or((*pair, ""));
        !value.is_empty()
            && value.len() <= LONGEST
            && KEPT_PARAMETERS.contains(&name.to_ascii_lowercase().as_str())
    };
    query
        .split(['&', ';'])
        .filter(stays)
        .collect::<Vec<_>>()
        .join("&")
}

fn without_user(place: &str) -> String {
    let Some((scheme, rest)) = place.split_once("://") else {
        return place.to_owned();
    };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = authority.rsplit('@').next().unwrap_or(authority);
    format!("{scheme}://{host}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_campaign_stays_of_a_query() {
        for (text, expected) in [
            (
                "https://x.fr/lampes?email=a@b.fr&utm_source=lettre&gclid=Cj0K#top",
                "https://x.fr/lampes?utm_source=lettre",
            ),
            ("https://jean:secret@x.fr/compte?token=1", "https://x.fr/compte"),
            ("/recherche?q=lampe", "/recherche"),
            ("?utm_campaign=noel&fbclid=IwAR0", "?utm_campaign=noel"),
            ("?gclid=1", ""),
            ("?", ""),
            ("https://x.fr/app#/compte?jeton=1", "https://x.fr/app#/compte"),
            ("x.fr/a?b=c", "x.fr/a"),
        ] {
            assert_eq!(strip(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "https://x.fr/lampes",
            "/lampes",
            "Quelle lampe ?",
            "Vraiment ? a=b",
            "lampe",
        ] {
            assert_eq!(strip(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_parameter_outside_of_the_list_survives(name in "[a-z]{2,12}", value in "[a-z0-9]{4,12}") {
            prop_assume!(!KEPT_PARAMETERS.contains(&name.as_str()));
            let secret = format!("Z{value}");
            let stripped = strip(&format!("https://x.fr/a?utm_source=k&{name}={secret}")).unwrap();
            prop_assert!(!stripped.contains(&secret));
        }
    }
}
