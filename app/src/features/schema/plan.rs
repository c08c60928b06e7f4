//! The tracking plan of the workspace.

use axum::extract::State;
use axum::response::Response;
use domain::schema::{Mode, Sensitive};
use leptos::prelude::*;
use services::schema::{PlanEdit, PlanError, PlanView};
use ui::{Button, ButtonLink, EmptyState, ErrorSummary, IconName, PageHeader, PostForm, Variant};

use super::{plan_path, plan_sections};
use crate::AppState;
use crate::features::sources::{View, list_path, views};
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place, count};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let found = state.services.plan(&inside.visit).await?;
    Ok(render(&inside, &found, "", &FormErrors::default()))
}

/// The fields of a form that may be sent several times.
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// What was sent, without what no database holds.
    pub(super) fn new(sent: Vec<(String, String)>) -> Self {
        let clean = |text: String| text.chars().filter(|letter| !letter.is_control()).collect();
        Self(
            sent.into_iter()
                .map(|(name, value)| (name, clean(value)))
                .collect(),
        )
    }

    /// The first of a name; empty when there is none.
    pub(super) fn one(&self, name: &str) -> &str {
        let first = self.0.iter().find(|(found, _)| found == name);
        first.map_or("", |(_, value)| value.as_str())
    }

    /// All of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// The version that the form was made on.
    pub(super) fn version(&self) -> i64 {
        self.one("version").parse().unwrap_or(-1)
    }
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(fields): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let fields = Fields::new(fields);
    let bad = || PageError::Show(ErrorKind::BadRequest);
    let edit = match fields.one("action") {
        "propose" => PlanEdit::Propose,
        "mode" => PlanEdit::Mode(Mode::parse(fields.one("mode")).ok_or_else(bad)?),
        "keep" => PlanEdit::Keep(fields.all("keep").filter_map(Sensitive::parse).collect()),
        "add_event" => PlanEdit::AddEvent(fields.one("name").to_owned()),
        "restore" => PlanEdit::Restore(fields.one("restore").parse().map_err(|_cause| bad())?),
        _ => return Err(bad()),
    };
    let m = inside.page.messages;
    let errors = match state
        .services
        .edit_plan(&inside.visit, fields.version(), edit)
        .await
    {
        Ok(()) => return Ok(inside.page.redirect(&plan_path(&inside), Some(Flash::Saved))),
        Err(PlanError::Use(error)) => return Err(error.into()),
        Err(PlanError::Changed) => FormErrors::one("main", m.schema_plan_changed()),
        Err(PlanError::NameMissing) => FormErrors::one("name", m.schema_plan_add_name_missing()),
        Err(PlanError::NameTooLong) => FormErrors::one("name", m.schema_plan_add_name_long()),
        Err(PlanError::EventKnown) => FormErrors::one("name", m.schema_plan_add_name_known()),
        Err(PlanError::TooMany) => FormErrors::one("name", m.schema_plan_add_name_many()),
    };
    let found = state.services.plan(&inside.visit).await?;
    Ok(render(&inside, &found, fields.one("name"), &errors))
}

fn render(inside: &InWorkspace, found: &PlanView, typed: &str, errors: &FormErrors) -> Response {
    let page = &inside.page;
    let m = page.messages;
    inside.respond(Place::Sources, m.schema_plan_title(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let body = if found.plan.events.is_empty() {
            view! { {empty(inside, found)} {plan_sections::add(inside, found, typed, errors)} }.into_any()
        } else {
            view! {
                {plan_sections::mode(inside, found)}
                {plan_sections::events(inside, found)}
                {plan_sections::add(inside, found, typed, errors)}
            }
            .into_any()
        };
        view! {
            {summary}
            <PageHeader title=m.schema_plan_title() lead=lead(inside, found) />
            {views(inside, View::Plan)}
            {body}
            {plan_sections::keep(inside, found)}
            {plan_sections::versions(inside, found)}
        }
        .into_any()
    })
}

fn lead(inside: &InWorkspace, found: &PlanView) -> AnyView {
    let m = inside.page.messages;
    if found.plan.events.is_empty() {
        return view! { <strong>{m.schema_plan_lead_none()}</strong> " " {m.schema_plan_lead_none_next()} }
            .into_any();
    }
    let first = match found.plan.mode {
        Mode::Off => m.schema_plan_lead_off(),
        Mode::Flag => m.schema_plan_lead_flag(),
        Mode::Block => m.schema_plan_lead_block(),
    };
    let format = &inside.page.format;
    let of = |kind| found.broken.get(kind).copied().unwrap_or_default();
    let (flagged, refused) = (of("flagged"), of("refused"));
    let broken = (found.plan.mode != Mode::Off || !found.broken.is_empty()).then(|| {
        m.schema_plan_lead_broken(flagged, &format.number(flagged), refused, &format.number(refused))
    });
    view! { <strong>{first}</strong> " " {broken} }.into_any()
}

fn empty(inside: &InWorkspace, found: &PlanView) -> AnyView {
    let m = inside.page.messages;
    let observed = count(found.observed.len());
    let what = if observed == 0 {
        m.schema_plan_empty_nothing().to_owned()
    } else {
        m.schema_plan_empty_what(observed, &inside.page.format.number(observed))
    };
    let act = if observed == 0 {
        view! { <ButtonLink href=list_path(inside)>{m.sources_view_list()}</ButtonLink> }.into_any()
    } else if found.may_edit {
        propose(inside, found, true)
    } else {
        view! { <p>{m.schema_plan_ask()}</p> }.into_any()
    };
    view! {
        <EmptyState title=m.schema_plan_empty_title() icon=IconName::ShieldCheck>
            <p class="m-soft">{what}</p>
            {act}
        </EmptyState>
    }
    .into_any()
}

/// The button that makes a plan of what is observed.
pub(super) fn propose(inside: &InWorkspace, found: &PlanView, first: bool) -> AnyView {
    let m = inside.page.messages;
    let hidden = hidden(found, "propose");
    let (label, variant) = if first {
        (m.schema_plan_propose(), Variant::Primary)
    } else {
        (m.schema_plan_propose_more(), Variant::Plain)
    };
    view! {
        <PostForm action=plan_path(inside) hidden=hidden>
            <Button variant=variant icon=IconName::Plus>{label}</Button>
        </PostForm>
    }
    .into_any()
}

/// What each form of the page sends along.
pub(super) fn hidden(found: &PlanView, action: &str) -> Vec<(String, String)> {
    vec![
        ("action".to_owned(), action.to_owned()),
        ("version".to_owned(), found.version.to_string()),
    ]
}
