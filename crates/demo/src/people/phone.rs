//! Telephone numbers from the ranges that regulators set aside for films and books, in every way people write them.

use rand::RngExt;

use crate::chance::{Dice, chance};

/// French ranges: the first five digits after the zero; four more follow.
const FRENCH: [&str; 6] = ["63998", "63998", "19900", "26191", "35301", "46571"];
/// British ranges: area (without the zero) and the digits before the last three.
const BRITISH: [(&str, &str); 12] = [
    ("7700", "900"),
    ("20", "7946 0"),
    ("113", "496 0"),
    ("114", "496 0"),
    ("115", "496 0"),
    ("117", "496 0"),
    ("121", "496 0"),
    ("131", "496 0"),
    ("141", "496 0"),
    ("151", "496 0"),
    ("161", "496 0"),
    ("191", "498 0"),
];

/// The number of the `index`-th person of a workspace, different for each: digits after the zero, with their spaces.
pub(crate) fn number(country: &str, index: usize) -> (&'static str, String) {
    if country == "GB" {
        let (area, middle) = BRITISH.get(index % 12).copied().unwrap_or(("7700", "900"));
        return ("44", format!("{area} {middle}{:03}", (index / 12 * 7) % 1_000));
    }
    let range = FRENCH.get(index % 6).copied().unwrap_or("63998");
    // The mobile range stands in the list twice: odd and even numbers keep its two halves apart.
    let last = (index / 6 * 14 + index % 2) % 10_000;
    let digits = format!("{range}{last:04}");
    let mut spaced = String::with_capacity(14);
    for (place, digit) in digits.chars().enumerate() {
        if place % 2 == 1 {
            spaced.push(' ');
        }
        spaced.push(digit);
    }
    ("33", spaced)
}

/// One way to write a number; one in fifty is wrong.
pub(crate) fn written(dice: &mut Dice, (prefix, spaced): &(&'static str, String)) -> String {
    let tight: String = spaced.chars().filter(|letter| *letter != ' ').collect();
    if chance(dice, 20) {
        let short: String = tight.chars().take(6).collect();
        return format!("0{short}");
    }
    match dice.random_range(0..9_u32) {
        0 | 1 => format!("0{spaced}"),
        2 => format!("0{tight}"),
        3 => format!("+{prefix}{tight}"),
        4 => format!("+{prefix} {spaced}"),
        5 => format!("00{prefix}{tight}"),
        6 => format!("0{}", spaced.replace(' ', ".")),
        7 => format!("+{prefix} (0){spaced}"),
        _ => format!("0{}", spaced.replace(' ', "-")),
    }
}
