//! How a figure went, in a line without an axis.

use leptos::prelude::*;

use super::{
    Scale,
    drawing::{Drawing, area, path, percent},
    scale::step,
};

/// A line the size of a word. It says nothing a sentence beside it does not, so it is hidden
/// from assistive technology.
#[component]
pub fn Sparkline(
    /// The values, oldest first; those that are not finite are gaps.
    values: Vec<f64>,
    /// Which of the five series, counted from one.
    #[prop(default = 1)]
    series: usize,
    /// Small, for the cell of a table.
    #[prop(optional)]
    cell: bool,
) -> impl IntoView {
    let class = if cell { "m-spark m-spark--cell" } else { "m-spark" };
    let height = if cell { "28" } else { "36" };
    view! {
        <svg
            class=class
            aria-hidden="true"
            width="100%"
            height=height
            inner_html=draw(&values, series.saturating_sub(1))
        ></svg>
    }
}

fn draw(values: &[f64], series: usize) -> String {
    let Some(scale) = Scale::of(values.iter().copied(), false) else {
        return String::new();
    };
    let points: Vec<_> = values
        .iter()
        .enumerate()
        .map(|(index, value)| {
            value
                .is_finite()
                .then(|| (step(index, values.len()), scale.down(*value)))
        })
        .collect();
    let mut drawing = Drawing::new();
    drawing.open(
        "svg",
        &[
            ("viewBox", "0 0 100 100"),
            ("preserveAspectRatio", "none"),
            ("width", "100%"),
            ("height", "100%"),
            ("overflow", "visible"),
        ],
    );
    if series == 0 {
        drawing.mark("path", &[("class", "m-area--1"), ("d", &area(&points, 100.0))]);
    }
    drawing.mark(
        "path",
        &[("class", super::legend::stroke(series)), ("d", &path(&points))],
    );
    drawing.close("svg");
    if let Some((x, y)) = points.iter().rev().flatten().next() {
        drawing.mark(
            "circle",
            &[
                ("class", &format!("{} m-dot", super::legend::fill(series))),
                ("cx", &percent(*x)),
                ("cy", &percent(*y)),
                ("r", "4"),
            ],
        );
    }
    drawing.finish()
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn no_value_draws_nothing() {
        assert_eq!(draw(&[], 0), "");
        assert_eq!(draw(&[f64::NAN, f64::INFINITY], 0), "");
    }

    #[test]
    fn one_value_is_a_dot_in_the_middle() {
        let drawn = draw(&[7.0], 0);
        assert!(drawn.contains("cx=\"50%\" cy=\"50%\""), "{drawn}");
    }

    #[test]
    fn a_constant_is_a_level_line() {
        assert!(draw(&[7.0, 7.0, 7.0], 0).contains("d=\"M0 50L50 50L100 50\""));
    }

    #[test]
    fn a_gap_at_the_end_leaves_the_dot_on_the_last_value() {
        let drawn = draw(&[1.0, 3.0, f64::NAN], 1);
        assert!(drawn.contains("cx=\"50%\" cy=\"0%\""), "{drawn}");
        assert!(!drawn.contains("NaN"));
    }
}
