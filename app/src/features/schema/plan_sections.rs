//! The sections of the plan's page.

use std::collections::BTreeSet;

use domain::collect::Call;
use domain::schema::{Mode, PlannedEvent, Presence, Sensitive};
use i18n::Messages;
use leptos::prelude::*;
use services::schema::PlanView;
use ui::{
    Badge, Button, CardRadios, CheckboxGroup, Choice, Column, DataTable, Field, HiddenField, IconName,
    PostForm, Section, Tone, Variant,
};

use super::plan::{hidden, propose};
use super::words::{call_name, event_label, sensitive_name};
use super::{plan_event_path, plan_path};
use crate::form::FormErrors;
use crate::page::{InWorkspace, count};

fn hidden_fields(found: &PlanView, action: &str) -> AnyView {
    hidden(found, action)
        .into_iter()
        .map(|(name, value)| view! { <HiddenField name=name value=value /> })
        .collect_view()
        .into_any()
}

fn mode_words(mode: Mode, m: Messages) -> (&'static str, &'static str) {
    match mode {
        Mode::Off => (m.schema_mode_off(), m.schema_mode_off_hint()),
        Mode::Flag => (m.schema_mode_flag(), m.schema_mode_flag_hint()),
        Mode::Block => (m.schema_mode_block(), m.schema_mode_block_hint()),
    }
}

/// What is done with what breaks the plan.
pub(super) fn mode(inside: &InWorkspace, found: &PlanView) -> AnyView {
    let m = inside.page.messages;
    let body = if found.may_edit {
        let choices = Mode::ALL
            .into_iter()
            .map(|mode| {
                let (label, hint) = mode_words(mode, m);
                Choice::new(mode.as_str(), label)
                    .hint(hint)
                    .selected(mode == found.plan.mode)
            })
            .collect();
        view! {
            <form class="m-form" method="post" action=plan_path(inside)>
                {hidden_fields(found, "mode")}
                <CardRadios name="mode" label=m.schema_mode_label() choices=choices />
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.schema_mode_submit()}</Button>
                </div>
            </form>
        }
        .into_any()
    } else {
        let (label, hint) = mode_words(found.plan.mode, m);
        view! { <p><b>{label}</b> " " {hint}</p> <p class="m-soft">{m.schema_plan_ask()}</p> }.into_any()
    };
    view! { <Section id="breaks" title=m.schema_mode_title()>{body}</Section> }.into_any()
}

/// Each event, planned or observed.
pub(super) fn events(inside: &InWorkspace, found: &PlanView) -> AnyView {
    let m = inside.page.messages;
    let names: BTreeSet<(&str, &str)> = found
        .plan
        .events
        .iter()
        .map(|event| (event.call.as_str(), event.name.as_str()))
        .chain(
            found
                .observed
                .iter()
                .filter(|event| event.call != Call::Alias)
                .map(|event| (event.call.as_str(), event.name.as_str())),
        )
        .collect();
    let columns = vec![
        Column::new(m.schema_column_event()),
        Column::new(m.schema_column_call()),
        Column::new(m.schema_column_state()),
        Column::number(m.schema_column_required()),
        Column::number(m.schema_column_optional()),
        Column::number(m.schema_column_forbidden()),
        Column::number(m.schema_column_messages()),
    ];
    let rows = names
        .into_iter()
        .filter_map(|(call, name)| Some((Call::parse(call)?, name)))
        .map(|(call, name)| row(inside, found, call, name))
        .collect_view();
    let more = found.may_edit.then(|| propose(inside, found, false));
    view! {
        <Section id="events" title=m.schema_plan_events_title() more=more>
            <DataTable caption=m.schema_plan_events_caption() columns=columns stack=true hover=true>{rows}</DataTable>
        </Section>
    }
    .into_any()
}

fn row(inside: &InWorkspace, found: &PlanView, call: Call, name: &str) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let planned = found.plan.event(call, name);
    let seen = found
        .observed
        .iter()
        .find(|event| event.call == call && event.name == name)
        .map_or(0, |event| event.messages);
    let (label, tone, icon) = match planned {
        None => (m.schema_state_unplanned(), Tone::Warn, IconName::TriangleAlert),
        Some(event) if event.blocked => (m.schema_state_blocked(), Tone::Bad, IconName::CircleMinus),
        Some(_) if seen == 0 => (m.schema_state_unseen(), Tone::Neutral, IconName::Clock),
        Some(_) => (m.schema_state_planned(), Tone::Good, IconName::Check),
    };
    let of = |presence| {
        planned.map_or_else(
            || "–".to_owned(),
            |event: &PlannedEvent| {
                let with = event
                    .properties
                    .values()
                    .filter(|property| property.presence == presence);
                format.number(count(with.count()))
            },
        )
    };
    view! {
        <tr>
            <th scope="row">
                <a href=plan_event_path(inside, call, name)><bdi>{event_label(call.as_str(), name, m)}</bdi></a>
            </th>
            <td data-label=m.schema_column_call()>{call_name(call, m)}</td>
            <td data-label=m.schema_column_state()><Badge label=label tone=tone icon=icon /></td>
            <td class="m-num" data-label=m.schema_column_required()>{of(Presence::Required)}</td>
            <td class="m-num" data-label=m.schema_column_optional()>{of(Presence::Optional)}</td>
            <td class="m-num" data-label=m.schema_column_forbidden()>{of(Presence::Forbidden)}</td>
            <td class="m-num" data-label=m.schema_column_messages()>{format.number(seen)}</td>
        </tr>
    }
    .into_any()
}

