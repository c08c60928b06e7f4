//! Sessions: what the browser holds, what the database knows, and how each of them ends.

mod ending;
mod time;
mod token;

use crate::support::{Answer, Browser};

/// The name of the session's cookie.
const COOKIE: &str = "__Host-sid";

/// Whether the browser is signed in.
async fn is_in(browser: &Browser) -> bool {
    match browser.get("/account").await {
        Answer { status: 200, .. } => true,
        answer if (answer.status, answer.location()) == (303, "/sign-in?next=%2Faccount") => false,
        answer => panic!("{} {}", answer.status, answer.location()),
    }
}
