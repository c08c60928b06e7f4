//! Reading the tracking plan beside what is observed.

use std::collections::BTreeMap;

use domain::access::Capability;
use domain::collect::Call;
use domain::schema::{ObservedEvent, Plan};
use store::schema::{PlanVersion, latest_plan, observed_everywhere, plan_versions, sums};

use crate::access::Visit;
use crate::{Services, UseError, last_days};

/// Versions that are listed.
const VERSIONS: i64 = 10;
/// Days over which what breaks the plan is counted.
const DAYS: i32 = 28;

/// The plan beside what is observed.
#[derive(Debug, Clone)]
pub struct PlanView {
    /// The version in force; 0 before the first.
    pub version: i64,
    /// The plan in force.
    pub plan: Plan,
    /// What is observed.
    pub observed: Vec<ObservedEvent>,
    /// The latest versions.
    pub versions: Vec<PlanVersion>,
    /// Messages of the last days that broke the plan: flagged and refused.
    pub broken: BTreeMap<&'static str, i64>,
    /// Whether the visitor may change it.
    pub may_edit: bool,
    /// Whether the visitor may say which sensitive attributes are kept.
    pub may_keep: bool,
}

/// One event of the plan beside what is observed.
#[derive(Debug, Clone)]
pub struct PlannedEventView {
    /// The version in force.
    pub version: i64,
    /// The plan in force.
    pub plan: Plan,
    /// What is observed of the event.
    pub observed: Option<ObservedEvent>,
    /// Whether the visitor may change it.
    pub may_edit: bool,
}

impl Services {
    /// The plan in force beside what is observed.
    ///
    /// # Errors
    /// [`UseError::Forbidden`] without the capability to see sources.
    pub async fn plan(&self, visit: &Visit) -> Result<PlanView, UseError> {
        let scope = visit.require(Capability::ViewSources)?;
        let days = last_days(self.now(), &visit.workspace().time_zone.zone(), DAYS);
        let mut tx = self.database.read(scope).await?;
        let (version, plan) = latest_plan(&mut tx, None).await?.unwrap_or_default();
        let observed = observed_everywhere(&mut tx).await?;
        let versions = plan_versions(&mut tx, VERSIONS).await?;
        let found = match days.first() {
            Some(day) => sums(&mut tx, None, day.date).await?,
            None => Vec::new(),
        };
        tx.finish().await?;
        let mut broken = BTreeMap::new();
        for sum in found {
            let is_plan = domain::schema::ViolationKind::parse(&sum.code).is_some();
            if is_plan {
                *broken.entry(sum.kind.as_str()).or_insert(0) += sum.messages;
            }
        }
        Ok(PlanView {
            version,
            plan,
            observed,
            versions,
            broken,
            may_edit: visit.may(Capability::ManageSources),
            may_keep: visit.may(Capability::PublishPurposes),
        })
    }

    /// One event of the plan, or one that is observed and not planned yet.
    ///
    /// # Errors
    /// [`UseError::NotFound`] when it is neither planned nor observed.
    pub async fn planned_event(
        &self,
        visit: &Visit,
        call: Call,
        name: &str,
    ) -> Result<PlannedEventView, UseError> {
        let view = self.plan(visit).await?;
        let observed = view
            .observed
            .into_iter()
            .find(|event| event.call == call && event.name == name);
        if observed.is_none() && view.plan.event(call, name).is_none() {
            return Err(UseError::NotFound);
        }
        Ok(PlannedEventView {
            version: view.version,
            plan: view.plan,
            observed,
            may_edit: view.may_edit,
        })
    }
}
