use store::{Database, StoreError, WorkspaceScope};

async fn writes(database: &Database, scope: &WorkspaceScope, now: jiff::Timestamp) -> Result<(), StoreError> {
    let mut tx = database.read(scope).await?;
    store::items::upsert(&mut tx, &[], now).await?;
    tx.commit().await
}

fn main() {}
