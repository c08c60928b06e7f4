//! What became of the rows of a file, or would.

use i18n::Format;
use i18n::Messages;
use leptos::prelude::*;
use services::imports::{Counts, ImportRow, ImportState};
use ui::{Figure, Figures, Section};

/// The section with the counts; none while nothing is counted.
pub(super) fn section(import: &ImportRow, m: Messages, format: &Format) -> Option<AnyView> {
    match import.state {
        ImportState::Checked => {
            let figures = figures(import.checked.unwrap_or(import.counts), m, format);
            Some(
                view! {
                    <Section id="counts" title=m.imports_one_counts() note=m.imports_one_counts_note()>
                        {figures}
                    </Section>
                }
                .into_any(),
            )
        }
        _ if import.started_at.is_some() => {
            let figures = figures(import.counts, m, format);
            let forecast = import.checked.map(|checked| {
                let text = m.imports_one_forecast_counts(
                    &format.number(checked.new),
                    &format.number(checked.updated),
                    &format.number(checked.unchanged),
                    &format.number(checked.suppressed),
                    &format.number(checked.refused),
                );
                view! { <p class="m-soft m-small">{m.imports_one_forecast()} " " {text}</p> }
            });
            Some(
                view! {
                    <Section id="counts" title=m.imports_one_happened()>
                        <div class="m-stack">{figures} {forecast}</div>
                    </Section>
                }
                .into_any(),
            )
        }
        _ => None,
    }
}

fn figures(counts: Counts, m: Messages, format: &Format) -> AnyView {
    let told = [
        (m.imports_count_new(), counts.new),
        (m.imports_count_updated(), counts.updated),
        (m.imports_count_unchanged(), counts.unchanged),
        (m.imports_count_suppressed(), counts.suppressed),
        (m.imports_count_refused(), counts.refused),
    ];
    let figures = told
        .into_iter()
        .map(|(label, rows)| view! { <Figure label=label value=format.number(rows) change=None /> })
        .collect_view();
    view! { <Figures>{figures}</Figures> }.into_any()
}
