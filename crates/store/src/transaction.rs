//! A transaction inside one workspace.

use std::marker::PhantomData;

use domain::ids::WorkspaceId;
use sqlx::{AssertSqlSafe, PgConnection, PgPool, Postgres, Transaction};

use crate::{Actor, Database, Purpose, StoreError, WorkspaceScope};

/// Marks a transaction that can only read.
pub struct ReadOnly;

/// Marks a transaction that can read and write.
pub struct ReadWrite;

/// Marks a transaction that takes evidence back for good.
pub struct Keeping;

/// A transaction inside one workspace, for one purpose. Not committed means rolled back.
pub struct WorkspaceTx<'scope, Mode = ReadWrite> {
    transaction: Transaction<'static, Postgres>,
    scope: &'scope WorkspaceScope,
    mode: PhantomData<Mode>,
}

impl Database {
    /// Opens a transaction that reads, to operate the service.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read<'scope>(
        &self,
        scope: &'scope WorkspaceScope,
    ) -> Result<WorkspaceTx<'scope, ReadOnly>, StoreError> {
        self.read_for(scope, &Purpose::operation()).await
    }

    /// Opens a transaction that reads, for a purpose: rows of people who do not permit it do not exist in it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read_for<'scope>(
        &self,
        scope: &'scope WorkspaceScope,
        purpose: &Purpose,
    ) -> Result<WorkspaceTx<'scope, ReadOnly>, StoreError> {
        let transaction = enter(self.pool_of(scope), "begin read only", scope, purpose).await?;
        Ok(WorkspaceTx {
            transaction,
            scope,
            mode: PhantomData,
        })
    }

    /// Opens a transaction that reads and writes, to operate the service.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn write<'scope>(
        &self,
        scope: &'scope WorkspaceScope,
    ) -> Result<WorkspaceTx<'scope>, StoreError> {
        let transaction = enter(self.pool_of(scope), "begin", scope, &Purpose::operation()).await?;
        Ok(WorkspaceTx {
            transaction,
            scope,
            mode: PhantomData,
        })
    }

    /// Opens a transaction as the role that can take evidence back: events, and the figures that counted them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(crate) async fn keep<'scope>(
        &self,
        scope: &'scope WorkspaceScope,
    ) -> Result<WorkspaceTx<'scope, Keeping>, StoreError> {
        let transaction = enter(self.keeper(), "begin", scope, &Purpose::operation()).await?;
        Ok(WorkspaceTx {
            transaction,
            scope,
            mode: PhantomData,
        })
    }

    /// Opens a transaction that writes events: see [`crate::COLLECTORS`]. It holds the door: nobody begins to be erased
    /// meanwhile ([`crate::erasure::hold_door`]).
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn collect<'scope>(
        &self,
        scope: &'scope WorkspaceScope,
    ) -> Result<WorkspaceTx<'scope>, StoreError> {
        let transaction = enter(self.collectors(), "begin", scope, &Purpose::operation()).await?;
        let mut tx = WorkspaceTx {
            transaction,
            scope,
            mode: PhantomData,
        };
        crate::erasure::hold_door(&mut tx).await?;
        Ok(tx)
    }

    /// A person in the portal comes in through the role that can see one person at most.
    fn pool_of(&self, scope: &WorkspaceScope) -> &PgPool {
        match scope.actor() {
            Actor::Person(_) => self.portal(),
            Actor::Account(_) | Actor::Source(_) | Actor::System => self.app(),
        }
    }
}

/// Begins a transaction and enters the workspace in one journey: every page pays for it.
async fn enter(
    pool: &PgPool,
    begin: &str,
    scope: &WorkspaceScope,
    purpose: &Purpose,
) -> Result<Transaction<'static, Postgres>, StoreError> {
    let profile = match scope.actor() {
        Actor::Person(profile) => format!("'{}'", profile.uuid()),
        Actor::Account(_) | Actor::Source(_) | Actor::System => "null".to_owned(),
    };
    // Several statements in one message take no parameters. Ids and numbers are written by their types, and the key of a
    // purpose is quoted.
    let statements = format!(
        "{begin}; select app.enter('{}', '{}', {}, {profile})",
        scope.workspace().uuid(),
        purpose.key().replace('\'', "''"),
        purpose.mask(),
    );
    Ok(pool.begin_with(AssertSqlSafe(statements)).await?)
}

impl<Mode> WorkspaceTx<'_, Mode> {
    /// The workspace this transaction is in.
    #[must_use]
    pub const fn workspace(&self) -> WorkspaceId {
        self.scope.workspace()
    }

    /// Who acts in it.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        self.scope.actor()
    }

    /// Never public: a query outside of this crate would escape the walls.
    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        &mut self.transaction
    }
}

impl WorkspaceTx<'_, ReadWrite> {
    /// Makes everything durable.
    ///
    /// # Errors
    /// When the database does not answer; then the outcome is unknown, and a retry must be idempotent.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.transaction.commit().await?;
        Ok(())
    }
}

impl WorkspaceTx<'_, Keeping> {
    /// Makes everything durable.
    ///
    /// # Errors
    /// When the database does not answer; then the outcome is unknown, and a retry must be idempotent.
    pub(crate) async fn complete(self) -> Result<(), StoreError> {
        self.transaction.commit().await?;
        Ok(())
    }
}

impl WorkspaceTx<'_, ReadOnly> {
    /// Ends the transaction. There is nothing to make durable: the rollback goes out with the word by which the pool takes the
    /// connection back, and nobody waits for it.
    pub fn finish(self) -> std::future::Ready<Result<(), StoreError>> {
        drop(self.transaction);
        std::future::ready(Ok(()))
    }
}
