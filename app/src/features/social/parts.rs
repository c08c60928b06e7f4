//! The share by page and by kind of device.

use domain::social::Estimate;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::social::{DarkSocial, Part};
use ui::{Column, DataTable, EmptyState, IconName, Section};

use super::words::{device_name, interval};

/// The pages on which the most unexplained arrivals begin.
pub(super) fn pages(found: &DarkSocial, m: Messages, format: &Format) -> AnyView {
    let body = if found.landings.is_empty() {
        view! {
            <EmptyState title=m.social_pages_none() icon=IconName::FileText>
                <p class="m-soft">{m.social_pages_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let rows = found
            .landings
            .iter()
            .map(|part| {
                let name = view! { <bdi class="m-path" translate="no">{part.name.clone()}</bdi> };
                row(name.into_any(), part, m, format)
            })
            .collect_view();
        table(
            m.social_pages_caption(),
            m.social_pages_page(),
            rows.into_any(),
            m,
        )
    };
    view! {
        <Section id="pages" title=m.social_pages_title() note=m.social_pages_note()>{body}</Section>
    }
    .into_any()
}

/// Each kind of device; nothing without arrivals.
pub(super) fn devices(found: &DarkSocial, m: Messages, format: &Format) -> Option<AnyView> {
    if found.devices.is_empty() {
        return None;
    }
    let rows = found
        .devices
        .iter()
        .map(|part| row(device_name(&part.name, m).into_any(), part, m, format))
        .collect_view();
    let body = table(
        m.social_devices_caption(),
        m.social_devices_device(),
        rows.into_any(),
        m,
    );
    Some(view! { <Section id="devices" title=m.social_devices_title()>{body}</Section> }.into_any())
}

fn table(caption: &str, head: &str, rows: AnyView, m: Messages) -> AnyView {
    let columns = vec![
        Column::new(head),
        Column::number(m.social_part_arrivals()),
        Column::number(m.social_part_unexplained()),
        Column::number(m.social_part_share()),
        Column::number(m.social_part_interval()),
    ];
    view! {
        <DataTable caption=caption columns=columns stack=true>{rows}</DataTable>
    }
    .into_any()
}

fn row(name: AnyView, part: &Part, m: Messages, format: &Format) -> AnyView {
    let number = |value: u32| format.number(i64::from(value));
    let (share, between) = match part.estimate {
        Estimate::Share(reading) => (
            view! { <b>{format.percent(reading.share.value, 1)}</b> }.into_any(),
            interval(reading.share, m, format),
        ),
        Estimate::TooFew => (
            view! { <span class="m-soft">{m.social_too_few()}</span> }.into_any(),
            "–".to_owned(),
        ),
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="m-num" data-label=m.social_part_arrivals()>{number(part.counts.arrivals)}</td>
            <td class="m-num" data-label=m.social_part_unexplained()>{number(part.counts.unexplained)}</td>
            <td class="m-num" data-label=m.social_part_share()>{share}</td>
            <td class="m-num" data-label=m.social_part_interval()>{between}</td>
        </tr>
    }
    .into_any()
}
