//! E-mail addresses: their syntax, and domains that look mistyped.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::near::distance;
use super::{Normalised, Problem};

/// Great providers, French ones first, and names that stand near theirs but are somebody's own.
#[rustfmt::skip]
const PROVIDERS: &[&str] = &[
    "gmail.com", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "hotmail.fr", "hotmail.com",
    "yahoo.fr", "yahoo.com", "outlook.fr", "outlook.com", "live.fr", "live.com", "icloud.com", "me.com", "mac.com",
    "bbox.fr", "neuf.fr", "numericable.fr", "club-internet.fr", "aliceadsl.fr", "cegetel.net", "noos.fr", "msn.com",
    "aol.com", "aol.fr", "protonmail.com", "proton.me", "pm.me", "gmx.com", "gmx.fr", "gmx.de", "gmx.net", "gmx.at",
    "gmx.ch", "web.de", "t-online.de", "freenet.de", "yahoo.de", "hotmail.de", "outlook.de", "yahoo.es", "hotmail.es",
    "outlook.es", "yahoo.it", "hotmail.it", "outlook.it", "libero.it", "virgilio.it", "yahoo.co.uk", "hotmail.co.uk",
    "live.co.uk", "btinternet.com", "sky.com", "virginmedia.com", "talktalk.net", "ntlworld.com", "blueyonder.co.uk",
    "tiscali.co.uk", "googlemail.com", "ymail.com", "rocketmail.com", "mail.com", "email.com", "fastmail.com",
    "zoho.com", "telenet.be", "skynet.be", "hotmail.be", "outlook.be", "yahoo.be", "proximus.be", "bluewin.ch",
    "ziggo.nl", "kpnmail.nl", "wp.pl", "o2.pl", "onet.pl", "interia.pl", "gazeta.pl", "orange.com", "laposte.fr",
    "orange.es", "hotmail.ch", "comcast.net", "verizon.net", "att.net", "sbcglobal.net",
];

/// Domains that nobody has, or nobody means, although no slip of one finger leads to them.
#[rustfmt::skip]
const MEANT: &[(&str, &str)] = &[
    ("gmail.fr", "gmail.com"), ("gmail.net", "gmail.com"), ("gmail.org", "gmail.com"), ("gmail", "gmail.com"),
    ("gmailcom", "gmail.com"), ("icloud.fr", "icloud.com"), ("orangefr", "orange.fr"), ("wanadoo.com", "wanadoo.fr"),
    ("hotmailfr", "hotmail.fr"), ("hotmailcom", "hotmail.com"),
];

/// Ends that no domain has.
#[rustfmt::skip]
const ENDS: &[(&str, &str)] = &[
    ("con", "com"), ("cmo", "com"), ("ocm", "com"), ("vom", "com"), ("xom", "com"), ("comm", "com"), ("rf", "fr"),
    ("frr", "fr"), ("ffr", "fr"), ("nett", "net"), ("ner", "net"), ("orgg", "org"),
];

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| PROVIDERS.iter().copied().collect());

/// Normalises an address: the domain in lower case and as it is read; the part before it keeps its case unless it shouts.
pub(super) fn normalise(raw: &str) -> Normalised {
    let text = bare(raw);
    match address(&text) {
        Some((local, domain)) => {
            let value = format!("{local}@{domain}");
            match meant(&domain) {
                Some(meant) => Normalised {
                    suggestion: Some(format!("{local}@{meant}")),
                    problem: Some(Problem::EmailDomain),
                    value,
                },
                None => Normalised::good(value),
            }
        }
        None => Normalised {
            value: raw.to_owned(),
            problem: Some(Problem::EmailSyntax),
            suggestion: repaired(&text),
        },
    }
}

