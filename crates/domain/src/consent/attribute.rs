//! Attributes and types of events tied to purposes: each falls in a category of data, and what falls in one that no
//! purpose in force covers is not kept (GDPR, article 5(1)(c)).

use std::collections::{BTreeSet, HashMap};

use super::purpose::{DataCategory as C, Purpose, special_hint};
use crate::collect::{Call, Message};

/// What has a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AttributeKind {
    /// What is said of a person: a trait of an identify call, a column of a file.
    Trait,
    /// A type of event.
    Event,
}

impl AttributeKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Trait, Self::Event];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trait => "trait",
            Self::Event => "event",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The category that a name suggests. Every name has one: what nothing is known of is taken for what a person told, or
    /// did.
    #[must_use]
    pub fn suggest(self, name: &str) -> C {
        if special_hint(name).is_some() {
            return C::Special;
        }
        let (words, otherwise) = match self {
            Self::Trait => (TRAITS, C::Preferences),
            Self::Event => (EVENTS, C::Behaviour),
        };
        // Parts of an address are of its kind.
        let first = name.split(['.', '[']).next().unwrap_or(name);
        let folded = fold(first);
        words
            .iter()
            .find(|(_, words)| words.iter().any(|word| word.is_in(&folded)))
            .map_or(otherwise, |(category, _)| *category)
    }
}

/// A word that hints at a category.
#[derive(Debug, Clone, Copy)]
enum Word {
    /// The whole name.
    Is(&'static str),
    /// Any part of the name.
    In(&'static str),
}

impl Word {
    fn is_in(self, name: &str) -> bool {
        match self {
            Self::Is(word) => name == word,
            Self::In(word) => name.contains(word),
        }
    }
}

use Word::{In, Is};

/// Hints of names of traits; the first that fits holds.
const TRAITS: &[(C, &[Word])] = &[
    (
        C::Demographics,
        &[
            Is("age"),
            In("agegroup"),
            In("agerange"),
            In("trancheage"),
            In("birth"),
            In("naissance"),
            Is("dob"),
            In("gender"),
            Is("sex"),
            Is("sexe"),
            Is("genre"),
            In("civilite"),
            In("household"),
            In("foyer"),
            In("income"),
            In("revenus"),
        ],
    ),
    (
        C::Inferences,
        &[
            In("score"),
            In("segment"),
            In("predict"),
            In("propensity"),
            In("churn"),
            In("probab"),
            In("persona"),
            In("affinit"),
        ],
    ),
    (
        C::Answers,
        &[
            Is("nps"),
            In("survey"),
            In("enquete"),
            In("answer"),
            In("reponse"),
            In("satisfaction"),
            In("review"),
            In("rating"),
        ],
    ),
    (
        C::Transactions,
        &[
            In("order"),
            In("commande"),
            In("purchase"),
            In("achat"),
            In("revenue"),
            In("spent"),
            In("lifetimevalue"),
            Is("ltv"),
            In("loyalty"),
            In("fidelite"),
            In("points"),
            In("basket"),
            In("panier"),
            In("ticket"),
            In("donation"),
            In("subscription"),
            In("abonnement"),
            In("invoice"),
            In("facture"),
            Is("plan"),
        ],
    ),
    (
        C::Contact,
        &[
            In("email"),
            In("mail"),
            In("courriel"),
            In("phone"),
            In("telephone"),
            In("mobile"),
            Is("tel"),
            In("address"),
            In("adresse"),
            In("street"),
            Is("rue"),
            In("postal"),
            In("postcode"),
            In("zip"),
            Is("website"),
        ],
    ),
    (
        C::CoarsePlace,
        &[
            Is("city"),
            Is("ville"),
            In("region"),
            Is("state"),
            In("country"),
            Is("pays"),
            In("departement"),
            In("timezone"),
        ],
    ),
    (
        C::Device,
        &[
            In("device"),
            In("browser"),
            In("navigateur"),
            Is("os"),
            In("platform"),
            In("useragent"),
            In("language"),
            Is("langue"),
            In("locale"),
            In("screen"),
        ],
    ),
    (
        C::Identity,
        &[
            In("name"),
            Is("nom"),
            In("prenom"),
            Is("title"),
            Is("titre"),
            In("company"),
            In("societe"),
            In("customerid"),
            In("clientid"),
            In("numeroclient"),
            In("customernumber"),
            In("avatar"),
            In("createdat"),
            In("since"),
            Is("id"),
        ],
    ),
];

/// Hints of names of events; the first that fits holds.
const EVENTS: &[(C, &[Word])] = &[
    (
        C::Answers,
        &[
            In("answer"),
            In("survey"),
            In("enquete"),
            In("review"),
            In("avis"),
            In("rating"),
            In("rated"),
            In("poll"),
            In("sondage"),
            In("feedback"),
        ],
    ),
    (
        C::Messages,
        &[
            In("message"),
            In("ordernote"),
            In("contactform"),
            In("chat"),
            In("support"),
            In("commented"),
            In("commentposted"),
        ],
    ),
    (
        C::Preferences,
        &[
            In("wishlist"),
            In("favorite"),
            In("favourite"),
            In("followed"),
            In("preference"),
            In("subscribedto"),
        ],
    ),
    (
        C::Transactions,
        &[
            In("order"),
            In("commande"),
            In("checkout"),
            In("payment"),
            In("paiement"),
            In("purchase"),
            In("achat"),
            In("refund"),
            In("cart"),
            In("panier"),
            In("productadded"),
            In("productremoved"),
            In("coupon"),
            In("ticket"),
            In("billet"),
            In("booking"),
            In("donation"),
            In("subscription"),
            In("checkedin"),
        ],
    ),
];

/// Small letters and digits without accents.
fn fold(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    name.nfkd()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .take(200)
        .collect()
}

/// What the purposes in force cover, and what staff said of attributes.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// None while no purpose is in force: then everything is kept.
    covered: Option<BTreeSet<C>>,
    declared: HashMap<(AttributeKind, String), C>,
}

impl Coverage {
    /// What these purposes, which are all in force, cover.
    #[must_use]
    pub fn new<'a>(
        purposes: impl IntoIterator<Item = &'a Purpose>,
        declared: impl IntoIterator<Item = (AttributeKind, String, C)>,
    ) -> Self {
        let mut any = false;
        let mut covered = BTreeSet::new();
        for purpose in purposes {
            any = true;
            covered.extend(purpose.meaning().categories.iter().copied());
        }
        Self {
            covered: any.then_some(covered),
            declared: declared
                .into_iter()
                .map(|(kind, name, category)| ((kind, name), category))
                .collect(),
        }
    }

