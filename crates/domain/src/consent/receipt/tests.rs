use serde_json::{Value, json};

use super::*;
use crate::consent::choice::Action;
use crate::consent::purpose::Purpose;
use crate::consent::testing::{event, from_preset, purpose};

/// A keyed digest in place of a signature: good enough to see what is covered.
struct Seal;

impl Signer for Seal {
    fn algorithm(&self) -> &'static str {
        "test"
    }
    fn key_id(&self) -> &'static str {
        "k1"
    }
    fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        Digest::of_parts(&[b"secret", bytes]).as_bytes().to_vec()
    }
}

impl Verifier for Seal {
    fn is_good(&self, algorithm: &str, key_id: &str, bytes: &[u8], signature: &[u8]) -> bool {
        algorithm == "test" && key_id == "k1" && self.sign(bytes) == signature
    }
}

fn parties() -> Parties {
    Parties {
        parties: vec![
            Party {
                party_id: String::from("controller"),
                party_role: String::from("pii_controller"),
                party_name: String::from("Maison Lumière SAS"),
                party_address: String::from("4 quai de la Fosse, 44000 Nantes"),
                party_contact: String::from("bonjour@maison-lumiere.example"),
            },
            Party {
                party_id: String::from("processor"),
                party_role: String::from("pii_processor"),
                party_name: String::from("Atelier Nord"),
                party_address: String::from("Lille"),
                party_contact: String::from("dpo@atelier-nord.example"),
            },
        ],
        locations: vec![String::from("FR")],
        jurisdiction: String::from("FR"),
        notice_url: String::from("https://maison-lumiere.example/p/notice"),
        notice_version: 3,
        portal_url: String::from("https://maison-lumiere.example/p"),
    }
}

fn receipt(action: Action, purposes: &[&Purpose]) -> Receipt {
    let event = event(1, 2, "2026-01-10T12:00:00Z", action);
    let issued = Issued {
        receipt_id: String::from("r-1"),
        principal: String::from("p-2"),
        sequence: 12,
        link: Digest::of(b"link"),
    };
    issue(&event, purposes, &parties(), issued)
}

#[test]
fn a_receipt_has_every_field_that_the_standard_and_the_law_ask_for() {
    let value = serde_json::to_value(receipt(Action::Granted, &[&purpose()])).unwrap();
    let purpose = &value["purposes"][0];
    for (object, names) in [
        (
            &value,
            &[
                "schema_version",
                "record_id",
                "pii_principal_id",
                "privacy_notice",
                "language",
                "purposes",
                "party_identification",
                "event",
            ][..],
        ),
        (
            purpose,
            &[
                "purpose",
                "pii_information",
                "pii_controllers",
                "storage_locations",
                "retention_period",
                "jurisdiction",
                "recipient_third_parties",
                "withdrawal_method",
                "lawful_basis",
                "collection_method",
                "processing_method",
                "processing_locations",
                "privacy_rights",
            ][..],
        ),
        (
            &value["event"][0],
            &[
                "event_time",
                "event_type",
                "event_state",
                "valid_until",
                "entity_id",
            ][..],
        ),
    ] {
        for name in names {
            assert!(object.get(name).is_some_and(|found| !found.is_null()), "{name}");
        }
    }
    assert_eq!(purpose["purpose"], "Des produits choisis pour vous");
    assert_eq!(purpose["lawful_basis"], "GDPR 6(1)(a)");
    assert_eq!(purpose["retention_period"], "P183D");
    assert_eq!(
        purpose["privacy_rights"],
        json!(["GDPR 15", "GDPR 16", "GDPR 17", "GDPR 18", "GDPR 20", "GDPR 7(3)"])
    );
    assert_eq!(value["event"][0]["event_state"], "consent_given");
}

