//! What every chart has around its drawing.

use leptos::prelude::*;

use crate::{MaybeText, TableWrap};

/// The words above a chart.
pub struct Head {
    pub title: String,
    pub unit: MaybeText,
    pub say: String,
}

impl Head {
    /// The figure: the words, the drawing, what follows it.
    pub fn around(self, legend: Option<AnyView>, body: AnyView) -> AnyView {
        let Self { title, unit, say } = self;
        let unit = unit
            .into_option()
            .map(|unit| (" ", view! { <span class="m-chart__unit">{unit}</span> }));
        view! {
            <figure class="m-chart">
                <figcaption class="m-stack m-stack--close">
                    <h3 class="m-chart__title">{title}{unit}</h3>
                    <p class="m-chart__say">{say}</p>
                    {legend}
                </figcaption>
                {body}
            </figure>
        }
        .into_any()
    }
}

/// What stands in the place of a drawing without data.
pub fn nothing(words: MaybeText) -> AnyView {
    words
        .into_option()
        .map(|words| view! { <p class="m-faint">{words}</p> })
        .into_any()
}

/// The data of a drawing, as a table that can be opened.
pub struct DataTableBelow {
    pub summary: String,
    pub caption: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl DataTableBelow {
    pub fn view(self) -> AnyView {
        let heads = self
            .heads
            .into_iter()
            .enumerate()
            .map(|(index, head)| {
                view! { <th scope="col" class=(index > 0).then_some("m-num")>{head}</th> }
            })
            .collect_view();
        let rows = self.rows.into_iter().map(row).collect_view();
        view! {
            <details class="m-data">
                <summary>{self.summary}</summary>
                <TableWrap label=self.caption.clone()>
                    <table class="m-table">
                        <caption class="m-hidden">{self.caption}</caption>
                        <thead>
                            <tr>{heads}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableWrap>
            </details>
        }
        .into_any()
    }
}

fn row(cells: Vec<String>) -> AnyView {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let values = cells
        .map(|cell| view! { <td class="m-num">{cell}</td> })
        .collect_view();
    view! { <tr><th scope="row">{name}</th>{values}</tr> }.into_any()
}
