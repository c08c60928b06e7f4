//! The forms of limits.

use leptos::prelude::*;
use services::portal::{Limits, Objection};
use ui::{Button, DateField, HiddenField, PostForm, Section};

use super::limits::LimitForm;
use crate::form::FormErrors;
use crate::page::Page;

/// A form of one button.
fn act(action: &str, fields: &[(&str, &str)], label: String) -> AnyView {
    let hidden = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect::<Vec<_>>();
    view! {
        <PostForm action=action.to_owned() hidden=hidden>
            <Button>{label}</Button>
        </PostForm>
    }
    .into_any()
}

/// Objecting to profiling, or to marketing.
pub(super) fn objections(page: &Page, action: &str, limits: &Limits) -> Option<AnyView> {
    let m = page.messages;
    if limits.offered.is_empty() {
        return None;
    }
    let rows = limits
        .offered
        .iter()
        .map(|what| {
            let (name, words) = match what {
                Objection::Profiling => (m.portal_object_profiling(), m.portal_object_profiling_what()),
                Objection::Marketing => (m.portal_object_marketing(), m.portal_object_marketing_what()),
            };
            let holds = limits.objected.contains(what);
            let (verb, label) = if holds {
                ("object_no_more", m.portal_object_no_more(name))
            } else {
                ("object", m.portal_object(name))
            };
            let state = holds.then(|| view! { <p class="m-small">{m.portal_object_holds()}</p> });
            view! {
                <li>
                    <b>{name}</b>
                    <p class="m-soft">{words}</p>
                    {state}
                    {act(action, &[("action", verb), ("what", what.as_str())], label)}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <Section id="object" title=m.portal_object_title()>
                <ul class="m-portal__entries" role="list">{rows}</ul>
            </Section>
        }
        .into_any(),
    )
}

/// Pausing until a day.
pub(super) fn pause(
    page: &Page,
    action: &str,
    limits: &Limits,
    form: &LimitForm,
    errors: &FormErrors,
) -> AnyView {
    let m = page.messages;
    let body = match limits.paused_until {
        Some(until) => view! {
            <p>{m.portal_pause_holds(&page.format.date_long(until))}</p>
            {act(action, &[("action", "resume")], m.portal_pause_end().to_owned())}
        }
        .into_any(),
        None => view! {
            <form class="m-form" method="post" action=action.to_owned() novalidate>
                <HiddenField name="action" value="pause" />
                <DateField
                    name="until"
                    label=m.portal_pause_until()
                    hint=m.portal_pause_hint()
                    required=true
                    value=form.until.clone()
                    error=errors.get("until")
                    error_prefix=m.shared_error_prefix()
                />
                <div>
                    <Button>{m.portal_pause_submit()}</Button>
                </div>
            </form>
        }
        .into_any(),
    };
    view! {
        <Section id="pause" title=m.portal_pause_title()>
            <div class="m-stack">
                <p class="m-soft">{m.portal_pause_what()}</p>
                {body}
            </div>
        </Section>
    }
    .into_any()
}

/// Setting everything aside.
pub(super) fn restriction(page: &Page, action: &str, limits: &Limits) -> AnyView {
    let m = page.messages;
    let body = match limits.restricted_since {
        Some(since) => view! {
            <p>{m.portal_restrict_holds(&page.format.date_long(since))}</p>
            {act(action, &[("action", "lift")], m.portal_restrict_lift().to_owned())}
        }
        .into_any(),
        None => act(
            action,
            &[("action", "restrict")],
            m.portal_restrict_submit().to_owned(),
        ),
    };
    view! {
        <Section id="restrict" title=m.portal_restrict_title()>
            <div class="m-stack">
                <p class="m-soft">{m.portal_restrict_what()}</p>
                {body}
            </div>
        </Section>
    }
    .into_any()
}
