//! Seeded dice and the ways to roll them.

use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// The only source of chance in this crate.
pub(crate) type Dice = ChaCha8Rng;

/// Dice that depend on nothing but the seed and the name (FNV-1a).
pub(crate) fn dice(seed: u64, name: &str) -> Dice {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    Dice::seed_from_u64(seed ^ hash)
}

/// True `per_mille` times in a thousand.
pub(crate) fn chance(dice: &mut Dice, per_mille: u32) -> bool {
    dice.random_range(0..1000_u32) < per_mille
}

/// One of the words; empty when there are none.
pub(crate) fn word(dice: &mut Dice, words: &[&'static str]) -> &'static str {
    words.choose(dice).copied().unwrap_or_default()
}

/// One of a short list of weighted choices; the first when all weights are zero.
pub(crate) fn weighted<'a, T>(dice: &mut Dice, choices: &'a [(T, u32)]) -> Option<&'a T> {
    let total: u32 = choices.iter().map(|(_, weight)| weight).sum();
    let mut left = dice.random_range(0..total.max(1));
    for (choice, weight) in choices {
        if left < *weight {
            return Some(choice);
        }
        left -= weight;
    }
    choices.first().map(|(choice, _)| choice)
}

/// The whole numbers below `full` × `scale`, counted: rounds up.
pub(crate) fn scaled(full: u32, scale: f64) -> u32 {
    let target = f64::from(full) * scale;
    (0..u32::MAX)
        .find(|count| f64::from(*count) >= target)
        .unwrap_or(full)
}

/// Many weighted places, drawn in logarithmic time.
pub(crate) struct Wheel {
    /// Running totals, one more than there are places, beginning with zero.
    sums: Vec<f64>,
}

impl Wheel {
    /// A wheel with one place per weight.
    pub(crate) fn new(weights: impl IntoIterator<Item = f64>) -> Self {
        let mut sums = vec![0.0];
        let mut total = 0.0;
        for weight in weights {
            total += weight;
            sums.push(total);
        }
        Self { sums }
    }

    /// One place of all.
    pub(crate) fn spin(&self, dice: &mut Dice) -> usize {
        self.between(dice, 0, self.sums.len().saturating_sub(1))
    }

    /// One place of `from..to`; `from` when the range is empty or weighs nothing.
    pub(crate) fn between(&self, dice: &mut Dice, from: usize, to: usize) -> usize {
        let to = to.min(self.sums.len().saturating_sub(1));
        let (Some(low), Some(high)) = (self.sums.get(from), self.sums.get(to)) else {
            return from;
        };
        if high <= low {
            return from;
        }
        let mark = low + dice.random::<f64>() * (high - low);
        self.sums
            .partition_point(|sum| *sum <= mark)
            .saturating_sub(1)
            .clamp(from, to.saturating_sub(1).max(from))
    }
}
