//! Customer files.

use domain::imports::Kind;
use services::imports::{ImportAct, ImportState, UploadError};

use super::{Desk, counts};

const FILE: &str = "customer_id;email;first_name;last_name;city\r\n\
    1;jeanne@example.fr;Jeanne;Morel;Nantes\r\n\
    2;paul@example.fr;Paul;Durand;\r\n\
    3;not an address;Eve;Petit;Rennes\r\n";

#[tokio::test]
async fn a_dry_run_counts_what_the_run_does() {
    let desk = Desk::new().await;
    let (_, checked, done) = desk.bring(Kind::Customers, FILE).await;
    assert_eq!(checked, counts(2, 0, 0, 0, 1));
    assert_eq!(done, checked);
    let people = desk
        .rows("select display_name, email, city, first_seen_at = created_at from app.profile order by email")
        .await;
    assert_eq!(
        people,
        [
            ["Jeanne Morel", "jeanne@example.fr", "Nantes", "t"],
            ["Paul Durand", "paul@example.fr", "", "t"]
        ]
    );
    let again = "customer_id;email;first_name;city\n1;jeanne@example.fr;Jeanne;Nantes\n\
        2;paul@example.fr;Paul;Vannes\n2;paul@example.fr;Paul;Vannes\n4;new@example.fr;Ada;\n4;new@example.fr;Ada;Brest\n\
        1;paul@example.fr;;\n;jeanne@example.fr;Jeanne;Nantes\n";
    let (_, checked, done) = desk.bring(Kind::Customers, again).await;
    assert_eq!(checked, counts(1, 2, 3, 0, 1));
    assert_eq!(done, checked);
}

#[tokio::test]
async fn blank_never_overwrites_and_the_last_row_counts() {
    let desk = Desk::new().await;
    desk.bring(Kind::Customers, FILE).await;
    let later = "customer_id,email,city,first_name\n1,,Brest,\n1,,Lorient,\n";
    let (_, _, done) = desk.bring(Kind::Customers, later).await;
    assert_eq!(done, counts(0, 2, 0, 0, 0));
    let values = desk
        .rows(
            "select t.name, t.value from app.trait t join app.identifier i using (profile_id)
            where i.kind = 'user' and i.value = '1' order by t.name",
        )
        .await;
    assert_eq!(
        values,
        [
            ["address.city", "Lorient"],
            ["email", "jeanne@example.fr"],
            ["firstName", "Jeanne"],
            ["lastName", "Morel"]
        ]
    );
}

#[tokio::test]
async fn identifiers_that_lead_to_two_people_are_refused_and_nobody_is_merged() {
    let desk = Desk::new().await;
    desk.bring(Kind::Customers, FILE).await;
    let mixed = "customer_id,email,first_name\n1,paul@example.fr,X\n9,jeanne@example.fr,X\n";
    let (import, checked, done) = desk.bring(Kind::Customers, mixed).await;
    assert_eq!(checked, counts(0, 0, 0, 0, 2));
    assert_eq!(done, checked);
    let (_, refusals) = desk.world.services.import(&desk.visit, import).await.unwrap();
    assert!(
        refusals
            .iter()
            .all(|refusal| refusal.code == "CONFLICTING_IDENTIFIERS")
    );
    assert_eq!(refusals[0].row, 2);
    assert_eq!(refusals[0].cells, ["1", "paul@example.fr", "X"]);
}

#[tokio::test]
async fn somebody_on_the_list_of_the_erased_does_not_come_back() {
    let desk = Desk::new().await;
    let services = &desk.world.services;
    let print = services.fingerprint(desk.world.ours.workspace, "email", "jeanne@example.fr");
    let hex: String = print.iter().map(|byte| format!("{byte:02x}")).collect();
    let workspace = desk.world.ours.workspace;
    desk.world
        .database
        .superuser()
        .await
        .run(&format!(
            "insert into app.suppression values ('{workspace}', '\\x{hex}', now())"
        ))
        .await
        .unwrap();
    let (_, checked, done) = desk.bring(Kind::Customers, FILE).await;
    assert_eq!(checked, counts(1, 0, 0, 1, 1));
    assert_eq!(done, checked);
    assert!(
        desk.rows("select 1 from app.identifier where value like 'jeanne%'")
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn a_mended_error_file_is_taken_without_its_columns_of_errors() {
    let desk = Desk::new().await;
    desk.bring(Kind::Customers, FILE).await;
    let mended = "row_number;error_code;error_message;customer_id;email;first_name;last_name;city\r\n\
        4;INVALID_EMAIL;This is not an e-mail address.;3;eve@example.fr;Eve;Petit;Rennes\r\n";
    let (_, _, done) = desk.bring(Kind::Customers, mended).await;
    assert_eq!(done, counts(1, 0, 0, 0, 0));
    let names = desk.rows("select distinct name from app.trait order by 1").await;
    assert_eq!(names, [["address.city"], ["email"], ["firstName"], ["lastName"]]);
}

#[tokio::test]
async fn files_that_cannot_be_read_are_told_and_forgotten() {
    let desk = Desk::new().await;
    for (text, code) in [
        ("", "EMPTY_FILE"),
        ("a,b\n", "EMPTY_FILE"),
        ("a,a\n1,2\n", "DUPLICATE_HEADER"),
    ] {
        match desk.send(Kind::Customers, text).await {
            Err(UploadError::File(fault)) => assert_eq!(fault.code.as_str(), code, "{text:?}"),
            other => panic!("{text:?}: {:?}", other.is_ok()),
        }
    }
    assert_eq!(desk.rows("select 1 from app.import").await.len(), 0);
    assert_eq!(desk.rows("select 1 from app.import_chunk").await.len(), 0);
}

#[tokio::test]
async fn the_file_is_forgotten_once_it_is_in_and_the_trail_knows_who() {
    let desk = Desk::new().await;
    let (import, _, _) = desk.bring(Kind::Customers, FILE).await;
    assert_eq!(desk.rows("select 1 from app.import_chunk").await.len(), 0);
    let acts = desk
        .rows(&format!(
            "select action, account_id is not null from app.trail where object_id = '{import}' order by action"
        ))
        .await;
    assert_eq!(
        acts,
        [
            ["import.check", "t"],
            ["import.receive", "t"],
            ["import.run", "t"]
        ]
    );
}

#[tokio::test]
async fn acts_that_come_too_late_change_nothing() {
    let desk = Desk::new().await;
    let import = desk.send(Kind::Customers, FILE).await.unwrap();
    assert!(!desk.act(import, ImportAct::Run).await);
    assert!(!desk.act(import, ImportAct::Undo).await);
    assert!(!desk.act(import, ImportAct::Stop).await);
    assert!(!desk.act(import, ImportAct::Resume).await);
    assert!(desk.act(import, ImportAct::Discard).await);
    assert!(matches!(
        desk.world.services.import(&desk.visit, import).await,
        Err(services::UseError::NotFound)
    ));
    let (import, _, _) = desk.bring(Kind::Customers, FILE).await;
    assert!(!desk.act(import, ImportAct::Discard).await);
    assert_eq!(desk.row(import).await.state, ImportState::Done);
}
