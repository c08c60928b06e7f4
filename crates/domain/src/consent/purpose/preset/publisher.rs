//! For a publisher: a newspaper, a magazine, a website to read.

use super::super::{DataCategory as C, LegalBasis, TerminalAccess, Use};
use super::{Preset, Seed, Words, shared};

/// Subscriptions, accounts, audience, articles for one person, letters, opinions, advertising.
pub const PUBLISHER: Preset = Preset {
    key: "publisher",
    seeds: &[
        SUBSCRIPTION,
        shared::ACCOUNTS,
        shared::AUDIENCE,
        PERSONALISE,
        NEWSLETTERS,
        shared::OPENS,
        COMMENTS,
        READERS,
        shared::PARTNERS,
    ],
};

const SUBSCRIPTION: Seed = Seed {
    key: "service.subscription",
    basis: LegalBasis::Contract,
    data_use: Use::Service,
    categories: &[C::Identity, C::Contact, C::Transactions, C::Messages],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::StrictlyNecessary,
    retention_days: 1096,
    validity_months: None,
    french: Words {
        name: "Votre abonnement",
        description: "Nous utilisons vos coordonnées et l’état de votre abonnement pour vous ouvrir les articles, vous \
                      faire parvenir le journal et vous répondre. La connexion utilise un cookie indispensable.",
        consequence: "Sans ces informations, nous ne pouvons pas vous servir l’abonnement.",
        interest: None,
    },
    english: Words {
        name: "Your subscription",
        description: "We use your contact details and the state of your subscription to open articles for you, to send you \
                      the paper and to answer you. Signing in uses a cookie that it cannot do without.",
        consequence: "Without this information, we cannot serve your subscription.",
        interest: None,
    },
};

const PERSONALISE: Seed = Seed {
    key: "personalise.profile",
    basis: LegalBasis::Consent,
    data_use: Use::Personalise,
    categories: &[C::Behaviour, C::Preferences, C::Inferences],
    profiling: true,
    shares: false,
    terminal_access: TerminalAccess::WithConsent,
    retention_days: 183,
    validity_months: Some(6),
    french: Words {
        name: "Des articles choisis pour vous",
        description: "Nous regardons quels sujets vous lisez pour vous en proposer d’autres. La une reste la même pour \
                      tous, et une place est toujours gardée pour ce que vous ne cherchiez pas.",
        consequence: "Si vous refusez, la rédaction choisit seule ce qui vous est proposé.",
        interest: None,
    },
    english: Words {
        name: "Articles chosen for you",
        description: "We look at which subjects you read to suggest others. The front page stays the same for all, and room \
                      is always kept for what you were not looking for.",
        consequence: "If you say no, the editors alone choose what is suggested to you.",
        interest: None,
    },
};

const NEWSLETTERS: Seed = Seed {
    key: "mail.newsletters",
    basis: LegalBasis::Consent,
    data_use: Use::Marketing,
    categories: &[C::Contact, C::Preferences],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 731,
    validity_months: Some(24),
    french: Words {
        name: "Lettres de la rédaction",
        description: "Nous vous envoyons les lettres que vous avez choisies : le matin, la culture, la fin de semaine. \
                      Vous en changez quand vous voulez.",
        consequence: "Si vous refusez, vous ne recevez aucune lettre ; le site reste le même.",
        interest: None,
    },
    english: Words {
        name: "Letters from the editors",
        description: "We send you the letters that you chose: the morning, culture, the weekend. You change them whenever \
                      you like.",
        consequence: "If you say no, you get no letter; the site stays the same.",
        interest: None,
    },
};

const COMMENTS: Seed = Seed {
    key: "service.comments",
    basis: LegalBasis::Contract,
    data_use: Use::Service,
    categories: &[C::Identity, C::Messages],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 1096,
    validity_months: None,
    french: Words {
        name: "Vos commentaires",
        description: "Nous publions vos commentaires sous le nom que vous avez choisi, et nous les modérons.",
        consequence: "Sans ces informations, vous lisez les commentaires et n’en écrivez pas.",
        interest: None,
    },
    english: Words {
        name: "Your comments",
        description: "We publish your comments under the name that you chose, and we moderate them.",
        consequence: "Without this information, you read comments and do not write any.",
        interest: None,
    },
};

const READERS: Seed = Seed {
    key: "research.readers",
    basis: LegalBasis::LegitimateInterest,
    data_use: Use::Research,
    categories: &[C::Contact, C::Answers],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 731,
    validity_months: None,
    french: Words {
        name: "Questions aux lecteurs",
        description: "Deux fois par an au plus, nous demandons aux abonnés ce qu’ils pensent du journal.",
        consequence: "Si vous vous y opposez, nous ne vous interrogeons plus.",
        interest: Some("Savoir ce que les lecteurs attendent du journal."),
    },
    english: Words {
        name: "Questions to readers",
        description: "Twice a year at most, we ask subscribers what they think of the paper.",
        consequence: "If you object, we no longer ask you.",
        interest: Some("Knowing what readers expect from the paper."),
    },
};
