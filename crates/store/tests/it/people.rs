//! One person: what is known, what happened, and for which case they are looked at.

use domain::ids::{CaseId, EventId, ProfileId};
use domain::profiles::CaseNumber;
use jiff::SignedDuration;
use serde_json::json;
use store::collect::IdentifierKind;
use store::profiles::{Before, NewCase, close_case, get, open_case, open_case_of, timeline};
use testkit::{EVER, World, now};
use uuid::Uuid;

async fn profile_of(world: &World, sql: &str) -> ProfileId {
    let mut raw = world.database.superuser().await;
    let id = raw
        .column(&format!("select profile_id from app.profile p where {sql}"))
        .await
        .unwrap();
    ProfileId::parse(&id.concat()).unwrap()
}

/// Ada on two browsers, the second of which she used before she signed in there.
async fn ada() -> (World, ProfileId, ProfileId) {
    let world = World::new().await;
    let before = now() - SignedDuration::from_hours(100);
    let first = [
        json!({"type": "identify", "userId": "ada", "anonymousId": "a-1", "traits": {"name": "Ada"}}),
        json!({"type": "identify", "anonymousId": "a-2", "timestamp": before.to_string(),
            "traits": {"address": {"city": "Nantes"}, "name": "A visitor"}}),
    ];
    world.send(&world.ours, &first).await;
    let signs_in = json!({"type": "page", "userId": "ada", "anonymousId": "a-2"});
    world.send(&world.ours, &[signs_in]).await;
    let survivor = profile_of(&world, "merged_into is null").await;
    let merged = profile_of(&world, "merged_into is not null").await;
    (world, survivor, merged)
}

#[tokio::test]
async fn a_merged_profile_leads_to_the_person() {
    let (world, survivor, merged) = ada().await;
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    for asked in [survivor, merged] {
        let person = get(&mut tx, asked).await.unwrap().unwrap();
        assert_eq!(person.profile, survivor);
        assert_eq!(person.merged, [(merged, now())]);
        assert_eq!(person.display_name.as_deref(), Some("Ada"));
        let identifiers: Vec<_> = person
            .identifiers
            .iter()
            .map(|found| (found.kind, found.value.as_str()))
            .collect();
        assert_eq!(identifiers.len(), 3);
        assert_eq!(identifiers[0], (IdentifierKind::User, "ada"));
        let traits: Vec<_> = person
            .traits
            .iter()
            .map(|found| {
                (
                    found.name.as_str(),
                    found.latest.value.as_str(),
                    found.latest.source.as_str(),
                )
            })
            .collect();
        assert_eq!(
            traits,
            [("address.city", "Nantes", "Website"), ("name", "Ada", "Website")]
        );
        assert_eq!((person.event_count, person.known_traits), (3, 1));
        assert_eq!(person.first_seen_at, now() - SignedDuration::from_hours(100));
    }
    assert!(
        get(&mut tx, ProfileId::from_uuid(Uuid::from_u128(1)))
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn nobody_is_found_from_another_workspace() {
    let (world, survivor, merged) = ada().await;
    let mut tx = world.database.database.read(&world.theirs.scope).await.unwrap();
    for asked in [survivor, merged] {
        assert!(get(&mut tx, asked).await.unwrap().is_none());
    }
    assert!(
        timeline(&mut tx, &[survivor, merged], EVER, None, 50)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn the_timeline_joins_merged_profiles_and_its_pages_have_no_gap_and_no_repeat() {
    let (world, survivor, merged) = ada().await;
    // Many at the same moment, on both sides, over several months.
    let messages: Vec<_> = (0..60)
        .map(|n: i64| {
            let at = now() - SignedDuration::from_hours(24 * 15 * (n % 6));
            json!({"type": "page", "userId": "ada", "name": n.to_string(), "timestamp": at.to_string()})
        })
        .collect();
    world.send(&world.ours, &messages).await;
    let mut raw = world.database.superuser().await;
    raw.run(&format!(
        "update app.event set profile_id = '{merged}' where name is not null and name::integer % 3 = 0"
    ))
    .await
    .unwrap();
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    let whole = timeline(&mut tx, &[survivor, merged], EVER, None, 500)
        .await
        .unwrap();
    assert_eq!(whole.len(), 63);
    assert!(whole.is_sorted_by_key(|event| std::cmp::Reverse((event.occurred_at, event.event))));
    for rows in [1, 7, 21] {
        let mut pages: Vec<EventId> = Vec::new();
        let mut before: Option<Before> = None;
        loop {
            let page = timeline(&mut tx, &[survivor, merged], EVER, before, rows)
                .await
                .unwrap();
            let Some(last) = page.last() else { break };
            let link = Before {
                occurred_at: last.occurred_at,
                event: last.event,
            };
            // As it travels in a link.
            before = Before::parse(&link.to_string());
            assert_eq!(before, Some(link));
            pages.extend(page.iter().map(|event| event.event));
        }
        let expected: Vec<_> = whole.iter().map(|event| event.event).collect();
        assert_eq!(pages, expected, "{rows} rows a page");
    }
    let alone = timeline(&mut tx, &[merged], EVER, None, 500).await.unwrap();
    assert_eq!(alone.len(), 21);
}

#[tokio::test]
async fn a_case_is_open_for_one_person_until_it_ends() {
    let world = World::new().await;
    let database = &world.database.database;
    let officer = world.account("privacy-officer@ours.example");
    let number = CaseNumber::parse("DSR-1").unwrap();
    let later = now() + SignedDuration::from_hours(8);
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    let case = NewCase {
        case: CaseId::from_uuid(Uuid::from_u128(1)),
        account: officer,
        number: &number,
        opened_at: now(),
        expires_at: later,
    };
    open_case(&mut tx, &case).await.unwrap();
    let open = open_case_of(&mut tx, officer, now()).await.unwrap().unwrap();
    assert_eq!((open.number.as_str(), open.expires_at), ("DSR-1", later));
    assert!(open_case_of(&mut tx, officer, later).await.unwrap().is_none());
    let somebody = world.account("manager@ours.example");
    assert!(open_case_of(&mut tx, somebody, now()).await.unwrap().is_none());
    close_case(&mut tx, somebody, now()).await.unwrap();
    assert!(open_case_of(&mut tx, officer, now()).await.unwrap().is_some());
    close_case(&mut tx, officer, now()).await.unwrap();
    assert!(open_case_of(&mut tx, officer, now()).await.unwrap().is_none());
}
