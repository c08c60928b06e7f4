//! What each column of a file is, as a person decided.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::fold::words;
use super::{Field, Kind, Need};

/// The longest name of a trait, as events have it.
const LONGEST_NAME: usize = 100;

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A field of this kind of file.
    Field(Field),
    /// A trait with a name of its own.
    Trait(String),
    /// Nothing: it does not come in.
    #[default]
    LeaveOut,
}

impl Target {
    /// Reads the value of a form: `field:email`, `trait:loyalty_tier`, or nothing.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None if text.is_empty() => Some(Self::LeaveOut),
            Some(("field", word)) => Field::parse(word).map(Self::Field),
            Some(("trait", name)) => Some(Self::Trait(name.trim().to_owned())),
            _ => None,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(field) => write!(f, "field:{}", field.as_str()),
            Self::Trait(name) => write!(f, "trait:{name}"),
            Self::LeaveOut => Ok(()),
        }
    }
}

/// What a file is, and what each of its columns is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the rows are.
    pub kind: Kind,
    /// What each column is, in their order.
    pub targets: Vec<Target>,
}

/// Why a mapping cannot be used. The word is stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MappingCode {
    /// A column that such a file must have.
    MissingField,
    /// No column says whom a row is about.
    MissingIdentifier,
    /// Two columns are the same field.
    FieldTwice,
    /// Two columns are the same trait.
    TraitTwice,
    /// A trait's name is empty, too long, or has strange signs.
    InvalidTraitName,
    /// A trait has the name of a field, or of a consent.
    ReservedTrait,
    /// A trait's name says what needs a special permission: health, religion, bank details…
    SensitiveTrait,
    /// Such a file does not have this field.
    WrongKind,
    /// A consent without its four columns of proof.
    ConsentWithoutProof,
}

impl MappingCode {
    /// Every code.
    pub const ALL: [Self; 9] = [
        Self::MissingField,
        Self::MissingIdentifier,
        Self::FieldTwice,
        Self::TraitTwice,
        Self::InvalidTraitName,
        Self::ReservedTrait,
        Self::SensitiveTrait,
        Self::WrongKind,
        Self::ConsentWithoutProof,
    ];

    /// The stable word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MissingField => "MISSING_FIELD",
            Self::MissingIdentifier => "MISSING_IDENTIFIER",
            Self::FieldTwice => "FIELD_TWICE",
            Self::TraitTwice => "TRAIT_TWICE",
            Self::InvalidTraitName => "INVALID_TRAIT_NAME",
            Self::ReservedTrait => "RESERVED_TRAIT",
            Self::SensitiveTrait => "SENSITIVE_TRAIT",
            Self::WrongKind => "WRONG_KIND",
            Self::ConsentWithoutProof => "CONSENT_WITHOUT_PROOF",
        }
    }
}

/// Why a mapping cannot be used, and which column or field it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MappingFault {
    /// What is wrong.
    pub code: MappingCode,
    /// In which column, from 0.
    pub column: Option<usize>,
    /// With which field.
    pub field: Option<Field>,
}

impl Mapping {
    /// Everything that is wrong with it; nothing when it can be used.
    #[must_use]
    pub fn check(&self) -> Vec<MappingFault> {
        let mut faults = Vec::new();
        let mut fields = BTreeSet::new();
        let mut traits = BTreeSet::new();
        for (column, target) in self.targets.iter().enumerate() {
            let mut blame = |code, field| {
                faults.push(MappingFault {
                    code,
                    column: Some(column),
                    field,
                });
            };
            match target {
                Target::LeaveOut => {}
                Target::Field(field) if self.kind.rule(*field).is_none() => {
                    blame(MappingCode::WrongKind, Some(*field));
                }
                Target::Field(field) => {
                    if !fields.insert(*field) {
                        blame(MappingCode::FieldTwice, Some(*field));
                    }
                }
                Target::Trait(_) if !self.kind.takes_traits() => blame(MappingCode::WrongKind, None),
                Target::Trait(name) => {
                    if let Some(code) = fault_of_trait(name) {
                        blame(code, None);
                    } else if !traits.insert(name) {
                        blame(MappingCode::TraitTwice, None);
                    }
                }
            }
        }
        self.find_missing(&fields, &mut faults);
        faults
    }

