//! How many remain at each step: a table whose first cells hold the drawing.

use leptos::prelude::*;

use super::{
    Datum,
    drawing::{Drawing, percent},
    figure::{Head, nothing},
};
use crate::MaybeText;

/// One step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunnelStep {
    /// What people did.
    pub label: String,
    /// How many did.
    pub count: Datum,
    /// Their share of the first step, formatted.
    pub share: String,
}

/// Steps, each a part of the first.
#[component]
pub fn Funnel(
    /// What is drawn.
    #[prop(into)]
    title: String,
    /// In what, and over what time.
    #[prop(into, optional)]
    unit: MaybeText,
    /// One sentence: what to see.
    #[prop(into)]
    say: String,
    /// The caption of the table.
    #[prop(into)]
    caption: String,
    /// The heads: step, people, share.
    heads: (String, String, String),
    /// The steps.
    steps: Vec<FunnelStep>,
    /// The words for no data.
    #[prop(into, optional)]
    empty: MaybeText,
) -> impl IntoView {
    let head = Head { title, unit, say };
    let Some(first) = steps.first().map(|step| step.count.value) else {
        return head.around(None, nothing(empty));
    };
    let rows = steps
        .into_iter()
        .map(|step| {
            view! {
                <tr>
                    <th scope="row" class="m-cause">
                        {step.label}
                        <svg
                            class="m-bar m-bar--mid"
                            aria-hidden="true"
                            width="100%"
                            height="10"
                            inner_html=draw(step.count.value, first)
                        ></svg>
                    </th>
                    <td class="m-num">{step.count.text}</td>
                    <td class="m-num m-faint">{step.share}</td>
                </tr>
            }
        })
        .collect_view();
    let table = view! {
        <table class="m-table m-table--mid m-funnel">
            <caption class="m-hidden">{caption}</caption>
            <thead class="m-hidden">
                <tr>
                    <th scope="col">{heads.0}</th>
                    <th scope="col">{heads.1}</th>
                    <th scope="col">{heads.2}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    head.around(None, table.into_any())
}

fn draw(value: f64, first: f64) -> String {
    let share = value / first * 100.0;
    let share = if share.is_finite() {
        share.clamp(0.0, 100.0)
    } else {
        0.0
    };
    let mut drawing = Drawing::new();
    drawing.mark(
        "rect",
        &[
            ("class", "m-fill--rest"),
            ("width", "100%"),
            ("height", "1"),
            ("y", "9"),
        ],
    );
    if share > 0.0 {
        drawing.mark(
            "rect",
            &[
                ("class", "m-fill--1"),
                ("width", &percent(share)),
                ("height", "100%"),
            ],
        );
    }
    drawing.finish()
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn a_step_is_drawn_as_its_share_of_the_first() {
        assert!(draw(93.0, 100.0).contains("width=\"93%\""));
        assert!(draw(120.0, 100.0).contains("width=\"100%\""));
    }

    #[test]
    fn no_first_step_draws_no_bar() {
        for (value, first) in [(0.0, 0.0), (5.0, 0.0), (f64::NAN, 10.0)] {
            assert!(!draw(value, first).contains("m-fill--1") || value > first);
        }
    }
}
