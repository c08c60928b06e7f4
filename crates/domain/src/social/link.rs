//! Links to share: where they lead, and with which campaign tags.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The longest address that a link leads to.
const LONGEST_TARGET: usize = 1_000;
/// The longest campaign tag.
const LONGEST_TAG: usize = 60;
/// The signs of a code: digits and letters that are not taken for one another (Crockford's base 32).
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// How many signs a code has: 50 bits of chance.
const CODE_SIGNS: usize = 10;

/// The host of a website, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Host(String);

impl Host {
    /// Reads a host, or the host of an address that was pasted. None for anything that is not a name in the DNS.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let text = text.strip_prefix("https://").unwrap_or(&text);
        let host = text.split(['/', '?', '#']).next()?;
        let labels: Vec<&str> = host.split('.').collect();
        let label = |label: &&str| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let named = labels
            .last()
            .is_some_and(|last| !last.bytes().all(|byte| byte.is_ascii_digit()));
        let sound = labels.len() >= 2 && host.len() <= 253 && labels.iter().all(label) && named;
        sound.then(|| Self(host.to_owned()))
    }

    /// The host.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A field of the form that makes a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkField {
    /// Where it leads.
    Target,
    /// Who passes it on.
    Source,
    /// By which way.
    Medium,
    /// For what.
    Name,
}

/// Why a link cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// Nothing was typed.
    Missing,
    /// Too long.
    TooLong,
    /// Not an address that begins with `https://`.
    NotSecure,
    /// Not an address that can be read.
    Unreadable,
    /// On a host that is not the client's own.
    Elsewhere,
    /// There is a link with these tags.
    Taken,
}

/// An address on the client's own site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkTarget {
    host: Host,
    path: String,
    query: Vec<String>,
    fragment: Option<String>,
}

impl LinkTarget {
    /// Reads an address as pasted. Campaign tags in it are left out: the link brings its own.
    ///
    /// # Errors
    /// [`LinkError`] says what to mend.
    pub fn parse(text: &str, own: &[Host]) -> Result<Self, LinkError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LinkError::Missing);
        }
        if text.len() > LONGEST_TARGET {
            return Err(LinkError::TooLong);
        }
        let rest = match text.split_at_checked(8) {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https://") => rest,
            _ => return Err(LinkError::NotSecure),
        };
        // Browsers read a backslash as a slash: what stands before it would not be the host.
        if rest
            .chars()
            .any(|sign| sign == '\\' || sign.is_whitespace() || sign.is_control())
        {
            return Err(LinkError::Unreadable);
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, rest) = rest.split_at_checked(end).ok_or(LinkError::Unreadable)?;
        if authority.contains(['@', ':']) {
            return Err(LinkError::Unreadable);
        }
        let host = Host::parse(authority).ok_or(LinkError::Unreadable)?;
        if !own.contains(&host) {
            return Err(LinkError::Elsewhere);
        }
        let (rest, fragment) = match rest.split_once('#') {
            Some((rest, fragment)) => (rest, Some(encoded(fragment))),
            None => (rest, None),
        };
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let query = query
            .split('&')
            .filter(|pair| !pair.is_empty() && !pair.to_lowercase().starts_with("utm_"))
            .map(encoded)
            .collect();
        let path = if path.is_empty() {
            "/".to_owned()
        } else {
            encoded(path)
        };
        Ok(Self {
            host,
            path,
            query,
            fragment,
        })
    }

    /// The host.
    #[must_use]
    pub const fn host(&self) -> &Host {
        &self.host
    }

    /// The address without tags.
    #[must_use]
    pub fn plain(&self) -> String {
        self.with(&[])
    }

    /// The address with the tags of a campaign.
    #[must_use]
    pub fn tagged(&self, source: &Tag, medium: &Tag, name: &Tag) -> String {
        self.with(&[
            format!("utm_source={}", source.as_str()),
            format!("utm_medium={}", medium.as_str()),
            format!("utm_campaign={}", name.as_str()),
        ])
    }

    fn with(&self, more: &[String]) -> String {
        let query: Vec<&str> = self.query.iter().chain(more).map(String::as_str).collect();
        let mut address = format!("https://{}{}", self.host.as_str(), self.path);
        if !query.is_empty() {
            address.push('?');
            address.push_str(&query.join("&"));
        }
        if let Some(fragment) = &self.fragment {
            address.push('#');
            address.push_str(fragment);
        }
        address
    }
}

/// A part of an address in ASCII: what an address may not hold is written in per cent.
fn encoded(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        let plain =
            byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|' | b'^');
        if plain {
            written.push(char::from(byte));
        } else {
            written.push_str(&format!("%{byte:02X}"));
        }
    }
    written
}

/// A campaign tag: lower-case letters, digits, points, low lines and hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag(String);

