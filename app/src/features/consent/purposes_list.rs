//! The list of purposes; where there are none, the choice of a preset.

use axum::extract::State;
use axum::response::Response;
use domain::consent::purpose::Draft;
use domain::consent::purpose::preset::Preset;
use leptos::prelude::*;
use services::consent::{Proposal, PurposeLine, PurposeRefusal, PurposesView};
use ui::{
    Badge, Button, ButtonLink, CardRadios, Choice, Column, DataTable, EmptyState, IconName, PageHeader,
    Section, Tone, Variant,
};

use super::purposes_edit::may_draft;
use super::purposes_words::{basis_name, basis_tone, use_name};
use super::sent::Sent;
use super::{Part, path, purpose_path, purposes_path, summary, tabs};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place, count, float};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let view = state.services.purposes(&inside.visit).await?;
    Ok(render(&inside, &view, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    may_draft(&inside)?;
    let sent = Sent::new(sent);
    let m = inside.page.messages;
    if sent.one("action") != "preset" {
        return Err(PageError::Show(ErrorKind::BadRequest));
    }
    let errors = match Preset::parse(sent.one("preset")) {
        None => FormErrors::one("preset", m.consent_preset_missing()),
        Some(preset) => {
            match state.services.begin_from_preset(&inside.visit, preset).await {
                Ok((in_force, _)) => {
                    let flash = if in_force > 0 {
                        Flash::PurposesBegun
                    } else {
                        Flash::PurposeProposed
                    };
                    return Ok(inside.page.redirect(&purposes_path(&inside), Some(flash)));
                }
                Err(PurposeRefusal::Use(error)) => return Err(error.into()),
                // Somebody was faster: the list says what there is now.
                Err(_) => return Ok(inside.page.redirect(&purposes_path(&inside), None)),
            }
        }
    };
    let view = state.services.purposes(&inside.visit).await?;
    Ok(render(&inside, &view, &errors))
}

/// What people read of a draft in the reader's language, or in another.
pub(super) fn name_of(inside: &InWorkspace, draft: &Draft) -> String {
    let own = draft.text(inside.page.language);
    let any = own.or_else(|| draft.texts.first().map(|(_, text)| text));
    any.map(|text| text.name.clone())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| draft.key.to_string())
}

fn render(inside: &InWorkspace, view: &PurposesView, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let title = m.consent_title();
    inside.respond(Place::Purposes, title, errors.status(), || {
        let empty = view.in_force.is_empty() && view.ended.is_empty() && view.proposed.is_empty();
        let asked = view
            .in_force
            .iter()
            .filter(|line| line.purpose.meaning().validity_months.is_some())
            .count();
        let lead = if view.in_force.is_empty() {
            view! { <strong>{m.consent_purposes_lead_none()}</strong> " " {m.consent_purposes_lead_none_why()} }
                .into_any()
        } else {
            let number = |number: usize| inside.page.format.number(count(number));
            view! {
                <strong>
                    {m.consent_purposes_lead(count(view.in_force.len()), &number(view.in_force.len()))}
                </strong>
                " "
                {m.consent_purposes_lead_asked(count(asked), &number(asked))}
            }
            .into_any()
        };
        let actions = (view.may_draft && !empty).then(|| {
            view! {
                <ButtonLink href=path(inside, "purposes/new") variant=Variant::Primary icon=IconName::Plus>
                    {m.consent_purpose_new()}
                </ButtonLink>
            }
            .into_any()
        });
        view! {
            {summary(inside, errors)}
            <PageHeader title=title lead=lead actions=actions />
            {tabs(inside, Part::Purposes)}
            {empty.then(|| begin(inside, view, errors))}
            {(!view.in_force.is_empty()).then(|| in_force(inside, view))}
            {(!view.proposed.is_empty()).then(|| proposed(inside, view))}
            {(!view.ended.is_empty()).then(|| ended(inside, view))}
        }
        .into_any()
    })
}

/// The choice of a preset.
fn begin(inside: &InWorkspace, view: &PurposesView, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    if !view.may_draft {
        return view! {
            <Section id="begin" title=m.consent_preset_title()>
                <EmptyState title=m.consent_purposes_none() icon=IconName::ShieldCheck>
                    <p class="m-soft">{m.consent_purposes_none_ask()}</p>
                </EmptyState>
            </Section>
        }
        .into_any();
    }
    let choices = Preset::ALL
        .into_iter()
        .map(|preset| {
            let (label, hint) = match preset.key {
                "shop" => (m.consent_preset_shop(), m.consent_preset_shop_what()),
                "publisher" => (m.consent_preset_publisher(), m.consent_preset_publisher_what()),
                _ => (m.consent_preset_museum(), m.consent_preset_museum_what()),
            };
            Choice::new(preset.key, label).hint(hint)
        })
        .collect();
    let then = if view.may_publish {
        m.consent_preset_then()
    } else {
        m.consent_preset_then_proposed()
    };
    let action = purposes_path(inside);
    let alone = path(inside, "purposes/new");
    let error = errors.get("preset");
    view! {
        <Section id="begin" title=m.consent_preset_title()>
            <form class="m-form m-form--wide" method="post" action=action novalidate>
                <input type="hidden" name="action" value="preset" />
                <CardRadios
                    name="preset"
                    label=m.consent_preset_label()
                    hint=m.consent_preset_hint()
                    choices=choices
                    error=error
                    error_prefix=m.shared_error_prefix()
                    row=true
                />
                <p class="m-soft">{then}</p>
                <div class="m-cluster">
                    <Button variant=Variant::Primary>{m.consent_preset_submit()}</Button>
                    <ButtonLink href=alone variant=Variant::Quiet>
                        {m.consent_purpose_alone()}
                    </ButtonLink>
                </div>
            </form>
        </Section>
    }
    .into_any()
}

