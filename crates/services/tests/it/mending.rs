//! Doubtful values: queued by pattern, masked, decided about, and every decision taken back exactly.

use domain::access::Role;
use jiff::SignedDuration;
use serde_json::{Value, json};
use services::UseError;
use services::access::Visit;
use services::quality::{Group, MendError, Verb, Which};
use testkit::World;

fn identify(user: &str, traits: &Value) -> Value {
    json!({"type": "identify", "userId": user, "traits": traits})
}

/// Three mistyped addresses, two of one kind; a number too short; a country misspelt.
async fn world() -> World {
    let world = World::new().await;
    let messages = [
        identify(
            "a",
            &json!({"email": "julie.martin@gmial.com", "firstName": "JULIE", "phone": "06 39"}),
        ),
        identify(
            "b",
            &json!({"email": "Paul@gmial.com", "address": {"country": "Frnace", "city": "NANTES"}}),
        ),
        identify(
            "c",
            &json!({"email": "luc@hotmial.fr", "phone": "06 39 98 12 34"}),
        ),
    ];
    world.send(&world.ours, &messages).await;
    world
}

async fn groups(world: &World, visit: &Visit) -> Vec<Group> {
    world.services.doubt_queue(visit).await.unwrap().groups
}

async fn group_of(world: &World, visit: &Visit, pattern: &str) -> Group {
    let all = groups(world, visit).await;
    all.into_iter().find(|group| group.pattern == pattern).unwrap()
}

/// Every row that mending touches, for comparing before and after.
async fn rows(world: &World) -> Vec<Vec<String>> {
    let mut raw = world.database.superuser().await;
    let mut found = raw
        .rows("select profile_id, name, value, original, problem, suggestion, fixed_at from app.trait order by 1, 2")
        .await
        .unwrap();
    found.extend(
        raw.rows("select profile_id, display_name, email, phone, city, country from app.profile order by 1")
            .await
            .unwrap(),
    );
    found.extend(
        raw.rows("select profile_id, term from app.profile_term order by 1, 2")
            .await
            .unwrap(),
    );
    found
}

async fn column(world: &World, sql: &str) -> Vec<String> {
    world.database.superuser().await.column(sql).await.unwrap()
}

#[tokio::test]
async fn what_was_sent_stays_beside_what_it_was_normalised_to() {
    let world = world().await;
    let mut raw = world.database.superuser().await;
    let kept = raw
        .rows("select name, value, original, problem, suggestion from app.trait order by name, value")
        .await
        .unwrap();
    let expected = [
        ["address.city", "Nantes", "NANTES", "", ""],
        ["address.country", "Frnace", "", "country_unknown", "FR"],
        [
            "email",
            "julie.martin@gmial.com",
            "",
            "email_domain",
            "julie.martin@gmail.com",
        ],
        ["email", "luc@hotmial.fr", "", "email_domain", "luc@hotmail.fr"],
        ["email", "Paul@gmial.com", "", "email_domain", "Paul@gmail.com"],
        ["firstName", "Julie", "JULIE", "", ""],
        ["phone", "+33639981234", "06 39 98 12 34", "", ""],
        ["phone", "06 39", "", "phone_length", ""],
    ];
    let mut kept = kept;
    let mut wanted: Vec<Vec<String>> = expected
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
        .collect();
    kept.sort();
    wanted.sort();
    assert_eq!(kept, wanted);
}

#[tokio::test]
async fn doubts_are_grouped_by_what_they_share() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let told: Vec<(String, String, i64, bool)> = groups(&world, &manager)
        .await
        .into_iter()
        .map(|group| (group.problem, group.pattern, group.doubts, group.suggested))
        .collect();
    let told: Vec<(&str, &str, i64, bool)> = told
        .iter()
        .map(|(problem, pattern, doubts, suggested)| {
            (problem.as_str(), pattern.as_str(), *doubts, *suggested)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("email_domain", "gmial.com → gmail.com", 2, true),
            ("country_unknown", "Frnace → FR", 1, true),
            ("email_domain", "hotmial.fr → hotmail.fr", 1, true),
            ("phone_length", "", 1, false),
        ]
    );
}

#[tokio::test]
async fn values_are_masked_until_a_case_is_open() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let key = group_of(&world, &manager, "gmial.com → gmail.com").await.key;
    for visit in [&manager, &officer] {
        let view = world.services.doubt_group(visit, &key, None).await.unwrap();
        let mut shown: Vec<_> = view.doubts.iter().map(|doubt| doubt.sent.as_str()).collect();
        shown.sort_unstable();
        assert_eq!(shown, ["P•••@gmial.com", "j•••@gmial.com"]);
        assert!(!view.whole && view.doubts.iter().all(|doubt| doubt.person.is_none()));
    }
    world.services.open_case(&officer, "DSR-1").await.unwrap();
    let view = world.services.doubt_group(&officer, &key, None).await.unwrap();
    let mut shown: Vec<_> = view.doubts.iter().map(|doubt| doubt.sent.as_str()).collect();
    shown.sort_unstable();
    assert_eq!(shown, ["Paul@gmial.com", "julie.martin@gmial.com"]);
    assert!(view.whole && view.doubts.iter().all(|doubt| doubt.person.is_some()));
}

