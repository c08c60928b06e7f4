//! The portal: how a person comes in, what they can set there, and the colours of a client.

mod code;
mod colour;
mod dial;
mod palette;
mod session;

pub use code::Code;
pub use colour::Colour;
pub use dial::{Dial, Level, Surprise};
pub use palette::{Palette, PaletteError, Shade};
pub use session::{FRESH, LINK_LIFE, SESSION_LONGEST, ends_at, is_fresh};
