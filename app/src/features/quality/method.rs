//! How it is counted, in words.

use domain::quality::Measure;
use leptos::prelude::*;
use ui::Section;

use super::changed::anchor;
use super::health::View;
use super::words::{measure_name, measure_what};

/// The section.
pub(super) fn view(view: &View<'_>) -> AnyView {
    let m = view.m;
    let definitions = Measure::ALL
        .into_iter()
        .map(|measure| {
            view! {
                <div id=anchor(measure)>
                    <dt>{measure_name(measure, m)}</dt>
                    <dd>{measure_what(measure, m)}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <Section id="method" title=m.quality_method_title()>
            <div class="m-stack">
                <dl class="m-dl">{definitions}</dl>
                <p class="m-soft">{m.quality_method_held()}</p>
                <p class="m-soft">{m.quality_method_overall()}</p>
            </div>
        </Section>
    }
    .into_any()
}
