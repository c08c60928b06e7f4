//! The registry of purposes: proposed, put in force, changed, ended; and what it covers at the door.

use domain::access::{Capability, Role};
use domain::consent::attribute::AttributeKind;
use domain::consent::purpose::preset::{Preset, SHOP};
use domain::consent::purpose::{Change, DataCategory, Draft, PurposeKey, TextChange};
use domain::imports::Kind;
use jiff::SignedDuration;
use serde_json::json;
use services::UseError;
use services::access::Visit;
use services::collect::Verdict;
use services::consent::{Published, PurposeEdit, PurposeRefusal};
use testkit::World;

use crate::imports::Desk;

fn key(text: &str) -> PurposeKey {
    PurposeKey::parse(text).unwrap()
}

fn draft(of: &str) -> Draft {
    let drafts = SHOP.drafts();
    drafts.into_iter().find(|draft| draft.key.as_str() == of).unwrap()
}

fn edit(draft: Draft, based_on: Option<u32>) -> PurposeEdit {
    PurposeEdit {
        draft,
        text_change: TextChange::Meaning,
        based_on,
    }
}

async fn bits(world: &World) -> Vec<Vec<String>> {
    let mut raw = world.database.superuser().await;
    raw.rows(
        "select purpose_key, version, bit, covered_from, active_to is null from app.purpose order by 1, 2",
    )
    .await
    .unwrap()
}

async fn trail(world: &World) -> Vec<Vec<String>> {
    let mut raw = world.database.superuser().await;
    raw.rows(
        "select action, detail from app.trail where action like 'consent.%' order by happened_at, trail_id",
    )
    .await
    .unwrap()
}

/// One purpose in force: orders.
async fn orders(world: &World, officer: &Visit) {
    let published = world
        .services
        .publish_purpose(officer, edit(draft("service.orders"), None))
        .await
        .unwrap();
    assert_eq!(published, Published::Version(1, true));
}

#[tokio::test]
async fn a_preset_begins_with_what_lacks_nothing_and_proposes_the_rest() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let services = &world.services;
    let (in_force, proposed) = services.begin_from_preset(&officer, SHOP).await.unwrap();
    assert_eq!((in_force, proposed), (9, 1));
    let view = services.purposes(&officer).await.unwrap();
    assert_eq!(view.in_force.len(), 9);
    assert_eq!(view.proposed[0].draft.key, key("ads.partners"));
    assert_eq!(view.proposed[0].faults.len(), 1);
    // A second one comes too late.
    let again = services.begin_from_preset(&officer, SHOP).await;
    assert!(matches!(again, Err(PurposeRefusal::Changed)));
    let taken: Vec<String> = bits(&world).await.into_iter().map(|row| row[2].clone()).collect();
    let mut different = taken.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), taken.len(), "each has a bit of its own");
}

#[tokio::test]
async fn a_manager_proposes_and_the_privacy_officer_puts_in_force() {
    let world = World::new().await;
    let manager = world.visit(Role::Manager).await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let services = &world.services;
    assert_eq!(
        services
            .begin_from_preset(&manager, Preset::parse("museum").unwrap())
            .await
            .unwrap(),
        (0, 8)
    );
    let forbidden = services.publish_proposal(&manager, &key("service.tickets")).await;
    assert!(matches!(
        forbidden,
        Err(PurposeRefusal::Use(UseError::Forbidden(
            Capability::PublishPurposes
        )))
    ));
    let published = services.publish_proposal(&officer, &key("service.tickets")).await;
    assert_eq!(published.unwrap(), Published::Version(1, true));
    services
        .discard_proposal(&manager, &key("mail.friends"))
        .await
        .unwrap();
    let view = services.purposes(&manager).await.unwrap();
    assert_eq!((view.in_force.len(), view.proposed.len()), (1, 6));
    let nothing = services.publish_proposal(&officer, &key("mail.friends")).await;
    assert!(matches!(nothing, Err(PurposeRefusal::Use(UseError::NotFound))));
    let told = trail(&world).await;
    assert!(told.contains(&vec![
        "consent.publish_purpose".to_owned(),
        "service.tickets 1".to_owned()
    ]));
}

