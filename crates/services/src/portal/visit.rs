//! Somebody in the portal, read anew at every request.

use domain::ids::ProfileId;
use domain::portal::{ends_at, is_fresh};
use domain::requests::{IdentityLevel, Kind};
use jiff::SignedDuration;
use store::WorkspaceScope;
use store::portal::{Session, session, touch};

use super::{Portal, SessionKey};
use crate::{Services, UseError};

/// Being seen is written down once in this time, not at every request.
const TOUCH: SignedDuration = SignedDuration::from_secs(60);

/// Somebody who was proven.
#[derive(Debug, Clone)]
pub struct PortalVisit {
    /// Where.
    pub portal: Portal,
    session: Session,
    fresh: bool,
}

impl PortalVisit {
    /// The person.
    #[must_use]
    pub const fn profile(&self) -> ProfileId {
        self.session.profile
    }

    /// How sure we are who it is.
    #[must_use]
    pub const fn level(&self) -> IdentityLevel {
        match (self.session.identified, self.fresh) {
            (false, _) => IdentityLevel::Browser,
            (true, false) => IdentityLevel::KnownChannel,
            (true, true) => IdentityLevel::FreshlyProven,
        }
    }

    /// Whether only the browser is known, and nothing but what is known by it.
    #[must_use]
    pub const fn is_anonymous(&self) -> bool {
        !self.session.identified
    }

    /// Whether the proof is good enough for a request of this kind.
    #[must_use]
    pub fn suffices(&self, kind: Kind) -> bool {
        self.level() >= IdentityLevel::needed(kind, self.is_anonymous())
    }

    /// The way to what is known of this person: through the role that sees nobody else.
    pub(crate) const fn person(&self) -> &WorkspaceScope {
        &self.session.person
    }

    /// The way to write in this person's name.
    pub(crate) const fn writing(&self) -> &WorkspaceScope {
        self.portal.scope()
    }
}

impl Services {
    /// Whoever holds this key. None when the session has ended.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn portal_visit(
        &self,
        portal: &Portal,
        key: &SessionKey,
    ) -> Result<Option<PortalVisit>, UseError> {
        let now = self.now();
        let mut tx = self.database.read(portal.scope()).await?;
        let found = session(&mut tx, key.hash(), now).await?;
        tx.finish().await?;
        let Some(session) = found else { return Ok(None) };
        if now.duration_since(session.last_seen_at) > TOUCH {
            let mut tx = self.database.write(portal.scope()).await?;
            touch(&mut tx, key.hash(), now, ends_at(session.created_at, now)).await?;
            tx.commit().await?;
        }
        Ok(Some(PortalVisit {
            portal: portal.clone(),
            fresh: is_fresh(session.proven_at, now),
            session,
        }))
    }
}
