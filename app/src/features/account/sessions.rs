//! "Your sessions": seeing them, ending one, ending all others.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use services::account::{SessionHash, SessionRow};
use ui::{Badge, Button, Column, DataTable, IconName, PostForm, Tone};

use super::tabs::{AccountTab, respond};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, Page, PageError, SignedIn, current_session_hash};

/// The value that stands for every session but this one.
const OTHERS: &str = "others";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SessionForm {
    session: String,
}

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response, PageError> {
    let sessions = state.services.sessions(signed_in.visitor.account.account).await?;
    let current = current_session_hash(&signed_in.session);
    let page = &signed_in.page;
    let m = page.messages;
    let now = state.services.now();
    Ok(respond(
        &signed_in,
        AccountTab::Sessions,
        &FormErrors::default(),
        StatusCode::OK,
        || {
            let columns = vec![
                Column::new(m.account_sessions_device()),
                Column::new(m.account_sessions_since()),
                Column::new(m.account_sessions_seen()),
                Column::actions(m.account_sessions_end()),
            ];
            let rows = sessions
                .iter()
                .map(|session| row(page, session, current, now))
                .collect_view();
            let others = (sessions.len() > 1).then(|| {
                view! {
                    <PostForm action="/account/sessions" hidden=vec![("session".into(), OTHERS.into())]>
                        <Button>{m.account_sessions_end_others()}</Button>
                    </PostForm>
                }
            });
            view! {
            <div class="m-stack">
                <DataTable caption=m.account_sessions_caption() columns=columns stack=true middle=true>{rows}</DataTable>
                {others}
            </div>
        }
        .into_any()
        },
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    signed_in: SignedIn,
    FormData(form): FormData<SessionForm>,
) -> Result<Response, PageError> {
    let account = signed_in.visitor.account.account;
    if form.session == OTHERS {
        let kept = current_session_hash(&signed_in.session).ok_or(PageError::Show(ErrorKind::Internal))?;
        state.services.end_other_sessions(account, kept).await?;
    } else {
        let session = SessionHash::parse(&form.session).ok_or(PageError::Show(ErrorKind::NotFound))?;
        state.services.end_session(account, session).await?;
    }
    Ok(signed_in
        .page
        .redirect("/account/sessions", Some(Flash::SessionEnded)))
}

fn row(page: &Page, session: &SessionRow, current: Option<SessionHash>, now: jiff::Timestamp) -> AnyView {
    let m = page.messages;
    let device = if session.device.is_empty() {
        m.account_sessions_unknown().to_owned()
    } else {
        session.device.clone()
    };
    let action = if current == Some(session.hash) {
        view! { <Badge label=m.account_sessions_this() tone=Tone::Good icon=IconName::Check /> }.into_any()
    } else {
        let label = m.account_sessions_end_named(&device);
        view! {
            <PostForm action="/account/sessions" hidden=vec![("session".into(), session.hash.to_string())]>
                <Button small=true>
                    <span aria-hidden="true">{m.account_sessions_end()}</span>
                    <span class="m-hidden">{label}</span>
                </Button>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{device}</th>
            <td data-label=m.account_sessions_since()>{page.format.date_time(session.created_at)}</td>
            <td data-label=m.account_sessions_seen()>{page.format.relative(session.last_seen_at, now)}</td>
            <td class="m-tight">{action}</td>
        </tr>
    }
    .into_any()
}
