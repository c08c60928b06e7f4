//! The list of people: every order, every filter, every page.

use domain::profiles::{Direction, PageNumber, ProfileOrder, search_words};
use jiff::SignedDuration;
use serde_json::json;
use store::profiles::{ProfileFilter, ProfilePage, page};
use testkit::{World, now};

fn every() -> ProfileFilter {
    ProfileFilter {
        words: Vec::new(),
        seen_since: None,
        named: None,
        order: ProfileOrder::LastSeen,
        direction: Direction::Descending,
        page: PageNumber::FIRST,
    }
}

fn search(text: &str) -> ProfileFilter {
    ProfileFilter {
        words: search_words(text),
        ..every()
    }
}

async fn read(world: &World, filter: &ProfileFilter) -> ProfilePage {
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    page(&mut tx, filter).await.unwrap()
}

/// The names of the page; a dash for who has none.
async fn names(world: &World, filter: &ProfileFilter) -> Vec<String> {
    let page = read(world, filter).await;
    let names = page
        .rows
        .into_iter()
        .map(|row| row.display_name.unwrap_or_else(|| "–".to_owned()));
    names.collect()
}

/// Five people, one of them without a name. Their strangers have the same.
async fn five_people() -> World {
    let world = World::new().await;
    let people = [
        ("Zoé Hervé", "zoe@exemple.fr", "06 12 34 56 78", 1, 30),
        ("Éloïse de la Ferté-Macé", "eloise.ferte@exemple.fr", "", 2, 20),
        ("Adam Ferte", "adam@autre.fr", "", 30, 40),
        ("Björn Ångström", "bjorn@autre.fr", "+46 70 123 45 67", 50, 10),
    ];
    for (number, (name, email, phone, days, total)) in people.into_iter().enumerate() {
        let at = (now() - SignedDuration::from_hours(24 * days)).to_string();
        let user = format!("u-{number}");
        let mut messages = vec![
            json!({"type": "identify", "userId": user, "timestamp": at,
                "traits": {"name": name, "email": email, "phone": phone}}),
            json!({"type": "track", "event": "Order Completed", "userId": user, "timestamp": at,
                "properties": {"total": total}}),
        ];
        messages.extend((0..number).map(|_| json!({"type": "page", "userId": user, "timestamp": at})));
        world.send(&world.ours, &messages).await;
        world.send(&world.theirs, &messages).await;
    }
    world
        .send(&world.ours, &[json!({"type": "page", "anonymousId": "somebody"})])
        .await;
    world
}

#[tokio::test]
async fn every_order_has_two_directions_that_mirror_each_other() {
    let world = five_people().await;
    let (zoe, eloise) = ("Zoé Hervé", "Éloïse de la Ferté-Macé");
    let (adam, bjorn) = ("Adam Ferte", "Björn Ångström");
    for (order, ascending) in [
        (ProfileOrder::LastSeen, [bjorn, adam, eloise, zoe, "–"]),
        (ProfileOrder::Name, [adam, bjorn, eloise, zoe, "–"]),
        (ProfileOrder::Revenue, ["–", bjorn, eloise, zoe, adam]),
        (ProfileOrder::Events, ["–", zoe, eloise, adam, bjorn]),
    ] {
        for filtered in [None, Some(now() - SignedDuration::from_hours(24 * 365))] {
            let mut filter = ProfileFilter {
                order,
                direction: Direction::Ascending,
                seen_since: filtered,
                ..every()
            };
            assert_eq!(names(&world, &filter).await, ascending, "{order:?}");
            filter.direction = Direction::Descending;
            let descending: Vec<_> = ascending.into_iter().rev().collect();
            assert_eq!(names(&world, &filter).await, descending, "{order:?}");
        }
    }
}

#[tokio::test]
async fn a_person_is_found_by_the_beginning_of_each_word_whatever_the_accents() {
    let world = five_people().await;
    let (zoe, eloise, adam) = ("Zoé Hervé", "Éloïse de la Ferté-Macé", "Adam Ferte");
    for (text, expected) in [
        ("ferte", vec![eloise, adam]),
        ("FERTÉ", vec![eloise, adam]),
        ("fer", vec![eloise, adam]),
        ("ferte elo", vec![eloise]),
        ("mace ferte eloise", vec![eloise]),
        ("ferte zoe", vec![]),
        ("angstrom", vec!["Björn Ångström"]),
        ("zoe@exemple.fr", vec![zoe]),
        ("eloise.f", vec![eloise]),
        ("06 12 34 56 78", vec![zoe]),
        ("0612 34", vec![zoe]),
        ("4670 123", vec!["Björn Ångström"]),
        ("erte", vec![]),
        ("%", vec![zoe, eloise, adam, "Björn Ångström"]),
        ("fer_e", vec![]),
        ("'; drop table app.profile; --", vec![]),
    ] {
        let mut found = names(&world, &search(text)).await;
        found.retain(|name| name != "–");
        assert_eq!(found, expected, "{text}");
        let everybody = search(text).words.is_empty();
        let total = usize::try_from(read(&world, &search(text)).await.total).unwrap();
        assert_eq!(total, expected.len() + usize::from(everybody), "{text}");
    }
}

#[tokio::test]
async fn people_are_filtered_by_when_they_were_seen_and_whether_they_have_a_name() {
    let world = five_people().await;
    let days = |days: i64| Some(now() - SignedDuration::from_hours(24 * days));
    let count = async |filter: ProfileFilter| read(&world, &filter).await.total;
    assert_eq!(
        count(ProfileFilter {
            seen_since: days(7),
            ..every()
        })
        .await,
        3
    );
    assert_eq!(
        count(ProfileFilter {
            seen_since: days(30),
            ..every()
        })
        .await,
        4
    );
    assert_eq!(
        count(ProfileFilter {
            named: Some(true),
            ..every()
        })
        .await,
        4
    );
    assert_eq!(
        names(
            &world,
            &ProfileFilter {
                named: Some(false),
                ..every()
            }
        )
        .await,
        ["–"]
    );
    let both = ProfileFilter {
        seen_since: days(7),
        named: Some(true),
        ..search("ferte")
    };
    assert_eq!(names(&world, &both).await, ["Éloïse de la Ferté-Macé"]);
}

#[tokio::test]
async fn pages_hold_everybody_once() {
    let world = World::new().await;
    // All were seen at the same moment, so only the id keeps their order.
    let crowd: Vec<_> = (0..113)
        .map(|n| json!({"type": "identify", "userId": format!("u-{n}"), "traits": {"name": "Ada Same"}}))
        .collect();
    world.send(&world.ours, &crowd).await;
    for base in [every(), search("same ada")] {
        for order in ProfileOrder::ALL {
            let mut seen = Vec::new();
            for number in 1..=4 {
                let filter = ProfileFilter {
                    order,
                    page: PageNumber::parse(&number.to_string()),
                    ..base.clone()
                };
                let page = read(&world, &filter).await;
                assert_eq!(page.total, 113);
                assert_eq!(page.rows.len(), [50, 50, 13, 0][number - 1]);
                seen.extend(page.rows.into_iter().map(|row| row.profile));
            }
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), 113, "{order:?}");
        }
    }
}
