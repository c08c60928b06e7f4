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
    let names: Vec<Vec<String>> = ends.iter().map(|(_, line, _, _)| wrapped(&line.name)).collect();
    // A label is the lines of its name and one for its value, or that alone: so much of the height.
    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
    let pixels = match (named, lines) {
        (false, _) => 16.0,
        (true, 2..) => 44.0,
        (true, _) => 30.0,
    };
    let gap = pixels / f64::from(plot.height.max(1)) * 100.0;
    let labels = spread(&places, gap, 100.0);
    let moved = places
        .iter()
        .zip(&labels)
        .any(|(place, label)| (label - place).abs() > gap / 4.0);
    for (((index, _, x, datum), name), (y, label)) in ends.iter().zip(&names).zip(places.iter().zip(labels)) {
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
        let strong = |drawing: &mut Drawing, dy, words: &str| {
            let [x, dx, y, dy] = at(dy);
            drawing.text(&[x, dx, y, dy, ("class", "is-strong")], words);
        };
        match name.as_slice() {
            _ if !named => strong(drawing, "4", &datum.text),
            [first, second, ..] => {
                strong(drawing, "-9", first);
                strong(drawing, "6", second);
                drawing.text(&at("21"), &datum.text);
            }
            short => {
                strong(drawing, "-1", &short.concat());
                drawing.text(&at("14"), &datum.text);
            }
        }
    }
}

/// A name in at most two lines that fit beside the drawing; what does not fit is left to the table.
fn wrapped(name: &str) -> Vec<String> {
    const LONGEST: usize = 14;
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LONGEST => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let cut = lines.len() > 2;
    lines.truncate(2);
    let last = lines.len().saturating_sub(1);
    for (index, line) in lines.iter_mut().enumerate() {
        if line.chars().count() > LONGEST || cut && index == last {
            *line = line.chars().take(LONGEST - 1).collect();
            line.push('…');
        }
    }
    lines
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
        Drawing, Plot, push_ends, wrapped,
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
    fn a_long_name_takes_two_lines_and_a_longer_one_is_cut() {
        assert_eq!(wrapped("Site"), ["Site"]);
        assert_eq!(wrapped("Mesure d’audience"), ["Mesure", "d’audience"]);
        assert_eq!(wrapped("Personnaliser le site"), ["Personnaliser", "le site"]);
        assert_eq!(
            wrapped("Lettres et offres par e-mail"),
            ["Lettres et", "offres par…"]
        );
        assert_eq!(wrapped("Recommandations"), ["Recommandatio…"]);
        assert!(wrapped("  ").is_empty());
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
