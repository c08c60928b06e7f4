//! What events look like: observed while they come in, planned by people, shown as they arrive.

mod debugger;
mod edit;
mod memory;
mod observe;
mod plan;
mod view;

pub use debugger::{Arrival, Debugger, MOST_SHOWN, Viewer};
pub use edit::{EventEdit, PlanEdit, PlanError};
pub(crate) use memory::Memory;
pub use memory::StreamPlace;
pub(crate) use observe::{InForce, Judged};
pub use plan::{PlanView, PlannedEventView};
pub use store::schema::{
    EventRow, FindingRow, FindingSum, MOST_EVENTS, MOST_PROPERTIES, PlanVersion, PropertyRow,
};
pub use view::{EventSchema, Findings, SourceSchema};
