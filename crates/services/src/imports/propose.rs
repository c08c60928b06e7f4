//! What columns may mean, with those that an error file has added left out.

use domain::imports::{Kind, Proposal, Target, propose};

/// The columns that an error file adds to the file it is of.
pub const ERROR_COLUMNS: [&str; 3] = ["row_number", "error_code", "error_message"];

/// What each column may mean.
#[must_use]
pub fn propose_columns(kind: Kind, header: &[String], samples: &[Vec<String>]) -> Vec<Proposal> {
    let mut proposals = propose(kind, header, samples);
    // All three together: a customer file may have a column of one of these names.
    if ERROR_COLUMNS
        .iter()
        .all(|name| header.iter().any(|column| column == name))
    {
        for (proposal, column) in proposals.iter_mut().zip(header) {
            if ERROR_COLUMNS.contains(&column.as_str()) {
                proposal.target = Target::LeaveOut;
            }
        }
    }
    proposals
}
