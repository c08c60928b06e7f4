//! What an address asks of the queue, and the addresses of what can be asked next.

use domain::profiles::PageNumber;
use domain::requests::Kind;
use services::requests::{QueueOrder, QueueQuery, Standing};

/// Reads what is asked. What cannot be read counts as absent: an address typed by hand never fails.
pub(super) fn read(query: Option<&str>) -> QueueQuery {
    let parameters: Vec<(String, String)> =
        serde_urlencoded::from_str(query.unwrap_or_default()).unwrap_or_default();
    let get = |name: &str| {
        parameters
            .iter()
            .rfind(|(found, _)| found == name)
            .map_or("", |(_, value)| value.as_str())
    };
    QueueQuery {
        standing: Standing::parse(get("show")).unwrap_or_default(),
        kind: Kind::parse(get("kind")),
        mine: get("whose") == "mine",
        order: match get("sort") {
            "newest" => QueueOrder::Newest,
            "oldest" => QueueOrder::Oldest,
            _ => QueueOrder::Due,
        },
        page: PageNumber::parse(get("page")),
    }
}

/// The address that asks for it, shortest form: what goes without saying is left out.
pub(super) fn href(base: &str, ask: &QueueQuery) -> String {
    let mut parameters: Vec<(&str, String)> = Vec::new();
    if ask.standing != Standing::default() {
        parameters.push(("show", ask.standing.as_str().to_owned()));
    }
    if let Some(kind) = ask.kind {
        parameters.push(("kind", kind.as_str().to_owned()));
    }
    if ask.mine {
        parameters.push(("whose", "mine".to_owned()));
    }
    match ask.order {
        QueueOrder::Due => {}
        QueueOrder::Newest => parameters.push(("sort", "newest".to_owned())),
        QueueOrder::Oldest => parameters.push(("sort", "oldest".to_owned())),
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

/// The first page of another choice.
pub(super) fn first(ask: QueueQuery) -> QueueQuery {
    QueueQuery {
        page: PageNumber::FIRST,
        ..ask
    }
}

/// The same at another page.
pub(super) fn at_page(ask: QueueQuery, page: u64) -> QueueQuery {
    QueueQuery {
        page: PageNumber::parse(&page.to_string()),
        ..ask
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "/w/a/requests";

    #[test]
    fn an_address_is_read_and_written_the_same() {
        let full = "show=refused&kind=erasure&whose=mine&sort=newest&page=3";
        assert_eq!(href(BASE, &read(Some(full))), format!("{BASE}?{full}"));
        assert_eq!(href(BASE, &read(None)), BASE);
        assert_eq!(href(BASE, &read(Some("show=open&sort=due&page=1"))), BASE);
        for odd in ["show=x", "kind=x", "whose=them", "sort=up", "page=-1", "&&=", "%"] {
            assert_eq!(href(BASE, &read(Some(odd))), BASE, "{odd}");
        }
    }

    #[test]
    fn a_choice_begins_at_its_first_page() {
        let ask = read(Some("kind=access&page=4"));
        assert_eq!(href(BASE, &first(ask)), format!("{BASE}?kind=access"));
        assert_eq!(href(BASE, &at_page(ask, 2)), format!("{BASE}?kind=access&page=2"));
    }
}
