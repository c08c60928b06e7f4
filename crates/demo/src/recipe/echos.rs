//! Musée des Échos: week-ends, school holidays and an exhibition that everybody wants to hear.

use super::{Peak, Recipe, Sources, Story, TITRES, Trade};
use crate::names::Tongue;

/// People plan a visit in the morning and after dinner.
const WORKDAYS: [u32; 24] = [
    6, 3, 1, 1, 1, 2, 8, 20, 40, 58, 66, 64, 58, 56, 54, 50, 48, 52, 58, 70, 86, 78, 44, 18,
];
/// On Saturdays and Sundays they leave earlier.
const DAYS_OUT: [u32; 24] = [
    10, 4, 2, 1, 1, 2, 8, 26, 60, 92, 98, 84, 66, 74, 80, 70, 56, 46, 46, 50, 60, 56, 36, 16,
];
/// Open from ten to six.
const HOURS: [u32; 24] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52, 60, 34, 36, 62, 66, 48, 20, 0, 0, 0, 0, 0, 0,
];

/// Stories: an exhibition opened nine weeks ago to a full fortnight, and a strike closed bookings for three days in spring.
pub(super) static RECIPE: Recipe = Recipe {
    trade: Trade::Visits,
    prefix: "ME",
    sources: Sources {
        site: "site",
        orders: "billetterie",
        crm: "adherents",
        app: "guide",
        desk: "accueil",
    },
    people: 880,
    tongues: &[
        (Tongue::Fr, 74),
        (Tongue::En, 9),
        (Tongue::De, 5),
        (Tongue::Es, 5),
        (Tongue::Pl, 3),
        (Tongue::Ar, 4),
    ],
    weekdays: [0.75, 0.70, 1.05, 0.90, 1.00, 1.50, 1.55],
    months: [
        0.85, 0.95, 0.95, 1.10, 1.00, 0.85, 1.05, 1.10, 0.95, 1.15, 1.00, 1.05,
    ],
    hours: [WORKDAYS, DAYS_OUT],
    open_days: [0.9, 0.0, 1.4, 1.1, 1.1, 2.4, 2.6],
    open_hours: HOURS,
    growth: 1.05,
    black_friday: 1.0,
    peaks: &[
        Peak {
            from: (10, 18),
            to: (11, 3),
            factor: 1.70,
        },
        Peak {
            from: (12, 20),
            to: (1, 4),
            factor: 1.60,
        },
        Peak {
            from: (2, 14),
            to: (3, 2),
            factor: 1.50,
        },
        Peak {
            from: (4, 11),
            to: (4, 27),
            factor: 1.50,
        },
        Peak {
            from: (7, 5),
            to: (8, 31),
            factor: 1.25,
        },
        Peak {
            from: (9, 20),
            to: (9, 21),
            factor: 2.20,
        },
    ],
    stories: &[
        Story {
            from: 63,
            to: 50,
            traffic: 2.8,
            campaign: Some("la-voix-des-machines"),
            buyers: 1_000,
        },
        Story {
            from: 172,
            to: 170,
            traffic: 0.7,
            campaign: None,
            buyers: 120,
        },
    ],
    rise: None,
    silence: None,
    app_users: 340,
    app_launch: 1_000,
    walk_ins: 300,
    baskets: 90,
    checkouts: 480,
    loyalty: 28,
    searches: &[
        "horaires",
        "tarif famille",
        "exposition machines",
        "atelier enfant",
        "nocturne",
        "sieste sonore",
        "acces fauteuil",
        "visite guidee",
        "pass annuel",
        "anniversaire",
    ],
    campaigns: &[
        ("agenda-du-mois", "newsletter", "email"),
        ("sons-du-jour", "instagram", "social"),
        ("office-du-tourisme", "lille-visites.example", "referral"),
    ],
    titles: TITRES,
};
