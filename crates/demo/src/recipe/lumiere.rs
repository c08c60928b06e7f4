//! Maison Lumière: evenings and Sundays, a strong winter, a till that fell silent.

use super::{EVENINGS, Peak, Recipe, SHOP_HOURS, Silence, Sources, Story, TITRES, Trade, WEEKENDS};
use crate::names::Tongue;

/// Stories: a linen week seven weeks ago that doubled traffic, a slow checkout three weeks ago that cost orders for four
/// days, and the till of the shop, silent for six days.
pub(super) static RECIPE: Recipe = Recipe {
    trade: Trade::Goods,
    prefix: "ML",
    sources: Sources {
        site: "site",
        orders: "boutique",
        crm: "crm",
        app: "app",
        desk: "caisse",
    },
    people: 2_700,
    tongues: &[
        (Tongue::Fr, 85),
        (Tongue::En, 5),
        (Tongue::De, 3),
        (Tongue::Es, 2),
        (Tongue::Pl, 2),
        (Tongue::Ar, 3),
    ],
    weekdays: [0.92, 0.84, 0.92, 0.90, 0.95, 1.15, 1.45],
    months: [
        1.00, 0.85, 0.90, 0.92, 0.95, 0.88, 0.80, 0.68, 1.00, 1.12, 1.30, 1.35,
    ],
    hours: [EVENINGS, WEEKENDS],
    open_days: [0.0, 0.8, 0.9, 0.8, 1.0, 2.2, 0.0],
    open_hours: SHOP_HOURS,
    growth: 1.10,
    black_friday: 3.2,
    peaks: &[
        Peak {
            from: (11, 29),
            to: (12, 19),
            factor: 1.35,
        },
        Peak {
            from: (12, 24),
            to: (12, 26),
            factor: 0.45,
        },
        Peak {
            from: (1, 8),
            to: (1, 28),
            factor: 1.30,
        },
        Peak {
            from: (6, 25),
            to: (7, 8),
            factor: 1.35,
        },
    ],
    stories: &[
        Story {
            from: 52,
            to: 46,
            traffic: 2.8,
            campaign: Some("semaine-du-lin"),
            buyers: 1_000,
        },
        Story {
            from: 23,
            to: 20,
            traffic: 1.0,
            campaign: None,
            buyers: 250,
        },
    ],
    rise: None,
    silence: Some(Silence {
        source: "caisse",
        days: 6,
    }),
    app_users: 180,
    app_launch: 1_000,
    walk_ins: 220,
    baskets: 110,
    checkouts: 420,
    loyalty: 25,
    searches: &[
        "lampe laiton",
        "suspension rotin",
        "coussin lin",
        "tapis jute",
        "miroir",
        "vase",
        "plaid",
        "bougie figuier",
        "table basse chene",
        "rideau",
        "panier",
        "cadeau cremaillere",
        "lampadere",
        "idee cadeau noel",
    ],
    campaigns: &[
        ("lettre-du-jeudi", "newsletter", "email"),
        ("inspirations", "instagram", "social"),
        ("marque", "google", "cpc"),
        ("panier-oublie", "newsletter", "email"),
    ],
    titles: TITRES,
};
