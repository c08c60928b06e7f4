//! Where one person stands with each purpose: a section of their page.

use i18n::{Format, Messages};
use leptos::prelude::*;
use services::signals::StandingRow;
use ui::{Badge, Column, DataTable, IconName, Section, Tone};

use super::words::status_name;
use crate::page::InWorkspace;

/// The section of the person's page at `path`.
pub(crate) fn section(
    inside: &InWorkspace,
    standing: &[StandingRow],
    path: &str,
    format: &Format,
) -> AnyView {
    let m = inside.page.messages;
    let href = format!("{path}/choices");
    let body = if standing.is_empty() {
        view! { <p class="m-soft">{m.signals_none_what()}</p> }.into_any()
    } else {
        let rows = standing.iter().map(|of| row(m, of, format)).collect_view();
        let columns = vec![
            Column::new(m.signals_purposes_purpose()),
            Column::new(m.signals_person_gate()),
            Column::new(m.signals_people_until()),
        ];
        view! {
            <DataTable caption=m.signals_person_caption() columns=columns stack=true>{rows}</DataTable>
        }
        .into_any()
    };
    view! {
        <Section id="consent" title=m.signals_person_title()>
            <div class="m-stack">
                {body}
                <p><a href=href>{m.signals_person_page_link()}</a></p>
            </div>
        </Section>
    }
    .into_any()
}

fn row(m: Messages, of: &StandingRow, format: &Format) -> AnyView {
    let (tone, icon) = if of.permitted {
        (Tone::Good, IconName::Check)
    } else {
        (Tone::Neutral, IconName::CircleMinus)
    };
    let until = of
        .expires_at
        .map_or_else(|| "–".to_owned(), |end| format.date_medium(end));
    let conflict = of.conflict.then(|| {
        view! { " " <Badge label=m.signals_person_conflict() tone=Tone::Warn icon=IconName::TriangleAlert /> }
    });
    view! {
        <tr>
            <th scope="row"><bdi>{of.purpose.clone()}</bdi></th>
            <td data-label=m.signals_person_gate()>
                <Badge label=words(m, of) tone=tone icon=icon />
                {conflict}
            </td>
            <td data-label=m.signals_people_until()>{until}</td>
        </tr>
    }
    .into_any()
}

/// What keeps the purpose from using their data, in the order in which the gate looks; the page of choices has its exact word.
fn words(m: Messages, of: &StandingRow) -> &'static str {
    if of.permitted {
        m.signals_gate_allows()
    } else if of.restricted {
        m.signals_reason_restricted()
    } else if of.objected {
        m.signals_reason_objected()
    } else if of.paused {
        m.signals_reason_paused()
    } else if of.signal {
        m.signals_reason_signal()
    } else {
        match of.status.as_deref() {
            Some("granted") => m.signals_gate_denies(),
            status => status_name(status.unwrap_or_default(), m),
        }
    }
}
