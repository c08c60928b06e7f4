//! Heads that sort: links, so that they work without script and can be kept.

use leptos::prelude::*;

use crate::{Icon, IconName};

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    /// Least first.
    Ascending,
    /// Greatest first.
    Descending,
}

impl SortOrder {
    /// The other way round.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }

    const fn aria(self) -> &'static str {
        match self {
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }

    const fn icon(self) -> IconName {
        match self {
            Self::Ascending => IconName::ChevronUp,
            Self::Descending => IconName::ChevronDown,
        }
    }
}

/// Where a head leads, and how the table is sorted by it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The same page, sorted by this column.
    pub href: String,
    /// The present order, on the one column the table is sorted by.
    pub current: Option<SortOrder>,
}

/// A head that sorts; `aria-sort` stands only on the column the table is sorted by.
#[component]
pub fn SortHeader(
    /// The name of the column.
    #[prop(into)]
    label: String,
    /// Where it leads, and the present order.
    sort: Sort,
    /// Whether the column holds numbers.
    #[prop(optional)]
    number: bool,
) -> impl IntoView {
    let Sort { href, current } = sort;
    view! {
        <th scope="col" class=number.then_some("m-num") aria-sort=current.map(SortOrder::aria)>
            <a class="m-sort" href=href>
                {label}
                <Icon name=current.map_or(IconName::ChevronsUpDown, SortOrder::icon) />
            </a>
        </th>
    }
}
