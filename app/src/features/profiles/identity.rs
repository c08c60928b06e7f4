//! "Identity": how a person can be reached and recognised, and from which profiles they were made.

use leptos::prelude::*;
use services::profiles::IdentifierKind;
use ui::{DescriptionList, Detail, IconName, Notice, Section};

use super::person::Person;
use crate::page::count;

/// As many identifiers as are read; there may be more.
const MOST_READ: usize = 50;

/// The section.
pub(super) fn view(person: &Person<'_>) -> AnyView {
    let (m, profile) = (person.m, &person.view.profile);
    let clients = profile
        .identifiers
        .iter()
        .filter(|id| id.kind == IdentifierKind::User)
        .map(|id| (m.profiles_identity_client(), &id.value));
    let email = profile
        .email
        .iter()
        .map(|email| (m.profiles_identity_email(), email));
    let phone = profile
        .phone
        .iter()
        .map(|phone| (m.profiles_identity_phone(), phone));
    let details = email
        .chain(phone)
        .chain(clients)
        .map(|(label, value)| {
            let value = value.clone();
            view! { <Detail label=label><bdi dir="ltr">{value}</bdi></Detail> }
        })
        .collect_view();
    let devices = devices(person)
        .map(|devices| view! { <Detail label=m.profiles_identity_devices()>{devices}</Detail> });
    let merged = merged(person);
    view! {
        <Section id="identity" title=m.profiles_identity_title()>
            <DescriptionList narrow=true>
                {details}
                {devices}
            </DescriptionList>
            {merged}
        </Section>
    }
    .into_any()
}

/// Browsers and applications; none for somebody who only came in person.
fn devices(person: &Person<'_>) -> Option<String> {
    let identifiers = &person.view.profile.identifiers;
    let devices = count(
        identifiers
            .iter()
            .filter(|id| id.kind == IdentifierKind::Anonymous)
            .count(),
    );
    let text = person.format.number(devices);
    let words = if identifiers.len() < MOST_READ {
        person.m.profiles_identity_devices_count(devices, &text)
    } else {
        person.m.profiles_identity_devices_least(devices, &text)
    };
    (devices > 0).then_some(words)
}

fn merged(person: &Person<'_>) -> Option<AnyView> {
    let (m, format, merged) = (person.m, &person.format, &person.view.profile.merged);
    let (_, last) = merged.last()?;
    let profiles = count(merged.len() + 1);
    let made = m.profiles_identity_merged(profiles, &format.number(profiles));
    let when = m.profiles_identity_merged_rest(&format.date_medium(*last));
    Some(
        view! {
            <div class="m-top">
                <Notice icon=IconName::GitMerge>
                    <p><b>{made}</b>" "{when}</p>
                </Notice>
            </div>
        }
        .into_any(),
    )
}
