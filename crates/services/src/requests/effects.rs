//! What a request changes in the ledger of choices.

use domain::consent::choice::{Action, Method, Origin as ChoiceOrigin, Scope, Shown, Signals, TakenDown};
use domain::consent::purpose::{LegalBasis, Purpose};
use domain::ids::ProfileId;
use domain::requests::state::State;
use domain::requests::{IdentityLevel, Kind};
use jiff::Timestamp;
use store::consent::purposes::in_force;
use store::consent::{entries_of, person_of};
use store::requests::{RequestRow, StepBy, of_person};
use store::{StoreError, WorkspaceTx};

use super::details::Restriction;
use crate::consent::{NewChoice, RecordError, Recording, record};
use crate::{Services, UseError};

/// What takes effect without anybody weighing anything.
pub(super) async fn at_once(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    by: StepBy,
) -> Result<(), UseError> {
    let choices = match row.kind {
        Kind::WithdrawAll => vec![choice(Scope::Everything, Action::Withdrawn)],
        Kind::MarketingObjection => {
            objections(services, tx, |purpose| {
                purpose.meaning().data_use.is_direct_marketing()
            })
            .await?
        }
        _ => Vec::new(),
    };
    put(services, tx, row, by, choices).await
}

/// Sets the person's data aside: as they ask, or while staff weigh what they object to.
pub(super) async fn restrict(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    by: StepBy,
) -> Result<(), UseError> {
    let choices = vec![choice(Scope::Everything, Action::Restricted)];
    put(services, tx, row, by, choices).await
}

/// What staff granted: an objection holds from now on, and the data need not be set aside any more.
pub(super) async fn granted(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    by: StepBy,
) -> Result<(), UseError> {
    if row.kind != Kind::Objection {
        return Ok(());
    }
    let mut choices = objections(services, tx, offers_objection).await?;
    if !is_held_by_another(tx, row).await? {
        choices.push(choice(Scope::Everything, Action::RestrictionLifted));
    }
    put(services, tx, row, by, choices).await
}

/// What staff refused, or the person took back: data that was set aside meanwhile is used again.
pub(super) async fn given_up(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    by: StepBy,
) -> Result<(), UseError> {
    // While proof was awaited from the beginning, nothing was set aside.
    let enough = row.identity >= IdentityLevel::needed(row.kind, row.anonymous);
    if !matches!(row.kind, Kind::Restriction | Kind::Objection)
        || !enough
        || is_held_by_another(tx, row).await?
    {
        return Ok(());
    }
    let choices = vec![choice(Scope::Everything, Action::RestrictionLifted)];
    put(services, tx, row, by, choices).await
}

/// Whether something else keeps the person's data set aside: they themselves, a request to do so, until it is refused or
/// taken back, or an objection that staff still weigh.
async fn is_held_by_another(tx: &mut WorkspaceTx<'_>, row: &RequestRow) -> Result<bool, StoreError> {
    let Some(profile) = row.profile else {
        return Ok(false);
    };
    let (restriction, lifted) = told(tx, profile).await?;
    if restriction.is_some_and(|restriction| restriction.by_themselves) {
        return Ok(true);
    }
    let theirs = of_person(tx, profile).await?;
    Ok(theirs.iter().any(|other| {
        let holds = match other.kind {
            // One that was granted holds until staff lift it.
            Kind::Restriction => {
                !matches!(other.state, State::Refused | State::Cancelled)
                    && other
                        .closed_at
                        .is_none_or(|closed| lifted.is_none_or(|lifted| lifted < closed))
            }
            Kind::Objection => !other.state.is_final(),
            _ => false,
        };
        holds && other.state != State::Received && other.request != row.request
    }))
}

/// What is set aside now, by whom, and since when.
pub(super) async fn restriction<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<Option<Restriction>, StoreError> {
    told(tx, profile).await.map(|(restriction, _)| restriction)
}

