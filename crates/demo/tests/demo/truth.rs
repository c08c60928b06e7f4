//! What the dashboards will find: enough of everything, a rhythm, dirt, and the stories.

use std::collections::{HashMap, HashSet};

use crate::support::{at, messages, now, text, workspace, workspaces};
use demo::history;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use serde_json::Value;

/// The messages of a client by its slug.
fn told(slug: &str, scale: f64) -> Vec<(&'static str, Value)> {
    workspace(slug)
        .map(|workspace| messages(&workspace, scale))
        .unwrap_or_default()
}

/// Minor units of a decimal amount, as text: exact.
fn minor(value: Option<&Value>) -> i64 {
    let amount = format!("{:.2}", value.and_then(Value::as_f64).unwrap_or(-1.0));
    amount.replace('.', "").parse().unwrap_or(-1)
}

/// Days before the end.
fn age(message: &Value) -> i64 {
    now().duration_since(at(message)).as_hours() / 24
}

/// Follows links to the first id of a person.
fn root(links: &HashMap<String, String>, id: &str) -> String {
    let mut id = id.to_owned();
    while let Some(next) = links.get(&id) {
        id.clone_from(next);
    }
    id
}

/// Whether a message opens a visit: the first page or screen.
fn is_arrival(message: &Value, slug: &str) -> bool {
    match text(message, "/type") {
        "page" => !text(message, "/context/page/referrer").contains(slug),
        "screen" => matches!(text(message, "/name"), "Accueil" | "Home"),
        _ => false,
    }
}

#[test]
fn visits_arrive_in_every_way_and_one_in_eight_out_of_nowhere_on_a_page_that_nobody_types() {
    for workspace in workspaces() {
        let (mut arrivals, mut tagged, mut named, mut deep) = (0, 0, 0, 0);
        for (_, message) in messages(&workspace, 0.5) {
            if text(&message, "/type") != "page" || !is_arrival(&message, workspace.slug) {
                continue;
            }
            arrivals += 1;
            let (campaign, referrer) = (
                message.pointer("/context/campaign").is_some(),
                !text(&message, "/context/page/referrer").is_empty(),
            );
            tagged += u32::from(campaign);
            named += u32::from(referrer);
            deep += u32::from(!campaign && !referrer && text(&message, "/context/page/path") != "/");
        }
        let share = |part: u32| part * 1_000 / arrivals;
        let told = (share(tagged), share(named), share(deep));
        assert!((150..330).contains(&told.0), "{}: {told:?}", workspace.slug);
        assert!((350..550).contains(&told.1), "{}: {told:?}", workspace.slug);
        assert!((90..220).contains(&told.2), "{}: {told:?}", workspace.slug);
    }
}

#[test]
fn people_say_once_how_they_heard() {
    for workspace in workspaces() {
        let mut by_person: HashMap<String, u32> = HashMap::new();
        for (source, message) in messages(&workspace, 1.0) {
            if text(&message, "/event") == "How Did You Hear Answered" {
                assert_eq!(source, "survey");
                assert!(!text(&message, "/properties/answer").is_empty());
                *by_person
                    .entry(text(&message, "/anonymousId").to_owned())
                    .or_default() += 1;
            }
        }
        assert!(by_person.len() > 100, "{}: {}", workspace.slug, by_person.len());
        assert!(
            by_person.values().all(|answers| *answers == 1),
            "{}",
            workspace.slug
        );
    }
}

#[test]
fn links_that_are_passed_on_are_followed() {
    for workspace in workspaces() {
        let links = demo::share_links(&workspace);
        assert_eq!(links.len(), 2);
        let all = messages(&workspace, 0.5);
        for link in links {
            assert!(
                link.target
                    .starts_with(&format!("https://www.{}.example/", workspace.slug))
            );
            let followed = all
                .iter()
                .filter(|(_, message)| text(message, "/context/campaign/name") == link.name)
                .count();
            assert!(followed > 20, "{} {}: {followed}", workspace.slug, link.name);
        }
    }
}

