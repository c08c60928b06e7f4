//! The portal: how a person comes in, what they can set there, and the brand of a client: its colours, logo and host.

mod code;
mod colour;
mod dial;
mod host;
mod logo;
mod palette;
mod session;

pub use code::Code;
pub use colour::Colour;
pub use dial::{Dial, Level, Surprise};
pub use host::{HostError, HostName};
pub use logo::{LOGO_BYTES, LOGO_HEIGHT, LOGO_WIDTH, LogoError, LogoKind, LogoShape, read_logo};
pub use palette::{Palette, PaletteError, Shade};
pub use session::{FRESH, LINK_LIFE, SESSION_LONGEST, ends_at, is_fresh};
