//! The form of the portal's settings.

use axum::response::Response;
use domain::account::Language;
use leptos::prelude::*;
use services::portal::{BrandForm, LogoChange, PortalSettings};
use ui::{
    Button, ButtonLink, Checkbox, ErrorSummary, Field, FieldWidth, IconName, InputKind, Notice, PageHeader,
    Section, Variant,
};

use super::frame::brand_logo;
use super::settings::path;
use crate::form::FormErrors;
use crate::page::{InWorkspace, Place};

/// A line of the form: its name, its label, how to fill it in, what it holds.
struct Line<'a> {
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    kind: InputKind,
    width: FieldWidth,
    value: &'a str,
}

pub(super) fn render(inside: &InWorkspace, settings: &PortalSettings, errors: &FormErrors) -> Response {
    let form = &settings.form;
    let m = inside.page.messages;
    inside.respond(Place::Portal, m.portal_settings_title(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let number = inside.page.format.number(errors.count());
            let title = m.shared_error_summary(errors.count(), &number);
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let preview = format!("/p/{}", inside.visit.workspace().slug);
        let actions = view! {
            <ButtonLink href=preview icon=IconName::Eye>
                {m.portal_settings_preview()}
            </ButtonLink>
        };
        let unset = (!settings.is_set).then(|| {
            view! {
                <Notice>
                    <p>
                        <b>{m.portal_settings_unset()}</b>
                    </p>
                </Notice>
            }
        });
        let lines = brand(inside, form, errors);
        let boxes = languages(inside, form, errors);
        let who = controller(inside, form, errors);
        let picture = logo(inside, settings, errors);
        view! {
            {summary}
            <PageHeader
                title=m.portal_settings_title()
                lead=view! { {m.portal_settings_lead()} }.into_any()
                actions=actions.into_any()
            />
            {unset}
            <form class="m-form" method="post" action=path(inside) enctype="multipart/form-data" novalidate>
                <Section id="brand" title=m.portal_settings_brand()>
                    <div class="m-stack">
                        {lines} {boxes}
                    </div>
                </Section>
                <Section id="controller-data" title=m.portal_settings_controller()>
                    <div class="m-stack">{who}</div>
                </Section>
                // Last: whatever happens to the file, everything that was typed came before it.
                <Section id="brand-logo" title=m.portal_settings_logo_title()>
                    <div class="m-stack">{picture}</div>
                </Section>
                <div>
                    <Button variant=Variant::Primary>{m.shared_save()}</Button>
                </div>
            </form>
        }
        .into_any()
    })
}

fn line(inside: &InWorkspace, line: &Line<'_>, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    view! {
        <Field
            name=line.name
            label=line.label
            hint=line.hint.map(str::to_owned)
            kind=line.kind
            width=line.width
            autocomplete="off"
            value=line.value.to_owned()
            error=errors.get(line.name)
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any()
}

fn brand(inside: &InWorkspace, form: &BrandForm, errors: &FormErrors) -> Vec<AnyView> {
    let m = inside.page.messages;
    [
        Line {
            name: "name",
            label: m.portal_settings_name(),
            hint: Some(m.portal_settings_name_hint()),
            kind: InputKind::Text,
            width: FieldWidth::Full,
            value: &form.name,
        },
        Line {
            name: "accent",
            label: m.portal_settings_accent(),
            hint: Some(m.portal_settings_accent_hint()),
            kind: InputKind::Text,
            width: FieldWidth::Small,
            value: &form.accent,
        },
        Line {
            name: "accent_dark",
            label: m.portal_settings_accent_dark(),
            hint: Some(m.portal_settings_accent_dark_hint()),
            kind: InputKind::Text,
            width: FieldWidth::Small,
            value: &form.accent_dark,
        },
        Line {
            name: "host",
            label: m.portal_settings_host(),
            hint: Some(m.portal_settings_host_hint()),
            kind: InputKind::Text,
            width: FieldWidth::Full,
            value: &form.host,
        },
    ]
    .iter()
    .map(|found| line(inside, found, errors))
    .collect()
}

fn languages(inside: &InWorkspace, form: &BrandForm, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let boxes = Language::OFFERED
        .into_iter()
        .enumerate()
        .map(|(place, language)| {
            let word = language.as_str();
            let id = if place == 0 {
                "languages".to_owned()
            } else {
                format!("languages-{}", place + 1)
            };
            view! {
                <Checkbox
                    name=format!("language.{word}")
                    id=id
                    label=language.own_name()
                    checked=form.languages.iter().any(|chosen| chosen == word)
                    error=if place == 0 { errors.get("languages") } else { None }
                    error_prefix=m.shared_error_prefix()
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="m-stack m-stack--close">
            <legend class="m-field__label">{m.portal_settings_languages()}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// The logo as it is, the way to remove it, and a file to put in its place.
fn logo(inside: &InWorkspace, settings: &PortalSettings, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let form = &settings.form;
    let slug = inside.visit.workspace().slug.as_str();
    let present = settings.logo.as_ref().map(|logo| {
        let picture = brand_logo(slug, logo).view(form.name.clone());
        view! {
            <div>{picture}</div>
            <Checkbox
                name="remove_logo"
                label=m.portal_settings_logo_remove()
                checked=form.logo == LogoChange::Remove
            />
        }
    });
    view! {
        {present}
        <Field
            name="logo"
            label=m.portal_settings_logo()
            hint=m.portal_settings_logo_hint()
            kind=InputKind::File
            accept="image/png,image/jpeg,image/webp"
            error=errors.get("logo")
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any()
}

fn controller(inside: &InWorkspace, form: &BrandForm, errors: &FormErrors) -> Vec<AnyView> {
    let m = inside.page.messages;
    let full = |name, label, hint, kind, value| Line {
        name,
        label,
        hint,
        kind,
        width: FieldWidth::Full,
        value,
    };
    [
        full(
            "controller",
            m.portal_settings_legal_name(),
            None,
            InputKind::Text,
            form.controller.as_str(),
        ),
        full(
            "address",
            m.portal_settings_address(),
            None,
            InputKind::Text,
            form.address.as_str(),
        ),
        full(
            "contact",
            m.portal_settings_contact(),
            None,
            InputKind::Email,
            form.contact.as_str(),
        ),
        full(
            "officer",
            m.portal_settings_officer(),
            Some(m.portal_settings_officer_hint()),
            InputKind::Email,
            form.officer.as_str(),
        ),
        full(
            "authority",
            m.portal_settings_authority(),
            None,
            InputKind::Text,
            form.authority.as_str(),
        ),
        full(
            "authority_url",
            m.portal_settings_authority_url(),
            Some(m.portal_settings_authority_url_hint()),
            InputKind::Url,
            form.authority_url.as_str(),
        ),
    ]
    .iter()
    .map(|found| line(inside, found, errors))
    .collect()
}
