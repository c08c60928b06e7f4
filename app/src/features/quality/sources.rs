//! Each source with the five measures of what it says.

use domain::quality::Measure;
use leptos::prelude::*;
use ui::{Column, DataTable, Section};

use super::fields::cell;
use super::health::View;
use super::source_path;
use super::words::measure_name;

/// The section; none on the page of a source.
pub(super) fn view(view: &View<'_>) -> Option<AnyView> {
    let (m, sources) = (view.m, &view.health.sources);
    if sources.is_empty() {
        return None;
    }
    let columns = [
        Column::new(m.quality_source()),
        Column::number(m.quality_source_people()),
    ]
    .into_iter()
    .chain(Measure::ALL.map(|measure| Column::number(measure_name(measure, m))))
    .collect();
    let rows = sources
        .iter()
        .map(|source| {
            let cells = Measure::ALL
                .into_iter()
                .zip(source.measures)
                .map(|(measure, ratio)| cell(view, measure, ratio))
                .collect_view();
            view! {
                <tr>
                    <th scope="row">
                        <a href=source_path(view.inside, source.source)><bdi>{source.name.clone()}</bdi></a>
                    </th>
                    <td class="m-num" data-label=m.quality_source_people()>{view.format.number(source.people)}</td>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    Some(
        view! {
            <Section id="sources" title=m.quality_sources_title()>
                <DataTable caption=m.quality_sources_caption() columns=columns stack=true hover=true>
                    {rows}
                </DataTable>
            </Section>
        }
        .into_any(),
    )
}
