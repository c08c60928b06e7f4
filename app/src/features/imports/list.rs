//! Every file that was handed in, the latest first.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;
use serde::Deserialize;
use services::imports::{ImportList, ImportRow};
use ui::{ButtonLink, Column, DataTable, EmptyState, IconName, PageHeader, Section, Variant};

use super::state::{badge, stored_kind_name};
use super::{import_path, list_path, new_path};
use crate::AppState;
use crate::page::{InWorkspace, PageError, Place};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    page: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Query(query): Query<ListQuery>,
) -> Result<Response, PageError> {
    let page = query.page.parse().unwrap_or(1_i64).clamp(1, 10_000);
    let found = state.services.imports(&inside.visit, page).await?;
    let now = state.services.now();
    let title = inside.page.messages.imports_title();
    Ok(inside.respond(Place::Imports, title, StatusCode::OK, || {
        if found.imports.is_empty() && page == 1 {
            empty(&inside)
        } else {
            view(&inside, &found, page, now)
        }
    }))
}

fn add(inside: &InWorkspace) -> AnyView {
    let m = inside.page.messages;
    view! {
        <ButtonLink href=new_path(inside) variant=Variant::Primary icon=IconName::Plus>
            {m.imports_new_title()}
        </ButtonLink>
    }
    .into_any()
}

fn empty(inside: &InWorkspace) -> AnyView {
    let m = inside.page.messages;
    let add = add(inside);
    view! {
        <PageHeader title=m.imports_title() lead=view! { {m.imports_list_lead_none()} }.into_any() />
        <EmptyState title=m.imports_list_empty_title() icon=IconName::FileText>
            <p class="m-soft">{m.imports_list_empty_what()}</p>
            <p class="m-soft">{m.imports_list_empty_how()}</p>
            {add}
        </EmptyState>
    }
    .into_any()
}

fn view(inside: &InWorkspace, found: &ImportList, page: i64, now: Timestamp) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let finding = found.imports.first().map(|latest| {
        let when = format.relative(latest.created_at, now);
        view! { <strong>{m.imports_list_lead_last(&latest.file_name, &when)}</strong> }
    });
    let lead = view! { {finding} " " {m.imports_list_lead_rest()} };
    let columns = vec![
        Column::new(m.imports_column_file()),
        Column::new(m.imports_column_kind()),
        Column::new(m.imports_column_source()),
        Column::new(m.imports_column_arrived()),
        Column::number(m.imports_column_rows()),
        Column::new(m.imports_column_state()),
    ];
    let rows = found
        .imports
        .iter()
        .map(|import| row(inside, import, now))
        .collect_view();
    let newer = (page > 1).then(|| {
        let href = format!("{}?page={}", list_path(inside), page - 1);
        view! { <a href=href rel="prev">{m.imports_list_newer()}</a> }
    });
    let older = found.has_more.then(|| {
        let href = format!("{}?page={}", list_path(inside), page + 1);
        view! { <a href=href rel="next">{m.imports_list_older()}</a> }
    });
    view! {
        <PageHeader title=m.imports_title() actions=add(inside) lead=lead.into_any() />
        <Section id="imports" title=m.imports_list_section()>
            <DataTable caption=m.imports_list_caption() columns=columns stack=true hover=true middle=true>
                {rows}
            </DataTable>
            <p class="m-cluster">{newer} {older}</p>
        </Section>
    }
    .into_any()
}

fn row(inside: &InWorkspace, import: &ImportRow, now: Timestamp) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let rows = import
        .rows_total
        .map_or_else(|| "–".to_owned(), |rows| format.number(rows));
    view! {
        <tr>
            <th scope="row">
                <a href=import_path(inside, import.import)>
                    <bdi>{import.file_name.clone()}</bdi>
                </a>
            </th>
            <td data-label=m.imports_column_kind()>{stored_kind_name(&import.kind, m)}</td>
            <td data-label=m.imports_column_source()>
                <bdi>{import.source_name.clone()}</bdi>
            </td>
            <td data-label=m.imports_column_arrived()>
                <time datetime=import.created_at.to_string()>{format.relative(import.created_at, now)}</time>
            </td>
            <td class="m-num" data-label=m.imports_column_rows()>{rows}</td>
            <td data-label=m.imports_column_state()>{badge(import.state, m)}</td>
        </tr>
    }
    .into_any()
}
