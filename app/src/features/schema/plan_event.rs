//! One event of the plan: what is expected of it.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::Response;
use domain::collect::Call;
use domain::schema::{PlannedProperty, Presence, Type};
use leptos::prelude::*;
use services::schema::{EventEdit, PlanError, PlannedEventView};
use ui::{
    Button, ButtonLink, Checkbox, Choice, Column, Crumb, DataTable, ErrorSummary, Field, HiddenField,
    PageHeader, Section, Select, Variant,
};

use super::observed::Asked;
use super::plan::Fields;
use super::words::{event_label, type_name};
use super::{plan_event_path, plan_path};
use crate::AppState;
use crate::features::sources::list_path;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

/// The longest path of a property.
const LONGEST_PATH: usize = 120;

/// What the form shows: as planned, or as typed.
struct Form {
    blocked: bool,
    /// Path, presence, type; the last may be new.
    properties: Vec<(String, Option<Presence>, Option<Type>)>,
    new: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (call, name) = asked.event().ok_or(PageError::Show(ErrorKind::NotFound))?;
    let found = state.services.planned_event(&inside.visit, call, name).await?;
    let form = as_planned(&found, call, name);
    Ok(render(
        &inside,
        (call, name),
        &found,
        &form,
        &FormErrors::default(),
    ))
}

/// What the plan says, and what is observed beyond it.
fn as_planned(found: &PlannedEventView, call: Call, name: &str) -> Form {
    let planned = found.plan.event(call, name);
    let mut properties: BTreeMap<String, (Option<Presence>, Option<Type>)> = BTreeMap::new();
    for property in found.observed.iter().flat_map(|event| &event.properties) {
        // An event that is not planned is proposed with everything allowed; a property that is not stays out.
        let presence = planned.is_none().then_some(Presence::Optional);
        properties.insert(property.path.clone(), (presence, property.only_type()));
    }
    for (path, property) in planned.iter().flat_map(|event| &event.properties) {
        properties.insert(path.clone(), (Some(property.presence), property.kind));
    }
    Form {
        blocked: planned.is_some_and(|event| event.blocked),
        properties: properties
            .into_iter()
            .map(|(path, (presence, kind))| (path, presence, kind))
            .collect(),
        new: String::new(),
    }
}

/// What was typed: `path`, `presence` and `kind` come once for each property, in the same order.
fn as_typed(fields: &Fields) -> Form {
    let parts = fields.all("presence").zip(fields.all("kind"));
    let properties = fields
        .all("path")
        .zip(parts)
        .map(|(path, (presence, kind))| (path.to_owned(), Presence::parse(presence), Type::parse(kind)))
        .collect();
    Form {
        blocked: fields.one("blocked") == "on",
        properties,
        new: fields.one("new_path").trim().to_owned(),
    }
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Query(asked): Query<Asked>,
    FormData(fields): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let (call, name) = asked.event().ok_or(PageError::Show(ErrorKind::NotFound))?;
    let m = inside.page.messages;
    let found = state.services.planned_event(&inside.visit, call, name).await?;
    let fields = Fields::new(fields);
    let form = as_typed(&fields);
    if form.new.chars().count() > LONGEST_PATH {
        let errors = FormErrors::one("new_path", m.schema_plan_event_long());
        return Ok(render(&inside, (call, name), &found, &form, &errors));
    }
    let removes = fields.one("action") == "remove";
    let mut properties: BTreeMap<String, PlannedProperty> = form
        .properties
        .iter()
        .filter(|(path, ..)| !path.is_empty() && path.chars().count() <= LONGEST_PATH)
        .filter_map(|(path, presence, kind)| {
            let property = PlannedProperty {
                presence: (*presence)?,
                kind: *kind,
            };
            Some((path.clone(), property))
        })
        .collect();
    if !form.new.is_empty() {
        let property = PlannedProperty {
            presence: Presence::parse(fields.one("new_presence")).unwrap_or(Presence::Optional),
            kind: Type::parse(fields.one("new_kind")),
        };
        properties.insert(form.new.clone(), property);
    }
    let edit = EventEdit {
        call,
        name: name.to_owned(),
        planned: (!removes).then_some((form.blocked, properties)),
    };
    match state
        .services
        .edit_planned_event(&inside.visit, fields.version(), edit)
        .await
    {
        Ok(()) => Ok(inside.page.redirect(&plan_path(&inside), Some(Flash::Saved))),
        Err(PlanError::Use(error)) => Err(error.into()),
        Err(_) => {
            let errors = FormErrors::one("main", m.schema_plan_changed());
            Ok(render(&inside, (call, name), &found, &form, &errors))
        }
    }
}

fn render(
    inside: &InWorkspace,
    (call, name): (Call, &str),
    found: &PlannedEventView,
    form: &Form,
    errors: &FormErrors,
) -> Response {
    let page = &inside.page;
    let m = page.messages;
    let label = event_label(call.as_str(), name, m);
    inside.respond(Place::Sources, &label, errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let is_planned = found.plan.event(call, name).is_some();
        let (first, rest) = if is_planned {
            (m.schema_plan_event_lead_planned(), None)
        } else {
            (
                m.schema_plan_event_lead_unplanned(),
                found.may_edit.then(|| m.schema_plan_event_lead_save()),
            )
        };
        let seen = match &found.observed {
            Some(event) => m.schema_plan_event_lead_seen(&page.format.number(event.messages)),
            None => m.schema_plan_event_lead_unseen().to_owned(),
        };
        let lead = view! { <strong>{first}</strong> " " {rest} " " {seen} };
        let crumbs = vec![
            Crumb::link(m.sources_title(), list_path(inside)),
            Crumb::link(m.schema_plan_title(), plan_path(inside)),
            Crumb::here(label.clone()),
        ];
        let action = plan_event_path(inside, call, name);
        view! {
            {summary}
            <PageHeader
                title=label.clone()
                named=true
                crumbs_label=m.shared_breadcrumb()
                crumbs=crumbs
                lead=lead.into_any()
            />
            {body(inside, found, form, errors, action, is_planned)}
        }
        .into_any()
    })
}

