//! "How did you hear of us?": asked once, when somebody signs in for the first time.

use crate::chance::{chance, weighted, word};
use crate::message::fields;

use super::arrival::Brought;
use super::visit::Visit;

/// The key of the source that asks.
pub(crate) const SURVEY: &str = "survey";

/// What people answer who were brought by something, in French and in English.
type Words = (&'static [&'static str], &'static [&'static str]);

const fn words(brought: Brought) -> Words {
    match brought {
        Brought::Person => (
            &["Un proche", "Un proche", "Un message reçu", "Bouche-à-oreille"],
            &["A friend", "A friend", "A message I got", "Word of mouth"],
        ),
        Brought::Search => (
            &["Moteur de recherche", "Moteur de recherche", "Google"],
            &["Search engine", "Search engine", "Google"],
        ),
        Brought::Network => (&["Réseaux sociaux", "Instagram"], &["Social media", "Instagram"]),
        Brought::Letter => (&["Votre lettre"], &["Your newsletter"]),
        Brought::Press => (&["Un article ou un blog"], &["An article or a blog"]),
        Brought::Advert => (&["Une publicité"], &["An advertisement"]),
        Brought::Themselves => (
            &[
                "En passant devant",
                "Déjà client",
                "Un proche",
                "Je connais le quartier",
                "Autre",
            ],
            &[
                "Walked past the shop",
                "Already a customer",
                "A friend",
                "From the valley",
                "Other",
            ],
        ),
    }
}

/// What people write beside "other".
const DETAILS: Words = (
    &[
        "Je ne sais plus",
        "Calendrier de l’avent",
        "Journées du patrimoine",
    ],
    &["I forget", "Advent calendar", "Heritage weekend"],
);

/// What people say who do not remember well.
const VAGUE: &[(Brought, u32)] = &[
    (Brought::Search, 40),
    (Brought::Network, 20),
    (Brought::Themselves, 30),
    (Brought::Person, 10),
];

impl Visit<'_, '_> {
    /// Asks, and two of five answer: mostly as it was.
    pub(crate) fn ask(&mut self, brought: Brought) {
        if !chance(self.dice, 400) {
            return;
        }
        let remembered = chance(self.dice, 780);
        let told = if remembered {
            brought
        } else {
            *weighted(self.dice, VAGUE).unwrap_or(&brought)
        };
        let english = self.stage.workspace.language == "en";
        let say = |(french, english_words): Words| if english { english_words } else { french };
        let answer = word(self.dice, say(words(told)));
        let mut properties = fields([("answer", answer.into())]);
        if matches!(answer, "Autre" | "Other") {
            properties.insert("detail".to_owned(), word(self.dice, say(DETAILS)).into());
        }
        let mut message = self.message("track");
        message.insert("event".to_owned(), "How Did You Hear Answered".into());
        message.insert("properties".to_owned(), properties.into());
        self.out.post(SURVEY, self.at, true, message);
        self.wait(2, 12);
    }
}
