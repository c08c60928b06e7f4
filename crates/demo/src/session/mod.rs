//! What people do: visits online and on the premises, and what follows from them.

mod answer;
mod arrival;
pub(crate) mod desk;
mod later;
mod museum;
mod shop;
pub(crate) mod stage;
pub(crate) mod visit;

pub(crate) use answer::SURVEY;
pub use arrival::share_links;
pub(crate) use arrival::{Brought, arrival, site};
pub(crate) use later::Ledger;

/// Clubs, schools and associations.
const GROUPS: [&str; 6] = [
    "Les Amis du quartier",
    "École des Tilleuls",
    "North Fells Ramblers",
    "Atelier Grand Large",
    "Chorale Passerelle",
    "Studio Hémisphère",
];
