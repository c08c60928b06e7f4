//! The way in: an address, to which a link and a code are sent if anything is known of it.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use domain::account::EmailError;
use leptos::prelude::*;
use serde::Deserialize;
use services::portal::{Asking, LeadsTo, StartError};
use ui::{Button, Field, HiddenField, InputKind, Notice, Variant};

use super::frame::{hello, summary};
use super::inside::{AtPortal, path_of, remember_browser};
use crate::AppState;
use crate::features::account::{Network, network_prefix};
use crate::form::{FormData, FormErrors};
use crate::page::PageError;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Waiting {
    /// The page that waits, of which a fresh proof is asked.
    next: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct EnterForm {
    email: String,
    next: String,
    /// Whoever is in proves themselves anew, without typing their address again.
    again: String,
}

pub(super) async fn show(at: AtPortal, Query(query): Query<Waiting>) -> Result<Response, PageError> {
    let form = EnterForm {
        next: query.next,
        ..EnterForm::default()
    };
    let is_in = at.visit().await?.is_some_and(|visit| !visit.is_anonymous());
    if is_in && LeadsTo::parse(&form.next) == LeadsTo::Home {
        return Ok(at.page.redirect(&path_of(&at.portal, ""), None));
    }
    Ok(render(&at, &form, &FormErrors::default(), is_in))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    at: AtPortal,
    network: Option<Extension<Network>>,
    FormData(form): FormData<EnterForm>,
) -> Result<Response, PageError> {
    let network = network
        .map(|Extension(Network(address))| network_prefix(address))
        .unwrap_or_default();
    let browser = at.browser.unwrap_or_default();
    let asking = Asking {
        email: &form.email,
        browser: &browser,
        network: &network,
        language: at.page.language,
        leads_to: LeadsTo::parse(&form.next),
        own_host: at.own_host,
    };
    if form.again.is_empty() {
        match state.services.start_portal(&at.portal, asking).await {
            Ok(()) => {}
            Err(StartError::Email(error)) => {
                let m = at.page.messages;
                let message = match error {
                    EmailError::Empty => m.errors_email_required(),
                    EmailError::Malformed => m.errors_email_invalid(),
                };
                return Ok(render(&at, &form, &FormErrors::one("email", message), false));
            }
            Err(StartError::Use(error)) => return Err(error.into()),
        }
    } else if let Some(visit) = at.visit().await? {
        state.services.prove_again(&visit, asking).await?;
    } else {
        return Ok(at.page.redirect(&path_of(&at.portal, "enter"), None));
    }
    let mut response = at.page.redirect(&path_of(&at.portal, "code"), None);
    if let Some(cookie) = remember_browser(&state, &at.portal, &browser) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

fn render(at: &AtPortal, form: &EnterForm, errors: &FormErrors, is_in: bool) -> Response {
    let m = at.page.messages;
    let action = path_of(&at.portal, "enter");
    let status = errors.status();
    at.respond(m.portal_enter_title(), status, || {
        let fresh = is_in.then(|| again(at, form, &action));
        let address = (!is_in).then(|| {
            view! {
                <form class="m-form" method="post" action=action.clone() novalidate>
                    <HiddenField name="next" value=form.next.clone() />
                    <Field
                        name="email"
                        label=m.portal_enter_email()
                        hint=m.portal_enter_email_hint()
                        kind=InputKind::Email
                        autocomplete="email"
                        required=true
                        value=form.email.clone()
                        error=errors.get("email")
                        error_prefix=m.shared_error_prefix()
                    />
                    <div>
                        <Button variant=Variant::Primary>{m.portal_enter_submit()}</Button>
                    </div>
                </form>
            }
        });
        view! {
            {summary(&at.page, errors)}
            {hello(m.portal_home_title(), Some(m.portal_enter_lead(at.portal.name())), None)}
            {fresh}
            {address}
            <p class="m-soft">
                {m.portal_enter_have_code()} " "
                <a href=path_of(&at.portal, "code")>{m.portal_enter_code_link()}</a>
            </p>
        }
        .into_any()
    })
}

/// A fresh proof, for what shows or destroys everything.
fn again(at: &AtPortal, form: &EnterForm, action: &str) -> AnyView {
    let m = at.page.messages;
    view! {
        <Notice>
            <p>
                <b>{m.portal_again_title()}</b>
            </p>
            <p>{m.portal_again_why()}</p>
        </Notice>
        <form method="post" action=action.to_owned()>
            <HiddenField name="next" value=form.next.clone() />
            <HiddenField name="again" value="yes" />
            <Button variant=Variant::Primary>{m.portal_again_submit()}</Button>
        </form>
    }
    .into_any()
}
