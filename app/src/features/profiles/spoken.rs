//! Taking down a choice that a person says aloud or writes on paper, with what proves it.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::ids::ProfileId;
use i18n::Messages;
use leptos::prelude::*;
use serde::Deserialize;
use services::signals::{SpokenChoice, SpokenFault, SpokenForm, SpokenRefusal, SpokenWay};
use ui::{
    Button, Checkbox, Choice, Crumb, DateField, ErrorSummary, Field, PageHeader, RadioGroup, Section, Select,
    Variant,
};

use super::case_line::{base, case_first};
use crate::AppState;
use crate::features::signals::purpose_name;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    purpose: String,
    answer: String,
    way: String,
    day: String,
    place: String,
    reference: String,
    notice: String,
    guardian: Option<String>,
}

impl From<Sent> for SpokenChoice {
    fn from(sent: Sent) -> Self {
        Self {
            purpose: sent.purpose,
            answer: sent.answer,
            way: sent.way,
            day: sent.day,
            place: sent.place,
            reference: sent.reference,
            notice: sent.notice,
            guardian: sent.guardian.is_some(),
        }
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_workspace, profile)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let asked = ProfileId::parse(&profile).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let found = state.services.spoken_form(&inside.visit, asked).await;
    let form = found.map_err(|error| case_first(&inside, error))?;
    Ok(render(
        &inside,
        &form,
        &SpokenChoice::default(),
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_workspace, profile)): Path<(String, String)>,
    FormData(sent): FormData<Sent>,
) -> Result<Response, PageError> {
    let asked = ProfileId::parse(&profile).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let said = SpokenChoice::from(sent);
    let done = state.services.take_down_choice(&inside.visit, asked, &said).await;
    match done {
        Ok(_) => {
            let back = format!("{}/{asked}#consent", base(&inside));
            Ok(inside.page.redirect(&back, Some(Flash::ChoiceTakenDown)))
        }
        Err(SpokenRefusal::Use(error)) => Err(case_first(&inside, error)),
        Err(SpokenRefusal::Wrong(faults)) => {
            let m = inside.page.messages;
            let mut errors = FormErrors::default();
            for fault in faults {
                let (field, message) = fault_words(fault, m);
                errors.add(field, message);
            }
            let found = state.services.spoken_form(&inside.visit, asked).await;
            let form = found.map_err(|error| case_first(&inside, error))?;
            Ok(render(&inside, &form, &said, &errors))
        }
    }
}

fn fault_words(fault: SpokenFault, m: Messages) -> (&'static str, &'static str) {
    match fault {
        SpokenFault::Purpose => ("purpose", m.signals_spoken_no_purpose()),
        SpokenFault::Answer => ("answer", m.signals_spoken_no_answer()),
        SpokenFault::Way => ("way", m.signals_spoken_no_way()),
        SpokenFault::Day => ("day", m.signals_spoken_no_day()),
        SpokenFault::DayToCome => ("day", m.signals_spoken_day_to_come()),
        SpokenFault::TooOld => ("day", m.signals_spoken_too_old()),
        SpokenFault::ChosenSince => ("day", m.signals_spoken_chosen_since()),
        SpokenFault::Place => ("place", m.signals_spoken_no_place()),
        SpokenFault::Reference => ("reference", m.signals_spoken_no_reference()),
        SpokenFault::Notice => ("notice", m.signals_spoken_no_notice()),
        SpokenFault::TooLong => ("place", m.signals_spoken_too_long()),
    }
}

fn way_name(way: SpokenWay, m: Messages) -> &'static str {
    match way {
        SpokenWay::Paper => m.signals_spoken_paper(),
        SpokenWay::Counter => m.signals_spoken_counter(),
        SpokenWay::Telephone => m.signals_spoken_telephone(),
    }
}

