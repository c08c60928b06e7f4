//! Kinds of data: which purposes cover each, and into which one traits and types of events fall.

use axum::extract::State;
use axum::response::Response;
use domain::consent::attribute::AttributeKind;
use domain::consent::purpose::DataCategory;
use leptos::prelude::*;
use services::consent::{AttributeLine, AttributesView};
use ui::{
    Badge, Button, Choice, Column, DataTable, EmptyState, HiddenField, IconName, PageHeader, Section, Select,
    Tone, Variant,
};

use super::purposes_list::name_of;
use super::purposes_words::{category_name, category_words};
use super::sent::Sent;
use super::{Part, path, purpose_path, tabs};
use crate::AppState;
use crate::form::FormData;
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place, count};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let view = state.services.attributes(&inside.visit).await?;
    let m = inside.page.messages;
    let title = m.consent_attributes_title();
    Ok(inside.respond(Place::Purposes, title, axum::http::StatusCode::OK, || {
        let left_out = view.lines.iter().filter(|line| !line.kept).count();
        let lead = if !view.limits {
            view! { <strong>{m.consent_attributes_lead_open()}</strong> " " {m.consent_attributes_lead_open_why()} }
                .into_any()
        } else {
            let number = inside.page.format.number(count(left_out));
            view! {
                <strong>{m.consent_attributes_lead()}</strong>
                " "
                {m.consent_attributes_lead_left_out(count(left_out), &number)}
            }
            .into_any()
        };
        view! {
            <PageHeader title=title lead=lead />
            {tabs(&inside, Part::Attributes)}
            {categories(&inside, &view)}
            {names(&inside, &view)}
        }
        .into_any()
    }))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sent = Sent::new(sent);
    let bad = || PageError::Show(ErrorKind::BadRequest);
    // `kind`, `name` and `category` come once for each line, in the same order.
    let parts = sent.all("kind").zip(sent.all("name")).zip(sent.all("category"));
    let said = parts
        .map(|((kind, name), category)| {
            let kind = AttributeKind::parse(kind).ok_or_else(bad)?;
            let category = DataCategory::parse(category).ok_or_else(bad)?;
            Ok((kind, name.to_owned(), category))
        })
        .collect::<Result<Vec<_>, PageError>>()?;
    state.services.declare_attributes(&inside.visit, &said).await?;
    Ok(inside
        .page
        .redirect(&path(&inside, "attributes"), Some(Flash::AttributesSaved)))
}

/// Which purposes cover each kind of data.
fn categories(inside: &InWorkspace, view: &AttributesView) -> AnyView {
    let m = inside.page.messages;
    let rows = view
        .covered
        .iter()
        .map(|(category, purposes)| {
            let (name, what) = category_words(*category, m);
            let covered = if purposes.is_empty() {
                let label = m.consent_category_uncovered();
                view! { <Badge label=label tone=Tone::Neutral icon=IconName::CircleMinus /> }.into_any()
            } else {
                let links = purposes
                    .iter()
                    .map(|purpose| {
                        view! {
                            <li>
                                <a href=purpose_path(inside, purpose.key())>
                                    <bdi>{name_of(inside, &purpose.draft)}</bdi>
                                </a>
                            </li>
                        }
                    })
                    .collect_view();
                view! { <ul class="m-inline" role="list">{links}</ul> }.into_any()
            };
            view! {
                <tr>
                    <th scope="row">{name} <br /> <span class="m-soft m-small">{what}</span></th>
                    <td data-label=m.consent_category_purposes()>{covered}</td>
                </tr>
            }
        })
        .collect_view();
    let columns = vec![
        Column::new(m.consent_category()),
        Column::new(m.consent_category_purposes()),
    ];
    view! {
        <Section id="categories" title=m.consent_categories_title()>
            <DataTable caption=m.consent_categories_caption() columns=columns stack=true>{rows}</DataTable>
        </Section>
    }
    .into_any()
}

