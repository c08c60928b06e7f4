//! What is known: each value with its source and its time, what links to the person, what happened, what it is used for.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::data_parts::{facts, happened, links, purposes};
use super::frame::{back_home, hello};
use super::inside::InPortal;
use crate::AppState;
use crate::page::PageError;

pub(super) async fn show(State(state): State<AppState>, inside: InPortal) -> Result<Response, PageError> {
    let known = state.services.known_of(&inside.visit).await?;
    let m = inside.page.messages;
    let format = &inside.page.format;
    let details = &known.details;
    Ok(inside.respond(m.portal_data_title(), StatusCode::OK, || {
        let seen = m.portal_data_since(
            &format.date_long(details.first_seen_at),
            &format.date_long(details.last_seen_at),
        );
        view! {
            {hello(m.portal_data_title(), Some(m.portal_data_lead().to_owned()), back_home(&inside))}
            <p class="m-soft">{seen}</p>
            {facts(&inside, &known)}
            {purposes(&inside, &known)}
            {links(&inside, &known)}
            {happened(&inside, &known)}
        }
        .into_any()
    }))
}
