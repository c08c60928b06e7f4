//! The deadline of a request, explained.

use leptos::prelude::*;
use ui::{DescriptionList, Detail, Section};

use super::request::Shown;

/// The section.
pub(super) fn view(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    let list = list(shown);
    view! { <Section id="deadline" title=m.requests_deadline()>{list}</Section> }.into_any()
}

/// Target and limit, and what moved them.
pub(super) fn list(shown: &Shown<'_>) -> AnyView {
    let (m, format, details) = (shown.m, &shown.format, shown.details);
    let row = &details.row.request;
    let target_why = if row.extension.is_some() {
        m.requests_deadline_target_extended()
    } else {
        m.requests_deadline_target_why()
    };
    let limit_why = if row.due.limit == row.due.target {
        m.requests_deadline_limit_same()
    } else {
        m.requests_deadline_limit_moved()
    };
    let day = |day: jiff::civil::Date| {
        view! { <time datetime=day.to_string()>{format.civil_date_long(day)}</time> }.into_any()
    };
    let (target, limit) = (day(row.due.target), day(row.due.limit));
    let paused = (!details.pauses.is_empty()).then(|| {
        let days = format.number(i64::from(details.paused_days));
        view! {
            <Detail label=m.requests_deadline_paused() note=m.requests_deadline_paused_why().into_any()>
                <span class="m-num">{days}</span>
            </Detail>
        }
    });
    let extension = row.extension.as_ref().map(|extension| {
        let told = m.requests_deadline_extension_told(&format.date_medium(extension.told));
        let reason = extension.reason.clone();
        view! {
            <Detail label=m.requests_deadline_extension() note=told.into_any()>
                <span class="m-words">{reason}</span>
            </Detail>
        }
    });
    let place =
        m.requests_deadline_place(details.place.time_zone.as_str(), details.place.country.as_str());
    view! {
        <div class="m-stack">
            <DescriptionList>
                <Detail label=m.requests_deadline_target() note=target_why.into_any()>{target}</Detail>
                <Detail label=m.requests_deadline_limit() note=limit_why.into_any()>{limit}</Detail>
                {paused}
                {extension}
            </DescriptionList>
            <p class="m-soft">{place}</p>
        </div>
    }
    .into_any()
}
