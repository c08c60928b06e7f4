//! What the gate goes by in the whole workspace: minors, the age from which people decide alone, the browser's signal.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use services::consent::{CONSENT_AGES, HouseRefusal, HouseRules, HouseView};
use ui::{Button, Checkbox, Choice, PageHeader, RadioGroup, Section, Variant};

use super::sent::Sent;
use super::{Part, path, summary, tabs};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, InWorkspace, PageError, Place};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let view = state.services.house_rules(&inside.visit).await?;
    Ok(render(&inside, view, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let sent = Sent::new(sent);
    let age = sent.number::<u8>("consent_age");
    let (minors, profiling) = (sent.is_on("reaches_minors"), sent.is_on("signal_stops_profiling"));
    let done = state
        .services
        .set_house_rules(&inside.visit, minors, age, profiling)
        .await;
    match done {
        Ok(()) => Ok(inside
            .page
            .redirect(&path(&inside, "house"), Some(Flash::HouseSaved))),
        Err(HouseRefusal::Use(error)) => Err(error.into()),
        Err(HouseRefusal::Age) => {
            let view = state.services.house_rules(&inside.visit).await?;
            let typed = HouseView {
                rules: HouseRules {
                    reaches_minors: minors,
                    // None of the ages is chosen.
                    consent_age: 0,
                    signal_stops_profiling: profiling,
                },
                ..view
            };
            let errors = FormErrors::one("consent_age", inside.page.messages.registers_house_age_missing());
            Ok(render(&inside, typed, &errors))
        }
    }
}

fn render(inside: &InWorkspace, view: HouseView, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let title = m.registers_house_title();
    inside.respond(Place::Purposes, title, errors.status(), || {
        let lead = view! { <strong>{m.registers_house_lead()}</strong> " " {m.registers_house_lead_who()} };
        let body = if view.may_set {
            form(inside, view.rules, errors)
        } else {
            said(inside, view.rules)
        };
        view! {
            {summary(inside, errors)}
            <PageHeader title=title lead=lead.into_any() />
            {tabs(inside, Part::House)}
            {body}
        }
        .into_any()
    })
}

fn form(inside: &InWorkspace, rules: HouseRules, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let ages = CONSENT_AGES
        .map(|age| {
            let number = format.number(i64::from(age));
            let label = match age {
                15 => m.registers_house_age_france(&number),
                _ => m.registers_house_age(&number),
            };
            Choice::new(age.to_string(), label).selected(age == rules.consent_age)
        })
        .collect::<Vec<_>>();
    let alone = view! {
        <RadioGroup
            name="consent_age"
            label=m.registers_house_alone()
            hint=m.registers_house_alone_what()
            choices=ages
            error=errors.get("consent_age")
            error_prefix=m.shared_error_prefix()
        />
    };
    view! {
        <form class="m-stack m-stack--far" method="post" action=path(inside, "house") novalidate>
            <Section id="minors" title=m.registers_house_minors()>
                <div class="m-form">
                    <Checkbox
                        name="reaches_minors"
                        label=m.registers_house_reaches()
                        hint=m.registers_house_reaches_what()
                        checked=rules.reaches_minors
                    />
                    {alone}
                    <p class="m-soft">{m.registers_house_ages_from()}</p>
                </div>
            </Section>
            <Section id="signal" title=m.registers_house_signal()>
                <div class="m-form">
                    <Checkbox
                        name="signal_stops_profiling"
                        label=m.registers_house_signal_profiling()
                        hint=m.registers_house_signal_what()
                        checked=rules.signal_stops_profiling
                    />
                </div>
            </Section>
            <div class="m-stack m-stack--close">
                <p class="m-soft">{m.registers_house_when()}</p>
                <div>
                    <Button variant=Variant::Primary>{m.shared_save()}</Button>
                </div>
            </div>
        </form>
    }
    .into_any()
}

/// The same, for who may not change it.
fn said(inside: &InWorkspace, rules: HouseRules) -> AnyView {
    let m = inside.page.messages;
    let age = inside.page.format.number(i64::from(rules.consent_age));
    let minors = if rules.reaches_minors {
        m.registers_house_reaches_yes()
    } else {
        m.registers_house_reaches_no()
    };
    let signal = if rules.signal_stops_profiling {
        m.registers_house_signal_both()
    } else {
        m.registers_house_signal_sharing()
    };
    view! {
        <Section id="minors" title=m.registers_house_minors()>
            <div class="m-stack">
                <p>{minors}</p>
                <p>{m.registers_house_alone_from(&age)}</p>
                <p>{signal}</p>
                <p class="m-soft">{m.registers_keep_ask()}</p>
            </div>
        </Section>
    }
    .into_any()
}
