//! Requests of people: from the day they come to the day they end.

mod alarms;
mod delivery;
mod effects;
mod lift;
mod opening;
mod programs;
mod staff;
mod steps;
mod twice;

use domain::access::Role;
use domain::account::Language;
use domain::ids::{PrivacyRequestId, ProfileId};
use domain::requests::{IdentityLevel, Kind, Origin};
use serde_json::json;
use services::access::Visit;
use services::jobs::Stop;
use services::requests::{Ask, NewRequest, RequestRow, StepBy, StepRefusal, open, step};
use testkit::World;
use uuid::Uuid;

/// A request of somebody who came through the portal and was just proven.
fn asked(kind: Kind, profile: Option<ProfileId>) -> NewRequest {
    NewRequest {
        kind,
        profile,
        contact: Some("helene@example.fr".to_owned()),
        language: Language::French,
        origin: Origin::Portal,
        identity: IdentityLevel::FreshlyProven,
        anonymous: false,
        note: String::new(),
    }
}

/// A world with somebody in it, known as `u-1` and by an address.
async fn with_somebody() -> (World, ProfileId) {
    let world = World::new().await;
    let hello = json!({"type": "identify", "userId": "u-1", "messageId": "i-1",
        "traits": {"email": "helene@example.fr"}});
    world.send(&world.ours, &[hello]).await;
    let profile = person(&world, "u-1").await;
    (world, profile)
}

async fn person(world: &World, id: &str) -> ProfileId {
    let sql = format!("select profile_id from app.identifier where kind = 'user' and value = '{id}'");
    let found = world.database.superuser().await.column(&sql).await.unwrap();
    ProfileId::from_uuid(Uuid::try_parse(&found[0]).unwrap())
}

async fn opened(world: &World, new: NewRequest) -> PrivacyRequestId {
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    let request = open(&world.services, &mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
    request
}

async fn stepped(
    world: &World,
    request: PrivacyRequestId,
    ask: Ask,
    by: StepBy,
) -> Result<RequestRow, StepRefusal> {
    let mut tx = world.database.database.write(&world.ours.scope).await.unwrap();
    let row = step(&world.services, &mut tx, request, &ask, by).await?;
    tx.commit().await.unwrap();
    Ok(row)
}

async fn row(world: &World, request: PrivacyRequestId) -> RequestRow {
    world
        .services
        .request_details(&officer(world).await, request)
        .await
        .unwrap()
        .row
        .request
}

async fn officer(world: &World) -> Visit {
    world.visit(Role::PrivacyOfficer).await
}

/// The account of the privacy officer, as who takes a step.
fn staff(world: &World) -> StepBy {
    StepBy::Staff(world.account(&testkit::email(Role::PrivacyOfficer, "ours")))
}

/// The lines of the course, in order.
async fn course(world: &World, request: PrivacyRequestId) -> Vec<String> {
    let sql =
        format!("select entry from app.request_step where request_id = '{request}' order by step_number");
    world.database.superuser().await.column(&sql).await.unwrap()
}

/// The kinds of mails that were queued, in order.
async fn mails(world: &World) -> Vec<String> {
    let sql = "select kind from app.mail order by created_at, mail_id";
    world.database.superuser().await.column(sql).await.unwrap()
}

/// The kinds of jobs that wait for a request.
async fn jobs(world: &World, request: PrivacyRequestId) -> Vec<String> {
    let sql = format!("select kind from platform.job where subject = '{request}' order by kind");
    world.database.superuser().await.column(&sql).await.unwrap()
}

/// Does what jobs have to do by now.
async fn works(world: &World) {
    while world
        .services
        .work_once(Uuid::from_u128(7), &Stop::new())
        .await
        .unwrap()
    {}
}
