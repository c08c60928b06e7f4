//! Erasing everything: what it does, a confirmation, a fresh proof.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::requests::Kind;
use leptos::prelude::*;
use serde::Deserialize;
use services::portal::{AskError, LeadsTo};
use ui::{Button, Checkbox, HiddenField, Variant};

use super::frame::{back_home, hello, summary};
use super::inside::InPortal;
use super::requests::{fresh_proof, request_path};
use crate::AppState;
use crate::features::erasure::certificate_path;
use crate::form::{FormData, FormErrors, form_id, form_number};
use crate::page::PageError;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct EraseForm {
    sure: String,
    /// The number of the form: sent twice, it asks once.
    once: String,
}

pub(super) async fn show(inside: InPortal) -> Response {
    if !inside.visit.suffices(Kind::Erasure) {
        return fresh_proof(&inside, LeadsTo::Erase);
    }
    render(&inside, &FormErrors::default())
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InPortal,
    FormData(form): FormData<EraseForm>,
) -> Result<Response, PageError> {
    if form.sure.is_empty() {
        let errors = FormErrors::one("sure", inside.page.messages.portal_erase_unsure());
        return Ok(render(&inside, &errors));
    }
    let asked = state
        .services
        .portal_ask(
            &inside.visit,
            Kind::Erasure,
            "",
            inside.page.language,
            form_id(&form.once),
        )
        .await;
    match asked {
        Ok(request) => {
            // From now on there is nobody to come in: the number is what the person takes along.
            let begun = state.services.begin_asked_erasure(&inside.visit, request).await?;
            let path = begun.map_or_else(|| request_path(&inside, request), certificate_path);
            Ok(inside.page.redirect(&path, None))
        }
        Err(AskError::Use(error)) => Err(error.into()),
        Err(AskError::NotProven | AskError::Empty | AskError::TooLong) => {
            Ok(fresh_proof(&inside, LeadsTo::Erase))
        }
    }
}

fn render(inside: &InPortal, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let status: StatusCode = errors.status();
    inside.respond(m.portal_erase_title(), status, || {
        let brand = inside.visit.portal.name();
        view! {
            {summary(&inside.page, errors)}
            {hello(m.portal_erase_title(), Some(m.portal_erase_lead(brand)), back_home(inside))}
            <ul class="m-stack m-stack--close m-portal__points">
                <li>{m.portal_erase_all()}</li>
                <li>{m.portal_erase_law()}</li>
                <li>{m.portal_erase_receipt()}</li>
                <li>{m.portal_erase_return()}</li>
            </ul>
            <form class="m-form" method="post" action=inside.path("erase") novalidate>
                <HiddenField name="once" value=form_number("") />
                <Checkbox
                    name="sure"
                    label=m.portal_erase_sure()
                    error=errors.get("sure")
                    error_prefix=m.shared_error_prefix()
                />
                <div class="m-cluster">
                    <Button variant=Variant::Danger>{m.portal_erase_submit()}</Button>
                    <a class="m-button m-button--quiet" href=inside.path("")>
                        {m.portal_back()}
                    </a>
                </div>
            </form>
        }
        .into_any()
    })
}
