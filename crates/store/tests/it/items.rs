//! The catalogue of items.

use store::items::{NewItem, count, upsert};
use testkit::{World, now};
use uuid::Uuid;

fn item(number: u128, key: &str, name: &str) -> NewItem {
    NewItem {
        id: Uuid::from_u128(number),
        key: key.to_owned(),
        name: name.to_owned(),
        category: "lamps".to_owned(),
        price_minor: 12_900,
        currency: "EUR".to_owned(),
        language: "fr".to_owned(),
        path: format!("/{key}"),
    }
}

#[tokio::test]
async fn an_item_is_known_by_its_key_within_its_workspace() {
    let world = World::new().await;
    let database = &world.database.database;
    for place in [&world.ours, &world.theirs] {
        let mut tx = database.write(&place.scope).await.unwrap();
        let new = [item(1, "alba", "Lampe Alba"), item(2, "brun", "Lampe Brun")];
        assert_eq!(upsert(&mut tx, &new, now()).await.unwrap(), 2);
        tx.commit().await.unwrap();
    }
    let mut tx = database.write(&world.ours.scope).await.unwrap();
    // The last of two with one key counts, and the id stays the one it was made with.
    let changed = [
        item(3, "alba", "Alba I"),
        item(4, "alba", "Alba II"),
        item(5, "clair", "Clair"),
    ];
    assert_eq!(upsert(&mut tx, &changed, now()).await.unwrap(), 2);
    assert_eq!(upsert(&mut tx, &[], now()).await.unwrap(), 0);
    assert_eq!(count(&mut tx).await.unwrap(), 3);
    tx.commit().await.unwrap();
    let mut raw = world.database.superuser().await;
    let names = |place: &testkit::Place| {
        format!(
            "select name, right(item_id::text, 1) from app.item where workspace_id = '{}' order by item_key",
            place.workspace
        )
    };
    let ours = raw.rows(&names(&world.ours)).await.unwrap();
    assert_eq!(ours, [["Alba II", "1"], ["Lampe Brun", "2"], ["Clair", "5"]]);
    let theirs = raw.rows(&names(&world.theirs)).await.unwrap();
    assert_eq!(theirs, [["Lampe Alba", "1"], ["Lampe Brun", "2"]]);
}
