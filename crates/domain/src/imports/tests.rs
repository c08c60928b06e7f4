//! Whole rows: what is read, what is refused, and what it says as messages.

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use super::settings::tests::french;
use super::*;
use crate::collect::{Message, revenue};
use crate::ids::SourceId;
use crate::workspace::Currency;

fn now() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn origin() -> Origin {
    Origin {
        source: SourceId::from_uuid(Uuid::from_u128(1)),
        import: Uuid::from_u128(2),
        observed_at: now(),
    }
}

fn mapping(kind: Kind, targets: &[&str]) -> Mapping {
    let targets = targets
        .iter()
        .map(|target| Target::parse(target).unwrap())
        .collect();
    Mapping { kind, targets }
}

fn read(kind: Kind, cells: &[(&str, &str)]) -> Result<Record, Vec<RowError>> {
    let (targets, values): (Vec<_>, Vec<_>) = cells.iter().copied().unzip();
    let mapping = mapping(kind, &targets);
    RowReader::new(&mapping, &french(), now()).read(&values)
}

fn codes(kind: Kind, cells: &[(&str, &str)]) -> Vec<&'static str> {
    match read(kind, cells) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(|error| error.code.as_str()).collect(),
    }
}

fn messages(kind: Kind, cells: &[(&str, &str)]) -> Vec<Value> {
    read(kind, cells).unwrap().to_messages(&origin())
}

/// What the door makes of it.
fn accepted(value: &Value) -> Message {
    Message::parse(value, None, None, now()).unwrap()
}

#[test]
fn a_customer_becomes_an_identify_call() {
    let said = messages(
        Kind::Customers,
        &[
            ("field:customer_id", " C-1 "),
            ("field:email", "Léa.Ferte@Exemple.fr"),
            ("field:phone", "06 12 34 56 78"),
            ("field:city", "Nantes"),
            ("field:street", ""),
            ("field:postal_code", "01000"),
            ("field:birthday", "05/03/84"),
            ("field:created_at", "01/06/2019 10:00"),
            ("trait:loyalty_tier", "or"),
            ("", "left out"),
        ],
    );
    let [said] = said.as_slice() else {
        panic!("one message")
    };
    assert_eq!(said["type"], "identify");
    assert_eq!(said["userId"], "C-1");
    assert_eq!(
        said["traits"],
        json!({
            "email": "Léa.Ferte@Exemple.fr", "phone": "06 12 34 56 78", "birthday": "1984-03-05",
            "createdAt": "2019-06-01T08:00:00Z", "loyalty_tier": "or",
            "address": {"city": "Nantes", "postalCode": "01000"},
        })
    );
    assert_eq!(accepted(said).traits().len(), 7);
}

#[test]
fn blank_says_nothing() {
    for blank in ["", "  ", "NULL", "\\N", "N/A", "-", "\u{A0}"] {
        let said = messages(
            Kind::Customers,
            &[
                ("field:email", "a@b.fr"),
                ("field:city", blank),
                ("trait:t", blank),
            ],
        );
        assert_eq!(said[0]["traits"], json!({"email": "a@b.fr"}), "{blank}");
    }
    let said = messages(
        Kind::Customers,
        &[("field:email", "a@b.fr"), ("field:birthday", "0000-00-00")],
    );
    assert_eq!(said[0]["traits"], json!({"email": "a@b.fr"}));
}

#[test]
fn a_person_without_an_id_is_one_by_the_address_in_any_spelling() {
    let person = |email: &str| messages(Kind::Customers, &[("field:email", email)])[0]["anonymousId"].clone();
    assert_eq!(person("Lea@Exemple.fr"), person(" lea@exemple.fr "));
    assert_ne!(person("lea@exemple.fr"), person("zoe@exemple.fr"));
    assert!(person("lea@exemple.fr").as_str().unwrap().starts_with("email:"));
    let phone = |phone: &str| messages(Kind::Customers, &[("field:phone", phone)])[0]["anonymousId"].clone();
    assert_eq!(phone("06 12 34 56 78"), phone("06.12.34.56.78"));
}

