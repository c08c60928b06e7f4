//! Recording what was chosen on a site.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Language;
use domain::consent::Digest;
use domain::consent::choice::{Action, ChoiceFault, Method, Origin, Scope, Shown, Signals};
use domain::consent::purpose::PurposeKey;
use domain::consent::signal::gpc::speaks_against;
use domain::consent::state::Status;
use domain::ids::ProfileId;
use jiff::SignedDuration;
use store::collect::{IdentifierKind, NewProfile, insert_identifiers, insert_profiles, known};
use store::consent::{hold_head, house};
use store::erasure::hold_door;
use store::imports::suppressed;
use store::signals::{notice_now, remember_interface};
use store::{StoreError, WorkspaceScope, WorkspaceTx};

use super::view::is_asked;
use super::{PassedOn, Who};
use crate::collect::Tries;
use crate::consent::{NewChoice, PurposeStanding, RecordError, Recorded, Recording, record, standing};
use crate::{Services, UseError};

/// The same choice within this time is one that was sent twice.
const TWICE: SignedDuration = SignedDuration::from_secs(60);

/// A choice made on a site.
#[derive(Debug, Clone)]
pub struct BrowserChoice {
    /// How.
    pub method: Method,
    /// Where.
    pub origin: Origin,
    /// In which language.
    pub language: Language,
    /// Yes or no by purpose, for [`Method::Save`]; what is missing is a no.
    pub choices: BTreeMap<PurposeKey, bool>,
    /// The digest of the notice that was shown.
    pub notice: Option<Digest>,
    /// The digest of the interface that was shown, and its content if it is the one that is shown now.
    pub interface: Option<(Digest, String)>,
    /// Global Privacy Control was on.
    pub gpc: bool,
    /// What another consent manager said, as evidence, or, with [`Method::ExternalProvider`], as the choice.
    pub passed_on: PassedOn,
}

impl BrowserChoice {
    /// Whether a person here says yes to anything.
    fn says_yes(&self) -> bool {
        match self.method {
            Method::Accept => true,
            Method::Save => self.choices.values().any(|yes| *yes),
            _ => false,
        }
    }
}

/// What was recorded.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// Whose choice it is.
    pub profile: ProfileId,
    /// The entries, and the receipts of those that a person can take home.
    pub recorded: Vec<Recorded>,
    /// The receipts.
    pub receipts: Vec<crate::receipts::Receipt>,
}

/// Why nothing was recorded.
#[derive(Debug)]
pub enum ChooseError {
    /// A purpose that is not asked.
    NotAsked(PurposeKey),
    /// The notice or the interface that was shown is not the one of now: to be fetched and shown again.
    Stale,
    /// The choice is not one that can be recorded.
    Fault(ChoiceFault),
    /// Somebody who must not come back: nothing may be kept of them.
    Suppressed,
    /// Anything else.
    Use(UseError),
}

impl From<UseError> for ChooseError {
    fn from(error: UseError) -> Self {
        Self::Use(error)
    }
}

impl From<RecordError> for ChooseError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Refused(_, fault) => Self::Fault(fault),
            // Merged or gone since it was looked up: to be looked up again.
            RecordError::NobodyThere => Self::Use(UseError::Away(StoreError::Conflict)),
            RecordError::Use(error) => Self::Use(error),
        }
    }
}

impl From<StoreError> for ChooseError {
    fn from(error: StoreError) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// A new identifier for a browser that has none.
    #[must_use]
    pub fn new_browser(&self) -> String {
        uuid::Builder::from_random_bytes(rand::random())
            .into_uuid()
            .to_string()
    }

    /// Records a choice made on a site: when this returns, it is durable and holds everywhere.
    ///
    /// Of a browser, a no is always taken. A yes is not taken for what the person refused, took back or objected to while
    /// we knew who it was (in the portal, at a desk, through the client's server, in a file): nothing is recorded for it,
    /// it stays as it is, and the answer shows that. Otherwise the public write key would do to link a new browser to
    /// somebody's id, which can be guessed, and to choose for them.
    ///
    /// # Errors
    /// [`ChooseError`] says what to tell the site.
    pub async fn choose_on_site(
        &self,
        scope: &WorkspaceScope,
        who: Who<'_>,
        choice: &BrowserChoice,
    ) -> Result<Chosen, ChooseError> {
        let mut tries = Tries::default();
        let mut may_return = choice.says_yes();
        loop {
            match self.choose_on_site_once(scope, who, choice).await {
                Err(ChooseError::Use(UseError::Away(StoreError::Conflict))) if tries.again().await => {}
                // Somebody who was erased returns, as the client's server has made sure, and says yes. Of a browser that is
                // not sure: others may use it too. It takes a new id.
                Err(ChooseError::Suppressed) if may_return => {
                    may_return = false;
                    let Who::User(user) = who else {
                        return Err(ChooseError::Suppressed);
                    };
                    self.let_in_again(scope, &[(IdentifierKind::User.as_str(), user)])
                        .await?;
                }
                other => return other,
            }
        }
    }

