//! Tables: native, captioned, in a region that scrolls sideways by keyboard.

mod column;
mod sort;
mod wrap;

pub use self::{
    column::Column,
    sort::{Sort, SortHeader, SortOrder},
    wrap::TableWrap,
};
use crate::class::{join, when};
use leptos::prelude::*;

/// A table with its caption and its heads; the rows are the children.
///
/// A row is `<tr><th scope="row">…</th><td>…</td></tr>`. Numbers take the class `m-num`, actions
/// `m-tight`; with `stack`, each `td` repeats its head in `data-label`.
#[component]
pub fn DataTable(
    /// What the table holds and in which order; also the name of its region.
    #[prop(into)]
    caption: String,
    /// The heads.
    columns: Vec<Column>,
    /// Shows the caption.
    #[prop(optional)]
    caption_shown: bool,
    /// Becomes a list of cards under 44 rem.
    #[prop(optional)]
    stack: bool,
    /// Marks the row under the pointer.
    #[prop(optional)]
    hover: bool,
    /// Centres cells on the line rather than aligning their tops.
    #[prop(optional)]
    middle: bool,
    /// Keeps names on one line on wide screens.
    #[prop(optional)]
    names: bool,
    /// Lets menus out of the region on wide screens.
    #[prop(optional)]
    menus: bool,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let class = join(&[
        "m-table",
        when(stack, "m-table--stack"),
        when(hover, "m-table--hover"),
        when(middle, "m-table--mid"),
        when(names, "m-table--names"),
    ]);
    let heads = columns.into_iter().map(Column::view).collect_view();
    view! {
        <TableWrap label=caption.clone() menus=menus>
            <table class=class>
                <caption class=(!caption_shown).then_some("m-hidden")>{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </TableWrap>
    }
}
