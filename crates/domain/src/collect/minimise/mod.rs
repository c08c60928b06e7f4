//! Minimise at the door (GDPR, article 5(1)(c)): what nobody needs does not come in, and what looks like personal data
//! where none belongs is masked before anything is stored.

use serde_json::{Map, Value};

mod address;
mod agent;
mod context;
mod personal;
mod walk;

pub use address::KEPT_PARAMETERS;
pub(super) use context::context_to_keep;
pub use personal::PersonalKind;
pub use walk::Masked;
pub(super) use walk::{Place, Walk};

/// An object whose names hold no personal data; its values are minimised as well.
pub(crate) fn masked_names(members: &Map<String, Value>) -> Map<String, Value> {
    Walk::default().object("", members, Place::Elsewhere)
}

/// A text without personal data.
pub(crate) fn masked_text(text: &str) -> String {
    let mut walk = Walk::default();
    walk.text("", "", text, Place::Elsewhere)
        .unwrap_or_else(|| text.to_owned())
}