#[test]
fn a_signed_receipt_is_good_however_it_is_spelled_and_bad_whatever_is_changed() {
    let signed = sign(receipt(Action::Granted, &[&purpose()]), &Seal).unwrap();
    let value = serde_json::to_value(&signed).unwrap();
    let check = |value: &Value| verify(&value.to_string(), &Seal).map_err(UnsignedReason::code);
    assert_eq!(check(&value).unwrap(), signed);
    assert!(verify(&serde_json::to_string_pretty(&signed).unwrap(), &Seal).is_ok());

    let mut paths = Vec::new();
    leaves(&value["receipt"], "/receipt", &mut paths);
    assert!(paths.len() > 40, "{}", paths.len());
    for path in paths {
        let mut other = value.clone();
        let leaf = other.pointer_mut(&path).unwrap();
        *leaf = match leaf {
            Value::String(text) if text.ends_with('Z') => json!("2026-01-10T12:00:01Z"),
            Value::String(text) if text.len() == 64 => json!(Digest::of(b"other")),
            Value::String(text) => json!(format!("{text}x")),
            Value::Number(number) => json!(number.as_u64().unwrap() + 1),
            Value::Bool(yes) => json!(!*yes),
            _ => json!("x"),
        };
        assert!(check(&other).is_err(), "{path}");
    }
    let mut more = value.clone();
    more["receipt"]["note"] = json!("added");
    assert_eq!(check(&more), Err("not_a_receipt"));
    let mut key = value.clone();
    key["signature"]["key_id"] = json!("k2");
    assert_eq!(check(&key), Err("bad_signature"));
    let mut schema = value;
    schema["receipt"]["schema_version"] = json!("1");
    assert_eq!(check(&schema), Err("unknown_schema"));
    assert_eq!(verify("[]", &Seal), Err(UnsignedReason::NotAReceipt));
}

fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members
            .iter()
            .for_each(|(name, value)| leaves(value, &format!("{path}/{name}"), found)),
        Value::Array(values) => values
            .iter()
            .enumerate()
            .for_each(|(index, value)| leaves(value, &format!("{path}/{index}"), found)),
        _ => found.push(path.to_owned()),
    }
}

#[test]
fn kantaras_form_has_its_names_and_is_only_for_a_yes() {
    let partners = {
        let mut partners = from_preset("ads.partners", 1);
        let meaning = &mut partners.draft.meaning;
        meaning.recipients.insert(String::from("Régie du Nord"));
        meaning
            .categories
            .insert(crate::consent::purpose::DataCategory::Demographics);
        partners
    };
    let receipt = receipt(Action::Granted, &[&purpose(), &partners]);
    let value = serde_json::to_value(kantara(&receipt, Some(String::from("key"))).unwrap()).unwrap();
    let names: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = vec![
        "version",
        "jurisdiction",
        "consentTimestamp",
        "collectionMethod",
        "consentReceiptID",
        "publicKey",
        "language",
        "piiPrincipalId",
        "piiControllers",
        "policyUrl",
        "services",
        "sensitive",
        "spiCat",
    ];
    expected.sort_unstable();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    assert_eq!(value["version"], "KI-CR-v1.1.0");
    assert_eq!(value["consentTimestamp"], 1_768_046_400);
    assert_eq!(
        (&value["sensitive"], &value["spiCat"]),
        (&json!(true), &json!(["demographics"]))
    );
    assert_eq!(value["piiControllers"][0]["piiController"], "Maison Lumière SAS");
    let purposes = value["services"][0]["purposes"].as_array().unwrap();
    assert_eq!(purposes[0]["thirdPartyDisclosure"], false);
    assert_eq!(purposes[0].get("thirdPartyName"), None);
    assert_eq!(purposes[1]["thirdPartyName"], "Régie du Nord");
    assert_eq!(purposes[1]["consentType"], "EXPLICIT");

    for no in [Action::Refused, Action::Withdrawn, Action::Objected] {
        assert_eq!(kantara(&self::receipt(no, &[&purpose()]), None), None);
    }
}
