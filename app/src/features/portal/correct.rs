//! Correcting: a list of what can be corrected, then one field.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use services::UseError;
use services::portal::{CorrectError, Field as Correctable};
use ui::{Button, Field, HiddenField, Icon, IconName, Variant};

use super::data_parts::field_name;
use super::frame::{back_home, hello, summary};
use super::inside::InPortal;
use crate::AppState;
use crate::features::quality::problem_name;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct CorrectForm {
    field: String,
    value: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InPortal,
    Query(query): Query<CorrectForm>,
) -> Result<Response, PageError> {
    let fields = state.services.correctable(&inside.visit).await?;
    if query.field.is_empty() {
        return Ok(list(&inside, &fields));
    }
    let field = fields
        .iter()
        .find(|field| field.name == query.field)
        .ok_or(PageError::Show(ErrorKind::NotFound))?;
    let value = field.value.clone().unwrap_or_default();
    Ok(one(&inside, field, &value, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InPortal,
    FormData(form): FormData<CorrectForm>,
) -> Result<Response, PageError> {
    let m = inside.page.messages;
    let corrected = state
        .services
        .correct_field(&inside.visit, &form.field, &form.value)
        .await;
    let message = match corrected {
        Ok(()) => {
            return Ok(inside
                .page
                .redirect(&inside.path("correct"), Some(Flash::PortalCorrected)));
        }
        Err(CorrectError::Empty) => m.portal_correct_empty().to_owned(),
        Err(CorrectError::TooLong) => m.portal_correct_long().to_owned(),
        Err(CorrectError::Doubtful(problem, None)) => problem_name(problem.code(), m).to_owned(),
        Err(CorrectError::Doubtful(problem, Some(meant))) => {
            m.portal_correct_meant(problem_name(problem.code(), m), &meant)
        }
        Err(CorrectError::NotProven) => return Err(PageError::Show(ErrorKind::Forbidden)),
        Err(CorrectError::Use(error)) => return Err(error.into()),
    };
    let fields = state.services.correctable(&inside.visit).await?;
    let field = fields
        .iter()
        .find(|field| field.name == form.field)
        .ok_or_else(|| PageError::from(UseError::NotFound))?;
    Ok(one(
        &inside,
        field,
        &form.value,
        &FormErrors::one("value", message),
    ))
}

fn list(inside: &InPortal, fields: &[Correctable]) -> Response {
    let m = inside.page.messages;
    inside.respond(m.portal_correct_title(), StatusCode::OK, || {
        let rows = fields
            .iter()
            .map(|field| {
                let query = serde_urlencoded::to_string([("field", &field.name)]).unwrap_or_default();
                let value = field
                    .value
                    .clone()
                    .unwrap_or_else(|| m.portal_correct_unknown().to_owned());
                let yours = field.verified.then(|| m.portal_correct_yours());
                view! {
                    <li>
                        <a href=format!("{}?{query}", inside.path("correct"))>
                            <Icon name=IconName::Pencil />
                            <span>
                                <b>{field_name(&field.name, m)}</b>
                                <small>
                                    <bdi>{value}</bdi>
                                </small>
                                {yours.map(|yours| view! { <small>{yours}</small> })}
                            </span>
                            <Icon name=IconName::ChevronRight flip=true />
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            {hello(
                m.portal_correct_title(),
                Some(m.portal_correct_lead().to_owned()),
                back_home(inside),
            )}
            <ul class="m-linklist" role="list">{rows}</ul>
        }
        .into_any()
    })
}

fn one(inside: &InPortal, field: &Correctable, value: &str, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let name = field_name(&field.name, m);
    let title = m.portal_correct_one(&name);
    let status: StatusCode = errors.status();
    inside.respond(&title, status, || {
        let back = (m.portal_correct_title().to_owned(), inside.path("correct"));
        view! {
            {summary(&inside.page, errors)}
            {hello(&title, Some(m.portal_correct_locked().to_owned()), Some(back))}
            <form class="m-form" method="post" action=inside.path("correct") novalidate>
                <HiddenField name="field" value=field.name.clone() />
                <Field
                    name="value"
                    label=name.clone()
                    autocomplete=autocomplete(&field.name)
                    required=true
                    value=value.to_owned()
                    error=errors.get("value")
                    error_prefix=m.shared_error_prefix()
                />
                <div>
                    <Button variant=Variant::Primary>{m.portal_correct_submit()}</Button>
                </div>
            </form>
        }
        .into_any()
    })
}

/// What browsers fill in for a field.
fn autocomplete(name: &str) -> &'static str {
    match name {
        "firstName" => "given-name",
        "lastName" => "family-name",
        "name" => "name",
        "email" => "email",
        "phone" => "tel",
        "address.city" => "address-level2",
        "address.postalCode" => "postal-code",
        "address.country" => "country",
        "address.street" => "street-address",
        _ => "off",
    }
}
