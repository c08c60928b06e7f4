//! A source's settings of consent: the banner's snippet, its server key, and which categories of another consent manager
//! stand for which purposes.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;
use domain::ids::SourceId;
use leptos::prelude::*;
use services::signals::{CategoryError, SourceCategories};
use ui::{
    Button, CodeBlock, DescriptionList, Detail, EmptyState, ErrorSummary, Field, IconName, Notice, Section,
    Variant,
};

use super::categories_path;
use super::words::purpose_name;
use crate::AppState;
use crate::features::sources::{Part, part_header};
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, source)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let found = state.services.source_categories(&inside.visit, source).await?;
    Ok(render(
        &inside,
        source,
        &found,
        &BTreeMap::new(),
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, source)): Path<(String, String)>,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let typed: BTreeMap<String, String> = sent.into_iter().collect();
    let errors = match state.services.map_categories(&inside.visit, source, &typed).await {
        Ok(()) => {
            let path = categories_path(&inside, source);
            return Ok(inside.page.redirect(&path, Some(Flash::Saved)));
        }
        Err(errors) => errors,
    };
    let found = state.services.source_categories(&inside.visit, source).await?;
    let mut shown = FormErrors::default();
    for error in errors {
        match error {
            CategoryError::Use(error) => return Err(error.into()),
            CategoryError::TooMuch(key) => {
                let place = found.purposes.iter().position(|purpose| *purpose.key() == key);
                shown.add(
                    field(place.unwrap_or(0)),
                    inside.page.messages.signals_categories_too_much(),
                );
            }
        }
    }
    Ok(render(&inside, source, &found, &typed, &shown))
}

/// Ids of fields, which errors lead to: keys of purposes have dots in them.
const FIELDS: [&str; 20] = [
    "purpose-0",
    "purpose-1",
    "purpose-2",
    "purpose-3",
    "purpose-4",
    "purpose-5",
    "purpose-6",
    "purpose-7",
    "purpose-8",
    "purpose-9",
    "purpose-10",
    "purpose-11",
    "purpose-12",
    "purpose-13",
    "purpose-14",
    "purpose-15",
    "purpose-16",
    "purpose-17",
    "purpose-18",
    "purpose-19",
];

fn field(place: usize) -> &'static str {
    FIELDS.get(place).copied().unwrap_or("purpose-0")
}

fn render(
    inside: &InWorkspace,
    source: SourceId,
    found: &SourceCategories,
    typed: &BTreeMap<String, String>,
    errors: &FormErrors,
) -> Response {
    let m = inside.page.messages;
    inside.respond(Place::Sources, m.signals_source_title(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &inside.page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let lead = view! { {m.signals_source_lead()} }.into_any();
        view! {
            {summary}
            {part_header(inside, source, &found.name, Part::Consent, lead)}
            {snippet(inside, found)}
            {mapping(inside, source, found, typed, errors)}
        }
        .into_any()
    })
}

fn snippet(inside: &InWorkspace, found: &SourceCategories) -> AnyView {
    let m = inside.page.messages;
    let origin = &inside.page.state.origin;
    let Some(key) = &found.key else {
        return view! {
            <Section id="banner" title=m.signals_banner_section()>
                <p class="m-soft">{m.signals_banner_no_key()}</p>
            </Section>
        }
        .into_any();
    };
    let code = format!("<script src=\"{origin}/v1/banner/{key}.js\"></script>");
    let page = format!("{origin}/consent/{}", inside.visit.workspace().slug);
    let server = found.server_key.clone().map(|key| {
        view! {
            <Detail label=m.signals_server_key() note=view! { {m.signals_server_key_what()} }.into_any()>
                <code class="m-key" translate="no" dir="ltr">{key}</code>
            </Detail>
        }
    });
    view! {
        <Section id="banner" title=m.signals_banner_section()>
            <div class="m-stack">
                <p>{m.signals_banner_how()}</p>
                <CodeBlock code=code label=m.signals_banner_code() />
                <DescriptionList>
                    <Detail label=m.signals_banner_page()>
                        <code class="m-proof" translate="no" dir="ltr">{page}</code>
                    </Detail>
                    {server}
                </DescriptionList>
            </div>
        </Section>
    }
    .into_any()
}

fn mapping(
    inside: &InWorkspace,
    source: SourceId,
    found: &SourceCategories,
    typed: &BTreeMap<String, String>,
    errors: &FormErrors,
) -> AnyView {
    let m = inside.page.messages;
    if found.purposes.is_empty() {
        return view! {
            <Section id="categories" title=m.signals_categories_title()>
                <EmptyState title=m.signals_none() icon=IconName::ShieldCheck>
                    <p class="m-soft">{m.signals_none_what()}</p>
                </EmptyState>
            </Section>
        }
        .into_any();
    }
    let value = |key: &str| {
        typed.get(key).cloned().unwrap_or_else(|| {
            found
                .categories
                .get(key)
                .map(|names| names.join(", "))
                .unwrap_or_default()
        })
    };
    let body = if found.may_edit {
        let fields = found
            .purposes
            .iter()
            .take(FIELDS.len())
            .enumerate()
            .map(|(place, purpose)| {
                view! {
                    <Field
                        name=purpose.key().as_str()
                        id=field(place)
                        label=purpose_name(purpose, inside.page.language)
                        hint=m.signals_categories_hint()
                        value=value(purpose.key().as_str())
                        autocomplete="off"
                        error=errors.get(field(place))
                        error_prefix=m.shared_error_prefix()
                    />
                }
            })
            .collect_view();
        view! {
            <form class="m-form" method="post" action=categories_path(inside, source) novalidate>
                {fields}
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.signals_categories_submit()}</Button>
                </div>
            </form>
        }
        .into_any()
    } else {
        let rows = found
            .purposes
            .iter()
            .map(|purpose| {
                let names = value(purpose.key().as_str());
                let names = if names.is_empty() { "–".to_owned() } else { names };
                view! { <Detail label=purpose_name(purpose, inside.page.language)><bdi>{names}</bdi></Detail> }
            })
            .collect_view();
        view! { <DescriptionList>{rows}</DescriptionList> }.into_any()
    };
    view! {
        <Section id="categories" title=m.signals_categories_title()>
            <div class="m-stack">
                <p>{m.signals_categories_what()}</p>
                <Notice><p>{m.signals_categories_rule()}</p></Notice>
                {body}
            </div>
        </Section>
    }
    .into_any()
}
