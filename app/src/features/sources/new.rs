//! Adding a source.

use axum::extract::State;
use axum::response::Response;
use domain::access::Capability;
use domain::sources::{SourceKind, SourceNameError};
use i18n::Messages;
use leptos::prelude::*;
use serde::Deserialize;
use services::sources::NewSourceError;
use ui::{Button, ButtonLink, CardRadios, Choice, Crumb, ErrorSummary, Field, PageHeader, Variant};

use super::{list_path, new_path, source_path};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place, source_kind_name};

/// The most characters of a name.
const NAME_LIMIT: i64 = 60;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct NewSourceForm {
    name: String,
    kind: String,
}

pub(super) async fn show(inside: InWorkspace) -> Result<Response, PageError> {
    if !inside.visit.may(Capability::ManageSources) {
        return Err(PageError::Show(ErrorKind::Forbidden));
    }
    Ok(render(&inside, &NewSourceForm::default(), &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(form): FormData<NewSourceForm>,
) -> Result<Response, PageError> {
    let refusals = match state
        .services
        .create_source(&inside.visit, &form.name, &form.kind)
        .await
    {
        Ok(source) => {
            return Ok(inside
                .page
                .redirect(&source_path(&inside, source), Some(Flash::SourceCreated)));
        }
        Err(refusals) => refusals,
    };
    let m = inside.page.messages;
    let limit = inside.page.format.number(NAME_LIMIT);
    let mut errors = FormErrors::default();
    for refusal in refusals {
        match refusal {
            NewSourceError::Name(error) => errors.add(
                "name",
                match error {
                    SourceNameError::Empty => m.errors_name_required().to_owned(),
                    SourceNameError::TooLong => m.errors_name_too_long(NAME_LIMIT, &limit),
                    SourceNameError::Taken => m.sources_new_name_taken().to_owned(),
                },
            ),
            NewSourceError::KindMissing => errors.add("kind", m.sources_new_kind_missing()),
            NewSourceError::Use(error) => return Err(error.into()),
        }
    }
    Ok(render(&inside, &form, &errors))
}

fn render(inside: &InWorkspace, form: &NewSourceForm, errors: &FormErrors) -> Response {
    let page = &inside.page;
    let m = page.messages;
    inside.respond(Place::Sources, m.sources_new_title(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let crumbs = vec![
            Crumb::link(m.sources_title(), list_path(inside)),
            Crumb::here(m.sources_new_title()),
        ];
        let kinds = SourceKind::ALL
            .into_iter()
            .map(|kind| {
                Choice::new(kind.as_str(), source_kind_name(kind, m))
                    .hint(kind_hint(kind, m))
                    .selected(kind.as_str() == form.kind)
            })
            .collect::<Vec<_>>();
        view! {
            {summary}
            <PageHeader
                title=m.sources_new_title()
                crumbs_label=m.shared_breadcrumb()
                crumbs=crumbs
                lead=view! { {m.sources_new_lead()} }.into_any()
            />
            <form class="m-form" method="post" action=new_path(inside) novalidate>
                <Field
                    name="name"
                    label=m.sources_new_name()
                    hint=m.sources_new_name_hint(&page.format.number(NAME_LIMIT))
                    autocomplete="off"
                    required=true
                    value=form.name.clone()
                    error=errors.get("name")
                    error_prefix=m.shared_error_prefix()
                />
                <CardRadios
                    name="kind"
                    label=m.sources_new_kind()
                    hint=m.sources_new_kind_hint()
                    choices=kinds
                    error=errors.get("kind")
                    error_prefix=m.shared_error_prefix()
                />
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.sources_new_submit()}</Button>
                    <ButtonLink href=list_path(inside) variant=Variant::Quiet>{m.shared_cancel()}</ButtonLink>
                </div>
            </form>
        }
        .into_any()
    })
}

/// What a kind of source brings.
fn kind_hint(kind: SourceKind, m: Messages) -> &'static str {
    match kind {
        SourceKind::Website => m.sources_kind_website_hint(),
        SourceKind::Shop => m.sources_kind_shop_hint(),
        SourceKind::App => m.sources_kind_app_hint(),
        SourceKind::Crm => m.sources_kind_crm_hint(),
        SourceKind::Offline => m.sources_kind_offline_hint(),
        SourceKind::Social => m.sources_kind_social_hint(),
        SourceKind::Survey => m.sources_kind_survey_hint(),
    }
}
