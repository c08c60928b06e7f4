//! Sending a file.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Query, State};
use axum::response::Response;
use domain::access::Capability;
use domain::imports::Kind;
use leptos::prelude::*;
use serde::Deserialize;
use services::imports::FileSource;
use ui::{
    Button, ButtonLink, CardRadios, Choice, Crumb, ErrorSummary, Field, FieldWidth, InputKind, PageHeader,
    Select, Variant,
};

use super::state::{kind_hint, kind_name};
use super::upload::{Chosen, Sent, take_in};
use super::words::code_text;
use super::{columns_path, list_path, new_path};
use crate::AppState;
use crate::form::FormErrors;
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place, source_kind_name};

/// What a link to this page may have chosen already.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct NewQuery {
    kind: String,
    source: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Query(query): Query<NewQuery>,
) -> Result<Response, PageError> {
    let sources = state.services.file_sources(&inside.visit).await?;
    let chosen = Chosen {
        kind: query.kind,
        source: query.source,
    };
    Ok(render(&inside, &sources, &chosen, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    multipart: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    if !inside.visit.may(Capability::ImportData) {
        return Err(PageError::Show(ErrorKind::Forbidden));
    }
    let (chosen, sent) = match multipart {
        Ok(multipart) => take_in(&state, &inside, multipart).await?,
        // A form without parts: nothing was chosen.
        Err(_) => (Chosen::default(), Sent::Incomplete { has_file: false }),
    };
    let sources = state.services.file_sources(&inside.visit).await?;
    let m = inside.page.messages;
    let mut errors = FormErrors::default();
    if Kind::parse(&chosen.kind).is_none() {
        errors.add("kind", m.imports_new_kind_missing());
    }
    if !sources.iter().any(|source| source.id == chosen.source) {
        errors.add("source", m.imports_new_source_missing());
    }
    match sent {
        Sent::Received(import) => {
            return Ok(inside
                .page
                .redirect(&columns_path(&inside, import), Some(Flash::FileReceived)));
        }
        Sent::Incomplete { has_file } => {
            if !has_file {
                errors.add("file", m.imports_new_file_missing());
            }
        }
        Sent::Wrong(fault) => {
            let problem = code_text(fault.code.as_str(), m);
            errors.add(
                "file",
                match fault.row.and_then(|row| i64::try_from(row).ok()) {
                    Some(row) => m.imports_new_file_at_row(problem, &inside.page.format.number(row)),
                    None => problem.to_owned(),
                },
            );
        }
        Sent::TooLarge => errors.add("file", m.imports_code_file_too_large()),
        Sent::BrokenOff => errors.add("file", m.imports_new_file_broken_off()),
    }
    Ok(render(&inside, &sources, &chosen, &errors))
}

fn render(inside: &InWorkspace, sources: &[FileSource], chosen: &Chosen, errors: &FormErrors) -> Response {
    let page = &inside.page;
    let m = page.messages;
    inside.respond(Place::Imports, m.imports_new_title(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let lead = view! { <strong>{m.imports_new_lead()}</strong> " " {m.imports_new_lead_rest()} };
        let kinds: Vec<Choice> = Kind::ALL
            .into_iter()
            .map(|kind| {
                Choice::new(kind.as_str(), kind_name(kind, m))
                    .hint(kind_hint(kind, m))
                    .selected(kind.as_str() == chosen.kind)
            })
            .collect();
        let choices = std::iter::once(Choice::new("", m.imports_new_source_choose()))
            .chain(sources.iter().map(|source| {
                Choice::new(
                    source.id.clone(),
                    format!("{} ({})", source.name, source_kind_name(source.kind, m)),
                )
                .selected(source.id == chosen.source)
            }))
            .collect::<Vec<_>>();
        let add = inside.visit.may(Capability::ManageSources).then(|| {
            let href = format!("/w/{}/sources/new", inside.visit.workspace().slug);
            view! { <a href=href>{m.imports_new_source_add()}</a> }.into_any()
        });
        view! {
            {summary}
            <PageHeader
                title=m.imports_new_title()
                crumbs_label=m.shared_breadcrumb()
                crumbs=vec![
                    Crumb::link(m.imports_title(), list_path(inside)),
                    Crumb::here(m.imports_new_title()),
                ]
                lead=lead.into_any()
            />
            <form class="m-form" method="post" action=new_path(inside) enctype="multipart/form-data" novalidate>
                <CardRadios
                    name="kind"
                    label=m.imports_new_kind()
                    choices=kinds
                    error=errors.get("kind")
                    error_prefix=m.shared_error_prefix()
                />
                <Select
                    name="source"
                    label=m.imports_new_source()
                    hint=m.imports_new_source_hint()
                    choices=choices
                    width=FieldWidth::Medium
                    required=true
                    error=errors.get("source")
                    error_prefix=m.shared_error_prefix()
                    after=add
                />
                <Field
                    name="file"
                    label=m.imports_new_file()
                    hint=m.imports_new_file_hint()
                    kind=InputKind::File
                    accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
                    required=true
                    error=errors.get("file")
                    error_prefix=m.shared_error_prefix()
                />
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.imports_new_submit()}</Button>
                    <ButtonLink href=list_path(inside) variant=Variant::Quiet>{m.shared_cancel()}</ButtonLink>
                </div>
            </form>
        }
        .into_any()
    })
}
