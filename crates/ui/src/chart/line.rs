//! Lines over time.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Scale, Series,
    figure::{DataTableBelow, Head, nothing},
    plot::Plot,
};
use crate::{MaybeText, class::join};

/// How the values of the axis are written; they are chosen by the chart.
#[derive(Clone)]
pub struct TickText(Arc<dyn Fn(f64) -> String + Send + Sync>);

impl TickText {
    pub(super) fn write(&self, value: f64) -> String {
        (self.0)(value)
    }
}

impl<F: Fn(f64) -> String + Send + Sync + 'static> From<F> for TickText {
    fn from(write: F) -> Self {
        Self(Arc::new(write))
    }
}

/// The event that explains a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartMark {
    /// Its place on the axis, counted from zero.
    pub at: usize,
    /// Two words.
    pub label: String,
}

/// Lines over time, labelled at their end.
///
/// Each has its own colour, dash and end shape. With `area`, the first is filled down to zero.
#[component]
pub fn LineChart(
    /// What is drawn.
    #[prop(into)]
    title: String,
    /// In what, and over what time.
    #[prop(into, optional)]
    unit: MaybeText,
    /// One sentence: what to see.
    #[prop(into)]
    say: String,
    /// The words of the axis, one for each place.
    axis: Vec<String>,
    /// The head of the axis in the table: "Week of".
    #[prop(into)]
    axis_head: String,
    /// The lines: one to five.
    series: Vec<Series>,
    /// How the values of the axis are written.
    #[prop(into)]
    ticks: TickText,
    /// Fills the first line down to zero.
    #[prop(optional)]
    area: bool,
    /// Starts the axis at zero.
    #[prop(optional)]
    from_zero: bool,
    /// The event that explains a turn.
    #[prop(optional_no_strip)]
    mark: Option<ChartMark>,
    /// "Show the data".
    #[prop(into)]
    show_data: String,
    /// The caption of the table, and the name of its region.
    #[prop(into)]
    caption: String,
    /// How tall the drawing is, in px.
    #[prop(default = 260)]
    height: u16,
    /// The words for no data.
    #[prop(into, optional)]
    empty: MaybeText,
) -> impl IntoView {
    let head = Head { title, unit, say };
    let values = series
        .iter()
        .flat_map(|line| line.data.iter().map(|datum| datum.value));
    let Some(scale) = Scale::of(values, area || from_zero) else {
        return head.around(None, nothing(empty));
    };
    let (scale, values) = scale.nice(5);
    let tick_words = values
        .into_iter()
        .map(|value| (value, ticks.write(value)))
        .collect();
    let plot = Plot {
        scale,
        ticks: tick_words,
        axis: &axis,
        series: &series,
        area,
        mark: mark.as_ref(),
        height,
    };
    let class = join(&["m-chart__plot", plot.end_class()]);
    let drawn = plot.draw();
    let table = table(show_data, caption, axis_head, axis, series);
    let body = view! {
        <div class=class>
            <svg
                class="m-chart__svg"
                width="100%"
                height=height.to_string()
                aria-hidden="true"
                inner_html=drawn
            ></svg>
        </div>
        {table}
    };
    head.around(None, body.into_any())
}

fn table(
    summary: String,
    caption: String,
    axis_head: String,
    axis: Vec<String>,
    series: Vec<Series>,
) -> AnyView {
    let mut heads = vec![axis_head];
    let mut columns = Vec::with_capacity(series.len());
    for line in series {
        heads.push(line.name);
        columns.push(line.data.into_iter().map(|datum| datum.text));
    }
    let rows = axis
        .into_iter()
        .map(|place| {
            let cells = columns.iter_mut().map(|column| column.next().unwrap_or_default());
            std::iter::once(place).chain(cells).collect()
        })
        .collect();
    DataTableBelow {
        summary,
        caption,
        heads,
        rows,
    }
    .view()
}
