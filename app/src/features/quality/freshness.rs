//! How long values count, field by field.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::Response;
use domain::quality::{DaysError, Freshness};
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::quality::{DeclareError, FieldFreshness, FreshnessView};
use ui::{Button, Column, DataTable, ErrorSummary, Field, FieldWidth, PageHeader, Section, Variant};

use super::words::field_name;
use super::{Part, freshness_path, tabs};
use crate::AppState;
use crate::form::FormData;
use crate::page::{Flash, InWorkspace, PageError, Place, count};

/// What is wrong with the days of a field, in words, by the field's name.
type Wrong = Vec<(String, &'static str)>;

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let view = state.services.freshness(&inside.visit).await?;
    Ok(answer(&inside, &view, &HashMap::new(), &Vec::new()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(typed): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let m = inside.page.messages;
    let wrong = match state.services.declare_freshness(&inside.visit, &typed).await {
        Ok(()) => {
            return Ok(inside
                .page
                .redirect(&freshness_path(&inside), Some(Flash::FreshnessSaved)));
        }
        Err(DeclareError::Use(error)) => return Err(error.into()),
        Err(DeclareError::Days(wrong)) => wrong,
    };
    let wrong = wrong
        .into_iter()
        .map(|(name, error)| {
            let words = match error {
                DaysError::NotANumber => m.quality_freshness_number(),
                DaysError::OutOfRange => m.quality_freshness_range(),
            };
            (name, words)
        })
        .collect();
    let view = state.services.freshness(&inside.visit).await?;
    Ok(answer(&inside, &view, &typed.into_iter().collect(), &wrong))
}

fn answer(
    inside: &InWorkspace,
    view: &FreshnessView,
    typed: &HashMap<String, String>,
    wrong: &Wrong,
) -> Response {
    let title = inside.page.messages.quality_freshness_title();
    let status = if wrong.is_empty() {
        axum::http::StatusCode::OK
    } else {
        axum::http::StatusCode::UNPROCESSABLE_ENTITY
    };
    inside.respond(Place::Quality, title, status, || page(inside, view, typed, wrong))
}

/// The id of a field's line: names of traits may hold anything.
fn id_of(place: usize) -> String {
    format!("days-{place}")
}

fn page(
    inside: &InWorkspace,
    view: &FreshnessView,
    typed: &HashMap<String, String>,
    wrong: &Wrong,
) -> AnyView {
    let m = inside.page.messages;
    let summary = (!wrong.is_empty()).then(|| summary(inside, view, wrong));
    let lead = view! { <strong>{m.quality_freshness_lead()}</strong> " " {m.quality_freshness_lead_rule()} };
    let columns = vec![
        Column::new(m.quality_field()),
        Column::new(m.quality_freshness_column()),
    ];
    let rows = view
        .fields
        .iter()
        .enumerate()
        .map(|(place, field)| row(inside, view, field, place, typed, wrong))
        .collect_view();
    let table = view! {
        <DataTable caption=m.quality_freshness_caption() columns=columns stack=true>{rows}</DataTable>
    };
    let body = if view.may_declare {
        view! {
            <form class="m-stack" method="post" action=freshness_path(inside) novalidate>
                {table}
                <div><Button variant=Variant::Primary>{m.quality_freshness_save()}</Button></div>
            </form>
        }
        .into_any()
    } else {
        view! { {table} <p class="m-soft">{m.quality_freshness_read_only()}</p> }.into_any()
    };
    view! {
        {summary}
        <PageHeader title=m.quality_freshness_title() lead=lead.into_any() />
        {tabs(inside, Part::Freshness)}
        <Section id="days" title=m.quality_freshness_form() note=m.quality_freshness_hint()>
            <div class="m-stack m-fieldtimes">
                {body}
                <p class="m-small m-faint">{m.quality_freshness_why()}</p>
            </div>
        </Section>
    }
    .into_any()
}

fn summary(inside: &InWorkspace, view: &FreshnessView, wrong: &Wrong) -> AnyView {
    let m = inside.page.messages;
    let number = count(wrong.len());
    let title = m.shared_error_summary(number, &inside.page.format.number(number));
    let errors = wrong
        .iter()
        .filter_map(|(name, words)| {
            let place = view.fields.iter().position(|field| field.name == *name)?;
            Some(ui::FieldError::new(
                id_of(place),
                format!("{}: {words}", field_name(name, m)),
            ))
        })
        .collect::<Vec<_>>();
    view! { <ErrorSummary title=title errors=errors /> }.into_any()
}

fn row(
    inside: &InWorkspace,
    view: &FreshnessView,
    field: &FieldFreshness,
    place: usize,
    typed: &HashMap<String, String>,
    wrong: &Wrong,
) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let label = field_name(&field.name, m);
    let default = default_text(field.default, m, format);
    let days = if view.may_declare {
        let value = typed.get(&field.name).cloned().unwrap_or_else(|| {
            field
                .freshness
                .days()
                .map_or_else(String::new, |days| days.to_string())
        });
        let error = wrong
            .iter()
            .find(|(name, _)| *name == field.name)
            .map(|(_, words)| (*words).to_owned());
        view! {
            <Field
                name=field.name.clone()
                id=id_of(place)
                label=m.quality_freshness_days(&label)
                label_hidden=true
                hint=default
                width=FieldWidth::Small
                inputmode="numeric"
                autocomplete="off"
                placeholder=m.quality_freshness_always()
                value=value
                error=error
                error_prefix=m.shared_error_prefix()
            />
        }
        .into_any()
    } else {
        let text = match field.freshness.days() {
            Some(days) => format!(
                "{} {}",
                format.number(i64::from(days)),
                m.quality_freshness_unit()
            ),
            None => m.quality_freshness_always().to_owned(),
        };
        view! { {text} <small>{default}</small> }.into_any()
    };
    view! {
        <tr>
            <th scope="row"><bdi>{label}</bdi></th>
            <td class="m-wide">{days}</td>
        </tr>
    }
    .into_any()
}

fn default_text(default: Freshness, m: Messages, format: &Format) -> String {
    match default.days() {
        Some(days) => m.quality_freshness_default(&format.number(i64::from(days))),
        None => m.quality_freshness_default_always().to_owned(),
    }
}