fn body(
    inside: &InWorkspace,
    found: &PlannedEventView,
    form: &Form,
    errors: &FormErrors,
    action: String,
    is_planned: bool,
) -> AnyView {
    let m = inside.page.messages;
    let columns = vec![
        Column::new(m.schema_column_property()),
        Column::new(m.schema_presence_label()),
        Column::new(m.schema_kind_label()),
    ];
    let rows = form
        .properties
        .iter()
        .enumerate()
        .map(|(place, property)| row(inside, found.may_edit, place, property))
        .collect_view();
    let table = (!form.properties.is_empty()).then(|| {
        view! {
            <DataTable caption=m.schema_plan_event_caption() columns=columns stack=true middle=true>{rows}</DataTable>
        }
    });
    if !found.may_edit {
        return view! {
            <Section id="expected" title=m.schema_plan_event_expected()>
                {table}
                <p class="m-soft">{m.schema_plan_ask()}</p>
            </Section>
        }
        .into_any();
    }
    let remove = is_planned.then(|| {
        view! {
            <Button variant=Variant::Danger name="action" value="remove">{m.schema_plan_event_remove()}</Button>
        }
    });
    let blocked = view! {
        <Checkbox
            name="blocked"
            label=m.schema_plan_event_blocked()
            hint=m.schema_plan_event_blocked_hint()
            checked=form.blocked
        />
    };
    let new = view! {
        <div class="m-form">
            <Field
                name="new_path"
                label=m.schema_column_property()
                hint=m.schema_plan_event_new_hint()
                autocomplete="off"
                value=form.new.clone()
                error=errors.get("new_path")
                error_prefix=m.shared_error_prefix()
            />
            <Select
                name="new_presence"
                label=m.schema_presence_label()
                choices=presences(inside, Some(Presence::Optional), false)
            />
            <Select name="new_kind" label=m.schema_kind_label() choices=kinds(inside, None) />
            <div class="m-cluster">
                <Button variant=Variant::Primary>{m.shared_save()}</Button>
                <ButtonLink href=plan_path(inside) variant=Variant::Quiet>{m.shared_cancel()}</ButtonLink>
                {remove}
            </div>
        </div>
    };
    view! {
        <form method="post" action=action novalidate>
            <HiddenField name="version" value=found.version.to_string() />
            <Section id="expected" title=m.schema_plan_event_expected()>
                <div class="m-stack">{blocked} {table}</div>
            </Section>
            <Section id="new" title=m.schema_plan_event_new() plain=true>{new}</Section>
        </form>
    }
    .into_any()
}

fn row(
    inside: &InWorkspace,
    may_edit: bool,
    place: usize,
    (path, presence, kind): &(String, Option<Presence>, Option<Type>),
) -> AnyView {
    let m = inside.page.messages;
    let (how, of_type) = if may_edit {
        (
            view! {
                <HiddenField name="path" value=path.clone() />
                <Select
                    name="presence"
                    id=format!("presence-{place}")
                    label=m.schema_presence_of(path)
                    label_hidden=true
                    choices=presences(inside, *presence, true)
                />
            }
            .into_any(),
            view! {
                <Select
                    name="kind"
                    id=format!("kind-{place}")
                    label=m.schema_kind_of(path)
                    label_hidden=true
                    choices=kinds(inside, *kind)
                />
            }
            .into_any(),
        )
    } else {
        (
            presence_name(inside, *presence).into_any(),
            kind.map_or_else(|| m.schema_kind_any(), |kind| type_name(kind, m))
                .into_any(),
        )
    };
    view! {
        <tr>
            <th scope="row"><code translate="no" dir="ltr">{path.clone()}</code></th>
            <td data-label=m.schema_presence_label()>{how}</td>
            <td data-label=m.schema_kind_label()>{of_type}</td>
        </tr>
    }
    .into_any()
}

fn presence_name(inside: &InWorkspace, presence: Option<Presence>) -> &'static str {
    let m = inside.page.messages;
    match presence {
        Some(Presence::Required) => m.schema_presence_required(),
        Some(Presence::Optional) => m.schema_presence_optional(),
        Some(Presence::Forbidden) => m.schema_presence_forbidden(),
        None => m.schema_presence_none(),
    }
}

fn presences(inside: &InWorkspace, chosen: Option<Presence>, with_none: bool) -> Vec<Choice> {
    Presence::ALL
        .into_iter()
        .map(Some)
        .chain(with_none.then_some(None))
        .map(|presence| {
            let value = presence.map_or("none", Presence::as_str);
            Choice::new(value, presence_name(inside, presence)).selected(presence == chosen)
        })
        .collect()
}

fn kinds(inside: &InWorkspace, chosen: Option<Type>) -> Vec<Choice> {
    let m = inside.page.messages;
    let any = Choice::new("any", m.schema_kind_any()).selected(chosen.is_none());
    let each = Type::ALL
        .into_iter()
        .filter(|kind| *kind != Type::Null)
        .map(|kind| Choice::new(kind.as_str(), type_name(kind, m)).selected(chosen == Some(kind)));
    std::iter::once(any).chain(each).collect()
}
