//! Leaving out of rows what no purpose in force covers.

use std::collections::BTreeMap;

use domain::consent::attribute::Coverage;

use super::reading::Batch;

/// Takes out of the rows the values that no purpose covers: how many rows had each, by name.
pub(super) fn leave_out(batch: &mut Batch, coverage: &Coverage) -> BTreeMap<String, i64> {
    let mut left_out = BTreeMap::new();
    if !coverage.limits() {
        return left_out;
    }
    let rows = batch.rows.iter_mut().filter_map(|row| row.said.as_mut().ok());
    for said in rows {
        said.traits.retain(|given| {
            let kept = coverage.keeps_trait(&given.name);
            if !kept {
                *left_out.entry(given.name.clone()).or_insert(0) += 1;
            }
            kept
        });
    }
    left_out
}
