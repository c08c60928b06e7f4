//! The age: what the person says of it, and asking a guardian for their yes where people do not decide alone yet.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::EmailError;
use domain::consent::gate::AgeBand;
use i18n::Messages;
use leptos::prelude::*;
use serde::Deserialize;
use services::portal::{AgeView, GuardianAskError, OWN_AGES};
use ui::{Button, Choice, Field, HiddenField, InputKind, RadioGroup, Section, Variant};

use super::frame::{back_home, hello, summary};
use super::inside::InPortal;
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, PageError};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AgeForm {
    action: String,
    age: String,
    guardian: String,
}

pub(super) async fn show(State(state): State<AppState>, inside: InPortal) -> Result<Response, PageError> {
    let view = state.services.portal_age(&inside.visit).await?;
    Ok(render(
        &inside,
        &view,
        &AgeForm::default(),
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InPortal,
    FormData(form): FormData<AgeForm>,
) -> Result<Response, PageError> {
    let m = inside.page.messages;
    let services = &state.services;
    let errors = match form.action.as_str() {
        "age" => match AgeBand::parse(&form.age) {
            Some(band) => {
                services.say_portal_age(&inside.visit, band).await?;
                return Ok(inside
                    .page
                    .redirect(&inside.path("age"), Some(Flash::PortalLifted)));
            }
            None => FormErrors::one("age", m.portal_age_missing()),
        },
        "guardian" => {
            let asked = services
                .ask_guardian(&inside.visit, &form.guardian, inside.page.language)
                .await;
            let message = match asked {
                Ok(()) => {
                    return Ok(inside
                        .page
                        .redirect(&inside.path("age"), Some(Flash::GuardianAsked)));
                }
                Err(GuardianAskError::Email(EmailError::Empty)) => m.errors_email_required(),
                Err(GuardianAskError::Email(_)) => m.errors_email_invalid(),
                Err(GuardianAskError::Own) => m.portal_guardian_own(),
                Err(GuardianAskError::NothingToAsk) => m.portal_guardian_nothing(),
                Err(GuardianAskError::TooOften) => m.portal_guardian_too_often(),
                Err(GuardianAskError::NotNeeded) => return Err(PageError::Show(ErrorKind::BadRequest)),
                Err(GuardianAskError::Use(error)) => return Err(error.into()),
            };
            FormErrors::one("guardian", message)
        }
        _ => return Err(PageError::Show(ErrorKind::BadRequest)),
    };
    let view = services.portal_age(&inside.visit).await?;
    Ok(render(&inside, &view, &form, &errors))
}

fn band_name(band: AgeBand, m: Messages) -> &'static str {
    match band {
        AgeBand::Unknown => m.portal_age_unsaid(),
        AgeBand::Under13 => m.portal_age_under_13(),
        AgeBand::From13 => m.portal_age_from_13(),
        AgeBand::From15 => m.portal_age_from_15(),
        AgeBand::From16 => m.portal_age_from_16(),
        AgeBand::Adult => m.portal_age_adult(),
    }
}

fn render(inside: &InPortal, view: &AgeView, form: &AgeForm, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let status: StatusCode = errors.status();
    inside.respond(m.portal_age_title(), status, || {
        let ages = OWN_AGES
            .into_iter()
            .map(|band| Choice::new(band.as_str(), band_name(band, m)).selected(band == view.own))
            .collect::<Vec<_>>();
        let choose = view! {
            <RadioGroup
                name="age"
                label=m.portal_age_mine()
                choices=ages
                error=errors.get("age")
                error_prefix=m.shared_error_prefix()
            />
        }
        .into_any();
        let action = inside.path("age");
        let other = (view.counts != view.own && view.counts != AgeBand::Unknown)
            .then(|| view! { <p>{m.portal_age_other(band_name(view.counts, m))}</p> });
        let guardian =
            (view.needs_guardian() && !inside.visit.is_anonymous()).then(|| ask(inside, view, form, errors));
        view! {
            {summary(&inside.page, errors)}
            {hello(m.portal_age_title(), Some(m.portal_age_lead().to_owned()), back_home(inside))}
            <Section id="mine" title=m.portal_age_section()>
                <form class="m-form" method="post" action=action novalidate>
                    <HiddenField name="action" value="age" />
                    {choose}
                    {other}
                    <p class="m-soft">{m.portal_age_why()}</p>
                    <div>
                        <Button variant=Variant::Primary>{m.shared_save()}</Button>
                    </div>
                </form>
            </Section>
            {guardian}
        }
        .into_any()
    })
}

/// Asking a guardian, and what became of it.
fn ask(inside: &InPortal, view: &AgeView, form: &AgeForm, errors: &FormErrors) -> AnyView {
    let page = &inside.page;
    let m = page.messages;
    let state = view.asked.as_ref().map(|asked| {
        let words = match asked.answered_at {
            Some(at) => m.portal_guardian_answered(&page.format.date_long(at)),
            None => m.portal_guardian_waits(
                &page.format.date_long(asked.asked_at),
                &page.format.date_long(asked.expires_at),
            ),
        };
        view! { <p>{words}</p> }
    });
    let address = view! {
        <Field
            name="guardian"
            label=m.portal_guardian_address()
            hint=m.portal_guardian_address_what().to_owned()
            kind=InputKind::Email
            required=true
            autocomplete="off"
            value=form.guardian.clone()
            error=errors.get("guardian")
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any();
    let age = page.format.number(i64::from(view.consent_age));
    let action = inside.path("age");
    view! {
        <Section id="parent" title=m.portal_guardian_title()>
            <div class="m-stack">
                <p>{m.portal_guardian_why(&age)}</p>
                {state}
                <form class="m-form" method="post" action=action novalidate>
                    <HiddenField name="action" value="guardian" />
                    {address}
                    <div>
                        <Button>{m.portal_guardian_ask()}</Button>
                    </div>
                </form>
            </div>
        </Section>
    }
    .into_any()
}
