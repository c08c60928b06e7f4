//! The language switch at the foot of every page.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use domain::account::Language;
use domain::ids::AccountId;
use serde::Deserialize;
use tower_sessions::Session;

use crate::AppState;
use crate::form::FormData;
use crate::page::{ACCOUNT_KEY, ErrorKind, Page, PageError, is_ours};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct LanguageForm {
    lang: String,
    next: String,
}

pub(super) async fn submit(
    State(state): State<AppState>,
    page: Page,
    session: Session,
    FormData(form): FormData<LanguageForm>,
) -> Result<Response, PageError> {
    let language = Language::parse(&form.lang)
        .filter(|language| state.pseudo_allowed() || !language.is_pseudo())
        .ok_or(PageError::Show(ErrorKind::BadRequest))?;
    // The choice holds on the person's other devices too, but for pseudo-locales, which are a developer's lens.
    if let Ok(Some(account)) = session.get::<AccountId>(ACCOUNT_KEY).await
        && !language.is_pseudo()
    {
        state.services.save_language(account, language).await?;
    }
    let mut response = page.redirect(if is_ours(&form.next) { &form.next } else { "/" }, None);
    if let Some(cookie) = page.language_cookie(language) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}