    fn find_missing(&self, fields: &BTreeSet<Field>, faults: &mut Vec<MappingFault>) {
        let mut blame = |code, field| {
            faults.push(MappingFault {
                code,
                column: None,
                field,
            });
        };
        let rules = self.kind.fields();
        for rule in rules.iter().filter(|rule| rule.need == Need::Required) {
            if !fields.contains(&rule.field) {
                blame(MappingCode::MissingField, Some(rule.field));
            }
        }
        let mut identifiers = rules.iter().filter(|rule| rule.need == Need::Identifier);
        if !identifiers.any(|rule| fields.contains(&rule.field)) {
            blame(MappingCode::MissingIdentifier, None);
        }
        if fields.iter().any(|field| field.is_consent()) {
            for rule in rules.iter().filter(|rule| rule.field.is_proof()) {
                if !fields.contains(&rule.field) {
                    blame(MappingCode::ConsentWithoutProof, Some(rule.field));
                }
            }
        }
    }

    /// The column of a field.
    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.targets
            .iter()
            .position(|target| *target == Target::Field(field))
    }
}

/// What is wrong with the name of a trait.
pub(super) fn fault_of_trait(name: &str) -> Option<MappingCode> {
    let proper = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-' | ' ' | '\'' | '’');
    if name.trim().is_empty()
        || name.trim() != name
        || name.chars().count() > LONGEST_NAME
        || !name.chars().all(proper)
        || words(name).is_empty()
    {
        return Some(MappingCode::InvalidTraitName);
    }
    let field = Field::ALL.iter().filter_map(|field| field.trait_name());
    if field.clone().any(|field| field.eq_ignore_ascii_case(name)) || is_consent(name) {
        return Some(MappingCode::ReservedTrait);
    }
    is_sensitive(name).then_some(MappingCode::SensitiveTrait)
}

/// Words by which consents go: one of them as a trait would be a permission that nobody can prove.
pub(super) fn is_consent(name: &str) -> bool {
    let words = words(name);
    let all = words.concat();
    [
        "optin",
        "optout",
        "consent",
        "rgpd",
        "gdpr",
        "unsubscri",
        "desabonn",
        "desinscri",
        "abonnenewsletter",
    ]
    .iter()
    .any(|word| all.contains(word))
}