    async fn choose_on_site_once(
        &self,
        scope: &WorkspaceScope,
        who: Who<'_>,
        choice: &BrowserChoice,
    ) -> Result<Chosen, ChooseError> {
        let now = self.now();
        let mut tx = self.database.write(scope).await?;
        // Before anything else that is waited for, as wherever people are made.
        hold_door(&mut tx).await?;
        // The ledger before the people, as wherever choices are recorded: two that wait for each other would be undone.
        hold_head(&mut tx).await?;
        let profile = self.person_behind(&mut tx, who).await?;
        let standing = standing(self, &mut tx, profile).await?;
        let house = house(&mut tx).await?;
        let asked: BTreeSet<&PurposeKey> = standing
            .iter()
            .filter(|of| is_asked(&of.purpose))
            .map(|of| of.purpose.key())
            .collect();
        if let Some(other) = choice.choices.keys().find(|key| !asked.contains(key)) {
            return Err(ChooseError::NotAsked(other.clone()));
        }
        let choices: Vec<NewChoice> = standing
            .iter()
            .filter(|of| is_asked(&of.purpose))
            .filter_map(|of| self.choice_for(of, who, choice))
            .collect();
        let yes = choices.iter().any(|choice| choice.action.is_yes());
        let shown = self.shown_now(&mut tx, choice, yes).await?;
        let mut recorded = Vec::new();
        if choice.gpc {
            let against: Vec<NewChoice> = standing
                .iter()
                .filter(|of| {
                    of.standing.signal.is_none() && speaks_against(&of.purpose, house.signal_stops_profiling)
                })
                .map(|of| new_choice(of, Action::Refused))
                .collect();
            recorded.extend(self.signal(&mut tx, profile, against, choice.origin).await?);
        }
        let mut receipts = Vec::new();
        if !choices.is_empty() {
            let recording = Recording {
                profile,
                choices,
                method: choice.method,
                origin: choice.origin,
                identified: matches!(who, Who::User(_)),
                guardian: false,
                shown,
                signals: Signals {
                    gpc: choice.gpc,
                    tc_string: choice.passed_on.tc_string.clone(),
                    consent_mode: choice.passed_on.consent_mode.clone(),
                },
                taken_down: None,
            };
            let entries = record(self, &mut tx, recording).await?;
            receipts = self.issue_receipts(&mut tx, &entries).await?;
            recorded.extend(entries);
        }
        tx.commit().await?;
        tracing::debug!(at = %now, entries = recorded.len(), "a choice is in the ledger");
        Ok(Chosen {
            profile,
            recorded,
            receipts,
        })
    }

    /// Records what a browser said by itself.
    pub(super) async fn signal(
        &self,
        tx: &mut WorkspaceTx<'_>,
        profile: ProfileId,
        against: Vec<NewChoice>,
        origin: Origin,
    ) -> Result<Vec<Recorded>, RecordError> {
        if against.is_empty() {
            return Ok(Vec::new());
        }
        let recording = Recording {
            profile,
            choices: against,
            method: Method::Gpc,
            origin,
            identified: false,
            guardian: false,
            shown: Shown::default(),
            signals: Signals {
                gpc: true,
                ..Signals::default()
            },
            taken_down: None,
        };
        record(self, tx, recording).await
    }