#[test]
fn each_fault_of_a_customer_has_its_code() {
    let with =
        |target: &str, value: &str| codes(Kind::Customers, &[("field:customer_id", "C-1"), (target, value)]);
    assert_eq!(with("field:email", "lea@exemple"), ["INVALID_EMAIL"]);
    assert_eq!(with("field:phone", "no phone"), ["INVALID_PHONE"]);
    assert_eq!(with("field:phone", "3.36E+10"), ["DAMAGED_NUMBER"]);
    assert_eq!(with("field:birthday", "31/02/1984"), ["INVALID_DATE"]);
    assert_eq!(with("field:birthday", "01/01/2030"), ["FUTURE_DATE"]);
    assert_eq!(with("field:city", "#REF!"), ["SPREADSHEET_ERROR"]);
    assert_eq!(with("trait:tier", "#N/A"), ["SPREADSHEET_ERROR"]);
    assert_eq!(with("trait:tier", &"x".repeat(2_001)), ["TOO_LONG"]);
    let nobody = |id: &str| {
        codes(
            Kind::Customers,
            &[("field:customer_id", id), ("field:city", "Nantes")],
        )
    };
    assert_eq!(nobody(""), ["MISSING_IDENTIFIER"]);
    assert_eq!(nobody("null"), ["INVALID_IDENTIFIER"]);
    assert_eq!(nobody(&"x".repeat(201)), ["IDENTIFIER_TOO_LONG"]);
    let errors = read(
        Kind::Customers,
        &[
            ("", ""),
            ("field:customer_id", "C-1"),
            ("field:email", "x"),
            ("field:phone", "y"),
        ],
    );
    let places: Vec<_> = errors
        .unwrap_err()
        .iter()
        .map(|error| (error.column, error.field))
        .collect();
    assert_eq!(
        places,
        [(Some(2), Some(Field::Email)), (Some(3), Some(Field::Phone))]
    );
}

#[test]
fn consent_without_its_whole_proof_refuses_the_row() {
    let row = |consent: &str, purpose: &str, at: &str, source: &str, version: &str| {
        read(
            Kind::Customers,
            &[
                ("field:email", "a@b.fr"),
                ("field:consent", consent),
                ("field:consent_purpose", purpose),
                ("field:consent_at", at),
                ("field:consent_source", source),
                ("field:consent_text_version", version),
            ],
        )
    };
    let whole = row("oui", "newsletter", "05/03/2026 10:00", "caisse Nantes", "v3").unwrap();
    assert_eq!(
        whole.consent(),
        Some(&ConsentProof {
            granted: true,
            purpose: "newsletter".to_owned(),
            at: "2026-03-05T09:00:00Z".parse().unwrap(),
            source: "caisse Nantes".to_owned(),
            text_version: "v3".to_owned(),
        })
    );
    assert!(
        !row("non", "newsletter", "05/03/2026", "caisse", "v3")
            .unwrap()
            .consent()
            .unwrap()
            .granted
    );
    assert_eq!(row("", "", "", "", "").unwrap().consent(), None);
    assert_eq!(
        row("", "newsletter", "05/03/2026", "caisse", "v3")
            .unwrap()
            .consent(),
        None
    );
    for (consent, purpose, at, source, version, code) in [
        ("oui", "", "05/03/2026", "caisse", "v3", "CONSENT_WITHOUT_PROOF"),
        ("oui", "newsletter", "", "caisse", "v3", "CONSENT_WITHOUT_PROOF"),
        (
            "oui",
            "newsletter",
            "05/03/2026",
            "-",
            "v3",
            "CONSENT_WITHOUT_PROOF",
        ),
        (
            "oui",
            "newsletter",
            "05/03/2026",
            "caisse",
            "",
            "CONSENT_WITHOUT_PROOF",
        ),
        (
            "peut-être",
            "newsletter",
            "05/03/2026",
            "caisse",
            "v3",
            "INVALID_CHOICE",
        ),
        ("oui", "newsletter", "05/03/2030", "caisse", "v3", "FUTURE_DATE"),
    ] {
        let errors = row(consent, purpose, at, source, version).unwrap_err();
        assert_eq!(
            errors[0].code.as_str(),
            code,
            "{consent} {purpose} {at} {source} {version}"
        );
    }
    // It never becomes a message.
    assert!(!whole.to_messages(&origin())[0].to_string().contains("newsletter"));
}

const ORDER: [(&str, &str); 5] = [
    ("field:order_id", "F-240001"),
    ("field:occurred_at", "05/03/2026 14:30"),
    ("field:total", "1 234,50 €"),
    ("field:email", "lea@exemple.fr"),
    ("field:customer_id", "C-1"),
];

fn order(changed: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut cells: Vec<_> = ORDER
        .into_iter()
        .filter(|(target, _)| changed.iter().all(|(other, _)| other != target))
        .collect();
    cells.extend(changed);
    cells
}