#[tokio::test]
async fn what_goes_further_asks_again_with_a_fresh_bit_and_what_goes_less_far_does_not() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let services = &world.services;
    let personalise = draft("personalise.profile");
    let publish = async |draft: &Draft, version| {
        world.clock.advance(SignedDuration::from_secs(1));
        services
            .publish_purpose(&officer, edit(draft.clone(), version))
            .await
    };
    assert_eq!(
        publish(&personalise, None).await.unwrap(),
        Published::Version(1, true)
    );
    let mut shorter = personalise.clone();
    shorter.meaning.retention_days = 90;
    assert_eq!(
        publish(&shorter, Some(1)).await.unwrap(),
        Published::Version(2, false)
    );
    let mut longer = shorter.clone();
    longer.meaning.retention_days = 120;
    assert_eq!(
        publish(&longer, Some(2)).await.unwrap(),
        Published::Version(3, true)
    );
    let text = |row: [&str; 5]| row.map(str::to_owned).to_vec();
    assert_eq!(
        bits(&world).await,
        [
            text(["personalise.profile", "1", "0", "1", "f"]),
            text(["personalise.profile", "2", "0", "1", "f"]),
            text(["personalise.profile", "3", "1", "3", "t"]),
        ]
    );
    let view = services
        .purpose(&officer, &key("personalise.profile"))
        .await
        .unwrap();
    assert_eq!(view.versions[0].changes, [Change::RetentionLengthened]);
    assert_eq!(view.versions[1].changes, [Change::RetentionShortened]);
    // Mended words make no version.
    let mut mended = longer.clone();
    mended.texts[0].1.name.push('.');
    let correction = PurposeEdit {
        text_change: TextChange::Correction,
        ..edit(mended, Some(3))
    };
    let done = services.publish_purpose(&officer, correction).await.unwrap();
    assert_eq!(done, Published::Corrected);
    let view = services
        .purpose(&officer, &key("personalise.profile"))
        .await
        .unwrap();
    assert_eq!(view.versions.len(), 3);
    // Whoever had the second version before them must look again.
    assert!(matches!(
        publish(&shorter, Some(2)).await,
        Err(PurposeRefusal::Changed)
    ));
    assert!(matches!(
        publish(&shorter, None).await,
        Err(PurposeRefusal::KeyTaken)
    ));
}

#[tokio::test]
async fn a_bit_rests_for_thirty_days_before_it_is_given_again() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let services = &world.services;
    orders(&world, &officer).await;
    services
        .end_purpose(&officer, &key("service.orders"))
        .await
        .unwrap();
    let missing = services.end_purpose(&officer, &key("service.orders")).await;
    assert!(matches!(missing, Err(UseError::NotFound)));
    let publish = async |of: &str, based_on| {
        services
            .publish_purpose(&officer, edit(draft(of), based_on))
            .await
            .unwrap()
    };
    world.clock.advance(SignedDuration::from_hours(24));
    publish("mail.news", None).await;
    world.clock.advance(SignedDuration::from_hours(30 * 24));
    publish("research.opinions", None).await;
    // What has ended begins anew, and asks everybody.
    assert_eq!(
        publish("service.orders", Some(1)).await,
        Published::Version(2, true)
    );
    let given: Vec<(String, String)> = bits(&world)
        .await
        .into_iter()
        .map(|row| (format!("{} {}", row[0], row[1]), row[2].clone()))
        .collect();
    let of = |name: &str| {
        let found = given.iter().find(|(found, _)| found == name);
        found.map(|(_, bit)| bit.as_str()).unwrap()
    };
    assert_eq!(of("service.orders 1"), "0");
    assert_eq!(of("mail.news 1"), "1");
    assert_eq!(of("research.opinions 1"), "0");
    assert_eq!(of("service.orders 2"), "2");
}

#[tokio::test]
async fn what_is_wrong_is_named_and_nothing_is_written() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let mut wrong = draft("personalise.profile");
    wrong.meaning.categories.clear();
    wrong.texts.clear();
    let refused = world.services.publish_purpose(&officer, edit(wrong, None)).await;
    let Err(PurposeRefusal::Faults(faults)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(faults.len(), 3);
    assert!(bits(&world).await.is_empty() && trail(&world).await.is_empty());
    let nowhere = world.services.purpose(&officer, &key("nothing")).await;
    assert!(matches!(nowhere, Err(UseError::NotFound)));
}

