//! Reading the environment.

use app::Mode;
use mail::{SettingsFault, SmtpSettings};
use services::Secret;

use super::{Config, ConfigError};

impl Config {
    /// Reads the environment.
    ///
    /// # Errors
    /// Names the variable that must be mended, and how.
    pub fn from_environment() -> Result<Self, ConfigError> {
        #[expect(clippy::disallowed_methods, reason = "this is where the environment is read")]
        Self::read(&|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    pub(super) fn read(variable: &dyn Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let required = |name: &'static str| {
            variable(name).ok_or(ConfigError {
                name,
                problem: "must be set; see README.md, or start with script/server",
            })
        };
        let or = |name: &str, default: &str| variable(name).unwrap_or_else(|| default.to_owned());
        let secret = required("MESURE_SECRET")?;
        let bytes: Option<Vec<u8>> = secret
            .as_bytes()
            .chunks(2)
            .map(|pair| {
                str::from_utf8(pair)
                    .ok()
                    .and_then(|pair| u8::from_str_radix(pair, 16).ok())
            })
            .collect();
        let secret = bytes.and_then(Secret::new);
        let address = |name: &'static str, default: &str| {
            or(name, default).parse().map_err(|_cause| ConfigError {
                name,
                problem: "must be an address and a port, such as 127.0.0.1:3000",
            })
        };
        let origin = or("MESURE_ORIGIN", "http://127.0.0.1:3000");
        if !(origin.starts_with("http://") || origin.starts_with("https://")) {
            return Err(ConfigError {
                name: "MESURE_ORIGIN",
                problem: "must begin with http:// or https://",
            });
        }
        let mode = match or("MESURE_MODE", "production").as_str() {
            "development" => Mode::Development,
            "demo" => Mode::Demo,
            "production" => Mode::Production,
            _ => {
                let problem = "must be development, demo or production";
                return Err(ConfigError {
                    name: "MESURE_MODE",
                    problem,
                });
            }
        };
        let number = |name: &'static str, default: &str| {
            or(name, default).parse().map_err(|_cause| ConfigError {
                name,
                problem: "must be a whole number",
            })
        };
        Ok(Self {
            database_url: required("DATABASE_URL")?,
            secret: secret.ok_or(ConfigError {
                name: "MESURE_SECRET",
                problem: "must be hexadecimal, 64 digits or more (openssl rand -hex 32)",
            })?,
            origin: origin.trim_end_matches('/').to_owned(),
            listen: address("MESURE_LISTEN", "127.0.0.1:3000")?,
            metrics_listen: address("MESURE_METRICS_LISTEN", "127.0.0.1:9300")?,
            // `cargo leptos watch` says where it builds in a variable of its own.
            assets: variable("MESURE_ASSETS")
                .or_else(|| variable("LEPTOS_SITE_ROOT"))
                .unwrap_or_else(|| "dist".to_owned())
                .into(),
            erasure_log: or("MESURE_ERASURE_LOG", ".local/erasures.log").into(),
            mode,
            database_connections: number("MESURE_DATABASE_CONNECTIONS", "16")?,
            ledger_marks: variable("MESURE_LEDGER_MARKS").map(Into::into),
            proxies: usize::try_from(number("MESURE_PROXIES", "0")?).unwrap_or(0),
            smtp: smtp(variable)?,
        })
    }
}

/// Who takes mails over.
fn smtp(variable: &dyn Fn(&str) -> Option<String>) -> Result<Option<SmtpSettings>, ConfigError> {
    let Some(server) = variable("MESURE_SMTP") else {
        return Ok(None);
    };
    let from = variable("MESURE_MAIL_FROM").ok_or(ConfigError {
        name: "MESURE_MAIL_FROM",
        problem: "must be set where MESURE_SMTP is: the address that mails come from",
    })?;
    SmtpSettings::parse(&server, &from)
        .map(Some)
        .map_err(|fault| ConfigError {
            name: match fault {
                SettingsFault::Server | SettingsFault::PasswordInTheClear => "MESURE_SMTP",
                SettingsFault::From => "MESURE_MAIL_FROM",
            },
            problem: fault.problem(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(changes: &[(&str, &str)]) -> Result<Config, String> {
        let base = [
            ("DATABASE_URL", "postgresql://localhost/mesure"),
            ("MESURE_SECRET", &"ab".repeat(32)),
        ];
        let find = |name: &str| {
            let mut all = base.iter().copied().chain(changes.iter().copied());
            all.rfind(|(key, _)| *key == name)
                .map(|(_, value)| value.to_owned())
        };
        Config::read(&|name| find(name).filter(|value| !value.is_empty())).map_err(|error| error.to_string())
    }

    #[test]
    fn two_variables_are_enough() {
        let config = with(&[("MESURE_ORIGIN", "https://mesure.example/")]).unwrap();
        assert_eq!(config.origin, "https://mesure.example");
        assert_eq!(config.mode, Mode::Production);
    }

    #[test]
    fn what_must_be_mended_is_named() {
        for (name, value) in [
            ("DATABASE_URL", ""),
            ("MESURE_SECRET", "short"),
            ("MESURE_LISTEN", "here"),
            ("MESURE_ORIGIN", "mesure.example"),
            ("MESURE_MODE", "fast"),
            ("MESURE_DATABASE_CONNECTIONS", "many"),
            ("MESURE_SMTP", "smtp.example"),
        ] {
            let error = with(&[("MESURE_MAIL_FROM", "no-reply@mesure.example"), (name, value)]).unwrap_err();
            assert!(error.starts_with(name), "{error}");
        }
    }

    #[test]
    fn mails_need_a_server_and_a_sender() {
        assert!(with(&[]).unwrap().smtp.is_none());
        let server = ("MESURE_SMTP", "smtps://user:hunter2@smtp.example");
        for sender in ["", "nobody"] {
            let error = with(&[server, ("MESURE_MAIL_FROM", sender)]).unwrap_err();
            assert!(error.starts_with("MESURE_MAIL_FROM"), "{error}");
        }
        let config = with(&[server, ("MESURE_MAIL_FROM", "Mesure <no-reply@mesure.example>")]).unwrap();
        assert!(config.smtp.is_some());
        assert!(!format!("{config:?}").contains("hunter2"));
    }
}