fn render(inside: &InWorkspace, form: &SpokenForm, said: &SpokenChoice, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let title = m.signals_spoken_title();
    inside.respond(Place::Profiles, title, errors.status(), || {
        let path = format!("{}/{}", base(inside), form.profile);
        let summary = (!errors.is_empty()).then(|| {
            let number = inside.page.format.number(errors.count());
            let title = m.shared_error_summary(errors.count(), &number);
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let lead = view! { <strong>{m.signals_spoken_lead()}</strong> " " {m.signals_spoken_lead_proof()} };
        let crumbs = vec![
            Crumb::link(m.signals_spoken_person(), path.clone()),
            Crumb::here(title.to_owned()),
        ];
        let action = format!("{path}/consent");
        let (what, proof) = (
            what(inside, form, said, errors),
            proof(inside, form, said, errors),
        );
        view! {
            {summary}
            <PageHeader
                title=title
                crumbs_label=m.shared_breadcrumb()
                crumbs=crumbs
                lead=lead.into_any()
            />
            <form class="m-stack m-stack--far" method="post" action=action novalidate>
                <Section id="what" title=m.signals_spoken_what()>
                    <div class="m-form">{what}</div>
                </Section>
                <Section id="proof" title=m.signals_spoken_proof()>
                    <div class="m-form">{proof}</div>
                </Section>
                <div>
                    <Button variant=Variant::Primary>{m.signals_spoken_submit()}</Button>
                </div>
            </form>
        }
        .into_any()
    })
}

fn what(inside: &InWorkspace, form: &SpokenForm, said: &SpokenChoice, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let prefix = m.shared_error_prefix();
    let purposes = form
        .purposes
        .iter()
        .map(|of| {
            let key = of.purpose.key().as_str();
            Choice::new(key, purpose_name(&of.purpose, inside.page.language)).selected(said.purpose == key)
        })
        .collect::<Vec<_>>();
    let answers = vec![
        Choice::new("yes", m.signals_spoken_yes()).selected(said.answer == "yes"),
        Choice::new("no", m.signals_spoken_no()).selected(said.answer == "no"),
    ];
    view! {
        <RadioGroup
            name="purpose"
            label=m.signals_spoken_purpose()
            choices=purposes
            error=errors.get("purpose")
            error_prefix=prefix
        />
        <RadioGroup
            name="answer"
            label=m.signals_spoken_answer()
            hint=m.signals_spoken_answer_what()
            choices=answers
            error=errors.get("answer")
            error_prefix=prefix
        />
        <Checkbox
            name="guardian"
            label=m.signals_spoken_guardian()
            hint=m.signals_spoken_guardian_what()
            checked=said.guardian
        />
    }
    .into_any()
}

fn proof(inside: &InWorkspace, form: &SpokenForm, said: &SpokenChoice, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let prefix = m.shared_error_prefix();
    let ways = SpokenWay::ALL
        .into_iter()
        .map(|way| Choice::new(way.as_str(), way_name(way, m)).selected(said.way == way.as_str()))
        .collect::<Vec<_>>();
    let none = Choice::new("", m.signals_spoken_notice_none()).selected(said.notice.is_empty());
    let editions = std::iter::once(none)
        .chain(form.editions.iter().map(|edition| {
            let value = format!("{}-{}", edition.version, edition.language);
            let number = inside.page.format.number(i64::from(edition.version));
            let label = m.signals_spoken_notice_edition(&number, &edition.language.to_uppercase());
            Choice::new(value.clone(), label).selected(said.notice == value)
        }))
        .collect::<Vec<_>>();
    view! {
        <RadioGroup
            name="way"
            label=m.signals_spoken_way()
            choices=ways
            error=errors.get("way")
            error_prefix=prefix
        />
        <DateField
            name="day"
            label=m.signals_spoken_day()
            required=true
            value=said.day.clone()
            error=errors.get("day")
            error_prefix=prefix
        />
        <Field
            name="place"
            label=m.signals_spoken_place()
            hint=m.signals_spoken_place_hint()
            autocomplete="off"
            value=said.place.clone()
            error=errors.get("place")
            error_prefix=prefix
        />
        <Field
            name="reference"
            label=m.signals_spoken_reference()
            hint=m.signals_spoken_reference_hint()
            autocomplete="off"
            value=said.reference.clone()
            error=errors.get("reference")
            error_prefix=prefix
        />
        <Select
            name="notice"
            label=m.signals_spoken_notice()
            hint=m.signals_spoken_notice_hint()
            choices=editions
            error=errors.get("notice")
            error_prefix=prefix
        />
    }
    .into_any()
}
