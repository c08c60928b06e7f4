//! For a museum or another house of culture.

use super::super::{DataCategory as C, LegalBasis, TerminalAccess, Use};
use super::{Preset, Seed, Words, shared};

/// Tickets, accounts, audience, visits for one person, the programme, donations, opinions.
pub const MUSEUM: Preset = Preset {
    key: "museum",
    seeds: &[
        TICKETS,
        shared::ACCOUNTS,
        shared::AUDIENCE,
        PERSONALISE,
        PROGRAMME,
        shared::OPENS,
        FRIENDS,
        VISITORS,
    ],
};

const TICKETS: Seed = Seed {
    key: "service.tickets",
    basis: LegalBasis::Contract,
    data_use: Use::Service,
    categories: &[C::Identity, C::Contact, C::Transactions, C::Messages],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::StrictlyNecessary,
    retention_days: 1096,
    validity_months: None,
    french: Words {
        name: "Vos billets et réservations",
        description: "Nous utilisons vos coordonnées et vos réservations pour vous envoyer vos billets, vous prévenir d’un \
                      changement et vous accueillir. Le panier utilise un cookie indispensable.",
        consequence: "Sans ces informations, nous ne pouvons pas vous envoyer de billet. Le guichet reste ouvert.",
        interest: None,
    },
    english: Words {
        name: "Your tickets and bookings",
        description: "We use your contact details and your bookings to send you tickets, to warn you of a change and to \
                      welcome you. The basket uses a cookie that it cannot do without.",
        consequence: "Without this information, we cannot send you a ticket. The desk stays open.",
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
        name: "Des visites choisies pour vous",
        description: "Nous regardons les expositions que vous avez vues et celles qui vous ont arrêté sur le site pour vous \
                      suggérer une visite, un atelier, une œuvre. Il reste toujours une place pour l’inattendu.",
        consequence: "Si vous refusez, vous voyez tout le programme, dans l’ordre du calendrier.",
        interest: None,
    },
    english: Words {
        name: "Visits chosen for you",
        description: "We look at the exhibitions you saw, and those you stopped at on the site, to suggest a visit, a \
                      workshop, a work of art. There is always room for the unexpected.",
        consequence: "If you say no, you see the whole programme, in the order of the calendar.",
        interest: None,
    },
};

const PROGRAMME: Seed = Seed {
    key: "mail.programme",
    basis: LegalBasis::Consent,
    data_use: Use::Marketing,
    categories: &[C::Identity, C::Contact, C::Preferences],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 731,
    validity_months: Some(24),
    french: Words {
        name: "Le programme par e-mail",
        description: "Nous vous envoyons le programme chaque mois : expositions, conférences, ateliers pour les enfants.",
        consequence: "Si vous refusez, nous ne vous écrivons que pour vos billets.",
        interest: None,
    },
    english: Words {
        name: "The programme by e-mail",
        description: "We send you the programme each month: exhibitions, talks, workshops for children.",
        consequence: "If you say no, we write to you only about your tickets.",
        interest: None,
    },
};

const FRIENDS: Seed = Seed {
    key: "mail.friends",
    basis: LegalBasis::Consent,
    data_use: Use::Marketing,
    categories: &[C::Identity, C::Contact, C::Transactions],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 731,
    validity_months: Some(24),
    french: Words {
        name: "Amis et donateurs",
        description: "Nous vous invitons à rejoindre les amis du musée ou à soutenir une restauration, deux fois par an au \
                      plus.",
        consequence: "Si vous refusez, nous ne vous sollicitons jamais pour un don.",
        interest: None,
    },
    english: Words {
        name: "Friends and donors",
        description: "We invite you to join the friends of the museum or to support a restoration, twice a year at most.",
        consequence: "If you say no, we never ask you for a donation.",
        interest: None,
    },
};

const VISITORS: Seed = Seed {
    key: "research.visitors",
    basis: LegalBasis::LegitimateInterest,
    data_use: Use::Research,
    categories: &[C::Contact, C::Answers],
    profiling: false,
    shares: false,
    terminal_access: TerminalAccess::None,
    retention_days: 731,
    validity_months: None,
    french: Words {
        name: "Votre visite",
        description: "Après une visite réservée en ligne, nous vous demandons une fois ce que vous en avez pensé.",
        consequence: "Si vous vous y opposez, nous ne vous demandons plus rien.",
        interest: Some("Savoir si les visiteurs sont bien accueillis et ce qui leur manque."),
    },
    english: Words {
        name: "Your visit",
        description: "After a visit booked online, we ask you once what you thought of it.",
        consequence: "If you object, we no longer ask you anything.",
        interest: Some("Knowing whether visitors are well received and what they miss."),
    },
};
