//! What narrows the list: the search, two filters, and those that are applied as chips.

use domain::profiles::{PageNumber, ProfileOrder};
use leptos::prelude::*;
use services::profiles::ListQuery;
use ui::{Button, Chip, Chips, Choice, Filters, HiddenField, SearchBox, Select};

use super::ask::{ANONYMOUS, NAMED, SEEN_DAYS, href, unfiltered};
use crate::page::Page;

/// The form.
pub(super) fn filters(page: &Page, base: &str, ask: &ListQuery) -> AnyView {
    let m = page.messages;
    let seen = std::iter::once(Choice::new("", m.profiles_filter_seen_always()))
        .chain(SEEN_DAYS.into_iter().map(|days| {
            let label = m.profiles_filter_seen_days(i64::from(days), &page.format.number(i64::from(days)));
            Choice::new(days.to_string(), label).selected(ask.seen_days == Some(days))
        }))
        .collect::<Vec<_>>();
    let who = vec![
        Choice::new("", m.profiles_filter_who_everyone()),
        Choice::new(NAMED, m.profiles_filter_who_named()).selected(ask.named == Some(true)),
        Choice::new(ANONYMOUS, m.profiles_filter_who_anonymous()).selected(ask.named == Some(false)),
    ];
    // The order is kept when the filters change.
    let order = (ask.order != ProfileOrder::default())
        .then(|| view! { <HiddenField name="sort" value=ask.order.as_str().to_owned() /> });
    let direction = (ask.direction != ask.order.first_direction())
        .then(|| view! { <HiddenField name="direction" value=ask.direction.as_str().to_owned() /> });
    let search = ask.search.clone();
    view! {
        <Filters label=m.profiles_filters() action=base.to_owned()>
            {order}
            {direction}
            <SearchBox label=m.profiles_search() value=search />
            <Select name="seen" label=m.profiles_filter_seen() choices=seen />
            <Select name="who" label=m.profiles_filter_who() choices=who />
            <Button>{m.shared_filter()}</Button>
        </Filters>
    }
    .into_any()
}

/// How many people there are, and the filters that made it so.
pub(super) fn chips(page: &Page, base: &str, ask: &ListQuery, total: i64) -> AnyView {
    let m = page.messages;
    let items = applied(page, base, ask);
    let clear =
        (!items.is_empty()).then(|| (m.profiles_chips_clear().to_owned(), href(base, &unfiltered(ask))));
    view! {
        <Chips
            count=m.profiles_count(total, &page.format.number(total))
            joiner=m.profiles_chips_joiner()
            items=items
            remove=m.profiles_chip_remove()
            clear=clear
        />
    }
    .into_any()
}

/// The filters that are applied, each with the address of the list without it.
fn applied(page: &Page, base: &str, ask: &ListQuery) -> Vec<Chip> {
    let m = page.messages;
    let without = |ask: ListQuery| {
        href(
            base,
            &ListQuery {
                page: PageNumber::FIRST,
                ..ask
            },
        )
    };
    let search = (!ask.search.is_empty()).then(|| {
        let label = m.profiles_chip_search(&ask.search);
        Chip::new(
            label,
            without(ListQuery {
                search: String::new(),
                ..ask.clone()
            }),
        )
    });
    let seen = ask.seen_days.map(|days| {
        let label = m.profiles_chip_seen(i64::from(days), &page.format.number(i64::from(days)));
        Chip::new(
            label,
            without(ListQuery {
                seen_days: None,
                ..ask.clone()
            }),
        )
    });
    let who = ask.named.map(|named| {
        let label = if named {
            m.profiles_chip_named()
        } else {
            m.profiles_chip_anonymous()
        };
        Chip::new(
            label,
            without(ListQuery {
                named: None,
                ..ask.clone()
            }),
        )
    });
    [search, seen, who].into_iter().flatten().collect()
}
