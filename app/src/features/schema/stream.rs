//! The verdicts of a source as server-sent events: finished list items, newest last.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use domain::ids::SourceId;
use futures::stream::{self, Stream};
use i18n::{Format, Messages};
use serde::Deserialize;
use services::UseError;
use services::schema::{Arrival, StreamPlace, Viewer};
use tower_sessions::Session;
use ui::document::render_view;

use super::live::item;
use crate::AppState;
use crate::page::{ErrorKind, InWorkspace, PageError, current_session_hash};

/// How often the database is asked.
const EVERY: Duration = Duration::from_secs(1);
/// How often it is asked before the browser has to come again.
const TIMES: u32 = 300;

/// From where.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    after: i64,
    /// Sends what is there, and ends.
    once: bool,
}

struct Watching {
    state: AppState,
    viewer: Viewer,
    /// Counts among the streams of its reader until it ends.
    _place: StreamPlace,
    m: Messages,
    format: Format,
    after: i64,
    left: u32,
    waits: bool,
}

pub(super) async fn open(
    State(state): State<AppState>,
    inside: InWorkspace,
    session: Session,
    Path((_, source)): Path<(String, String)>,
    Query(from): Query<From>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    // The first look answers as the page does: what is missing or not allowed is so here.
    state.services.debugger(&inside.visit, source).await?;
    let session = current_session_hash(&session).ok_or(PageError::Show(ErrorKind::Forbidden))?;
    let Some(place) = state.services.stream_place(&inside.visit) else {
        return Ok(StatusCode::TOO_MANY_REQUESTS.into_response());
    };
    // A browser that comes again says what it had last.
    let last = headers
        .get("last-event-id")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.parse().ok());
    let watching = Watching {
        viewer: Viewer {
            account: inside.visit.visitor.account.account,
            session,
            workspace: inside.visit.workspace().slug.clone(),
            source,
        },
        state,
        _place: place,
        m: inside.page.messages,
        format: inside.page.in_zone(&inside.visit.workspace().time_zone),
        after: last.unwrap_or(from.after),
        left: if from.once { 1 } else { TIMES },
        waits: false,
    };
    let keep = KeepAlive::new().interval(Duration::from_secs(15));
    Ok(Sse::new(events(watching)).keep_alive(keep).into_response())
}

/// One event for each look that found something; it ends with the session, with the right, and after a while.
fn events(watching: Watching) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(watching, async |mut watching| {
        while watching.left > 0 && !watching.state.services.is_closing() {
            watching.left -= 1;
            if watching.waits {
                tokio::time::sleep(EVERY).await;
            }
            watching.waits = true;
            let look = watching
                .state
                .services
                .watch(&watching.viewer, watching.after)
                .await;
            let arrivals = match look {
                Ok(arrivals) => arrivals,
                // What heals by itself is waited for.
                Err(UseError::Away(_)) => continue,
                Err(_) => return None,
            };
            if let Some(newest) = arrivals.first() {
                watching.after = newest.number;
                let event = Event::default().id(newest.number.to_string()).data(html(
                    &arrivals,
                    watching.m,
                    &watching.format,
                ));
                return Some((Ok(event), watching));
            }
        }
        None
    })
}

/// The items, the newest first, on one line each.
fn html(arrivals: &[Arrival], m: Messages, format: &Format) -> String {
    arrivals
        .iter()
        .map(|arrival| render_view(|| item(arrival, m, format)))
        .collect()
}
