//! How much, by two things at once: a table whose cells are shaded.

use leptos::prelude::*;

use super::{
    Datum, Scale,
    figure::{Head, nothing},
};
use crate::{MaybeText, TableWrap};

/// One row of cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatRow {
    /// What the row is.
    pub label: String,
    /// The cells, in the order of the columns.
    pub data: Vec<Datum>,
}

/// A heat map: six shades from zero to the greatest value, each cell with its number.
#[component]
pub fn HeatMap(
    /// What is drawn.
    #[prop(into)]
    title: String,
    /// In what, and over what time.
    #[prop(into, optional)]
    unit: MaybeText,
    /// One sentence: what to see.
    #[prop(into)]
    say: String,
    /// The caption of the table, and the name of its region.
    #[prop(into)]
    caption: String,
    /// The heads of the columns.
    columns: Vec<String>,
    /// The rows.
    rows: Vec<HeatRow>,
    /// The words for no data.
    #[prop(into, optional)]
    empty: MaybeText,
) -> impl IntoView {
    let head = Head { title, unit, say };
    let values = rows.iter().flat_map(|row| row.data.iter().map(|cell| cell.value));
    let Some(scale) = Scale::of(values, true) else {
        return head.around(None, nothing(empty));
    };
    let heads = columns
        .into_iter()
        .map(|column| view! { <th scope="col">{column}</th> })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .data
                .into_iter()
                .map(|cell| view! { <td class=shade(cell.value, scale)>{cell.text}</td> })
                .collect_view();
            view! { <tr><th scope="row">{row.label}</th>{cells}</tr> }
        })
        .collect_view();
    let table = view! {
        <TableWrap label=caption.clone()>
            <table class="m-heat">
                <caption class="m-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableWrap>
    };
    head.around(None, table.into_any())
}

/// The shade of a cell; none where there is no value.
fn shade(value: f64, scale: Scale) -> Option<&'static str> {
    if !value.is_finite() {
        return None;
    }
    let share = if scale == Scale::new(0.0, 0.0) {
        0.0
    } else {
        scale.along(value)
    };
    Some(match share {
        share if share < 100.0 / 6.0 => "m-heat__0",
        share if share < 200.0 / 6.0 => "m-heat__1",
        share if share < 50.0 => "m-heat__2",
        share if share < 400.0 / 6.0 => "m-heat__3",
        share if share < 500.0 / 6.0 => "m-heat__4",
        _ => "m-heat__5",
    })
}

#[cfg(test)]
mod tests {
    use super::{Scale, shade};

    #[test]
    fn shades_run_from_zero_to_the_greatest() {
        let scale = Scale::new(0.0, 24.0);
        assert_eq!(shade(0.0, scale), Some("m-heat__0"));
        assert_eq!(shade(9.0, scale), Some("m-heat__2"));
        assert_eq!(shade(24.0, scale), Some("m-heat__5"));
        assert_eq!(shade(f64::NAN, scale), None);
    }

    #[test]
    fn only_zeros_are_the_faintest_shade() {
        assert_eq!(shade(0.0, Scale::new(0.0, 0.0)), Some("m-heat__0"));
    }
}
