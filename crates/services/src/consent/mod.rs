//! Permission: choices are recorded with proof, and what follows from them is held by the gate.

mod attributes;
mod breaches;
mod gate;
mod house;
mod notices;
mod permissions;
mod purposes;
mod record;
mod records;
mod retention;
mod standing;
mod stored;
mod verify;

pub(crate) use notices::published;
pub(crate) use permissions::look_again;
pub use permissions::{purposes_changed, refresh};
pub use record::{NewChoice, RecordError, Recorded, Recording, record};
pub use standing::PurposeStanding;
pub(crate) use standing::{standing, stands};
pub use verify::LedgerReport;

pub use attributes::{AttributeLine, AttributesView};
pub use breaches::BreachRefusal;
pub use house::{CONSENT_AGES, HouseRefusal, HouseRules, HouseView};
pub use notices::{NoticeEdit, NoticeFacts, NoticeRefusal, NoticeView, NoticesView};
pub use purposes::{
    Proposal, Published, PurposeEdit, PurposeLine, PurposeRefusal, PurposeVersion, PurposeView, PurposesView,
};
pub use records::{ClientRecord, ProcessorRecords, Records};
pub use retention::{RetentionEdit, RetentionLine, RetentionRefusal, RetentionView, RetentionWrong};
pub use store::consent::breaches::BreachRow;
pub use store::consent::notices::NoticeLine;
