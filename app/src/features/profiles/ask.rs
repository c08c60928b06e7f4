//! What an address asks of the list, and the addresses of what can be asked next.

use domain::profiles::{Direction, PageNumber, ProfileOrder};
use services::profiles::ListQuery;

/// The spans of days that can be chosen.
pub(super) const SEEN_DAYS: [u16; 3] = [7, 30, 90];

/// The longest search that is read.
const LONGEST: usize = 200;

/// The words of the `who` parameter.
pub(super) const NAMED: &str = "named";
pub(super) const ANONYMOUS: &str = "anonymous";

/// The parameters of a query. What cannot be read counts as absent: an address typed by hand never fails.
pub(super) fn parameters(query: Option<&str>) -> Vec<(String, String)> {
    serde_urlencoded::from_str(query.unwrap_or_default()).unwrap_or_default()
}

/// The last value of a parameter; empty when there is none.
pub(super) fn parameter<'a>(parameters: &'a [(String, String)], name: &str) -> &'a str {
    parameters
        .iter()
        .rfind(|(found, _)| found == name)
        .map_or("", |(_, value)| value.as_str())
}

/// Reads what is asked.
pub(super) fn read(query: Option<&str>) -> ListQuery {
    let parameters = parameters(query);
    let get = |name| parameter(&parameters, name);
    let order = ProfileOrder::parse(get("sort")).unwrap_or_default();
    ListQuery {
        search: get("q").trim().chars().take(LONGEST).collect(),
        seen_days: get("seen").parse().ok().filter(|days| SEEN_DAYS.contains(days)),
        named: match get("who") {
            NAMED => Some(true),
            ANONYMOUS => Some(false),
            _ => None,
        },
        order,
        direction: Direction::parse(get("direction")).unwrap_or_else(|| order.first_direction()),
        page: PageNumber::parse(get("page")),
    }
}

/// The address that asks for it, shortest form: what goes without saying is left out.
pub(super) fn href(base: &str, ask: &ListQuery) -> String {
    let mut parameters: Vec<(&str, String)> = Vec::new();
    if !ask.search.is_empty() {
        parameters.push(("q", ask.search.clone()));
    }
    if let Some(days) = ask.seen_days {
        parameters.push(("seen", days.to_string()));
    }
    if let Some(named) = ask.named {
        parameters.push(("who", if named { NAMED } else { ANONYMOUS }.to_owned()));
    }
    if ask.order != ProfileOrder::default() {
        parameters.push(("sort", ask.order.as_str().to_owned()));
    }
    if ask.direction != ask.order.first_direction() {
        parameters.push(("direction", ask.direction.as_str().to_owned()));
    }
    if ask.page != PageNumber::FIRST {
        parameters.push(("page", ask.page.get().to_string()));
    }
    if parameters.is_empty() {
        return base.to_owned();
    }
    format!(
        "{base}?{}",
        serde_urlencoded::to_string(parameters).unwrap_or_default()
    )
}

/// The same list sorted by a column: the other way round if it is sorted by it already.
pub(super) fn sorted(ask: &ListQuery, order: ProfileOrder) -> ListQuery {
    let direction = if ask.order == order {
        ask.direction.reverse()
    } else {
        order.first_direction()
    };
    ListQuery {
        order,
        direction,
        page: PageNumber::FIRST,
        ..ask.clone()
    }
}

/// The same list at another page.
pub(super) fn at_page(ask: &ListQuery, page: u64) -> ListQuery {
    ListQuery {
        page: PageNumber::parse(&page.to_string()),
        ..ask.clone()
    }
}

/// The same order without any filter.
pub(super) fn unfiltered(ask: &ListQuery) -> ListQuery {
    ListQuery {
        search: String::new(),
        seen_days: None,
        named: None,
        page: PageNumber::FIRST,
        ..ask.clone()
    }
}

/// Whether anything narrows the list.
pub(super) fn is_filtered(ask: &ListQuery) -> bool {
    !ask.search.is_empty() || ask.seen_days.is_some() || ask.named.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "/w/a/profiles";

    #[test]
    fn an_address_is_read_and_written_the_same() {
        let full = "q=d%C3%A9j%C3%A0+vu&seen=30&who=anonymous&sort=revenue&direction=ascending&page=3";
        assert_eq!(href(BASE, &read(Some(full))), format!("{BASE}?{full}"));
        assert_eq!(href(BASE, &read(None)), BASE);
        assert_eq!(
            href(BASE, &read(Some("sort=seen&direction=descending&page=1&q=++"))),
            BASE
        );
    }

    #[test]
    fn what_cannot_be_read_counts_as_absent() {
        for odd in [
            "seen=8",
            "who=me",
            "sort=age",
            "page=-1",
            "direction=up",
            "&&=",
            "%",
        ] {
            assert_eq!(href(BASE, &read(Some(odd))), BASE, "{odd}");
        }
        assert_eq!(read(Some("seen=7&seen=90")).seen_days, Some(90));
    }

    #[test]
    fn sorting_starts_at_the_expected_end_then_turns_round() {
        let ask = read(Some("q=mai&page=4"));
        let by_name = sorted(&ask, ProfileOrder::Name);
        assert_eq!(href(BASE, &by_name), format!("{BASE}?q=mai&sort=name"));
        let back = sorted(&by_name, ProfileOrder::Name);
        assert_eq!(
            href(BASE, &back),
            format!("{BASE}?q=mai&sort=name&direction=descending")
        );
        assert_eq!(
            href(BASE, &sorted(&ask, ProfileOrder::LastSeen)),
            format!("{BASE}?q=mai&direction=ascending")
        );
    }

    #[test]
    fn pages_keep_the_filters_and_clearing_keeps_the_order() {
        let ask = read(Some("who=named&sort=events&page=2"));
        assert_eq!(
            href(BASE, &at_page(&ask, 3)),
            format!("{BASE}?who=named&sort=events&page=3")
        );
        assert_eq!(href(BASE, &unfiltered(&ask)), format!("{BASE}?sort=events"));
        assert!(is_filtered(&ask) && !is_filtered(&unfiltered(&ask)));
    }
}
