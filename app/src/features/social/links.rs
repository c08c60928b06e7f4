//! Links to share: what came of each, making one, switching one off.

use axum::extract::State;
use axum::response::Response;
use domain::ids::LinkId;
use domain::social::{LinkError, LinkField};
use i18n::{Format, Messages};
use islands::CopyValue;
use leptos::prelude::*;
use serde::Deserialize;
use services::social::{HostError, LinkDetails, LinksOverview, NewLinkFields, NewLinkRefusal};
use ui::{
    Badge, Button, Column, DataTable, EmptyState, ErrorSummary, Field, IconName, InputKind, Notice,
    PageHeader, PostForm, Section, Variant,
};

use super::tabs::{SocialTab, tabs};
use super::{hosts, links_path};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

/// What was typed, in any of the forms of the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct LinkForm {
    action: String,
    link: String,
    target: String,
    name: String,
    source: String,
    medium: String,
    pub(super) host: String,
}

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let overview = state.services.share_links(&inside.visit).await?;
    let form = LinkForm {
        medium: inside.page.messages.social_link_medium_default().to_owned(),
        ..LinkForm::default()
    };
    Ok(render(&inside, &overview, &form, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(form): FormData<LinkForm>,
) -> Result<Response, PageError> {
    match act(&state, &inside, &form).await? {
        Ok(done) => Ok(inside.page.redirect(&links_path(&inside), Some(done))),
        Err(errors) => {
            let overview = state.services.share_links(&inside.visit).await?;
            Ok(render(&inside, &overview, &form, &errors))
        }
    }
}

/// Does what a form asks: what was done, or what is wrong with its fields.
async fn act(
    state: &AppState,
    inside: &InWorkspace,
    form: &LinkForm,
) -> Result<Result<Flash, FormErrors>, PageError> {
    let (services, visit, m) = (&state.services, &inside.visit, inside.page.messages);
    Ok(match form.action.as_str() {
        "make" => {
            let fields = NewLinkFields {
                target: &form.target,
                source: &form.source,
                medium: &form.medium,
                name: &form.name,
            };
            match services.make_link(visit, &fields).await {
                Ok(_) => Ok(Flash::LinkMade),
                Err(NewLinkRefusal::Fields(refused)) => Err(field_errors(&refused, m)),
                Err(NewLinkRefusal::Use(error)) => return Err(error.into()),
            }
        }
        "end" => {
            let link = LinkId::parse(&form.link).ok_or(PageError::Show(ErrorKind::NotFound))?;
            services.end_link(visit, link).await?;
            Ok(Flash::LinkEnded)
        }
        "declare" => match services.declare_host(visit, &form.host).await {
            Ok(()) => Ok(Flash::HostDeclared),
            Err(HostError::Use(error)) => return Err(error.into()),
            Err(_) => Err(FormErrors::one("host", m.social_host_unreadable())),
        },
        "remove" => match services.remove_own_host(visit, &form.host).await {
            Ok(()) => Ok(Flash::HostRemoved),
            Err(HostError::Use(error)) => return Err(error.into()),
            Err(_) => Err(FormErrors::one("host", m.social_host_in_use())),
        },
        _ => return Err(PageError::Show(ErrorKind::BadRequest)),
    })
}

fn field_errors(refused: &[(LinkField, LinkError)], m: Messages) -> FormErrors {
    let mut errors = FormErrors::default();
    for (field, error) in refused {
        let name = match field {
            LinkField::Target => "target",
            LinkField::Source => "source",
            LinkField::Medium => "medium",
            LinkField::Name => "name",
        };
        let message = match error {
            LinkError::Missing => m.social_link_missing(),
            LinkError::TooLong => m.social_link_too_long(),
            LinkError::NotSecure => m.social_link_not_secure(),
            LinkError::Unreadable => m.social_link_unreadable(),
            LinkError::Elsewhere => m.social_link_elsewhere(),
            LinkError::Taken => m.social_link_taken(),
        };
        errors.add(name, message);
    }
    errors
}

fn render(inside: &InWorkspace, overview: &LinksOverview, form: &LinkForm, errors: &FormErrors) -> Response {
    let page = &inside.page;
    let m = page.messages;
    inside.respond(Place::Social, m.social_tab_links(), errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let lead = view! { <strong>{m.social_links_lead()}</strong> " " {m.social_links_lead_rest()} };
        view! {
            {summary}
            <PageHeader title=m.social_tab_links() lead=lead.into_any() />
            {tabs(inside, SocialTab::Links)}
            {list(inside, overview)}
            {overview.may_edit.then(|| make(inside, overview, form, errors))}
            {hosts::section(inside, overview, form, errors)}
        }
        .into_any()
    })
}

