//! Reading what a program sends: everything that is wrong is named.

use domain::requests::opendsr::{IdentityFormat, RequestType};
use domain::requests::{CallbackFault, CallbackUrl};
use jiff::Timestamp;
use serde_json::Value;
use services::requests::{ProgramAsks, ProgramFinds};
use sha2::{Digest as _, Sha256};
use uuid::{Uuid, Variant, Version};

/// How many identities a request may name.
const IDENTITIES: usize = 50;
/// How many addresses a request may give to be told at.
const CALLBACKS: usize = 5;
/// The longest value of an identity.
const LONGEST: usize = 320;

/// Identities that are understood. Both can be sent as they are, or as their SHA-256 digest.
pub(super) const IDENTITY_TYPES: [&str; 2] = ["email", "controller_customer_id"];

/// Something wrong with what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    /// The stable code.
    pub(super) reason: &'static str,
    /// What to mend.
    pub(super) message: &'static str,
}

const fn wrong(reason: &'static str, message: &'static str) -> Wrong {
    Wrong { reason, message }
}

/// Reads a body.
pub(super) fn read(body: &[u8], development: bool) -> Result<ProgramAsks, Vec<Wrong>> {
    let value: Value =
        serde_json::from_slice(body).map_err(|_cause| vec![wrong("NotJson", "the body is not JSON")])?;
    let mut faults = Vec::new();
    if value.get("regulation").and_then(Value::as_str) != Some("gdpr") {
        faults.push(wrong(
            "UnsupportedRegulation",
            "regulation: only gdpr is supported",
        ));
    }
    if value
        .get("api_version")
        .is_some_and(|version| !version.as_str().is_some_and(|version| version.starts_with("2.")))
    {
        faults.push(wrong("UnsupportedVersion", "api_version: only 2.0 is supported"));
    }
    let id = value
        .get("subject_request_id")
        .and_then(Value::as_str)
        .and_then(read_id);
    if id.is_none() {
        faults.push(wrong(
            "InvalidRequestId",
            "subject_request_id: a UUID of version 4 in lower case",
        ));
    }
    let kind = value
        .get("subject_request_type")
        .and_then(|kind| serde_json::from_value::<RequestType>(kind.clone()).ok());
    if kind.is_none() {
        faults.push(wrong(
            "UnsupportedRequestType",
            "subject_request_type: access, portability or erasure",
        ));
    }
    let submitted = value
        .get("submitted_time")
        .and_then(Value::as_str)
        .and_then(|time| time.parse::<Timestamp>().ok());
    if submitted.is_none() {
        faults.push(wrong(
            "InvalidTime",
            "submitted_time: a date and time of RFC 3339",
        ));
    }
    let callbacks = read_callbacks(value.get("status_callback_urls"), development, &mut faults);
    let finds = match value.get("subject_identities").and_then(Value::as_array) {
        Some(identities) if !identities.is_empty() && identities.len() <= IDENTITIES => {
            read_identities(identities, &mut faults)
        }
        Some(identities) if identities.len() > IDENTITIES => {
            faults.push(wrong("TooManyIdentities", "subject_identities: 50 at most"));
            ProgramFinds::default()
        }
        _ => {
            faults.push(wrong(
                "MissingIdentities",
                "subject_identities: name at least one identity",
            ));
            ProgramFinds::default()
        }
    };
    match (id, kind, faults.is_empty()) {
        (Some(id), Some(kind), true) => Ok(ProgramAsks {
            id,
            kind,
            finds,
            digest: Sha256::digest(body).into(),
            callbacks,
        }),
        _ => Err(faults),
    }
}

/// Where a program wants to be told. An address that will never be called is refused now, not when it matters.
fn read_callbacks(urls: Option<&Value>, development: bool, faults: &mut Vec<Wrong>) -> Vec<CallbackUrl> {
    let urls = match urls {
        None | Some(Value::Null) => return Vec::new(),
        Some(Value::Array(urls)) if urls.len() <= CALLBACKS => urls,
        Some(Value::Array(_)) => {
            faults.push(wrong("TooManyCallbacks", "status_callback_urls: 5 at most"));
            return Vec::new();
        }
        Some(_) => {
            faults.push(wrong(
                "InvalidCallback",
                "status_callback_urls: a list of addresses",
            ));
            return Vec::new();
        }
    };
    let mut read: Vec<CallbackUrl> = Vec::new();
    for url in urls {
        match CallbackUrl::parse(url.as_str().unwrap_or_default(), development) {
            // One that stands there twice is called once.
            Ok(url) if read.contains(&url) => {}
            Ok(url) => read.push(url),
            Err(fault) => faults.push(wrong(
                "InvalidCallback",
                match fault {
                    CallbackFault::Malformed => "status_callback_urls: this is no address of the web",
                    CallbackFault::NotEncrypted => "status_callback_urls: only https is called",
                    CallbackFault::NotPublic => "status_callback_urls: only public networks are called",
                },
            )),
        }
    }
    read
}

/// An id that a program gives: one text for each, so that it can be compared.
pub(super) fn read_id(text: &str) -> Option<Uuid> {
    let id = Uuid::try_parse(text).ok()?;
    let canonical = id.hyphenated().to_string() == text;
    let random = id.get_version() == Some(Version::Random) && id.get_variant() == Variant::RFC4122;
    (canonical && random).then_some(id)
}

