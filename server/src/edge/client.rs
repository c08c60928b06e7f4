//! Which network a request comes from, seen through the proxies that were configured and no others.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;

/// How many proxies stand in front of the process.
#[derive(Debug, Clone, Copy, Default)]
pub struct Proxies(pub usize);

impl Proxies {
    /// The client's address: the peer's, or what the outermost of our proxies saw. What a client writes itself into
    /// `X-Forwarded-For` stands further left and is never read.
    #[must_use]
    pub fn client(self, peer: SocketAddr, headers: &HeaderMap) -> IpAddr {
        if self.0 == 0 {
            return peer.ip();
        }
        let hops: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .collect();
        let seen = hops
            .len()
            .checked_sub(self.0)
            .and_then(|index| hops.get(index))
            .and_then(|hop| hop.parse().ok());
        seen.unwrap_or(peer.ip())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_client_claims_is_not_believed() {
        let peer: SocketAddr = "10.0.0.1:5000".parse().unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "1.1.1.1, 203.0.113.9".parse().unwrap());
        assert_eq!(Proxies(0).client(peer, &headers).to_string(), "10.0.0.1");
        assert_eq!(Proxies(1).client(peer, &headers).to_string(), "203.0.113.9");
        assert_eq!(Proxies(3).client(peer, &headers).to_string(), "10.0.0.1");
        assert_eq!(Proxies(1).client(peer, &HeaderMap::new()).to_string(), "10.0.0.1");
    }
}
