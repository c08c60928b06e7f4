//! A row in every table of choices.

use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::ids::ProfileId;
use testkit::services::consent::{NewChoice, Recording};
use testkit::{Place, World};

/// A choice of somebody, what follows from it, and the marks around it.
pub(super) async fn fill_consent(world: &World, place: &Place) {
    let workspace = place.workspace;
    let mut raw = world.database.superuser().await;
    let person =
        format!("select profile_id from app.identifier where workspace_id = '{workspace}' and value = 'u-1'");
    let person = raw.column(&person).await.unwrap().concat();
    let choice = |action| NewChoice {
        scope: Scope::Everything,
        action,
        ends_at: None,
    };
    let recording = Recording {
        profile: ProfileId::parse(&person).unwrap(),
        choices: vec![choice(Action::Restricted), choice(Action::RestrictionLifted)],
        method: Method::Save,
        origin: Origin::PrivacyCenter,
        identified: true,
        guardian: false,
        shown: Shown::default(),
        signals: Signals::default(),
        taken_down: None,
    };
    world
        .services
        .record_choices(&place.scope, recording)
        .await
        .unwrap();
    world.services.anchor_ledger(&place.scope).await.unwrap();
    let sql = format!(
        "insert into app.interface values ('{workspace}', '\\x01', 'portal', '<form>', now()) on conflict do nothing;
        insert into app.consent_erasure values ('{workspace}', 1, now()) on conflict do nothing;
        insert into app.consent_person (workspace_id, profile_id, updated_at)
            values ('{workspace}', '{person}', now()) on conflict do nothing;
        insert into app.consent_state (workspace_id, purpose_key, profile_id, status, objected, signal, conflict, permitted)
            values ('{workspace}', 'send', '{person}', 'refused', false, false, false, false) on conflict do nothing;
        insert into app.consent_receipt (workspace_id, receipt_id, profile_id, sequence, document, issued_at)
            values ('{workspace}', '{workspace}', '{person}', 1, '{{}}', now()) on conflict do nothing"
    );
    raw.run(&sql).await.unwrap();
}
