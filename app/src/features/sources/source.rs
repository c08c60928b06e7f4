//! One source: what it sends, its keys, the code that makes it send.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::SourceId;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::sources::SourceDetails;
use ui::{Crumb, PageHeader};

use super::standing::Standing;
use super::{activity, install, keys, list_path, parts};
use crate::AppState;
use crate::page::{ErrorKind, InWorkspace, PageError, Place, count, source_kind_name};

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, source)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let details = state.services.source(&inside.visit, source).await?;
    let zone = inside.visit.workspace().time_zone.zone();
    let standing = Standing::of(details.source.last_event_at, state.services.now(), &zone);
    // Somebody's text: it stands alone in the title of the document, without marks of direction.
    let title = details.source.name.clone();
    Ok(inside.respond(Place::Sources, &title, StatusCode::OK, || {
        view(&inside, &details, standing)
    }))
}

fn view(inside: &InWorkspace, details: &SourceDetails, standing: Standing) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let source = &details.source;
    let kind = source_kind_name(source.kind, m);
    let (found, rest) = lead(details, standing, m, format);
    let lead = view! { <strong>{found}</strong> " " {rest} };
    view! {
        <PageHeader
            title=source.name.clone()
            named=true
            meta=m.sources_one_meta(kind, &format.date_medium(source.created_at))
            crumbs_label=m.shared_breadcrumb()
            crumbs=vec![Crumb::link(m.sources_title(), list_path(inside)), Crumb::here(source.name.clone())]
            lead=lead.into_any()
        />
        {parts::tabs(inside, source.source, parts::Part::Overview)}
        {activity::section(inside, details, standing)}
        {keys::section(inside, details)}
        {install::section(&inside.page, keys::live(&details.keys).map(|key| key.key.as_str()))}
    }
    .into_any()
}

/// How much the source sent, and since when it is silent.
fn lead(details: &SourceDetails, standing: Standing, m: Messages, format: &Format) -> (String, String) {
    let days = format.number(count(details.days.len()));
    let events = details.source.events;
    let found = match standing {
        Standing::Unheard => m.sources_one_lead_unheard().to_owned(),
        _ if events == 0 => m.sources_one_lead_none(&days),
        _ => m.sources_one_lead_events(events, &format.number(events), &days),
    };
    let rest = match standing {
        Standing::Unheard => m.sources_one_lead_unheard_next().to_owned(),
        Standing::Sending { days: 0 } => m.sources_one_lead_today().to_owned(),
        Standing::Sending { days } => m.sources_one_lead_recent(days, &format.number(days)),
        Standing::Silent { days } => m.sources_one_lead_silent(days, &format.number(days)),
    };
    (found, rest)
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use jiff::tz::TimeZone;
    use services::last_days;

    use super::super::shares::tests::source;
    use super::*;

    fn told(events: i64, standing: Standing) -> String {
        let days = last_days("2026-11-20T12:00:00Z".parse().unwrap(), &TimeZone::UTC, 28);
        let details = SourceDetails {
            source: source("Site", events, None),
            keys: vec![],
            days,
            may_manage: false,
        };
        let format = Format::new(Language::English, TimeZone::UTC);
        let (found, rest) = lead(&details, standing, Messages::new(Language::English), &format);
        format!("{found} {rest}")
    }

    #[test]
    fn the_lead_says_how_much_and_how_lately() {
        assert_eq!(
            told(1_204, Standing::Sending { days: 0 }),
            "1,204 events in 28 days. The latest is from today."
        );
        assert_eq!(
            told(1, Standing::Sending { days: 1 }),
            "1 event in 28 days. The latest is from yesterday."
        );
        assert!(
            told(0, Standing::Silent { days: 40 })
                .starts_with("No event in 28 days. It has been silent for 40")
        );
        assert!(
            told(0, Standing::Unheard).starts_with("This source has not sent anything yet. Put the code")
        );
    }
}
