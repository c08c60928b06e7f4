//! How long asking takes says nothing about the address.

use std::time::{Duration, Instant};

use domain::account::Language;
use services::portal::{Asking, BrowserKey, LeadsTo};

use super::{Door, HELENE};

async fn takes(door: &Door, email: &str) -> Duration {
    let browser = BrowserKey::default();
    let asking = Asking {
        email,
        browser: &browser,
        network: email,
        language: Language::French,
        leads_to: LeadsTo::Home,
        own_host: false,
    };
    let began = Instant::now();
    door.world
        .services
        .start_portal(&door.portal, asking)
        .await
        .unwrap();
    began.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[tokio::test]
async fn asking_takes_as_long_for_an_address_that_is_known_as_for_another() {
    let door = Door::new().await;
    // What is written, and by which statements, is the same: no look-up is made before a job makes it.
    takes(&door, HELENE).await;
    takes(&door, "nobody@example.fr").await;
    assert_eq!(
        door.number("select count(*) from platform.job where kind = 'portal.mail_link'")
            .await,
        2
    );
    assert!(door.mails().await.is_empty());
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for _ in 0..40 {
        known.push(takes(&door, HELENE).await);
        unknown.push(takes(&door, "nobody@example.fr").await);
    }
    let (known, unknown) = (median(known), median(unknown));
    let far = known.max(unknown) - known.min(unknown);
    assert!(
        far < Duration::from_millis(3).max(known.min(unknown) / 2),
        "{known:?} for one that is known, {unknown:?} for one that is not"
    );
}