#[test]
fn an_order_is_one_whatever_file_it_is_in() {
    let said = messages(Kind::Orders, &order(&[]));
    assert_eq!(said.len(), 2);
    assert_eq!(said[0]["type"], "identify");
    assert_eq!(said[0]["traits"], json!({"email": "lea@exemple.fr"}));
    let track = &said[1];
    assert_eq!(track["event"], "Order Completed");
    assert_eq!(track["timestamp"], "2026-03-05T13:30:00Z");
    assert_eq!(
        track["properties"],
        json!({"order_id": "F-240001", "total": 1234.5, "revenue": 1234.5, "currency": "EUR"})
    );
    assert_eq!(revenue(&accepted(track), Currency::EURO).unwrap().minor, 123_450);
    let mut later = origin();
    later.import = Uuid::from_u128(99);
    later.observed_at = "2026-12-01T00:00:00Z".parse().unwrap();
    let again = read(Kind::Orders, &order(&[("field:total", "1234.5")]))
        .unwrap()
        .to_messages(&later);
    assert_eq!(again[1]["messageId"], track["messageId"]);
    let other = messages(Kind::Orders, &order(&[("field:order_id", "F-240002")]));
    assert_ne!(other[1]["messageId"], track["messageId"]);
    // The same person is introduced once.
    assert_eq!(other[0]["messageId"], said[0]["messageId"]);
    later.source = SourceId::from_uuid(Uuid::from_u128(3));
    let elsewhere = read(Kind::Orders, &order(&[])).unwrap().to_messages(&later);
    assert_ne!(elsewhere[1]["messageId"], track["messageId"]);
}

#[test]
fn refunds_and_cancelled_orders_are_other_events() {
    let event = |status: &'static str, total: &'static str| {
        let said = messages(
            Kind::Orders,
            &order(&[("field:status", status), ("field:total", total)]),
        );
        (said[1]["event"].clone(), said[1]["properties"]["total"].clone())
    };
    assert_eq!(event("Payée", "10"), (json!("Order Completed"), json!(10.0)));
    assert_eq!(event("", "-10"), (json!("Order Refunded"), json!(10.0)));
    assert_eq!(event("Remboursée", "10"), (json!("Order Refunded"), json!(10.0)));
    assert_eq!(event("Annulée", "10"), (json!("Order Cancelled"), json!(10.0)));
    assert_eq!(
        codes(Kind::Orders, &order(&[("field:status", "brouillon")])),
        ["NOT_COMPLETED"]
    );
}

#[test]
fn each_fault_of_an_order_has_its_code() {
    for (target, value, expected) in [
        ("field:order_id", "", "MISSING_VALUE"),
        ("field:occurred_at", "", "MISSING_VALUE"),
        ("field:occurred_at", "13/25/2026", "INVALID_DATE"),
        ("field:total", "", "MISSING_VALUE"),
        ("field:total", "gratuit", "INVALID_AMOUNT"),
        ("field:total", "99999999999", "AMOUNT_TOO_LARGE"),
        ("field:currency", "Dollars", "INVALID_CURRENCY"),
        ("field:currency", "GBP", "CURRENCIES_DIFFER"),
        ("field:quantity", "-1", "INVALID_NUMBER"),
        ("field:quantity", "1,5", "INVALID_NUMBER"),
        ("field:tax", "x", "INVALID_AMOUNT"),
    ] {
        let cells = order(&[(target, value), ("field:product_id", "L-1")]);
        assert_eq!(codes(Kind::Orders, &cells), [expected], "{target} {value}");
    }
}

#[test]
fn several_articles_come_in_one_row_or_in_several() {
    let items = [
        ("field:product_id", "L-1|L-2"),
        ("field:quantity", "2|1"),
        ("field:price", "10,00|5"),
        ("field:category", "Lampes"),
    ];
    let said = messages(Kind::Orders, &order(&items));
    assert_eq!(
        said[1]["properties"]["products"],
        json!([
            {"product_id": "L-1", "category": "Lampes", "quantity": 2, "price": 10.0},
            {"product_id": "L-2", "category": "Lampes", "quantity": 1, "price": 5.0},
        ])
    );
    let uneven = [("field:product_id", "L-1|L-2|L-3"), ("field:quantity", "2|1")];
    assert_eq!(codes(Kind::Orders, &order(&uneven)), ["ITEMS_DIFFER"]);

    let one =
        |product: &'static str| match read(Kind::Orders, &order(&[("field:product_id", product)])).unwrap() {
            Record::Order(order) => order,
            _ => panic!("an order"),
        };
    let mut whole = one("L-1");
    assert!(whole.absorb(&one("L-2")));
    assert_eq!(whole.items.len(), 2);
    let mut other = one("L-3");
    other.order_id = "F-2".to_owned();
    assert!(!whole.absorb(&other));
    assert_eq!(whole.items.len(), 2);
}