#[test]
fn the_full_world_is_large_enough() {
    let (mut people, mut events) = (0, 0);
    for workspace in workspaces() {
        let mut links: HashMap<String, String> = HashMap::new();
        let mut ids: HashSet<String> = HashSet::new();
        let mut named: HashSet<String> = HashSet::new();
        let (mut here, mut visits, mut orders) = (0, 0_u32, 0_u32);
        for message in history(&workspace, 7, now(), 1.0).flat_map(|batch| batch.messages) {
            here += 1;
            visits += u32::from(is_arrival(&message, workspace.slug));
            let desk = message.pointer("/properties/channel").is_some();
            orders += u32::from(text(&message, "/event") == "Order Completed" && !desk);
            let keys = ["/anonymousId", "/userId", "/previousId"].map(|pointer| text(&message, pointer));
            if !text(&message, "/userId").is_empty() || !text(&message, "/traits/email").is_empty() {
                named.extend(
                    keys.iter()
                        .find(|key| !key.is_empty())
                        .map(|key| (*key).to_owned()),
                );
            }
            let mut first = String::new();
            for key in keys.into_iter().filter(|key| !key.is_empty()) {
                ids.insert(key.to_owned());
                let end = root(&links, key);
                if first.is_empty() {
                    first = end;
                } else if first != end {
                    links.insert(end, first.clone());
                }
            }
        }
        let profiles = ids.iter().filter(|id| !links.contains_key(*id)).count();
        let known = named
            .iter()
            .map(|id| root(&links, id))
            .collect::<HashSet<_>>()
            .len();
        println!(
            "{}: {profiles} profiles ({known} named), {here} events, {visits} visits, {orders} online orders",
            workspace.slug
        );
        let rate = f64::from(orders) / f64::from(visits);
        assert!(
            (0.015..0.045).contains(&rate),
            "{} converts {rate:.4}",
            workspace.slug
        );
        people += profiles;
        events += here;
    }
    assert!(people >= 6_000, "{people} people");
    assert!(events >= 255_000, "{events} events");
}

#[test]
fn the_total_of_every_order_is_the_sum_of_its_products() {
    let mut orders = 0;
    for workspace in workspaces() {
        for (_, message) in messages(&workspace, 0.3) {
            if !["Order Completed", "Order Refunded"].contains(&text(&message, "/event")) {
                continue;
            }
            let products = message.pointer("/properties/products").and_then(Value::as_array);
            let sum: i64 = products
                .into_iter()
                .flatten()
                .map(|product| {
                    minor(product.get("price")) * product.get("quantity").and_then(Value::as_i64).unwrap_or(0)
                })
                .sum();
            assert!(sum > 0);
            assert_eq!(sum, minor(message.pointer("/properties/total")));
            assert_eq!(text(&message, "/properties/currency"), workspace.currency);
            orders += 1;
        }
    }
    assert!(orders > 300, "{orders} orders");
}

#[test]
fn sundays_and_evenings_are_busy_online_and_the_shop_is_closed_on_sundays() {
    let zone = TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC);
    let (mut sunday, mut tuesday, mut evening, mut night, mut closed) = (0, 0, 0, 0, 0);
    for (source, message) in told("maison-lumiere", 0.3) {
        let local = at(&message).to_zoned(zone.clone());
        if source == "caisse" {
            closed += u32::from(local.weekday() == Weekday::Sunday);
        }
        if source != "site" {
            continue;
        }
        sunday += u32::from(local.weekday() == Weekday::Sunday);
        tuesday += u32::from(local.weekday() == Weekday::Tuesday);
        evening += u32::from((19..22).contains(&local.hour()));
        night += u32::from((2..5).contains(&local.hour()));
    }
    assert!(sunday * 10 > tuesday * 13, "Sunday {sunday}, Tuesday {tuesday}");
    assert!(evening > night * 10, "evening {evening}, night {night}");
    assert_eq!(closed, 0);
}

#[test]
fn summer_is_high_for_the_outdoor_shop_and_winter_for_decoration() {
    let months = |slug: &str, wanted: &[i8]| {
        let inside = |message: &Value| wanted.contains(&at(message).to_zoned(TimeZone::UTC).month());
        told(slug, 0.3)
            .iter()
            .filter(|(_, message)| inside(message))
            .count()
    };
    assert!(months("fell-and-ridge", &[6, 7]) > months("fell-and-ridge", &[1, 2]) * 13 / 10);
    assert!(months("maison-lumiere", &[11, 12]) > months("maison-lumiere", &[7, 8]) * 13 / 10);
}

