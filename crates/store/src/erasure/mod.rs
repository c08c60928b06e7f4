//! Erasing people for good, keeping them out, and forgetting what is kept for long enough.
//!
//! Everything here that takes away goes through the role `mesure_keeper`, inside one workspace.

mod begin;
mod door;
mod export;
mod files;
mod people;
mod person;
mod places;
mod purge;
mod replay;
mod rows;
mod said;
mod sweep;

pub use begin::{NewErasure, begin};
pub use door::{Doorway, count_turned_away, hold_door, is_anybody_suppressed, lift};
pub use export::{
    ExportRow, ExportState, NewExport, Variant, add_export_chunk, create_export, export, export_of_request,
    exports_of, exports_of_request, fail_export, finish_export, forget_late_exports, give_link,
    prove_download, restart_export, take_export,
};
pub use files::forget_files;
pub use people::{FieldWord, Known};
pub use person::{
    ConsentLine, DerivedLine, EventLine, PersonFacts, TraitLine, consent_lines, derived_lines, event_lines,
    person_facts, trait_lines,
};
pub use places::{EXCEPTIONS, LAST, PLACES, Place};
pub use purge::{Purged, purge_batch};
pub use replay::{everybody, lift_again, note_replayed, scope_to_replay, suppress_again, unknown_erasures};
pub use rows::{
    ErasureCounts, ErasureRow, erasure, erasure_counts, erasure_of_request, latest_erasures, owner_of_number,
    unfinished,
};
pub use said::{
    DialLine, HeardLine, MessageLine, RequestLine, StepLine, dial_lines, heard_lines, message_lines,
    request_lines, step_lines,
};
pub use sweep::{Ended, Running, end, mark_logged, running, sweep};
