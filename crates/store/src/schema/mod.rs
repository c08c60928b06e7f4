//! What events look like, as observed and as planned, and the latest verdicts.

mod arrivals;
mod findings;
mod observe;
mod observed;
mod plan;

pub use arrivals::{ArrivalRow, NewArrival, arrivals, forget_arrivals, list_arrivals};
pub use findings::{FindingRow, FindingSum, findings, forget_findings, record_findings, sums};
pub use observe::{MOST_EVENTS, MOST_PROPERTIES, observe};
pub use observed::{EventRow, PropertyRow, observed_events, observed_everywhere, observed_properties};
pub use plan::{PlanVersion, add_plan, door_version, latest_plan, plan_versions, time_zone};
