//! Reading the form of the portal's settings, with the logo in it.

use std::collections::HashMap;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use domain::account::Language;
use domain::portal::{LOGO_BYTES, LogoError};
use services::portal::{BrandForm, LogoChange};

use crate::AppState;
use crate::form::FormData;
use crate::page::{ErrorKind, PageError};

/// The largest body. Of a file beyond the largest logo the rest is read and thrown away, so that the browser hears what is
/// wrong with it; what is beyond this is cut off.
const BODY_BYTES: usize = 32 * 1024 * 1024;
/// The most bytes of what is typed into a line: far more than is taken, so that nothing is lost.
const LINE_BYTES: usize = 4 * 1024;
/// More fields than the form has.
const FIELDS: usize = 40;

/// The form as browsers send it, and as programs do that send no file.
pub(super) async fn read(mut request: Request, state: &AppState) -> Result<BrandForm, PageError> {
    let in_parts = request
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    if !in_parts {
        let FormData(sent) = FormData::<HashMap<String, String>>::from_request(request, state).await?;
        return Ok(form(&sent, None));
    }
    DefaultBodyLimit::max(BODY_BYTES).apply(&mut request);
    let parts = Multipart::from_request(request, state)
        .await
        .map_err(|_cause| PageError::Show(ErrorKind::BadRequest))?;
    take_in(parts).await
}

async fn take_in(mut parts: Multipart) -> Result<BrandForm, PageError> {
    let mut sent = HashMap::new();
    let mut file = None;
    loop {
        let taken = match parts.next_field().await {
            Ok(None) => break,
            Ok(Some(field)) => take(field, &mut sent, &mut file).await,
            Err(error) => Err(error),
        };
        match taken {
            Ok(()) => {}
            // The logo comes last, so everything that was typed is here.
            Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                file = Some(Err(LogoError::TooLarge));
                break;
            }
            Err(_broken_off) => return Err(PageError::Show(ErrorKind::BadRequest)),
        }
    }
    Ok(form(&sent, file))
}

async fn take(
    field: Field<'_>,
    sent: &mut HashMap<String, String>,
    file: &mut Option<Result<Vec<u8>, LogoError>>,
) -> Result<(), MultipartError> {
    let name = field.name().unwrap_or_default().to_owned();
    if name != "logo" {
        let (bytes, _) = beginning(field, LINE_BYTES).await?;
        if sent.len() < FIELDS {
            sent.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
        return Ok(());
    }
    // Browsers send the field without a name of a file where none was chosen.
    let chosen = field.file_name().is_some_and(|name| !name.is_empty());
    let (bytes, whole) = beginning(field, LOGO_BYTES).await?;
    if chosen {
        *file = Some(if whole {
            Ok(bytes)
        } else {
            Err(LogoError::TooLarge)
        });
    }
    Ok(())
}

/// The first bytes of a field, and whether they are all of it. The rest is read and thrown away.
async fn beginning(mut field: Field<'_>, most: usize) -> Result<(Vec<u8>, bool), MultipartError> {
    let mut bytes = Vec::new();
    let mut whole = true;
    while let Some(part) = field.chunk().await? {
        let room = most.saturating_sub(bytes.len());
        whole &= part.len() <= room;
        bytes.extend(part.iter().take(room));
    }
    Ok((bytes, whole))
}

fn form(sent: &HashMap<String, String>, file: Option<Result<Vec<u8>, LogoError>>) -> BrandForm {
    let text = |name: &str| sent.get(name).cloned().unwrap_or_default();
    BrandForm {
        name: text("name"),
        accent: text("accent"),
        accent_dark: text("accent_dark"),
        languages: Language::OFFERED
            .iter()
            .map(|language| language.as_str())
            .filter(|word| sent.contains_key(&format!("language.{word}")))
            .map(str::to_owned)
            .collect(),
        controller: text("controller"),
        address: text("address"),
        contact: text("contact"),
        officer: text("officer"),
        authority: text("authority"),
        authority_url: text("authority_url"),
        host: text("host"),
        logo: match file {
            Some(file) => LogoChange::Replace(file),
            None if sent.contains_key("remove_logo") => LogoChange::Remove,
            None => LogoChange::Keep,
        },
    }
}
