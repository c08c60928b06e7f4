//! A file to take away, behind a link that works once. Looking at the page takes nothing: programs that look at links before
//! people do would take the file away from them.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::workspace::Slug;
use leptos::prelude::*;
use services::erasure::{Download, Taken};
use ui::{Button, EmptyState, IconName, PageHeader, Variant};

use crate::AppState;
use crate::page::{ErrorKind, Frame, Page, PageError};

pub(super) async fn show(
    State(state): State<AppState>,
    Path((workspace, token)): Path<(String, String)>,
    page: Page,
) -> Result<Response, PageError> {
    let slug = slug(&workspace)?;
    match state.services.download(&slug, &token).await? {
        Download::Waiting { bytes, until } => {
            let m = page.messages;
            let size = page.format.number((bytes + 1023) / 1024);
            let until = page.format.date_time(until);
            Ok(
                Frame::plain(&page, m.erasure_download_title()).respond(StatusCode::OK, || {
                    let lead = view! { {m.erasure_download_lead(&size, &until)} };
                    view! {
                        <PageHeader title=m.erasure_download_title() lead=lead.into_any() />
                        <div class="m-stack">
                            <p>{m.erasure_download_once()}</p>
                            <form method="post" action=format!("/p/{slug}/download/{token}")>
                                <Button variant=Variant::Primary icon=IconName::Download>
                                    {m.erasure_download_take()}
                                </Button>
                            </form>
                        </div>
                    }
                    .into_any()
                }),
            )
        }
        Download::Gone => Ok(gone(&page)),
    }
}

pub(super) async fn submit(
    State(state): State<AppState>,
    Path((workspace, token)): Path<(String, String)>,
    page: Page,
) -> Result<Response, PageError> {
    let slug = slug(&workspace)?;
    match state.services.take_download(&slug, &token).await? {
        Taken::File(file) => {
            let mut response = (StatusCode::OK, file).into_response();
            let headers = response.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/zip"));
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            let name = format!("attachment; filename=\"{slug}.zip\"");
            if let Ok(value) = HeaderValue::from_str(&name) {
                headers.insert(CONTENT_DISPOSITION, value);
            }
            Ok(response)
        }
        Taken::Gone => Ok(gone(&page)),
    }
}

fn slug(workspace: &str) -> Result<Slug, PageError> {
    Slug::parse(workspace).ok_or(PageError::Show(ErrorKind::NotFound))
}

fn gone(page: &Page) -> Response {
    let m = page.messages;
    Frame::plain(page, m.erasure_gone_title()).respond(StatusCode::GONE, || {
        view! {
            <PageHeader title=m.erasure_gone_title() />
            <EmptyState title=m.erasure_gone_title() icon=IconName::Clock>
                <p class="m-soft">{m.erasure_gone_what()}</p>
            </EmptyState>
        }
        .into_any()
    })
}
