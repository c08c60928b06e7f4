use store::{Database, StoreError, WorkspaceScope};

async fn escapes(database: &Database, scope: &WorkspaceScope) -> Result<(), StoreError> {
    let _pool = database.app();
    let mut tx = database.write(scope).await?;
    let _connection = tx.connection();
    let _transaction = tx.transaction;
    Ok(())
}

fn main() {}