    /// Whether anything can be left out at all.
    #[must_use]
    pub const fn limits(&self) -> bool {
        self.covered.is_some()
    }

    /// Whether a purpose in force covers a category.
    #[must_use]
    pub fn covers(&self, category: C) -> bool {
        self.covered
            .as_ref()
            .is_none_or(|covered| covered.contains(&category))
    }

    /// The category of a trait or an event: what staff said, or what its name suggests.
    #[must_use]
    pub fn category(&self, kind: AttributeKind, name: &str) -> C {
        self.declared(kind, name).unwrap_or_else(|| kind.suggest(name))
    }

    /// The category that staff said.
    #[must_use]
    pub fn declared(&self, kind: AttributeKind, name: &str) -> Option<C> {
        if self.declared.is_empty() {
            return None;
        }
        self.declared.get(&(kind, name.to_owned())).copied()
    }

    /// Whether a trait is kept. What is inside of something is kept if both are.
    #[must_use]
    pub fn keeps_trait(&self, path: &str) -> bool {
        if !self.limits() {
            return true;
        }
        let inside = path.match_indices('.').filter_map(|(end, _)| path.get(..end));
        inside
            .chain([path])
            .all(|path| self.covers(self.category(AttributeKind::Trait, path)))
    }

    /// Whether an event of that call and name is kept. What links identifiers, and what is said of people trait by trait,
    /// always comes in.
    #[must_use]
    pub fn keeps_event(&self, message: &Message) -> bool {
        if !self.limits() {
            return true;
        }
        match message.call {
            Call::Track => {
                let name = message.name.as_deref().unwrap_or_default();
                self.covers(self.category(AttributeKind::Event, name))
            }
            Call::Page | Call::Screen => self.covers(C::Behaviour),
            Call::Identify | Call::Group | Call::Alias => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::purpose::preset;
    use super::super::testing::from_preset;
    use super::*;

    #[test]
    fn names_suggest_what_kind_of_data_they_hold() {
        for (name, category) in [
            ("email", C::Contact),
            ("address.city", C::Contact),
            ("address", C::Contact),
            ("city", C::CoarsePlace),
            ("firstName", C::Identity),
            ("createdAt", C::Identity),
            ("language", C::Device),
            ("date_of_birth", C::Demographics),
            ("Civilité", C::Demographics),
            ("loyalty_tier", C::Transactions),
            ("churn_score", C::Inferences),
            ("is_pregnant", C::Special),
            ("favourite_author", C::Preferences),
            ("something else", C::Preferences),
        ] {
            assert_eq!(AttributeKind::Trait.suggest(name), category, "{name}");
        }
        for (name, category) in [
            ("Order Completed", C::Transactions),
            ("Product Added", C::Transactions),
            ("Product Added to Wishlist", C::Preferences),
            ("How Did You Hear Answered", C::Answers),
            ("Product Viewed", C::Behaviour),
            ("Halal Filter Chosen", C::Special),
        ] {
            assert_eq!(AttributeKind::Event.suggest(name), category, "{name}");
        }
    }

    #[test]
    fn without_a_purpose_in_force_everything_is_kept() {
        let nothing = Coverage::default();
        assert!(nothing.keeps_trait("is_pregnant") && nothing.covers(C::Special) && !nothing.limits());
    }

    #[test]
    fn what_no_purpose_covers_is_not_kept_unless_staff_said_that_it_is_something_else() {
        let orders = from_preset("service.orders", 0);
        let coverage = Coverage::new([&orders], []);
        for (path, kept) in [
            ("email", true),
            ("address.city", true),
            ("city", false),
            ("favourite_author", false),
            ("gender", false),
        ] {
            assert_eq!(coverage.keeps_trait(path), kept, "{path}");
        }
        let said = |name: &str, category| (AttributeKind::Trait, name.to_owned(), category);
        let declared = Coverage::new(
            [&orders],
            [said("city", C::Contact), said("address", C::CoarsePlace)],
        );
        assert!(declared.keeps_trait("city"));
        // Inside of what is not kept, nothing is.
        assert!(!declared.keeps_trait("address.city"));
    }

    #[test]
    fn what_shops_publishers_and_museums_send_is_covered_by_their_presets() {
        for preset in preset::Preset::ALL {
            let keys: Vec<_> = preset
                .drafts()
                .into_iter()
                .map(|draft| draft.meaning.categories)
                .collect();
            let all: BTreeSet<C> = keys.into_iter().flatten().collect();
            for name in [
                "email",
                "firstName",
                "phone",
                "address.postalCode",
                "language",
                "createdAt",
            ] {
                assert!(all.contains(&AttributeKind::Trait.suggest(name)), "{name}");
            }
        }
    }
}