/// Words of special categories of data (GDPR, articles 9 and 10) and of secrets.
pub(super) fn is_sensitive(name: &str) -> bool {
    const PARTS: &[&str] = &[
        "religi",
        "confession",
        "halal",
        "casher",
        "kosher",
        "pregnan",
        "grossesse",
        "enceinte",
        "diabet",
        "handicap",
        "disabilit",
        "maladie",
        "disease",
        "patholog",
        "allerg",
        "ethni",
        "syndica",
        "tradeunion",
        "politi",
        "sexualit",
        "sexualorient",
        "orientationsex",
        "biometr",
        "genetic",
        "genetique",
        "numerosecu",
        "securitesociale",
        "socialsecurity",
        "password",
        "motdepasse",
        "iban",
        "cartebancaire",
        "creditcard",
        "cardnumber",
        "casierjudiciaire",
        "criminalrecord",
    ];
    const WORDS: &[&str] = &[
        "sante", "health", "race", "nir", "ssn", "cvv", "cvc", "mdp", "pin",
    ];
    let words = words(name);
    let all = words.concat();
    PARTS.iter().any(|part| all.contains(part)) || words.iter().any(|word| WORDS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(kind: Kind, targets: &[&str]) -> Vec<&'static str> {
        let targets = targets
            .iter()
            .map(|target| Target::parse(target).unwrap())
            .collect();
        let faults = Mapping { kind, targets }.check();
        faults.iter().map(|fault| fault.code.as_str()).collect()
    }

    #[test]
    fn a_target_is_read_back_from_a_form() {
        for text in ["field:email", "trait:loyalty_tier", ""] {
            assert_eq!(Target::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Target::parse("field:nothing"), None);
        assert_eq!(Target::parse("else"), None);
    }

    #[test]
    fn a_mapping_is_kept_as_json() {
        let mapping = Mapping {
            kind: Kind::Customers,
            targets: vec![
                Target::Field(Field::Email),
                Target::Trait("loyalty_tier".to_owned()),
                Target::LeaveOut,
            ],
        };
        let text = serde_json::to_string(&mapping).unwrap();
        assert_eq!(
            text,
            r#"{"kind":"customers","targets":[{"field":"email"},{"trait":"loyalty_tier"},"leave_out"]}"#
        );
        assert_eq!(serde_json::from_str::<Mapping>(&text).unwrap(), mapping);
    }

    #[test]
    fn what_is_missing_or_twice_is_told() {
        assert!(codes(Kind::Customers, &["field:email", "field:city", "", "trait:tier"]).is_empty());
        assert_eq!(codes(Kind::Customers, &["field:city"]), ["MISSING_IDENTIFIER"]);
        assert_eq!(
            codes(Kind::Customers, &["field:email", "field:email"]),
            ["FIELD_TWICE"]
        );
        assert_eq!(
            codes(Kind::Customers, &["field:email", "trait:a", "trait:a"]),
            ["TRAIT_TWICE"]
        );
        assert_eq!(
            codes(Kind::Customers, &["field:email", "field:total"]),
            ["WRONG_KIND"]
        );
        assert_eq!(
            codes(Kind::Orders, &["field:email", "field:order_id", "trait:a"]),
            ["WRONG_KIND", "MISSING_FIELD", "MISSING_FIELD"]
        );
    }

    #[test]
    fn consent_comes_in_only_with_its_whole_proof() {
        let proof = [
            "field:consent_purpose",
            "field:consent_at",
            "field:consent_source",
            "field:consent_text_version",
        ];
        let with = |more: &[&str]| codes(Kind::Customers, &[&["field:email"], more].concat());
        assert_eq!(with(&["field:consent"]), ["CONSENT_WITHOUT_PROOF"; 4]);
        assert_eq!(with(&["field:consent_purpose"]), ["CONSENT_WITHOUT_PROOF"; 3]);
        assert!(with(&proof).is_empty());
        assert!(with(&[&["field:consent"], proof.as_slice()].concat()).is_empty());
        for name in ["opt-in", "Optin e-mail", "consentement", "rgpd"] {
            assert_eq!(with(&[&format!("trait:{name}")]), ["RESERVED_TRAIT"], "{name}");
        }
    }

    #[test]
    fn names_of_traits_are_proper_and_harmless() {
        for (name, code) in [
            ("", "INVALID_TRAIT_NAME"),
            ("a.b", "INVALID_TRAIT_NAME"),
            ("$ref", "INVALID_TRAIT_NAME"),
            ("email", "RESERVED_TRAIT"),
            ("firstname", "RESERVED_TRAIT"),
            ("Religion", "SENSITIVE_TRAIT"),
            ("état de santé", "SENSITIVE_TRAIT"),
            ("IBAN", "SENSITIVE_TRAIT"),
        ] {
            assert_eq!(
                codes(Kind::Customers, &["field:phone", &format!("trait:{name}")]),
                [code],
                "{name}"
            );
        }
        for name in ["grace", "niveau de fidélité", "spin", "tracez"] {
            assert!(
                codes(Kind::Customers, &["field:phone", &format!("trait:{name}")]).is_empty(),
                "{name}"
            );
        }
    }
}