/// What stands around an address: spaces, invisible marks, `mailto:`, angle brackets with a name before them.
fn bare(raw: &str) -> String {
    let clean: String = raw
        .nfc()
        .filter(|letter| !matches!(letter, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{00AD}'))
        .collect();
    let mut text = clean.trim();
    if let Some((_, inner)) = text.rsplit_once('<')
        && let Some(inner) = inner.strip_suffix('>')
    {
        text = inner.trim();
    }
    let scheme = text
        .get(..7)
        .is_some_and(|start| start.eq_ignore_ascii_case("mailto:"));
    if scheme {
        text.get(7..).unwrap_or_default().trim()
    } else {
        text
    }
    .to_owned()
}

/// The two parts of a well-formed address.
fn address(text: &str) -> Option<(String, String)> {
    let (local, domain) = text.split_once('@')?;
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    let letters = |letter: char| letter.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(letter);
    if local.is_empty() || local.len() > 64 || dots || !local.chars().all(letters) {
        return None;
    }
    let domain = domain_of(domain)?;
    if local.len() + domain.len() > 253 {
        return None;
    }
    let shouts = !local.chars().any(char::is_lowercase);
    let lower = local.to_lowercase();
    // A few letters have no lower case of their own that stays so.
    let local = if shouts && lower.to_lowercase() == lower {
        lower
    } else {
        local.to_owned()
    };
    Some((local, domain))
}

/// A domain in lower case, international names as they are read.
fn domain_of(text: &str) -> Option<String> {
    let domain = if text.is_ascii() && !text.to_ascii_lowercase().contains("xn--") {
        text.to_ascii_lowercase()
    } else {
        let ascii = idna::domain_to_ascii_strict(text).ok()?;
        let (read, result) = idna::domain_to_unicode(&ascii);
        result.ok()?;
        read
    };
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|letter| letter == '-' || letter.is_alphanumeric() || !letter.is_ascii())
    };
    let last = domain.rsplit_once('.')?.1;
    let end = last.chars().count() >= 2 && !last.chars().any(|letter| letter.is_ascii_digit());
    (end && domain.split('.').all(label)).then_some(domain)
}

/// The domain that was probably meant.
fn meant(domain: &str) -> Option<String> {
    if KNOWN.contains(domain) {
        return None;
    }
    if let Some((_, meant)) = MEANT.iter().find(|(wrong, _)| *wrong == domain) {
        return Some((*meant).to_owned());
    }
    let nearest = PROVIDERS
        .iter()
        .filter_map(|provider| {
            let limit = match provider.len() {
                // In short names one wrong letter is another's domain; only neighbours that changed places are a slip.
                0..8 => return swapped(domain, provider).then_some((1, *provider)),
                8..11 => 1,
                _ => 2,
            };
            Some((distance(domain, provider, limit)?, *provider))
        })
        // Of two that are as near, the one that stands first in the list has more addresses.
        .min_by_key(|(steps, _)| *steps);
    if let Some((_, provider)) = nearest {
        return Some(provider.to_owned());
    }
    let (name, end) = domain.rsplit_once('.')?;
    let (_, right) = ENDS.iter().find(|(wrong, _)| *wrong == end)?;
    Some(format!("{name}.{right}"))
}

/// Whether two words differ by two neighbours that changed places.
fn swapped(one: &str, other: &str) -> bool {
    let mut letters: Vec<u8> = one.bytes().collect();
    let different: Vec<usize> = one
        .bytes()
        .zip(other.bytes())
        .enumerate()
        .filter_map(|(place, (one, other))| (one != other).then_some(place))
        .collect();
    let [first, second] = different.as_slice() else {
        return false;
    };
    if one.len() != other.len() || first + 1 != *second {
        return false;
    }
    letters.swap(*first, *second);
    letters == other.as_bytes()
}

