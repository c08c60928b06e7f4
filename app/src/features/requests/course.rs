//! What happened to a request, step by step.

use domain::requests::Entry;
use leptos::prelude::*;
use services::requests::StepRow;
use ui::{Section, Timeline, TimelineItem, Weight};

use super::request::Shown;
use super::words::{entry_name, reason_name};

/// The section.
pub(super) fn view(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    let list = list(shown);
    view! { <Section id="course" title=m.requests_course()>{list}</Section> }.into_any()
}

/// Every step, in order.
pub(super) fn list(shown: &Shown<'_>) -> AnyView {
    let items = shown
        .details
        .course
        .iter()
        .map(|step| item(shown, step))
        .collect_view();
    view! { <Timeline dated=true>{items}</Timeline> }.into_any()
}

fn item(shown: &Shown<'_>, step: &StepRow) -> AnyView {
    let m = shown.m;
    let by = match (step.by.as_str(), &step.name) {
        ("staff", name) => m.requests_by_staff(name.as_deref().unwrap_or_default()),
        ("person", _) => m.requests_by_person().to_owned(),
        ("program", _) => m.requests_by_program().to_owned(),
        _ => m.requests_by_system().to_owned(),
    };
    let weight = match step.entry {
        Entry::Received | Entry::Completed => Weight::Strong,
        Entry::Failed | Entry::Late | Entry::Refused => Weight::Bad,
        _ => Weight::Ordinary,
    };
    let reason = reason_name(step.entry, &step.reason, m).map(|reason| view! { <br /> {reason} });
    let detail = (!step.detail.is_empty())
        .then(|| view! { <br /> <span class="m-words">{step.detail.clone()}</span> });
    let happened = entry_name(step.entry, m);
    view! {
        <TimelineItem
            time=shown.format.date_time(step.happened_at)
            datetime=step.happened_at.to_string()
            weight=weight
            note=view! { {by} {reason} {detail} }.into_any()
        >
            {happened}
        </TimelineItem>
    }
    .into_any()
}
