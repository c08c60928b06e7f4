//! The ends of the lines: a shape on the line and a label beside it.

use super::{
    drawing::{Drawing, percent},
    legend::fill,
    plot::{MOST_SERIES, Plot},
    scale::step,
    spread::spread,
};

/// Draws the shape and the label of each line that has a value.
///
/// Labels that would meet are moved apart. Once one is no longer beside the end of its line, all
/// have the shape of their line before their words.
pub fn push_ends(drawing: &mut Drawing, plot: &Plot<'_>) {
    let named = plot.series.len() > 1;
    let ends: Vec<_> = plot
        .series
        .iter()
        .take(MOST_SERIES)
        .enumerate()
        .filter_map(|(index, line)| {
            let (place, datum) = line.last()?;
            Some((index, line, step(place, plot.axis.len()), datum))
        })
        .collect();
    let places: Vec<f64> = ends
        .iter()
        .map(|(_, _, _, datum)| plot.scale.down(datum.value))
        .collect();
    // A label is two lines of text, or one: so much of the height.
    let pixels = if named { 30.0 } else { 16.0 };
    let gap = pixels / f64::from(plot.height.max(1)) * 100.0;
    let labels = spread(&places, gap, 100.0);
    let moved = places
        .iter()
        .zip(&labels)
        .any(|(place, label)| (label - place).abs() > gap / 4.0);
    for ((index, line, x, datum), (y, label)) in ends.iter().zip(places.iter().zip(labels)) {
        push_shape(drawing, *index, (*x, *y), None);
        if moved {
            push_shape(
                drawing,
                *index,
                (100.0, label),
                Some("translate(16 -5) scale(0.8)"),
            );
        }
        let y = percent(label);
        let dx = if moved { "26" } else { "12" };
        let at = |dy| [("x", "100%"), ("dx", dx), ("y", y.as_str()), ("dy", dy)];
        let [x, dx, y, dy] = at(if named { "-1" } else { "4" });
        let first = if named { &line.name } else { &datum.text };
        drawing.text(&[x, dx, y, dy, ("class", "is-strong")], first);
        if named {
            drawing.text(&at("14"), &datum.text);
        }
    }
}

/// The shape of a line: with its dash, what tells it from the others without colour.
fn push_shape(drawing: &mut Drawing, index: usize, (x, y): (f64, f64), transform: Option<&str>) {
    let class = format!("{} m-dot", fill(index));
    let shape = match index {
        0 => "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z",
        1 => "M-5-5H5V5H-5Z",
        2 => "M0-6L6 5H-6Z",
        3 => "M0-6.5L6.5 0L0 6.5L-6.5 0Z",
        _ => "M0 6L6-5H-6Z",
    };
    drawing.open(
        "svg",
        &[("x", &percent(x)), ("y", &percent(y)), ("overflow", "visible")],
    );
    match transform {
        None => drawing.mark("path", &[("class", &class), ("d", shape)]),
        Some(transform) => drawing.mark(
            "path",
            &[("class", &class), ("d", shape), ("transform", transform)],
        ),
    }
    drawing.close("svg");
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Datum, Scale, Series},
        Drawing, Plot, push_ends,
    };

    fn draw(ends: &[f64]) -> String {
        let axis = ["a".to_owned(), "b".to_owned()];
        let series: Vec<_> = ends
            .iter()
            .map(|end| Series::new("line", vec![Datum::new(0.0, "0"), Datum::new(*end, "end")]))
            .collect();
        let mut drawing = Drawing::new();
        push_ends(
            &mut drawing,
            &Plot {
                scale: Scale::new(0.0, 100.0),
                ticks: Vec::new(),
                axis: &axis,
                series: &series,
                area: false,
                mark: None,
                height: 300,
            },
        );
        drawing.finish()
    }

    #[test]
    fn labels_beside_their_ends_need_no_second_shape() {
        let drawn = draw(&[20.0, 80.0]);
        assert_eq!(drawn.matches("<path").count(), 2, "{drawn}");
        assert!(
            drawn.contains("y=\"80%\" dy=\"-1\" class=\"is-strong\">line"),
            "{drawn}"
        );
    }

    #[test]
    fn labels_that_moved_repeat_the_shape_of_their_line() {
        let drawn = draw(&[50.0, 50.0]);
        assert_eq!(drawn.matches("<path").count(), 4, "{drawn}");
        assert!(
            drawn.contains("y=\"45%\"") && drawn.contains("y=\"55%\""),
            "{drawn}"
        );
    }
}