fn list(inside: &InWorkspace, overview: &LinksOverview) -> AnyView {
    let m = inside.page.messages;
    let body = if overview.links.is_empty() {
        view! {
            <EmptyState title=m.social_links_none() icon=IconName::ArrowUpRight>
                <p class="m-soft">{m.social_links_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let mut columns = vec![
            Column::new(m.social_links_link()),
            Column::new(m.social_links_tags()),
            Column::number(m.social_links_clicks()),
            Column::number(m.social_links_visits()),
            Column::number(m.social_links_orders()),
        ];
        if overview.may_edit {
            columns.push(Column::new(m.social_links_action()).hidden());
        }
        let rows = overview
            .links
            .iter()
            .map(|link| row(inside, link, overview.may_edit))
            .collect_view();
        view! {
            <div class="m-stack">
                <DataTable caption=m.social_links_caption() columns=columns stack=true>{rows}</DataTable>
                <p class="m-soft">{m.social_links_hint()}</p>
            </div>
        }
        .into_any()
    };
    view! { <Section id="links" title=m.social_links_list()>{body}</Section> }.into_any()
}

fn row(inside: &InWorkspace, link: &LinkDetails, may_edit: bool) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let [source, medium, name] = &link.row.tags;
    let live = link.row.ended_at.is_none();
    let address = format!("{}/s/{}", inside.page.state.origin, link.row.code);
    let short = if live {
        view! {
            <CopyValue
                text=address
                label=m.social_links_copy().to_owned()
                copied=m.social_links_copied().to_owned()
            />
        }
        .into_any()
    } else {
        view! {
            <span class="m-cluster">
                <code class="m-key" translate="no" dir="ltr">{address}</code>
                <Badge label=m.social_links_off() icon=IconName::CircleMinus />
            </span>
        }
        .into_any()
    };
    let (visits, orders) = (
        link.came.map(|(visits, _)| visits),
        link.came.map(|(_, orders)| orders),
    );
    let end = may_edit.then(|| view! { <td>{live.then(|| end(inside, link, name))}</td> });
    view! {
        <tr>
            <th scope="row">
                <div class="m-stack m-stack--close">
                    {short}
                    <span class="m-soft m-path" translate="no" dir="ltr">{link.row.target.clone()}</span>
                    {live.then(|| tagged(link, m))}
                </div>
            </th>
            <td class="m-wide" data-label=m.social_links_tags()>
                <bdi>{name.clone()}</bdi>
                <br />
                <span class="m-soft">{m.social_links_tags_from(source, medium)}</span>
            </td>
            <td class="m-num" data-label=m.social_links_clicks()>{shown(link.clicks, m, format)}</td>
            <td class="m-num" data-label=m.social_links_visits()>{shown(visits, m, format)}</td>
            <td class="m-num" data-label=m.social_links_orders()>{shown(orders, m, format)}</td>
            {end}
        </tr>
    }
    .into_any()
}

/// The whole address, for those who would rather share that.
fn tagged(link: &LinkDetails, m: Messages) -> AnyView {
    view! {
        <details class="m-data">
            <summary>{m.social_links_tagged()}</summary>
            <CopyValue
                text=link.tagged.clone()
                label=m.social_links_copy().to_owned()
                copied=m.social_links_copied().to_owned()
            />
        </details>
    }
    .into_any()
}

/// A number, or that it is too small to be shown.
fn shown(count: Option<u32>, m: Messages, format: &Format) -> AnyView {
    match count {
        Some(count) => format.number(i64::from(count)).into_any(),
        None => view! { <span class="m-soft">{m.social_links_few()}</span> }.into_any(),
    }
}

/// Asks before switching off: the button is inside what the first press opens.
fn end(inside: &InWorkspace, link: &LinkDetails, name: &str) -> AnyView {
    let m = inside.page.messages;
    let hidden = vec![
        ("action".to_owned(), "end".to_owned()),
        ("link".to_owned(), link.row.link.to_string()),
    ];
    view! {
        <details class="m-confirm">
            <summary class="m-button m-button--s">
                <span aria-hidden="true">{m.social_links_end()}</span>
                <span class="m-hidden">{m.social_links_end_named(name)}</span>
            </summary>
            <div class="m-confirm__body">
                <p>{m.social_links_end_what()}</p>
                <PostForm action=links_path(inside) hidden=hidden>
                    <Button variant=Variant::Danger small=true>{m.social_links_end_confirm()}</Button>
                </PostForm>
            </div>
        </details>
    }
    .into_any()
}

fn make(inside: &InWorkspace, overview: &LinksOverview, form: &LinkForm, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let hosts: Vec<&str> = overview.hosts.iter().map(|host| host.as_str()).collect();
    let body = if hosts.is_empty() {
        let ask = (!overview.may_declare).then(|| view! { <p>{m.social_link_no_host_ask()}</p> });
        view! {
            <Notice>
                <p><b>{m.social_link_no_host()}</b> " " {m.social_link_no_host_why()}</p>
                {ask}
            </Notice>
        }
        .into_any()
    } else {
        let field = |name: &'static str, label: &str, hint: &str, value: &str| {
            view! {
                <Field
                    name=name
                    label=label
                    hint=hint
                    autocomplete="off"
                    required=true
                    value=value.to_owned()
                    error=errors.get(name)
                    error_prefix=m.shared_error_prefix()
                />
            }
        };
        view! {
            <form class="m-form" method="post" action=links_path(inside) novalidate>
                <input type="hidden" name="action" value="make" />
                <Field
                    name="target"
                    label=m.social_link_target()
                    hint=m.social_link_target_hint(&inside.page.format.list_and(&hosts))
                    kind=InputKind::Url
                    autocomplete="off"
                    required=true
                    value=form.target.clone()
                    error=errors.get("target")
                    error_prefix=m.shared_error_prefix()
                />
                {field("name", m.social_link_name(), m.social_link_name_hint(), &form.name)}
                {field("source", m.social_link_source(), m.social_link_source_hint(), &form.source)}
                {field("medium", m.social_link_medium(), m.social_link_medium_hint(), &form.medium)}
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.social_link_submit()}</Button>
                </div>
            </form>
        }
        .into_any()
    };
    view! { <Section id="new" title=m.social_link_new()>{body}</Section> }.into_any()
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use i18n::Language;

    use super::*;

    #[test]
    fn each_field_that_must_be_mended_has_its_words() {
        let refused = [
            (LinkField::Target, LinkError::Elsewhere),
            (LinkField::Source, LinkError::Missing),
            (LinkField::Medium, LinkError::TooLong),
            (LinkField::Name, LinkError::Taken),
        ];
        let errors = field_errors(&refused, Messages::new(Language::English));
        assert_eq!(errors.status(), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            errors.get("target").unwrap(),
            "This address is not on a declared site"
        );
        assert_eq!(errors.get("name").unwrap(), "A link has these three tags already");
        assert_eq!(errors.count(), 4);
    }
}
