//! What people do: visits online and on the premises, and what follows from them.

pub(crate) mod desk;
mod later;
mod museum;
mod shop;
pub(crate) mod stage;
pub(crate) mod visit;

pub(crate) use later::Ledger;
use visit::Arrival;

use crate::calendar::Day;
use crate::chance::{Dice, chance, weighted};
use crate::recipe::Recipe;
use rand::seq::IndexedRandom;

/// Clubs, schools and associations.
const GROUPS: [&str; 6] = [
    "Les Amis du quartier",
    "École des Tilleuls",
    "North Fells Ramblers",
    "Atelier Grand Large",
    "Chorale Passerelle",
    "Studio Hémisphère",
];

/// Where visitors without a campaign come from.
const REFERRERS: &[(&str, u32)] = &[
    ("", 42),
    ("https://www.google.com/", 32),
    ("https://duckduckgo.com/", 4),
    ("https://www.instagram.com/", 8),
    ("https://www.pinterest.com/", 4),
    ("https://blog-des-voisins.example/", 4),
    ("https://weekend-guide.example/", 3),
];

/// How somebody comes on a day: through the campaign that everybody talks about, another one, or by themselves.
pub(crate) fn arrival(dice: &mut Dice, recipe: &Recipe, day: &Day) -> Arrival {
    if let Some(name) = day.campaign.filter(|_| chance(dice, 560)) {
        return Arrival {
            referrer: "",
            campaign: Some((name, "newsletter", "email")),
        };
    }
    if chance(dice, 170) {
        return Arrival {
            referrer: "",
            campaign: recipe.campaigns.choose(dice).copied(),
        };
    }
    Arrival {
        referrer: weighted(dice, REFERRERS).copied().unwrap_or(""),
        campaign: None,
    }
}