/// Planning an event before it is sent.
pub(super) fn add(
    inside: &InWorkspace,
    found: &PlanView,
    typed: &str,
    errors: &FormErrors,
) -> Option<AnyView> {
    let m = inside.page.messages;
    found.may_edit.then(|| {
        let form = view! {
            <form class="m-form" method="post" action=plan_path(inside) novalidate>
                {hidden_fields(found, "add_event")}
                <Field
                    name="name"
                    label=m.schema_plan_add_name()
                    hint=m.schema_plan_add_name_hint()
                    autocomplete="off"
                    required=true
                    value=typed.to_owned()
                    error=errors.get("name")
                    error_prefix=m.shared_error_prefix()
                />
                <div class="m-cluster"><Button>{m.schema_plan_add_submit()}</Button></div>
            </form>
        };
        view! { <Section id="add" title=m.schema_plan_add_title() plain=true>{form}</Section> }.into_any()
    })
}

/// Sensitive attributes: what is kept of them, or who decides.
pub(super) fn keep(inside: &InWorkspace, found: &PlanView) -> AnyView {
    let m = inside.page.messages;
    let names = |group: Sensitive| group.names().join(", ");
    let body = if found.may_keep {
        let choices = Sensitive::ALL
            .into_iter()
            .map(|group| {
                Choice::new(group.as_str(), sensitive_name(group, m))
                    .hint(names(group))
                    .selected(found.plan.keeps(group))
            })
            .collect();
        view! {
            <form class="m-form" method="post" action=plan_path(inside)>
                {hidden_fields(found, "keep")}
                <CheckboxGroup name="keep" label=m.schema_keep_label() choices=choices />
                <div class="m-cluster"><Button>{m.schema_keep_submit()}</Button></div>
            </form>
        }
        .into_any()
    } else {
        let columns = vec![
            Column::new(m.schema_column_attribute()),
            Column::new(m.schema_column_state()),
            Column::new(m.schema_column_names()),
        ];
        let rows = Sensitive::ALL
            .into_iter()
            .map(|group| {
                let state = if found.plan.keeps(group) {
                    view! { <Badge label=m.schema_keep_yes() tone=Tone::Info icon=IconName::Check /> }
                } else {
                    view! { <Badge label=m.schema_keep_no() tone=Tone::Neutral icon=IconName::CircleMinus /> }
                };
                view! {
                    <tr>
                        <th scope="row">{sensitive_name(group, m)}</th>
                        <td data-label=m.schema_column_state()>{state}</td>
                        <td class="m-wide" data-label=m.schema_column_names()>
                            <span class="m-faint" translate="no">{names(group)}</span>
                        </td>
                    </tr>
                }
            })
            .collect_view();
        view! { <DataTable caption=m.schema_keep_caption() columns=columns stack=true>{rows}</DataTable> }
            .into_any()
    };
    view! {
        <Section id="sensitive" title=m.schema_keep_title() note=m.schema_keep_note()>
            <div class="m-stack">
                <p class="m-soft">{m.schema_keep_lead()}</p>
                {body}
            </div>
        </Section>
    }
    .into_any()
}

/// The latest versions, and the way back to each.
pub(super) fn versions(inside: &InWorkspace, found: &PlanView) -> Option<AnyView> {
    let m = inside.page.messages;
    if found.versions.is_empty() {
        return None;
    }
    let format = &inside.page.format;
    let mut columns = vec![
        Column::new(m.schema_column_version()),
        Column::new(m.schema_column_when()),
        Column::new(m.schema_column_who()),
        Column::new(m.schema_column_what()),
    ];
    if found.may_edit {
        columns.push(Column::actions(m.schema_version_restore()));
    }
    let rows = found
        .versions
        .iter()
        .map(|version| {
            let what = match version.action.as_str() {
                "propose" => m.schema_action_propose(),
                "mode" => m.schema_action_mode(),
                "keep" => m.schema_action_keep(),
                "add_event" => m.schema_action_add_event(),
                "restore" => m.schema_action_restore(),
                _ => m.schema_action_event(),
            };
            let current = version.version == found.version;
            let mut fields = hidden(found, "restore");
            fields.push(("restore".to_owned(), version.version.to_string()));
            let number = format.number(version.version);
            let act = found.may_edit.then(|| {
                let named = m.schema_version_restore_named(&number);
                let button = (!current).then(|| {
                    view! {
                        <PostForm action=plan_path(inside) hidden=fields>
                            <Button small=true>
                                <span aria-hidden="true">{m.schema_version_restore()}</span>
                                <span class="m-hidden">{named}</span>
                            </Button>
                        </PostForm>
                    }
                });
                view! { <td class="m-tight">{button}</td> }
            });
            let badge = current.then(|| {
                view! { <Badge label=m.schema_version_current() tone=Tone::Good icon=IconName::Check /> }
            });
            let who = version
                .made_by
                .clone()
                .unwrap_or_else(|| m.schema_who_nobody().to_owned());
            view! {
                <tr>
                    <th scope="row">{number.clone()} " " {badge}</th>
                    <td data-label=m.schema_column_when()>
                        <time datetime=version.made_at.to_string()>{format.date_time(version.made_at)}</time>
                    </td>
                    <td data-label=m.schema_column_who()><bdi>{who}</bdi></td>
                    <td data-label=m.schema_column_what()>{what}</td>
                    {act}
                </tr>
            }
        })
        .collect_view();
    Some(
        view! {
            <Section id="versions" title=m.schema_versions_title() plain=true>
                <DataTable caption=m.schema_versions_caption() columns=columns stack=true>{rows}</DataTable>
            </Section>
        }
        .into_any(),
    )
}
