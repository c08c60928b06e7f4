//! What one person chose, for staff with a case: where they stand, the history, and what was shown.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::access::Capability;
use domain::ids::ProfileId;
use i18n::Format;
use leptos::prelude::*;
use services::consent::PurposeStanding;
use services::signals::{ConsentOfPerson, Evidence, HistoryEntry};
use ui::{Badge, Column, Crumb, DataTable, IconName, PageHeader, Section, Tone};

use super::words::{action_name, decision_words, method_name, origin_name, purpose_name};
use crate::AppState;
use crate::features::profiles::{case_first, short_id};
use crate::page::{ErrorKind, InWorkspace, PageError, Place};

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_workspace, profile)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let profile = ProfileId::parse(&profile).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let found = state
        .services
        .consent_of_person(&inside.visit, profile)
        .await
        .map_err(|error| case_first(&inside, error))?;
    // The browser's history keeps titles: it need not keep names.
    let title = inside.page.messages.signals_person_page_title(&short_id(profile));
    Ok(inside.respond(Place::Profiles, &title, StatusCode::OK, || {
        view(&inside, profile, &found)
    }))
}

fn view(inside: &InWorkspace, profile: ProfileId, found: &ConsentOfPerson) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let people = format!("/w/{}/profiles", inside.visit.workspace().slug);
    let path = format!("{people}/{profile}");
    let take_down = inside.visit.may(Capability::HandleRequests).then(|| {
        let href = format!("{path}/consent");
        view! { <a href=href>{m.signals_spoken_link()}</a> }.into_any()
    });
    let standing = found
        .standing
        .iter()
        .map(|of| standing_row(inside, of, &format))
        .collect_view();
    let columns = vec![
        Column::new(m.signals_purposes_purpose()),
        Column::new(m.signals_person_gate()),
        Column::new(m.signals_people_until()),
    ];
    let history = if found.history.is_empty() {
        view! { <p class="m-soft">{m.signals_person_no_history()}</p> }.into_any()
    } else {
        let entries = found
            .history
            .iter()
            .map(|entry| entry_view(inside, found, entry, &path, &format))
            .collect_view();
        view! { <ol class="m-rows" role="list">{entries}</ol> }.into_any()
    };
    view! {
        <PageHeader
            title=m.signals_person_page()
            crumbs_label=m.shared_breadcrumb()
            crumbs=vec![
                Crumb::link(m.shared_nav_profiles(), people),
                Crumb::link(short_id(profile), path.clone()),
                Crumb::here(m.signals_person_page()),
            ]
            lead=view! { {m.signals_person_page_lead()} }.into_any()
        />
        <div class="m-stack m-stack--far">
            <Section id="standing" title=m.signals_person_standing() more=take_down>
                <DataTable caption=m.signals_person_caption() columns=columns stack=true>{standing}</DataTable>
            </Section>
            <Section id="history" title=m.signals_person_history()>{history}</Section>
        </div>
    }
    .into_any()
}

fn standing_row(inside: &InWorkspace, of: &PurposeStanding, format: &Format) -> AnyView {
    let m = inside.page.messages;
    let (tone, icon) = if of.decision.is_allowed() {
        (Tone::Good, IconName::Check)
    } else {
        (Tone::Neutral, IconName::CircleMinus)
    };
    let until = of
        .standing
        .choice
        .and_then(|choice| choice.expires_at)
        .map_or_else(|| "–".to_owned(), |end| format.date_medium(end));
    let conflict = of.standing.is_in_conflict().then(|| {
        view! { " " <Badge label=m.signals_person_conflict() tone=Tone::Warn icon=IconName::TriangleAlert /> }
    });
    view! {
        <tr>
            <th scope="row">{purpose_name(&of.purpose, inside.page.language)}</th>
            <td data-label=m.signals_person_gate()>
                <Badge label=decision_words(&of.decision, m) tone=tone icon=icon />
                {conflict}
            </td>
            <td data-label=m.signals_people_until()>{until}</td>
        </tr>
    }
    .into_any()
}

fn entry_view(
    inside: &InWorkspace,
    found: &ConsentOfPerson,
    entry: &HistoryEntry,
    path: &str,
    format: &Format,
) -> AnyView {
    let m = inside.page.messages;
    let event = &entry.event;
    let about = entry.purpose.as_ref().map_or_else(
        || m.signals_person_everything().to_owned(),
        |purpose| purpose_name(purpose, inside.page.language),
    );
    let note = m.signals_person_entry(
        &format.date_time(event.at),
        method_name(event.method, m),
        origin_name(event.origin, m),
        &format.number(i64::try_from(entry.sequence).unwrap_or(i64::MAX)),
    );
    let receipt = entry.receipt.map(|receipt| {
        let href = format!("{path}/receipts/{receipt}");
        // Receipts of that kind are of a yes alone.
        let kantara = event.action.is_yes().then(|| {
            view! { " " <a href=format!("{href}?format=kantara")>{m.signals_person_kantara()}</a> }
        });
        view! { <p><a href=href.clone()>{m.signals_person_receipt()}</a> {kantara}</p> }
    });
    let key = (event.shown.notice, event.shown.interface);
    let proof = found
        .shown
        .get(&key)
        .and_then(|shown| proof(inside, entry, shown));
    view! {
        <li>
            <span class="m-rows__main">
                <b>{action_name(event.action, m)}</b>
                " " <bdi>{about}</bdi>
                <small>{note}</small>
                {proof}
                {receipt}
            </span>
        </li>
    }
    .into_any()
}

/// What was shown and said, folded.
fn proof(inside: &InWorkspace, entry: &HistoryEntry, shown: &Evidence) -> Option<AnyView> {
    let m = inside.page.messages;
    let event = &entry.event;
    let mut facts: Vec<(String, String)> = Vec::new();
    if let Some((version, text)) = &shown.notice {
        facts.push((m.signals_proof_notice(&version.to_string()), text.clone()));
    }
    if let Some(content) = &shown.interface {
        facts.push((m.signals_proof_interface().to_owned(), content.clone()));
    }
    if let Some(digest) = event.shown.notice {
        facts.push((m.signals_proof_notice_digest().to_owned(), digest.to_string()));
    }
    if event.signals.gpc {
        facts.push((m.signals_method_gpc().to_owned(), m.signals_yes().to_owned()));
    }
    if let Some(text) = &event.signals.tc_string {
        facts.push((m.signals_proof_tc().to_owned(), text.clone()));
    }
    if let Some(text) = &event.signals.consent_mode {
        facts.push((m.signals_proof_mode().to_owned(), text.clone()));
    }
    if let Some(proof) = &event.taken_down {
        facts.push((m.signals_proof_taken_down().to_owned(), proof.channel.clone()));
    }
    if facts.is_empty() {
        return None;
    }
    let rows = facts
        .into_iter()
        .map(|(label, text)| view! { <div><dt>{label}</dt><dd class="m-proof"><bdi>{text}</bdi></dd></div> })
        .collect_view();
    Some(
        view! {
            <details class="m-data">
                <summary>{m.signals_proof_show()}</summary>
                <dl class="m-dl m-dl--narrow">{rows}</dl>
            </details>
        }
        .into_any(),
    )
}
