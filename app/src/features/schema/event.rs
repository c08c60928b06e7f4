//! One event of a source: its properties, their types, how many messages carry them.

use domain::ids::SourceId;
use domain::schema::Type;
use leptos::prelude::*;
use services::schema::{EventSchema, MOST_PROPERTIES, PropertyRow};
use ui::{Column, Crumb, DataTable, EmptyState, IconName, MoreLink, Notice, NoticeTone, PageHeader, Section};

use super::words::{event_label, type_name};
use super::{plan_event_path, schema_path};
use crate::features::sources::source_crumbs;
use crate::page::{InWorkspace, count, float};

pub(super) fn view(inside: &InWorkspace, source: SourceId, found: &EventSchema) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let event = &found.event;
    let label = event_label(event.call.as_str(), &event.name, m);
    let properties = count(found.properties.len());
    let always = found
        .properties
        .iter()
        .filter(|row| row.observed.messages >= event.messages)
        .count();
    let lead = view! {
        <strong>
            {m.schema_event_lead(event.messages, &format.number(event.messages), &format.number(properties))}
        </strong>
        " "
        {(always > 0).then(|| m.schema_event_lead_always(&format.number(count(always))))}
    };
    let mut crumbs = source_crumbs(inside, source, &found.name);
    crumbs.push(Crumb::link(m.schema_title(), schema_path(inside, source)));
    crumbs.push(Crumb::here(label.clone()));
    let overflow = (found.overflow > 0).then(|| {
        let said = m.schema_properties_overflow(found.overflow, &format.number(found.overflow));
        let why = m.schema_properties_overflow_why(&format.number(MOST_PROPERTIES));
        view! {
            <Notice tone=NoticeTone::Warn>
                <p><b>{said}</b> " " {why}</p>
            </Notice>
        }
    });
    let table = table(inside, found);
    let more = view! {
        <MoreLink href=plan_event_path(inside, event.call, &event.name)>{m.schema_event_plan()}</MoreLink>
    };
    view! {
        <PageHeader title=label named=true crumbs_label=m.shared_breadcrumb() crumbs=crumbs lead=lead.into_any() />
        {overflow}
        <Section id="properties" title=m.schema_properties_title() more=more.into_any()>
            {table}
        </Section>
    }
    .into_any()
}

fn table(inside: &InWorkspace, found: &EventSchema) -> AnyView {
    let m = inside.page.messages;
    if found.properties.is_empty() {
        return view! {
            <EmptyState title=m.schema_properties_none() icon=IconName::Database>
                <p class="m-soft">{m.schema_properties_none_what()}</p>
            </EmptyState>
        }
        .into_any();
    }
    let columns = vec![
        Column::new(m.schema_column_property()),
        Column::number(m.schema_column_present()),
        Column::new(m.schema_column_types()),
        Column::new(m.schema_column_first()),
        Column::new(m.schema_column_last()),
    ];
    let rows = found
        .properties
        .iter()
        .map(|property| row(inside, property, found.event.messages))
        .collect_view();
    view! {
        <DataTable caption=m.schema_properties_caption() columns=columns stack=true hover=true>{rows}</DataTable>
    }
    .into_any()
}

fn row(inside: &InWorkspace, row: &PropertyRow, messages: i64) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let now = inside.page.state.services.now();
    let observed = &row.observed;
    let part = |of: i64, whole: i64| format.percent(float(of) / float(whole.max(1)), 0);
    let seen: Vec<(Type, i64)> = Type::ALL
        .into_iter()
        .zip(observed.types)
        .filter(|(_, count)| *count > 0)
        .collect();
    // A share says something only where there are several.
    let types: Vec<String> = seen
        .iter()
        .map(|(kind, count)| match seen.len() {
            1 => type_name(*kind, m).to_owned(),
            _ => m.schema_type_share(type_name(*kind, m), &part(*count, observed.messages)),
        })
        .collect();
    view! {
        <tr>
            <th scope="row"><code translate="no" dir="ltr">{observed.path.clone()}</code></th>
            <td class="m-num" data-label=m.schema_column_present()>{part(observed.messages, messages)}</td>
            <td data-label=m.schema_column_types()>{types.join(", ")}</td>
            <td data-label=m.schema_column_first()>
                <time datetime=row.first_seen_at.to_string()>{format.date_medium(row.first_seen_at)}</time>
            </td>
            <td data-label=m.schema_column_last()>
                <time datetime=row.last_seen_at.to_string()>{format.relative(row.last_seen_at, now)}</time>
            </td>
        </tr>
    }
    .into_any()
}
