//! Pages of a list: the range in words, previous and next by name.

use leptos::prelude::*;

use crate::{Icon, IconName, IconSize};

/// A link to one page, or a gap between pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageLink {
    /// Another page: its formatted number and its address.
    Page {
        /// The number, formatted.
        label: String,
        /// The address.
        href: String,
    },
    /// The page one is on: its formatted number and its address.
    Current {
        /// The number, formatted.
        label: String,
        /// The address.
        href: String,
    },
    /// Pages left out.
    Gap,
}

impl PageLink {
    fn view(self) -> AnyView {
        match self {
            Self::Page { label, href } => view! { <li><a href=href>{label}</a></li> }.into_any(),
            Self::Current { label, href } => {
                view! { <li><a href=href aria-current="page">{label}</a></li> }.into_any()
            }
            Self::Gap => view! { <li aria-hidden="true">"…"</li> }.into_any(),
        }
    }
}

/// Which pages to link to: the first, the last, and those around the current one.
///
/// Pages count from one; `None` stands for a gap, never for a single page.
#[must_use]
pub fn page_window(current: u64, last: u64) -> Vec<Option<u64>> {
    let last = last.max(1);
    let current = current.clamp(1, last);
    let mut shown: Vec<u64> = [1, last]
        .into_iter()
        .chain(current.saturating_sub(1)..=current.saturating_add(1))
        .filter(|page| (1..=last).contains(page))
        .collect();
    shown.sort_unstable();
    shown.dedup();
    let mut window = Vec::with_capacity(shown.len() + 2);
    let mut before = 0;
    for page in shown {
        if page == before + 2 {
            window.push(Some(page - 1));
        } else if page > before + 2 {
            window.push(None);
        }
        window.push(Some(page));
        before = page;
    }
    window
}

/// The foot of a list.
#[component]
pub fn Pagination(
    /// The name of the landmark, such as "Pages".
    #[prop(into)]
    label: String,
    /// What is shown out of how much, such as "1 to 50 of 18,204".
    #[prop(into)]
    range: String,
    /// The pages, in order (see [`page_window`]).
    #[prop(optional)]
    pages: Vec<PageLink>,
    /// The word and the address of the page before.
    #[prop(optional_no_strip)]
    previous: Option<(String, String)>,
    /// The word and the address of the page after.
    #[prop(optional_no_strip)]
    next: Option<(String, String)>,
) -> impl IntoView {
    let previous = previous.map(|(label, href)| {
        view! {
            <li>
                <a href=href rel="prev">
                    <Icon name=IconName::ChevronLeft size=IconSize::Small flip=true />
                    {label}
                </a>
            </li>
        }
    });
    let next = next.map(|(label, href)| {
        view! {
            <li>
                <a href=href rel="next">
                    {label}
                    <Icon name=IconName::ChevronRight size=IconSize::Small flip=true />
                </a>
            </li>
        }
    });
    let empty = pages.is_empty() && previous.is_none() && next.is_none();
    let list = (!empty).then(|| {
        view! {
            <ol role="list">
                {previous}
                {pages.into_iter().map(PageLink::view).collect_view()}
                {next}
            </ol>
        }
    });
    view! {
        <nav class="m-pages" aria-label=label>
            <span>{range}</span>
            {list}
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::page_window;

    #[test]
    fn a_single_page_needs_no_gap() {
        assert_eq!(page_window(1, 1), [Some(1)]);
        assert_eq!(page_window(0, 0), [Some(1)]);
    }

    #[test]
    fn gaps_stand_for_two_pages_or_more() {
        assert_eq!(page_window(1, 2023), [Some(1), Some(2), None, Some(2023)]);
        assert_eq!(
            page_window(4, 7),
            [Some(1), Some(2), Some(3), Some(4), Some(5), Some(6), Some(7)]
        );
        assert_eq!(
            page_window(5, 9),
            [Some(1), None, Some(4), Some(5), Some(6), None, Some(9)]
        );
    }

    #[test]
    fn a_page_out_of_range_is_brought_back() {
        assert_eq!(page_window(99, 3), [Some(1), Some(2), Some(3)]);
    }
}
