//! What identify calls say about a person: never quite the same in two systems.

use rand::RngExt;
use serde_json::Value;

use super::{Customer, Kind, phone};
use crate::chance::{Dice, chance, weighted};
use crate::message::{Fields, fields};
use crate::places::{Place, country_name};

impl Customer {
    /// What the website or the app knows when somebody signs in.
    pub(crate) fn web_traits(&self, dice: &mut Dice) -> Fields {
        let mut traits = fields([("email", self.typed_email.as_str().into())]);
        if self.kind == Kind::Guest {
            return traits;
        }
        traits.insert("firstName".to_owned(), spelt(dice, &self.name.first).into());
        if chance(dice, 920) {
            traits.insert("lastName".to_owned(), spelt(dice, &self.name.last).into());
        }
        traits.insert("language".to_owned(), self.tongue.code().into());
        traits.insert("createdAt".to_owned(), format!("{:.3}", self.since).into());
        if chance(dice, 450) {
            traits.insert("address".to_owned(), address(dice, &self.place));
        }
        if let Some(number) = self.phone.as_ref().filter(|_| chance(dice, 500)) {
            traits.insert("phone".to_owned(), phone::written(dice, number).into());
        }
        traits
    }

    /// What the customer file exports at night.
    pub(crate) fn file_traits(&self, dice: &mut Dice) -> Fields {
        let mut traits = fields([
            ("firstName", spelt(dice, &self.name.first).into()),
            ("lastName", spelt(dice, &self.name.last).into()),
            ("createdAt", format!("{:.3}", self.since).into()),
            ("loyalty_tier", (*weighted(dice, TIERS).unwrap_or(&"")).into()),
        ]);
        if chance(dice, 940) {
            let email = if self.twin { &self.typed_email } else { &self.email };
            traits.insert("email".to_owned(), email.as_str().into());
        }
        if let Some(number) = &self.phone {
            traits.insert("phone".to_owned(), phone::written(dice, number).into());
        }
        if chance(dice, 880) {
            traits.insert(
                "address".to_owned(),
                address(dice, self.old_place.as_ref().unwrap_or(&self.place)),
            );
        }
        if chance(dice, 700) {
            let code = self.tongue.code();
            let language = if chance(dice, 100) {
                code.to_uppercase()
            } else {
                code.to_owned()
            };
            traits.insert("language".to_owned(), language.into());
        }
        self.soil(&mut traits);
        traits
    }
}

/// Steps of the loyalty card.
const TIERS: &[(&str, u32)] = &[("bronze", 70), ("silver", 24), ("gold", 6)];

/// A name as it ends up in a field.
fn spelt(dice: &mut Dice, name: &str) -> String {
    match dice.random_range(0..100_u32) {
        0..3 => name.to_lowercase(),
        3..7 => name.to_uppercase(),
        7..9 => format!("{name} "),
        9 => format!(" {name}"),
        _ => name.to_owned(),
    }
}

/// An address, at times without its post code or with one that lost its spaces.
fn address(dice: &mut Dice, place: &Place) -> Value {
    let mut address = fields([
        ("city", place.city.into()),
        ("country", country_name(dice, place.country).into()),
    ]);
    match dice.random_range(0..100_u32) {
        0..5 => {}
        5..9 => {
            address.insert(
                "postalCode".to_owned(),
                place.postal_code.replace([' ', '-'], "").to_lowercase().into(),
            );
        }
        _ => {
            address.insert("postalCode".to_owned(), place.postal_code.into());
        }
    }
    address.into()
}
