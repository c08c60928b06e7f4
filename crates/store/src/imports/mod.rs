//! Imports: the file in pieces, what it means, what came of each row, and taking all of it back.

mod chunks;
mod consents;
mod create;
mod forecast;
mod get;
mod messages;
mod people;
mod profiles;
mod purge;
mod refusals;
mod restore;
mod state;
mod steps;
mod traits;

pub use chunks::{add_chunk, forget_chunks, read_chunk};
pub use consents::{
    NewConsent, WaitingConsent, consent_recorded, count_recorded_yeses, count_withdrawn, forget_consents,
    insert_consents, take_recorded_yeses, waiting_consents,
};
pub use create::{NewImport, delete, expire, insert, received};
pub use forecast::{known_people, said_before};
pub use get::{ImportRow, get, list, source_facts, sources, workspace_customs};
pub use messages::{Claims, claim_messages, claimed, unclaim_messages};
pub use people::{FoundPerson, SaidValue, resolve, said, suppressed};
pub use profiles::{NewPerson, insert_identifiers, insert_people};
pub use purge::purge_events;
pub use refusals::{Refusal, first_refusals, forget_refusals, insert_refusals, refusals_after};
pub use restore::{
    Restored, TakenBack, delete_orphans, identifiers_to_take_back, keep_profiles, keep_rest, take_back,
    traits_to_take_back, undone_imports,
};
pub use state::{Basis, Counts, FilePurpose, ImportState};
pub use steps::{
    Advance, Described, advance, begin, conclude, describe, fail_import, hold, remember_pending, resume,
};
pub use traits::{ImportedTrait, insert_traits, replace_traits};
