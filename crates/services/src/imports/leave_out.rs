//! Leaving out of rows what no purpose in force covers.

use std::collections::BTreeMap;

use domain::consent::attribute::Coverage;
use domain::consent::gate::Age;
use domain::quality::DateOrder;
use domain::schema::{Plan, Sensitive};
use jiff::civil::Date;

use super::reading::Batch;

/// Reduces what rows tell of ages to bands. Births and ages themselves go, unless the plan keeps them.
pub(super) fn reduce_ages(
    batch: &mut Batch,
    plan: &Plan,
    order: DateOrder,
    today: Date,
) -> BTreeMap<String, i64> {
    let mut left_out = BTreeMap::new();
    for said in batch.rows.iter_mut().filter_map(|row| row.said.as_mut().ok()) {
        let ages = said
            .traits
            .iter()
            .filter_map(|given| Age::read(&given.name, &given.sent, order, today));
        said.age = ages.reduce(Age::younger);
        said.traits.retain(|given| {
            let group = Sensitive::of(&given.name, true)
                .filter(|group| matches!(group, Sensitive::Age | Sensitive::Birthday));
            let kept = group.is_none_or(|group| plan.keeps(group));
            if !kept {
                *left_out.entry(given.name.clone()).or_insert(0) += 1;
            }
            kept
        });
    }
    left_out
}

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
