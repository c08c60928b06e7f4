//! Keys of programs that pass requests on: making one, which is shown once, and revoking one.

use axum::extract::State;
use axum::response::Response;
use domain::ids::RequestKeyId;
use islands::CopyValue;
use leptos::prelude::*;
use serde::Deserialize;
use services::requests::{KeyNameError, RequestKeyRow, RequestKeys};
use ui::{
    Badge, Button, Column, DataTable, EmptyState, ErrorSummary, Field, FieldWidth, HiddenField, IconName,
    Notice, PageHeader, PostForm, Section, Tone, Variant,
};

use super::{Part, base, tabs};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct KeyForm {
    action: String,
    key: String,
    name: String,
}

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let keys = state.services.request_keys(&inside.visit).await?;
    Ok(render(
        &inside,
        &keys,
        &KeyForm::default(),
        &FormErrors::default(),
        None,
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(form): FormData<KeyForm>,
) -> Result<Response, PageError> {
    let (services, visit, m) = (&state.services, &inside.visit, inside.page.messages);
    match form.action.as_str() {
        "create" => match services.create_request_key(visit, &form.name).await {
            // No redirect: the key is in this answer and nowhere else.
            Ok(key) => {
                let keys = services.request_keys(visit).await?;
                let (empty, none) = (KeyForm::default(), FormErrors::default());
                Ok(render(&inside, &keys, &empty, &none, Some(key.as_str())))
            }
            Err(KeyNameError::Use(error)) => Err(error.into()),
            Err(refused) => {
                let message = match refused {
                    KeyNameError::TooLong => m.requests_keys_fault_too_long(),
                    KeyNameError::Taken => m.requests_keys_fault_taken(),
                    KeyNameError::Missing | KeyNameError::Use(_) => m.requests_keys_fault_missing(),
                };
                let keys = services.request_keys(visit).await?;
                Ok(render(
                    &inside,
                    &keys,
                    &form,
                    &FormErrors::one("name", message),
                    None,
                ))
            }
        },
        "revoke" => {
            let key = RequestKeyId::parse(&form.key).ok_or(PageError::Show(ErrorKind::NotFound))?;
            services.revoke_request_key(visit, key).await?;
            let path = format!("{}/keys", base(&inside));
            Ok(inside.page.redirect(&path, Some(Flash::RequestKeyRevoked)))
        }
        _ => Err(PageError::Show(ErrorKind::BadRequest)),
    }
}

fn render(
    inside: &InWorkspace,
    keys: &RequestKeys,
    form: &KeyForm,
    errors: &FormErrors,
    made: Option<&str>,
) -> Response {
    let page = &inside.page;
    let m = page.messages;
    inside.respond(Place::Requests, m.requests_tab_keys(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        view! {
            {summary}
            <PageHeader title=m.requests_tab_keys() lead=m.requests_keys_lead().into_any() />
            {tabs(inside, Part::Keys)}
            {made.map(|key| shown_once(inside, key))}
            {list(inside, keys)}
            {create(inside, form, errors)}
        }
        .into_any()
    })
}

fn shown_once(inside: &InWorkspace, key: &str) -> AnyView {
    let m = inside.page.messages;
    let key = key.to_owned();
    view! {
        <Notice tone=ui::NoticeTone::Good announced=true>
            <p><b>{m.requests_keys_made()}</b> " " {m.requests_keys_made_once()}</p>
            <CopyValue
                text=key
                label=m.requests_keys_copy().to_owned()
                copied=m.requests_keys_copied().to_owned()
            />
        </Notice>
    }
    .into_any()
}

fn list(inside: &InWorkspace, keys: &RequestKeys) -> AnyView {
    let m = inside.page.messages;
    let body = if keys.keys.is_empty() {
        view! {
            <EmptyState title=m.requests_keys_none() icon=IconName::KeyRound>
                <p class="m-soft">{m.requests_keys_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let columns = vec![
            Column::new(m.requests_keys_name()),
            Column::new(m.requests_keys_ending()),
            Column::new(m.requests_keys_created()),
            Column::new(m.requests_keys_used()),
            Column::new(m.requests_keys_state()),
            Column::new(m.requests_keys_action()).hidden(),
        ];
        let rows = keys.keys.iter().map(|key| row(inside, key)).collect_view();
        view! {
            <DataTable caption=m.requests_keys_caption() columns=columns stack=true middle=true>{rows}</DataTable>
        }
        .into_any()
    };
    view! {
        <Section id="keys" title=m.requests_keys_list()>{body}</Section>
    }
    .into_any()
}

fn row(inside: &InWorkspace, key: &RequestKeyRow) -> AnyView {
    let (m, format) = (inside.page.messages, &inside.page.format);
    let now = inside.page.state.services.now();
    let used = match key.last_used_at {
        Some(used) => {
            view! { <time datetime=used.to_string()>{format.relative(used, now)}</time> }.into_any()
        }
        None => view! { <span class="m-faint">{m.requests_keys_never()}</span> }.into_any(),
    };
    let state = match key.revoked_at {
        None => {
            view! { <Badge label=m.requests_keys_live() tone=Tone::Good icon=IconName::Check /> }.into_any()
        }
        Some(revoked) => view! {
            <Badge label=m.requests_keys_revoked(&format.date_medium(revoked)) icon=IconName::CircleMinus />
        }
        .into_any(),
    };
    let revoke = key.revoked_at.is_none().then(|| revoke(inside, key));
    view! {
        <tr>
            <th scope="row"><bdi>{key.name.clone()}</bdi></th>
            <td data-label=m.requests_keys_ending()>
                <code translate="no" dir="ltr">{format!("…{}", key.ending)}</code>
            </td>
            <td data-label=m.requests_keys_created()>
                <time datetime=key.created_at.to_string()>{format.date_medium(key.created_at)}</time>
            </td>
            <td data-label=m.requests_keys_used()>{used}</td>
            <td data-label=m.requests_keys_state()>{state}</td>
            <td>{revoke}</td>
        </tr>
    }
    .into_any()
}

/// Asks before revoking: the button is inside what the first press opens.
fn revoke(inside: &InWorkspace, key: &RequestKeyRow) -> AnyView {
    let m = inside.page.messages;
    let hidden = vec![
        ("action".to_owned(), "revoke".to_owned()),
        ("key".to_owned(), key.id.to_string()),
    ];
    view! {
        <details class="m-confirm">
            <summary class="m-button m-button--s">
                <span aria-hidden="true">{m.requests_keys_action()}</span>
                <span class="m-hidden">{m.requests_keys_revoke_named(&key.name)}</span>
            </summary>
            <div class="m-confirm__body">
                <p>{m.requests_keys_revoke_what()}</p>
                <PostForm action=format!("{}/keys", base(inside)) hidden=hidden>
                    <Button variant=Variant::Danger small=true>{m.requests_keys_revoke_confirm()}</Button>
                </PostForm>
            </div>
        </details>
    }
    .into_any()
}

fn create(inside: &InWorkspace, form: &KeyForm, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let address = format!("{}/opendsr/v2", inside.page.state.origin);
    let path = format!("{}/keys", base(inside));
    let (name, error) = (form.name.clone(), errors.get("name"));
    view! {
        <Section id="create" title=m.requests_keys_create()>
            <div class="m-stack">
                <Notice tone=ui::NoticeTone::Warn><p>{m.requests_keys_warning()}</p></Notice>
                <p>{m.requests_keys_address()} " " <code translate="no" dir="ltr">{address}</code></p>
                <form class="m-form" method="post" action=path novalidate>
                    <HiddenField name="action" value="create" />
                    <Field
                        name="name"
                        label=m.requests_keys_name()
                        hint=m.requests_keys_name_hint()
                        width=FieldWidth::Medium
                        autocomplete="off"
                        required=true
                        value=name
                        error=error
                        error_prefix=m.shared_error_prefix()
                    />
                    <div class="m-cluster">
                        <Button variant=Variant::Primary icon=IconName::Plus>{m.requests_keys_create()}</Button>
                    </div>
                </form>
            </div>
        </Section>
    }
    .into_any()
}