    /// The person behind an identifier; one is made, as events make one, unless they must not come back.
    async fn person_behind(&self, tx: &mut WorkspaceTx<'_>, who: Who<'_>) -> Result<ProfileId, ChooseError> {
        let identifier = who.identifier();
        let kind = identifier.kind.as_str();
        let print = self.fingerprint(tx.workspace(), kind, &identifier.value);
        if !suppressed(tx, &[print]).await?.is_empty() {
            return Err(ChooseError::Suppressed);
        }
        let found = known(tx, std::slice::from_ref(&identifier)).await?;
        if let Some(found) = found.first() {
            return Ok(found.profile);
        }
        let (now, profile) = (self.now(), ProfileId::from_uuid(self.new_id()));
        let new = NewProfile {
            profile,
            first_seen_at: now,
            is_somebody: matches!(who, Who::User(_)),
        };
        insert_profiles(tx, &[new], now).await?;
        insert_identifiers(tx, &[(identifier, profile)], now).await?;
        Ok(profile)
    }

    /// What becomes of a purpose; none when nothing is said of it, when it was just said, or when a browser cannot say it.
    fn choice_for(&self, of: &PurposeStanding, who: Who<'_>, choice: &BrowserChoice) -> Option<NewChoice> {
        let yes = match choice.method {
            Method::Accept => true,
            Method::Save => choice.choices.get(of.purpose.key()).copied().unwrap_or(false),
            Method::ExternalProvider => choice.passed_on.allows(&of.purpose)?,
            _ => false,
        };
        if choice.method == Method::ExternalProvider && !may_be_passed_on(of, yes) {
            return None;
        }
        // A yes that a signal or an objection stops was not shown as one: saying it again is a new yes.
        let stopped = of.standing.objected().is_some() || of.standing.signal_against().is_some();
        if yes && matches!(who, Who::Browser(_)) {
            // What the person allowed themselves needs no browser that says so too, and is not made longer by it.
            let holds = of.status == Status::Granted && !stopped;
            if !of.standing.heeds_browser() || holds && of.standing.choice.is_some_and(|last| last.identified)
            {
                return None;
            }
        }
        let action = match (yes, of.status) {
            (true, Status::Granted) if !stopped => Action::Renewed,
            (true, _) => Action::Granted,
            (false, Status::Granted) => Action::Withdrawn,
            (false, _) => Action::Refused,
        };
        let repeated = of.standing.choice.is_some_and(|last| {
            last.action.is_yes() == yes
                && last.method == choice.method
                && last.version == Some(of.purpose.version)
                && self.now().duration_since(last.at) < TWICE
        });
        let is_news = !repeated || yes && stopped;
        is_news.then(|| new_choice(of, action))
    }

    /// What was shown, kept so that it can be shown again. A yes to what is shown no more is not taken; a no always is.
    async fn shown_now(
        &self,
        tx: &mut WorkspaceTx<'_>,
        choice: &BrowserChoice,
        yes: bool,
    ) -> Result<Shown, ChooseError> {
        if choice.method == Method::ExternalProvider {
            return Ok(Shown::default());
        }
        let notice = notice_now(tx, choice.language).await?.map(|shown| shown.digest);
        let is_now = notice.is_some() && notice == choice.notice && choice.interface.is_some();
        if !is_now {
            return if yes {
                Err(ChooseError::Stale)
            } else {
                Ok(Shown {
                    language: Some(choice.language),
                    ..Shown::default()
                })
            };
        }
        if let Some((digest, content)) = &choice.interface {
            remember_interface(tx, *digest, choice.origin.as_str(), content, self.now()).await?;
        }
        Ok(Shown {
            notice,
            interface: choice.interface.as_ref().map(|(digest, _)| *digest),
            language: Some(choice.language),
            build: Some(env!("CARGO_PKG_VERSION").to_owned()),
        })
    }
}

/// Whether another manager may say this. It never lifts a no that the person said here, and what it repeats is no news.
pub(super) fn may_be_passed_on(of: &PurposeStanding, yes: bool) -> bool {
    let granted = of.status == Status::Granted;
    if yes == granted && of.standing.choice.is_some() {
        return false;
    }
    if !yes {
        return granted || of.standing.choice.is_none();
    }
    let own_no = of
        .standing
        .choice
        .is_some_and(|last| last.is_explicit() && matches!(of.status, Status::Refused | Status::Withdrawn));
    !own_no && of.standing.objected().is_none() && of.standing.restricted().is_none()
}

pub(super) fn new_choice(of: &PurposeStanding, action: Action) -> NewChoice {
    NewChoice {
        scope: Scope::Purpose {
            key: of.purpose.key().clone(),
            version: of.purpose.version,
        },
        action,
        ends_at: None,
    }
}
