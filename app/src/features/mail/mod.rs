//! The outbox of developers: every mail that was written, to look at and to follow. It is not there in production.

mod outbox;
mod part;

use crate::page::{ErrorKind, Page, PageError};
use crate::{Mode, Routes};

/// Where the outbox is.
pub const PATH: &str = "/dev/outbox";

/// The routes of the feature.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get(PATH, outbox::show)
        .get("/dev/outbox/{mail}/html", part::show)
}

/// In production there is no such page, and the use-case has nothing for it either.
fn only_where_mails_are_kept(page: &Page) -> Result<(), PageError> {
    match page.state.mode {
        Mode::Development | Mode::Demo => Ok(()),
        Mode::Production => Err(PageError::Show(ErrorKind::NotFound)),
    }
}
