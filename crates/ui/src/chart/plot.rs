//! The drawing of a line chart.

use super::{
    ChartMark, Scale, Series,
    drawing::{Drawing, area, path, percent},
    ends::push_ends,
    legend::stroke,
    scale::step,
    words::push_words,
};

/// The most lines that can be told apart.
pub const MOST_SERIES: usize = 5;

/// Everything a line chart draws.
pub struct Plot<'a> {
    pub scale: Scale,
    pub ticks: Vec<(f64, String)>,
    pub axis: &'a [String],
    pub series: &'a [Series],
    pub area: bool,
    pub mark: Option<&'a ChartMark>,
    pub height: u16,
}

impl Plot<'_> {
    /// How much room the labels at the end need: a lone line shows its value only.
    pub fn end_class(&self) -> &'static str {
        if self.series.len() > 1 {
            "m-chart__plot--end"
        } else {
            "m-chart__plot--end-s"
        }
    }

    /// The marks, from the back to the front.
    pub fn draw(&self) -> String {
        let mut drawing = Drawing::new();
        self.grid(&mut drawing);
        self.event(&mut drawing);
        self.lines(&mut drawing);
        push_ends(&mut drawing, self);
        push_words(&mut drawing, self.axis);
        drawing.finish()
    }

    fn grid(&self, drawing: &mut Drawing) {
        let base = self.scale.base();
        for (value, words) in &self.ticks {
            let y = percent(self.scale.down(*value));
            let is_base = (value - base).abs() < f64::EPSILON;
            let class = if is_base { "m-chart__base" } else { "m-chart__grid" };
            drawing.mark(
                "line",
                &[
                    ("class", class),
                    ("x1", "0"),
                    ("x2", "100%"),
                    ("y1", &y),
                    ("y2", &y),
                ],
            );
            drawing.text(&[("x", "0"), ("dx", "-40"), ("y", &y), ("dy", "4")], words);
        }
    }

    fn event(&self, drawing: &mut Drawing) {
        let Some(mark) = self.mark.filter(|mark| mark.at < self.axis.len()) else {
            return;
        };
        let x = step(mark.at, self.axis.len());
        let place = percent(x);
        drawing.mark(
            "line",
            &[
                ("class", "m-chart__mark"),
                ("x1", &place),
                ("x2", &place),
                ("y1", "0"),
                ("y2", "100%"),
            ],
        );
        // The words stand on the side where there is room.
        let (class, dx) = if x < 30.0 {
            ("is-note", "7")
        } else {
            ("is-note is-end", "-7")
        };
        drawing.text(
            &[
                ("class", class),
                ("x", &place),
                ("dx", dx),
                ("y", "88%"),
                ("dy", "12"),
            ],
            &mark.label,
        );
    }

    fn points(&self, line: &Series) -> Vec<Option<(f64, f64)>> {
        line.data
            .iter()
            .take(self.axis.len())
            .enumerate()
            .map(|(index, datum)| {
                datum
                    .value
                    .is_finite()
                    .then(|| (step(index, self.axis.len()), self.scale.down(datum.value)))
            })
            .collect()
    }

    fn lines(&self, drawing: &mut Drawing) {
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
        let shown = self.series.iter().take(MOST_SERIES).enumerate();
        // The first line is the one to see: it is drawn last, on top.
        for (index, line) in shown.rev() {
            let points = self.points(line);
            if self.area && index == 0 {
                let base = self.scale.down(self.scale.base());
                drawing.mark("path", &[("class", "m-area--1"), ("d", &area(&points, base))]);
            }
            drawing.mark("path", &[("class", stroke(index)), ("d", &path(&points))]);
        }
        drawing.close("svg");
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Datum, Plot, Scale, Series};

    fn draw(series: &[Series], places: usize) -> String {
        let axis: Vec<String> = (0..places).map(|place| format!("week {place}")).collect();
        let (scale, ticks) = Scale::of(
            series
                .iter()
                .flat_map(|line| line.data.iter().map(|datum| datum.value)),
            false,
        )
        .unwrap_or(Scale::new(0.0, 0.0))
        .nice(5);
        Plot {
            scale,
            ticks: ticks.into_iter().map(|tick| (tick, tick.to_string())).collect(),
            axis: &axis,
            series,
            area: true,
            mark: None,
            height: 260,
        }
        .draw()
    }

    fn series(values: &[f64]) -> Series {
        Series::new(
            "People",
            values.iter().map(|value| Datum::new(*value, "text")).collect(),
        )
    }

    #[test]
    fn odd_data_draws_valid_marks() {
        for values in [
            &[][..],
            &[4.0],
            &[4.0, 4.0, 4.0],
            &[-3.0, -1.0, -2.0],
            &[f64::NAN, 2.0, f64::INFINITY, 3.0],
            &[f64::MIN, f64::MAX],
        ] {
            let drawn = draw(&[series(values), series(values)], values.len());
            assert!(!drawn.contains("NaN") && !drawn.contains("inf"), "{drawn}");
        }
    }

    #[test]
    fn more_series_than_five_are_left_to_the_table() {
        let many: Vec<Series> = (0..8).map(|_| series(&[1.0, 2.0])).collect();
        assert_eq!(draw(&many, 2).matches("is-strong").count(), 5);
    }

    #[test]
    fn series_longer_than_the_axis_are_cut() {
        assert!(draw(&[series(&[1.0, 2.0, 3.0])], 2).contains("d=\"M0 100L100 50\""));
    }
}
