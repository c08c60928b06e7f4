//! Opening and closing the case for which people are looked at.

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::profiles::CaseNumberError;
use leptos::prelude::*;
use serde::Deserialize;
use services::profiles::{CASE_HOURS, OpenCase, OpenCaseError};
use ui::{
    Button, ButtonLink, ErrorSummary, Field, FieldWidth, HiddenField, IconName, Notice, PageHeader, Variant,
};

use super::ask::{parameter, parameters};
use super::case_line::{CLOSE, base, close, until};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, InWorkspace, PageError, Place, is_ours};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct CaseForm {
    action: String,
    number: String,
    next: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let next = parameter(&parameters(query.as_deref()), "next").to_owned();
    let form = CaseForm {
        next,
        ..CaseForm::default()
    };
    render(&state, &inside, &form, &FormErrors::default()).await
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(form): FormData<CaseForm>,
) -> Result<Response, PageError> {
    let m = inside.page.messages;
    let slug = inside.visit.workspace().slug.as_str();
    if form.action == CLOSE {
        state.services.close_case(&inside.visit).await?;
        return Ok(inside
            .page
            .redirect(&format!("/w/{slug}"), Some(Flash::CaseClosed)));
    }
    let message = match state.services.open_case(&inside.visit, &form.number).await {
        Ok(()) => {
            let people = base(&inside);
            let next = if leads_inside(&form.next, slug) {
                &form.next
            } else {
                &people
            };
            return Ok(inside.page.redirect(next, Some(Flash::CaseOpened)));
        }
        Err(OpenCaseError::Use(error)) => return Err(error.into()),
        Err(OpenCaseError::Number(CaseNumberError::Empty)) => m.profiles_case_number_empty(),
        Err(OpenCaseError::Number(CaseNumberError::Malformed)) => m.profiles_case_number_malformed(),
    };
    render(&state, &inside, &form, &FormErrors::one("number", message)).await
}

/// Whether a path leads to a page of this workspace.
fn leads_inside(path: &str, slug: &str) -> bool {
    is_ours(path)
        && path
            .strip_prefix("/w/")
            .and_then(|path| path.strip_prefix(slug))
            .is_some_and(|rest| rest.starts_with('/'))
}

async fn render(
    state: &AppState,
    inside: &InWorkspace,
    form: &CaseForm,
    errors: &FormErrors,
) -> Result<Response, PageError> {
    let case = state.services.open_case_of(&inside.visit).await?;
    let title = inside.page.messages.profiles_case_title();
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        errors.status()
    };
    let open = case.map(|case| {
        (
            until(&inside.page.format, case.expires_at, state.services.now()),
            case,
        )
    });
    Ok(inside.respond(Place::Profiles, title, status, || {
        view(inside, form, errors, open)
    }))
}

fn view(
    inside: &InWorkspace,
    form: &CaseForm,
    errors: &FormErrors,
    open: Option<(String, OpenCase)>,
) -> AnyView {
    let (m, format) = (inside.page.messages, &inside.page.format);
    let people = base(inside);
    let summary = (!errors.is_empty()).then(|| {
        let title = m.shared_error_summary(errors.count(), &format.number(errors.count()));
        view! { <ErrorSummary title=title errors=errors.summary() /> }
    });
    let lead_rest = m.profiles_case_lead_rest(CASE_HOURS, &format.number(CASE_HOURS));
    let already = open.map(|(until, case)| already(inside, &people, &until, &case));
    let (error, number, next) = (errors.get("number"), form.number.clone(), form.next.clone());
    let home = format!("/w/{}", inside.visit.workspace().slug);
    view! {
        {summary}
        <PageHeader
            title=m.profiles_case_title()
            lead=view! { <strong>{m.profiles_case_lead()}</strong>" "{lead_rest} }.into_any()
        />
        <div class="m-stack">
            {already}
            <form class="m-form" method="post" action=format!("{people}/case") novalidate>
                <HiddenField name="next" value=next />
                <Field
                    name="number"
                    label=m.profiles_case_number()
                    hint=m.profiles_case_number_hint()
                    autocomplete="off"
                    width=FieldWidth::Medium
                    required=true
                    value=number
                    error=error
                    error_prefix=m.shared_error_prefix()
                />
                <div class="m-cluster">
                    <Button variant=Variant::Primary icon=IconName::Lock>{m.profiles_case_submit()}</Button>
                    <ButtonLink href=home variant=Variant::Quiet>{m.profiles_case_back()}</ButtonLink>
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// A case that is open already: opening another closes it.
fn already(inside: &InWorkspace, people: &str, until: &str, case: &OpenCase) -> AnyView {
    let m = inside.page.messages;
    let words = m.profiles_case_already(&case.number, until);
    let (people, close) = (people.to_owned(), close(&inside.page, people));
    view! {
        <Notice icon=IconName::Lock>
            <p><b>{words}</b>" "{m.profiles_case_already_rest()}</p>
            <div class="m-cluster"><a href=people>{m.profiles_case_continue()}</a>{close}</div>
        </Notice>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::leads_inside;

    #[test]
    fn a_case_leads_back_into_its_own_workspace_only() {
        assert!(leads_inside("/w/basile/profiles?q=mai", "basile"));
        for elsewhere in [
            "/w/basile-2/profiles",
            "/w/basile",
            "/admin",
            "//w/basile/profiles",
            "https://evil.example/w/basile/",
        ] {
            assert!(!leads_inside(elsewhere, "basile"), "{elsewhere}");
        }
    }
}
