//! Tables and what surrounds them.

use leptos::prelude::*;

use super::Example;
use crate::*;

pub const EXAMPLES: &[Example] = &[
    Example::new("Filters", "a search box and a list", filters),
    Example::new("Chips", "two filters", chips),
    Example::new("Chips", "no filter", chips_none),
    Example::new("DataTable", "sorted, a list of cards on phones", table),
    Example::new("DataTable", "with a shown caption", table_caption),
    Example::new("Pagination", "the first of many", pagination),
    Example::new("Pagination", "a single page", pagination_single),
];

fn filters() -> AnyView {
    view! {
        <Filters label="Filter the profiles">
            <SearchBox label="Name, e-mail or telephone" id="example-search" value="Hélène" />
            <Select
                name="example-consent"
                label="Consent"
                choices=vec![Choice::new("", "All"), Choice::new("yes", "Personalisation: yes")]
            />
            <Button>"Filter"</Button>
        </Filters>
    }
    .into_any()
}

fn chips() -> AnyView {
    view! {
        <Chips
            count="18,204 profiles"
            joiner="with"
            items=vec![
                Chip::new("Personalisation: yes", "#"),
                Chip::new("seen in the last 90 days", "#"),
            ]
            remove="remove this filter"
            clear=Some(("Remove all".to_owned(), "#".to_owned()))
        />
    }
    .into_any()
}

fn chips_none() -> AnyView {
    view! { <Chips count="No profile" /> }.into_any()
}

fn table() -> AnyView {
    let people = [
        ("Aïcha Benkirane", "Bordeaux", "€248.00"),
        ("Hélène Marchand-Roussel", "Nantes", "€562.40"),
        ("ياسمين عبد الله", "Marseille", "€420.10"),
    ];
    let columns = vec![
        Column::new("Person").sort(Sort {
            href: "#".to_owned(),
            current: None,
        }),
        Column::new("City"),
        Column::number("Purchases").sort(Sort {
            href: "#".to_owned(),
            current: Some(SortOrder::Descending),
        }),
        Column::actions("Actions"),
    ];
    let rows = people
        .map(|(name, city, spent)| {
            view! {
                <tr>
                    <th scope="row">
                        <a href="#"><bdi>{name}</bdi></a>
                    </th>
                    <td data-label="City">{city}</td>
                    <td class="m-num" data-label="Purchases">{spent}</td>
                    <td class="m-tight">
                        <Menu
                            label=format!("Actions on {name}")
                            icon=IconName::Ellipsis
                            icon_only=true
                            small=true
                            quiet=true
                        >
                            <MenuLink href="#" label="Export the data" />
                        </Menu>
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <DataTable
            caption="Profiles, greatest purchases first"
            columns=columns
            stack=true
            hover=true
            middle=true
            menus=true
        >
            {rows}
        </DataTable>
    }
    .into_any()
}

fn table_caption() -> AnyView {
    view! {
        <DataTable
            caption="Keys of the workspace"
            caption_shown=true
            names=true
            columns=vec![Column::new("Key"), Column::new("State").hidden()]
        >
            <tr>
                <th scope="row">"mw_live_8f2c"</th>
                <td>
                    <Badge label="In use" tone=Tone::Good icon=IconName::Check />
                </td>
            </tr>
        </DataTable>
    }
    .into_any()
}

fn pagination() -> AnyView {
    let pages = page_window(1, 2023)
        .into_iter()
        .map(|page| match page {
            None => PageLink::Gap,
            Some(1) => PageLink::Current {
                label: "1".to_owned(),
                href: "#".to_owned(),
            },
            Some(page) => PageLink::Page {
                label: page.to_string(),
                href: "#".to_owned(),
            },
        })
        .collect();
    view! {
        <Pagination
            label="Pages of profiles"
            range="1 to 9 of 18,204"
            pages=pages
            next=Some(("Next".to_owned(), "#".to_owned()))
        />
    }
    .into_any()
}

fn pagination_single() -> AnyView {
    view! { <Pagination label="Pages of keys" range="1 to 3 of 3" /> }.into_any()
}
