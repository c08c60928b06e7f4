//! "Your data": how many people, how many of them are known, how many items.

use leptos::prelude::*;
use ui::{DescriptionList, Detail, Gauge, Gauges};

use super::show::Home;
use crate::page::{count, float};

/// From half on, known people are the rule.
const HALF: f64 = 50.0;

/// The facts.
pub(super) fn view(home: &Home<'_>) -> AnyView {
    let (m, format, overview) = (home.page.messages, &home.page.format, home.overview);
    let known = (overview.people > 0).then(|| {
        let ratio = float(overview.people_named) / float(overview.people);
        let text = format.percent(ratio, 0);
        let cause = m.home_data_named_cause(overview.people_named, &format.number(overview.people_named));
        view! {
            <Gauges>
                <Gauge
                    id="known"
                    label=m.home_data_named()
                    text=text
                    value=ratio * 100.0
                    low=0.0
                    high=HALF
                    cause=cause
                />
            </Gauges>
        }
    });
    let facts = [
        (m.home_data_people(), overview.people),
        (m.home_data_sources(), count(overview.sources.len())),
        (m.home_data_items(), overview.items),
    ];
    let facts = facts
        .map(|(label, fact)| (label, format.number(fact)))
        .map(|(label, fact)| view! { <Detail label=label><span class="m-num">{fact}</span></Detail> })
        .collect_view();
    view! {
        <section class="m-stack m-stack--close" aria-labelledby="data">
            <div class="m-cluster m-cluster--between">
                <h3 class="m-subhead" id="data">{m.home_data_title()}</h3>
                <a class="m-more m-small" href="/help#figures">{m.home_data_definitions()}</a>
            </div>
            <DescriptionList narrow=true>
                {facts}
            </DescriptionList>
            {known}
        </section>
    }
    .into_any()
}
