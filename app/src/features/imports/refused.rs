//! Rows that were not taken: the first of them, and all of them to take away and mend.

use leptos::prelude::*;
use services::imports::{ImportRow, ImportState, Refusal};
use ui::{ButtonLink, Column, DataTable, IconName, Section};

use super::mask::veiled;
use super::words::code_text;
use super::{errors_path, new_path};
use crate::page::{InWorkspace, count};

/// The section with the rows; none when every row was taken.
pub(super) fn section(inside: &InWorkspace, import: &ImportRow, refusals: &[Refusal]) -> Option<AnyView> {
    if refusals.is_empty() {
        return None;
    }
    let m = inside.page.messages;
    let format = &inside.page.format;
    let total = match (import.state, import.checked) {
        (ImportState::Checked, Some(checked)) => checked.refused,
        _ => import.counts.refused,
    };
    let note = m.imports_one_refused_note(
        &format.number(count(refusals.len())),
        &format.number(total.max(count(refusals.len()))),
    );
    let columns = vec![
        Column::number(m.imports_one_refused_row()),
        Column::new(m.imports_one_refused_why()),
        Column::new(m.imports_one_refused_column()),
        Column::new(m.imports_one_refused_value()),
    ];
    let rows = refusals
        .iter()
        .map(|refusal| row(inside, import, refusal))
        .collect_view();
    let ended = matches!(
        import.state,
        ImportState::Done | ImportState::Cancelled | ImportState::Failed
    ) && import.started_at.is_some();
    let mend = ended.then(|| mend(inside, import));
    Some(
        view! {
            <Section id="refused" title=m.imports_one_refused() note=note>
                <div class="m-stack">
                    <DataTable caption=m.imports_one_refused_caption() columns=columns stack=true>
                        {rows}
                    </DataTable>
                    {mend}
                </div>
            </Section>
        }
        .into_any(),
    )
}

fn row(inside: &InWorkspace, import: &ImportRow, refusal: &Refusal) -> AnyView {
    let m = inside.page.messages;
    let place = refusal.column.and_then(|column| usize::try_from(column).ok());
    let column = place
        .and_then(|place| import.header.get(place))
        .cloned()
        .unwrap_or_else(|| "–".to_owned());
    let value = place
        .and_then(|place| refusal.cells.get(place))
        .filter(|value| !value.is_empty())
        .map_or_else(|| "–".to_owned(), |value| veiled(value));
    view! {
        <tr>
            <th scope="row" class="m-num">{inside.page.format.number(refusal.row)}</th>
            <td data-label=m.imports_one_refused_why()>{code_text(&refusal.code, m)}</td>
            <td data-label=m.imports_one_refused_column()>
                <bdi>{column}</bdi>
            </td>
            <td class="m-veiled" data-label=m.imports_one_refused_value() dir="auto">{value}</td>
        </tr>
    }
    .into_any()
}

fn mend(inside: &InWorkspace, import: &ImportRow) -> AnyView {
    let m = inside.page.messages;
    let again = format!(
        "{}?kind={}&source={}",
        new_path(inside),
        import.kind,
        import.source
    );
    view! {
        <p class="m-soft">{m.imports_one_download_how()}</p>
        <div class="m-cluster">
            <ButtonLink href=errors_path(inside, import.import) icon=IconName::Download download="">
                {m.imports_one_download()}
            </ButtonLink>
            <ButtonLink href=again>{m.imports_one_again()}</ButtonLink>
        </div>
    }
    .into_any()
}
