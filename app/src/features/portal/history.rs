//! Every choice, newest first, and its receipt.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::consent::choice::Scope;
use leptos::prelude::*;
use services::consent::{PurposeStanding, Recorded};
use services::portal::ReceiptRow;
use ui::{EmptyState, IconName, Section};

use super::frame::{back_home, hello};
use super::inside::InPortal;
use super::words::{action_name, purpose_name, way_name};
use crate::AppState;
use crate::page::PageError;

pub(super) async fn show(State(state): State<AppState>, inside: InPortal) -> Result<Response, PageError> {
    let history = state.services.portal_history(&inside.visit).await?;
    let receipts = state.services.portal_receipts(&inside.visit).await?;
    let purposes = state.services.portal_standing(&inside.visit).await?;
    let m = inside.page.messages;
    Ok(inside.respond(m.portal_history_title(), StatusCode::OK, || {
        let body = if history.is_empty() {
            view! {
                <EmptyState title=m.portal_history_none() icon=IconName::History>
                    <p class="m-soft">{m.portal_history_none_what()}</p>
                </EmptyState>
            }
            .into_any()
        } else {
            let rows = history
                .iter()
                .map(|entry| row(&inside, entry, &purposes, &receipts))
                .collect_view();
            view! {
                <Section id="entries" title=m.portal_history_entries()>
                    <ol class="m-portal__entries" role="list">{rows}</ol>
                </Section>
            }
            .into_any()
        };
        view! {
            {hello(
                m.portal_history_title(),
                Some(m.portal_history_lead().to_owned()),
                back_home(&inside),
            )}
            {body}
        }
        .into_any()
    }))
}

fn row(
    inside: &InPortal,
    entry: &Recorded,
    purposes: &[PurposeStanding],
    receipts: &[ReceiptRow],
) -> AnyView {
    let m = inside.page.messages;
    let about = match &entry.event.scope {
        Scope::Everything => m.portal_everything().to_owned(),
        Scope::Purpose { key, .. } => purposes
            .iter()
            .find(|found| found.purpose.key() == key)
            .map_or_else(
                || key.to_string(),
                |found| purpose_name(&found.purpose, inside.page.language),
            ),
    };
    let receipt = receipts
        .iter()
        .find(|receipt| u64::try_from(receipt.sequence).is_ok_and(|sequence| sequence == entry.sequence))
        .map(|receipt| {
            let href = inside.path(&format!("receipts/{}", receipt.receipt));
            view! {
                <a href=href download=format!("receipt-{}.json", entry.sequence)>
                    {m.portal_receipt(&entry.sequence.to_string())}
                </a>
            }
        });
    let way = way_name(entry.event.method, entry.event.origin, m);
    view! {
        <li>
            <b>{about}</b>
            <span>{action_name(entry.event.action, m)}</span>
            <small>{inside.page.format.date_time(entry.event.at)} ", " {way}</small>
            {receipt}
        </li>
    }
    .into_any()
}