#[tokio::test]
async fn accepting_mends_the_value_the_profile_and_what_it_is_found_by_and_undoing_restores_all_of_it() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let before = rows(&world).await;
    let key = group_of(&world, &manager, "gmial.com → gmail.com").await.key;
    world.clock.advance(SignedDuration::from_secs(60));
    let mended = world
        .services
        .mend(&manager, &key, &Which::All, &Verb::Accept)
        .await
        .unwrap();
    assert_eq!((mended.changed, mended.left), (2, false));
    let held = column(
        &world,
        "select value || ' ' || original || ' ' || coalesce(problem, '-') || ' ' || (fixed_at is not null)::text
        from app.trait where name = 'email' and value like '%gmail.com' order by value collate \"C\"",
    );
    assert_eq!(
        held.await,
        [
            "Paul@gmail.com Paul@gmial.com - true",
            "julie.martin@gmail.com julie.martin@gmial.com - true"
        ]
    );
    let shown = "select email from app.profile where email like '%gmail.com' order by email collate \"C\"";
    assert_eq!(
        column(&world, shown).await,
        ["Paul@gmail.com", "julie.martin@gmail.com"]
    );
    let found = "select term from app.profile_term where term like '%@gm%' order by term";
    assert_eq!(
        column(&world, found).await,
        ["julie.martin@gmail.com", "paul@gmail.com"]
    );
    assert!(matches!(
        world.services.doubt_group(&manager, &key, None).await,
        Err(UseError::NotFound)
    ));

    world.clock.advance(SignedDuration::from_secs(60));
    assert_eq!(
        world
            .services
            .undo_decision(&manager, mended.decision)
            .await
            .unwrap(),
        2
    );
    assert_eq!(rows(&world).await, before);
    let again = world.services.undo_decision(&manager, mended.decision).await;
    assert!(matches!(again, Err(UseError::NotFound)));
    let trail =
        "select action || ': ' || detail from app.trail where action like 'quality.%' order by happened_at";
    assert_eq!(
        column(&world, trail).await,
        [
            "quality.accept: email email_domain 2",
            "quality.undo: email email_domain 2"
        ]
    );
}

#[tokio::test]
async fn the_same_original_sent_again_does_not_undo_what_was_mended() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let key = group_of(&world, &manager, "hotmial.fr → hotmail.fr").await.key;
    world
        .services
        .mend(&manager, &key, &Which::All, &Verb::Accept)
        .await
        .unwrap();
    let email = "select value from app.trait where name = 'email' and value like 'luc%'";
    for (sent, kept) in [
        ("luc@hotmial.fr", "luc@hotmail.fr"),
        ("luc@orange.fr", "luc@orange.fr"),
    ] {
        world.clock.advance(SignedDuration::from_secs(60));
        world
            .send(&world.ours, &[identify("c", &json!({"email": sent}))])
            .await;
        assert_eq!(column(&world, email).await, [kept]);
    }
}

#[tokio::test]
async fn what_was_changed_since_is_not_undone() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let key = group_of(&world, &manager, "gmial.com → gmail.com").await.key;
    let mended = world
        .services
        .mend(&manager, &key, &Which::All, &Verb::Accept)
        .await
        .unwrap();
    world.clock.advance(SignedDuration::from_secs(60));
    world
        .send(
            &world.ours,
            &[identify("a", &json!({"email": "julie@orange.fr"}))],
        )
        .await;
    assert_eq!(
        world
            .services
            .undo_decision(&manager, mended.decision)
            .await
            .unwrap(),
        1
    );
    let emails = "select value from app.trait where name = 'email' order by value collate \"C\"";
    assert_eq!(
        column(&world, emails).await,
        ["Paul@gmial.com", "julie@orange.fr", "luc@hotmial.fr"]
    );
}

