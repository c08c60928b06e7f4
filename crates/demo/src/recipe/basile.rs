//! Librairie Basile: readers at night, a literary autumn, an app that came out in spring.

use super::{EVENINGS, Peak, Recipe, Sources, Story, TITRES, Trade};
use crate::names::Tongue;

/// Readers stay up on Saturdays and Sundays.
const LATE: [u32; 24] = [
    24, 12, 5, 2, 1, 1, 3, 10, 26, 42, 52, 52, 44, 44, 54, 62, 64, 60, 60, 66, 80, 92, 84, 50,
];
/// The shop closes at seven, and later on nobody minds.
const HOURS: [u32; 24] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24, 36, 40, 20, 26, 40, 52, 60, 58, 12, 0, 0, 0, 0,
];

/// Stories: an app that came out 120 days ago, and a night of reading five weeks ago with its campaign.
pub(super) static RECIPE: Recipe = Recipe {
    trade: Trade::Books,
    prefix: "LB",
    sources: Sources {
        site: "site",
        orders: "site",
        crm: "fidelite",
        app: "app",
        desk: "caisse",
    },
    people: 1_600,
    tongues: &[
        (Tongue::Fr, 88),
        (Tongue::En, 3),
        (Tongue::De, 2),
        (Tongue::Es, 2),
        (Tongue::Pl, 1),
        (Tongue::Ar, 4),
    ],
    weekdays: [0.90, 0.92, 1.00, 0.95, 0.92, 1.12, 1.30],
    months: [
        0.95, 0.85, 0.90, 0.90, 0.95, 1.00, 0.95, 0.90, 1.30, 1.10, 1.15, 1.55,
    ],
    hours: [EVENINGS, LATE],
    open_days: [0.0, 1.0, 1.2, 1.0, 1.1, 2.0, 0.0],
    open_hours: HOURS,
    growth: 1.00,
    black_friday: 1.2,
    peaks: &[
        Peak {
            from: (8, 25),
            to: (9, 10),
            factor: 1.40,
        },
        Peak {
            from: (11, 3),
            to: (11, 10),
            factor: 1.30,
        },
        Peak {
            from: (12, 8),
            to: (12, 23),
            factor: 1.50,
        },
        Peak {
            from: (12, 25),
            to: (12, 26),
            factor: 0.40,
        },
    ],
    stories: &[Story {
        from: 38,
        to: 32,
        traffic: 3.2,
        campaign: Some("nuit-de-la-lecture"),
        buyers: 1_000,
    }],
    rise: None,
    silence: None,
    app_users: 260,
    app_launch: 120,
    walk_ins: 420,
    baskets: 105,
    checkouts: 430,
    loyalty: 27,
    searches: &[
        "roman policier",
        "cadeau enfant 6 ans",
        "poesie",
        "les arpenteurs tome 2",
        "karadec",
        "cuisine pain",
        "bd adulte",
        "livre poche",
        "carte cadeau",
        "ecole des renards",
        "rentree litteraire",
        "voyage train",
    ],
    campaigns: &[
        ("lettre-des-libraires", "newsletter", "email"),
        ("coups-de-coeur", "instagram", "social"),
        ("podcast-marges", "podcast", "audio"),
    ],
    titles: TITRES,
};
