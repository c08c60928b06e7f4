//! Entering: a role opens a workspace, and nothing else does.

use domain::access::Role;
use domain::workspace::Slug;
use store::Actor;
use store::access::{Entry, Membership, entry};
use testkit::{World, email};

async fn enter(world: &World, email: &str, slug: &str) -> Entry {
    let slug = Slug::parse(slug).unwrap();
    entry(&world.database.database, world.account(email), Some(&slug), false)
        .await
        .unwrap()
        .expect("the account exists")
}

async fn membership(world: &World, email: &str, slug: &str) -> Option<Membership> {
    enter(world, email, slug).await.membership
}

#[tokio::test]
async fn a_role_opens_its_workspace_and_no_other() {
    let world = World::new().await;
    for role in Role::OF_WORKSPACE {
        let email = email(role, "ours");
        let mine = membership(&world, &email, "ours").await.unwrap();
        assert_eq!(mine.roles, [role]);
        assert_eq!(mine.scope.workspace(), world.ours.workspace);
        assert_eq!(mine.scope.actor(), Actor::Account(world.account(&email)));
        // Of the same organisation, of another, and of nobody: one answer.
        for closed in ["ours-sister", "theirs", "nowhere"] {
            assert!(
                membership(&world, &email, closed).await.is_none(),
                "{email} {closed}"
            );
        }
    }
    for stranger in ["nobody@mesure.example", "platform-admin@mesure.example"] {
        let entry = enter(&world, stranger, "ours").await;
        assert!(entry.membership.is_none() && entry.choices.is_empty() && entry.choice_count == 0);
    }
}

#[tokio::test]
async fn a_role_in_an_organisation_opens_all_of_its_workspaces() {
    let world = World::new().await;
    for role in Role::OF_ORGANISATION {
        for open in ["ours", "ours-sister"] {
            let mine = membership(&world, &email(role, "ours"), open).await.unwrap();
            assert_eq!(mine.roles, [role]);
        }
        let entry = enter(&world, &email(role, "ours"), "theirs").await;
        assert!(entry.membership.is_none());
        let slugs: Vec<_> = entry.choices.iter().map(|choice| choice.slug.as_str()).collect();
        assert_eq!((slugs, entry.choice_count), (vec!["ours", "ours-sister"], 2));
    }
}

#[tokio::test]
async fn a_role_that_is_taken_away_is_gone_at_the_next_call() {
    let world = World::new().await;
    let mut raw = world.database.superuser().await;
    let manager = email(Role::Manager, "ours");
    let id = world.account(&manager);
    raw.run(&format!(
        "insert into platform.organisation_member values ('{id}', '{}', 'admin', now())",
        world.ours.organisation
    ))
    .await
    .unwrap();
    let both = membership(&world, &manager, "ours").await.unwrap();
    assert_eq!(both.roles, [Role::Admin, Role::Manager]);
    raw.run(&format!(
        "delete from platform.workspace_member where account_id = '{id}'"
    ))
    .await
    .unwrap();
    assert_eq!(
        membership(&world, &manager, "ours").await.unwrap().roles,
        [Role::Admin]
    );
    raw.run(&format!(
        "delete from platform.organisation_member where account_id = '{id}'"
    ))
    .await
    .unwrap();
    assert!(membership(&world, &manager, "ours").await.is_none());
}

#[tokio::test]
async fn what_is_suspended_opens_to_nobody() {
    let world = World::new().await;
    let mut raw = world.database.superuser().await;
    let (manager, owner) = (email(Role::Manager, "ours"), email(Role::Owner, "ours"));
    raw.run("update platform.workspace set suspended_at = now() where slug = 'ours'")
        .await
        .unwrap();
    assert!(membership(&world, &manager, "ours").await.is_none());
    let entry = enter(&world, &owner, "ours").await;
    assert!(entry.membership.is_none());
    assert_eq!((entry.choices.len(), entry.choice_count), (1, 1));
    raw.run(
        "update platform.workspace set suspended_at = null;
        update platform.organisation set suspended_at = now() where slug = 'ours'",
    )
    .await
    .unwrap();
    for slug in ["ours", "ours-sister"] {
        assert!(membership(&world, &owner, slug).await.is_none());
    }
    assert!(
        membership(&world, &email(Role::Manager, "theirs"), "theirs")
            .await
            .is_some()
    );
}

#[tokio::test]
async fn the_switcher_is_short_and_always_holds_the_workspace_asked_for() {
    let world = World::new().await;
    world
        .database
        .superuser()
        .await
        .run(&format!(
            "insert into platform.workspace
                (workspace_id, organisation_id, slug, name, language, time_zone, currency, country, created_at)
            select gen_random_uuid(), '{}', 'aaa-' || n, 'AAA ' || n, 'fr', 'Europe/Paris', 'EUR', 'FR', now()
            from generate_series(1, 30) n",
            world.ours.organisation
        ))
        .await
        .unwrap();
    let owner = email(Role::Owner, "ours");
    let entry_of_ours = enter(&world, &owner, "ours").await;
    assert_eq!(
        (entry_of_ours.choices.len(), entry_of_ours.choice_count),
        (12, 32)
    );
    assert!(entry_of_ours.choices.iter().any(|choice| choice.slug == "ours"));
    assert!(entry_of_ours.membership.is_some());
    let every = entry(&world.database.database, world.account(&owner), None, true)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(every.choices.len(), 32);
    let sorted = every
        .choices
        .is_sorted_by_key(|choice| (&choice.organisation, &choice.name));
    assert!(sorted && every.membership.is_none());
}

#[tokio::test]
async fn an_account_that_is_gone_is_nobody() {
    let world = World::new().await;
    let manager = world.account(&email(Role::Manager, "ours"));
    world
        .database
        .superuser()
        .await
        .run(&format!(
            "delete from platform.account where account_id = '{manager}'"
        ))
        .await
        .unwrap();
    let gone = entry(&world.database.database, manager, Some(&world.ours.slug), false).await;
    assert!(gone.unwrap().is_none());
}
