//! A visitor, and a visit to a workspace.

use std::sync::{Arc, OnceLock};

use domain::access::{Capability, Grant, Role, grant};
use domain::ids::AccountId;
use domain::workspace::Slug;
use jiff::Timestamp;
use store::access::{AccountFacts, Entry, Membership, WorkspaceChoice, WorkspaceFacts};
use store::account::SessionHash;
use store::requests::{QueueCounts, queue_counts};
use store::{WorkspaceScope, WorkspaceTx, access};

use crate::{Services, UseError};

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The account.
    pub account: AccountFacts,
    /// Workspaces the visitor may enter, for the switcher.
    pub choices: Vec<WorkspaceChoice>,
    /// How many workspaces the visitor may enter.
    pub choice_count: i64,
}

impl Visitor {
    /// Refuses unless the visitor, outside of any workspace, holds the capability.
    ///
    /// # Errors
    /// [`UseError::Forbidden`].
    pub fn require(&self, capability: Capability) -> Result<(), UseError> {
        let role = self.account.platform_admin.then_some(Role::PlatformAdmin);
        match role.map(|role| grant(role, capability)) {
            Some(Grant::Allowed) => Ok(()),
            _ => Err(UseError::Forbidden(capability)),
        }
    }
}

/// Somebody inside a workspace.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Who.
    pub visitor: Visitor,
    membership: Membership,
    /// How many privacy requests wait, once a transaction of this visit counted them.
    waiting: Arc<OnceLock<QueueCounts>>,
}

impl Visit {
    fn of(entry: Entry) -> Result<Self, UseError> {
        let membership = entry.membership.ok_or(UseError::NotFound)?;
        Ok(Self {
            visitor: Visitor {
                account: entry.account,
                choices: entry.choices,
                choice_count: entry.choice_count,
            },
            membership,
            waiting: Arc::default(),
        })
    }

    /// Keeps how many requests wait, for the menu.
    pub(crate) fn counted(&self, counts: QueueCounts) {
        self.waiting.get_or_init(|| counts);
    }

    /// The workspace.
    #[must_use]
    pub const fn workspace(&self) -> &WorkspaceFacts {
        &self.membership.workspace
    }

    /// The roles that the visitor holds here.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        &self.membership.roles
    }

    /// The most that any of the visitor's roles is granted.
    #[must_use]
    pub fn grant(&self, capability: Capability) -> Grant {
        let grants = || self.membership.roles.iter().map(|role| grant(*role, capability));
        if grants().any(|grant| grant == Grant::Allowed) {
            Grant::Allowed
        } else if grants().any(|grant| grant == Grant::WithCase) {
            Grant::WithCase
        } else {
            Grant::Denied
        }
    }

    /// Whether the visitor may do this, perhaps with a case. For navigation only: use-cases decide.
    #[must_use]
    pub fn may(&self, capability: Capability) -> bool {
        self.grant(capability) != Grant::Denied
    }

    /// The proof for a transaction, if a role of the visitor is granted the capability outright.
    pub(crate) fn require(&self, capability: Capability) -> Result<&WorkspaceScope, UseError> {
        match self.grant(capability) {
            Grant::Allowed => Ok(&self.membership.scope),
            Grant::WithCase => Err(UseError::CaseRequired),
            Grant::Denied => Err(UseError::Forbidden(capability)),
        }
    }

    /// The proof for a transaction that still has to show an open case, unless the grant needs none.
    pub(crate) fn require_with_case(
        &self,
        capability: Capability,
    ) -> Result<(&WorkspaceScope, bool), UseError> {
        match self.grant(capability) {
            Grant::Allowed => Ok((&self.membership.scope, false)),
            Grant::WithCase => Ok((&self.membership.scope, true)),
            Grant::Denied => Err(UseError::Forbidden(capability)),
        }
    }
}

impl Services {
    /// Counts the privacy requests that wait, for the menu around the page: in a transaction that is open already, since one of
    /// its own would cost each page four journeys more. For who may not know, nothing is counted.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(crate) async fn count_waiting<Mode>(
        &self,
        tx: &mut WorkspaceTx<'_, Mode>,
        visit: &Visit,
    ) -> Result<(), UseError> {
        if visit.may(Capability::CountRequests) && visit.waiting.get().is_none() {
            let counts = queue_counts(tx, self.now()).await?;
            visit.counted(counts);
        }
        Ok(())
    }

    /// How many privacy requests need somebody; none for who may not know.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn request_counts(&self, visit: &Visit) -> Result<Option<QueueCounts>, UseError> {
        if !visit.may(Capability::CountRequests) {
            return Ok(None);
        }
        if visit.waiting.get().is_none() {
            let scope = visit.require(Capability::CountRequests)?;
            let mut tx = self.database.read(scope).await?;
            self.count_waiting(&mut tx, visit).await?;
            tx.finish().await?;
        }
        Ok(visit.waiting.get().copied())
    }

    /// Who the account is. [`UseError::NotFound`] when it is gone.
    ///
    /// # Errors
    /// When the account is gone, or the database does not answer.
    pub async fn visitor(&self, account: AccountId) -> Result<Visitor, UseError> {
        let entry = access::entry(&self.database, account, None, false)
            .await?
            .ok_or(UseError::NotFound)?;
        Ok(Visitor {
            account: entry.account,
            choices: entry.choices,
            choice_count: entry.choice_count,
        })
    }

    /// Who the account is, with every workspace it may enter.
    ///
    /// # Errors
    /// When the account is gone, or the database does not answer.
    pub async fn visitor_with_every_choice(&self, account: AccountId) -> Result<Visitor, UseError> {
        let entry = access::entry(&self.database, account, None, true)
            .await?
            .ok_or(UseError::NotFound)?;
        Ok(Visitor {
            account: entry.account,
            choices: entry.choices,
            choice_count: entry.choice_count,
        })
    }

    /// Lets whoever a session belongs to into a workspace, and says when the session was last seen. `None` when it is over.
    ///
    /// # Errors
    /// [`UseError::NotFound`] alike when there is no such workspace and when the account has no role in it.
    pub async fn visit_of_session(
        &self,
        session: SessionHash,
        slug: &Slug,
    ) -> Result<Option<(Visit, Timestamp)>, UseError> {
        let found = access::entry_of_session(&self.database, session, slug, self.now()).await?;
        found
            .map(|(entry, seen_at)| Ok((Visit::of(entry)?, seen_at)))
            .transpose()
    }

    /// Lets an account into a workspace.
    ///
    /// # Errors
    /// [`UseError::NotFound`] alike when there is no such workspace and when the account has no role in it.
    pub async fn visit(&self, account: AccountId, slug: &Slug) -> Result<Visit, UseError> {
        let entry = access::entry(&self.database, account, Some(slug), false)
            .await?
            .ok_or(UseError::NotFound)?;
        Visit::of(entry)
    }
}
