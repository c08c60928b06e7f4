//! Shares of a whole: a table whose second cells hold the drawing.

use leptos::prelude::*;

use super::{
    Datum, Legend, LegendItem,
    drawing::{Drawing, percent},
    figure::{Head, nothing},
    legend::fill,
};
use crate::{MaybeText, TableWrap};

/// One part that every whole has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StackPart {
    /// What it is.
    pub name: String,
    /// Draws an outline only: for "no answer".
    pub blank: bool,
}

impl StackPart {
    /// A filled part.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            blank: false,
        }
    }

    /// An outlined part, for "no answer".
    pub fn blank(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            blank: true,
        }
    }
}

/// One whole and its parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StackRow {
    /// What it is.
    pub label: String,
    /// Where it leads.
    pub href: Option<String>,
    /// How much each part is, in the order of the parts.
    pub data: Vec<Datum>,
}

/// Wholes and their parts, each drawn in one bar of the same length.
#[component]
pub fn StackedBars(
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
    /// The heads of the names and of the drawings.
    heads: (String, String),
    /// The parts, five at most.
    parts: Vec<StackPart>,
    /// The wholes.
    rows: Vec<StackRow>,
    /// The words for no data.
    #[prop(into, optional)]
    empty: MaybeText,
) -> impl IntoView {
    let head = Head { title, unit, say };
    if rows.is_empty() || parts.is_empty() {
        return head.around(None, nothing(empty));
    }
    let legend = parts
        .iter()
        .enumerate()
        .map(|(index, part)| LegendItem {
            label: part.name.clone(),
            fill: part_fill(index, part),
        })
        .collect();
    let names = parts
        .iter()
        .map(|part| view! { <th scope="col" class="m-num">{part.name.clone()}</th> })
        .collect_view();
    let rows = rows.into_iter().map(|row| stack_row(row, &parts)).collect_view();
    let table = view! {
        <TableWrap label=caption.clone()>
            <table class="m-table m-table--mid m-table--stack">
                <caption class="m-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{heads.0}</th>
                        <th scope="col" class="m-barcol">
                            <span class="m-hidden">{heads.1}</span>
                        </th>
                        {names}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    };
    head.around(
        Some(view! { <Legend items=legend /> }.into_any()),
        table.into_any(),
    )
}

const fn part_fill(index: usize, part: &StackPart) -> &'static str {
    if part.blank { "m-fill--blank" } else { fill(index) }
}

fn stack_row(row: StackRow, parts: &[StackPart]) -> AnyView {
    let drawn = draw(&row.data, parts);
    let cells = row
        .data
        .into_iter()
        .zip(parts)
        .map(|(datum, part)| {
            view! { <td class="m-num" data-label=part.name.clone()>{datum.text}</td> }
        })
        .collect_view();
    let label = match row.href {
        Some(href) => view! { <a href=href><bdi>{row.label}</bdi></a> }.into_any(),
        None => view! { <bdi>{row.label}</bdi> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td class="m-wide">
                <svg
                    class="m-bar m-bar--mid"
                    aria-hidden="true"
                    width="100%"
                    height="10"
                    inner_html=drawn
                ></svg>
            </td>
            {cells}
        </tr>
    }
    .into_any()
}

fn draw(data: &[Datum], parts: &[StackPart]) -> String {
    let size = |datum: &Datum| {
        if datum.value.is_finite() {
            datum.value.max(0.0)
        } else {
            0.0
        }
    };
    let whole: f64 = data.iter().map(size).sum();
    let mut drawing = Drawing::new();
    let mut start = 0.0;
    if whole > 0.0 {
        for (index, (datum, part)) in data.iter().zip(parts).enumerate() {
            let share = size(datum) / whole * 100.0;
            if share <= 0.0 {
                continue;
            }
            let class = part_fill(index, part);
            let class = if part.blank {
                class.to_owned()
            } else {
                format!("{class} m-seg")
            };
            drawing.mark(
                "rect",
                &[
                    ("class", &class),
                    ("x", &percent(start)),
                    ("width", &percent(share)),
                    ("height", "100%"),
                ],
            );
            start += share;
        }
    }
    drawing.finish()
}

#[cfg(test)]
mod tests {
    use super::{Datum, StackPart, draw};

    fn parts() -> [StackPart; 3] {
        [
            StackPart::new("Yes"),
            StackPart::new("No"),
            StackPart::blank("No answer"),
        ]
    }

    #[test]
    fn parts_fill_the_whole() {
        let data = [50.0, 30.0, 20.0].map(|value| Datum::new(value, "x"));
        let drawn = draw(&data, &parts());
        assert!(
            drawn.contains("m-fill--2 m-seg\" x=\"50%\" width=\"30%\""),
            "{drawn}"
        );
        assert!(
            drawn.contains("m-fill--blank\" x=\"80%\" width=\"20%\""),
            "{drawn}"
        );
    }

    #[test]
    fn nothing_negative_or_missing_is_drawn() {
        let data = [0.0, -3.0, f64::NAN].map(|value| Datum::new(value, "x"));
        assert_eq!(draw(&data, &parts()), "");
    }
}
