//! What each figure of the page counts.

use i18n::{Format, Messages};
use leptos::prelude::*;
use services::signals::FEWEST_PEOPLE;
use ui::Section;

/// The link from a drawing or a table to what it counts.
pub(super) fn link(id: &str, figure: &str, m: Messages) -> AnyView {
    view! { <a href=format!("#definition-{id}")>{m.signals_definition_link(figure)}</a> }.into_any()
}

/// The section: figures lead here.
pub(super) fn section(m: Messages, format: &Format) -> AnyView {
    let rows = [
        (
            "definition-people",
            m.signals_figure_people(),
            m.signals_definition_people(),
        ),
        (
            "definition-withdrawn",
            m.signals_figure_withdrawn(),
            m.signals_definition_withdrawn(),
        ),
        (
            "definition-gpc",
            m.signals_figure_gpc(),
            m.signals_definition_gpc(),
        ),
        (
            "definition-conflicts",
            m.signals_figure_conflicts(),
            m.signals_definition_conflicts(),
        ),
        (
            "definition-ending",
            m.signals_figure_ending(),
            m.signals_definition_ending(),
        ),
        (
            "definition-purposes",
            m.signals_purposes_chart(),
            m.signals_definition_purposes(),
        ),
        (
            "definition-weeks",
            m.signals_weeks_chart(),
            m.signals_definition_weeks(),
        ),
        (
            "definition-origins",
            m.signals_origin_title(),
            m.signals_definition_origins(),
        ),
        (
            "definition-languages",
            m.signals_language_title(),
            m.signals_definition_languages(),
        ),
        (
            "definition-reach",
            m.signals_reach_people(),
            m.signals_definition_reach(),
        ),
    ]
    .map(|(id, term, words)| view! { <div id=id><dt>{term}</dt><dd>{words}</dd></div> })
    .collect_view();
    let few = m.signals_definition_few(&format.number(FEWEST_PEOPLE));
    view! {
        <Section id="definitions" title=m.signals_definitions_title() plain=true>
            <div class="m-stack">
                <dl class="m-dl">{rows}</dl>
                <p class="m-soft">{few}</p>
            </div>
        </Section>
    }
    .into_any()
}
