//! Organisations and their workspaces.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::account::Language;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::UseError;
use services::platform::{OrganisationRow, WorkspaceRow};
use ui::{Badge, Column, DataTable, EmptyState, IconName, Notice, PageHeader, Section, Tone};

use crate::AppState;
use crate::page::{ErrorKind, PageError, Place, SignedIn, count};

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response, PageError> {
    let organisations = match state.services.tenants(&signed_in.visitor).await {
        // Who may not see the page does not learn that it is there.
        Err(UseError::Forbidden(_)) => return Err(PageError::Show(ErrorKind::NotFound)),
        other => other?,
    };
    let (m, format) = (signed_in.page.messages, &signed_in.page.format);
    Ok(
        signed_in.respond(Place::Platform, m.platform_title(), StatusCode::OK, || {
            view(&organisations, m, format)
        }),
    )
}

fn view(organisations: &[OrganisationRow], m: Messages, format: &Format) -> AnyView {
    let privacy = view! {
        <Notice icon=IconName::Lock>
            <p><b>{m.platform_privacy()}</b> " " {m.platform_privacy_why()}</p>
        </Notice>
    };
    if organisations.is_empty() {
        return view! {
            <PageHeader title=m.platform_title() />
            <EmptyState title=m.platform_none() icon=IconName::Building2>
                <p class="m-soft">{m.platform_none_what()}</p>
                <p class="m-soft">{m.platform_none_how()}</p>
            </EmptyState>
            {privacy}
        }
        .into_any();
    }
    let (found, rest) = lead(organisations, m, format);
    let lead = view! { <strong>{found}</strong> {rest.map(|rest| format!(" {rest}"))} };
    let workspaces = if organisations
        .iter()
        .all(|organisation| organisation.workspaces.is_empty())
    {
        view! {
            <EmptyState title=m.platform_workspaces_none() icon=IconName::Store>
                <p class="m-soft">{m.platform_workspaces_none_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        workspace_table(organisations, m, format)
    };
    let organisations = organisation_table(organisations, m, format);
    view! {
        <PageHeader title=m.platform_title() lead=lead.into_any() />
        {privacy}
        <div class="m-stack m-stack--far m-top">
            <Section id="organisations" title=m.platform_organisations_title()>{organisations}</Section>
            <Section id="workspaces" title=m.platform_workspaces_title()>{workspaces}</Section>
        </div>
    }
    .into_any()
}

/// How many organisations and workspaces there are, and whether all of them are open.
fn lead(organisations: &[OrganisationRow], m: Messages, format: &Format) -> (String, Option<String>) {
    let workspaces = || {
        organisations.iter().flat_map(|organisation| {
            organisation
                .workspaces
                .iter()
                .map(move |workspace| (organisation, workspace))
        })
    };
    let (all, some) = (count(workspaces().count()), count(organisations.len()));
    let suspended = count(
        workspaces()
            .filter(|(organisation, workspace)| {
                organisation.suspended_at.or(workspace.suspended_at).is_some()
            })
            .count(),
    );
    let found = m.platform_lead(
        &m.platform_lead_organisations(some, &format.number(some)),
        &m.platform_lead_workspaces(all, &format.number(all)),
    );
    let rest = match suspended {
        _ if all == 0 => None,
        0 => Some(m.platform_lead_active().to_owned()),
        _ => Some(m.platform_lead_suspended(suspended, &format.number(suspended))),
    };
    (found, rest)
}

fn organisation_table(organisations: &[OrganisationRow], m: Messages, format: &Format) -> AnyView {
    let columns = vec![
        Column::new(m.platform_column_organisation()),
        Column::number(m.platform_column_workspaces()),
        Column::number(m.platform_column_people()),
        Column::new(m.platform_column_made()),
        Column::new(m.platform_column_state()),
    ];
    let rows = organisations
        .iter()
        .map(|organisation| {
            let workspaces = count(organisation.workspaces.len());
            let state = match organisation.suspended_at {
                None => open(m.platform_state_active_organisation()),
                Some(since) => suspended(
                    m.platform_state_suspended_organisation(),
                    m.platform_state_since(&format.date_medium(since)),
                ),
            };
            view! {
                <tr>
                    <th scope="row"><bdi>{organisation.name.clone()}</bdi></th>
                    <td class="m-num" data-label=m.platform_column_workspaces()>{format.number(workspaces)}</td>
                    <td class="m-num" data-label=m.platform_column_people()>{format.number(organisation.members)}</td>
                    <td class="m-nowrap" data-label=m.platform_column_made()>{format.date_medium(organisation.created_at)}</td>
                    <td data-label=m.platform_column_state()>{state}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <DataTable caption=m.platform_organisations_caption() columns=columns stack=true middle=true>{rows}</DataTable>
    }
    .into_any()
}

fn workspace_table(organisations: &[OrganisationRow], m: Messages, format: &Format) -> AnyView {
    let columns = vec![
        Column::new(m.platform_column_workspace()),
        Column::new(m.platform_column_organisation()),
        Column::new(m.platform_column_sector()),
        Column::new(m.platform_column_language()),
        Column::new(m.platform_column_zone()),
        Column::new(m.platform_column_made()),
        Column::number(m.platform_column_people()),
        Column::new(m.platform_column_state()),
    ];
    let rows = organisations
        .iter()
        .flat_map(|organisation| {
            organisation
                .workspaces
                .iter()
                .map(move |workspace| (organisation, workspace))
        })
        .map(|(organisation, workspace)| workspace_row(organisation, workspace, m, format))
        .collect_view();
    view! {
        <DataTable caption=m.platform_workspaces_caption() columns=columns stack=true middle=true>{rows}</DataTable>
    }
    .into_any()
}

fn workspace_row(
    organisation: &OrganisationRow,
    workspace: &WorkspaceRow,
    m: Messages,
    format: &Format,
) -> AnyView {
    let state = match (organisation.suspended_at, workspace.suspended_at) {
        (_, Some(since)) => suspended(
            m.platform_state_suspended(),
            m.platform_state_since(&format.date_medium(since)),
        ),
        (Some(since), None) => suspended(
            m.platform_state_suspended(),
            m.platform_state_with_organisation(&format.date_medium(since)),
        ),
        (None, None) => open(m.platform_state_active()),
    };
    let language = match Language::parse(&workspace.language) {
        Some(language) => view! { <span lang=language.as_str()>{language.own_name()}</span> }.into_any(),
        None => view! { <bdi>{workspace.language.clone()}</bdi> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <bdi>{workspace.name.clone()}</bdi>
                <small translate="no" dir="ltr">{workspace.slug.clone()}</small>
            </th>
            <td data-label=m.platform_column_organisation()><bdi>{organisation.name.clone()}</bdi></td>
            <td data-label=m.platform_column_sector()><bdi>{workspace.sector.clone()}</bdi></td>
            <td data-label=m.platform_column_language()>{language}</td>
            <td data-label=m.platform_column_zone()><bdi>{workspace.time_zone.replace('_', " ")}</bdi></td>
            <td class="m-nowrap" data-label=m.platform_column_made()>{format.date_medium(workspace.created_at)}</td>
            <td class="m-num" data-label=m.platform_column_people()>{format.number(workspace.members)}</td>
            <td data-label=m.platform_column_state()>{state}</td>
        </tr>
    }
    .into_any()
}

fn open(label: &'static str) -> AnyView {
    view! { <Badge label=label tone=Tone::Good icon=IconName::Check /> }.into_any()
}

fn suspended(label: &'static str, since: String) -> AnyView {
    view! { <Badge label=label tone=Tone::Warn icon=IconName::Pause /> <small>{since}</small> }.into_any()
}

#[cfg(test)]
mod tests {
    use domain::ids::{OrganisationId, WorkspaceId};
    use jiff::Timestamp;
    use jiff::tz::TimeZone;
    use uuid::Uuid;

    use super::*;

    fn organisation(suspended: bool, workspaces: &[bool]) -> OrganisationRow {
        let since = |suspended: bool| suspended.then_some(Timestamp::UNIX_EPOCH);
        let workspace = |suspended: &bool| WorkspaceRow {
            workspace: WorkspaceId::from_uuid(Uuid::nil()),
            slug: "shop".into(),
            name: "Shop".into(),
            sector: "Lamps, Nantes".into(),
            language: "fr".into(),
            time_zone: "Europe/Paris".into(),
            suspended_at: since(*suspended),
            created_at: Timestamp::UNIX_EPOCH,
            members: 3,
        };
        OrganisationRow {
            organisation: OrganisationId::from_uuid(Uuid::nil()),
            name: "Agency".into(),
            suspended_at: since(suspended),
            created_at: Timestamp::UNIX_EPOCH,
            members: 2,
            workspaces: workspaces.iter().map(workspace).collect(),
        }
    }

    fn told(organisations: &[OrganisationRow]) -> String {
        let format = Format::new(i18n::Language::English, TimeZone::UTC);
        let (found, rest) = lead(organisations, Messages::new(i18n::Language::English), &format);
        format!("{found} {}", rest.unwrap_or_default())
    }

    #[test]
    fn the_lead_counts_and_says_whether_all_is_open() {
        assert_eq!(
            told(&[
                organisation(false, &[false, false]),
                organisation(false, &[false])
            ]),
            "2 organisations, 3 workspaces. Every workspace is open."
        );
        assert_eq!(
            told(&[organisation(false, &[])]),
            "1 organisation, 0 workspaces. "
        );
    }

    #[test]
    fn a_suspended_organisation_suspends_its_workspaces() {
        let organisations = [
            organisation(true, &[false, true]),
            organisation(false, &[true, false]),
        ];
        assert!(
            told(&organisations).starts_with("2 organisations, 4 workspaces. 3 workspaces are suspended:")
        );
    }
}
