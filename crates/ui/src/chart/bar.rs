//! Horizontal bars: a table whose first cells hold the drawing.

use leptos::prelude::*;

use super::{
    Datum, Scale,
    drawing::{Drawing, percent},
    figure::{Head, nothing},
};
use crate::MaybeText;

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarRow {
    /// What it measures.
    pub label: String,
    /// Where it leads.
    pub href: Option<String>,
    /// How much.
    pub datum: Datum,
}

impl BarRow {
    /// A bar.
    pub fn new(label: impl Into<String>, value: f64, text: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: None,
            datum: Datum::new(value, text),
        }
    }

    /// Makes its label a link.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }
}

/// Bars from a common zero, in the order given; those below zero run the other way, in another
/// colour, and their number has its sign.
#[component]
pub fn BarChart(
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
    /// The heads of the two columns.
    heads: (String, String),
    /// The bars.
    rows: Vec<BarRow>,
    /// The words for no data.
    #[prop(into, optional)]
    empty: MaybeText,
) -> impl IntoView {
    let head = Head { title, unit, say };
    let Some(scale) = Scale::of(rows.iter().map(|row| row.datum.value), true) else {
        return head.around(None, nothing(empty));
    };
    let rows = rows.into_iter().map(|row| bar_row(row, scale)).collect_view();
    let table = view! {
        <table class="m-table m-table--mid">
            <caption class="m-hidden">{caption}</caption>
            <thead class="m-hidden">
                <tr>
                    <th scope="col">{heads.0}</th>
                    <th scope="col">{heads.1}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    };
    head.around(None, table.into_any())
}

fn bar_row(row: BarRow, scale: Scale) -> AnyView {
    let label = match row.href {
        Some(href) => view! { <a href=href><bdi>{row.label}</bdi></a> }.into_any(),
        None => view! { <bdi>{row.label}</bdi> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row" class="m-cause">
                {label}
                <svg
                    class="m-bar"
                    aria-hidden="true"
                    width="100%"
                    height="10"
                    inner_html=draw(row.datum.value, scale)
                ></svg>
            </th>
            <td class="m-num"><b>{row.datum.text}</b></td>
        </tr>
    }
    .into_any()
}

fn draw(value: f64, scale: Scale) -> String {
    // Only zeros: the base is where all bars would start.
    let zero = if scale == Scale::new(0.0, 0.0) {
        0.0
    } else {
        scale.along(0.0)
    };
    let base = percent(zero);
    let mut drawing = Drawing::new();
    if value.is_finite() && value != 0.0 {
        let end = scale.along(value);
        let fill = if value < 0.0 { "m-fill--3" } else { "m-fill--1" };
        drawing.mark(
            "rect",
            &[
                ("class", fill),
                ("x", &percent(end.min(zero))),
                ("width", &percent((end - zero).abs())),
                ("height", "100%"),
            ],
        );
    }
    drawing.mark(
        "line",
        &[
            ("class", "m-chart__base"),
            ("x1", &base),
            ("x2", &base),
            ("y1", "-5"),
            ("y2", "15"),
        ],
    );
    drawing.finish()
}

#[cfg(test)]
mod tests {
    use super::{Scale, draw};

    #[test]
    fn bars_start_at_zero_on_either_side() {
        let scale = Scale::new(-1.0, 3.0);
        assert!(draw(3.0, scale).contains("m-fill--1\" x=\"25%\" width=\"75%\""));
        assert!(draw(-1.0, scale).contains("m-fill--3\" x=\"0%\" width=\"25%\""));
    }

    #[test]
    fn nothing_and_zero_have_a_base_and_no_bar() {
        for value in [0.0, f64::NAN] {
            let drawn = draw(value, Scale::new(0.0, 0.0));
            assert!(!drawn.contains("rect"), "{drawn}");
            assert!(drawn.contains("x1=\"0%\""), "{drawn}");
        }
    }
}
