//! Sources, their write keys, and proving one.

use domain::ids::{SourceId, WriteKeyId};
use domain::sources::{SourceKind, SourceName, WriteKey};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::sources::{
    NewSource, NewWriteKey, create, create_key, get, keys, list, prove_write_key, revoke_key,
};
use store::{Actor, StoreError};
use testkit::{Place, World, now};
use uuid::Uuid;

fn source_id(number: u128) -> SourceId {
    SourceId::from_uuid(Uuid::from_u128(number))
}

async fn make(world: &World, place: &Place, number: u128, name: &str) -> Result<(), StoreError> {
    let name = SourceName::parse(name).unwrap();
    let new = NewSource {
        source: source_id(number),
        kind: SourceKind::Shop,
        name: &name,
    };
    let mut tx = world.database.database.write(&place.scope).await?;
    create(&mut tx, &new, now()).await?;
    tx.commit().await
}

async fn first_key(world: &World, place: &Place) -> WriteKeyId {
    let mut tx = world.database.database.read(&place.scope).await.unwrap();
    keys(&mut tx, place.source).await.unwrap()[0].id
}

#[tokio::test]
async fn a_name_is_taken_within_its_workspace_only() {
    let world = World::new().await;
    make(&world, &world.ours, 1, "Shop").await.unwrap();
    let again = make(&world, &world.ours, 2, "Shop").await.unwrap_err();
    assert!(again.violates("source_name_key"), "{again:?}");
    make(&world, &world.theirs, 3, "Shop").await.unwrap();
}

#[tokio::test]
async fn a_key_belongs_to_a_source_of_its_own_workspace() {
    let world = World::new().await;
    let key = WriteKey::new(world.ours.workspace, [9; 14]);
    for foreign in [world.theirs.source, source_id(77)] {
        let new = NewWriteKey {
            id: WriteKeyId::from_uuid(Uuid::from_u128(1)),
            source: foreign,
            key: &key,
        };
        let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
        let refused = create_key(&mut tx, &new, now()).await.unwrap_err();
        assert!(refused.violates("write_key_source_fkey"), "{refused:?}");
    }
}

#[tokio::test]
async fn a_key_is_revoked_once_and_only_from_where_it_belongs() {
    let world = World::new().await;
    let database = &world.database.database;
    let key = first_key(&world, &world.ours).await;
    make(&world, &world.ours, 5, "Shop").await.unwrap();
    for (scope, source) in [
        (&world.theirs.scope, world.ours.source),
        (&world.theirs.scope, world.theirs.source),
        (&world.ours.scope, source_id(5)),
    ] {
        let mut tx = database.write(scope).await.unwrap();
        assert!(!revoke_key(&mut tx, source, key, now()).await.unwrap());
        tx.commit().await.unwrap();
    }
    assert!(
        prove_write_key(database, &world.ours.key)
            .await
            .unwrap()
            .is_some()
    );
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    assert!(revoke_key(&mut tx, world.ours.source, key, now()).await.unwrap());
    assert!(!revoke_key(&mut tx, world.ours.source, key, now()).await.unwrap());
    tx.commit().await.unwrap();
    assert!(
        prove_write_key(database, &world.ours.key)
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        prove_write_key(database, &world.theirs.key)
            .await
            .unwrap()
            .is_some()
    );
}

#[tokio::test]
async fn only_a_stored_live_key_opens_its_workspace() {
    let world = World::new().await;
    let database = &world.database.database;
    let proven = prove_write_key(database, &world.ours.key).await.unwrap().unwrap();
    assert_eq!(proven.scope.workspace(), world.ours.workspace);
    assert_eq!(proven.scope.actor(), Actor::Source(world.ours.source));
    assert_eq!(
        (proven.source, proven.currency.as_str()),
        (world.ours.source, "EUR")
    );
    // The random part of our key (it is public), with the name of their workspace, and of none.
    let random = [u8::try_from(world.ours.workspace.uuid().as_u128() & 0xff).unwrap(); 14];
    assert_eq!(WriteKey::new(world.ours.workspace, random), world.ours.key);
    let nowhere = domain::ids::WorkspaceId::from_uuid(Uuid::from_u128(404));
    for forged in [
        WriteKey::new(world.theirs.workspace, random),
        WriteKey::new(nowhere, random),
        WriteKey::new(world.ours.workspace, [0; 14]),
    ] {
        assert!(prove_write_key(database, &forged).await.unwrap().is_none());
    }
    let mut raw = world.database.superuser().await;
    for (table, id, column) in [
        ("workspace", world.ours.workspace.uuid(), "workspace_id"),
        ("organisation", world.ours.organisation.uuid(), "organisation_id"),
    ] {
        let suspend =
            |at: &str| format!("update platform.{table} set suspended_at = {at} where {column} = '{id}'");
        raw.run(&suspend("now()")).await.unwrap();
        assert!(
            prove_write_key(database, &world.ours.key)
                .await
                .unwrap()
                .is_none(),
            "{table}"
        );
        raw.run(&suspend("null")).await.unwrap();
        assert!(
            prove_write_key(database, &world.ours.key)
                .await
                .unwrap()
                .is_some()
        );
    }
}

#[tokio::test]
async fn a_source_is_listed_with_what_it_sent_on_each_day() {
    let world = World::new().await;
    make(&world, &world.ours, 1, "A quiet shop").await.unwrap();
    let at = |hours: i64| (now() - SignedDuration::from_hours(hours)).to_string();
    let messages = [0, 1, 24, 25, 26, 200]
        .map(|hours| json!({"type": "page", "anonymousId": "a", "timestamp": at(hours)}));
    world.send(&world.ours, &messages).await;
    world.send(&world.theirs, &messages).await;
    let day = |back: i64| -> (Timestamp, Timestamp) {
        let midnight: Timestamp = "2026-11-21T00:00:00Z".parse().unwrap();
        let start = midnight - SignedDuration::from_hours(24 * back);
        (start, start + SignedDuration::from_hours(24))
    };
    let days = [day(2), day(1), day(0)];
    let mut tx = world.database.database.read(&world.ours.scope).await.unwrap();
    let sources = list(&mut tx, &days).await.unwrap();
    let names: Vec<_> = sources.iter().map(|source| source.name.as_str()).collect();
    assert_eq!(names, ["A quiet shop", "Website"]);
    assert_eq!(
        (sources[0].daily.as_slice(), sources[0].last_event_at),
        (&[0, 0, 0][..], None)
    );
    let website = get(&mut tx, world.ours.source, &days).await.unwrap().unwrap();
    assert_eq!((website.daily.as_slice(), website.events), (&[0, 3, 2][..], 5));
    assert_eq!(
        (website.kind, website.last_event_at),
        (SourceKind::Shop, Some(now()))
    );
    assert!(get(&mut tx, world.theirs.source, &days).await.unwrap().is_none());
    assert!(keys(&mut tx, world.theirs.source).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_address_is_proven_by_files_and_by_sources_that_do_not_show_their_key() {
    let world = World::new().await;
    let mut raw = world.database.superuser().await;
    for kind in SourceKind::ALL {
        for (import, from_a_file) in [("null", false), ("gen_random_uuid()", true)] {
            let sql = format!("select app.is_proven('{}', {import})::int::bigint", kind.as_str());
            let proven = raw.number(&sql).await.unwrap() == 1;
            assert_eq!(proven, from_a_file || !kind.shows_its_key(), "{kind:?}, {import}");
        }
    }
}
