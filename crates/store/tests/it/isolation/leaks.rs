//! Finds leaks of one workspace into another, for whatever tables the catalogue holds.

use domain::access::Role;
use domain::account::Language;
use domain::consent::attribute::AttributeKind;
use domain::consent::breach::{Breach, Risk};
use domain::consent::notice::{Authority, Controller, Officer, Recipients, Transfers};
use domain::consent::purpose::DataCategory;
use domain::consent::purpose::preset::SHOP;
use domain::consent::retention::{Keep, RetentionClass};
use domain::ids::WorkspaceId;
use domain::requests::DoubtReason;
use serde_json::json;
use testkit::services::access::Visit;
use testkit::services::consent::{NoticeFacts, RetentionEdit};
use testkit::services::items::ItemFacts;
use testkit::services::mail::{NewMail, Template, enqueue};
use testkit::services::quality::{Verb, Which};
use testkit::services::requests::{Ask, TakeDownFields};
use testkit::services::schema::PlanEdit;
use testkit::services::social::NewLinkFields;
use testkit::{Place, Raw, World, email};

/// A workspace table, and what is true of it.
pub(crate) struct Table {
    /// Its name, with its schema.
    pub(crate) name: String,
    /// How many rows are ours.
    ours: i64,
    /// A row of theirs, as JSON in a literal.
    their_row: String,
    /// Columns that the role may update.
    updatable: Vec<String>,
    may_delete: bool,
    /// Columns that can be written at all, as a list.
    pub(crate) columns: String,
}

/// Gives a workspace a row in every table there is, through the use-cases.
pub(crate) async fn fill(world: &World, place: &Place, organisation: &str) {
    let messages = [
        json!({"type": "identify", "userId": "u-1", "anonymousId": "a-1", "messageId": "m-1",
            "traits": {"name": "Hélène Marchand", "email": "helene@example.fr", "address": {"country": "Frnace"}}}),
        json!({"type": "track", "event": "Order Completed", "userId": "u-1", "messageId": "m-2",
            "properties": {"total": 12}}),
        json!({"type": "page", "anonymousId": "a-2", "messageId": "m-3"}),
        json!({"type": "track", "userId": "u-1"}),
    ];
    world.send(place, &messages).await;
    let item = ItemFacts {
        key: "lamp".to_owned(),
        name: "Lampe Alba".to_owned(),
        category: "lamps".to_owned(),
        price_minor: 12_900,
        currency: "EUR".to_owned(),
        language: "fr".to_owned(),
        path: "/lampes/alba".to_owned(),
    };
    world
        .services
        .receive_items(&place.scope, vec![item])
        .await
        .unwrap();
    let manager = world.account(&email(Role::Manager, organisation));
    let visit = world.services.visit(manager, &place.slug).await.unwrap();
    world
        .services
        .edit_plan(&visit, 0, PlanEdit::Propose)
        .await
        .unwrap();
    fill_social(world, place, organisation).await;
    super::portal::fill_portal(world, place).await;
    super::consent::fill_consent(world, place).await;
    fill_requests(world, place, organisation).await;
    hand_in(world, place).await;
    write_to_somebody(world, place).await;
    say_by_itself(world, place).await;
    let officer = world.account(&email(Role::PrivacyOfficer, organisation));
    let visit = world.services.visit(officer, &place.slug).await.unwrap();
    world.services.open_case(&visit, "DSR-2026/114").await.unwrap();
    let days = [("email".to_owned(), "400".to_owned())];
    world.services.declare_freshness(&visit, &days).await.unwrap();
    let doubts = world.services.doubt_queue(&visit).await.unwrap().groups;
    world
        .services
        .mend(&visit, &doubts[0].key, &Which::All, &Verb::Accept)
        .await
        .unwrap();
    fill_registry(world, place, &visit).await;
}

/// Purposes in force and proposed, a notice, a category, a time to keep, a breach.
async fn fill_registry(world: &World, place: &Place, officer: &Visit) {
    let services = &world.services;
    services.add_purposes(&place.scope, SHOP.drafts()).await.unwrap();
    let facts = NoticeFacts {
        controller: Controller {
            name: "Maison Lumière".to_owned(),
            address: "Nantes".to_owned(),
            contact: "bonjour@maison.example".to_owned(),
            in_union: true,
            representative: None,
        },
        officer: Officer::NotNeeded,
        recipients: Recipients::None,
        transfers: Transfers::None,
        authority: Authority {
            name: "CNIL".to_owned(),
            url: "https://www.cnil.fr".to_owned(),
        },
        ..NoticeFacts::default()
    };
    services.add_notice(&place.scope, facts).await.unwrap();
    let said = [(AttributeKind::Trait, "email".to_owned(), DataCategory::Identity)];
    services.declare_attributes(officer, &said).await.unwrap();
    let shorter = RetentionEdit {
        class: RetentionClass::Events,
        keep: Some(Keep::Months(3)),
        reason: String::new(),
    };
    services.set_retention(officer, &[shorter]).await.unwrap();
    let breach = Breach {
        discovered_at: services.now(),
        nature: "A laptop was stolen".to_owned(),
        categories: [DataCategory::Contact].into(),
        people: None,
        consequences: "Letters from strangers".to_owned(),
        measures: "The disk was encrypted".to_owned(),
        risk: Risk::None,
        authority_told_at: None,
        delay_reason: None,
        people_told_at: None,
    };
    services.record_breach(officer, &breach).await.unwrap();
}

