//! Files over HTTP: sent as browsers send them, described, followed, mended, taken back.

use domain::access::Role;
use services::jobs::Stop;
use testkit::email;
use uuid::Uuid;

use crate::support::{Answer, Browser, Sent, TestApp};

const FILE: &[u8] = b"customer_id;email;first_name;city\r\n1;jeanne@example.fr;Jeanne;Nantes\r\n\
    2;not an address;Paul;=1+1\r\n";

/// Sends the form of a file.
async fn upload(browser: &Browser, kind: &str, source: &str, name: &str, content: &[u8]) -> Answer {
    let mut body = Vec::new();
    for (field, value) in [("kind", kind), ("source", source)] {
        let part = format!("--edge\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
        content-type: text/csv\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let sent = Sent::new("POST", "/w/ours/imports/new")
        .body("multipart/form-data; boundary=edge", body)
        .with("sec-fetch-site", "same-origin");
    browser.send(sent).await
}

async fn work(app: &TestApp) {
    let stop = Stop::new();
    while app
        .world
        .services
        .work_once(Uuid::from_u128(1), &stop)
        .await
        .unwrap()
    {}
}

/// The targets that the page of columns has chosen, as its form would send them, with the rest of the form.
fn described(page: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for (place, select) in page.split("name=\"column_").skip(1).enumerate() {
        let options = select.split("</select>").next().unwrap();
        let chosen = options
            .split("<option ")
            .skip(1)
            .find(|option| option.split('>').next().unwrap().contains("selected"))
            .and_then(|option| option.split("value=\"").nth(1))
            .and_then(|value| value.split('"').next())
            .unwrap_or_default();
        fields.push((format!("column_{place}"), chosen.to_owned()));
    }
    for (name, value) in [
        ("date_order", "day_month"),
        ("decimal", "comma"),
        ("country", "fr"),
        ("purpose", "service"),
        ("basis", "contract"),
        ("origin", "Shop forms"),
    ] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    fields
}

async fn post(browser: &Browser, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post(path, &fields).await
}

#[tokio::test]
async fn a_file_goes_from_the_form_to_the_past_and_back() {
    let app = TestApp::start().await;
    let manager = app.signed_in(&email(Role::Manager, "ours")).await;
    let source = app.world.ours.source.to_string();
    let sent = upload(&manager, "customers", &source, "clients.csv", FILE).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let columns = sent.location().to_owned();
    let import = columns.trim_end_matches("/columns").to_owned();

    let page = manager.get(&columns).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("j•••@example.fr"), "samples are veiled");
    assert!(!page.text().contains("jeanne@example.fr"));
    let fields = described(page.text());
    assert_eq!(fields[1].1, "field:email");
    assert_eq!(post(&manager, &columns, &fields).await.location(), import);

    let checking = manager.get(&import).await;
    assert!(checking.text().contains("id=\"import-progress\""));
    assert!(checking.text().contains("<progress"));
    work(&app).await;
    let checked = manager.get(&import).await;
    assert!(!checked.text().contains("id=\"import-progress\""));
    assert!(checked.text().contains("This is not an e-mail address."));
    assert_eq!(
        manager.post(&import, &[("action", "run")]).await.location(),
        import
    );
    work(&app).await;
    let done = manager.get(&import).await;
    assert!(
        done.text().contains("One row said something new."),
        "{}",
        done.text()
    );

    let errors = manager.get(&format!("{import}/errors")).await;
    let text = errors.text().trim_start_matches('\u{feff}').to_owned();
    assert_eq!(
        text,
        "row_number,error_code,error_message,customer_id,email,first_name,city\r\n\
        3,INVALID_EMAIL,This is not an e-mail address.,2,not an address,Paul,\"'=1+1\"\r\n"
    );
    let disposition = errors.header("content-disposition").unwrap();
    assert!(disposition.starts_with("attachment; filename=\"errors-2026-11-21.csv\""));

    // Mended, it comes in, and its columns of errors do not.
    let mended = text.replace("not an address", "paul@example.fr");
    let sent = upload(&manager, "customers", &source, "mended.csv", mended.as_bytes()).await;
    let columns = sent.location().to_owned();
    let again = columns.trim_end_matches("/columns").to_owned();
    let fields = described(manager.get(&columns).await.text());
    assert_eq!(fields[0].1, "");
    assert_eq!(fields[4].1, "field:email");
    post(&manager, &columns, &fields).await;
    work(&app).await;
    manager.post(&again, &[("action", "run")]).await;
    work(&app).await;
    let list = manager.get("/w/ours/imports").await;
    assert!(list.text().contains("mended.csv") && list.text().contains("clients.csv"));

    for path in [&again, &import] {
        assert_eq!(manager.post(path, &[("action", "undo")]).await.location(), path);
        work(&app).await;
        assert!(
            manager
                .get(path)
                .await
                .text()
                .contains("This file was taken back")
        );
    }
    let left = app
        .world
        .database
        .superuser()
        .await
        .number("select count(*) from app.profile")
        .await;
    assert_eq!(left.unwrap(), 0);
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_told_in_the_language_of_the_reader_and_choices_stay() {
    let app = TestApp::start().await;
    let source = app.world.ours.source.to_string();
    for (language, said) in [
        ("fr", "Deux colonnes portent le même nom."),
        ("en", "Two columns have the same name."),
    ] {
        let manager = app.visitor().reading(Some(language));
        app.sign_in(&manager, &email(Role::Manager, "ours")).await;
        let answer = upload(&manager, "orders", &source, "a.csv", b"a,a\n1,2\n").await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains(said), "{language}");
        let kept = format!("value=\"{source}\" selected");
        assert!(answer.text().contains(&kept), "the source stays chosen");
        assert!(
            answer.text().contains("value=\"orders\" checked"),
            "the kind stays chosen"
        );
    }
}

#[tokio::test]
async fn forms_without_a_choice_or_a_file_are_shown_again() {
    let app = TestApp::start().await;
    let manager = app.signed_in(&email(Role::Manager, "ours")).await;
    let source = app.world.ours.source.to_string();
    for (kind, source, name, content, said) in [
        ("", source.as_str(), "a.csv", FILE, "Choose what the file holds."),
        ("customers", "", "a.csv", FILE, "Choose the source of the file."),
        ("customers", &source, "", b"".as_slice(), "Choose a file."),
        (
            "customers",
            &source,
            "a.csv",
            b"".as_slice(),
            "This file is empty",
        ),
        (
            "customers",
            &source,
            "a.csv",
            b"%PDF-1.7 something\n\0\x01",
            "neither CSV nor TSV",
        ),
        (
            "customers",
            &app.world.theirs.source.to_string(),
            "a.csv",
            FILE,
            "",
        ),
    ] {
        let answer = upload(&manager, kind, source, name, content).await;
        if said.is_empty() {
            assert_eq!(answer.status, 404, "a source of somebody else is none");
        } else {
            assert_eq!(answer.status, 422, "{said}");
            assert!(answer.text().contains(said), "{said}");
        }
    }
    let left = app
        .world
        .database
        .superuser()
        .await
        .number("select count(*) from app.import")
        .await;
    assert_eq!(left.unwrap(), 0);
}

#[tokio::test]
async fn a_description_says_what_must_be_mended() {
    let app = TestApp::start().await;
    let manager = app.signed_in(&email(Role::Manager, "ours")).await;
    let source = app.world.ours.source.to_string();
    let sent = upload(&manager, "customers", &source, "clients.csv", FILE).await;
    let columns = sent.location().to_owned();
    let answer = post(
        &manager,
        &columns,
        &[
            ("column_0".to_owned(), "field:email".to_owned()),
            ("column_1".to_owned(), "field:email".to_owned()),
            ("basis".to_owned(), "consent".to_owned()),
            ("country".to_owned(), "France".to_owned()),
        ],
    )
    .await;
    assert_eq!(answer.status, 422);
    for said in [
        "Two columns mean the same.",
        "Choose a purpose.",
        "four columns must prove it",
        "Say where and when these data were collected.",
        "Write two letters",
    ] {
        assert!(answer.text().contains(said), "{said}");
    }
    assert!(answer.text().contains("value=\"France\""), "what was typed stays");
}

#[tokio::test]
async fn a_file_of_somebody_else_is_not_there() {
    let app = TestApp::start().await;
    let manager = app.signed_in(&email(Role::Manager, "ours")).await;
    let source = app.world.ours.source.to_string();
    let sent = upload(&manager, "customers", &source, "clients.csv", FILE).await;
    let path = sent.location().replace("/w/ours/", "/w/theirs/");
    let import = path.trim_end_matches("/columns").to_owned();
    let stranger = app.signed_in(&email(Role::Manager, "theirs")).await;
    for path in [import.clone(), path, format!("{import}/errors")] {
        assert_eq!(stranger.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(stranger.post(&import, &[("action", "discard")]).await.status, 404);
    let nothing = "/w/ours/imports/01990000-0000-7000-8000-ffffffffffff";
    assert_eq!(manager.get(nothing).await.status, 404);
}
