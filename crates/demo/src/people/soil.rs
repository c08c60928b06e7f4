//! What goes wrong between a desk and a customer file: a few values in a hundred.
//!
//! Drawn from the person's own number and not from the dice, so that the same people err the same way whatever else the
//! world does.

use serde_json::Value;

use super::Customer;
use crate::message::Fields;

/// How countries are misspelt, by code.
const MISSPELT: &[(&str, &[&str])] = &[
    ("FR", &["Frnace", "Fance", "Francee"]),
    ("GB", &["Untied Kingdom", "United Kingdon", "Great Britan"]),
    ("DE", &["Allemange", "Deutchland"]),
    ("BE", &["Belgiqe", "Begique"]),
    ("ES", &["Espange"]),
    ("PL", &["Polgne"]),
];

impl Customer {
    /// A number from 0 to 999 that is always the same for this person and this matter.
    fn lot(&self, matter: &str) -> usize {
        let own = self
            .file_id
            .bytes()
            .chain(self.email.bytes())
            .chain(matter.bytes());
        // FNV-1a, 64 bits.
        let hash = own.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        usize::try_from((hash >> 17) % 1_000).unwrap_or_default()
    }

    /// Soils what a customer file holds on somebody.
    pub(super) fn soil(&self, traits: &mut Fields) {
        match self.lot("name") {
            0..4 => set(traits, "firstName", "TEST"),
            4..8 => set(traits, "lastName", "N/A"),
            8..11 => set(traits, "firstName", &self.email),
            _ => {}
        }
        if let Some(Value::Object(address)) = traits.get_mut("address") {
            self.soil_address(address);
        }
        if self.lot("language") < 9 {
            set(traits, "language", "??");
        }
    }

    fn soil_address(&self, address: &mut Fields) {
        let text = |address: &Fields, name: &str| {
            address
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let (city, code) = (text(address, "city"), text(address, "postalCode"));
        match self.lot("city") {
            0..22 => set(address, "city", &city.to_uppercase()),
            22..34 => set(address, "city", &city.to_lowercase()),
            34..42 if !code.is_empty() => set(address, "city", &format!("{code} {city}")),
            _ => {}
        }
        // Spreadsheets take a code for a number.
        if let Some(rest) = code.strip_prefix('0').filter(|_| self.lot("zero") < 300) {
            set(address, "postalCode", rest);
        } else if self.lot("code") < 9 && code.len() > 2 {
            set(
                address,
                "postalCode",
                code.get(..code.len() - 2).unwrap_or_default(),
            );
        }
        let country = self.place.country;
        let wrong = MISSPELT
            .iter()
            .find(|(known, _)| *known == country)
            .map(|(_, ways)| *ways);
        match self.lot("country") {
            lot @ 0..18 => {
                let ways = wrong.unwrap_or_default();
                if let Some(way) = ways.get(lot % ways.len().max(1)) {
                    set(address, "country", way);
                }
            }
            // A neighbour's, clicked by mistake in a list.
            18..27 => set(address, "country", if country == "GB" { "IE" } else { "CH" }),
            27..31 => set(address, "country", "Autre"),
            _ => {}
        }
    }
}

fn set(fields: &mut Fields, name: &str, value: &str) {
    fields.insert(name.to_owned(), value.into());
}
