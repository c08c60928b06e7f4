//! The error file: rows that were not taken, with what is wrong, to be mended and brought in again.

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::account::Language;
use domain::ids::ImportId;
use futures::stream;
use services::UseError;
use services::imports::file::write::{Style, Writer};
use services::imports::{ERROR_COLUMNS as COLUMNS, Refusal};

use super::words::code_text;
use crate::AppState;
use crate::page::{ErrorKind, InWorkspace, PageError};

pub(super) async fn download(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, import)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let import = ImportId::parse(&import).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let found = state.services.take_error_file(&inside.visit, import).await?;
    let name = format!(
        "{}-{}.csv",
        inside.page.messages.imports_errors_name(),
        found.created_at.strftime("%Y-%m-%d")
    );
    // A mended error file comes back with these columns: they are not written twice.
    let kept: Vec<usize> = (0..found.header.len())
        .filter(|place| {
            found
                .header
                .get(*place)
                .is_some_and(|name| !COLUMNS.contains(&name.as_str()))
        })
        .collect();
    let head: Vec<String> = COLUMNS
        .iter()
        .map(|name| (*name).to_owned())
        .chain(kept.iter().filter_map(|place| found.header.get(*place).cloned()))
        .collect();
    // Spreadsheets open what their language expects.
    let (first, later) = match inside.page.language {
        Language::French => (
            Style::FRENCH,
            Style {
                byte_order_mark: false,
                ..Style::FRENCH
            },
        ),
        _ => (
            Style::ENGLISH,
            Style {
                byte_order_mark: false,
                ..Style::ENGLISH
            },
        ),
    };
    let m = inside.page.messages;
    let begun = written(first, [head]).map_err(|_full| PageError::Show(ErrorKind::Internal))?;
    let rows = stream::try_unfold(Some(-1_i64), move |after| {
        let (state, kept) = (state.clone(), kept.clone());
        let visit = inside.visit.clone();
        async move {
            let Some(after) = after else { return Ok(None) };
            let refusals = state.services.refused_rows(&visit, import, after).await?;
            let Some(last) = refusals.last().map(|refusal| refusal.row) else {
                return Ok(None);
            };
            let lines = refusals.iter().map(|refusal| line(refusal, &kept, m));
            let bytes = written(later, lines).unwrap_or_default();
            Ok::<_, UseError>(Some((bytes, Some(last))))
        }
    });
    let body = Body::from_stream(futures::StreamExt::chain(stream::iter([Ok(begun)]), rows));
    let mut response = (StatusCode::OK, body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

fn line(refusal: &Refusal, kept: &[usize], m: i18n::Messages) -> Vec<String> {
    let added = [
        refusal.row.to_string(),
        refusal.code.clone(),
        code_text(&refusal.code, m).to_owned(),
    ];
    let cells = kept
        .iter()
        .map(|place| refusal.cells.get(*place).cloned().unwrap_or_default());
    added.into_iter().chain(cells).collect()
}

fn written(style: Style, rows: impl IntoIterator<Item = Vec<String>>) -> std::io::Result<Bytes> {
    let mut writer = Writer::new(Vec::new(), style)?;
    for row in rows {
        writer.row(&row)?;
    }
    Ok(writer.finish()?.into())
}
