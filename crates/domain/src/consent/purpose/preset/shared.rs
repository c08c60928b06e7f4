//! What every kind of workspace needs.

use super::super::{DataCategory as C, LegalBasis, TerminalAccess, Use};
use super::{Seed, Words};

/// Invoices, which French law keeps for ten years.
pub(super) const ACCOUNTS: Seed = Seed {
    key: "service.accounts",
    basis: LegalBasis::LegalObligation,
    data_use: Use::Legal,
    categories: &[C::Identity, C::Contact, C::Transactions],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 3653,
    validity_months: None,
    french: Words {
        name: "Factures et comptabilité",
        description: "Nous gardons les factures et les pièces comptables pendant les dix ans que la loi impose.",
        consequence: "Vous ne pouvez pas vous y opposer : la loi nous y oblige. Nous n’en faisons rien d’autre.",
        interest: None,
    },
    english: Words {
        name: "Invoices and accounts",
        description: "We keep invoices and accounting records for the ten years that the law requires.",
        consequence: "You cannot object to this, because the law requires it. We use them for nothing else.",
        interest: None,
    },
};

/// Figures of visits that need no consent: anonymous, for the publisher alone, with a way out.
pub(super) const AUDIENCE: Seed = Seed {
    key: "measure.audience",
    basis: LegalBasis::LegitimateInterest,
    data_use: Use::Measure,
    categories: &[C::Behaviour, C::Device],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::ExemptMeasurement,
    retention_days: 395,
    validity_months: None,
    french: Words {
        name: "Mesure d’audience",
        description: "Nous comptons les visites page par page pour savoir ce qui fonctionne. Les résultats sont \
                      anonymes, restent chez nous et ne sont jamais recoupés avec autre chose.",
        consequence: "Si vous vous y opposez, vos visites ne sont plus comptées. Rien d’autre ne change pour vous.",
        interest: Some("Savoir quelles pages sont utiles et lesquelles ne marchent pas."),
    },
    english: Words {
        name: "Audience figures",
        description: "We count visits page by page to see what works. The results are anonymous, stay with us and are \
                      never combined with anything else.",
        consequence: "If you object, your visits are no longer counted. Nothing else changes for you.",
        interest: Some("Knowing which pages are useful and which do not work."),
    },
};

/// Knowing who opened a message, which the CNIL wants asked for separately.
pub(super) const OPENS: Seed = Seed {
    key: "mail.opens",
    basis: LegalBasis::Consent,
    data_use: Use::Measure,
    categories: &[C::Contact, C::Behaviour],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::WithConsent,
    retention_days: 183,
    validity_months: Some(6),
    french: Words {
        name: "Savoir si nos e-mails sont lus",
        description: "Nous regardons si vous ouvrez nos e-mails et quels liens vous suivez, pour écrire moins souvent à \
                      ceux que cela n’intéresse pas.",
        consequence: "Si vous refusez, vous recevez les mêmes e-mails et nous ne savons pas si vous les ouvrez.",
        interest: None,
    },
    english: Words {
        name: "Knowing whether our e-mails are read",
        description: "We look at whether you open our e-mails and which links you follow, so that we write less often to \
                      people who are not interested.",
        consequence: "If you say no, you get the same e-mails and we do not know whether you open them.",
        interest: None,
    },
};

/// Advertising by partners.
pub(super) const PARTNERS: Seed = Seed {
    key: "ads.partners",
    basis: LegalBasis::Consent,
    data_use: Use::Advertising,
    categories: &[C::Behaviour, C::Device, C::Inferences],
    profiling: true,
    shares: true,
    terminal_access: TerminalAccess::WithConsent,
    retention_days: 183,
    validity_months: Some(6),
    french: Words {
        name: "Publicité de partenaires",
        description: "Des partenaires, dont voici la liste, lisent et écrivent des traceurs sur votre appareil et \
                      recoupent vos visites sur plusieurs sites pour choisir les publicités qu’ils vous montrent.",
        consequence: "Si vous refusez, vous voyez des publicités choisies d’après la page, pas d’après vous.",
        interest: None,
    },
    english: Words {
        name: "Advertising by partners",
        description: "Partners, who are listed here, read and write trackers on your device and combine your visits to \
                      several sites to choose the advertisements that they show you.",
        consequence: "If you say no, you see advertisements chosen from the page, not from you.",
        interest: None,
    },
};
