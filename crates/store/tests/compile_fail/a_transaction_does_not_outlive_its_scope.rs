use domain::sources::WriteKey;
use store::{Database, StoreError, WorkspaceTx};

async fn outlives(database: &Database, key: &WriteKey) -> Result<WorkspaceTx<'static>, StoreError> {
    let Some(proven) = store::sources::prove_write_key(database, key).await? else {
        unimplemented!()
    };
    database.write(&proven.scope).await
}

fn main() {}
