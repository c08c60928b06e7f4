//! Making organisations, workspaces and accounts, as the owner of the schema: for the command line, never for a request.

use std::str::FromStr;

use domain::access::Role;
use domain::account::Email;
use domain::ids::{AccountId, OrganisationId, WorkspaceId};
use domain::workspace::Slug;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions as _, PgConnection};

use crate::{Actor, StoreError, WorkspaceScope};

/// An organisation to be made.
pub struct NewOrganisation<'a> {
    /// Its id.
    pub organisation: OrganisationId,
    /// Its name in addresses.
    pub slug: &'a Slug,
    /// Its name.
    pub name: &'a str,
}

/// A workspace to be made.
pub struct NewWorkspace<'a> {
    /// Its id.
    pub workspace: WorkspaceId,
    /// The organisation it belongs to.
    pub organisation: OrganisationId,
    /// Its name in addresses.
    pub slug: &'a Slug,
    /// Its name.
    pub name: &'a str,
    /// What it does, where.
    pub sector: &'a str,
    /// Its language, as a tag.
    pub language: &'a str,
    /// Its time zone.
    pub time_zone: &'a str,
    /// Its currency.
    pub currency: &'a str,
    /// Its country.
    pub country: &'a str,
}

/// An account to be made.
pub struct NewAccount<'a> {
    /// Its id.
    pub account: AccountId,
    /// Its address.
    pub email: &'a Email,
    /// The person's name.
    pub name: &'a str,
    /// The password, hashed (PHC string).
    pub password_hash: &'a str,
    /// The language, if one was chosen.
    pub language: Option<&'a str>,
    /// Whether the person runs the platform.
    pub platform_admin: bool,
}

/// A connection as the owner of the schema.
pub struct Seed {
    connection: PgConnection,
    now: Timestamp,
}

impl Seed {
    /// Connects.
    ///
    /// # Errors
    /// When the database does not answer, or `administrator_url` is not of a role that may become the owner.
    pub async fn connect(administrator_url: &str, now: Timestamp) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(administrator_url)?.options([("role", "mesure_owner")]);
        Ok(Self {
            connection: options.connect().await?,
            now,
        })
    }

    /// Makes an organisation.
    ///
    /// # Errors
    /// `organisation_slug_key` when the slug is taken.
    pub async fn organisation(&mut self, new: &NewOrganisation<'_>) -> Result<(), StoreError> {
        sqlx::query(
            "insert into platform.organisation (organisation_id, slug, name, created_at) values ($1, $2, $3, $4)",
        )
        .bind(new.organisation.uuid())
        .bind(new.slug.as_str())
        .bind(new.name)
        .bind(self.now.to_sqlx())
        .execute(&mut self.connection)
        .await?;
        Ok(())
    }

    /// Makes a workspace, and gives the proof with which its first rows are written.
    ///
    /// # Errors
    /// `workspace_slug_key` when the slug is taken.
    pub async fn workspace(&mut self, new: &NewWorkspace<'_>) -> Result<WorkspaceScope, StoreError> {
        sqlx::query(
            "insert into platform.workspace
                (workspace_id, organisation_id, slug, name, sector, language, time_zone, currency, country, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(new.workspace.uuid())
        .bind(new.organisation.uuid())
        .bind(new.slug.as_str())
        .bind(new.name)
        .bind(new.sector)
        .bind(new.language)
        .bind(new.time_zone)
        .bind(new.currency)
        .bind(new.country)
        .bind(self.now.to_sqlx())
        .execute(&mut self.connection)
        .await?;
        Ok(WorkspaceScope::new(new.workspace, Actor::System))
    }

    /// Makes an account.
    ///
    /// # Errors
    /// `account_email_key` when the address is taken.
    pub async fn account(&mut self, new: &NewAccount<'_>) -> Result<(), StoreError> {
        sqlx::query(
            "insert into platform.account
                (account_id, email, name, password_hash, language, platform_admin, created_at)
            values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(new.account.uuid())
        .bind(new.email.as_str())
        .bind(new.name)
        .bind(new.password_hash)
        .bind(new.language)
        .bind(new.platform_admin)
        .bind(self.now.to_sqlx())
        .execute(&mut self.connection)
        .await?;
        Ok(())
    }

    /// Gives an account a role in an organisation.
    ///
    /// # Errors
    /// `organisation_member_role_check` when the role is not one of an organisation.
    pub async fn organisation_member(
        &mut self,
        account: AccountId,
        organisation: OrganisationId,
        role: Role,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "insert into platform.organisation_member (account_id, organisation_id, role, created_at)
            values ($1, $2, $3, $4)",
        )
        .bind(account.uuid())
        .bind(organisation.uuid())
        .bind(role.as_str())
        .bind(self.now.to_sqlx())
        .execute(&mut self.connection)
        .await?;
        Ok(())
    }

    /// Gives an account a role in a workspace.
    ///
    /// # Errors
    /// `workspace_member_role_check` when the role is not one of a workspace.
    pub async fn workspace_member(
        &mut self,
        account: AccountId,
        workspace: WorkspaceId,
        role: Role,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "insert into platform.workspace_member (account_id, workspace_id, role, created_at)
            values ($1, $2, $3, $4)",
        )
        .bind(account.uuid())
        .bind(workspace.uuid())
        .bind(role.as_str())
        .bind(self.now.to_sqlx())
        .execute(&mut self.connection)
        .await?;
        Ok(())
    }
}

impl Seed {
    /// Counts what was loaded, so that the planner knows it, and marks what can be read from indexes alone.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn analyze(&mut self) -> Result<(), StoreError> {
        for statement in [
            "vacuum (analyze) app.profile",
            "vacuum (analyze) app.event",
            "analyze",
        ] {
            sqlx::query(statement).execute(&mut self.connection).await?;
        }
        Ok(())
    }
}
