//! E-mail addresses that look real and reach nobody, and the ways in which people mistype them.

use rand::RngExt;

use crate::chance::{Dice, chance, word};
use crate::names::{Name, Tongue};
use crate::text::slug;

/// Providers under a reserved domain, French ones first.
const HOSTS: [&[&str]; 2] = [
    &[
        "lettres.example",
        "maboite.example",
        "fibrenet.example",
        "courriel.example",
    ],
    &[
        "postbox.example",
        "mailhouse.example",
        "broadband.example",
        "inbox.example",
    ],
];

/// How often `gmail.com` is spelt otherwise.
const SLIPS: &[&str] = &[
    "gmial.com",
    "gamil.com",
    "gmail.con",
    "gmal.com",
    "gmail.co",
    "gnail.com",
    "gmail.fr",
];

/// The right address of a person.
///
/// A third end in `gmail.com` with an underscore, which that provider does not allow: nobody owns them.
pub(crate) fn address(dice: &mut Dice, name: &Name, tongue: Tongue) -> String {
    let (first, last) = (slug(&name.latin_first), slug(&name.latin_last));
    let year = dice.random_range(1_u32..99);
    if chance(dice, 350) {
        return match dice.random_range(0..3_u32) {
            0 => format!("{first}_{last}@gmail.com"),
            1 => format!("{first}_{last}{year:02}@gmail.com"),
            _ => format!("{last}_{first}{year}@gmail.com"),
        };
    }
    let [french, english] = HOSTS;
    let host = word(
        dice,
        if matches!(tongue, Tongue::Fr | Tongue::Ar) {
            french
        } else {
            english
        },
    );
    let initial: String = first.chars().take(1).collect();
    match dice.random_range(0..5_u32) {
        0 => format!("{initial}.{last}{year:02}@{host}"),
        1 => format!("{first}{year:02}@{host}"),
        2 => format!("{first}.{last}{year}@{host}"),
        _ => format!("{first}.{last}@{host}"),
    }
}

/// The address as typed into a form: right nine times in ten.
pub(crate) fn typed(dice: &mut Dice, address: &str) -> String {
    let (local, host) = address.split_once('@').unwrap_or((address, ""));
    match dice.random_range(0..1_000_u32) {
        0..25 => address.to_uppercase(),
        25..45 => {
            let mut letters = address.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        }
        45..60 => format!("{address} "),
        60..72 => format!(" {address}"),
        72..78 => format!("{local} @{host}"),
        78..84 => local.to_owned(),
        84..88 => format!("{local}@@{host}"),
        88..150 if host == "gmail.com" => format!("{local}@{}", word(dice, SLIPS)),
        88..96 => format!("{local}@{}", host.replace('.', ",")),
        _ => address.to_owned(),
    }
}
