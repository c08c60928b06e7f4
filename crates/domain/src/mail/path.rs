//! Where a link in a mail leads: always to this installation.

use serde::{Deserialize, Serialize};

/// A path on this site. A mail puts the public address of the installation before it, which comes from the configuration
/// and never from a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SitePath(String);

impl SitePath {
    /// The path of these segments: `["p", "maison", "t", token]` is `/p/maison/t/…`. Whatever has a meaning in an address
    /// is escaped, so that no segment can lead elsewhere.
    #[must_use]
    pub fn of(segments: &[&str]) -> Self {
        let mut path = String::new();
        for segment in segments {
            path.push('/');
            for byte in segment.bytes() {
                match byte {
                    b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                        path.push(char::from(byte));
                    }
                    _ => path.push_str(&format!("%{byte:02X}")),
                }
            }
        }
        Self(path)
    }

    /// The path, with its first slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::SitePath;

    #[test]
    fn no_segment_leads_elsewhere() {
        assert_eq!(
            SitePath::of(&["p", "maison", "t", "a-B_9"]).as_str(),
            "/p/maison/t/a-B_9"
        );
        assert_eq!(
            SitePath::of(&["p", "//evil.example/?a=b#c\r\nBcc: é"]).as_str(),
            "/p/%2F%2Fevil.example%2F%3Fa%3Db%23c%0D%0ABcc%3A%20%C3%A9"
        );
    }
}
