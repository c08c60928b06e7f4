//! SVG as text: hundreds of marks without a view for each.

use std::fmt::Write;

use crate::escape::push_escaped;

/// A number as short as it can be written with two decimals: what the eye can tell apart.
///
/// What is not finite becomes zero, since no attribute may hold it.
pub fn number(value: f64) -> String {
    let mut text = String::new();
    push_number(&mut text, value);
    text
}

fn push_number(text: &mut String, value: f64) {
    let value = if value.is_finite() { value } else { 0.0 };
    let start = text.len();
    // Writing to a String cannot fail.
    let _ = write!(text, "{value:.2}");
    while text.ends_with('0') {
        text.pop();
    }
    if text.ends_with('.') {
        text.pop();
    }
    if text.get(start..) == Some("-0") {
        text.truncate(start);
        text.push('0');
    }
}

/// A share of the drawing, as an attribute.
pub fn percent(value: f64) -> String {
    let mut text = number(value);
    text.push('%');
    text
}

/// Marks put down one after the other.
#[derive(Default)]
pub struct Drawing(String);

impl Drawing {
    /// An empty drawing.
    pub fn new() -> Self {
        Self(String::with_capacity(2048))
    }

    /// One self-closing element.
    pub fn mark(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.open(tag, attributes);
        self.0.truncate(self.0.len() - 1);
        self.0.push_str("/>");
    }

    /// A line of text.
    pub fn text(&mut self, attributes: &[(&str, &str)], text: &str) {
        self.open("text", attributes);
        push_escaped(&mut self.0, text);
        self.0.push_str("</text>");
    }

    /// Opens an element; see [`Self::close`].
    pub fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            push_escaped(&mut self.0, value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// Closes an element.
    pub fn close(&mut self, tag: &str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// The marks.
    pub fn finish(self) -> String {
        self.0
    }
}

/// The path through points in per cent, broken where a point is missing.
///
/// A point between two gaps is a line of no length, which round ends make a dot.
pub fn path(points: &[Option<(f64, f64)>]) -> String {
    let mut path = String::with_capacity(points.len() * 12);
    for run in points.split(Option::is_none) {
        for (index, (x, y)) in run.iter().flatten().enumerate() {
            path.push(if index == 0 { 'M' } else { 'L' });
            push_pair(&mut path, *x, *y);
        }
        if let [Some((x, y))] = run {
            path.push('L');
            push_pair(&mut path, *x, *y);
        }
    }
    path
}

/// The area between points and the base, one shape for each unbroken run.
pub fn area(points: &[Option<(f64, f64)>], base: f64) -> String {
    let mut path = String::with_capacity(points.len() * 14);
    for run in points.split(Option::is_none) {
        let mut run = run.iter().flatten();
        let Some((first_x, first_y)) = run.next() else {
            continue;
        };
        path.push('M');
        push_pair(&mut path, *first_x, *first_y);
        let mut last_x = *first_x;
        for (x, y) in run {
            path.push('L');
            push_pair(&mut path, *x, *y);
            last_x = *x;
        }
        path.push('L');
        push_pair(&mut path, last_x, base);
        path.push('L');
        push_pair(&mut path, *first_x, base);
        path.push('Z');
    }
    path
}

fn push_pair(path: &mut String, x: f64, y: f64) {
    push_number(path, x);
    path.push(' ');
    push_number(path, y);
}

#[cfg(test)]
mod tests {
    use super::{Drawing, area, number, path};

    #[test]
    fn numbers_are_short_and_always_valid() {
        assert_eq!(number(100.0), "100");
        assert_eq!(number(9.090_909), "9.09");
        assert_eq!(number(0.5), "0.5");
        assert_eq!(number(-0.001), "0");
        assert_eq!(number(f64::NAN), "0");
        assert_eq!(number(f64::INFINITY), "0");
    }

    #[test]
    fn a_gap_lifts_the_pen() {
        let points = [Some((0.0, 10.0)), Some((50.0, 20.0)), None, Some((100.0, 0.0))];
        assert_eq!(path(&points), "M0 10L50 20M100 0L100 0");
        assert_eq!(
            area(&points, 100.0),
            "M0 10L50 20L50 100L0 100ZM100 0L100 100L100 100Z"
        );
        assert_eq!(path(&[]), "");
    }

    #[test]
    fn words_cannot_become_markup() {
        let mut drawing = Drawing::new();
        drawing.text(&[("class", "\"><b>")], "<script>");
        assert_eq!(
            drawing.finish(),
            "<text class=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;</text>"
        );
    }
}