/// A request with everything that can come of one, and a key of a program.
async fn fill_requests(world: &World, place: &Place, organisation: &str) {
    let officer = world.account(&email(Role::PrivacyOfficer, organisation));
    let visit = world.services.visit(officer, &place.slug).await.unwrap();
    let services = &world.services;
    let fields = TakeDownFields {
        kind: "rectification",
        channel: "letter",
        received: "2026-11-20",
        person: "u-1",
        identity: "checked_by_staff",
        language: "fr",
        ..TakeDownFields::default()
    };
    let request = services.take_down_request(&visit, &fields).await.unwrap();
    let doubt = Ask::AskIdentity(DoubtReason::SharedAddress);
    services.step_request(&visit, request, &doubt).await.unwrap();
    services
        .write_to_person(&visit, request, "Bonjour")
        .await
        .unwrap();
    services.create_request_key(&visit, "CRM").await.unwrap();
    let told = format!(
        "insert into app.request_callback (workspace_id, callback_id, request_id, url)
        values ('{}', '{request}', '{request}', 'https://crm.example/told')",
        place.workspace
    );
    world.database.superuser().await.run(&told).await.unwrap();
}

/// A visit and an answer of somebody, a declared site, a link that was followed, a word and a form.
async fn fill_social(world: &World, place: &Place, organisation: &str) {
    let messages = [
        json!({"type": "page", "userId": "u-1", "messageId": "s-1",
            "context": {"page": {"path": "/lampes/alba", "referrer": ""}}}),
        json!({"type": "track", "event": "How Did You Hear Answered", "userId": "u-1", "messageId": "s-2",
            "properties": {"answer": "La halle"}}),
    ];
    world.send(place, &messages).await;
    let manager = world.account(&email(Role::Manager, organisation));
    let visit = world.services.visit(manager, &place.slug).await.unwrap();
    let services = &world.services;
    services.declare_host(&visit, "www.maison.example").await.unwrap();
    let fields = NewLinkFields {
        target: "https://www.maison.example/lampes",
        source: "clients",
        medium: "partage",
        name: "lin",
    };
    let (_, code) = services.add_link(&place.scope, &fields).await.unwrap();
    services.follow_link(code.as_str(), true).await.unwrap();
    services.decide_words(&visit, "la halle", "place").await.unwrap();
    services.open_hear_form(&visit).await.unwrap();
    services.count_visits_of(&place.scope).await.unwrap();
}

/// A mail that waits.
async fn write_to_somebody(world: &World, place: &Place) {
    let mut tx = world.database.database.write(&place.scope).await.unwrap();
    let mail = NewMail {
        template: Template::ErasureDone {
            number: "DSR-2026-114".to_owned(),
        },
        language: Language::French,
        recipient: "helene@example.fr".to_owned(),
        profile: None,
    };
    enqueue(&mut tx, mail).await.unwrap();
    tx.commit().await.unwrap();
}

/// A file with everything that can come of one, and somebody who must not come back.
async fn hand_in(world: &World, place: &Place) {
    let (workspace, source) = (place.workspace, place.source);
    let sql = format!(
        "insert into app.import (workspace_id, import_id, source_id, kind, state, file_name, created_at)
        values ('{workspace}', '{source}', '{source}', 'customers', 'done', 'clients.csv', now());
        insert into app.import_chunk values ('{workspace}', '{source}', 0, 'a');
        insert into app.import_refusal values ('{workspace}', '{source}', 2, 'INVALID_EMAIL', 0, array['a']);
        insert into app.import_message values ('{workspace}', 'm-9', '{source}');
        insert into app.import_consent
            select workspace_id, '{source}', 2, 'send', profile_id, now(), 'shop', '1' from app.profile
            where workspace_id = '{workspace}' limit 1;
        insert into app.suppression values ('{workspace}', '\\x00', now());
        insert into app.suppression_day values ('{workspace}', '2026-11-21', 'collect', 1);
        insert into app.erasure (workspace_id, erasure_id, state, begun_at, backups_until)
        values ('{workspace}', '{source}', 'running', now(), '2026-12-21');
        insert into app.export (workspace_id, export_id, profile_id, variant, language, state, created_at, expires_at)
            select workspace_id, '{source}', profile_id, 'access', 'fr', 'ready', now(), now() from app.profile
            where workspace_id = '{workspace}' limit 1;
        insert into app.export_chunk values ('{workspace}', '{source}', 0, 'a')"
    );
    world.database.superuser().await.run(&sql).await.unwrap();
}

