//! The host name of a client, under which its portal is reached beside the address of the installation.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// The longest name (RFC 1035 §2.3.4, without the dot of the root).
const LONGEST: usize = 253;

/// A host name as browsers send it: lower case, international names in their ASCII form, no port.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HostName(String);

/// Why what was typed is no host name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HostError {
    /// Not a name of the form `data.brand.example`.
    #[error("not a host name")]
    Malformed,
    /// A port stands behind it.
    #[error("a port stands behind the host name")]
    Port,
    /// An address in numbers, which no certificate and no brand has.
    #[error("an address in numbers")]
    Number,
}

impl HostName {
    /// Reads what somebody typed. A name alone is wanted: neither `https://` before it nor a path behind it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, HostError> {
        let typed = typed.trim();
        let typed = typed.strip_suffix('.').unwrap_or(typed);
        if typed.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
            return Err(HostError::Number);
        }
        if let Some((name, port)) = typed.rsplit_once(':') {
            let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
            return Err(match name.trim_matches(['[', ']']) {
                name if is_port && is_number(name) => HostError::Number,
                name if is_port && !name.is_empty() && !name.contains(':') => HostError::Port,
                _ => HostError::Malformed,
            });
        }
        // Longer than anything that could become a name; so nothing long is worked on.
        if typed.len() > 4 * LONGEST {
            return Err(HostError::Malformed);
        }
        let ascii = idna::domain_to_ascii_strict(typed).map_err(|_cause| HostError::Malformed)?;
        // Digits of other scripts become plain ones only now.
        if is_number(&ascii) {
            return Err(HostError::Number);
        }
        Self::plain(&ascii).ok_or(HostError::Malformed)
    }

    /// The name in the `Host` header of a request, whatever the port. None for what cannot be the name of a client.
    #[must_use]
    pub fn of_request(authority: &str) -> Option<Self> {
        let name = match authority.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            Some(_) => return None,
            None => authority,
        };
        let name = name.strip_suffix('.').unwrap_or(name);
        Self::plain(name).filter(|name| !is_number(name.as_str()))
    }

    /// A name of two labels or more, in ASCII.
    fn plain(name: &str) -> Option<Self> {
        let label = |label: &str| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let whole = name.len() <= LONGEST && name.contains('.') && name.split('.').all(label);
        whole.then(|| Self(name.to_ascii_lowercase()))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the installation itself is seen under this name.
    #[must_use]
    pub fn is_of(&self, origin: &str) -> bool {
        let (_, authority) = parts(origin);
        let name = authority.rsplit_once(':').map_or(authority, |(name, _)| name);
        name.strip_suffix('.')
            .unwrap_or(name)
            .eq_ignore_ascii_case(&self.0)
    }

    /// The origin of pages under this name: as the installation's, with another name in it.
    #[must_use]
    pub fn origin_like(&self, origin: &str) -> String {
        let (scheme, authority) = parts(origin);
        let port = authority
            .rsplit_once(':')
            .map(|(_, port)| port)
            .filter(|port| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()))
            .map_or_else(String::new, |port| format!(":{port}"));
        format!("{scheme}://{}{port}", self.0)
    }
}

/// The scheme of an origin, and what follows it.
fn parts(origin: &str) -> (&str, &str) {
    let (scheme, rest) = origin.split_once("://").unwrap_or(("https", origin));
    (scheme, rest.split('/').next().unwrap_or_default())
}

/// Whether browsers take it for an address in numbers: its last label is a number (WHATWG URL, "ends in a number").
fn is_number(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let hexadecimal = last
        .strip_prefix("0x")
        .or_else(|| last.strip_prefix("0X"))
        .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let decimal = !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit());
    decimal || hexadecimal || name.parse::<IpAddr>().is_ok()
}

impl TryFrom<String> for HostName {
    type Error = HostError;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        Self::parse(&name)
    }
}

impl From<HostName> for String {
    fn from(name: HostName) -> Self {
        name.0
    }
}

#[cfg(test)]
mod tests {
    use super::{HostError, HostName};

    fn read(typed: &str) -> Result<String, HostError> {
        HostName::parse(typed).map(String::from)
    }

    #[test]
    fn a_name_is_kept_as_browsers_send_it() {
        for (typed, kept) in [
            ("donnees.maison-lumiere.example", "donnees.maison-lumiere.example"),
            ("  Donnees.Maison.EXAMPLE. ", "donnees.maison.example"),
            (
                "données.maison-lumière.example",
                "xn--donnes-eva.xn--maison-lumire-6gb.example",
            ),
            ("straße.example", "xn--strae-oqa.example"),
            ("ｄａｔａ.example", "data.example"),
        ] {
            let read = read(typed).unwrap();
            assert_eq!(read, kept, "{typed}");
            // What was kept is read again as it is, by a request too.
            assert_eq!(HostName::parse(&read).unwrap().as_str(), read);
            assert_eq!(HostName::of_request(&read).unwrap().as_str(), read);
        }
    }

    #[test]
    fn what_is_no_name_alone_is_refused_for_what_it_is() {
        for malformed in [
            "",
            ".",
            "localhost",
            "https://data.maison.example",
            "data.maison.example/p",
            "data.maison.example:",
            ":80",
            "a@data.maison.example",
            "data maison.example",
            "data..example",
            "-data.example",
            "da_ta.example",
            "*.maison.example",
            "xn--a.example",
            "data.example\r\nX: y",
            &format!("{}.example", "a".repeat(64)),
            &"a.".repeat(140),
            &"a".repeat(100_000),
        ] {
            assert_eq!(read(malformed), Err(HostError::Malformed), "{malformed:.40}");
        }
        for port in ["data.maison.example:443", "localhost:3000"] {
            assert_eq!(read(port), Err(HostError::Port), "{port}");
        }
        for number in [
            "127.0.0.1",
            "127.0.0.1:80",
            "10.1",
            "2130706433",
            "data.0x7f",
            "[::1]",
            "::1",
            "[2001:db8::1]:443",
            "１２７.0.0.1",
        ] {
            assert_eq!(read(number), Err(HostError::Number), "{number}");
        }
    }

    #[test]
    fn a_request_names_its_host_with_or_without_a_port() {
        for header in [
            "data.maison.example",
            "DATA.maison.example",
            "data.maison.example:8443",
            "data.maison.example.",
            "data.maison.example.:443",
        ] {
            let found = HostName::of_request(header).unwrap();
            assert_eq!(found.as_str(), "data.maison.example", "{header}");
        }
        for other in [
            "",
            "127.0.0.1",
            "127.0.0.1:80",
            "[::1]:80",
            "localhost",
            "a b.example",
            "é.example",
        ] {
            assert_eq!(HostName::of_request(other), None, "{other}");
        }
    }

    #[test]
    fn the_installation_is_known_by_its_origin() {
        let host = HostName::parse("mesure.example").unwrap();
        for own in [
            "https://mesure.example",
            "http://MESURE.example:3000",
            "https://mesure.example/",
        ] {
            assert!(host.is_of(own), "{own}");
        }
        assert!(!host.is_of("https://data.mesure.example"));
        let data = HostName::parse("data.maison.example").unwrap();
        for (origin, beside) in [
            ("https://mesure.example", "https://data.maison.example"),
            ("http://mesure.localhost:3000", "http://data.maison.example:3000"),
            ("http://[::1]:3000", "http://data.maison.example:3000"),
            ("http://[::1]", "http://data.maison.example"),
        ] {
            assert_eq!(data.origin_like(origin), beside);
        }
    }
}
