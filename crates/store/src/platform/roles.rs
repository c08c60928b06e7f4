//! The roles of the database. Made by an administrator before the first migration.

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Executor as _};

use crate::{Secret, StoreError};

/// The roles that serve requests. They own nothing, and none is a superuser or passes row-level security.
pub const RUNTIME_ROLES: [&str; 3] = ["mesure_app", "mesure_portal", "mesure_platform"];

/// The role that takes evidence back for good: it owns nothing either, and serves no requests.
const KEEPER: &str = "mesure_keeper";

/// Makes roles and schemas, and sets the limits of each role. Doing it again changes nothing.
///
/// # Errors
/// When the administrator may not make roles.
pub(super) async fn prepare(connection: &mut PgConnection, secret: &Secret) -> Result<(), StoreError> {
    make_role(connection, "mesure_owner", "nologin").await?;
    for role in RUNTIME_ROLES.into_iter().chain([KEEPER]) {
        make_role(connection, role, "login").await?;
        // The password is hexadecimal, made by us: nothing to escape.
        let password = secret.role_password(role);
        connection
            .execute(AssertSqlSafe(format!("alter role {role} password '{password}'")))
            .await?;
        for setting in [
            "statement_timeout = '5s'",
            "lock_timeout = '2s'",
            "idle_in_transaction_session_timeout = '10s'",
            "timezone = 'UTC'",
            // Queries here are short: compiling them costs more than running them.
            "jit = off",
        ] {
            connection
                .execute(AssertSqlSafe(format!("alter role {role} set {setting}")))
                .await?;
        }
    }
    connection.execute("grant mesure_owner to current_user").await?;
    for schema in ["migration", "platform", "app"] {
        let statement = format!("create schema if not exists {schema} authorization mesure_owner");
        connection.execute(AssertSqlSafe(statement)).await?;
    }
    Ok(())
}

async fn make_role(connection: &mut PgConnection, role: &str, login: &str) -> Result<(), StoreError> {
    let statement = format!(
        "do $$ begin
            if not exists (select from pg_roles where rolname = '{role}') then
                create role {role} {login} nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
            end if;
        end $$"
    );
    connection.execute(AssertSqlSafe(statement)).await?;
    Ok(())
}
