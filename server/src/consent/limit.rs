//! How often choices are asked for and made from one network at one source, in each process: whoever has the public write
//! key must not fill the ledger, nor keep others from it. Clients' servers are not counted: their key is a secret.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Mutex, PoisonError};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use domain::sources::WriteKey;
use jiff::Timestamp;

use super::Consent;

/// What a bucket holds when it is full.
const FULL: i64 = 600;
/// What runs into it each second.
const EACH_SECOND: i64 = 10;
/// Buckets kept at most. They are forgotten together: a flood from more networks than that is no single network's.
const BUCKETS: usize = 50_000;

/// What is taken out of a bucket.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cost {
    /// Reading what is asked, as on each page of a site: ten in a second.
    Look,
    /// Making a choice, which is written: one in a second, and sixty at once.
    Choice,
}

impl Cost {
    const fn amount(self) -> i64 {
        match self {
            Self::Look => 1,
            Self::Choice => 10,
        }
    }
}

/// The network that a request comes from, as far as networks are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Prefix([u8; 6]);

impl Prefix {
    /// The first 24 bits of an IPv4 address, the first 48 of an IPv6 address: what one household or office has at least.
    fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => {
                let [a, b, c, _] = address.octets();
                Self([0xff, 0xff, 0, a, b, c])
            }
            IpAddr::V6(address) => {
                let [a, b, c, d, e, f, ..] = address.octets();
                Self([a, b, c, d, e, f])
            }
        }
    }
}

impl FromRequestParts<Consent> for Prefix {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &Consent) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(SocketAddr::from(([127, 0, 0, 1], 0)), |ConnectInfo(peer)| *peer);
        Ok(Self::of(state.proxies.client(peer, &parts.headers)))
    }
}

/// What is left in a bucket, and since when.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: i64,
    at: Timestamp,
}

impl Bucket {
    fn filled(self, now: Timestamp) -> Self {
        let seconds = now.duration_since(self.at).as_secs().max(0);
        if seconds == 0 {
            return self;
        }
        Self {
            left: seconds
                .saturating_mul(EACH_SECOND)
                .saturating_add(self.left)
                .min(FULL),
            at: now,
        }
    }
}

/// The buckets of a process.
#[derive(Default)]
pub(super) struct Limit(Mutex<HashMap<(WriteKey, Prefix), Bucket>>);

impl Limit {
    /// Takes from the bucket of a source and a network. `Err` says after how many seconds there is enough in it.
    pub(super) fn take(&self, key: &WriteKey, from: Prefix, cost: Cost, now: Timestamp) -> Result<(), i64> {
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= BUCKETS {
            buckets.retain(|_, bucket| bucket.filled(now).left < FULL);
            if buckets.len() >= BUCKETS {
                buckets.clear();
            }
        }
        let new = Bucket { left: FULL, at: now };
        let bucket = buckets.entry((key.clone(), from)).or_insert(new);
        *bucket = bucket.filled(now);
        let missing = cost.amount() - bucket.left;
        if missing > 0 {
            return Err((missing + EACH_SECOND - 1) / EACH_SECOND);
        }
        bucket.left -= cost.amount();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::WorkspaceId;
    use jiff::SignedDuration;
    use uuid::Uuid;

    fn key(number: u8) -> WriteKey {
        WriteKey::new(WorkspaceId::from_uuid(Uuid::nil()), [number; 14])
    }

    fn from(address: &str) -> Prefix {
        Prefix::of(address.parse().unwrap())
    }

    #[test]
    fn neighbours_share_a_bucket_and_others_do_not() {
        assert_eq!(from("203.0.113.9"), from("203.0.113.200"));
        assert_eq!(from("203.0.113.9"), from("::ffff:203.0.113.1"));
        assert_eq!(from("2001:db8:1:2::9"), from("2001:db8:1:ffff::1"));
        assert_ne!(from("203.0.113.9"), from("203.0.114.9"));
        assert_ne!(from("2001:db8:1::9"), from("2001:db8:2::9"));
    }

    #[test]
    fn sixty_choices_are_made_at_once_and_then_one_in_a_second() {
        let (limit, ours) = (Limit::default(), key(1));
        let (near, far) = (from("203.0.113.9"), from("198.51.100.1"));
        let now: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let choose = |from, now| limit.take(&ours, from, Cost::Choice, now);
        for _ in 0..60 {
            assert_eq!(choose(near, now), Ok(()));
        }
        assert_eq!(choose(near, now), Err(1));
        assert_eq!(choose(far, now), Ok(()));
        assert_eq!(limit.take(&key(2), near, Cost::Choice, now), Ok(()));
        let later = now + SignedDuration::from_secs(2);
        assert_eq!([choose(near, later), choose(near, later)], [Ok(()), Ok(())]);
        assert_eq!(limit.take(&ours, near, Cost::Look, later), Err(1));
        // A clock that goes back gives nothing and takes nothing.
        assert_eq!(choose(near, now), Err(1));
    }
}
