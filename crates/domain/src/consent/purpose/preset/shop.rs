//! For a shop, online or not.

use super::super::{DataCategory as C, LegalBasis, TerminalAccess, Use};
use super::{Preset, Seed, Words, shared};

/// Orders, accounts, audience, products for one person, letters, opinions, experiments, advertising.
pub const SHOP: Preset = Preset {
    key: "shop",
    seeds: &[
        ORDERS,
        shared::ACCOUNTS,
        shared::AUDIENCE,
        PERSONALISE,
        EXPERIMENTS,
        SIMILAR,
        NEWS,
        shared::OPENS,
        OPINIONS,
        shared::PARTNERS,
    ],
};

const ORDERS: Seed = Seed {
    key: "service.orders",
    basis: LegalBasis::Contract,
    data_use: Use::Service,
    categories: &[C::Identity, C::Contact, C::Transactions, C::Messages],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::StrictlyNecessary,
    retention_days: 1096,
    validity_months: None,
    french: Words {
        name: "Vos commandes",
        description: "Nous utilisons votre nom, votre adresse et le contenu de vos commandes pour vous livrer, vous \
                      répondre et assurer la garantie. Le panier et la connexion utilisent un cookie indispensable.",
        consequence: "Sans ces informations, nous ne pouvons pas honorer votre commande.",
        interest: None,
    },
    english: Words {
        name: "Your orders",
        description: "We use your name, your address and what you ordered to deliver, to answer you and to honour the \
                      guarantee. The basket and signing in use a cookie that they cannot do without.",
        consequence: "Without this information, we cannot fulfil your order.",
        interest: None,
    },
};

const PERSONALISE: Seed = Seed {
    key: "personalise.profile",
    basis: LegalBasis::Consent,
    data_use: Use::Personalise,
    categories: &[C::Behaviour, C::Transactions, C::Preferences, C::Inferences],
    profiling: true,
    shares: false,
    terminal_access: TerminalAccess::WithConsent,
    retention_days: 183,
    validity_months: Some(6),
    french: Words {
        name: "Des produits choisis pour vous",
        description: "Nous regardons ce que vous avez vu et acheté chez nous pour mettre en avant des produits qui \
                      pourraient vous plaire. Nous gardons toujours une place pour la surprise.",
        consequence: "Si vous refusez, vous voyez les mêmes produits, rangés d’après la saison, le stock et la page.",
        interest: None,
    },
    english: Words {
        name: "Products chosen for you",
        description: "We look at what you viewed and bought with us to put forward products that you may like. We always \
                      keep some room for surprise.",
        consequence: "If you say no, you see the same products, ordered by season, stock and page.",
        interest: None,
    },
};

const EXPERIMENTS: Seed = Seed {
    key: "improve.experiments",
    basis: LegalBasis::Consent,
    data_use: Use::Improve,
    categories: &[C::Behaviour, C::Device],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::WithConsent,
    retention_days: 183,
    validity_months: Some(6),
    french: Words {
        name: "Essais sur le site",
        description: "Nous montrons parfois deux versions d’une page et nous retenons laquelle vous avez vue, pour garder \
                      celle qui rend le mieux service.",
        consequence: "Si vous refusez, vous voyez la version habituelle.",
        interest: None,
    },
    english: Words {
        name: "Trials on the site",
        description: "Sometimes we show two versions of a page and remember which one you saw, so that we keep the one \
                      that serves best.",
        consequence: "If you say no, you see the usual version.",
        interest: None,
    },
};

const SIMILAR: Seed = Seed {
    key: "mail.similar",
    basis: LegalBasis::LegitimateInterest,
    data_use: Use::Marketing,
    categories: &[C::Identity, C::Contact, C::Transactions],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 1096,
    validity_months: None,
    french: Words {
        name: "E-mails aux clients",
        description: "Après un achat, nous pouvons vous écrire au sujet de produits semblables à ceux que vous avez \
                      achetés, comme la loi le permet.",
        consequence: "Si vous vous y opposez, nous cessons aussitôt ; chaque e-mail contient aussi un lien pour cela.",
        interest: Some("Faire connaître nos produits à ceux qui en ont déjà acheté."),
    },
    english: Words {
        name: "E-mails to customers",
        description: "After a purchase, we may write to you about products that are similar to those you bought, as the \
                      law allows.",
        consequence: "If you object, we stop at once; each e-mail also has a link to do so.",
        interest: Some("Making our products known to people who have already bought some."),
    },
};

const NEWS: Seed = Seed {
    key: "mail.news",
    basis: LegalBasis::Consent,
    data_use: Use::Marketing,
    categories: &[C::Identity, C::Contact, C::Preferences],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 731,
    validity_months: Some(24),
    french: Words {
        name: "Nouveautés par e-mail",
        description: "Nous vous écrivons quand il y a du nouveau : collections, ateliers, ventes. Jamais plus d’une fois \
                      par semaine.",
        consequence: "Si vous refusez, nous ne vous écrivons que pour vos commandes.",
        interest: None,
    },
    english: Words {
        name: "News by e-mail",
        description: "We write to you when there is something new: collections, workshops, sales. Never more than once a \
                      week.",
        consequence: "If you say no, we write to you only about your orders.",
        interest: None,
    },
};

const OPINIONS: Seed = Seed {
    key: "research.opinions",
    basis: LegalBasis::LegitimateInterest,
    data_use: Use::Research,
    categories: &[C::Contact, C::Transactions, C::Answers],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 731,
    validity_months: None,
    french: Words {
        name: "Votre avis",
        description: "Après une livraison, nous vous demandons une fois si tout s’est bien passé. Vous répondez ou non, \
                      comme vous voulez.",
        consequence: "Si vous vous y opposez, nous ne vous demandons plus rien.",
        interest: Some("Savoir si nos clients sont contents et corriger ce qui ne va pas."),
    },
    english: Words {
        name: "Your opinion",
        description: "After a delivery, we ask you once whether all went well. You answer or not, as you like.",
        consequence: "If you object, we no longer ask you anything.",
        interest: Some("Knowing whether customers are content, and mending what is wrong."),
    },
};
