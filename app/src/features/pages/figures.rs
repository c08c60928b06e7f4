//! What each figure means. Pages link here by the id of the figure: ids stay.

use i18n::Messages;
use leptos::prelude::*;

/// A figure with its definition.
struct Figure {
    id: &'static str,
    name: &'static str,
    what: &'static str,
    rows: &'static str,
    window: &'static str,
}

/// Every figure that pages show, in the order in which they build on each other.
fn figures(m: Messages) -> [Figure; 7] {
    let figure = |id, name, what, rows, window| Figure {
        id,
        name,
        what,
        rows,
        window,
    };
    [
        figure(
            "figure-events",
            m.pages_figure_events(),
            m.pages_figure_events_what(),
            m.pages_figure_events_rows(),
            m.pages_figure_events_window(),
        ),
        figure(
            "figure-share",
            m.pages_figure_share(),
            m.pages_figure_share_what(),
            m.pages_figure_share_rows(),
            m.pages_figure_share_window(),
        ),
        figure(
            "figure-orders",
            m.pages_figure_orders(),
            m.pages_figure_orders_what(),
            m.pages_figure_orders_rows(),
            m.pages_figure_orders_window(),
        ),
        figure(
            "figure-revenue",
            m.pages_figure_revenue(),
            m.pages_figure_revenue_what(),
            m.pages_figure_revenue_rows(),
            m.pages_figure_revenue_window(),
        ),
        figure(
            "figure-basket",
            m.pages_figure_basket(),
            m.pages_figure_basket_what(),
            m.pages_figure_basket_rows(),
            m.pages_figure_basket_window(),
        ),
        figure(
            "figure-people",
            m.pages_figure_people(),
            m.pages_figure_people_what(),
            m.pages_figure_people_rows(),
            m.pages_figure_people_window(),
        ),
        figure(
            "figure-complete",
            m.pages_figure_complete(),
            m.pages_figure_complete_what(),
            m.pages_figure_complete_rows(),
            m.pages_figure_complete_window(),
        ),
    ]
}

/// The definitions, one after the other.
pub(super) fn definitions(m: Messages) -> AnyView {
    figures(m)
        .into_iter()
        .map(|figure| {
            view! {
                <article class="m-definition" id=figure.id>
                    <h3 class="m-subhead">{figure.name}</h3>
                    <p>{figure.what}</p>
                    <dl class="m-definition__terms">
                        <div>
                            <dt>{m.pages_figure_rows()}</dt>
                            <dd>{figure.rows}</dd>
                        </div>
                        <div>
                            <dt>{m.pages_figure_window()}</dt>
                            <dd>{figure.window}</dd>
                        </div>
                    </dl>
                </article>
            }
        })
        .collect_view()
        .into_any()
}
