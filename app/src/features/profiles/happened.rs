//! "What happened": a page of the timeline, by day where the workspace is.

use i18n::{Messages, sentence_case};
use jiff::Timestamp;
use leptos::prelude::*;
use serde_json::Value;
use services::profiles::TimelineEvent;
use ui::{EmptyState, IconName, Pagination, Section, Timeline, TimelineDay};

use super::person::Person;
use super::sentence::{self, Weight};
use crate::page::count;

/// The section.
pub(super) fn view(person: &Person<'_>) -> AnyView {
    let m = person.m;
    let zone = person.inside.visit.workspace().time_zone.as_str();
    let place = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    let note = m.profiles_happened_note(&place);
    let events = &person.view.events;
    let body = if events.is_empty() {
        view! {
            <EmptyState title=m.profiles_happened_none() icon=IconName::History>
                <p class="m-soft">{m.profiles_happened_none_lead()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let days = events
            .chunk_by(|one, next| person.format.day(one.occurred_at) == person.format.day(next.occurred_at))
            .map(|events| day(person, events))
            .collect_view();
        view! { <Timeline>{days}</Timeline> }.into_any()
    };
    let pages = pages(person);
    view! { <Section id="happened" title=m.profiles_happened_title() note=note>{body} {pages}</Section> }
        .into_any()
}

fn day(person: &Person<'_>, events: &[TimelineEvent]) -> AnyView {
    let label = events
        .first()
        .map(|event| day_label(person, event.occurred_at))
        .unwrap_or_default();
    let items = events.iter().map(|event| item(person, event)).collect_view();
    view! { <TimelineDay label=label /> {items} }.into_any()
}

fn day_label(person: &Person<'_>, moment: Timestamp) -> String {
    let (m, format) = (person.m, &person.format);
    let (day, today) = (format.day(moment), format.day(person.now));
    if day == today {
        m.profiles_happened_today().to_owned()
    } else if today.yesterday().is_ok_and(|yesterday| yesterday == day) {
        sentence_case(m.shared_relative_yesterday())
    } else {
        sentence_case(&format.civil_date_long(day))
    }
}

fn item(person: &Person<'_>, event: &TimelineEvent) -> AnyView {
    let (m, format) = (person.m, &person.format);
    let dot = match Weight::of(event) {
        Weight::Ordinary => "m-timeline__dot",
        Weight::Order => "m-timeline__dot m-timeline__dot--strong",
        Weight::Refund => "m-timeline__dot m-timeline__dot--bad",
    };
    let sentence = sentence::of(m, format, person.currency(), event).view();
    let device = device(m, &event.context).map(|device| format!(", {device}"));
    let from = view! { <span><bdi>{event.source.clone()}</bdi>{device}</span> };
    // Where it comes from opens what was sent, for those who want to see it all.
    let what = match raw(&event.properties) {
        None => view! { <p>{sentence}<small>{from}</small></p> }.into_any(),
        Some(json) => view! {
            <p>{sentence}</p>
            <details class="m-data">
                <summary>{from}<span class="m-hidden">{m.profiles_happened_raw()}</span></summary>
                <pre class="m-code m-raw" dir="ltr" translate="no" tabindex="0"><code>{json}</code></pre>
            </details>
        }
        .into_any(),
    };
    view! {
        <li>
            <time datetime=event.occurred_at.to_string()>{format.time(event.occurred_at)}</time>
            <span class=dot aria-hidden="true"></span>
            <div class="m-happened">{what}</div>
        </li>
    }
    .into_any()
}

/// What was sent; none when there was nothing.
fn raw(properties: &Value) -> Option<String> {
    properties
        .as_object()
        .filter(|properties| !properties.is_empty())?;
    serde_json::to_string_pretty(properties).ok()
}

/// On what it happened, when the SDK said so.
fn device(m: Messages, context: &Value) -> Option<&'static str> {
    Some(match context.get("device")?.get("type")?.as_str()? {
        "mobile" | "phone" => m.profiles_device_mobile(),
        "tablet" => m.profiles_device_tablet(),
        "desktop" => m.profiles_device_desktop(),
        "ios" => m.profiles_device_ios(),
        "android" => m.profiles_device_android(),
        _ => return None,
    })
}

fn pages(person: &Person<'_>) -> AnyView {
    let (m, format, view) = (person.m, &person.format, person.view);
    let newest = person
        .before
        .map(|_| (m.profiles_happened_newest().to_owned(), person.path.clone()));
    let older = view.next.map(|next| {
        (
            m.profiles_happened_older().to_owned(),
            format!("{}?before={next}", person.path),
        )
    });
    let range = m.profiles_happened_range(
        &format.number(count(view.events.len())),
        &format.number(view.profile.event_count),
    );
    view! { <Pagination label=m.profiles_happened_pages() range=range previous=newest next=older /> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Language;
    use serde_json::json;

    #[test]
    fn devices_are_named_and_unknown_ones_left_out() {
        let m = Messages::new(Language::French);
        assert_eq!(
            device(m, &json!({"device": {"type": "mobile"}})),
            Some("téléphone")
        );
        assert_eq!(device(m, &json!({"device": {"type": "fridge"}})), None);
        assert_eq!(device(m, &Value::Null), None);
    }

    #[test]
    fn events_without_properties_have_nothing_to_unfold() {
        assert_eq!(raw(&json!({})), None);
        assert_eq!(raw(&Value::Null), None);
        assert_eq!(raw(&json!({"a": 1})).as_deref(), Some("{\n  \"a\": 1\n}"));
    }
}