fn read_identities(identities: &[Value], faults: &mut Vec<Wrong>) -> ProgramFinds {
    let mut finds = ProgramFinds::default();
    for identity in identities {
        let text = |name: &str| identity.get(name).and_then(Value::as_str).unwrap_or_default();
        let (kind, value) = (text("identity_type"), text("identity_value"));
        if !IDENTITY_TYPES.contains(&kind) {
            faults.push(wrong(
                "UnsupportedIdentity",
                "identity_type: email or controller_customer_id",
            ));
            continue;
        }
        if value.is_empty() || value.len() > LONGEST || value.contains('\0') {
            faults.push(wrong("InvalidIdentity", "identity_value: missing, or too long"));
            continue;
        }
        match IdentityFormat::parse(text("identity_format")) {
            None => faults.push(wrong(
                "UnsupportedFormat",
                "identity_format: raw or sha256; md5 and sha1 are broken and refused",
            )),
            Some(IdentityFormat::Raw) if kind == "email" => finds.emails.push(value.to_owned()),
            Some(IdentityFormat::Raw) => finds.ids.push(value.to_owned()),
            Some(IdentityFormat::Sha256) => match digest(value) {
                None => faults.push(wrong(
                    "InvalidIdentity",
                    "identity_value: a SHA-256 digest has 64 hexadecimal digits",
                )),
                Some(digest) if kind == "email" => finds.email_digests.push(digest),
                Some(digest) => finds.id_digests.push(digest),
            },
        }
    }
    finds
}

/// The bytes of a digest in hexadecimal digits.
fn digest(text: &str) -> Option<Vec<u8>> {
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    text.as_bytes()
        .chunks(2)
        .map(|pair| {
            std::str::from_utf8(pair)
                .ok()
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn sent() -> Value {
        json!({
            "regulation": "gdpr",
            "subject_request_id": "a7551968-d5d6-44b2-9831-815ac9017798",
            "subject_request_type": "erasure",
            "submitted_time": "2026-10-02T15:00:00Z",
            "subject_identities": [
                {"identity_type": "email", "identity_value": "johndoe@example.com", "identity_format": "raw"}
            ],
            "api_version": "2.0",
            "status_callback_urls": [],
            "extensions": {},
        })
    }

    fn reasons(edit: impl Fn(&mut Value)) -> Vec<&'static str> {
        let mut value = sent();
        edit(&mut value);
        match read(value.to_string().as_bytes(), false) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.into_iter().map(|fault| fault.reason).collect(),
        }
    }

    #[test]
    fn the_example_of_the_specification_is_read() {
        let asks = read(sent().to_string().as_bytes(), false).unwrap();
        assert_eq!(asks.kind, RequestType::Erasure);
        assert_eq!(asks.finds.emails, ["johndoe@example.com"]);
        assert!(reasons(|value| value["api_version"] = Value::String("2.1".into())).is_empty());
    }

    #[test]
    fn what_is_wrong_is_named() {
        let one = |name: &str, value: Value| {
            let name = name.to_owned();
            reasons(move |sent| sent[&name] = value.clone())
        };
        assert_eq!(one("regulation", json!("ccpa")), ["UnsupportedRegulation"]);
        assert_eq!(one("api_version", json!("1.0")), ["UnsupportedVersion"]);
        for id in [
            "A7551968-D5D6-44B2-9831-815AC9017798",
            "a7551968d5d644b29831815ac9017798",
            "a7551968-d5d6-14b2-9831-815ac9017798",
            "x",
        ] {
            assert_eq!(one("subject_request_id", json!(id)), ["InvalidRequestId"], "{id}");
        }
        assert_eq!(
            one("subject_request_type", json!("rectification")),
            ["UnsupportedRequestType"]
        );
        assert_eq!(one("submitted_time", json!("yesterday")), ["InvalidTime"]);
        for refused in [
            json!("https://a.example/"),
            json!(["http://a.example/"]),
            json!(["https://10.0.0.1/"]),
            json!([7]),
        ] {
            assert_eq!(one("status_callback_urls", refused), ["InvalidCallback"]);
        }
        let many: Vec<String> = (0..6).map(|n| format!("https://a{n}.example/")).collect();
        assert_eq!(one("status_callback_urls", json!(many)), ["TooManyCallbacks"]);
        assert!(one("status_callback_urls", json!(["https://a.example/told"])).is_empty());
        for none in [json!([]), json!({}), Value::Null] {
            assert_eq!(one("subject_identities", none), ["MissingIdentities"]);
        }
        for broken in ["md5", "sha1", ""] {
            let identity = json!([
                {"identity_type": "email", "identity_value": "a", "identity_format": broken}]);
            assert_eq!(one("subject_identities", identity), ["UnsupportedFormat"]);
        }
        let short = json!([{"identity_type": "email", "identity_value": "ab", "identity_format": "sha256"}]);
        assert_eq!(one("subject_identities", short), ["InvalidIdentity"]);
        assert!(read(b"{", false).is_err() && read(b"[]", false).is_err());
    }

    #[test]
    fn digests_are_read_as_bytes() {
        let hex = "00ff".repeat(16);
        assert_eq!(digest(&hex), Some([0, 255].repeat(16)));
        assert_eq!(digest(&hex.to_uppercase()), Some([0, 255].repeat(16)));
        assert_eq!(digest(&"é".repeat(32)), None);
    }
}