/// The address that a mangled one leads to, if it leads to one.
fn repaired(text: &str) -> Option<String> {
    let mut tidy: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| if matches!(letter, ',' | ';') { '.' } else { letter })
        .collect();
    for (twice, once) in [("@@", "@"), ("..", "."), ("@.", "@"), (".@", "@")] {
        while tidy.contains(twice) {
            tidy = tidy.replace(twice, once);
        }
    }
    let tidy = tidy.trim_matches(|letter: char| ".'\"()[]".contains(letter));
    let wanted = address(tidy).map(|(local, domain)| {
        let domain = meant(&domain).unwrap_or(domain);
        format!("{local}@{domain}")
    });
    wanted.or_else(|| {
        let (local, host) = tidy.split_once('@')?;
        let (_, domain) = MEANT.iter().find(|(wrong, _)| host.eq_ignore_ascii_case(wrong))?;
        address(&format!("{local}@{domain}")).map(|(local, domain)| format!("{local}@{domain}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_addresses_are_kept_with_a_lower_case_domain() {
        for (raw, value) in [
            ("A.User@Example.COM", "A.User@example.com"),
            ("HELENE.MARTIN@GMAIL.COM", "helene.martin@gmail.com"),
            (" helene@orange.fr ", "helene@orange.fr"),
            ("<helene@orange.fr>", "helene@orange.fr"),
            ("Hélène Martin <helene@orange.fr>", "helene@orange.fr"),
            ("mailto:helene@orange.fr", "helene@orange.fr"),
            ("helene\u{200B}@orange.fr", "helene@orange.fr"),
            ("user@bücher.example", "user@bücher.example"),
            ("user@xn--bcher-kva.example", "user@bücher.example"),
            ("user@BÜCHER.example", "user@bücher.example"),
            ("hélène@orange.fr", "hélène@orange.fr"),
            ("a+b_c-d@sub.domain.co.uk", "a+b_c-d@sub.domain.co.uk"),
            ("o'brien@mail.com", "o'brien@mail.com"),
            ("x@grangé.fr", "x@grangé.fr"),
            (
                "first.last@atelier-nord.example",
                "first.last@atelier-nord.example",
            ),
        ] {
            assert_eq!(normalise(raw), Normalised::good(value.to_owned()), "{raw}");
        }
    }

    #[test]
    fn what_is_no_address_is_kept_as_sent() {
        for raw in [
            "helene",
            "helene@",
            "@orange.fr",
            "helene@localhost",
            "helene@[192.168.0.1]",
            "helene@192.168.0.1",
            "helene@exa_mple.fr",
            "helene@-example.fr",
            "a\u{0}b@example.fr",
            "n/a",
            "06 12 34 56 78",
        ] {
            let found = normalise(raw);
            assert_eq!(
                (found.value.as_str(), found.problem),
                (raw, Some(Problem::EmailSyntax)),
                "{raw}"
            );
            assert_eq!(found.suggestion, None, "{raw}");
        }
        let long = format!("{}@example.fr", "a".repeat(65));
        assert_eq!(normalise(&long).problem, Some(Problem::EmailSyntax));
    }

    #[test]
    fn a_mangled_address_comes_with_the_one_it_leads_to() {
        for (raw, suggestion) in [
            ("helene @orange.fr", "helene@orange.fr"),
            ("helene@@orange.fr", "helene@orange.fr"),
            ("helene@orange,fr", "helene@orange.fr"),
            ("helene..martin@orange.fr", "helene.martin@orange.fr"),
            (".helene@orange.fr", "helene@orange.fr"),
            ("helene.@orange.fr", "helene@orange.fr"),
            ("helene@orange.fr.", "helene@orange.fr"),
            ("helene@gmail", "helene@gmail.com"),
            ("helene@gmailcom", "helene@gmail.com"),
            ("hel ene@gmial.com", "helene@gmail.com"),
        ] {
            let found = normalise(raw);
            assert_eq!(
                (found.value.as_str(), found.problem),
                (raw, Some(Problem::EmailSyntax)),
                "{raw}"
            );
            assert_eq!(found.suggestion.as_deref(), Some(suggestion), "{raw}");
        }
    }

    #[test]
    fn a_domain_that_looks_mistyped_comes_with_the_one_that_was_meant() {
        for (wrong, meant) in [
            ("gmial.com", "gmail.com"),
            ("gamil.com", "gmail.com"),
            ("gmail.con", "gmail.com"),
            ("gmal.com", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("gnail.com", "gmail.com"),
            ("gmail.fr", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("hotmial.com", "hotmail.com"),
            ("hotmail.fe", "hotmail.fr"),
            ("hotmal.co", "hotmail.com"),
            ("otulook.com", "outlook.com"),
            ("outloock.fr", "outlook.fr"),
            ("ornage.fr", "orange.fr"),
            ("orange.fe", "orange.fr"),
            ("wanado.fr", "wanadoo.fr"),
            ("laposte.ent", "laposte.net"),
            ("fere.fr", "free.fr"),
            ("yaho.fr", "yahoo.fr"),
            ("yahooo.com", "yahoo.com"),
            ("iclud.com", "icloud.com"),
            ("protonmial.com", "protonmail.com"),
            ("mon-atelier.rf", "mon-atelier.fr"),
        ] {
            let found = normalise(&format!("Claire@{wrong}"));
            assert_eq!(found.value, format!("Claire@{wrong}"), "never changed silently");
            assert_eq!(found.problem, Some(Problem::EmailDomain), "{wrong}");
            assert_eq!(found.suggestion, Some(format!("Claire@{meant}")), "{wrong}");
        }
    }

    #[test]
    fn other_peoples_domains_are_left_alone() {
        for right in PROVIDERS {
            assert_eq!(normalise(&format!("claire@{right}")).problem, None, "{right}");
        }
        for right in [
            "tree.fr",
            "sfr.com",
            "atelier.fr",
            "mail.fr",
            "postbox.example",
            "gov.uk",
            "me.co",
        ] {
            assert_eq!(normalise(&format!("claire@{right}")).problem, None, "{right}");
        }
    }
}
