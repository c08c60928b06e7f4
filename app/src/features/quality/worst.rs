//! "Why", second half: the weakest fields, each with its cause.

use domain::quality::{Measure, Ratio};
use leptos::prelude::*;
use services::quality::FieldHealth;
use ui::{Gauge, Gauges, Subhead};

use super::health::View;
use super::words::{field_name, measure_name, percent};
use crate::page::float;

/// How many are named.
const NAMED: usize = 6;

/// The part of the page; none where nothing is amiss.
pub(super) fn view(view: &View<'_>) -> Option<AnyView> {
    let m = view.m;
    let worst = weakest(&view.health.fields);
    if worst.is_empty() {
        return None;
    }
    let gauges = worst
        .into_iter()
        .enumerate()
        .map(|(place, (field, measure, ratio))| {
            let share = ratio.share().unwrap_or_default();
            let label = m.quality_worst_label(&field_name(&field.name, m), measure_name(measure, m));
            view! {
                <Gauge
                    id=format!("worst-{place}")
                    label=label
                    text=percent(share, &view.format)
                    value=share * 100.0
                    cause=cause(view, measure, ratio)
                />
            }
        })
        .collect_view();
    Some(
        view! {
            <div class="m-section m-section--plain m-stack" role="group" aria-labelledby="worst">
                <Subhead id="worst">{m.quality_worst_title()}</Subhead>
                <div class="m-weakest"><Gauges>{gauges}</Gauges></div>
            </div>
        }
        .into_any(),
    )
}

/// The fields and measures with the lowest shares; fields that nobody is expected to have are not incomplete.
fn weakest(fields: &[FieldHealth]) -> Vec<(&FieldHealth, Measure, Ratio)> {
    let mut found: Vec<(&FieldHealth, Measure, Ratio)> = fields
        .iter()
        .flat_map(|field| Measure::ALL.map(|measure| (field, measure, measure.of(&field.counts))))
        .filter(|(field, measure, _)| field.expected || *measure != Measure::Completeness)
        .filter(|(_, _, ratio)| ratio.part < ratio.whole)
        .collect();
    found.sort_by(|(_, _, one), (_, _, other)| {
        (float(one.part) / float(one.whole)).total_cmp(&(float(other.part) / float(other.whole)))
    });
    found.truncate(NAMED);
    found
}

fn cause(view: &View<'_>, measure: Measure, ratio: Ratio) -> String {
    let (m, bad) = (view.m, ratio.whole - ratio.part);
    let (bad_text, whole) = (view.format.number(bad), view.format.number(ratio.whole));
    match measure {
        Measure::Completeness => m.quality_worst_completeness(bad, &bad_text, &whole),
        Measure::Validity => m.quality_worst_validity(bad, &bad_text, &whole),
        Measure::Uniqueness => m.quality_worst_uniqueness(bad, &bad_text, &whole),
        Measure::Freshness => m.quality_worst_freshness(bad, &bad_text, &whole),
        Measure::Consistency => m.quality_worst_consistency(bad, &bad_text, &whole),
    }
}

#[cfg(test)]
mod tests {
    use domain::quality::{Counts, Freshness};

    use super::*;

    #[test]
    fn the_lowest_shares_come_first_and_what_is_whole_not_at_all() {
        let field = |name: &str, expected, present, valid| FieldHealth {
            name: name.to_owned(),
            expected,
            counts: Counts {
                people: 100,
                present,
                valid,
                fresh: present,
                ..Counts::default()
            },
            freshness: Freshness::Always,
        };
        let fields = [
            field("email", true, 100, 90),
            field("phone", true, 40, 40),
            field("loyalty_tier", false, 10, 5),
        ];
        let named: Vec<_> = weakest(&fields)
            .into_iter()
            .map(|(field, measure, _)| (field.name.as_str(), measure))
            .collect();
        assert_eq!(
            named,
            [
                ("phone", Measure::Completeness),
                ("loyalty_tier", Measure::Validity),
                ("email", Measure::Validity)
            ]
        );
    }
}
