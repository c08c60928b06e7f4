//! The HTML part of a mail, as a document that is shown in a frame and can do nothing.

use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use mail::Words;
use uuid::Uuid;

use super::only_where_mails_are_kept;
use crate::page::{ErrorKind, Frames, Page, PageError};

pub(super) async fn show(page: Page, Path(id): Path<String>) -> Result<Response, PageError> {
    only_where_mails_are_kept(&page)?;
    let id = Uuid::try_parse(&id).map_err(|_cause| PageError::Show(ErrorKind::NotFound))?;
    let mail = page.state.services.outbox_mail(id).await?;
    let html = Words::new(&page.state.origin).write(&mail.letter).html();
    let mut response = ([(CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
    response.extensions_mut().insert(Frames::Shown);
    Ok(response)
}
