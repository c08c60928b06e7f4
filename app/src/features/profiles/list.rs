//! The list of people.

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;
use services::profiles::{ListQuery, PeopleList, ROWS};
use ui::{ButtonLink, EmptyState, IconName, PageHeader, PageLink, Pagination, page_window};

use super::case_line::{self, base, case_first};
use super::{ask, narrow, table};
use crate::AppState;
use crate::page::{Entering, InWorkspace, PageError, Place, count};

pub(super) async fn show(
    State(state): State<AppState>,
    entering: Entering,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let ask = ask::read(query.as_deref());
    let found = state.services.people(&entering.visit, &ask).await;
    let inside = entering.counted().await?;
    let people = found.map_err(|error| case_first(&inside, error))?;
    if people.page.rows.is_empty() && people.page.total > 0 {
        // A page after the last, perhaps kept from a longer list.
        let last = ask::at_page(&ask, last_page(people.page.total));
        return Ok(inside.page.redirect(&ask::href(&base(&inside), &last), None));
    }
    Ok(answer(&inside, &ask, people, state.services.now()))
}

/// The page, once everything is loaded.
pub(super) fn answer(inside: &InWorkspace, ask: &ListQuery, people: PeopleList, now: Timestamp) -> Response {
    let title = inside.page.messages.shared_nav_profiles();
    inside.respond(Place::Profiles, title, StatusCode::OK, || {
        view(inside, ask, people, now)
    })
}

/// The number of the last page, of those that can be asked for.
fn last_page(total: i64) -> u64 {
    const FARTHEST: u64 = 10_000;
    u64::try_from(total)
        .unwrap_or_default()
        .div_ceil(u64::from(ROWS))
        .clamp(1, FARTHEST)
}

fn view(inside: &InWorkspace, ask: &ListQuery, people: PeopleList, now: Timestamp) -> AnyView {
    let (page, m) = (&inside.page, inside.page.messages);
    let base = base(inside);
    let total = people.page.total;
    let case = case_line::view(page, &base, people.case.as_ref(), now);
    let rows = if total > 0 {
        let pages = pages(inside, &base, ask, total, count(people.page.rows.len()));
        let table = table::view(inside, &base, ask, people.page.rows, now);
        view! { {table} {pages} }.into_any()
    } else {
        nobody(inside, &base, ask)
    };
    view! {
        <PageHeader title=m.shared_nav_profiles() />
        <div class="m-stack">
            {case}
            <div>{narrow::filters(page, &base, ask)} {narrow::chips(page, &base, ask, total)}</div>
            <div>{rows}</div>
        </div>
    }
    .into_any()
}

fn pages(inside: &InWorkspace, base: &str, ask: &ListQuery, total: i64, shown: i64) -> AnyView {
    let (m, format) = (inside.page.messages, &inside.page.format);
    let (current, last) = (u64::from(ask.page.get()), last_page(total));
    let before = ask.page.offset(ROWS);
    let [first_row, last_row, total] =
        [before + 1, before + shown, total].map(|number| format.number(number));
    let href = |page: u64| ask::href(base, &ask::at_page(ask, page));
    let label = |page: u64| format.number(i64::try_from(page).unwrap_or(i64::MAX));
    // A single page needs no link to itself.
    let links = page_window(current, last)
        .into_iter()
        .filter(|_| last > 1)
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
    view! {
        <Pagination
            label=m.shared_pages()
            range=m.shared_page_range(&first_row, &last_row, &total)
            pages=links
            previous=previous
            next=next
        />
    }
    .into_any()
}

fn nobody(inside: &InWorkspace, base: &str, ask: &ListQuery) -> AnyView {
    let m = inside.page.messages;
    let (title, lead, href, action) = if ask::is_filtered(ask) {
        let all = ask::href(base, &ask::unfiltered(ask));
        (
            m.profiles_empty_title(),
            m.profiles_empty_lead(),
            all,
            m.profiles_chips_clear(),
        )
    } else {
        let sources = format!("/w/{}/sources", inside.visit.workspace().slug);
        (
            m.profiles_none_title(),
            m.profiles_none_lead(),
            sources,
            m.profiles_none_action(),
        )
    };
    view! {
        <EmptyState title=title icon=IconName::Users>
            <p class="m-soft">{lead}</p>
            <ButtonLink href=href>{action}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::last_page;

    #[test]
    fn the_last_page_holds_the_rest() {
        assert_eq!([0, 1, 50, 51, 18_204].map(last_page), [1, 1, 1, 2, 365]);
        assert_eq!(last_page(9_000_000), 10_000);
    }
}
