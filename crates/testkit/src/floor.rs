//! The floor of the benchmark of events: the same rows into the same table, and nothing else.

use std::str::FromStr as _;

use domain::ids::{ProfileId, SourceId, WorkspaceId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, PgConnection};
use store::Secret;
use uuid::Uuid;

use crate::OPERATION;

/// A row of the table of events.
pub struct FloorRow {
    /// Its id.
    pub event: Uuid,
    /// Whose it is.
    pub profile: ProfileId,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// What kind of message it was.
    pub call: &'static str,
    /// Its name.
    pub name: Option<String>,
    /// Its properties, as JSON.
    pub properties: String,
    /// Its context, as JSON.
    pub context: String,
}

/// A bare client: a connection of the application's role, prepared statements, durable transactions.
pub struct Floor {
    connection: PgConnection,
    workspace: WorkspaceId,
    source: SourceId,
}

impl Floor {
    /// Connects as the role that the application runs as.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn connect(url: &str, secret: &Secret, workspace: WorkspaceId, source: SourceId) -> Self {
        let options = PgConnectOptions::from_str(url).expect("the address of a database");
        let hex = |bytes: [u8; 32]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let password = hex(secret.keyed_hash("database role", &[b"mesure_app"]));
        let connection = options
            .username("mesure_app")
            .password(&password)
            .connect()
            .await
            .expect("the database answers");
        Self {
            connection,
            workspace,
            source,
        }
    }

    /// Writes rows in one transaction; they are durable when this returns.
    ///
    /// # Panics
    /// When the database refuses them.
    pub async fn write(&mut self, rows: &[FloorRow], received_at: Timestamp) {
        let mut transaction = self.connection.begin().await.expect("a transaction begins");
        sqlx::query("select app.enter($1, 'floor', $2, null)")
            .bind(self.workspace.uuid())
            .bind(OPERATION)
            .execute(&mut *transaction)
            .await
            .expect("the workspace is entered");
        sqlx::query(
            "insert into app.event (workspace_id, occurred_at, event_id, profile_id, source_id, call, name, properties,
                context, revenue_minor, currency, received_at)
            select $1, new.occurred_at, new.event_id, new.profile_id, $2, new.call, new.name, new.properties::jsonb,
                new.context::jsonb, null, null, $10
            from unnest($3::timestamptz[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[])
                as new (occurred_at, event_id, profile_id, call, name, properties, context)",
        )
        .bind(self.workspace.uuid())
        .bind(self.source.uuid())
        .bind(rows.iter().map(|row| row.occurred_at.to_sqlx()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.event).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.profile.uuid()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.call).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.name.as_deref()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.properties.as_str()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.context.as_str()).collect::<Vec<_>>())
        .bind(received_at.to_sqlx())
        .execute(&mut *transaction)
        .await
        .expect("the rows are taken");
        transaction.commit().await.expect("the rows are durable");
    }
}
