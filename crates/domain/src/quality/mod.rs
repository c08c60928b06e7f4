//! Clean values: normalised, checked, and a suggestion where something else was meant.

mod casing;
mod conventions;
mod countries;
mod country;
mod date;
mod email;
mod freshness;
mod kind;
mod language;
mod mask;
mod measure;
mod money;
mod name;
mod near;
mod normalise;
mod phone;
mod postcode;

pub use conventions::{Conventions, DateOrder};
pub use date::{ReadDate, read_date};
pub use freshness::{DaysError, Freshness, MOST_DAYS};
pub use kind::FieldKind;
pub use mask::mask;
pub use measure::{Counts, Measure, Ratio};
pub use money::read_money;
pub use normalise::{Normalised, Problem, Surroundings, normalise, normalise_within};
pub use phone::calling_code;
pub use postcode::{postcode_fits, postcode_patterns};