/// What a source says of somebody by itself, and what its categories stand for.
async fn say_by_itself(world: &World, place: &Place) {
    let (workspace, source) = (place.workspace, place.source);
    let sql = format!(
        "insert into app.signal_category values ('{workspace}', '{source}', 'personalise.profile', 'Perso');
        insert into app.signal_heard
            select workspace_id, profile_id, '{source}', true, null, now() from app.profile
            where workspace_id = '{workspace}' limit 1"
    );
    world.database.superuser().await.run(&sql).await.unwrap();
}

/// Every workspace table of the catalogue, with what a superuser sees in it.
pub(crate) async fn tables(raw: &mut Raw, ours: WorkspaceId, theirs: WorkspaceId) -> Vec<Table> {
    let names = raw
        .column(
            "select c.oid::regclass from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
            where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            order by 1",
        )
        .await
        .unwrap();
    let mut tables = Vec::new();
    for name in names {
        let count = format!("select count(*) from {name} where workspace_id = '{ours}'");
        let row = format!("select to_jsonb(t) from {name} t where workspace_id = '{theirs}' limit 1");
        let updatable = format!(
            "select quote_ident(attname) from pg_attribute
            where attrelid = '{name}'::regclass and attnum > 0 and not attisdropped
                and has_column_privilege('mesure_app', attrelid, attnum, 'update')"
        );
        // What is computed from a row is not written.
        let columns = format!(
            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = '{name}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
        );
        let may_delete = format!("select has_table_privilege('mesure_app', '{name}', 'delete')::int");
        tables.push(Table {
            ours: raw.number(&count).await.unwrap(),
            their_row: raw.column(&row).await.unwrap().concat().replace('\'', "''"),
            updatable: raw.column(&updatable).await.unwrap(),
            may_delete: raw.number(&may_delete).await.unwrap() == 1,
            columns: raw.column(&columns).await.unwrap().concat(),
            name,
        });
    }
    tables
}

/// What leaks, seen as `mesure_app` in a transaction that has entered ours. Nothing stays changed.
pub(crate) async fn leaks(
    raw: &mut Raw,
    table: &Table,
    ours: WorkspaceId,
    theirs: WorkspaceId,
) -> Vec<String> {
    let name = &table.name;
    let mut found = Vec::new();
    if table.ours == 0 || table.their_row.is_empty() {
        found.push(format!("{name}: without rows on both sides nothing is shown"));
    }
    // No predicate on the workspace anywhere: the wall alone must hold.
    let seen = raw
        .rows(&format!("select workspace_id, count(*) from {name} group by 1"))
        .await
        .unwrap();
    if seen != [[ours.to_string(), table.ours.to_string()]] {
        found.push(format!(
            "{name}: {} of ours are there, and seen are {seen:?}",
            table.ours
        ));
    }
    let insert = format!(
        "insert into {name} ({0}) select {0} from jsonb_populate_record(null::{name}, '{1}')",
        table.columns, table.their_row
    );
    match attempt(raw, &insert).await {
        // Refused by the policy, before any key could tell that the row exists.
        Err(error) if error.starts_with("42501") => {}
        other => found.push(format!("{name}: inserting into theirs gives {other:?}")),
    }
    for column in &table.updatable {
        let update = format!("update {name} set {column} = {column} where workspace_id = '{theirs}'");
        if attempt(raw, &update).await != Ok(0) {
            found.push(format!("{name}: theirs can be updated in {column}"));
        }
        let update = format!("update {name} set {column} = {column}");
        if attempt(raw, &update).await != Ok(table.ours.unsigned_abs()) {
            found.push(format!(
                "{name}: an update of {column} reaches more or less than ours"
            ));
        }
    }
    if table.updatable.iter().any(|column| column == "workspace_id") {
        let update = format!("update {name} set workspace_id = '{theirs}'");
        if !refused(&attempt(raw, &update).await) {
            found.push(format!("{name}: ours can be moved to theirs"));
        }
    }
    if table.updatable.is_empty() {
        let update = format!("update {name} set workspace_id = workspace_id");
        if !refused(&attempt(raw, &update).await) {
            found.push(format!("{name}: updated without a grant"));
        }
    }
    let delete = attempt(
        raw,
        &format!("delete from {name} where workspace_id = '{theirs}'"),
    )
    .await;
    let held = if table.may_delete {
        delete == Ok(0)
    } else {
        refused(&delete)
    };
    if !held {
        found.push(format!("{name}: deleting theirs gives {delete:?}"));
    }
    if !refused(&attempt(raw, &format!("truncate {name}")).await) {
        found.push(format!("{name}: can be truncated"));
    }
    found
}

fn refused(outcome: &Result<u64, String>) -> bool {
    matches!(outcome, Err(error) if error.starts_with("42501"))
}

/// Tries a statement, and takes it back.
pub(crate) async fn attempt(raw: &mut Raw, sql: &str) -> Result<u64, String> {
    raw.run("savepoint attempt").await.unwrap();
    let outcome = raw.run(sql).await.map_err(|error| error.to_string());
    raw.run("rollback to savepoint attempt").await.unwrap();
    outcome
}
