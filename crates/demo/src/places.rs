//! Towns with a post code, by country.

use rand::seq::IndexedRandom;

use crate::chance::{Dice, chance};
use crate::names::Tongue;

/// Where somebody lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) city: &'static str,
    pub(crate) postal_code: &'static str,
    /// ISO 3166 alpha-2 code.
    pub(crate) country: &'static str,
}

/// City and post code.
type Towns = &'static [(&'static str, &'static str)];

const FR: Towns = &[
    ("Nantes", "44000"),
    ("Rennes", "35000"),
    ("Paris", "75011"),
    ("Paris", "75018"),
    ("Lyon", "69003"),
    ("Lille", "59000"),
    ("Roubaix", "59100"),
    ("Tourcoing", "59200"),
    ("Angers", "49100"),
    ("Brest", "29200"),
    ("Quimper", "29000"),
    ("Vannes", "56000"),
    ("Saint-Nazaire", "44600"),
    ("Saint-Malo", "35400"),
    ("Bordeaux", "33000"),
    ("Toulouse", "31000"),
    ("Marseille", "13006"),
    ("Montpellier", "34000"),
    ("Strasbourg", "67000"),
    ("Grenoble", "38000"),
    ("Dijon", "21000"),
    ("Le Mans", "72000"),
    ("Tours", "37000"),
    ("Caen", "14000"),
    ("Rouen", "76000"),
    ("Arras", "62000"),
    ("Amiens", "80000"),
    ("Laval", "53000"),
    ("Bourg-en-Bresse", "01000"),
    ("La Roche-sur-Yon", "85000"),
];
const GB: Towns = &[
    ("Keswick", "CA12 5JR"),
    ("Kendal", "LA9 4QD"),
    ("Penrith", "CA11 7PT"),
    ("Carlisle", "CA3 8JP"),
    ("Lancaster", "LA1 1HT"),
    ("Manchester", "M4 1HQ"),
    ("Leeds", "LS2 8JS"),
    ("Sheffield", "S1 2HE"),
    ("Newcastle upon Tyne", "NE1 5DQ"),
    ("Edinburgh", "EH1 1BB"),
    ("Glasgow", "G2 1DU"),
    ("Bristol", "BS1 4DJ"),
    ("Bath", "BA1 1SU"),
    ("London", "SE15 4QL"),
    ("London", "N16 8EL"),
    ("Cardiff", "CF10 1EP"),
    ("Bangor", "LL57 1DT"),
    ("Fort William", "PH33 6DG"),
    ("Settle", "BD24 9EJ"),
    ("York", "YO1 7HH"),
    ("Birmingham", "B2 4QA"),
    ("Nottingham", "NG1 2GJ"),
];
const DE: Towns = &[
    ("Köln", "50667"),
    ("Berlin", "10437"),
    ("München", "80331"),
    ("Hamburg", "20095"),
    ("Aachen", "52062"),
];
const ES: Towns = &[
    ("Bilbao", "48001"),
    ("Madrid", "28012"),
    ("Barcelona", "08002"),
    ("San Sebastián", "20003"),
];
const PL: Towns = &[
    ("Kraków", "31-042"),
    ("Łódź", "90-001"),
    ("Gdańsk", "80-831"),
    ("Wrocław", "50-101"),
];
const BE: Towns = &[
    ("Bruxelles", "1000"),
    ("Tournai", "7500"),
    ("Gent", "9000"),
    ("Liège", "4000"),
];

/// A town: nearly always in the country of the workspace, else where the language is spoken.
pub(crate) fn place(dice: &mut Dice, home: &'static str, tongue: Tongue) -> Place {
    let abroad = match tongue {
        Tongue::De => "DE",
        Tongue::Es => "ES",
        Tongue::Pl => "PL",
        Tongue::En if home == "FR" => "GB",
        Tongue::Fr if home == "GB" => "FR",
        Tongue::Fr => "BE",
        _ => home,
    };
    let foreign = if matches!(tongue, Tongue::Fr) { 30 } else { 300 };
    let country = if chance(dice, foreign) { abroad } else { home };
    let towns = match country {
        "GB" => GB,
        "DE" => DE,
        "ES" => ES,
        "PL" => PL,
        "BE" => BE,
        _ => FR,
    };
    let (city, postal_code) = towns.choose(dice).copied().unwrap_or(("Nantes", "44000"));
    Place {
        city,
        postal_code,
        country,
    }
}

/// The ways in which people and systems write a country.
pub(crate) fn country_name(dice: &mut Dice, country: &'static str) -> &'static str {
    let ways: [&'static str; 4] = match country {
        "GB" => ["GB", "United Kingdom", "UK", "united kingdom"],
        "DE" => ["DE", "Deutschland", "Allemagne", "DEU"],
        "ES" => ["ES", "España", "Espagne", "ESP"],
        "PL" => ["PL", "Polska", "Poland", "POL"],
        "BE" => ["BE", "Belgique", "belgique", "BEL"],
        _ => ["FR", "France", "FRANCE", "fra"],
    };
    if chance(dice, 700) {
        ways[0]
    } else {
        ways.choose(dice).copied().unwrap_or(country)
    }
}
