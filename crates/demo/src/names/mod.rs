//! Names that people bear, by the language they speak.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod pl;

use rand::RngExt;

use crate::chance::{Dice, chance, word};

/// The language a person speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tongue {
    Fr,
    En,
    De,
    Es,
    Pl,
    Ar,
}

impl Tongue {
    /// The two-letter code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::De => "de",
            Self::Es => "es",
            Self::Pl => "pl",
            Self::Ar => "ar",
        }
    }

    /// What a browser set to this language announces.
    pub(crate) fn locale(self) -> &'static str {
        match self {
            Self::Fr => "fr-FR",
            Self::En => "en-GB",
            Self::De => "de-DE",
            Self::Es => "es-ES",
            Self::Pl => "pl-PL",
            Self::Ar => "ar",
        }
    }
}

/// A name as its bearer writes it, and in Latin letters.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) latin_first: String,
    pub(crate) latin_last: String,
}

/// Draws a name; half of the Arabic names are written in Arabic letters.
pub(crate) fn name(dice: &mut Dice, tongue: Tongue) -> Name {
    let latin = |given: &[&'static str], family: &[&'static str], dice: &mut Dice| {
        let (first, last) = (word(dice, given), word(dice, family));
        (first, last, first, last)
    };
    let (first, last, latin_first, latin_last) = match tongue {
        Tongue::Fr => latin(fr::GIVEN, fr::FAMILY, dice),
        Tongue::En => latin(en::GIVEN, en::FAMILY, dice),
        Tongue::De => latin(de::GIVEN, de::FAMILY, dice),
        Tongue::Es => latin(es::GIVEN, es::FAMILY, dice),
        Tongue::Pl => latin(pl::GIVEN, pl::FAMILY, dice),
        Tongue::Ar => {
            let first = ar::GIVEN
                .get(dice.random_range(0..ar::GIVEN.len()))
                .copied()
                .unwrap_or_default();
            let last = ar::FAMILY
                .get(dice.random_range(0..ar::FAMILY.len()))
                .copied()
                .unwrap_or_default();
            if chance(dice, 500) {
                (first.0, last.0, first.1, last.1)
            } else {
                (first.1, last.1, first.1, last.1)
            }
        }
    };
    Name {
        first: first.to_owned(),
        last: last.to_owned(),
        latin_first: latin_first.to_owned(),
        latin_last: latin_last.to_owned(),
    }
}
