//! What each figure of the page counts.

use i18n::{Format, Messages};
use leptos::prelude::*;
use services::signals::FEWEST_PEOPLE;
use ui::Section;

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
