//! What a site may know before it asks: what is asked, what was shown, what this browser has chosen.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Language;
use domain::consent::gate::Decision;
use domain::consent::purpose::{LegalBasis, Purpose, PurposeKey};
use domain::consent::signal::consent_mode::{Setting, Storage, settings};
use domain::consent::signal::gpc::speaks_against;
use domain::consent::state::{Standing, Status};
use jiff::Timestamp;
use store::WorkspaceScope;
use store::collect::{Identifier, IdentifierKind};
use store::consent::house;
use store::consent::purposes::in_force;
use store::receipts::parties_of;
use store::signals::{NoticeShown, is_somebody, notice_now, person_of};

use crate::consent::PurposeStanding;
use crate::{Services, UseError};

/// Whom a request speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Who<'a> {
    /// A browser, by the id that it made itself: whoever has it is taken for that browser.
    Browser(&'a str),
    /// A person, by the client's id of them: only for a server that has proven itself, since such ids can be guessed.
    User(&'a str),
}

impl Who<'_> {
    /// As it is stored.
    pub(crate) fn identifier(self) -> Identifier {
        let (kind, value) = match self {
            Self::Browser(value) => (IdentifierKind::Anonymous, value),
            Self::User(value) => (IdentifierKind::User, value),
        };
        Identifier {
            kind,
            value: value.to_owned(),
        }
    }
}

/// What a site may know.
#[derive(Debug, Clone)]
pub struct ConsentView {
    /// The name of the workspace.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// The notice that is shown now; none when none is published in this language, and then nothing can be asked.
    pub notice: Option<NoticeShown>,
    /// What is asked, with where this person stands.
    pub asked: Vec<PurposeStanding>,
    /// What may be asked now.
    pub may_be_asked: BTreeSet<PurposeKey>,
    /// Whether it may be told when choices were made. Not to a browser in which somebody was recognised: whoever has the
    /// public write key can say that a browser of theirs is somebody else's, and would read that person's dates.
    pub is_dated: bool,
    /// When the latest choice was made, if that may be told.
    pub chosen_at: Option<Timestamp>,
    /// Whether a signal of the browser is in the ledger.
    pub signalled: bool,
    /// Purposes that the signal speaks against.
    pub spoken_against: BTreeSet<PurposeKey>,
    /// What tags may do.
    pub consent_mode: BTreeMap<Storage, Setting>,
}

impl ConsentView {
    /// Whether a purpose is allowed now, in a browser that says no by itself (`signal`) or not: what is drawn as on.
    #[must_use]
    pub fn allows(&self, of: &PurposeStanding, signal: bool) -> bool {
        let spoken = signal && self.spoken_against.contains(of.purpose.key());
        // Whoever said yes on purpose while the signal was on meant it.
        let overrides = || {
            of.standing
                .choice
                .is_some_and(|choice| choice.action.is_yes() && choice.is_explicit() && choice.gpc)
        };
        of.decision.is_allowed() && (!spoken || overrides())
    }
}

impl Services {
    /// What is asked of a browser or a person, and what they have said.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn consent_view(
        &self,
        scope: &WorkspaceScope,
        who: Option<Who<'_>>,
        language: Language,
    ) -> Result<ConsentView, UseError> {
        let mut tx = self.database.read(scope).await?;
        let (name, slug, ..) = parties_of(&mut tx).await?;
        let also_profiling = house(&mut tx).await?.signal_stops_profiling;
        let notice = notice_now(&mut tx, language).await?;
        let profile = match who {
            Some(who) => person_of(&mut tx, &who.identifier()).await?,
            None => None,
        };
        let by_browser = matches!(who, Some(Who::Browser(_)));
        let is_dated = match profile {
            Some(profile) if by_browser => !is_somebody(&mut tx, profile).await?,
            _ => true,
        };
        let purposes = match profile {
            Some(_) => Vec::new(),
            None => in_force(&mut tx, self.now()).await?,
        };
        tx.finish().await?;
        let standing = match profile {
            Some(profile) => self.consent_standing(scope, profile).await?,
            None => purposes.into_iter().map(unknown).collect(),
        };
        let now = self.now();
        let signalled = standing.iter().any(|of| of.standing.signal.is_some());
        let live = standing
            .iter()
            .filter(|of| of.decision.is_allowed())
            .map(|of| &of.purpose);
        let consent_mode = settings(live);
        let asked: Vec<PurposeStanding> = standing.into_iter().filter(|of| is_asked(&of.purpose)).collect();
        Ok(ConsentView {
            name,
            slug,
            spoken_against: asked
                .iter()
                .filter(|of| speaks_against(&of.purpose, also_profiling))
                .map(|of| of.purpose.key().clone())
                .collect(),
            notice,
            // Nobody is asked for a yes that would not count.
            may_be_asked: asked
                .iter()
                .filter(|of| of.standing.may_ask(&of.purpose, now))
                .filter(|of| !by_browser || of.standing.heeds_browser())
                .map(|of| of.purpose.key().clone())
                .collect(),
            chosen_at: asked
                .iter()
                .filter_map(|of| of.standing.choice.map(|choice| choice.at))
                .max()
                .filter(|_| is_dated),
            is_dated,
            signalled,
            consent_mode,
            asked,
        })
    }
}

/// What is asked: what rests on consent.
pub(super) fn is_asked(purpose: &Purpose) -> bool {
    purpose.meaning().basis == LegalBasis::Consent
}

/// Where somebody stands of whom nothing is known. What rests on something other than consent is not a site's business.
fn unknown(purpose: Purpose) -> PurposeStanding {
    PurposeStanding {
        purpose,
        standing: Standing::default(),
        status: Status::NeverAsked,
        decision: Decision::Deny(domain::consent::gate::Reason::NeverAsked),
        closed_by_age: None,
    }
}
