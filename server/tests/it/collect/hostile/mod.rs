//! Bodies that mean harm, or that a broken client sends: each gets a clear answer, nothing of it is half stored, and the
//! server goes on answering.

mod bytes;
mod messages;

use serde_json::{Value, json};

use super::{events, request};
use crate::support::{Sent, TestApp, database};

/// What is to become of a body.
enum Fate {
    /// Not taken at all: the status and the code.
    Rejected(u16, &'static str),
    /// Taken: how many messages are stored, and the codes of those that are refused.
    Judged(u64, &'static [&'static str]),
}
use Fate::{Judged, Rejected};

struct Case {
    name: &'static str,
    path: &'static str,
    coding: Option<&'static str>,
    body: Vec<u8>,
    fate: Fate,
}

fn case(name: &'static str, path: &'static str, body: impl Into<Vec<u8>>, fate: Fate) -> Case {
    let body = body.into();
    Case {
        name,
        path,
        coding: None,
        body,
        fate,
    }
}

fn coded(name: &'static str, coding: &'static str, body: Vec<u8>, fate: Fate) -> Case {
    Case {
        coding: Some(coding),
        ..case(name, "/v1/batch", body, fate)
    }
}

const PAGE: &str = r#"{"type":"page","userId":"u"}"#;

fn batch_of(messages: &str) -> String {
    format!("{{\"batch\":[{messages}]}}")
}

/// The body of every case, as a request with our key.
fn sent(case: &Case, key: &str) -> Sent {
    let mut sent = request(case.path, key, &Value::Null);
    sent.body.clone_from(&case.body);
    match case.coding {
        Some(coding) => sent.with("content-encoding", coding),
        None => sent,
    }
}

#[tokio::test]
async fn every_hostile_body_has_its_answer_and_stores_what_it_says() {
    let app = TestApp::start().await;
    let (world, ours) = (&app.world, &app.world.ours);
    let cases: Vec<Case> = [
        bytes::broken(),
        bytes::shapeless(),
        messages::misshapen(),
        messages::untimely(),
    ]
    .into_iter()
    .flatten()
    .collect();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let mut stored = 0;
    let mut wrong = Vec::new();
    for case in &cases {
        let answer = app.send(sent(case, ours.key.as_str())).await;
        let (status, said) = (answer.status, answer.json());
        let as_told = match &case.fate {
            Rejected(expected, code) => {
                let message = said["message"].as_str().unwrap_or_default();
                status == *expected && said["code"] == *code && said["success"] == false && message.len() > 10
            }
            Judged(accepted, refused) => {
                let codes: Vec<&str> = said["refused"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(|refusal| refusal["code"].as_str())
                    .collect();
                stored += said["accepted"].as_u64().unwrap_or_default();
                status == 200 && said["accepted"] == json!(accepted) && codes == *refused
            }
        };
        let there = events(world, ours).await;
        if !as_told || u64::try_from(there).ok() != Some(stored) {
            wrong.push(format!(
                "{}: {status} {said}, {there} stored and {stored} acknowledged",
                case.name
            ));
            stored = u64::try_from(there).unwrap();
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
    // Nothing of anything else was stored, and everything adds up.
    for (sql, expected) in [
        (
            "select sum(event_count)::bigint from app.profile where merged_into is null",
            stored,
        ),
        (
            "select count(*) from app.event where workspace_id <> (select workspace_id from platform.workspace where slug = 'ours')",
            0,
        ),
        (
            "select count(*) from app.event where occurred_at > received_at",
            0,
        ),
        (
            "select count(*) from app.profile p where merged_into is null
            and not exists (select from app.identifier i where i.profile_id = p.profile_id)",
            0,
        ),
    ] {
        assert_eq!(
            u64::try_from(database::number(&world.database, sql).await).unwrap(),
            expected,
            "{sql}"
        );
    }
    let visit = world.visit(domain::access::Role::Analyst).await;
    assert_eq!(
        world.services.overview(&visit).await.unwrap().now.revenue_minor,
        0
    );
    // And the server is there.
    let ready = app.send(Sent::new("GET", "/health/ready")).await;
    assert_eq!(ready.status, 200);
}
