//! The latest verdicts of a source, as they arrive.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::SourceId;
use domain::schema::Type;
use i18n::{Format, Messages};
use islands::LiveFeed;
use leptos::prelude::*;
use services::schema::{Arrival, Debugger};
use ui::{Badge, ButtonLink, EmptyState, IconName, Section, Tone, Variant};

use super::live_path;
use super::words::{event_label, found, type_name};
use crate::AppState;
use crate::features::sources::{Part, part_header};
use crate::page::{ErrorKind, InWorkspace, PageError, Place};

/// The id of the list that the island adds to.
const LIST: &str = "arrivals";

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, source)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let source = SourceId::parse(&source).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let found = state.services.debugger(&inside.visit, source).await?;
    let title = inside.page.messages.schema_live_title();
    Ok(inside.respond(Place::Sources, title, StatusCode::OK, || {
        view(&inside, source, &found)
    }))
}

fn view(inside: &InWorkspace, source: SourceId, found: &Debugger) -> AnyView {
    let m = inside.page.messages;
    let format = inside.page.in_zone(&inside.visit.workspace().time_zone);
    let latest = found.arrivals.first().map_or(0, |arrival| arrival.number);
    let path = live_path(inside, source);
    let lead = view! { <strong>{m.schema_live_lead()}</strong> " " {m.schema_live_lead_what()} };
    let items = found
        .arrivals
        .iter()
        .map(|arrival| item(arrival, m, &format))
        .collect_view();
    let empty = found.arrivals.is_empty().then(|| {
        view! {
            <EmptyState title=m.schema_live_none() icon=IconName::Clock>
                <p class="m-soft">{m.schema_live_none_what()}</p>
            </EmptyState>
        }
    });
    view! {
        {part_header(inside, source, &found.name, Part::Live, lead.into_any())}
        <Section id="latest" title=m.schema_live_list()>
            <div class="m-cluster m-arrivals__bar">
                <ButtonLink href=path.clone() small=true variant=Variant::Plain icon=IconName::History>
                    {m.schema_live_refresh()}
                </ButtonLink>
                <LiveFeed
                    list=LIST
                    href=format!("{path}/stream?after={latest}")
                    live=m.schema_live_on()
                    paused=m.schema_live_paused()
                    lost=m.schema_live_lost()
                    pause=m.schema_live_pause()
                    resume=m.schema_live_resume()
                />
            </div>
            <ol class="m-arrivals" id=LIST role="list" aria-labelledby="latest">{items}</ol>
            {empty}
        </Section>
    }
    .into_any()
}

/// One verdict, as it stands in the list: also what the stream sends.
pub(super) fn item(arrival: &Arrival, m: Messages, format: &Format) -> AnyView {
    let (label, tone, icon) = match arrival.verdict.as_str() {
        "flagged" => (m.schema_verdict_flagged(), Tone::Warn, IconName::TriangleAlert),
        "duplicate" => (m.schema_verdict_duplicate(), Tone::Neutral, IconName::CircleMinus),
        "refused" => (m.schema_verdict_refused(), Tone::Bad, IconName::CircleAlert),
        _ => (m.schema_verdict_accepted(), Tone::Good, IconName::Check),
    };
    let notes = notes(arrival, m)
        .into_iter()
        .map(|note| view! { <li>{note}</li> })
        .collect_view();
    let has_notes = !arrival.code.is_empty()
        || !arrival.broken.is_empty()
        || !arrival.masked.is_empty()
        || !arrival.dropped.is_empty();
    let skipped = (arrival.skipped > 0).then(|| {
        view! { <p class="m-faint">{m.schema_live_skipped(arrival.skipped, &format.number(arrival.skipped))}</p> }
    });
    view! {
        <li class="m-arrival">
            <time class="m-num" datetime=arrival.received_at.to_string()>
                {format.time_seconds(arrival.received_at)}
            </time>
            <span><Badge label=label tone=tone icon=icon /></span>
            <div class="m-arrival__what">
                <p>
                    <b><bdi>{event_label(&arrival.call, &arrival.name, m)}</bdi></b>
                    " "
                    <code class="m-faint" translate="no" dir="ltr">{arrival.person.clone()}</code>
                </p>
                {has_notes.then(|| view! { <ul class="m-arrival__notes" role="list">{notes}</ul> })}
                {carried(arrival, m)}
                {skipped}
            </div>
        </li>
    }
    .into_any()
}

/// What was found in it, in words.
fn notes(arrival: &Arrival, m: Messages) -> Vec<String> {
    let at = |what: &str, path: &str| {
        if path.is_empty() {
            what.to_owned()
        } else {
            m.schema_live_masked(what, path)
        }
    };
    let mut notes = Vec::new();
    // A refusal by the plan is among what is broken, with its place.
    if !arrival.code.is_empty() && !arrival.broken.iter().any(|(code, _)| *code == arrival.code) {
        notes.push(found(&arrival.code, m).0.to_owned());
    }
    for (code, path) in arrival.broken.iter().chain(&arrival.masked) {
        notes.push(at(found(code, m).0, path));
    }
    for path in &arrival.dropped {
        notes.push(m.schema_live_dropped(path));
    }
    notes
}

/// The names and types that it carries, opened on demand.
fn carried(arrival: &Arrival, m: Messages) -> Option<AnyView> {
    if arrival.paths.is_empty() {
        return None;
    }
    let lines: Vec<String> = arrival
        .paths
        .iter()
        .map(|(path, types)| {
            let words: Vec<_> = types
                .split('|')
                .filter_map(Type::parse)
                .map(|kind| type_name(kind, m))
                .collect();
            format!("{path}: {}", words.join(", "))
        })
        .collect();
    Some(
        view! {
            <details class="m-data">
                <summary>{m.schema_live_paths()}</summary>
                <pre class="m-code m-raw" dir="ltr" translate="no" tabindex="0"><code>{lines.join("\n")}</code></pre>
            </details>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use i18n::Language;
    use jiff::Timestamp;
    use jiff::tz::TimeZone;
    use ui::document::render_view;

    use super::*;

    #[test]
    fn a_verdict_says_what_was_found_and_where_and_is_escaped() {
        let arrival = Arrival {
            number: 7,
            received_at: Timestamp::UNIX_EPOCH,
            verdict: "refused".to_owned(),
            code: "property_type".to_owned(),
            call: "track".to_owned(),
            name: "<img src=x>".to_owned(),
            person: "cus…".to_owned(),
            paths: vec![("price<".to_owned(), "string|number".to_owned())],
            broken: vec![("property_type".to_owned(), "price".to_owned())],
            masked: vec![("email".to_owned(), "query".to_owned())],
            dropped: vec!["gender".to_owned()],
            skipped: 12,
        };
        let format = Format::new(Language::English, TimeZone::UTC);
        let html = render_view(|| item(&arrival, Messages::new(Language::English), &format));
        for expected in [
            "&lt;img src=x&gt;",
            "Refused",
            "E-mail address masked in",
            "Taken out:",
            "price&lt;: text, number",
            "12 other messages, not listed",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
        assert!(!html.contains("<img"));
        assert_eq!(html.matches("Property of another type").count(), 1);
    }
}
