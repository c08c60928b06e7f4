//! Addresses of the assets that components point to.
//!
//! Asset names carry a hash of their content, which is known only once the server has read its
//! manifest. The server says so once, at start-up; everything rendered later uses it.

use std::sync::OnceLock;

static SPRITE: OnceLock<String> = OnceLock::new();

/// Where the icons are before anything else is said: the unhashed name.
pub const DEFAULT_SPRITE: &str = "/assets/icons.svg";

/// Says where the icon sprite is; the first call wins.
///
/// Returns whether this call was the one that counted.
pub fn set_sprite(url: impl Into<String>) -> bool {
    SPRITE.set(url.into()).is_ok()
}

/// Where the icon sprite is.
#[must_use]
pub fn sprite() -> &'static str {
    SPRITE.get().map_or(DEFAULT_SPRITE, String::as_str)
}
