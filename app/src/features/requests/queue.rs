//! The queue: what is late or nearly, and every request with its deadline.

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::access::Capability;
use domain::requests::Kind;
use i18n::Messages;
use leptos::prelude::*;
use services::requests::{Board, QueueCounts, QueueQuery, ROWS, Standing};
use ui::{Figure, Figures, Notice, PageHeader, PageLink, Pagination, Section, page_window};

use super::words::{kind_name, standing_name};
use super::{Part, ask, base, list, tabs};
use crate::AppState;
use crate::page::{InWorkspace, PageError, Place, count};

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let ask = ask::read(query.as_deref());
    let board = state.services.request_board(&inside.visit, &ask).await?;
    let title = inside.page.messages.requests_title();
    Ok(inside.respond(Place::Requests, title, StatusCode::OK, || {
        view(&inside, &ask, &board)
    }))
}

fn view(inside: &InWorkspace, ask: &QueueQuery, board: &Board) -> AnyView {
    let m = inside.page.messages;
    let lead = view! { <strong>{lead(inside, board.counts)}</strong> " " {m.requests_lead_rest()} };
    let handles = inside.visit.may(Capability::HandleRequests);
    let rows = match &board.rows {
        Some((rows, total)) => {
            let note = m.requests_count(*total, &inside.page.format.number(*total));
            let list = list::view(inside, ask, rows);
            let pages = pages(inside, ask, *total, count(rows.len()));
            view! {
                {filters(inside, ask)}
                <Section id="list" title=m.requests_list_title() note=note>
                    {list}
                    {pages}
                </Section>
            }
            .into_any()
        }
        None => view! { <Notice><p>{m.requests_counts_only()}</p></Notice> }.into_any(),
    };
    view! {
        <PageHeader title=m.requests_title() lead=lead.into_any() />
        {handles.then(|| tabs(inside, Part::Queue))}
        {figures(inside, ask, board, handles)}
        {rows}
    }
    .into_any()
}

/// The most pressing fact first.
fn lead(inside: &InWorkspace, counts: QueueCounts) -> String {
    let (m, format) = (inside.page.messages, &inside.page.format);
    match counts {
        QueueCounts { open: 0, .. } => m.requests_lead_none().to_owned(),
        QueueCounts { late: 0, near: 0, .. } => m.requests_lead_calm().to_owned(),
        QueueCounts { late: 0, near, .. } => m.requests_lead_near(near, &format.number(near)),
        QueueCounts { late, .. } => m.requests_lead_late(late, &format.number(late)),
    }
}

fn figures(inside: &InWorkspace, ask: &QueueQuery, board: &Board, handles: bool) -> AnyView {
    let (m, format, counts) = (inside.page.messages, &inside.page.format, board.counts);
    let base = base(inside);
    let leads =
        |standing: Standing| handles.then(|| ask::href(&base, &ask::first(QueueQuery { standing, ..*ask })));
    let figures = [
        (m.requests_board_open(), counts.open, leads(Standing::Open)),
        (m.requests_board_late(), counts.late, leads(Standing::Due)),
        (m.requests_board_near(), counts.near, leads(Standing::Due)),
        (m.requests_board_paused(), counts.paused, leads(Standing::Paused)),
        (m.requests_board_error(), counts.error, leads(Standing::Error)),
        (m.requests_board_free(), counts.free, None),
    ]
    .map(|(label, number, href)| {
        view! { <Figure label=label value=format.number(number) href=href /> }.into_any()
    })
    .into_iter()
    .collect_view();
    view! {
        <Section id="board" title=m.requests_board()>
            <Figures>{figures}</Figures>
        </Section>
    }
    .into_any()
}

/// Filters are links: each has an address.
fn filters(inside: &InWorkspace, ask: &QueueQuery) -> AnyView {
    let m = inside.page.messages;
    let base = base(inside);
    let link = |label: &'static str, current: bool, wanted: QueueQuery| {
        let href = ask::href(&base, &ask::first(wanted));
        view! {
            <li><a class="m-filter" href=href aria-current=current.then_some("true")>{label}</a></li>
        }
        .into_any()
    };
    let standings = Standing::ALL
        .into_iter()
        .map(|standing| {
            let wanted = QueueQuery { standing, ..*ask };
            link(standing_name(standing, m), ask.standing == standing, wanted)
        })
        .collect_view();
    let kinds = std::iter::once(None)
        .chain(Kind::ALL.into_iter().map(Some))
        .map(|kind| {
            let wanted = QueueQuery { kind, ..*ask };
            link(kind_label(kind, m), ask.kind == kind, wanted)
        })
        .collect_view();
    let whose = [
        (false, m.requests_filter_everyone()),
        (true, m.requests_filter_mine()),
    ]
    .map(|(mine, label)| link(label, ask.mine == mine, QueueQuery { mine, ..*ask }))
    .into_iter()
    .collect_view();
    let row = |label: &'static str, links: AnyView| {
        view! {
            <nav class="m-filterrow" aria-label=label>
                <span aria-hidden="true">{label}</span>
                <ul role="list">{links}</ul>
            </nav>
        }
        .into_any()
    };
    view! {
        <div class="m-filterrows">
            {row(m.requests_filter_standing(), standings.into_any())}
            {row(m.requests_filter_kind(), kinds.into_any())}
            {row(m.requests_filter_whose(), whose.into_any())}
        </div>
    }
    .into_any()
}

fn kind_label(kind: Option<Kind>, m: Messages) -> &'static str {
    kind.map_or_else(|| m.requests_filter_kind_all(), |kind| kind_name(kind, m))
}

fn pages(inside: &InWorkspace, ask: &QueueQuery, total: i64, shown: i64) -> Option<AnyView> {
    let (m, format) = (inside.page.messages, &inside.page.format);
    let last = u64::try_from(total).unwrap_or_default().div_ceil(u64::from(ROWS));
    if last <= 1 || shown == 0 {
        return None;
    }
    let base = base(inside);
    let current = u64::from(ask.page.get());
    let before = ask.page.offset(ROWS);
    let [first_row, last_row, total] =
        [before + 1, before + shown, total].map(|number| format.number(number));
    let href = |page: u64| ask::href(&base, &ask::at_page(*ask, page));
    let label = |page: u64| format.number(i64::try_from(page).unwrap_or(i64::MAX));
    let links = page_window(current, last)
        .into_iter()
        .map(|page| match page {
            None => PageLink::Gap,
            Some(page) if page == current => PageLink::Current {
                label: label(page),
                href: href(page),
            },
            Some(page) => PageLink::Page {
                label: label(page),
                href: href(page),
            },
        })
        .collect::<Vec<_>>();
    let previous = (current > 1).then(|| (m.shared_page_previous().to_owned(), href(current - 1)));
    let next = (current < last).then(|| (m.shared_page_next().to_owned(), href(current + 1)));
    Some(
        view! {
            <Pagination
                label=m.shared_pages()
                range=m.shared_page_range(&first_row, &last_row, &total)
                pages=links
                previous=previous
                next=next
            />
        }
        .into_any(),
    )
}
