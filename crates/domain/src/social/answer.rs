//! What people answer when they are asked how they heard of the client.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The longest answer that is kept.
const LONGEST: usize = 60;
/// The most digits of an answer: with more, it may hold somebody's number.
const MOST_DIGITS: usize = 4;

/// What an answer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Heard {
    /// A friend, the family, a colleague, a message: what no measurement sees.
    Person,
    /// A search engine.
    Search,
    /// A social network.
    Network,
    /// A letter or an e-mail of the client.
    Letter,
    /// The press, a blog, a podcast, the radio.
    Press,
    /// An advertisement.
    Advert,
    /// The shop, the street, a fair.
    Place,
    /// They have been customers for a long time.
    Regular,
    /// Something else.
    Other,
}

impl Heard {
    /// Every meaning, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Person,
        Self::Search,
        Self::Network,
        Self::Letter,
        Self::Press,
        Self::Advert,
        Self::Place,
        Self::Regular,
        Self::Other,
    ];

    /// The word stored and sent by forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Search => "search",
            Self::Network => "network",
            Self::Letter => "letter",
            Self::Press => "press",
            Self::Advert => "advert",
            Self::Place => "place",
            Self::Regular => "regular",
            Self::Other => "other",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|heard| heard.as_str() == word)
    }
}

/// Phrases and what they mean, in French and English, without accents.
///
/// The first that is found in an answer, as whole words, counts: so "an ad on Instagram" is an advertisement, and
/// "Google" a search.
const PHRASES: &[(Heard, &[&str])] = &[
    (
        Heard::Person,
        &[
            "person",
            "ami",
            "amie",
            "amis",
            "amies",
            "copain",
            "copine",
            "copains",
            "copines",
            "famille",
            "mere",
            "pere",
            "maman",
            "papa",
            "soeur",
            "frere",
            "cousin",
            "cousine",
            "tante",
            "oncle",
            "belle soeur",
            "fille",
            "fils",
            "mari",
            "femme",
            "collegue",
            "collegues",
            "voisin",
            "voisine",
            "bouche a oreille",
            "proche",
            "proches",
            "connaissance",
            "entourage",
            "on m en a parle",
            "recommandation",
            "recommande",
            "conseil",
            "conseille",
            "whatsapp",
            "message",
            "sms",
            "messenger",
            "signal",
            "telegram",
            "groupe",
            "lien envoye",
            "lien recu",
            "cadeau",
            "friend",
            "friends",
            "family",
            "mother",
            "mum",
            "mom",
            "father",
            "dad",
            "sister",
            "brother",
            "aunt",
            "uncle",
            "husband",
            "wife",
            "partner",
            "colleague",
            "colleagues",
            "coworker",
            "neighbour",
            "neighbor",
            "word of mouth",
            "recommendation",
            "recommended",
            "referred",
            "text",
            "group chat",
            "link someone sent",
            "sent me",
            "gift",
        ],
    ),
    (
        Heard::Advert,
        &[
            "advert",
            "publicite",
            "pub",
            "annonce",
            "affiche",
            "banniere",
            "sponsorise",
            "ad",
            "ads",
            "advertisement",
            "advertising",
            "poster",
            "banner",
            "sponsored",
            "flyer",
            "billboard",
        ],
    ),
    (
        Heard::Letter,
        &[
            "letter",
            "newsletter",
            "lettre",
            "infolettre",
            "mail",
            "email",
            "e mail",
            "courriel",
            "catalogue",
            "mailing",
            "catalog",
        ],
    ),
    (
        Heard::Network,
        &[
            "network",
            "reseaux sociaux",
            "reseau social",
            "facebook",
            "instagram",
            "insta",
            "pinterest",
            "tiktok",
            "youtube",
            "linkedin",
            "twitter",
            "reddit",
            "influenceuse",
            "influenceur",
            "social media",
            "social network",
            "influencer",
        ],
    ),
    (
        Heard::Search,
        &[
            "search",
            "google",
            "bing",
            "duckduckgo",
            "qwant",
            "ecosia",
            "moteur de recherche",
            "recherche",
            "en cherchant",
            "internet",
            "search engine",
            "searching",
            "online search",
            "web search",
        ],
    ),
    (
        Heard::Press,
        &[
            "press",
            "presse",
            "article",
            "journal",
            "magazine",
            "blog",
            "podcast",
            "radio",
            "television",
            "tele",
            "tv",
            "emission",
            "newspaper",
            "review",
            "guide",
            "office de tourisme",
            "tourist office",
            "site partenaire",
        ],
    ),
    (
        Heard::Place,
        &[
            "place",
            "magasin",
            "boutique",
            "vitrine",
            "en passant",
            "rue",
            "quartier",
            "marche",
            "salon",
            "foire",
            "evenement",
            "shop",
            "store",
            "window",
            "walking past",
            "walked past",
            "street",
            "fair",
            "event",
            "market",
            "festival",
        ],
    ),
    (
        Heard::Regular,
        &[
            "regular",
            "deja client",
            "deja cliente",
            "client depuis",
            "cliente depuis",
            "depuis longtemps",
            "depuis toujours",
            "habitue",
            "habituee",
            "already a customer",
            "existing customer",
            "long time customer",
            "for years",
            "always known",
        ],
    ),
    (Heard::Other, &["other", "autre"]),
];