#[tokio::test]
async fn a_rejected_suggestion_does_not_come_back_for_the_same_original_whoever_sends_it() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let key = group_of(&world, &manager, "hotmial.fr → hotmail.fr").await.key;
    let before = rows(&world).await;
    let decided = world
        .services
        .mend(&manager, &key, &Which::All, &Verb::Reject)
        .await
        .unwrap();
    let email = "select value || coalesce(problem, '') from app.trait where value like 'luc%'";
    assert_eq!(column(&world, email).await, ["luc@hotmial.fr"]);
    // Another source says the same of the same person.
    let name = domain::sources::SourceName::parse("CRM").unwrap();
    let (_, key_of_crm) = world
        .services
        .add_source(
            &world.ours.scope,
            domain::sources::SourceKind::Crm,
            &name,
            [9; 14],
        )
        .await
        .unwrap();
    let crm = world.services.source_of_key(&key_of_crm).await.unwrap().unwrap();
    let message = identify("c", &json!({"email": "luc@hotmial.fr"}));
    let message = domain::collect::Message::read(&message, None, None, world.services.now());
    world.services.accept(&crm, &[message]).await.unwrap();
    let patterns: Vec<String> = groups(&world, &manager)
        .await
        .into_iter()
        .map(|group| group.pattern)
        .collect();
    assert!(
        !patterns.iter().any(|pattern| pattern.contains("hotmial")),
        "{patterns:?}"
    );
    // Something else is doubted again, and undoing brings the first doubt back.
    world
        .services
        .undo_decision(&manager, decided.decision)
        .await
        .unwrap();
    assert_eq!(
        group_of(&world, &manager, "hotmial.fr → hotmail.fr").await.doubts,
        2
    );
    column(
        &world,
        "delete from app.trait where source_id <> (select source_id from app.trait limit 1) returning name",
    )
    .await;
    assert_eq!(before.len(), rows(&world).await.len());
}

#[tokio::test]
async fn a_value_is_typed_whole_or_its_domain_alone_and_never_a_doubtful_one() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let key = group_of(&world, &manager, "gmial.com → gmail.com").await.key;
    let edit = |text: &str| Verb::Edit(text.to_owned());
    for wrong in ["", "orange\0.fr", "gamil.com", "no domain", "a@b"] {
        let outcome = world
            .services
            .mend(&manager, &key, &Which::All, &edit(wrong))
            .await;
        assert!(matches!(outcome, Err(MendError::Value)), "{wrong}");
    }
    world
        .services
        .mend(&manager, &key, &Which::All, &edit("orange.fr"))
        .await
        .unwrap();
    let emails = "select email from app.profile order by email collate \"C\"";
    assert_eq!(
        column(&world, emails).await,
        ["Paul@orange.fr", "julie.martin@orange.fr", "luc@hotmial.fr"]
    );

    let phone = groups(&world, &manager)
        .await
        .into_iter()
        .find(|group| group.name == "phone")
        .unwrap();
    let view = world
        .services
        .doubt_group(&manager, &phone.key, None)
        .await
        .unwrap();
    let all = world
        .services
        .mend(&manager, &phone.key, &Which::All, &edit("06 39 98 00 00"))
        .await;
    assert!(matches!(all, Err(MendError::OneForMany)));
    let accept = world
        .services
        .mend(&manager, &phone.key, &Which::All, &Verb::Accept)
        .await;
    assert!(matches!(accept, Err(MendError::NoSuggestion)));
    let one = Which::These(vec![view.doubts[0].key]);
    world
        .services
        .mend(&manager, &phone.key, &one, &edit("06 39 98 00 00"))
        .await
        .unwrap();
    let held = "select value || ' ' || original from app.trait where value = '+33639980000'";
    assert_eq!(column(&world, held).await, ["+33639980000 06 39"]);
}

#[tokio::test]
async fn nothing_is_decided_about_what_is_not_there_or_not_ours() {
    let world = world().await;
    let manager = world.visit(Role::Manager).await;
    let key = group_of(&world, &manager, "gmial.com → gmail.com").await.key;
    let none = Which::These(Vec::new());
    let nothing = world.services.mend(&manager, &key, &none, &Verb::Reject).await;
    assert!(matches!(nothing, Err(MendError::Nothing)));
    for odd in ["", "x", "\0", "0123456789abcdeg", "0123456789abcdef0"] {
        let there = world.services.doubt_group(&manager, odd, None).await;
        assert!(matches!(there, Err(UseError::NotFound)), "{odd:?}");
    }
    let theirs = world.account(&testkit::email(Role::Manager, "theirs"));
    let stranger = world.services.visit(theirs, &world.theirs.slug).await.unwrap();
    let there = world
        .services
        .mend(&stranger, &key, &Which::All, &Verb::Accept)
        .await;
    assert!(matches!(there, Err(MendError::Use(UseError::NotFound))));
    let mended = world
        .services
        .mend(&manager, &key, &Which::All, &Verb::Accept)
        .await
        .unwrap();
    let undone = world.services.undo_decision(&stranger, mended.decision).await;
    assert!(matches!(undone, Err(UseError::NotFound)));
    let marketer = world.visit(Role::Marketer).await;
    let refused = world.services.undo_decision(&marketer, mended.decision).await;
    assert!(matches!(refused, Err(UseError::Forbidden(_))));
}
