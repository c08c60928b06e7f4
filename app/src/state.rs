//! What every page can reach.

use std::sync::Arc;

use services::Services;

/// How the process runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// On a developer's machine: pseudo-locales and the styleguide are there.
    Development,
    /// A public demonstration: its accounts are shown at sign-in.
    Demo,
    /// For real.
    Production,
}

/// The addresses of what pages load, with the hash of their content in the name.
#[derive(Debug, Clone)]
pub struct Assets {
    /// The style sheet.
    pub style: String,
    /// The script that hydrates islands.
    pub script: String,
    /// The islands themselves.
    pub wasm: String,
    /// The script that starts the islands.
    pub loader: String,
    /// The icon of the site.
    pub favicon: String,
    /// The sans-serif face.
    pub font_sans: String,
    /// The serif face.
    pub font_serif: String,
}

/// An account of the demonstration, shown at sign-in.
#[derive(Debug, Clone)]
pub struct DemoAccount {
    /// Its address.
    pub email: String,
    /// The password of every demonstration account.
    pub password: String,
    /// The person's role.
    pub role: domain::access::Role,
    /// Where they hold it.
    pub place: String,
}

/// What every page can reach. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The use-cases.
    pub services: Services,
    /// What pages load.
    pub assets: Arc<Assets>,
    /// How the process runs.
    pub mode: Mode,
    /// Accounts shown at sign-in: none outside of a demonstration.
    pub demo_accounts: Arc<Vec<DemoAccount>>,
    /// The public address, for snippets that people copy.
    pub origin: Arc<str>,
    /// Whether cookies are marked `Secure` and carry the `__Host-` prefix.
    pub secure_cookies: bool,
}

impl AppState {
    /// Whether pseudo-locales are offered.
    #[must_use]
    pub fn pseudo_allowed(&self) -> bool {
        self.mode == Mode::Development
    }

    /// The name of a cookie: with the prefix that ties it to this host (RFC 6265bis §4.1.3.2) where it may have one.
    #[must_use]
    pub fn cookie_name(&self, name: &str) -> String {
        if self.secure_cookies {
            format!("__Host-{name}")
        } else {
            name.to_owned()
        }
    }
}
