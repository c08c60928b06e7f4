//! What is sent twice is one request.

use std::sync::Arc;

use services::requests::{NewRequest, TakeDownFields, open_once};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::staff::FIELDS;
use super::{asked, officer, with_somebody};
use domain::requests::Kind;

const FORM: &str = "3f0c2a54-5b1e-4d6f-8a7b-9c0d1e2f3a4b";

#[tokio::test]
async fn a_form_of_staff_that_is_sent_by_an_impatient_hand_takes_one_request_down() {
    let (world, _) = with_somebody().await;
    let officer = officer(&world).await;
    let world = Arc::new(world);
    let mut clicks = JoinSet::new();
    for _ in 0..8 {
        let (world, officer) = (world.clone(), officer.clone());
        clicks.spawn(async move {
            let fields = TakeDownFields { once: FORM, ..FIELDS };
            world.services.take_down_request(&officer, &fields).await.unwrap()
        });
    }
    let mut shown = clicks.join_all().await;
    shown.dedup();
    assert_eq!(shown.len(), 1, "every answer shows the first");
    let count = async |sql: &str| world.database.superuser().await.number(sql).await.unwrap();
    assert_eq!(count("select count(*) from app.request").await, 1);
    assert_eq!(
        count("select last from app.request_number").await,
        1,
        "no number is lost"
    );
    // Whoever goes back and writes something else means another one; so does who opens the form again.
    let other = TakeDownFields {
        once: FORM,
        note: "Autre chose.",
        ..FIELDS
    };
    assert_ne!(
        world.services.take_down_request(&officer, &other).await.unwrap(),
        shown[0]
    );
    assert_ne!(
        world.services.take_down_request(&officer, &FIELDS).await.unwrap(),
        shown[0]
    );
}

#[tokio::test]
async fn what_is_over_at_once_is_not_asked_for_twice_by_one_form() {
    let (world, profile) = with_somebody().await;
    let form = Some(Uuid::try_parse(FORM).unwrap());
    let click = async |new: NewRequest| {
        let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
        let request = open_once(&world.services, &mut tx, new, form).await.unwrap();
        tx.commit().await.unwrap();
        request
    };
    let first = click(asked(Kind::WithdrawAll, Some(profile))).await;
    assert_eq!(click(asked(Kind::WithdrawAll, Some(profile))).await, first);
    // The number of somebody else's form leads to nothing of theirs.
    assert_ne!(click(asked(Kind::WithdrawAll, None)).await, first);
}
