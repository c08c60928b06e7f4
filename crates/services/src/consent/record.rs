//! Recording what a person chose.

use domain::consent::chain::{Content, FORMAT, Row};
use domain::consent::choice::{
    Action, ChoiceFault, ConsentEvent, Method, Origin, Scope, Shown, Signals, TakenDown, judge,
};
use domain::consent::purpose::Purpose;
use domain::ids::{ConsentEventId, ProfileId};
use jiff::Timestamp;
use store::consent::{append, hold_head, purposes};
use store::{StoreError, WorkspaceScope, WorkspaceTx};

use super::permissions::refresh;
use crate::{Services, UseError};

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewChoice {
    /// What it is about.
    pub scope: Scope,
    /// What was chosen.
    pub action: Action,
    /// Until when, for a pause. A yes or a no holds for as long as its purpose says, or less: a yes that was given long ago
    /// on paper ends as long after that.
    pub ends_at: Option<Timestamp>,
}

/// Choices made at once, with what they have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The person.
    pub profile: ProfileId,
    /// What they chose.
    pub choices: Vec<NewChoice>,
    /// How.
    pub method: Method,
    /// Where.
    pub origin: Origin,
    /// Whether we know who it is, rather than only which browser.
    pub identified: bool,
    /// Whether a holder of parental responsibility said so too.
    pub guardian: bool,
    /// What was shown.
    pub shown: Shown,
    /// What machines said.
    pub signals: Signals,
    /// Who took it down, if staff did.
    pub taken_down: Option<TakenDown>,
}

/// A choice that was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its number in the ledger.
    pub sequence: u64,
    /// What was recorded.
    pub event: ConsentEvent,
}

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// A choice is refused; none of them was recorded.
    #[error("the choice about {0:?} is refused: {1}")]
    Refused(Scope, ChoiceFault),
    /// There is no such person.
    #[error("there is no such person")]
    NobodyThere,
    /// Anything else.
    #[error(transparent)]
    Use(#[from] UseError),
}

impl From<StoreError> for RecordError {
    fn from(error: StoreError) -> Self {
        Self::Use(error.into())
    }
}

impl Services {
    /// Records choices: when this returns, they are durable, and every transaction that begins from now on holds them.
    ///
    /// # Errors
    /// [`RecordError::Refused`] names the first choice that lacks something.
    pub async fn record_choices(
        &self,
        scope: &WorkspaceScope,
        recording: Recording,
    ) -> Result<Vec<Recorded>, RecordError> {
        let mut tx = self.database.write(scope).await?;
        let recorded = record(self, &mut tx, recording).await?;
        tx.commit().await?;
        Ok(recorded)
    }
}

/// Records choices in a transaction of the caller: the entries, what holds now, and the bits of the gate, together.
///
/// The clock is read after the end of the ledger is held, so that times in it never go back.
///
/// # Errors
/// As [`Services::record_choices`].
pub async fn record(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    recording: Recording,
) -> Result<Vec<Recorded>, RecordError> {
    let (mut sequence, mut previous) = hold_head(tx).await?;
    let now = to_microseconds(services.now());
    let purposes = purposes::in_force(tx, now).await?;
    let workspace = tx.workspace();
    let mut rows = Vec::with_capacity(recording.choices.len());
    let mut recorded = Vec::with_capacity(recording.choices.len());
    for choice in &recording.choices {
        let purpose = choice
            .scope
            .key()
            .and_then(|key| purposes.iter().find(|purpose| purpose.key() == key));
        let event = event(services, &recording, choice, purpose, now);
        judge(&event, purpose).map_err(|fault| RecordError::Refused(choice.scope.clone(), fault))?;
        sequence += 1;
        let content = Content {
            format: FORMAT,
            salt: rand::random(),
            event: event.clone(),
        };
        let row = Row::after(previous, sequence, workspace, content);
        previous = row.link;
        rows.push(row);
        recorded.push(Recorded { sequence, event });
    }
    append(tx, &rows).await?;
    if !refresh(services, tx, &[recording.profile]).await? {
        return Err(RecordError::NobodyThere);
    }
    Ok(recorded)
}

fn event(
    services: &Services,
    recording: &Recording,
    choice: &NewChoice,
    purpose: Option<&Purpose>,
    now: Timestamp,
) -> ConsentEvent {
    // A yes and a no are remembered for the same time; what people may ask for at any time has no end of its own.
    let expires_at = match choice.action {
        Action::Granted | Action::Renewed | Action::Refused | Action::Withdrawn => {
            let latest = purpose.and_then(|purpose| purpose.expiry(now));
            latest.map(|latest| {
                choice
                    .ends_at
                    .map_or(latest, |end| to_microseconds(end).min(latest))
            })
        }
        Action::Paused | Action::Expired => choice.ends_at.map(to_microseconds),
        _ => None,
    };
    ConsentEvent {
        event_id: ConsentEventId::from_uuid(services.new_id()),
        profile_id: recording.profile,
        at: now,
        scope: choice.scope.clone(),
        action: choice.action,
        method: recording.method,
        origin: recording.origin,
        identified: recording.identified,
        guardian: recording.guardian,
        expires_at,
        shown: recording.shown.clone(),
        signals: recording.signals.clone(),
        taken_down: recording.taken_down.clone(),
    }
}

/// The database keeps microseconds, and what is digested must be what is kept.
fn to_microseconds(time: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(time.as_microsecond()).unwrap_or(time)
}
