//! Whose portal a host name is: asked at every request under another name than the installation's, so it is remembered for
//! some seconds.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::portal::HostName;
use domain::workspace::Slug;
use jiff::{SignedDuration, Timestamp};
use store::portal::slug_of_host;

use crate::{Services, UseError};

/// For how long: as long a host that was registered or taken back in another process is not noticed in this one.
const REMEMBERED: SignedDuration = SignedDuration::from_secs(10);
/// How many names. Anybody can send a name that is no host of anybody; they must not fill the memory.
const MOST: usize = 1_024;

/// The workspace of a host name, or that there is none, and when that was read.
type Entry = (Timestamp, Option<Slug>);

/// What was read lately.
#[derive(Default)]
pub(crate) struct Hosts(Mutex<HashMap<HostName, Entry>>);

impl Hosts {
    fn entries(&self) -> MutexGuard<'_, HashMap<HostName, Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn recall(&self, host: &HostName, now: Timestamp) -> Option<Option<Slug>> {
        let entries = self.entries();
        let (read_at, slug) = entries.get(host)?;
        is_recent(*read_at, now).then(|| slug.clone())
    }

    fn remember(&self, host: &HostName, slug: Option<Slug>, now: Timestamp) {
        let mut entries = self.entries();
        if entries.len() >= MOST {
            entries.retain(|_, (read_at, _)| is_recent(*read_at, now));
        }
        if entries.len() >= MOST {
            entries.clear();
        }
        entries.insert(host.clone(), (now, slug));
    }

    /// Forgets everything, where a host was registered or taken back.
    pub(super) fn forget(&self) {
        self.entries().clear();
    }
}

fn is_recent(read_at: Timestamp, now: Timestamp) -> bool {
    let age = now.duration_since(read_at);
    !age.is_negative() && age < REMEMBERED
}

impl Services {
    /// The workspace whose portal is reached under this host name. None for the installation's own, without asking the
    /// database, and for names that nobody has registered.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_of_host(&self, host: &HostName) -> Result<Option<Slug>, UseError> {
        if host.is_of(self.origin()) {
            return Ok(None);
        }
        let now = self.now();
        if let Some(known) = self.hosts.recall(host, now) {
            return Ok(known);
        }
        let slug = slug_of_host(&self.database, host).await?;
        self.hosts.remember(host, slug.clone(), now);
        Ok(slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(name: &str) -> HostName {
        HostName::parse(name).unwrap()
    }

    #[test]
    fn what_was_read_is_known_for_some_seconds_and_that_there_is_none_too() {
        let (hosts, now) = (Hosts::default(), Timestamp::UNIX_EPOCH);
        let maison = Slug::parse("maison").unwrap();
        assert_eq!(hosts.recall(&host("a.example"), now), None);
        hosts.remember(&host("a.example"), Some(maison.clone()), now);
        hosts.remember(&host("b.example"), None, now);
        let soon = now + SignedDuration::from_secs(9);
        assert_eq!(hosts.recall(&host("a.example"), soon), Some(Some(maison)));
        assert_eq!(hosts.recall(&host("b.example"), soon), Some(None));
        let later = now + SignedDuration::from_secs(10);
        assert_eq!(hosts.recall(&host("a.example"), later), None);
        hosts.forget();
        assert_eq!(hosts.recall(&host("b.example"), soon), None);
    }

    #[test]
    fn made_up_names_do_not_fill_the_memory() {
        let hosts = Hosts::default();
        for number in 0..3 * MOST {
            hosts.remember(&host(&format!("h{number}.example")), None, Timestamp::UNIX_EPOCH);
            assert!(hosts.entries().len() <= MOST);
        }
    }
}