/// Traits and types of events, with their kinds of data.
fn names(inside: &InWorkspace, view: &AttributesView) -> AnyView {
    let m = inside.page.messages;
    if view.lines.is_empty() {
        return view! {
            <Section id="names" title=m.consent_names_title()>
                <EmptyState title=m.consent_names_none() icon=IconName::Database>
                    <p class="m-soft">{m.consent_names_none_what()}</p>
                </EmptyState>
            </Section>
        }
        .into_any();
    }
    let tables = AttributeKind::ALL
        .into_iter()
        .map(|kind| table(inside, view, kind))
        .collect_view();
    let body = if view.may_declare {
        view! {
            <form class="m-stack" method="post" action=path(inside, "attributes")>
                {tables}
                <div class="m-cluster"><Button variant=Variant::Primary>{m.shared_save()}</Button></div>
            </form>
        }
        .into_any()
    } else {
        view! { <div class="m-stack">{tables} <p class="m-soft">{m.consent_names_ask()}</p></div> }.into_any()
    };
    view! { <Section id="names" title=m.consent_names_title() note=m.consent_names_note()>{body}</Section> }
        .into_any()
}

fn table(inside: &InWorkspace, view: &AttributesView, kind: AttributeKind) -> Option<AnyView> {
    let m = inside.page.messages;
    let lines: Vec<&AttributeLine> = view.lines.iter().filter(|line| line.kind == kind).collect();
    if lines.is_empty() {
        return None;
    }
    let (title, head) = match kind {
        AttributeKind::Trait => (m.consent_names_traits(), m.consent_names_trait()),
        AttributeKind::Event => (m.consent_names_events(), m.consent_names_event()),
    };
    let rows = lines
        .into_iter()
        .enumerate()
        .map(|(place, line)| row(inside, view, line, place))
        .collect_view();
    let columns = vec![
        Column::new(head),
        Column::new(m.consent_category()),
        Column::new(m.consent_names_kept()),
        Column::number(m.consent_names_messages()),
        Column::number(m.consent_names_left_out()),
    ];
    Some(
        view! {
            <ui::Subhead>{title}</ui::Subhead>
            <DataTable caption=title columns=columns stack=true middle=true>{rows}</DataTable>
        }
        .into_any(),
    )
}

fn row(inside: &InWorkspace, view: &AttributesView, line: &AttributeLine, place: usize) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let category = if view.may_declare {
        let choices = DataCategory::ALL
            .into_iter()
            .map(|category| {
                Choice::new(category.as_str(), category_name(category, m)).selected(category == line.category)
            })
            .collect();
        view! {
            <HiddenField name="kind" value=line.kind.as_str() />
            <HiddenField name="name" value=line.name.clone() />
            <Select
                name="category"
                id=format!("category-{}-{place}", line.kind.as_str())
                label=m.consent_category_of(&line.name)
                label_hidden=true
                choices=choices
            />
        }
        .into_any()
    } else {
        category_name(line.category, m).into_any()
    };
    let said = (line.category != line.suggested).then(|| {
        view! { <span class="m-soft m-small">{m.consent_category_said(category_name(line.suggested, m))}</span> }
    });
    let kept = if line.kept {
        view! { <Badge label=m.consent_kept() tone=Tone::Good icon=IconName::Check /> }
    } else {
        view! { <Badge label=m.consent_left_out() tone=Tone::Warn icon=IconName::CircleMinus /> }
    };
    view! {
        <tr>
            <th scope="row"><code translate="no" dir="ltr">{line.name.clone()}</code></th>
            <td data-label=m.consent_category()>{category} {said}</td>
            <td data-label=m.consent_names_kept()>{kept}</td>
            <td class="m-num" data-label=m.consent_names_messages()>{format.number(line.messages)}</td>
            <td class="m-num" data-label=m.consent_names_left_out()>{format.number(line.left_out)}</td>
        </tr>
    }
    .into_any()
}