#[test]
fn a_page_view_keeps_the_path_and_the_campaign_only() {
    let said = messages(
        Kind::WebAnalytics,
        &[
            ("field:occurred_at", "1772717400"),
            ("field:visitor_id", "GA1.2.345"),
            (
                "field:page_path",
                "https://lumiere.example/lampes/alba?email=lea@exemple.fr#x",
            ),
            ("field:page_title", "Alba"),
            ("field:referrer", "google.com"),
            ("field:source", "newsletter"),
            ("field:medium", "email"),
            ("field:campaign", "noel"),
            ("field:device", "mobile"),
        ],
    );
    assert_eq!(said.len(), 1);
    assert!(!said[0].to_string().contains("lea@"));
    let message = accepted(&said[0]);
    assert_eq!(message.anonymous_id.as_deref(), Some("GA1.2.345"));
    assert_eq!(message.properties["path"], "/lampes/alba");
    assert_eq!(
        message.context["campaign"],
        json!({"name": "noel", "source": "newsletter", "medium": "email"})
    );
    assert_eq!(message.context["page"]["referrer_host"], "google.com");
    assert_eq!(
        codes(
            Kind::WebAnalytics,
            &[
                ("field:occurred_at", "1772717400"),
                ("field:visitor_id", "v"),
                ("field:page_path", "a b")
            ]
        ),
        ["INVALID_PATH"]
    );
}

#[test]
fn interactions_and_visits_become_track_calls() {
    let cells = [
        ("field:occurred_at", "2026-03-05 14:30"),
        ("field:network", "Instagram"),
        ("field:interaction", "comment"),
        ("field:handle", "@Lea.Ferte"),
        ("field:post_url", "https://instagram.example/p/1"),
    ];
    let said = messages(Kind::SocialInteractions, &cells);
    let message = accepted(&said[0]);
    assert_eq!(message.name.as_deref(), Some("Social Interaction"));
    assert!(message.anonymous_id.unwrap().starts_with("social:"));
    assert!(!said[0].to_string().to_lowercase().contains("ferte"));

    let cells = [
        ("field:occurred_at", "05/03/2026 14h30"),
        ("field:place", "Nantes"),
        ("field:customer_id", "C-1"),
        ("field:visitors", "2"),
    ];
    let said = messages(Kind::OfflineVisits, &cells);
    assert_eq!(said[0]["event"], "Place Visited");
    assert_eq!(
        said[0]["properties"],
        json!({"place": "Nantes", "channel": "store", "visitors": 2})
    );
    assert_eq!(said, messages(Kind::OfflineVisits, &cells));
}

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[0-9.,/:€ -]{0,25}",
        Just("lea@exemple.fr".to_owned()),
        Just("05/03/2026 14:30".to_owned()),
        Just("F-1|F-2|".to_owned()),
        Just("\0\u{FEFF}\u{202E}".to_owned()),
        "x{1990,2010}",
    ]
}

proptest! {
    #[test]
    fn whatever_is_in_a_row_is_read_or_refused_and_passes_the_door(cells in prop::collection::vec(any_cell(), 0..24)) {
        let settings = french();
        for kind in Kind::ALL {
            let targets = kind.fields().iter().map(|rule| Target::Field(rule.field)).collect();
            let mapping = Mapping { kind, targets };
            prop_assert!(mapping.check().is_empty());
            match RowReader::new(&mapping, &settings, now()).read(&cells) {
                Err(errors) => prop_assert!(!errors.is_empty()),
                Ok(record) => {
                    for message in record.to_messages(&origin()) {
                        prop_assert!(Message::parse(&message, None, None, now()).is_ok(), "{}", message);
                    }
                }
            }
        }
    }

    #[test]
    fn a_row_is_the_same_message_every_time(id in "[A-Z]-[0-9]{1,6}", city in "\\PC{0,20}") {
        let cells = [("field:customer_id", id.as_str()), ("field:city", city.as_str())];
        if let Ok(record) = read(Kind::Customers, &cells) {
            prop_assert_eq!(record.to_messages(&origin()), record.to_messages(&origin()));
            let id = record.to_messages(&origin())[0]["messageId"].as_str().unwrap().to_owned();
            prop_assert!(id.len() < 100);
        }
    }
}
