//! Taking in the parts of the form that sends a file, as they arrive.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use domain::ids::{ImportId, SourceId};
use domain::imports::Kind;
use services::imports::UploadError;

use crate::AppState;
use crate::page::{InWorkspace, PageError};

/// The most bytes of a choice.
const CHOICE: usize = 100;

/// What was chosen beside the file.
#[derive(Default)]
pub(super) struct Chosen {
    pub(super) kind: String,
    pub(super) source: String,
}

/// What became of a form.
pub(super) enum Sent {
    /// The file is here.
    Received(ImportId),
    /// No file was chosen, or not what it holds, or not where it comes from.
    Incomplete {
        /// Whether a file came along.
        has_file: bool,
    },
    /// Something is wrong with the file.
    Wrong(services::imports::file::Fault),
    /// It is larger than anything that is read.
    TooLarge,
    /// The browser stopped sending.
    BrokenOff,
}

enum Stopped {
    Sending(MultipartError),
    Page(PageError),
}

impl From<MultipartError> for Stopped {
    fn from(error: MultipartError) -> Self {
        Self::Sending(error)
    }
}

impl From<services::UseError> for Stopped {
    fn from(error: services::UseError) -> Self {
        Self::Page(error.into())
    }
}

/// Takes in a form. The choices come before the file, so the file goes where it belongs as it arrives.
pub(super) async fn take_in(
    state: &AppState,
    inside: &InWorkspace,
    multipart: Multipart,
) -> Result<(Chosen, Sent), PageError> {
    let mut chosen = Chosen::default();
    match parts(state, inside, multipart, &mut chosen).await {
        Ok(sent) => Ok((chosen, sent)),
        Err(Stopped::Page(error)) => Err(error),
        Err(Stopped::Sending(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Ok((chosen, Sent::TooLarge))
        }
        Err(Stopped::Sending(_)) => Ok((chosen, Sent::BrokenOff)),
    }
}

async fn parts(
    state: &AppState,
    inside: &InWorkspace,
    mut multipart: Multipart,
    chosen: &mut Chosen,
) -> Result<Sent, Stopped> {
    let mut sent = Sent::Incomplete { has_file: false };
    while let Some(mut field) = multipart.next_field().await? {
        match field.name() {
            Some("kind") => chosen.kind = choice(field).await?,
            Some("source") => chosen.source = choice(field).await?,
            Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                if !name.is_empty() {
                    sent = file(state, inside, chosen, &name, &mut field).await?;
                }
            }
            _ => {}
        }
    }
    Ok(sent)
}

async fn choice(mut field: Field<'_>) -> Result<String, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(part) = field.chunk().await? {
        let room = CHOICE.saturating_sub(bytes.len());
        bytes.extend(part.iter().take(room));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

async fn file(
    state: &AppState,
    inside: &InWorkspace,
    chosen: &Chosen,
    name: &str,
    field: &mut Field<'_>,
) -> Result<Sent, Stopped> {
    let known = Kind::parse(&chosen.kind).zip(SourceId::parse(&chosen.source));
    let Some((kind, source)) = known else {
        // Read to its end all the same: a browser that is cut off shows no page.
        while field.chunk().await?.is_some() {}
        return Ok(Sent::Incomplete { has_file: true });
    };
    let mut upload = state
        .services
        .begin_upload(&inside.visit, kind, source, name)
        .await?;
    loop {
        match field.chunk().await {
            Ok(Some(bytes)) => upload.push(&bytes).await?,
            Ok(None) => break,
            Err(error) => {
                upload.forget().await?;
                return Err(error.into());
            }
        }
    }
    match upload.finish().await {
        Ok(import) => Ok(Sent::Received(import)),
        Err(UploadError::File(fault)) => Ok(Sent::Wrong(fault)),
        Err(UploadError::Use(error)) => Err(error.into()),
    }
}
