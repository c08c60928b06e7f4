//! Name, language, theme and time zone.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use domain::account::{Language, PersonNameError, Theme, TimeZoneName};
use leptos::prelude::*;
use serde::Deserialize;
use services::account::ChoicesForm;
use ui::{Button, CardRadios, Choice, Field, FieldWidth, InputKind, Select, Variant};

use super::tabs::{AccountTab, respond};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, PageError, SignedIn};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct SettingsForm {
    name: String,
    language: String,
    theme: String,
    time_zone: String,
}

pub(super) async fn show(signed_in: SignedIn) -> Response {
    let account = &signed_in.visitor.account;
    let form = SettingsForm {
        name: account.name.clone(),
        language: account
            .language
            .unwrap_or(signed_in.page.language)
            .as_str()
            .to_owned(),
        theme: account.theme.as_str().to_owned(),
        time_zone: account.time_zone.as_str().to_owned(),
    };
    render(&signed_in, &form, &FormErrors::default())
}

pub(super) async fn submit(
    State(state): State<AppState>,
    signed_in: SignedIn,
    FormData(form): FormData<SettingsForm>,
) -> Result<Response, PageError> {
    let m = signed_in.page.messages;
    let typed = ChoicesForm {
        name: &form.name,
        language: &form.language,
        theme: &form.theme,
        time_zone: &form.time_zone,
        pseudo_allowed: state.pseudo_allowed(),
    };
    let choices = match typed.read() {
        Ok(choices) => choices,
        Err(error) => {
            let message = match error {
                PersonNameError::Empty => m.errors_name_required().to_owned(),
                PersonNameError::TooLong => m.errors_name_too_long(120, &signed_in.page.format.number(120)),
            };
            return Ok(render(&signed_in, &form, &FormErrors::one("name", message)));
        }
    };
    state
        .services
        .save_choices(signed_in.visitor.account.account, &choices)
        .await?;
    let mut response = signed_in.page.redirect("/account", Some(Flash::Saved));
    if let Some(cookie) = signed_in.page.language_cookie(choices.language) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

fn render(signed_in: &SignedIn, form: &SettingsForm, errors: &FormErrors) -> Response {
    let page = &signed_in.page;
    let m = page.messages;
    respond(signed_in, AccountTab::Settings, errors, errors.status(), || {
        let offered: &[Language] = if page.state.pseudo_allowed() {
            &Language::ALL
        } else {
            &Language::OFFERED
        };
        let languages = offered
            .iter()
            .map(|language| {
                let choice = Choice::new(language.as_str(), language.own_name()).lang(language.as_str());
                choice.selected(language.as_str() == form.language)
            })
            .collect::<Vec<_>>();
        let themes = Theme::ALL
            .into_iter()
            .map(|theme| {
                let (label, hint) = match theme {
                    Theme::System => (m.shared_theme_system(), m.account_theme_system_hint()),
                    Theme::Light => (m.shared_theme_light(), m.account_theme_light_hint()),
                    Theme::Dark => (m.shared_theme_dark(), m.account_theme_dark_hint()),
                };
                Choice::new(theme.as_str(), label)
                    .hint(hint)
                    .selected(theme.as_str() == form.theme)
            })
            .collect::<Vec<_>>();
        let zones = zones(&form.time_zone);
        view! {
            <form class="m-form" method="post" action="/account" novalidate>
                <Field
                    name="email"
                    label=m.account_email()
                    kind=InputKind::Email
                    value=signed_in.visitor.account.email.clone()
                    autocomplete="username"
                    readonly=true
                />
                <Field
                    name="name"
                    label=m.account_name()
                    hint=m.account_name_hint()
                    autocomplete="name"
                    value=form.name.clone()
                    error=errors.get("name")
                    error_prefix=m.shared_error_prefix()
                />
                <Select name="language" label=m.account_language() choices=languages width=FieldWidth::Medium />
                <CardRadios name="theme" label=m.account_theme() choices=themes />
                <Select
                    name="time_zone"
                    label=m.account_time_zone()
                    hint=m.account_time_zone_hint()
                    choices=zones
                    width=FieldWidth::Medium
                />
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.shared_save()}</Button>
                </div>
            </form>
        }
        .into_any()
    })
}

/// The zones offered, and the one in use if it is another.
fn zones(current: &str) -> Vec<Choice> {
    let other = (!TimeZoneName::OFFERED.contains(&current)).then_some(current);
    TimeZoneName::OFFERED
        .into_iter()
        .chain(other)
        .map(|zone| Choice::new(zone, zone.replace('_', " ")).selected(zone == current))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zone_in_use_is_offered_even_when_it_is_rare() {
        assert_eq!(zones("Europe/Paris").len(), TimeZoneName::OFFERED.len());
        assert_eq!(zones("Asia/Tokyo").len(), TimeZoneName::OFFERED.len() + 1);
    }
}
