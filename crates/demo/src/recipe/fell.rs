//! Fell & Ridge: a summer shop whose baskets shrank when its prices rose.

use super::{EVENINGS, Peak, Recipe, Rise, Sources, Story, Trade, WEEKENDS};
use crate::names::Tongue;

/// Open from nine to half past five, every day.
const HOURS: [u32; 24] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 26, 40, 48, 44, 46, 50, 48, 40, 18, 0, 0, 0, 0, 0, 0,
];

/// Stories: prices rose by 9 % 45 days ago and baskets fell, and a long-day challenge twenty weeks ago brought walkers in.
pub(super) static RECIPE: Recipe = Recipe {
    trade: Trade::Goods,
    prefix: "FR",
    sources: Sources {
        site: "site",
        orders: "orders",
        crm: "crm",
        app: "app",
        desk: "till",
    },
    people: 1_350,
    tongues: &[
        (Tongue::En, 90),
        (Tongue::Fr, 2),
        (Tongue::De, 3),
        (Tongue::Es, 1),
        (Tongue::Pl, 3),
        (Tongue::Ar, 1),
    ],
    weekdays: [0.98, 0.90, 0.94, 1.06, 1.02, 0.95, 1.30],
    months: [
        0.62, 0.62, 0.85, 1.10, 1.30, 1.50, 1.65, 1.45, 1.00, 0.75, 0.80, 0.95,
    ],
    hours: [EVENINGS, WEEKENDS],
    open_days: [0.8, 0.7, 0.8, 0.9, 1.1, 2.0, 1.7],
    open_hours: HOURS,
    growth: 1.10,
    black_friday: 2.8,
    peaks: &[
        Peak {
            from: (12, 1),
            to: (12, 18),
            factor: 1.30,
        },
        Peak {
            from: (12, 24),
            to: (12, 25),
            factor: 0.35,
        },
        Peak {
            from: (12, 27),
            to: (1, 3),
            factor: 1.35,
        },
        Peak {
            from: (5, 22),
            to: (5, 31),
            factor: 1.25,
        },
        Peak {
            from: (7, 20),
            to: (8, 20),
            factor: 1.15,
        },
    ],
    stories: &[
        Story {
            from: 145,
            to: 139,
            traffic: 2.6,
            campaign: Some("long-day-challenge"),
            buyers: 1_000,
        },
        Story {
            from: 45,
            to: 0,
            traffic: 1.0,
            campaign: None,
            buyers: 880,
        },
    ],
    rise: Some(Rise {
        days: 45,
        before: 917,
        basket: 420,
    }),
    silence: None,
    app_users: 240,
    app_launch: 1_000,
    walk_ins: 260,
    baskets: 112,
    checkouts: 410,
    loyalty: 26,
    searches: &[
        "waterproof jacket",
        "walking boots size 8",
        "two person tent",
        "merino",
        "head torch",
        "rucksack 30l",
        "sleeping bag",
        "gift for walker",
        "trail runners",
        "gaitors",
        "stove",
        "boot wax",
    ],
    campaigns: &[
        ("friday-fells", "newsletter", "email"),
        ("summit-photos", "instagram", "social"),
        ("brand", "google", "cpc"),
        ("left-behind", "newsletter", "email"),
    ],
    titles: ["Home", "Search", "Basket", "Checkout"],
};
