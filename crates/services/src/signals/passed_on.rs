//! What another consent manager said: a string of the Transparency and Consent Framework, or the state of Consent Mode.

use domain::consent::purpose::{Purpose, Use};
use domain::consent::signal::consent_mode;
use domain::consent::signal::tcf::{self, Judged, Refusal, TcfError};
use jiff::Timestamp;
use serde_json::Value;

/// What another manager said, read and judged.
#[derive(Debug, Clone, Default)]
pub struct PassedOn {
    /// The string, as it came.
    pub tc_string: Option<String>,
    /// The state of Consent Mode, in one spelling.
    pub consent_mode: Option<String>,
    judged: Option<Judged>,
    state: Option<Value>,
}

/// Why it does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassedOnError {
    /// It is no string of the framework.
    #[error("the TC string cannot be read: {0}")]
    Unreadable(TcfError),
    /// It is one that does not count.
    #[error("the TC string does not count: {0}")]
    Refused(Refusal),
    /// Nothing of the state is known.
    #[error("the state of Consent Mode names no type that is known")]
    UnknownState,
}

impl PassedOnError {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreadable(error) => error.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::UnknownState => "consent_mode",
        }
    }
}

impl PassedOn {
    /// Reads what was handed in. `counts`: it is to be the choice, so that a string must be one that counts; as evidence
    /// beside a person's own choice it is kept whatever it is worth, if it can be read at all.
    ///
    /// # Errors
    /// [`PassedOnError`] says why it does not count.
    pub fn read(
        tc_string: Option<&str>,
        state: Option<&Value>,
        counts: bool,
        now: Timestamp,
    ) -> Result<Self, PassedOnError> {
        let mut judged = None;
        if let Some(text) = tc_string {
            let decoded = tcf::decode(text).map_err(PassedOnError::Unreadable)?;
            match tcf::judge(decoded, now) {
                Ok(good) => judged = Some(good),
                Err(refusal) if counts => return Err(PassedOnError::Refused(refusal)),
                Err(_) => {}
            }
        }
        let evidence = match state {
            None => None,
            Some(state) => Some(consent_mode::evidence(state).ok_or(PassedOnError::UnknownState)?),
        };
        Ok(Self {
            tc_string: tc_string.map(str::to_owned),
            consent_mode: evidence,
            judged,
            state: state.cloned(),
        })
    }

    /// Whether anything was said at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.tc_string.is_none() && self.consent_mode.is_none()
    }

    /// What it says of a purpose; `None` when nothing. Where two speak of it, both must allow it.
    #[must_use]
    pub fn allows(&self, purpose: &Purpose) -> Option<bool> {
        let by_string = self.judged.as_ref().and_then(|judged| {
            let needed: &[tcf::Use] = match purpose.meaning().data_use {
                Use::Personalise if purpose.meaning().profiling => {
                    &[tcf::Use::BuildProfile, tcf::Use::SelectByProfile]
                }
                Use::Personalise => &[tcf::Use::Contextual],
                Use::Measure | Use::Improve => &[tcf::Use::Measure],
                _ => return None,
            };
            Some(needed.iter().all(|usage| judged.allows(*usage)))
        });
        let by_state = self
            .state
            .as_ref()
            .and_then(|state| consent_mode::allows(state, purpose));
        match (by_string, by_state) {
            (Some(a), Some(b)) => Some(a && b),
            (a, b) => a.or(b),
        }
    }
}
