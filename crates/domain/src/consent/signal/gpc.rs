//! Global Privacy Control: one header, one well-known document.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::consent::purpose::{LegalBasis, Purpose, Use};

/// Whether the signal is on: one of the values of `Sec-GPC` is exactly `1`. Anything else is as if it were not there.
#[must_use]
pub fn is_on<'a>(values: impl IntoIterator<Item = &'a [u8]>) -> bool {
    values.into_iter().any(|value| value == b"1")
}

/// Whether the signal speaks against a purpose. It asks for no erasure.
///
/// It does so for sharing with others, for advertising across sites, and, unless the workspace says otherwise, for
/// profiling that rests on consent or on an interest.
#[must_use]
pub fn speaks_against(purpose: &Purpose, also_profiling: bool) -> bool {
    let meaning = purpose.meaning();
    let profiles = meaning.profiling
        && matches!(
            meaning.basis,
            LegalBasis::Consent | LegalBasis::LegitimateInterest | LegalBasis::PublicInterest
        );
    meaning.third_party_sharing
        || meaning.cross_context_ads
        || meaning.data_use == Use::Advertising && meaning.profiling
        || also_profiling && profiles
}

/// `/.well-known/gpc.json`: that the signal is obeyed here, and since when the document says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Whether the signal is obeyed.
    pub gpc: bool,
    /// When the document last changed.
    #[serde(rename = "lastUpdate", default, skip_serializing_if = "Option::is_none")]
    pub last_update: Option<Date>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::testing::from_preset;
    use jiff::civil::date;

    #[test]
    fn only_exactly_one_is_on() {
        let on = |values: &[&str]| is_on(values.iter().map(|value| value.as_bytes()));
        assert!(on(&["1"]));
        for off in ["0", "true", " 1 ", "1;x", "", "11", "1,0", "\"1\"", "１"] {
            assert!(!on(&[off]), "{off:?}");
        }
        assert!(on(&["0", "1"]));
        assert!(on(&["1", "1"]));
        assert!(!on(&[]));
    }

    #[test]
    fn the_document_is_written_and_read_as_the_draft_says() {
        let document = Document {
            gpc: true,
            last_update: Some(date(2026, 11, 23)),
        };
        let text = r#"{"gpc":true,"lastUpdate":"2026-11-23"}"#;
        assert_eq!(serde_json::to_string(&document).unwrap(), text);
        let read: Document =
            serde_json::from_str(r#"{"gpc":true,"lastUpdate":"2026-11-23","version":2}"#).unwrap();
        assert_eq!(read, document);
        let read: Document = serde_json::from_str(r#"{"gpc":false}"#).unwrap();
        assert_eq!((read.gpc, read.last_update), (false, None));
        assert!(serde_json::from_str::<Document>(r#"{"gpc":"true"}"#).is_err());
        assert!(serde_json::from_str::<Document>(r#"{"lastUpdate":"2026-11-23"}"#).is_err());
    }

    #[test]
    fn the_signal_speaks_against_sharing_always_and_against_profiling_unless_told_otherwise() {
        let against = |key: &str| {
            let purpose = from_preset(key, 0);
            (speaks_against(&purpose, true), speaks_against(&purpose, false))
        };
        assert_eq!(against("ads.partners"), (true, true));
        assert_eq!(against("personalise.profile"), (true, false));
        for untouched in [
            "service.orders",
            "measure.audience",
            "mail.news",
            "service.accounts",
        ] {
            assert_eq!(against(untouched), (false, false), "{untouched}");
        }
    }
}
