//! The table of people. It is the heaviest page of all, so its rows are plain markup and nothing is copied for them.

use domain::profiles::{Completeness, Direction, EXPECTED_TRAITS, ProfileOrder};
use jiff::Timestamp;
use leptos::prelude::*;
use services::profiles::{ListQuery, ProfileRow};
use ui::{Column, DataTable, Sort, SortOrder};

use super::ask::{href, sorted};
use super::naming::{Called, called};
use crate::page::InWorkspace;

/// The table.
pub(super) fn view(
    inside: &InWorkspace,
    base: &str,
    ask: &ListQuery,
    people: Vec<ProfileRow>,
    now: Timestamp,
) -> AnyView {
    let (m, format) = (inside.page.messages, &inside.page.format);
    let workspace = inside.visit.workspace();
    let currency = workspace.currency.as_str();
    let shares: Vec<String> = (0..=EXPECTED_TRAITS.len())
        .map(|known| format.percent(Completeness { known }.ratio(), 0))
        .collect();
    let (nameless, city, events) = (
        m.profiles_nameless(),
        m.profiles_column_city(),
        m.profiles_column_events(),
    );
    let (purchases, complete) = (m.profiles_column_purchases(), m.profiles_column_complete());
    let seen = m.profiles_column_seen();
    let rows = people
        .into_iter()
        .map(|person| {
            let href = format!("{base}/{}", person.profile);
            let known = usize::try_from(person.known_traits).unwrap_or_default();
            let share = shares.get(known).or(shares.last()).cloned();
            let Called { name, note, letters } =
                called(person.profile, person.display_name, person.email, nameless);
            view! {
                <tr>
                    <th scope="row">
                        <a class="m-client" href=href>
                            <span class="m-monogram" aria-hidden="true">{letters}</span>
                            <span>
                                <bdi>{name}</bdi>
                                {note.map(|note| view! { <small><bdi dir="ltr">{note}</bdi></small> })}
                            </span>
                        </a>
                    </th>
                    <td data-label=city>{person.city.map(|city| view! { <bdi>{city}</bdi> })}</td>
                    <td class="m-num" data-label=events>{format.number(person.event_count)}</td>
                    <td class="m-num" data-label=purchases>{format.money(person.revenue_minor, currency)}</td>
                    <td class="m-num" data-label=complete>{share}</td>
                    <td class="m-num m-faint" data-label=seen>{format.relative(person.last_seen_at, now)}</td>
                </tr>
            }
        })
        .collect_view();
    let sort = |order| sort(base, ask, order);
    let columns = vec![
        Column::new(m.profiles_column_person()).sort(sort(ProfileOrder::Name)),
        Column::new(city),
        Column::number(events).sort(sort(ProfileOrder::Events)),
        Column::number(purchases).sort(sort(ProfileOrder::Revenue)),
        Column::number(complete),
        Column::number(seen).sort(sort(ProfileOrder::LastSeen)),
    ];
    view! {
        <DataTable caption=m.profiles_table_caption() columns=columns stack=true hover=true middle=true>
            {rows}
        </DataTable>
    }
    .into_any()
}

/// Where a head leads, and how the list is sorted by it now.
fn sort(base: &str, ask: &ListQuery, order: ProfileOrder) -> Sort {
    let current = (ask.order == order).then_some(match ask.direction {
        Direction::Ascending => SortOrder::Ascending,
        Direction::Descending => SortOrder::Descending,
    });
    Sort {
        href: href(base, &sorted(ask, order)),
        current,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_column_in_use_is_marked_and_leads_the_other_way() {
        let ask = super::super::ask::read(Some("sort=revenue"));
        let revenue = sort("/p", &ask, ProfileOrder::Revenue);
        assert_eq!(revenue.current, Some(SortOrder::Descending));
        assert_eq!(revenue.href, "/p?sort=revenue&direction=ascending");
        let name = sort("/p", &ask, ProfileOrder::Name);
        assert_eq!((name.href.as_str(), name.current), ("/p?sort=name", None));
    }
}
