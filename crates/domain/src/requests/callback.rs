//! Addresses at which programs want to be told, and where nobody is called: networks that are not public.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The longest address.
const LONGEST: usize = 2_000;

/// An address at which a program wants to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallbackUrl {
    text: String,
    /// Whether what is said is encrypted.
    pub encrypted: bool,
    /// The host: a name, or an address without brackets.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The path, with what follows a question mark.
    pub path: String,
    /// The host with its port, as `Host` wants it.
    pub authority: String,
}

/// Why an address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CallbackFault {
    /// It is not an address of the web.
    #[error("this is no address of the web")]
    Malformed,
    /// It begins with `http`, or something else than `https`.
    #[error("only https is called")]
    NotEncrypted,
    /// It is in a network that is not public.
    #[error("this is no public network")]
    NotPublic,
}

impl CallbackUrl {
    /// Reads an address. Development, in which everything runs on one machine, may also call `http` and private networks.
    ///
    /// # Errors
    /// [`CallbackFault`] says what is wrong.
    pub fn parse(text: &str, development: bool) -> Result<Self, CallbackFault> {
        if text.len() > LONGEST || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(CallbackFault::Malformed);
        }
        let (scheme, rest) = text.split_once("://").ok_or(CallbackFault::Malformed)?;
        let encrypted = match scheme {
            "https" => true,
            "http" if development => false,
            _ => return Err(CallbackFault::NotEncrypted),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end).ok_or(CallbackFault::Malformed)?;
        // A password in an address would be one of the controller's, kept where it does not belong.
        if authority.contains('@') || path.contains('#') || authority.contains('\\') {
            return Err(CallbackFault::Malformed);
        }
        let (host, port) = host_and_port(authority, if encrypted { 443 } else { 80 })?;
        if !development && host.parse::<IpAddr>().is_ok_and(|address| !is_public(address)) {
            return Err(CallbackFault::NotPublic);
        }
        Ok(Self {
            text: text.to_owned(),
            encrypted,
            host,
            port,
            path: if path.starts_with('/') {
                path.to_owned()
            } else {
                format!("/{path}")
            },
            authority: authority.to_owned(),
        })
    }

    /// The address as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

fn host_and_port(authority: &str, standard: u16) -> Result<(String, u16), CallbackFault> {
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => {
            let (host, port) = rest.split_once(']').ok_or(CallbackFault::Malformed)?;
            host.parse::<Ipv6Addr>()
                .map_err(|_cause| CallbackFault::Malformed)?;
            (host, port.strip_prefix(':').or(port.is_empty().then_some("")))
        }
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, Some("")),
        },
    };
    let port = match port {
        None => return Err(CallbackFault::Malformed),
        Some("") => standard,
        Some(digits) => digits.parse().map_err(|_cause| CallbackFault::Malformed)?,
    };
    let is_name = !host.is_empty()
        && host.len() <= 253
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
    // `127.1` and `0x7f000001` are names to us, and numbers to some resolvers: the last label of a name is no number.
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_number = last.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let is_address = host.parse::<IpAddr>().is_ok();
    if port == 0 || !(is_address || is_name && !is_number) {
        return Err(CallbackFault::Malformed);
    }
    Ok((host.to_ascii_lowercase(), port))
}

/// Whether an address is one of the public network: not of this machine, of a network behind it, or of a service that answers
/// everybody on it.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_four(address),
        IpAddr::V6(address) => is_public_six(address),
    }
}

fn is_public_four(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b)))
}

fn is_public_six(address: Ipv6Addr) -> bool {
    if let Some(four) = address.to_ipv4_mapped() {
        return is_public_four(four);
    }
    let [a, b, c, d, e, f, g, h] = address.segments();
    let embedded = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_four(Ipv4Addr::new(a, b, c, d))
    };
    match (a, b) {
        // Addresses of the older protocol, on their way through a translator or a tunnel.
        (0x64, 0xff9b) => c == 0 && d == 0 && e == 0 && f == 0 && embedded(g, h),
        (0x2002, high) => embedded(high, c),
        // Documentation, and tunnels that hide where they lead.
        (0x2001, 0 | 0xdb8) => false,
        // Only this eighth is given out to be reached by everybody.
        (first, _) => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_will_be_called() {
        let read = CallbackUrl::parse("https://Controller.example:8443/opendsr?one=1", false).unwrap();
        assert_eq!((read.host.as_str(), read.port), ("controller.example", 8443));
        assert_eq!(read.path, "/opendsr?one=1");
        assert_eq!(read.authority, "Controller.example:8443");
        let bare = CallbackUrl::parse("https://controller.example?x", false).unwrap();
        assert_eq!((bare.port, bare.path.as_str()), (443, "/?x"));
        let six = CallbackUrl::parse("https://[2a00:1450::1]/", false).unwrap();
        assert_eq!((six.host.as_str(), six.port), ("2a00:1450::1", 443));
    }

    #[test]
    fn what_is_not_encrypted_or_not_public_is_refused_outside_of_development() {
        use CallbackFault as F;
        for (text, fault) in [
            ("http://controller.example/", F::NotEncrypted),
            ("ftp://controller.example/", F::NotEncrypted),
            ("https://127.0.0.1/", F::NotPublic),
            ("https://169.254.169.254/latest/meta-data", F::NotPublic),
            ("https://[::1]/", F::NotPublic),
            ("https://[::ffff:10.0.0.1]/", F::NotPublic),
        ] {
            assert_eq!(CallbackUrl::parse(text, false), Err(fault), "{text}");
        }
        for odd in [
            "controller.example",
            "https://",
            "https://user:secret@controller.example/",
            "https://controller.example/#part",
            "https://controller.example:0/",
            "https://controller.example:99999/",
            "https://127.1/",
            "https://0x7f000001/",
            "https://2130706433/",
            "https://controller.example/\r\nX: y",
            "https://con troller.example/",
            "https://-a.example/",
        ] {
            assert_eq!(CallbackUrl::parse(odd, true), Err(F::Malformed), "{odd}");
        }
        assert!(CallbackUrl::parse("http://127.0.0.1:4000/told", true).is_ok());
    }

    #[test]
    fn only_addresses_that_everybody_reaches_are_public() {
        for private in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.1.1",
            "172.16.0.1",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "::7f00:1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in [
            "1.1.1.1",
            "93.184.216.34",
            "2a00:1450:4007::1",
            "64:ff9b::101:101",
            "::ffff:1.1.1.1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }
}