fn columns(inside: &InWorkspace) -> Vec<Column> {
    let m = inside.page.messages;
    vec![
        Column::new(m.consent_column_purpose()),
        Column::new(m.consent_column_basis()),
        Column::new(m.consent_column_use()),
        Column::number(m.consent_column_version()),
        Column::number(m.consent_column_people()),
    ]
}

fn in_force(inside: &InWorkspace, view: &PurposesView) -> AnyView {
    let m = inside.page.messages;
    let rows = view
        .in_force
        .iter()
        .map(|line| row(inside, line, view.everybody))
        .collect_view();
    let columns = columns(inside);
    view! {
        <Section id="in-force" title=m.consent_purposes_in_force()>
            <div class="m-stack">
                <DataTable caption=m.consent_purposes_caption() columns=columns stack=true>{rows}</DataTable>
                <p class="m-soft m-small">{m.consent_people_hint()}</p>
            </div>
        </Section>
    }
    .into_any()
}

fn row(inside: &InWorkspace, line: &PurposeLine, everybody: i64) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let meaning = line.purpose.meaning();
    let people = match line.people {
        Some(people) => {
            let share = (people > 0 && everybody > 0).then(|| {
                let share = format.percent(float(people) / float(everybody), 0);
                view! { <br /> <span class="m-soft m-small">{share}</span> }
            });
            view! { {format.number(people)} {share} }.into_any()
        }
        None => view! { <span class="m-soft">{m.consent_ended()}</span> }.into_any(),
    };
    let proposed = line
        .proposed
        .then(|| view! { " " <Badge label=m.consent_proposed() tone=Tone::Warn icon=IconName::Clock /> });
    view! {
        <tr>
            <th scope="row">
                <a href=purpose_path(inside, line.purpose.key())><bdi>{name_of(inside, &line.purpose.draft)}</bdi></a>
                {proposed}
                <br />
                <code class="m-soft m-small" translate="no" dir="ltr">{line.purpose.key().to_string()}</code>
            </th>
            <td data-label=m.consent_column_basis()>
                <Badge label=basis_name(meaning.basis, m) tone=basis_tone(meaning.basis) />
            </td>
            <td data-label=m.consent_column_use()>{use_name(meaning.data_use, m)}</td>
            <td class="m-num" data-label=m.consent_column_version()>
                {format.number(i64::from(line.purpose.version))}
            </td>
            <td class="m-num" data-label=m.consent_column_people()>{people}</td>
        </tr>
    }
    .into_any()
}

fn proposed(inside: &InWorkspace, view: &PurposesView) -> AnyView {
    let m = inside.page.messages;
    let rows = view
        .proposed
        .iter()
        .map(|proposal| proposed_row(inside, proposal))
        .collect_view();
    view! {
        <Section id="proposed" title=m.consent_purposes_proposed() note=m.consent_purposes_proposed_note()>
            <ul class="m-rows" role="list">{rows}</ul>
        </Section>
    }
    .into_any()
}

fn proposed_row(inside: &InWorkspace, proposal: &Proposal) -> AnyView {
    let m = inside.page.messages;
    let lacks = proposal.faults.len();
    let end = if lacks == 0 {
        view! { <Badge label=m.consent_proposal_ready() tone=Tone::Good icon=IconName::Check /> }.into_any()
    } else {
        let label = m.consent_proposal_lacks(count(lacks), &inside.page.format.number(count(lacks)));
        view! { <Badge label=label tone=Tone::Warn icon=IconName::TriangleAlert /> }.into_any()
    };
    view! {
        <ui::Row
            title=name_of(inside, &proposal.draft)
            href=purpose_path(inside, &proposal.draft.key)
            note=proposal.draft.key.to_string()
            end=end
        />
    }
    .into_any()
}

fn ended(inside: &InWorkspace, view: &PurposesView) -> AnyView {
    let m = inside.page.messages;
    let rows = view.ended.iter().map(|line| row(inside, line, 0)).collect_view();
    let columns = columns(inside);
    view! {
        <Section id="ended" title=m.consent_purposes_ended() plain=true>
            <DataTable caption=m.consent_purposes_ended_caption() columns=columns stack=true>{rows}</DataTable>
        </Section>
    }
    .into_any()
}