impl Tag {
    /// Reads a tag as typed: accents go, and spaces become hyphens.
    ///
    /// # Errors
    /// [`LinkError`] says what to mend.
    pub fn parse(text: &str) -> Result<Self, LinkError> {
        let folded: String = text
            .nfkd()
            .filter(|sign| !is_combining_mark(*sign))
            .flat_map(char::to_lowercase)
            .map(|sign| {
                if sign.is_ascii_alphanumeric() || matches!(sign, '.' | '_') {
                    sign
                } else {
                    '-'
                }
            })
            .collect();
        let parts: Vec<&str> = folded.split('-').filter(|part| !part.is_empty()).collect();
        let tag = parts.join("-");
        match tag.len() {
            0 => Err(LinkError::Missing),
            1..=LONGEST_TAG => Ok(Self(tag)),
            _ => Err(LinkError::TooLong),
        }
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What stands for a link or a form in a public address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A code from chance.
    #[must_use]
    pub fn new(random: [u8; CODE_SIGNS]) -> Self {
        let signs = random
            .iter()
            .filter_map(|byte| SIGNS.get(usize::from(byte % 32)))
            .map(|sign| char::from(*sign));
        Self(signs.collect())
    }

    /// Reads a code; none when it could not be one, so that nothing is asked of the database.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let sound = text.len() == CODE_SIGNS && text.bytes().all(|byte| SIGNS.contains(&byte));
        sound.then(|| Self(text.to_owned()))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn own() -> Vec<Host> {
        vec![Host::parse("www.maison.example").unwrap()]
    }

    fn tag(text: &str) -> Tag {
        Tag::parse(text).unwrap()
    }

    #[test]
    fn a_link_leads_to_the_own_site_with_its_own_tags() {
        let target = LinkTarget::parse(
            "https://WWW.maison.example/lampes/été?utm_source=old&c=2&UTM_Medium=x#prix",
            &own(),
        )
        .unwrap();
        assert_eq!(
            target.plain(),
            "https://www.maison.example/lampes/%C3%A9t%C3%A9?c=2#prix"
        );
        assert_eq!(
            target.tagged(&tag("Clients fidèles"), &tag("partage"), &tag("semaine du lin")),
            "https://www.maison.example/lampes/%C3%A9t%C3%A9?c=2&utm_source=clients-fideles&utm_medium=partage\
             &utm_campaign=semaine-du-lin#prix"
        );
        let home = LinkTarget::parse("https://www.maison.example", &own()).unwrap();
        assert_eq!(home.plain(), "https://www.maison.example/");
    }

    #[test]
    fn a_link_leads_nowhere_else() {
        for (text, error) in [
            ("", LinkError::Missing),
            ("http://www.maison.example/", LinkError::NotSecure),
            ("//www.maison.example/", LinkError::NotSecure),
            ("javascript:alert(1)", LinkError::NotSecure),
            ("www.maison.example", LinkError::NotSecure),
            ("https://evil.example/", LinkError::Elsewhere),
            ("https://maison.example/", LinkError::Elsewhere),
            ("https://www.maison.example.evil.example/", LinkError::Elsewhere),
            ("https://www.maison.example@evil.example/", LinkError::Unreadable),
            (
                "https://evil.example\\@www.maison.example/",
                LinkError::Unreadable,
            ),
            ("https://www.maison.example:8443/", LinkError::Unreadable),
            ("https://www.maison.example/a b", LinkError::Unreadable),
            (
                "https://www.maison.example/\r\nSet-Cookie: a=b",
                LinkError::Unreadable,
            ),
            ("https://127.0.0.1/", LinkError::Unreadable),
            ("https://localhost/", LinkError::Unreadable),
            ("https:///evil.example", LinkError::Unreadable),
            ("https://é.example/", LinkError::Unreadable),
        ] {
            assert_eq!(LinkTarget::parse(text, &own()), Err(error), "{text}");
        }
        let long = format!("https://www.maison.example/{}", "a".repeat(LONGEST_TARGET));
        assert_eq!(LinkTarget::parse(&long, &own()), Err(LinkError::TooLong));
    }

    #[test]
    fn tags_are_short_words() {
        assert_eq!(tag("  Fête — des Mères 2026! ").as_str(), "fete-des-meres-2026");
        assert_eq!(Tag::parse(" –! "), Err(LinkError::Missing));
        assert_eq!(Tag::parse(&"a".repeat(61)), Err(LinkError::TooLong));
    }

    #[test]
    fn a_code_reads_what_it_writes_and_nothing_else() {
        let code = Code::new([0, 31, 32, 63, 255, 7, 8, 9, 10, 11]);
        assert_eq!(code.as_str().len(), 10);
        assert_eq!(Code::parse(code.as_str()), Some(code));
        for other in ["", "0", "ilou000000", "0000000000x", "00000 0000", "ABCDEFGHJK"] {
            assert_eq!(Code::parse(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_pasted_a_link_begins_with_the_own_host(text in "(https://)?[a-z.@:/\\\\?#%\\PC]{0,60}") {
            if let Ok(target) = LinkTarget::parse(&text, &own()) {
                let address = target.tagged(&tag("a"), &tag("b"), &tag("c"));
                prop_assert!(address.starts_with("https://www.maison.example/"), "{}", address);
                prop_assert!(address.bytes().all(|byte| byte.is_ascii_graphic()));
            }
        }
    }
}
