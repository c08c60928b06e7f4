//! One common error: its values, one by one, and all together.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use domain::ids::{ProfileId, SourceId};
use leptos::prelude::*;
use services::quality::{GroupView, ItemKey};
use ui::{
    Button, ButtonLink, Crumb, ErrorSummary, Field, FieldWidth, IconName, Notice, PageHeader, PostForm,
    Section,
};

use super::words::{field_name, problem_name};
use super::{base, group_path, group_values as values, queue_path};
use crate::AppState;
use crate::form::FormErrors;
use crate::page::{InWorkspace, PageError, Place};

/// What was typed, and where the page begins.
#[derive(Default)]
pub(super) struct Typed {
    /// Where the page of values begins.
    pub(super) after: Option<ItemKey>,
    /// The value typed for all.
    pub(super) all: String,
    /// The value whose own form was sent, and what was typed in it.
    pub(super) one: Option<(ItemKey, String)>,
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, group)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let asked: Vec<(String, String)> =
        serde_urlencoded::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let after = asked
        .iter()
        .find(|(name, _)| name == "after")
        .and_then(|(_, value)| read_item(value));
    let view = state.services.doubt_group(&inside.visit, &group, after).await?;
    let typed = Typed {
        after,
        ..Typed::default()
    };
    Ok(answer(
        &inside,
        &view,
        &typed,
        &FormErrors::default(),
        state.services.now(),
    ))
}

/// The page, as it is or with what is wrong.
pub(super) fn answer(
    inside: &InWorkspace,
    view: &GroupView,
    typed: &Typed,
    errors: &FormErrors,
    now: jiff::Timestamp,
) -> Response {
    let title = problem_name(&view.group.problem, inside.page.messages);
    inside.respond(Place::Quality, title, errors.status(), || {
        page(inside, view, typed, errors, now)
    })
}

/// A value's name in forms: the person and the source.
pub(super) fn item(key: ItemKey) -> String {
    format!("{}.{}", key.profile, key.source)
}

/// Reads a value's name.
pub(super) fn read_item(text: &str) -> Option<ItemKey> {
    let (profile, source) = text.split_once('.')?;
    Some(ItemKey {
        profile: ProfileId::parse(profile)?,
        source: SourceId::parse(source)?,
    })
}

fn page(
    inside: &InWorkspace,
    view: &GroupView,
    typed: &Typed,
    errors: &FormErrors,
    now: jiff::Timestamp,
) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let group = &view.group;
    let title = problem_name(&group.problem, m);
    let summary = (!errors.is_empty()).then(|| {
        let title = m.shared_error_summary(errors.count(), &format.number(errors.count()));
        view! { <ErrorSummary title=title errors=errors.summary() /> }
    });
    let crumbs = vec![
        Crumb::link(m.quality_title(), base(inside)),
        Crumb::link(m.quality_queue_title(), queue_path(inside)),
        Crumb::here(title),
    ];
    let meta = if group.pattern.is_empty() {
        field_name(&group.name, m)
    } else {
        format!("{} · {}", field_name(&group.name, m), group.pattern)
    };
    let lead = view! {
        <strong>{m.quality_group_lead(group.doubts, &format.number(group.doubts))}</strong>
        " "
        {m.quality_group_people(group.people, &format.number(group.people))}
    };
    view! {
        {summary}
        <PageHeader
            title=title
            meta=meta
            crumbs_label=m.shared_breadcrumb()
            crumbs=crumbs
            lead=lead.into_any()
        />
        {all(inside, view, typed, errors)}
        {values::view(inside, view, typed, errors, now)}
    }
    .into_any()
}

/// How much of the values the reader sees, and the way to see more.
fn seen(inside: &InWorkspace, view: &GroupView) -> AnyView {
    let m = inside.page.messages;
    if view.whole {
        return view! { <Notice icon=IconName::Eye><p><b>{m.quality_group_whole()}</b></p></Notice> }
            .into_any();
    }
    let open = view.may_open.then(|| {
        let next = [("next", group_path(inside, &view.group.key))];
        let query = serde_urlencoded::to_string(next).unwrap_or_default();
        let href = format!("/w/{}/profiles/case?{query}", inside.visit.workspace().slug);
        view! { <p><a href=href>{m.quality_group_open()}</a></p> }
    });
    view! {
        <Notice icon=IconName::Lock>
            <p><b>{m.quality_group_masked()}</b> " " {m.quality_group_masked_why()}</p>
            {open}
        </Notice>
    }
    .into_any()
}

/// Deciding for all of them.
fn all(inside: &InWorkspace, view: &GroupView, typed: &Typed, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let group = &view.group;
    let action = group_path(inside, &group.key);
    let number = inside.page.format.number(group.doubts);
    let sent = |verb: &str| {
        vec![
            ("action".to_owned(), verb.to_owned()),
            ("scope".to_owned(), "all".to_owned()),
        ]
    };
    let keep = m.quality_group_reject_all(&number);
    let back = queue_path(inside);
    let accept = group.suggested.then(|| {
        let words = m.quality_group_accept_all(&number);
        view! {
            <PostForm action=action.clone() hidden=sent("accept")>
                <Button icon=IconName::Check>{words}</Button>
            </PostForm>
        }
    });
    let email = domain::quality::FieldKind::of(&group.name) == domain::quality::FieldKind::Email;
    let domain = email && group.problem == "email_domain";
    let edit = (view.shared && (domain || !email)).then(|| {
        let label = if domain {
            m.quality_group_edit_domain()
        } else {
            m.quality_group_edit_all()
        };
        let hint = domain.then(|| m.quality_group_edit_domain_hint().to_owned());
        view! {
            <form class="m-mend" method="post" action=action.clone() novalidate>
                <input type="hidden" name="action" value="edit" />
                <input type="hidden" name="scope" value="all" />
                <Field
                    name="value"
                    id="value-all"
                    label=label
                    hint=hint.unwrap_or_default()
                    width=FieldWidth::Medium
                    autocomplete="off"
                    value=typed.all.clone()
                    error=errors.get("value-all")
                    error_prefix=m.shared_error_prefix()
                />
                <Button>{m.quality_group_edit_submit()}</Button>
            </form>
        }
    });
    let notice = seen(inside, view);
    view! {
        <Section id="all" title=m.quality_group_all()>
            <div class="m-stack">
                {notice}
                <div class="m-cluster">
                    {accept}
                    <PostForm action=action.clone() hidden=sent("reject")>
                        <Button>{keep}</Button>
                    </PostForm>
                    <ButtonLink href=back variant=ui::Variant::Quiet>{m.shared_cancel()}</ButtonLink>
                </div>
                {edit}
            </div>
        </Section>
    }
    .into_any()
}
