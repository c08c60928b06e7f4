//! A first guess of what each column is, by its name and by what it holds.

use super::fold::words;
use super::mapping::{fault_of_trait, is_consent, is_sensitive};
use super::{Field, Kind, Need, Target, ValueKind, content, synonyms};

/// Below this, a guess is worse than none.
const LEAST: u8 = 40;
/// Words that make no difference in a name.
const SMALL: &[&str] = &[
    "de", "du", "des", "la", "le", "les", "l", "d", "the", "of", "et", "and", "votre", "your", "in",
];
/// Texts as long as this on average are remarks, which say who knows what.
const REMARK: usize = 80;

/// Columns that error files have before those of the file.
const OURS: &[&str] = &["rownumber", "errorcode", "errormessage"];

/// What a guess rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Because {
    /// The column's name.
    Name,
    /// The values in it.
    Content,
    /// Both.
    NameAndContent,
    /// It says what needs a special permission, or is a secret.
    Sensitive,
    /// It is long free text.
    Remark,
    /// It is a consent whose proof is not in the file.
    Unproven,
    /// Nothing speaks for anything.
    Nothing,
}

impl Because {
    /// Its stable word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Content => "content",
            Self::NameAndContent => "name_and_content",
            Self::Sensitive => "sensitive",
            Self::Remark => "remark",
            Self::Unproven => "unproven",
            Self::Nothing => "nothing",
        }
    }
}

/// A guess for one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What the column could be.
    pub target: Target,
    /// How sure that is, of a hundred.
    pub confidence: u8,
    /// Why.
    pub because: Because,
}

/// A guess for every column. No field is proposed twice; the likeliest column has it.
///
/// A consent is proposed only together with all columns of its proof. Columns that are no field are proposed as traits
/// where such files take them, unless they hold remarks or what needs a special permission: those are left out.
#[must_use]
pub fn propose(kind: Kind, header: &[String], samples: &[Vec<String>]) -> Vec<Proposal> {
    let mut guesses = Vec::new();
    let mut proposals = Vec::with_capacity(header.len());
    for (column, name) in header.iter().enumerate() {
        let values = content::values(samples, column);
        let name_words = meaningful(name);
        // The columns of an error file that is handed in again are ours.
        if OURS.contains(&name_words.concat().as_str()) {
            proposals.push(left_out(Because::Nothing));
            continue;
        }
        for rule in kind.fields() {
            let (confidence, because) = guess(rule.field, &name_words, &values);
            if confidence >= LEAST {
                guesses.push((confidence, rule.need, column, rule.field, because));
            }
        }
        proposals.push(without_field(kind, name, &values));
    }
    // The surest first; of equals, what the file needs, then the column that comes first.
    guesses.sort_by_key(|(confidence, need, column, ..)| {
        (std::cmp::Reverse(*confidence), *need != Need::Required, *column)
    });
    let (mut taken, mut done) = (Vec::new(), Vec::new());
    for (confidence, _, column, field, because) in guesses {
        if taken.contains(&field) || done.contains(&column) {
            continue;
        }
        taken.push(field);
        done.push(column);
        if let Some(proposal) = proposals.get_mut(column) {
            *proposal = Proposal {
                target: Target::Field(field),
                confidence,
                because,
            };
        }
    }
    let proven = Field::ALL
        .iter()
        .filter(|field| field.is_proof())
        .all(|field| taken.contains(field));
    for proposal in &mut proposals {
        if !proven && matches!(&proposal.target, Target::Field(field) if field.is_consent()) {
            *proposal = left_out(Because::Unproven);
        }
    }
    proposals
}

