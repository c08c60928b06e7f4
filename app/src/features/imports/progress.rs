//! How far a step has come. With script the section looks after itself; without, there is a link.

use i18n::{Format, Messages};
use islands::RefreshPart;
use leptos::prelude::*;
use services::imports::ImportRow;
use ui::{Progress, Section};

use crate::page::float;

/// The section of a step that is under way.
pub(super) fn section(import: &ImportRow, here: String, m: Messages, format: &Format) -> Option<AnyView> {
    if !import.state.is_under_way() {
        return None;
    }
    let share = share(import);
    let label = m.imports_one_progress_rows(&format.number(import.rows_done), &format.percent(share, 0));
    let text = format.percent(share, 0);
    Some(
        view! {
            <Section id="progress" title=m.imports_one_progress()>
                <div class="m-stack">
                    <div id="import-progress">
                        <Progress
                            id="import-bar"
                            label=label
                            value=share * 100.0
                            text=text
                        />
                    </div>
                    <RefreshPart part="import-progress" seconds=2 />
                    <p class="m-small">
                        <a href=here>{m.imports_one_refresh()}</a>
                    </p>
                </div>
            </Section>
        }
        .into_any(),
    )
}

/// How much is done, from 0 to 1: of the rows, once they were counted, else of the bytes.
fn share(import: &ImportRow) -> f64 {
    let (done, total) = match import.rows_total {
        Some(rows) if rows > 0 => (import.rows_done, rows),
        _ => (import.progress_done, import.progress_total.max(1)),
    };
    (float(done) / float(total)).clamp(0.0, 1.0)
}
