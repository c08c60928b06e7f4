//! Who is who: browsers, people, and browsers that become people.

use serde_json::{Value, json};
use testkit::World;

/// Sends each message in a batch of its own.
async fn one_by_one(world: &World, messages: &[Value]) {
    for message in messages {
        world.send(&world.ours, std::slice::from_ref(message)).await;
    }
}

/// Every identifier with the first identifier of its profile, and how many events and merged profiles that has.
async fn people(world: &World) -> Vec<String> {
    let mut raw = world.database.superuser().await;
    raw.column(
        "select string_agg(i.value, ' ' order by i.value) || ' | ' || p.event_count || ' | ' ||
            (select count(*) from app.profile m where m.merged_into = p.profile_id)
        from app.profile p join app.identifier i using (workspace_id, profile_id)
        where p.merged_into is null
        group by p.workspace_id, p.profile_id, p.event_count
        order by 1",
    )
    .await
    .unwrap()
}

fn page(user: Option<&str>, browser: Option<&str>) -> Value {
    json!({"type": "page", "userId": user, "anonymousId": browser})
}

/// Stories, and the people they leave behind.
fn stories() -> Vec<(&'static str, Vec<Value>, Vec<&'static str>)> {
    vec![
        (
            "a browser becomes the person who signs in there",
            vec![
                page(None, Some("b")),
                page(Some("u"), Some("b")),
                page(None, Some("b")),
            ],
            vec!["b u | 3 | 0"],
        ),
        (
            "a second browser joins its person",
            vec![
                page(Some("u"), Some("b1")),
                page(None, Some("b2")),
                page(Some("u"), Some("b2")),
            ],
            vec!["b1 b2 u | 3 | 1"],
        ),
        (
            "a third follows the second",
            vec![
                page(None, Some("b1")),
                page(None, Some("b2")),
                page(None, Some("b3")),
                page(Some("u"), Some("b1")),
                page(Some("u"), Some("b2")),
                page(Some("u"), Some("b3")),
            ],
            vec!["b1 b2 b3 u | 6 | 2"],
        ),
        (
            "a shared browser stays with its first owner",
            vec![
                page(Some("u"), Some("b")),
                page(Some("v"), Some("b")),
                page(None, Some("b")),
                page(Some("v"), None),
            ],
            vec!["b u | 2 | 0", "v | 2 | 0"],
        ),
        (
            "an alias joins what came before",
            vec![
                page(None, Some("old")),
                page(Some("u"), None),
                json!({"type": "alias", "userId": "u", "previousId": "old"}),
            ],
            vec!["old u | 3 | 1"],
        ),
        (
            "two people who never meet stay two",
            vec![
                page(Some("u"), None),
                page(Some("v"), None),
                page(None, Some("b")),
            ],
            vec!["b | 1 | 0", "u | 1 | 0", "v | 1 | 0"],
        ),
    ]
}

#[tokio::test]
async fn each_story_told_message_by_message_leaves_these_people() {
    for (story, messages, expected) in stories() {
        let world = World::new().await;
        one_by_one(&world, &messages).await;
        assert_eq!(people(&world).await, expected, "{story}");
    }
}

#[tokio::test]
async fn each_story_told_in_one_batch_leaves_the_same_identifiers_together() {
    for (story, messages, expected) in stories() {
        let world = World::new().await;
        world.send(&world.ours, &messages).await;
        // What is made and joined in one batch is not made at all, so nothing is left to be merged.
        let expected: Vec<_> = expected
            .iter()
            .map(|line| format!("{} | 0", line.rsplit_once(" | ").unwrap().0))
            .collect();
        assert_eq!(people(&world).await, expected, "{story}");
    }
}

#[tokio::test]
async fn the_same_ids_in_two_workspaces_are_two_people() {
    let world = World::new().await;
    world.send(&world.ours, &[page(Some("u"), Some("b"))]).await;
    world.send(&world.theirs, &[page(Some("u"), Some("b"))]).await;
    assert_eq!(people(&world).await, ["b u | 1 | 0", "b u | 1 | 0"]);
}

#[tokio::test]
async fn a_merged_browser_gives_its_words_and_traits_to_the_person() {
    let world = World::new().await;
    one_by_one(
        &world,
        &[
            json!({"type": "identify", "anonymousId": "b", "traits": {"email": "ada@example.fr", "name": "A visitor"}}),
            json!({"type": "identify", "userId": "u", "traits": {"name": "Ada Sorel"}}),
            page(Some("u"), Some("b")),
        ],
    )
    .await;
    let mut raw = world.database.superuser().await;
    let person = raw
        .rows("select display_name, email from app.profile where merged_into is null")
        .await;
    assert_eq!(person.unwrap(), [["Ada Sorel", "ada@example.fr"]]);
    let words = raw
        .column(
            "select term from app.profile_term t join app.profile p using (workspace_id, profile_id)
            where p.merged_into is null order by term",
        )
        .await;
    assert_eq!(words.unwrap(), ["ada", "ada@example.fr", "sorel"]);
    let left = raw
        .number("select count(*) from app.profile_term t join app.profile p using (profile_id) where merged_into is not null")
        .await;
    assert_eq!(left.unwrap(), 0);
}