/// Names of the traits that are known of people.
async fn traits(world: &World) -> Vec<String> {
    let mut raw = world.database.superuser().await;
    raw.column("select distinct name from app.trait order by 1")
        .await
        .unwrap()
}

#[tokio::test]
async fn what_no_purpose_covers_is_dropped_and_counted_once_there_are_purposes() {
    let world = World::new().await;
    let officer = world.visit(Role::PrivacyOfficer).await;
    let services = &world.services;
    let send = async |id: &str| {
        let said = json!({"type": "identify", "userId": id, "traits": {"email": format!("{id}@example.fr"),
            "favourite_author": "Colette"}});
        let viewed = json!({"type": "track", "event": "Product Viewed", "userId": id});
        world.send(&world.ours, &[said, viewed]).await
    };
    // Before the first purpose, everything is kept.
    assert_eq!(send("a").await, [Verdict::Accepted, Verdict::Accepted]);
    assert_eq!(traits(&world).await, ["email", "favourite_author"]);
    let mut raw = world.database.superuser().await;
    raw.run("delete from app.trait").await.unwrap();

    orders(&world, &officer).await;
    let verdicts = send("b").await;
    assert_eq!(verdicts[0], Verdict::Accepted);
    assert!(matches!(verdicts[1], Verdict::Refused(refusal) if refusal.code() == "not_covered"));
    assert_eq!(traits(&world).await, ["email"]);
    let view = services.attributes(&officer).await.unwrap();
    let line = |name: &str| view.lines.iter().find(|line| line.name == name).unwrap();
    assert!(view.limits && !line("favourite_author").kept && line("email").kept);
    assert_eq!(line("favourite_author").left_out, 1);
    assert_eq!(
        (line("Product Viewed").left_out, line("Product Viewed").category),
        (1, DataCategory::Behaviour)
    );

    // Staff say that it is something else: it is kept from the next batch on.
    let said = [
        (
            AttributeKind::Trait,
            "favourite_author".to_owned(),
            DataCategory::Transactions,
        ),
        (
            AttributeKind::Trait,
            "never heard of".to_owned(),
            DataCategory::Contact,
        ),
    ];
    assert_eq!(services.declare_attributes(&officer, &said).await.unwrap(), 1);
    send("c").await;
    assert_eq!(traits(&world).await, ["email", "favourite_author"]);
    // What the name suggests anyway is not written down.
    let back = [(
        AttributeKind::Trait,
        "favourite_author".to_owned(),
        DataCategory::Preferences,
    )];
    assert_eq!(services.declare_attributes(&officer, &back).await.unwrap(), 1);
    assert_eq!(raw.number("select count(*) from app.attribute").await.unwrap(), 0);

    // A wider purpose covers both.
    let mut wider = draft("service.orders");
    wider
        .meaning
        .categories
        .extend([DataCategory::Behaviour, DataCategory::Preferences]);
    services
        .publish_purpose(&officer, edit(wider, Some(1)))
        .await
        .unwrap();
    assert_eq!(send("d").await, [Verdict::Accepted, Verdict::Accepted]);
    // And with the last purpose goes the limit.
    services
        .end_purpose(&officer, &key("service.orders"))
        .await
        .unwrap();
    assert_eq!(send("e").await, [Verdict::Accepted, Verdict::Accepted]);
    let manager = world.visit(Role::Manager).await;
    let forbidden = services.declare_attributes(&manager, &back).await;
    assert!(matches!(forbidden, Err(UseError::Forbidden(_))));
}

#[tokio::test]
async fn files_keep_only_what_purposes_cover_too() {
    let desk = Desk::new().await;
    let officer = desk.world.visit(Role::PrivacyOfficer).await;
    orders(&desk.world, &officer).await;
    let file =
        "customer_id;email;first_name;gender\n1;jeanne@example.fr;Jeanne;f\n2;paul@example.fr;Paul;m\n";
    let (_, checked, done) = desk.bring(Kind::Customers, file).await;
    assert_eq!((checked.new, done.new), (2, 2));
    assert_eq!(traits(&desk.world).await, ["email", "firstName"]);
    let view = desk.world.services.attributes(&officer).await.unwrap();
    let gender = view.lines.iter().find(|line| line.name == "gender");
    assert!(gender.is_none_or(|line| !line.kept));
}
