//! Changing the tracking plan: every change is a new version.

use std::collections::BTreeMap;

use domain::access::Capability;
use domain::collect::Call;
use domain::schema::{Mode, Plan, PlannedEvent, PlannedProperty, Sensitive, propose};
use store::schema::{add_plan, latest_plan, observed_everywhere};
use store::trail::{TrailEntry, record};

use crate::access::Visit;
use crate::{Services, UseError};

/// Why a plan was not changed.
#[derive(Debug)]
pub enum PlanError {
    /// Somebody else has changed it meanwhile.
    Changed,
    /// The event has no name.
    NameMissing,
    /// The name is too long.
    NameTooLong,
    /// The plan has the event already.
    EventKnown,
    /// The plan has as many events as it may have.
    TooMany,
    /// Anything else.
    Use(UseError),
}

impl<E: Into<UseError>> From<E> for PlanError {
    fn from(error: E) -> Self {
        Self::Use(error.into())
    }
}

/// A change of the plan as a whole.
#[derive(Debug, Clone)]
pub enum PlanEdit {
    /// Take in what is observed.
    Propose,
    /// Do this with what breaks it.
    Mode(Mode),
    /// Keep these groups of sensitive attributes, and no others.
    Keep(Vec<Sensitive>),
    /// Add an event that is not observed yet.
    AddEvent(String),
    /// Go back to a version.
    Restore(i64),
}

/// A change of one event.
#[derive(Debug, Clone)]
pub struct EventEdit {
    /// The call.
    pub call: Call,
    /// The name.
    pub name: String,
    /// What is expected of it; nothing takes it out of the plan.
    pub planned: Option<(bool, BTreeMap<String, PlannedProperty>)>,
}

impl PlanEdit {
    const fn word(&self) -> &'static str {
        match self {
            Self::Propose => "propose",
            Self::Mode(_) => "mode",
            Self::Keep(_) => "keep",
            Self::AddEvent(_) => "add_event",
            Self::Restore(_) => "restore",
        }
    }
}

impl Services {
    /// Changes the plan, if it still has the version that the change was made on.
    ///
    /// # Errors
    /// [`PlanError`] says what to mend.
    pub async fn edit_plan(&self, visit: &Visit, version: i64, edit: PlanEdit) -> Result<(), PlanError> {
        // What may be known about people is for who answers for it.
        let capability = match edit {
            PlanEdit::Keep(_) => Capability::PublishPurposes,
            _ => Capability::ManageSources,
        };
        self.change(visit, capability, version, edit.word(), async |plan, tx| {
            Ok(match &edit {
                PlanEdit::Propose => propose(&plan, &observed_everywhere(tx).await?),
                PlanEdit::Mode(mode) => Plan { mode: *mode, ..plan },
                PlanEdit::Keep(groups) => Plan {
                    kept: groups.iter().map(|group| group.as_str().to_owned()).collect(),
                    ..plan
                },
                PlanEdit::AddEvent(name) => {
                    let name = name.trim();
                    if name.is_empty() {
                        return Err(PlanError::NameMissing);
                    }
                    if name.chars().count() > 200 {
                        return Err(PlanError::NameTooLong);
                    }
                    if plan.event(Call::Track, name).is_some() {
                        return Err(PlanError::EventKnown);
                    }
                    if plan.events.len() >= Plan::MOST_EVENTS {
                        return Err(PlanError::TooMany);
                    }
                    plan.with(PlannedEvent {
                        call: Call::Track,
                        name: name.to_owned(),
                        blocked: false,
                        properties: BTreeMap::new(),
                    })
                }
                PlanEdit::Restore(version) => {
                    let (_, restored) = latest_plan(tx, Some(*version)).await?.ok_or(UseError::NotFound)?;
                    // Who answers for what is kept about people decided that; going back does not.
                    Plan {
                        kept: plan.kept,
                        ..restored
                    }
                }
            })
        })
        .await
    }

    /// Changes what is expected of one event.
    ///
    /// # Errors
    /// [`PlanError`] says what to mend.
    pub async fn edit_planned_event(
        &self,
        visit: &Visit,
        version: i64,
        edit: EventEdit,
    ) -> Result<(), PlanError> {
        let capability = Capability::ManageSources;
        self.change(visit, capability, version, "event", async |plan, _| {
            let EventEdit { call, name, planned } = &edit;
            Ok(match planned {
                Some((blocked, properties)) => plan.with(PlannedEvent {
                    call: *call,
                    name: name.clone(),
                    blocked: *blocked,
                    properties: properties.clone(),
                }),
                None => {
                    let mut plan = plan;
                    plan.events
                        .retain(|event| (event.call, &event.name) != (*call, name));
                    plan
                }
            })
        })
        .await
    }

    async fn change(
        &self,
        visit: &Visit,
        capability: Capability,
        version: i64,
        action: &str,
        edit: impl AsyncFnOnce(Plan, &mut store::WorkspaceTx<'_>) -> Result<Plan, PlanError>,
    ) -> Result<(), PlanError> {
        let scope = visit.require(capability)?;
        let mut tx = self.database.write(scope).await?;
        let (current, plan) = latest_plan(&mut tx, None).await?.unwrap_or_default();
        if current != version {
            return Err(PlanError::Changed);
        }
        let next = edit(plan, &mut tx).await?;
        match add_plan(&mut tx, current + 1, &next, action, self.now()).await {
            Err(error) if error.violates("plan_pkey") => return Err(PlanError::Changed),
            other => other?,
        }
        let entry = TrailEntry {
            id: self.new_id(),
            happened_at: self.now(),
            action: "schema.change_plan",
            object: None,
            detail: action,
        };
        record(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(())
    }
}