/// Lifts what is set aside, whoever did that.
pub(super) async fn lift(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    by: StepBy,
) -> Result<(), UseError> {
    let choices = vec![choice(Scope::Everything, Action::RestrictionLifted)];
    put(services, tx, row, by, choices).await
}

/// What the ledger tells of setting aside: what holds now, and when something was lifted last. What the person did in the
/// portal was recorded with what they were shown; what a request records was shown to nobody.
async fn told<Mode>(
    tx: &mut WorkspaceTx<'_, Mode>,
    profile: ProfileId,
) -> Result<(Option<Restriction>, Option<Timestamp>), StoreError> {
    let Some(person) = person_of(tx, profile).await? else {
        return Ok((None, None));
    };
    let (mut held, mut lifted): (Option<Restriction>, _) = (None, None);
    for entry in entries_of(tx, &person.profiles()).await? {
        let event = entry.event;
        match event.action {
            Action::Restricted => {
                held = Some(Restriction {
                    since: held.map_or(event.at, |held| held.since),
                    by_themselves: held.is_some_and(|held| held.by_themselves)
                        || event.shown.interface.is_some(),
                });
            }
            Action::RestrictionLifted => (held, lifted) = (None, Some(event.at)),
            _ => {}
        }
    }
    Ok((held, lifted))
}

/// Uses that a person can object to: those that rest on an interest, and marketing whatever it rests on.
fn offers_objection(purpose: &Purpose) -> bool {
    let meaning = purpose.meaning();
    matches!(
        meaning.basis,
        LegalBasis::LegitimateInterest | LegalBasis::PublicInterest
    ) || meaning.data_use.is_direct_marketing()
}

async fn objections(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    which: fn(&Purpose) -> bool,
) -> Result<Vec<NewChoice>, StoreError> {
    let purposes = in_force(tx, services.now()).await?;
    Ok(purposes
        .iter()
        .filter(|purpose| which(purpose))
        .map(|purpose| {
            let scope = Scope::Purpose {
                key: purpose.key().clone(),
                version: purpose.version,
            };
            choice(scope, Action::Objected)
        })
        .collect())
}

const fn choice(scope: Scope, action: Action) -> NewChoice {
    NewChoice {
        scope,
        action,
        ends_at: None,
    }
}

async fn put(
    services: &Services,
    tx: &mut WorkspaceTx<'_>,
    row: &RequestRow,
    by: StepBy,
    choices: Vec<NewChoice>,
) -> Result<(), UseError> {
    let Some(profile) = row.profile else {
        return Ok(());
    };
    if choices.is_empty() {
        return Ok(());
    }
    match record(services, tx, recording(row, by, profile, choices)).await {
        // A person who is erased meanwhile has nothing left to be set aside.
        Ok(_) | Err(RecordError::NobodyThere) => Ok(()),
        Err(RecordError::Use(error)) => Err(error),
        Err(RecordError::Refused(_, fault)) => {
            tracing::error!(request = %row.request, %fault, "what a request changes was refused");
            Err(StoreError::Unreadable("request.kind").into())
        }
    }
}

fn recording(row: &RequestRow, by: StepBy, profile: ProfileId, choices: Vec<NewChoice>) -> Recording {
    let (method, origin) = match by {
        StepBy::Person => (Method::Save, ChoiceOrigin::PrivacyCenter),
        StepBy::Staff(_) => (Method::Agent, ChoiceOrigin::Offline),
        StepBy::Program => (Method::Script, ChoiceOrigin::Api),
        StepBy::System => (Method::Script, ChoiceOrigin::System),
    };
    Recording {
        profile,
        choices,
        method,
        origin,
        identified: row.identity >= IdentityLevel::KnownChannel,
        guardian: false,
        shown: Shown {
            language: Some(row.language),
            ..Shown::default()
        },
        signals: Signals::default(),
        taken_down: by.account().map(|account| TakenDown {
            account,
            channel: row.reference(),
            attachment: None,
        }),
    }
}
