//! What waits, by common error.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use services::UseError;
use services::quality::{Group, MendError, Queue, Verb, Which};
use ui::{Button, Column, DataTable, EmptyState, IconName, PageHeader, PostForm, Section};
use uuid::Uuid;

use super::words::{field_name, problem_name};
use super::{Part, decisions, group_path, queue_path, tabs};
use crate::AppState;
use crate::form::FormData;
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place, count};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let queue = state.services.doubt_queue(&inside.visit).await?;
    let now = state.services.now();
    let title = inside.page.messages.quality_queue_title();
    Ok(inside.respond(Place::Quality, title, StatusCode::OK, || {
        page(&inside, &queue, now)
    }))
}

/// Accepts a whole group, or takes a decision back.
pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(fields): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sent = |name: &str| {
        fields
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    let flash = match (sent("accept"), sent("undo")) {
        (Some(group), None) => {
            match state
                .services
                .mend(&inside.visit, group, &Which::All, &Verb::Accept)
                .await
            {
                Ok(_) => Flash::QualityMended,
                // Somebody else was faster: the page shows what is left.
                Err(MendError::Use(UseError::NotFound) | MendError::Nothing) => {
                    return Ok(inside.page.redirect(&queue_path(&inside), None));
                }
                Err(MendError::Use(error)) => return Err(error.into()),
                Err(MendError::Value | MendError::OneForMany | MendError::NoSuggestion) => {
                    return Err(PageError::Show(ErrorKind::BadRequest));
                }
            }
        }
        (None, Some(decision)) => {
            let decision =
                Uuid::try_parse(decision).map_err(|_cause| PageError::Show(ErrorKind::NotFound))?;
            state.services.undo_decision(&inside.visit, decision).await?;
            Flash::QualityUndone
        }
        _ => {
            // Without the right, what was sent does not matter.
            state.services.doubt_queue(&inside.visit).await?;
            return Err(PageError::Show(ErrorKind::BadRequest));
        }
    };
    Ok(inside.page.redirect(&queue_path(&inside), Some(flash)))
}

fn page(inside: &InWorkspace, queue: &Queue, now: jiff::Timestamp) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let doubts: i64 = queue.groups.iter().map(|group| group.doubts).sum();
    let groups = count(queue.groups.len());
    let rest = if doubts == 0 {
        m.quality_queue_lead_done().to_owned()
    } else {
        m.quality_queue_lead_groups(groups, &format.number(groups))
    };
    let lead = view! { <strong>{m.quality_queue_lead(doubts, &format.number(doubts))}</strong> " " {rest} };
    let (suggested, others): (Vec<&Group>, Vec<&Group>) =
        queue.groups.iter().partition(|group| group.suggested);
    let empty = queue.groups.is_empty().then(|| {
        view! {
            <EmptyState title=m.quality_queue_empty() icon=IconName::CircleCheck>
                <p class="m-soft">{m.quality_queue_none()}</p>
            </EmptyState>
        }
    });
    view! {
        <PageHeader title=m.quality_queue_title() lead=lead.into_any() />
        {tabs(inside, Part::Queue)}
        {empty}
        {section(inside, "suggested", m.quality_queue_suggested(), m.quality_queue_suggested_note(), m.quality_queue_caption(), &suggested)}
        {section(inside, "others", m.quality_queue_other(), m.quality_queue_other_note(), m.quality_queue_other_caption(), &others)}
        {decisions::view(inside, &queue.decisions, now)}
    }
    .into_any()
}

fn section(
    inside: &InWorkspace,
    id: &'static str,
    title: &'static str,
    note: &'static str,
    caption: &'static str,
    groups: &[&Group],
) -> Option<AnyView> {
    let m = inside.page.messages;
    if groups.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(m.quality_queue_error()),
        Column::new(m.quality_field()),
        Column::number(m.quality_queue_values()),
        Column::number(m.quality_queue_people()),
        Column::actions(m.quality_queue_act()),
    ];
    let rows = groups.iter().map(|group| row(inside, group)).collect_view();
    Some(
        view! {
            <Section id=id title=title note=note>
                <DataTable caption=caption columns=columns stack=true middle=true>
                    {rows}
                </DataTable>
            </Section>
        }
        .into_any(),
    )
}

fn row(inside: &InWorkspace, group: &Group) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let what = problem_name(&group.problem, m);
    // What people share tells the groups of one error apart.
    let title = if group.pattern.is_empty() {
        view! { {what} }.into_any()
    } else {
        view! { <bdi dir="ltr">{group.pattern.clone()}</bdi> }.into_any()
    };
    let small = (!group.pattern.is_empty()).then(|| view! { <small>{what}</small> });
    let accept = group.suggested.then(|| {
        let words = if group.doubts == 1 {
            m.quality_queue_accept_one().to_owned()
        } else {
            m.quality_queue_accept(&format.number(group.doubts))
        };
        let of = if group.pattern.is_empty() {
            what.to_owned()
        } else {
            group.pattern.clone()
        };
        let hidden = vec![("accept".to_owned(), group.key.clone())];
        view! {
            <PostForm action=queue_path(inside) hidden=hidden>
                <Button small=true icon=IconName::Check>{words}<span class="m-hidden">": "{of}</span></Button>
            </PostForm>
        }
    });
    view! {
        <tr>
            <th scope="row"><a href=group_path(inside, &group.key)>{title}</a>{small}</th>
            <td data-label=m.quality_field()><bdi>{field_name(&group.name, m)}</bdi></td>
            <td class="m-num" data-label=m.quality_queue_values()>{format.number(group.doubts)}</td>
            <td class="m-num" data-label=m.quality_queue_people()>{format.number(group.people)}</td>
            <td class="m-wide"><div class="m-decide">
                {accept}
                <a class="m-button m-button--s m-button--quiet" href=group_path(inside, &group.key)>
                    {m.quality_queue_look()}
                </a></div>
            </td>
        </tr>
    }
    .into_any()
}
