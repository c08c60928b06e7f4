//! A transaction opened for a purpose: the rows of people who do not permit it do not exist in it.

use domain::profiles::{Direction, PageNumber, ProfileOrder};
use serde_json::json;
use store::profiles::{ProfileFilter, get, page, timeline};
use store::{Purpose, ReadOnly, WorkspaceTx};
use testkit::{EVER, OPERATION, World};

/// The bit of the purpose that is tried.
const BIT: u32 = 3;

/// Three people: Ada permits nothing, Bela another purpose, Cora this one and another.
async fn three_people() -> World {
    let world = World::new().await;
    let people = ["Ada", "Bela", "Cora"].map(|name| {
        json!({"type": "identify", "userId": name, "anonymousId": format!("browser of {name}"), "traits": {"name": name}})
    });
    world.send(&world.ours, &people).await;
    let mut raw = world.database.superuser().await;
    for (name, allowed) in [("Bela", 0b0100), ("Cora", 0b1001)] {
        for table in ["profile", "trait", "profile_term", "identifier"] {
            raw.run(&format!(
                "update app.{table} set allowed = allowed | {allowed} where profile_id in
                    (select profile_id from app.identifier where kind = 'user' and value = '{name}')"
            ))
            .await
            .unwrap();
        }
    }
    world
}

async fn names(tx: &mut WorkspaceTx<'_, ReadOnly>, words: &[&str]) -> (Vec<String>, i64) {
    let filter = ProfileFilter {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        seen_since: None,
        named: None,
        order: ProfileOrder::Name,
        direction: Direction::Ascending,
        page: PageNumber::FIRST,
    };
    let page = page(tx, &filter).await.unwrap();
    let names = page.rows.into_iter().filter_map(|row| row.display_name).collect();
    (names, page.total)
}

#[tokio::test]
async fn people_without_permission_do_not_exist_for_a_purpose() {
    let world = three_people().await;
    let database = &world.database.database;
    let scope = &world.ours.scope;
    let mut operation = database.read(scope).await.unwrap();
    let (everybody, total) = names(&mut operation, &[]).await;
    assert_eq!((everybody.len(), total), (3, 3));

    let purpose = Purpose::permitted("send", BIT).unwrap();
    let mut sending = database.read_for(scope, &purpose).await.unwrap();
    assert_eq!(names(&mut sending, &[]).await, (vec!["Cora".to_owned()], 1));
    // Neither can they be searched for.
    assert_eq!(names(&mut sending, &["ada"]).await, (Vec::new(), 0));
    assert_eq!(names(&mut sending, &["bela"]).await, (Vec::new(), 0));
    assert_eq!(names(&mut sending, &["cora"]).await.1, 1);
}

#[tokio::test]
async fn a_person_is_whole_or_absent_and_events_are_absent() {
    let world = three_people().await;
    let database = &world.database.database;
    let scope = &world.ours.scope;
    let mut raw = world.database.superuser().await;
    let purpose = Purpose::permitted("send", BIT).unwrap();
    for (name, exists) in [("Ada", false), ("Bela", false), ("Cora", true)] {
        let id = raw
            .column(&format!(
                "select profile_id from app.identifier where value = '{name}'"
            ))
            .await
            .unwrap()
            .concat();
        let id = domain::ids::ProfileId::parse(&id).unwrap();
        let mut operation = database.read(scope).await.unwrap();
        let whole = get(&mut operation, id).await.unwrap().unwrap();
        assert_eq!((whole.identifiers.len(), whole.traits.len()), (2, 1));
        assert_eq!(
            timeline(&mut operation, &[id], EVER, None, 10)
                .await
                .unwrap()
                .len(),
            1
        );
        operation.finish().await.unwrap();

        let mut sending = database.read_for(scope, &purpose).await.unwrap();
        let found = get(&mut sending, id).await.unwrap();
        assert_eq!(found.is_some(), exists, "{name}");
        if let Some(found) = found {
            assert_eq!((found.identifiers.len(), found.traits.len()), (2, 1));
        }
        assert!(
            timeline(&mut sending, &[id], EVER, None, 10)
                .await
                .unwrap()
                .is_empty(),
            "{name}"
        );
    }
}

#[tokio::test]
async fn every_table_with_permissions_hides_the_rows_that_lack_the_bit() {
    let world = three_people().await;
    let ours = world.ours.workspace;
    let mut superuser = world.database.superuser().await;
    let tables = superuser
        .column(
            "select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'allowed'",
        )
        .await
        .unwrap();
    assert_eq!(tables.len(), 4, "{tables:?}");
    let mut app = world.database.role("mesure_app").await;
    for bit in [0, 2, 3, 4, 61] {
        let mask: i64 = 1 << bit;
        app.enter(ours, mask).await.unwrap();
        for table in &tables {
            let truth = superuser
                .number(&format!(
                    "select count(*) from {table} where allowed & {mask} <> 0"
                ))
                .await
                .unwrap();
            let seen = app
                .number(&format!("select count(*) from {table}"))
                .await
                .unwrap();
            assert_eq!(seen, truth, "{table}, bit {bit}");
        }
        assert_eq!(app.number("select count(*) from app.event").await.unwrap(), 0);
        app.run("rollback").await.unwrap();
    }
    // A transaction without any purpose sees nobody, and one that operates the service sees everybody.
    for (mask, everything) in [(0, false), (OPERATION, true)] {
        app.enter(ours, mask).await.unwrap();
        for table in tables.iter().map(String::as_str).chain(["app.event"]) {
            let all = superuser
                .number(&format!("select count(*) from {table}"))
                .await
                .unwrap();
            let seen = app
                .number(&format!("select count(*) from {table}"))
                .await
                .unwrap();
            assert_eq!(seen, if everything { all } else { 0 }, "{table}, mask {mask}");
        }
        app.run("rollback").await.unwrap();
    }
}

#[tokio::test]
async fn a_merge_leaves_the_narrowest_permissions_on_everything_of_the_person() {
    let world = World::new().await;
    let identify = json!({"type": "identify", "userId": "u", "traits": {"name": "Ada"}});
    let browse = json!({"type": "identify", "anonymousId": "b", "traits": {"city": "Nantes"}});
    world.send(&world.ours, &[identify, browse]).await;
    let mut raw = world.database.superuser().await;
    for table in ["profile", "trait", "profile_term", "identifier"] {
        raw.run(&format!("update app.{table} set allowed = {OPERATION} | 12"))
            .await
            .unwrap();
    }
    raw.run(&format!(
        "update app.profile set allowed = {OPERATION} | 9 where profile_id =
            (select profile_id from app.identifier where kind = 'anonymous')"
    ))
    .await
    .unwrap();
    world
        .send(
            &world.ours,
            &[json!({"type": "page", "userId": "u", "anonymousId": "b"})],
        )
        .await;
    let survivor = "(select profile_id from app.identifier where kind = 'user')";
    for table in ["profile", "trait", "profile_term", "identifier"] {
        let wider = format!(
            "select count(*) from app.{table} where profile_id = {survivor} and allowed <> {OPERATION} | 8"
        );
        assert_eq!(raw.number(&wider).await.unwrap(), 0, "{table}");
    }
}
