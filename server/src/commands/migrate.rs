//! `mesure migrate`.

use std::error::Error;

use services::{Clock as _, SystemClock};

use crate::config::Config;

pub(super) async fn run(config: Config) -> Result<(), Box<dyn Error + Send + Sync>> {
    store::platform::migrate(&config.database_url, &config.secret, SystemClock.now()).await?;
    println!("The database is up to date.");
    Ok(())
}
