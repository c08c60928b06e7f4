//! The table of the queue.

use leptos::prelude::*;
use services::requests::{BoardRow, QueueOrder, QueueQuery};
use ui::{Badge, ButtonLink, Column, DataTable, EmptyState, IconName, Sort, SortOrder};

use super::words::{alarm_name, kind_name, state_name};
use super::{ask, base, request_path};
use crate::page::InWorkspace;

/// The table; an invitation where it would be empty.
pub(super) fn view(inside: &InWorkspace, ask: &QueueQuery, rows: &[BoardRow]) -> AnyView {
    let m = inside.page.messages;
    let base = base(inside);
    if rows.is_empty() {
        let all = format!("{base}?show=all");
        return view! {
            <EmptyState title=m.requests_empty() icon=IconName::Inbox>
                <p class="m-soft">{m.requests_empty_what()}</p>
                <ButtonLink href=all>{m.requests_empty_all()}</ButtonLink>
            </EmptyState>
        }
        .into_any();
    }
    let by = |order: QueueOrder, other: Option<QueueOrder>, current: Option<SortOrder>| {
        let order = match (current, other) {
            (Some(_), Some(other)) => other,
            _ => order,
        };
        Sort {
            href: ask::href(&base, &ask::first(QueueQuery { order, ..*ask })),
            current,
        }
    };
    let (due, received) = match ask.order {
        QueueOrder::Due => (Some(SortOrder::Ascending), None),
        QueueOrder::Newest => (None, Some(SortOrder::Descending)),
        QueueOrder::Oldest => (None, Some(SortOrder::Ascending)),
    };
    let turned = match ask.order {
        QueueOrder::Newest => QueueOrder::Oldest,
        QueueOrder::Due | QueueOrder::Oldest => QueueOrder::Newest,
    };
    let columns = vec![
        Column::new(m.requests_column_number()),
        Column::new(m.requests_column_kind()),
        Column::new(m.requests_column_state()),
        Column::new(m.requests_column_received()).sort(by(QueueOrder::Newest, Some(turned), received)),
        Column::new(m.requests_column_due()).sort(by(QueueOrder::Due, None, due)),
        Column::new(m.requests_column_whose()),
    ];
    let body = rows.iter().map(|row| line(inside, row)).collect_view();
    view! {
        <DataTable caption=m.requests_list_caption() columns=columns stack=true middle=true>{body}</DataTable>
    }
    .into_any()
}

fn line(inside: &InWorkspace, board: &BoardRow) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let row = &board.row.request;
    let (state, tone) = state_name(row.state, m);
    let due = match row.closed_at {
        Some(closed) => view! {
            <span class="m-soft">{m.requests_closed(&format.date_medium(closed))}</span>
        }
        .into_any(),
        None => {
            let (alarm, tone) = alarm_name(board.alarm, m);
            let day = (!row.due.paused).then(|| {
                let limit = row.due.limit;
                view! { <time datetime=limit.to_string()>{format.civil_date_medium(limit)}</time> " " }
            });
            view! { {day} <Badge label=alarm tone=tone /> }.into_any()
        }
    };
    let mine = board
        .row
        .assignee
        .as_ref()
        .is_some_and(|(account, _)| *account == inside.visit.visitor.account.account);
    let whose = match &board.row.assignee {
        None => view! { <span class="m-faint">{m.requests_nobody()}</span> }.into_any(),
        Some(_) if mine => m.requests_me().into_any(),
        Some((_, name)) => view! { <bdi>{name.clone()}</bdi> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="m-num" href=request_path(inside, row.request)>{row.reference()}</a>
            </th>
            <td data-label=m.requests_column_kind()>{kind_name(row.kind, m)}</td>
            <td data-label=m.requests_column_state()><Badge label=state tone=tone /></td>
            <td data-label=m.requests_column_received()>
                <time datetime=row.received_at.to_string()>{format.date_medium(row.received_at)}</time>
            </td>
            <td data-label=m.requests_column_due()>{due}</td>
            <td data-label=m.requests_column_whose()>{whose}</td>
        </tr>
    }
    .into_any()
}