/// The kind of file that a header fits best; none where it lacks something in each.
#[must_use]
pub fn propose_kind(header: &[String], samples: &[Vec<String>]) -> Option<Kind> {
    let mut best = None;
    for kind in Kind::ALL {
        let proposals = propose(kind, header, samples);
        let of = |field: Field| {
            proposals
                .iter()
                .find(|proposal| proposal.target == Target::Field(field))
                .map(|proposal| usize::from(proposal.confidence))
        };
        let rules = kind.fields();
        let complete = rules
            .iter()
            .filter(|rule| rule.need == Need::Required)
            .all(|rule| of(rule.field).is_some())
            && rules
                .iter()
                .any(|rule| rule.need == Need::Identifier && of(rule.field).is_some());
        // What only such files need speaks loudest.
        let score: usize = rules
            .iter()
            .map(|rule| of(rule.field).unwrap_or(0) * if rule.need == Need::Required { 3 } else { 1 })
            .sum();
        if complete && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

/// The name of a trait for a column: its words, in lower case and without accents.
#[must_use]
pub fn trait_name(header: &str) -> String {
    words(header).join("_").chars().take(100).collect()
}

fn meaningful(name: &str) -> Vec<String> {
    let all = words(name);
    let some: Vec<String> = all
        .iter()
        .filter(|word| !SMALL.contains(&word.as_str()))
        .cloned()
        .collect();
    if some.is_empty() { all } else { some }
}

/// How sure it is that a column is a field.
fn guess(field: Field, name: &[String], values: &[&str]) -> (u8, Because) {
    let by_name = by_name(field, name);
    let share = content::share(values, field.value());
    match (by_name, share) {
        (0, _) => (by_content(field, values), Because::Content),
        (by_name, None) => (by_name, Because::Name),
        (by_name, Some(80..)) => ((by_name + 5).min(99), Because::NameAndContent),
        (by_name, Some(30..)) => (by_name, Because::Name),
        // What it is called it does not hold.
        (by_name, Some(_)) => (by_name.saturating_sub(55), Because::Name),
    }
}

fn by_name(field: Field, name: &[String]) -> u8 {
    let all = name.concat();
    let mut best = 0;
    for (place, synonym) in synonyms::of(field).iter().enumerate() {
        let words = meaningful(synonym);
        let squashed = words.concat();
        let score = if squashed == all {
            // The commonest names are the surest.
            if place < 8 { 94 } else { 88 }
        } else if squashed.len() >= 3 && name.windows(words.len()).any(|window| window == words.as_slice()) {
            // The more of the name it explains, the surer.
            let explained = 100 * squashed.len() / all.len().max(1);
            40 + u8::try_from(explained.min(100) * 35 / 100).unwrap_or(0)
        } else {
            0
        };
        best = best.max(score);
    }
    best
}

/// What values alone can say.
fn by_content(field: Field, values: &[&str]) -> u8 {
    let most = |fits: fn(&str) -> bool| {
        values.len() >= 2 && values.iter().filter(|value| fits(value)).count() * 100 >= values.len() * 80
    };
    match field.value() {
        ValueKind::Email if content::share(values, ValueKind::Email) >= Some(80) => 85,
        ValueKind::Phone if most(content::is_surely_phone) => 65,
        ValueKind::Path if most(content::is_path) => 60,
        ValueKind::Currency
            if most(|text| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())) =>
        {
            50
        }
        ValueKind::Moment if field == Field::OccurredAt && most(content::is_moment) => 50,
        _ => 0,
    }
}

/// What becomes of a column that is no field.
fn without_field(kind: Kind, name: &str, values: &[&str]) -> Proposal {
    if is_sensitive(name) {
        return left_out(Because::Sensitive);
    }
    if is_consent(name) {
        return left_out(Because::Unproven);
    }
    let characters: usize = values.iter().map(|value| value.chars().count()).sum();
    if characters.checked_div(values.len()).unwrap_or(0) > REMARK {
        return left_out(Because::Remark);
    }
    let own = trait_name(name);
    if !kind.takes_traits() || values.is_empty() || fault_of_trait(&own).is_some() {
        return left_out(Because::Nothing);
    }
    Proposal {
        target: Target::Trait(own),
        confidence: 30,
        because: Because::Nothing,
    }
}

const fn left_out(because: Because) -> Proposal {
    Proposal {
        target: Target::LeaveOut,
        confidence: 0,
        because,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mapping;
    use super::*;
    use proptest::prelude::*;

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn targets(kind: Kind, header: &[&str], rows: &[&[&str]]) -> Vec<String> {
        let rows: Vec<_> = rows.iter().map(|row| strings(row)).collect();
        let proposals = propose(kind, &strings(header), &rows);
        proposals
            .iter()
            .map(|proposal| proposal.target.to_string())
            .collect()
    }

    #[test]
    fn a_french_customer_file_is_understood() {
        let header = [
            "N° client",
            "Civilité",
            "Nom de famille",
            "Prénom",
            "Courriel",
            "Tél. portable",
            "Adresse",
            "CP",
            "Ville",
            "Pays",
            "Date de naissance",
            "Client depuis",
            "Niveau fidélité",
            "Remarques",
            "Religion",
            "Opt-in newsletter",
        ];
        let row: &[&str] = &[
            "C-1",
            "Mme",
            "Ferté",
            "Léa",
            "lea@exemple.fr",
            "06 12 34 56 78",
            "3 rue X",
            "44000",
            "Nantes",
            "France",
            "05/03/1984",
            "2019-01-01",
            "or",
            &"A dit au téléphone que tout allait bien. ".repeat(4),
            "x",
            "oui",
        ];
        assert_eq!(
            targets(Kind::Customers, &header, &[row]),
            [
                "field:customer_id",
                "field:title",
                "field:last_name",
                "field:first_name",
                "field:email",
                "field:phone",
                "field:street",
                "field:postal_code",
                "field:city",
                "field:country",
                "field:birthday",
                "field:created_at",
                "trait:niveau_fidelite",
                "",
                "",
                "",
            ]
        );
    }

    #[test]
    fn english_orders_of_a_shop_system_are_understood() {
        assert_eq!(
            targets(
                Kind::Orders,
                &[
                    "Name",
                    "Email",
                    "Financial Status",
                    "Paid at",
                    "Currency",
                    "Shipping",
                    "Total",
                    "Discount Code",
                    "Lineitem quantity",
                    "Lineitem name",
                    "Lineitem price",
                    "Lineitem sku",
                    "Order ID",
                    "Notes"
                ],
                &[&[
                    "#1001",
                    "a@b.fr",
                    "paid",
                    "2026-03-05 10:00:00 +0100",
                    "EUR",
                    "4.90",
                    "124.90",
                    "",
                    "1",
                    "Lamp",
                    "120",
                    "L-1",
                    "5512",
                    ""
                ]],
            ),
            [
                "",
                "field:email",
                "field:status",
                "field:occurred_at",
                "field:currency",
                "field:shipping",
                "field:total",
                "field:coupon",
                "field:quantity",
                "field:product_name",
                "field:price",
                "field:product_id",
                "field:order_id",
                "",
            ]
        );
    }

    #[test]
    fn values_speak_where_names_do_not() {
        let rows: &[&[&str]] = &[
            &["x", "lea@exemple.fr", "+33612345678"],
            &["y", "zoe@exemple.fr", "0712345678"],
        ];
        assert_eq!(
            targets(Kind::Customers, &["A", "B", "C"], rows),
            ["trait:a", "field:email", "field:phone"]
        );
        // A column called e-mail that holds none is none, when another does.
        let rows: &[&[&str]] = &[&["oui", "lea@exemple.fr"], &["non", "zoe@exemple.fr"]];
        assert_eq!(
            targets(Kind::Customers, &["Email", "Login"], rows),
            ["", "field:email"]
        );
    }

    #[test]
    fn an_error_file_can_be_handed_in_again() {
        let rows: &[&[&str]] = &[&[
            "12",
            "INVALID_EMAIL",
            "this is not an e-mail address",
            "lea@exemple.fr",
            "C-1",
        ]];
        assert_eq!(
            targets(
                Kind::Customers,
                &["row_number", "error_code", "error_message", "E-mail", "N° client"],
                rows
            ),
            ["", "", "", "field:email", "field:customer_id"]
        );
    }

    #[test]
    fn a_consent_is_proposed_only_with_its_proof() {
        let header = [
            "email",
            "optin",
            "consent_purpose",
            "consent_at",
            "consent_source",
            "consent_text_version",
        ];
        let row: &[&str] = &["a@b.fr", "oui", "newsletter", "2026-01-01", "caisse", "v3"];
        let all = targets(Kind::Customers, &header, &[row]);
        assert_eq!(all[1], "field:consent");
        assert_eq!(all[5], "field:consent_text_version");
        let some = propose(Kind::Customers, &strings(&header[..5]), &[strings(&row[..5])]);
        assert!(
            some[1..]
                .iter()
                .all(|proposal| proposal.because == Because::Unproven)
        );
    }

    #[test]
    fn the_kind_of_file_is_guessed() {
        for (header, kind) in [
            (&["Nom", "Prénom", "E-mail", "Ville"][..], Some(Kind::Customers)),
            (
                &["N° commande", "Date", "Montant TTC", "Courriel"],
                Some(Kind::Orders),
            ),
            (
                &["timestamp", "visitor_id", "page_path", "utm_source"],
                Some(Kind::WebAnalytics),
            ),
            (
                &["Date", "Réseau", "Type d’interaction", "Pseudo"],
                Some(Kind::SocialInteractions),
            ),
            (
                &["Date de visite", "Magasin", "N° client"],
                Some(Kind::OfflineVisits),
            ),
            (&["couleur", "taille"], None),
        ] {
            assert_eq!(propose_kind(&strings(header), &[]), kind, "{header:?}");
        }
    }

    #[test]
    fn every_first_synonym_is_recognised() {
        for kind in Kind::ALL {
            for rule in kind.fields() {
                let name = synonyms::of(rule.field)[0];
                let found = propose(kind, &strings(&[name]), &[]);
                let consent = rule.field.is_consent();
                let same = found[0].target == Target::Field(rule.field);
                assert!(same != consent, "{name} in {kind:?}: {:?}", found[0]);
            }
        }
    }

    proptest! {
        #[test]
        fn every_proposal_can_be_corrected_into_a_mapping(
            header in prop::collection::vec("\\PC{0,20}|E-mail|Nom|Total|date|consent at", 0..12),
            rows in prop::collection::vec(prop::collection::vec("\\PC{0,20}|a@b.fr|2026-01-01", 0..12), 0..4),
        ) {
            for kind in Kind::ALL {
                let proposals = propose(kind, &header, &rows);
                prop_assert_eq!(proposals.len(), header.len());
                prop_assert!(proposals.iter().all(|proposal| proposal.confidence <= 99));
                let targets = proposals.into_iter().map(|proposal| proposal.target).collect();
                let faults = Mapping { kind, targets }.check();
                let twice = |fault: &super::super::MappingFault| fault.code.as_str() == "FIELD_TWICE" || fault.code.as_str() == "WRONG_KIND";
                prop_assert!(!faults.iter().any(twice));
            }
        }
    }
}
