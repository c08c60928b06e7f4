//! What was decided lately, each with the way back.

use leptos::prelude::*;
use services::quality::Decision;
use ui::{Badge, Button, Column, DataTable, IconName, PostForm, Section};

use super::queue_path;
use super::words::{field_name, problem_name};
use crate::page::InWorkspace;

/// The section; none before the first decision.
pub(super) fn view(inside: &InWorkspace, decisions: &[Decision], now: jiff::Timestamp) -> Option<AnyView> {
    let m = inside.page.messages;
    if decisions.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(m.quality_decisions_what()),
        Column::new(m.quality_field()),
        Column::number(m.quality_decisions_values()),
        Column::new(m.quality_decisions_when()),
        Column::new(m.quality_decisions_state()),
    ];
    let rows = decisions
        .iter()
        .map(|decision| row(inside, decision, now))
        .collect_view();
    Some(
        view! {
            <Section id="decided" title=m.quality_decisions_title() note=m.quality_decisions_note()>
                <DataTable caption=m.quality_decisions_caption() columns=columns stack=true middle=true>
                    {rows}
                </DataTable>
            </Section>
        }
        .into_any(),
    )
}

fn row(inside: &InWorkspace, decision: &Decision, now: jiff::Timestamp) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let verb = match decision.verb.as_str() {
        "accept" => m.quality_verb_accept(),
        "edit" => m.quality_verb_edit(),
        _ => m.quality_verb_reject(),
    };
    let about = if decision.pattern.is_empty() {
        problem_name(&decision.problem, m).to_owned()
    } else {
        decision.pattern.clone()
    };
    let state = match decision.undone_at {
        Some(_) => {
            let restored = decision.restored.unwrap_or_default();
            let label = m.quality_undone(restored, &format.number(restored));
            view! { <Badge label=label icon=IconName::Undo2 /> }.into_any()
        }
        None => {
            let named = m.quality_undo_named(&about);
            let hidden = vec![("undo".to_owned(), decision.decision.to_string())];
            view! {
                <PostForm action=queue_path(inside) hidden=hidden>
                    <Button small=true icon=IconName::Undo2>
                        <span aria-hidden="true">{m.quality_undo()}</span>
                        <span class="m-hidden">{named}</span>
                    </Button>
                </PostForm>
            }
            .into_any()
        }
    };
    view! {
        <tr>
            <th scope="row">{verb}<small><bdi dir="auto">{about.clone()}</bdi></small></th>
            <td data-label=m.quality_field()><bdi>{field_name(&decision.name, m)}</bdi></td>
            <td class="m-num" data-label=m.quality_decisions_values()>{format.number(decision.changes)}</td>
            <td data-label=m.quality_decisions_when()>
                <time datetime=decision.decided_at.to_string()>{format.relative(decision.decided_at, now)}</time>
            </td>
            <td data-label=m.quality_decisions_state()>{state}</td>
        </tr>
    }
    .into_any()
}