#[test]
fn the_data_is_as_dirty_as_data_is() {
    let all: Vec<_> = workspaces()
        .iter()
        .flat_map(|workspace| messages(workspace, 0.3))
        .map(|(_, it)| it)
        .collect();
    let emails: Vec<&str> = all
        .iter()
        .map(|message| text(message, "/traits/email"))
        .filter(|email| !email.is_empty())
        .collect();
    let share = |test: &dyn Fn(&str) -> bool| {
        emails.iter().filter(|email| test(email)).count() * 1_000 / emails.len()
    };
    assert!((2..80).contains(&share(&|email| email.contains("gmial") || email.contains("gamil"))));
    assert!((10..150).contains(&share(&|email| email != email.to_lowercase())));
    assert!((10..150).contains(&share(&|email| email.contains(' '))));
    assert!((2..80).contains(&share(&|email| !email.contains('@') || email.contains("@@"))));
    let phones = |start: &str| {
        all.iter()
            .any(|message| text(message, "/traits/phone").starts_with(start))
    };
    assert!(
        ["06", "+33", "0033", "+44", "07"]
            .iter()
            .all(|start| phones(start))
    );
    assert!(all.iter().any(|message| {
        text(message, "/traits/firstName")
            .chars()
            .any(|it| ('ا'..='ي').contains(&it))
    }));
    assert!(all.iter().any(|message| {
        text(message, "/event") == "Product Viewed" && message.pointer("/properties/price").is_none()
    }));
}

#[test]
fn one_person_appears_under_several_ids() {
    let mut ids: HashMap<String, HashSet<String>> = HashMap::new();
    for (_, message) in told("maison-lumiere", 0.5) {
        let email = text(&message, "/traits/email").trim().to_lowercase();
        let user = text(&message, "/userId");
        if !email.is_empty() && !user.is_empty() {
            ids.entry(email).or_default().insert(user.to_owned());
        }
    }
    let several = ids.values().filter(|users| users.len() > 1).count();
    assert!(several > 50, "{several} of {}", ids.len());
}

#[test]
fn no_address_belongs_to_anybody() {
    for workspace in workspaces() {
        for (_, message) in messages(&workspace, 0.3) {
            let email = text(&message, "/traits/email").trim().to_lowercase();
            if let Some((local, host)) = email.split_once('@') {
                // A comma instead of the point leads nowhere.
                let host = host.replace(',', ".");
                let safe = host.ends_with(".example") || local.contains('_');
                assert!(safe, "{email}");
            }
            assert!(
                message.pointer("/traits/gender").is_none() && message.pointer("/traits/birthday").is_none()
            );
        }
    }
}

#[test]
fn the_till_fell_silent_six_days_ago() {
    let last = told("maison-lumiere", 0.5)
        .iter()
        .filter(|(source, _)| *source == "caisse")
        .map(|(_, it)| age(it))
        .min();
    assert!(last.is_some_and(|days| (6..11).contains(&days)), "{last:?}");
}

#[test]
fn a_campaign_week_stands_out() {
    let (mut week, mut before) = (0, 0);
    for (_, message) in told("librairie-basile", 0.5) {
        if text(&message, "/type") == "page" {
            week += u32::from((32..39).contains(&age(&message)));
            before += u32::from((46..53).contains(&age(&message)));
        }
    }
    assert!(week * 2 > before * 3, "{week} against {before}");
}

#[test]
fn baskets_fell_when_prices_rose() {
    let (mut before, mut after) = ((0, 0), (0, 0));
    for (source, message) in told("fell-and-ridge", 1.0) {
        if source != "orders" || text(&message, "/event") != "Order Completed" {
            continue;
        }
        let lines = message
            .pointer("/properties/products")
            .and_then(Value::as_array)
            .map_or(0, Vec::len);
        let side = if age(&message) > 46 {
            &mut before
        } else {
            &mut after
        };
        *side = (side.0 + lines, side.1 + 1);
    }
    assert!(
        after.1 > 10 && before.0 * after.1 > after.0 * before.1 * 11 / 10,
        "{before:?} then {after:?}"
    );
}

#[test]
fn every_trade_tells_its_own_events() {
    let common = [
        "Products Searched",
        "Product Viewed",
        "Product Added",
        "Checkout Started",
        "Order Completed",
    ];
    let goods = [
        "Product List Viewed",
        "Product Removed",
        "Cart Viewed",
        "Order Refunded",
        "Coupon Applied",
    ];
    let signs = ["Product Added to Wishlist", "Product Shared"];
    for workspace in workspaces() {
        let all = messages(&workspace, 0.5);
        let events: HashSet<&str> = all.iter().map(|(_, message)| text(message, "/event")).collect();
        let own: &[&str] = match workspace.slug {
            "librairie-basile" => &["Excerpt Read", "Author Followed"],
            "musee-des-echos" => &[
                "Exhibition Viewed",
                "Ticket Booked",
                "Guide Opened",
                "Visit Checked In",
            ],
            _ => &goods,
        };
        for event in common.iter().chain(&signs).chain(own) {
            assert!(events.contains(event), "{} never tells {event}", workspace.slug);
        }
        let sources: HashSet<&str> = all.iter().map(|(source, _)| *source).collect();
        assert_eq!(
            sources.len(),
            workspace.sources.len(),
            "{} has a source that never sends",
            workspace.slug
        );
    }
}
