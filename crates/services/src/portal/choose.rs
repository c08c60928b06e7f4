//! Choosing: a yes or a no for each purpose that asks, recorded with what was shown.

use std::collections::BTreeSet;

use domain::account::Language;
use domain::consent::Digest;
use domain::consent::choice::{Action, ChoiceFault, Method, Origin, Scope, Shown, Signals};
use domain::consent::purpose::{LegalBasis, PurposeKey};
use domain::consent::state::Status;
use store::portal::{keep_interface, latest_edition};

use super::PortalVisit;
use crate::consent::{NewChoice, PurposeStanding, RecordError, Recorded, Recording, record};
use crate::{Services, UseError};

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Yes to each.
    AcceptAll,
    /// No to each.
    RefuseAll,
    /// Yes to these, no to the others.
    Only(BTreeSet<PurposeKey>),
}

/// The page on which somebody chose.
#[derive(Debug, Clone, Copy)]
pub struct ShownPage<'a> {
    /// Its template, as it was rendered, without anything about the person.
    pub interface: &'a str,
    /// Its language.
    pub language: Language,
    /// The build that rendered it.
    pub build: &'static str,
    /// The notice that it led to: a yes is taken to that one only.
    pub notice: Option<Digest>,
    /// Whether the browser sent Global Privacy Control.
    pub gpc: bool,
}

/// Why nothing was recorded.
#[derive(Debug)]
pub enum ChooseError {
    /// No notice is published in this language, so that a yes could not be proven.
    NoNotice,
    /// What was shown is not what holds now: to be shown again.
    Changed,
    /// A choice lacks something else.
    Refused(ChoiceFault),
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for ChooseError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

impl From<RecordError> for ChooseError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Refused(_, ChoiceFault::NothingShown) => Self::NoNotice,
            RecordError::Refused(_, fault) => Self::Refused(fault),
            RecordError::NobodyThere => Self::Use(UseError::NotFound),
            RecordError::Use(error) => Self::Use(error),
        }
    }
}

impl Services {
    /// Records what the person of a visit chose, where it differs from what holds. Returns what was recorded.
    ///
    /// # Errors
    /// [`ChooseError::NoNotice`] for a yes while nothing is published that says to what.
    pub async fn portal_choose(
        &self,
        visit: &PortalVisit,
        answer: &Answer,
        page: ShownPage<'_>,
    ) -> Result<Vec<Recorded>, ChooseError> {
        let standings = self.portal_standing(visit).await?;
        let choices: Vec<NewChoice> = standings
            .iter()
            .filter(|found| found.purpose.meaning().basis == LegalBasis::Consent)
            .filter_map(|found| choice(found, answer))
            .collect();
        let method = match answer {
            Answer::AcceptAll => Method::Accept,
            Answer::RefuseAll => Method::Reject,
            Answer::Only(_) => Method::Save,
        };
        self.portal_say(visit, choices, method, page).await
    }

    /// Records choices of the person, in the portal.
    pub(super) async fn portal_say(
        &self,
        visit: &PortalVisit,
        choices: Vec<NewChoice>,
        method: Method,
        page: ShownPage<'_>,
    ) -> Result<Vec<Recorded>, ChooseError> {
        if choices.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = self.database.write(visit.writing()).await?;
        let interface = keep_interface(&mut tx, "portal", page.interface, self.now()).await?;
        let notice = latest_edition(&mut tx, page.language)
            .await?
            .filter(|edition| edition.language == page.language)
            .and_then(|edition| edition.digest);
        if notice != page.notice && choices.iter().any(|choice| choice.action.is_yes()) {
            return Err(ChooseError::Changed);
        }
        let recording = Recording {
            profile: visit.profile(),
            choices,
            method,
            origin: Origin::PrivacyCenter,
            identified: !visit.is_anonymous(),
            guardian: false,
            shown: Shown {
                notice,
                interface: Some(interface),
                language: Some(page.language),
                build: Some(page.build.to_owned()),
            },
            signals: Signals {
                gpc: page.gpc,
                ..Signals::default()
            },
            taken_down: None,
        };
        let recorded = record(self, &mut tx, recording).await?;
        self.issue_receipts(&mut tx, &recorded).await?;
        tx.commit().await?;
        Ok(recorded)
    }
}

/// The choice to record about a purpose; none where it holds already.
fn choice(found: &PurposeStanding, answer: &Answer) -> Option<NewChoice> {
    let key = found.purpose.key();
    let yes = match answer {
        Answer::AcceptAll => true,
        Answer::RefuseAll => false,
        Answer::Only(keys) => keys.contains(key),
    };
    // The switch showed what is allowed. What was left as it was shown is no choice: a yes that something else stops was
    // shown as a no, and neither comes back nor is taken back by saving another.
    let shown = found.decision.is_allowed();
    let untouched = matches!(answer, Answer::Only(_)) && yes == shown;
    let action = match (found.status, yes) {
        (Status::Granted, _) if untouched => return None,
        (Status::Granted, true) if shown => return None,
        (Status::Refused | Status::Withdrawn, false) => return None,
        (_, true) => Action::Granted,
        (Status::Granted | Status::Superseded, false) => Action::Withdrawn,
        (_, false) => Action::Refused,
    };
    Some(NewChoice {
        scope: Scope::Purpose {
            key: key.clone(),
            version: found.purpose.version,
        },
        action,
        ends_at: None,
    })
}