/// The words of an answer without marks, capitals and accents, and without what may be personal: addresses, links and
/// numbers.
///
/// Names cannot be told from words: that is why answers are shown only where many people gave them.
#[must_use]
pub fn wording(text: &str) -> String {
    // First, so that no number hides in wide or raised digits.
    let text: String = text.nfkd().collect();
    let digits = text.chars().filter(|sign| sign.is_numeric()).count();
    let kept = text.split_whitespace().filter(|word| {
        !word.contains('@')
            && !word.contains("://")
            && !word.starts_with("www.")
            && (digits <= MOST_DIGITS || !word.chars().any(char::is_numeric))
    });
    let mut words = String::new();
    for word in kept {
        let folded: String = word
            .chars()
            .filter(|sign| !is_combining_mark(*sign))
            .flat_map(char::to_lowercase)
            .map(|sign| if sign.is_alphanumeric() { sign } else { ' ' })
            .collect();
        for part in folded.replace('œ', "oe").split_whitespace() {
            if words.chars().count() + part.chars().count() >= LONGEST {
                return words;
            }
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(part);
        }
    }
    words
}

/// What the words of an answer mean by the phrases of both languages. None where no phrase is found: unknown stays
/// unknown.
#[must_use]
pub fn classify_answer(wording: &str) -> Option<Heard> {
    let padded = format!(" {wording} ");
    PHRASES
        .iter()
        .find(|(_, phrases)| {
            phrases
                .iter()
                .any(|phrase| padded.contains(&format!(" {phrase} ")))
        })
        .map(|(heard, _)| *heard)
}

/// What is kept of an answer and the detail beside it: the words of the answer if they mean something, else those of the
/// detail. None where neither says anything.
#[must_use]
pub fn said(answer: &str, detail: &str) -> Option<String> {
    let (answer, detail) = (wording(answer), wording(detail));
    let tells = |words: &str| classify_answer(words).is_some_and(|heard| heard != Heard::Other);
    let kept = if tells(&answer) || detail.is_empty() || (!tells(&detail) && !answer.is_empty()) {
        // "Other: the market hall" is known by what follows.
        if classify_answer(&answer) == Some(Heard::Other) && !detail.is_empty() {
            detail
        } else {
            answer
        }
    } else {
        detail
    };
    (!kept.is_empty()).then_some(kept)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn answers_are_understood_in_both_languages() {
        for (answer, heard) in [
            ("Une amie m’a envoyé le lien", Heard::Person),
            ("Bouche-à-oreille", Heard::Person),
            ("Ma sœur", Heard::Person),
            ("WhatsApp", Heard::Person),
            ("A friend!", Heard::Person),
            ("Sur Google", Heard::Search),
            ("Moteur de recherche", Heard::Search),
            ("Une pub sur Instagram", Heard::Advert),
            ("Instagram", Heard::Network),
            ("Votre newsletter", Heard::Letter),
            ("Un article dans le journal", Heard::Press),
            ("En passant devant la vitrine", Heard::Place),
            ("Déjà cliente", Heard::Regular),
            ("Autre", Heard::Other),
        ] {
            assert_eq!(classify_answer(&wording(answer)), Some(heard), "{answer}");
        }
    }

    #[test]
    fn what_no_phrase_holds_stays_unknown() {
        for answer in ["", "je ne sais plus", "Amiens", "the pubmed library", "42"] {
            assert_eq!(classify_answer(&wording(answer)), None, "{answer}");
        }
    }

    #[test]
    fn addresses_and_numbers_are_not_kept() {
        assert_eq!(
            wording("Ma cousine julie.martin@exemple.fr, 06 12 34 56 78"),
            "ma cousine"
        );
        assert_eq!(wording("Voir https://exemple.fr/u/julie?id=3"), "voir");
        assert_eq!(wording("Ma cousine ０６１２３４５６７８"), "ma cousine");
        assert_eq!(wording("En 2019"), "en 2019");
        assert_eq!(wording("ŒUVRE  d’Été !"), "oeuvre d ete");
    }

    #[test]
    fn the_detail_counts_where_the_answer_says_nothing() {
        assert_eq!(said("Autre", "la halle du marché").unwrap(), "la halle du marche");
        assert_eq!(said("Autre", "").unwrap(), "autre");
        assert_eq!(said("Je ne sais plus", "une amie").unwrap(), "une amie");
        assert_eq!(said("Google", "une amie").unwrap(), "google");
        assert_eq!(said("", "hmm").unwrap(), "hmm");
        assert_eq!(said(" ", ""), None);
    }

    #[test]
    fn every_meaning_has_its_own_word_among_its_phrases() {
        for heard in Heard::ALL {
            assert_eq!(Heard::parse(heard.as_str()), Some(heard));
            assert_eq!(classify_answer(heard.as_str()), Some(heard));
        }
    }

    proptest! {
        #[test]
        fn an_answer_is_short_and_holds_no_address_and_no_long_number(text in "\\PC{0,120}") {
            let words = wording(&text);
            prop_assert!(words.chars().count() <= LONGEST);
            prop_assert!(!words.contains('@'));
            prop_assert!(words.chars().filter(|sign| sign.is_numeric()).count() <= MOST_DIGITS);
            prop_assert_eq!(wording(&words).is_empty(), words.is_empty());
        }
    }
}
