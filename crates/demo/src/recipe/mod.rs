//! What makes each workspace itself: size, rhythm, peaks and stories, as plain numbers.

mod basile;
mod echos;
mod fell;
mod lumiere;

use crate::names::Tongue;

/// A yearly stretch of days, from (month, day) to (month, day), both included; it may span New Year.
pub(crate) struct Peak {
    pub(crate) from: (i8, i8),
    pub(crate) to: (i8, i8),
    /// Traffic is multiplied by this.
    pub(crate) factor: f64,
}

/// Something that happened once, counted in days before the end of the history.
pub(crate) struct Story {
    /// The first day, the larger number.
    pub(crate) from: i64,
    /// The last day.
    pub(crate) to: i64,
    /// Traffic is multiplied by this.
    pub(crate) traffic: f64,
    /// The campaign that most visits then come from.
    pub(crate) campaign: Option<&'static str>,
    /// How many of a thousand who would have bought still buy.
    pub(crate) buyers: u32,
}

/// A rise of all prices, and what it did to baskets.
pub(crate) struct Rise {
    /// Days before the end.
    pub(crate) days: i64,
    /// Old price in thousandths of the new one.
    pub(crate) before: i64,
    /// How many of a thousand second, third… articles still went into baskets.
    pub(crate) basket: u32,
}

/// A source that stopped sending.
pub(crate) struct Silence {
    pub(crate) source: &'static str,
    /// Days before the end.
    pub(crate) days: i64,
}

/// Keys of the sources, by what they do.
pub(crate) struct Sources {
    pub(crate) site: &'static str,
    /// Where online orders come from: the shop's server or the website itself.
    pub(crate) orders: &'static str,
    pub(crate) crm: &'static str,
    pub(crate) app: &'static str,
    pub(crate) desk: &'static str,
}

/// What visitors do beside buying.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trade {
    /// Things.
    Goods,
    /// Books: excerpts and authors too.
    Books,
    /// Tickets: exhibitions and visits too.
    Visits,
}

/// The numbers of one workspace.
pub(crate) struct Recipe {
    pub(crate) trade: Trade,
    /// Starts order and customer numbers.
    pub(crate) prefix: &'static str,
    pub(crate) sources: Sources,
    /// Distinct people at full scale, before duplicates.
    pub(crate) people: u32,
    pub(crate) tongues: &'static [(Tongue, u32)],
    /// Online traffic per weekday, Monday first.
    pub(crate) weekdays: [f64; 7],
    /// Online traffic per month, January first.
    pub(crate) months: [f64; 12],
    /// Online traffic per hour on working days, and on Saturdays and Sundays.
    pub(crate) hours: [[u32; 24]; 2],
    /// Visits to the premises per weekday, Monday first; zero when closed.
    pub(crate) open_days: [f64; 7],
    /// Visits to the premises per hour.
    pub(crate) open_hours: [u32; 24],
    /// New visitors at the end in proportion to the beginning; traffic grows more, since people come back.
    pub(crate) growth: f64,
    pub(crate) black_friday: f64,
    pub(crate) peaks: &'static [Peak],
    pub(crate) stories: &'static [Story],
    pub(crate) rise: Option<Rise>,
    pub(crate) silence: Option<Silence>,
    /// Of a thousand people with an account, those who use the app.
    pub(crate) app_users: u32,
    /// Days before the end on which the app came out, if within the history.
    pub(crate) app_launch: i64,
    /// Of a thousand people with an account, those who also come to the premises.
    pub(crate) walk_ins: u32,
    /// Of a thousand visits by people who may buy, those that fill a basket.
    pub(crate) baskets: u32,
    /// Of a thousand baskets, those that become orders.
    pub(crate) checkouts: u32,
    /// Visits per person, in tenths of the common long tail.
    pub(crate) loyalty: u32,
    /// What people type into the search field.
    pub(crate) searches: &'static [&'static str],
    /// Regular campaigns outside stories: name, source, medium.
    pub(crate) campaigns: &'static [(&'static str, &'static str, &'static str)],
    /// What headings of pages say: home, search, basket, checkout.
    pub(crate) titles: [&'static str; 4],
}

impl Recipe {
    /// The recipe of a workspace.
    pub(crate) fn of(slug: &str) -> &'static Self {
        match slug {
            "librairie-basile" => &basile::RECIPE,
            "fell-and-ridge" => &fell::RECIPE,
            "musee-des-echos" => &echos::RECIPE,
            _ => &lumiere::RECIPE,
        }
    }
}

/// Working days of people who browse at lunch and in the evening.
const EVENINGS: [u32; 24] = [
    9, 4, 2, 1, 1, 2, 8, 18, 26, 28, 30, 34, 50, 48, 32, 28, 30, 40, 56, 74, 96, 98, 66, 26,
];
/// Saturdays and Sundays.
const WEEKENDS: [u32; 24] = [
    16, 8, 4, 2, 1, 2, 5, 12, 28, 48, 64, 68, 54, 50, 60, 66, 68, 66, 62, 66, 82, 84, 56, 28,
];
/// Shops open from ten to seven.
const SHOP_HOURS: [u32; 24] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 40, 34, 22, 34, 48, 56, 60, 44, 0, 0, 0, 0, 0,
];
/// French titles of pages.
const TITRES: [&str; 4] = ["Accueil", "Recherche", "Panier", "Commande"];
