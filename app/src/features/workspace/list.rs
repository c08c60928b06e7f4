//! Every workspace that the reader may enter, by organisation.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use services::access::{Visitor, WorkspaceChoice};
use ui::{ButtonLink, EmptyState, IconName, PageHeader, Row, Rows, Section};

use crate::AppState;
use crate::page::{Page, PageError, Place, SignedIn, count};

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response, PageError> {
    let visitor = state
        .services
        .visitor_with_every_choice(signed_in.visitor.account.account)
        .await?;
    let page = &signed_in.page;
    let title = page.messages.workspace_list_title();
    Ok(signed_in.respond(Place::Workspaces, title, StatusCode::OK, || {
        if visitor.choices.is_empty() {
            none(page, &visitor)
        } else {
            view(page, &visitor)
        }
    }))
}

fn view(page: &Page, visitor: &Visitor) -> AnyView {
    let m = page.messages;
    let shown = count(visitor.choices.len());
    let groups = by_organisation(&visitor.choices);
    let sections = groups
        .into_iter()
        .enumerate()
        .map(|(number, (organisation, choices))| {
            let rows = choices.iter().map(row).collect_view();
            view! { <Section id=format!("organisation-{number}") title=organisation><Rows>{rows}</Rows></Section> }
        })
        .collect_view();
    view! {
        <PageHeader
            title=m.workspace_list_title()
            meta=m.workspace_list_meta(shown, &page.format.number(shown))
            lead=view! { <strong>{m.workspace_list_lead()}</strong>" "{m.workspace_list_lead_rest()} }.into_any()
        />
        <div class="m-stack m-stack--far">{sections}</div>
    }
    .into_any()
}

fn row(choice: &WorkspaceChoice) -> AnyView {
    view! { <Row title=choice.name.clone() href=format!("/w/{}", choice.slug) note=choice.sector.clone() /> }
        .into_any()
}

fn none(page: &Page, visitor: &Visitor) -> AnyView {
    let m = page.messages;
    let (href, label) = if visitor.account.platform_admin {
        ("/admin", m.workspace_none_platform())
    } else {
        ("/account", m.workspace_none_account())
    };
    view! {
        <PageHeader title=m.workspace_list_title() />
        <EmptyState title=m.workspace_none_title() icon=IconName::Building2>
            <p class="m-soft">{m.workspace_none_lead()}</p>
            <ButtonLink href=href>{label}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

/// Workspaces by organisation: they come sorted, so each organisation is one stretch.
fn by_organisation(choices: &[WorkspaceChoice]) -> Vec<(String, &[WorkspaceChoice])> {
    let stretches = choices.chunk_by(|one, next| one.organisation == next.organisation);
    stretches
        .filter_map(|stretch| Some((stretch.first()?.organisation.clone(), stretch)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_organisation_is_named_once() {
        let choice = |organisation: &str, name: &str| WorkspaceChoice {
            slug: name.to_lowercase(),
            name: name.to_owned(),
            sector: String::new(),
            organisation: organisation.to_owned(),
        };
        let choices = [
            choice("Atelier Nord", "Basile"),
            choice("Atelier Nord", "Lumière"),
            choice("Northlight", "Fell"),
        ];
        let groups = by_organisation(&choices);
        let sizes: Vec<_> = groups
            .iter()
            .map(|(name, stretch)| (name.as_str(), stretch.len()))
            .collect();
        assert_eq!(sizes, [("Atelier Nord", 2), ("Northlight", 1)]);
    }
}
