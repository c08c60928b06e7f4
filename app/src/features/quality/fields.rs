//! Each field with its five measures, each with its numerator and denominator.

use domain::quality::{Measure, Ratio};
use leptos::prelude::*;
use services::quality::FieldHealth;
use ui::{Column, DataTable, Section};

use super::health::View;
use super::lead::people;
use super::words::{field_name, measure_name, share_text};

/// The section.
pub(super) fn view(view: &View<'_>) -> AnyView {
    let m = view.m;
    let note = m.quality_fields_note(&view.format.number(people(view.health)));
    let columns = std::iter::once(Column::new(m.quality_field()))
        .chain(Measure::ALL.map(|measure| Column::number(measure_name(measure, m))))
        .collect();
    let rows = view
        .health
        .fields
        .iter()
        .map(|field| row(view, field))
        .collect_view();
    let overall = Measure::ALL
        .into_iter()
        .zip(view.health.measures)
        .map(|(measure, ratio)| cell(view, measure, ratio))
        .collect_view();
    view! {
        <Section id="fields" title=m.quality_fields_title() note=note>
            <DataTable caption=m.quality_fields_caption() columns=columns stack=true hover=true>
                {rows}
                <tr class="m-sum"><th scope="row">{m.quality_overall()}</th>{overall}</tr>
            </DataTable>
        </Section>
    }
    .into_any()
}

fn row(view: &View<'_>, field: &FieldHealth) -> AnyView {
    let m = view.m;
    let cells = Measure::ALL.map(|measure| cell(view, measure, measure.of(&field.counts)));
    let optional = (!field.expected).then(|| view! { <small>{m.quality_expected_not()}</small> });
    view! {
        <tr>
            <th scope="row"><bdi>{field_name(&field.name, m)}</bdi>{optional}</th>
            {cells.into_iter().collect_view()}
        </tr>
    }
    .into_any()
}

/// A share, and what it is of.
pub(super) fn cell(view: &View<'_>, measure: Measure, ratio: Ratio) -> AnyView {
    let (m, format) = (view.m, &view.format);
    let part = (ratio.whole > 0).then(|| {
        view! { <small>{m.quality_part(&format.number(ratio.part), &format.number(ratio.whole))}</small> }
    });
    view! {
        <td class="m-num" data-label=measure_name(measure, m)>{share_text(ratio, m, format)}{part}</td>
    }
    .into_any()
}
