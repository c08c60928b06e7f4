//! Permission: choices are recorded with proof, and what follows from them is held by the gate.

mod attributes;
mod breaches;
mod notices;
mod purposes;
mod records;
mod retention;
mod stored;

pub use attributes::{AttributeLine, AttributesView};
pub use breaches::BreachRefusal;
pub use notices::{
    NoticeEdit, NoticeFacts, NoticeRefusal, NoticeView, NoticesView, PublishedNotice, published,
};
pub use purposes::{
    Proposal, Published, PurposeEdit, PurposeLine, PurposeRefusal, PurposeVersion, PurposeView, PurposesView,
};
pub use records::Records;
pub use retention::{RetentionEdit, RetentionLine, RetentionRefusal, RetentionView, RetentionWrong};
pub use store::consent::breaches::BreachRow;
pub use store::consent::notices::NoticeLine;

/// Stands in until the gate is there.
pub(crate) async fn purposes_changed(
    _services: &crate::Services,
    _tx: &mut store::WorkspaceTx<'_>,
) -> Result<(), store::StoreError> {
    Ok(())
}
