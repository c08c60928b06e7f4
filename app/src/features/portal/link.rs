//! The page of a mailed link. Opening it uses nothing up; its one button does.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use leptos::prelude::*;
use services::portal::{EnterError, Link};
use ui::{Button, ButtonLink, Variant};

use super::frame::hello;
use super::inside::{AtPortal, path_after, path_of, remember_session};
use crate::AppState;
use crate::page::PageError;

pub(super) async fn show(
    State(state): State<AppState>,
    Path((_, link)): Path<(String, String)>,
    at: AtPortal,
) -> Result<Response, PageError> {
    let found = state
        .services
        .portal_link(&at.portal, &link, at.browser.as_ref())
        .await?;
    Ok(render(&at, &link, found))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    Path((_, link)): Path<(String, String)>,
    at: AtPortal,
) -> Result<Response, PageError> {
    let entered = state
        .services
        .enter_by_link(&at.portal, &link, at.browser.as_ref(), at.key.as_ref())
        .await;
    match entered {
        Ok(entered) => {
            let mut response = at.page.redirect(&path_after(&at.portal, entered.leads_to), None);
            if let Some(cookie) = remember_session(&state, &at.portal, &entered.key) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(response)
        }
        Err(EnterError::Malformed | EnterError::Refused) => {
            let found = state
                .services
                .portal_link(&at.portal, &link, at.browser.as_ref())
                .await?;
            Ok(render(&at, &link, found))
        }
        Err(EnterError::Use(error)) => Err(error.into()),
    }
}

fn render(at: &AtPortal, link: &str, found: Link) -> Response {
    let m = at.page.messages;
    let (title, status) = match found {
        Link::Ready => (m.portal_link_title(), StatusCode::OK),
        Link::Elsewhere(_) => (m.portal_link_elsewhere_title(), StatusCode::OK),
        Link::Gone => (m.portal_link_gone_title(), StatusCode::GONE),
    };
    at.respond(title, status, || match found {
        Link::Ready => view! {
            {hello(title, Some(m.portal_link_lead(at.portal.name())), None)}
            <form method="post" action=path_of(&at.portal, &format!("link/{link}"))>
                <Button variant=Variant::Primary>{m.portal_link_submit()}</Button>
            </form>
        }
        .into_any(),
        Link::Elsewhere(code) => view! {
            {hello(title, Some(m.portal_link_elsewhere_lead().to_owned()), None)}
            <p class="m-portal__code">
                <code translate="no">{code.to_string()}</code>
            </p>
            <p class="m-soft">{m.portal_link_elsewhere_why()}</p>
        }
        .into_any(),
        Link::Gone => view! {
            {hello(title, Some(m.portal_link_gone_lead().to_owned()), None)}
            <p>
                <ButtonLink href=path_of(&at.portal, "enter") variant=Variant::Primary>
                    {m.portal_code_again()}
                </ButtonLink>
            </p>
        }
        .into_any(),
    })
}
