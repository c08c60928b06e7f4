//! Writing a breach down, and what is known of it later.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::access::Capability;
use domain::consent::breach::{Breach, BreachFault, BreachField, Risk, clock, limit};
use domain::consent::purpose::DataCategory;
use domain::ids::BreachId;
use i18n::Messages;
use jiff::Timestamp;
use jiff::civil::DateTime;
use leptos::prelude::*;
use services::UseError;
use services::consent::{BreachRefusal, BreachRow};
use ui::{
    Button, ButtonLink, CardRadios, CheckboxGroup, Choice, Crumb, Field, FieldWidth, InputKind, PageHeader,
    Section, TextArea, Variant,
};

use super::breaches_list::{clock_badge, risk_name};
use super::purposes_words::category_name;
use super::sent::Sent;
use super::{breach_path, breaches_path, path, summary};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{ErrorKind, Flash, InWorkspace, PageError, Place};

/// What the form shows.
struct Form {
    content: Breach,
    discovered: String,
    people: String,
    told: String,
    people_told: String,
}

/// The moment of a field for days and times, in the reader's time zone.
fn moment(inside: &InWorkspace, text: &str) -> Option<Timestamp> {
    let local: DateTime = text.parse().ok()?;
    let zone = inside.visit.workspace().time_zone.zone();
    Some(local.to_zoned(zone).ok()?.timestamp())
}

/// What such a field holds.
fn typed(inside: &InWorkspace, at: Timestamp) -> String {
    let zone = inside.visit.workspace().time_zone.zone();
    at.to_zoned(zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

fn of(inside: &InWorkspace, content: Breach) -> Form {
    let optional = |at: Option<Timestamp>| at.map(|at| typed(inside, at)).unwrap_or_default();
    Form {
        discovered: typed(inside, content.discovered_at),
        people: content
            .people
            .map(|people| people.to_string())
            .unwrap_or_default(),
        told: optional(content.authority_told_at),
        people_told: optional(content.people_told_at),
        content,
    }
}

/// What was sent, and the fields that cannot be read.
fn sent_form(
    inside: &InWorkspace,
    sent: &Sent,
    discovered_at: Option<Timestamp>,
) -> (Form, Vec<&'static str>) {
    let mut unreadable = Vec::new();
    let mut optional = |name: &'static str| {
        let text = sent.one(name);
        let at = moment(inside, text);
        if at.is_none() && !text.is_empty() {
            unreadable.push(name);
        }
        at
    };
    let told = optional("told");
    let people_told = optional("people_told");
    let discovered = discovered_at.or_else(|| moment(inside, sent.one("discovered")));
    if discovered.is_none() {
        unreadable.insert(0, "discovered");
    }
    let people: Option<u32> = sent.number("people");
    if people.is_none() && !sent.one("people").is_empty() {
        unreadable.push("people");
    }
    let reason = sent.one("delay");
    let content = Breach {
        discovered_at: discovered.unwrap_or(Timestamp::UNIX_EPOCH),
        nature: sent.one("nature").to_owned(),
        categories: sent.all("categories").filter_map(DataCategory::parse).collect(),
        people,
        consequences: sent.one("consequences").to_owned(),
        measures: sent.one("measures").to_owned(),
        risk: Risk::parse(sent.one("risk")).unwrap_or(Risk::Risk),
        authority_told_at: told,
        delay_reason: (!reason.is_empty()).then(|| reason.to_owned()),
        people_told_at: people_told,
    };
    let form = Form {
        content,
        discovered: discovered.map_or_else(|| sent.one("discovered").to_owned(), |at| typed(inside, at)),
        people: sent.one("people").to_owned(),
        told: sent.one("told").to_owned(),
        people_told: sent.one("people_told").to_owned(),
    };
    (form, unreadable)
}

const fn field_name(field: BreachField) -> &'static str {
    match field {
        BreachField::Discovered => "discovered",
        BreachField::Nature => "nature",
        BreachField::Categories => "categories",
        BreachField::People => "people",
        BreachField::Consequences => "consequences",
        BreachField::Measures => "measures",
        BreachField::Risk => "risk",
        BreachField::Told => "told",
        BreachField::Delay => "delay",
        BreachField::PeopleTold => "people_told",
    }
}

fn fault_words(field: BreachField, fault: BreachFault, m: Messages) -> &'static str {
    match (field, fault) {
        (BreachField::Delay, _) => m.registers_breach_delay_needed(),
        (BreachField::Categories, _) => m.consent_fault_no_category(),
        (_, BreachFault::Missing) => m.registers_breach_missing(),
        (_, BreachFault::TooLong) => m.registers_breach_too_long(),
        (_, BreachFault::Unreadable) => m.registers_breach_unreadable(),
        (_, BreachFault::WrongOrder) => m.registers_breach_order(),
    }
}

fn unreadable_errors(unreadable: &[&'static str], m: Messages) -> FormErrors {
    let mut errors = FormErrors::default();
    for name in unreadable {
        let message = if *name == "people" {
            m.consent_fault_number()
        } else {
            m.registers_breach_unreadable()
        };
        errors.add(name, message);
    }
    errors
}

fn fault_errors(faults: &[(BreachField, BreachFault)], m: Messages) -> FormErrors {
    let mut errors = FormErrors::default();
    for (field, fault) in faults {
        errors.add(field_name(*field), fault_words(*field, *fault, m));
    }
    errors
}

fn keeps(inside: &InWorkspace) -> Result<(), PageError> {
    if inside.visit.may(Capability::KeepBreaches) {
        Ok(())
    } else {
        Err(UseError::Forbidden(Capability::KeepBreaches).into())
    }
}

pub(super) async fn new(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    keeps(&inside)?;
    let content = Breach {
        discovered_at: state.services.now(),
        nature: String::new(),
        categories: std::collections::BTreeSet::new(),
        people: None,
        consequences: String::new(),
        measures: String::new(),
        risk: Risk::Risk,
        authority_told_at: None,
        delay_reason: None,
        people_told_at: None,
    };
    let form = of(&inside, content);
    Ok(render(&inside, None, &form, &FormErrors::default()))
}

pub(super) async fn create(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    keeps(&inside)?;
    let m = inside.page.messages;
    let (form, unreadable) = sent_form(&inside, &Sent::new(sent), None);
    if !unreadable.is_empty() {
        return Ok(render(&inside, None, &form, &unreadable_errors(&unreadable, m)));
    }
    match state.services.record_breach(&inside.visit, &form.content).await {
        Ok(breach) => Ok(inside
            .page
            .redirect(&breach_path(&inside, breach), Some(Flash::BreachRecorded))),
        Err(BreachRefusal::Use(error)) => Err(error.into()),
        Err(BreachRefusal::Faults(faults)) => Ok(render(&inside, None, &form, &fault_errors(&faults, m))),
    }
}

async fn found(state: &AppState, inside: &InWorkspace, id: &str) -> Result<BreachRow, PageError> {
    let breach = BreachId::parse(id).ok_or(PageError::Show(ErrorKind::NotFound))?;
    Ok(state.services.breach(&inside.visit, breach).await?)
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, breach)): Path<(String, String)>,
) -> Result<Response, PageError> {
    keeps(&inside)?;
    let row = found(&state, &inside, &breach).await?;
    let form = of(&inside, row.content.clone());
    let now = state.services.now();
    Ok(render(&inside, Some((&row, now)), &form, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, breach)): Path<(String, String)>,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    keeps(&inside)?;
    let row = found(&state, &inside, &breach).await?;
    let m = inside.page.messages;
    let now = state.services.now();
    let (form, unreadable) = sent_form(&inside, &Sent::new(sent), Some(row.content.discovered_at));
    if !unreadable.is_empty() {
        let errors = unreadable_errors(&unreadable, m);
        return Ok(render(&inside, Some((&row, now)), &form, &errors));
    }
    match state
        .services
        .amend_breach(&inside.visit, row.breach, &form.content)
        .await
    {
        Ok(()) => Ok(inside
            .page
            .redirect(&breach_path(&inside, row.breach), Some(Flash::BreachSaved))),
        Err(BreachRefusal::Use(error)) => Err(error.into()),
        Err(BreachRefusal::Faults(faults)) => Ok(render(
            &inside,
            Some((&row, now)),
            &form,
            &fault_errors(&faults, m),
        )),
    }
}

fn render(
    inside: &InWorkspace,
    row: Option<(&BreachRow, Timestamp)>,
    form: &Form,
    errors: &FormErrors,
) -> Response {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let title = match row {
        Some((row, _)) => m.registers_breach_of(&format.date_long(row.content.discovered_at)),
        None => m.registers_breach_new().to_owned(),
    };
    inside.respond(Place::Purposes, &title, errors.status(), || {
        let lead = match row {
            Some((row, now)) => {
                let content = &row.content;
                let until = format.date_time(limit(content.discovered_at));
                let clock = clock(content.risk, content.discovered_at, content.authority_told_at, now);
                view! { {m.registers_breach_lead_limit(&until)} " " {clock_badge(clock, m, format)} }.into_any()
            }
            None => m.registers_breach_new_lead().into_any(),
        };
        let crumbs = vec![
            Crumb::link(m.consent_tab_breaches(), breaches_path(inside)),
            Crumb::here(title.clone()),
        ];
        let action = row.map_or_else(
            || path(inside, "breaches/new"),
            |(row, _)| breach_path(inside, row.breach),
        );
        let happened = happened(inside, row.is_some(), form, errors);
        let done = done(inside, form, errors);
        view! {
            {summary(inside, errors)}
            <PageHeader title=title.clone() crumbs_label=m.shared_breadcrumb() crumbs=crumbs lead=lead />
            <form method="post" action=action novalidate>
                <Section id="happened" title=m.registers_breach_happened()>
                    <div class="m-form">{happened}</div>
                </Section>
                <Section id="done" title=m.registers_breach_done()>
                    <div class="m-form">{done}</div>
                </Section>
                <div class="m-cluster m-top">
                    <Button variant=Variant::Primary>{m.shared_save()}</Button>
                    <ButtonLink href=breaches_path(inside) variant=Variant::Quiet>{m.shared_cancel()}</ButtonLink>
                </div>
            </form>
        }
        .into_any()
    })
}

fn area(
    inside: &InWorkspace,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    value: &str,
    errors: &FormErrors,
) -> AnyView {
    let m = inside.page.messages;
    view! {
        <TextArea
            name=name
            label=label
            hint=hint
            rows=4
            value=value.to_owned()
            error=errors.get(name)
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any()
}

fn happened(inside: &InWorkspace, known: bool, form: &Form, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let content = &form.content;
    let choices = DataCategory::ALL
        .into_iter()
        .map(|category| {
            Choice::new(category.as_str(), category_name(category, m))
                .selected(content.categories.contains(&category))
        })
        .collect();
    let risks = Risk::ALL
        .into_iter()
        .map(|risk| {
            let hint = match risk {
                Risk::None => m.registers_risk_none_what(),
                Risk::Risk => m.registers_risk_some_what(),
                Risk::High => m.registers_risk_high_what(),
            };
            Choice::new(risk.as_str(), risk_name(risk, m))
                .hint(hint)
                .selected(risk == content.risk)
        })
        .collect();
    view! {
        <Field
            name="discovered"
            label=m.registers_breach_discovered()
            hint=m.registers_breach_discovered_hint()
            kind=InputKind::DateTime
            width=FieldWidth::Medium
            autocomplete="off"
            readonly=known
            required=true
            value=form.discovered.clone()
            error=errors.get("discovered")
            error_prefix=m.shared_error_prefix()
        />
        {area(inside, "nature", m.registers_breach_nature(), m.registers_breach_nature_hint(), &content.nature, errors)}
        <CheckboxGroup
            name="categories"
            label=m.consent_field_categories()
            choices=choices
            error=errors.get("categories")
            error_prefix=m.shared_error_prefix()
        />
        <Field
            name="people"
            label=m.registers_breach_people()
            hint=m.registers_breach_people_hint()
            width=FieldWidth::Small
            inputmode="numeric"
            autocomplete="off"
            value=form.people.clone()
            error=errors.get("people")
            error_prefix=m.shared_error_prefix()
        />
        {area(
            inside,
            "consequences",
            m.registers_breach_consequences(),
            m.registers_breach_consequences_hint(),
            &content.consequences,
            errors,
        )}
        <CardRadios name="risk" label=m.registers_breach_risk() choices=risks />
    }
    .into_any()
}

fn done(inside: &InWorkspace, form: &Form, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let content = &form.content;
    let at = |name: &'static str, label: &'static str, hint: &'static str, value: &str| {
        view! {
            <Field
                name=name
                label=label
                hint=hint
                kind=InputKind::DateTime
                width=FieldWidth::Medium
                autocomplete="off"
                value=value.to_owned()
                error=errors.get(name)
                error_prefix=m.shared_error_prefix()
            />
        }
    };
    view! {
        {area(
            inside,
            "measures",
            m.registers_breach_measures(),
            m.registers_breach_measures_hint(),
            &content.measures,
            errors,
        )}
        {at("told", m.registers_breach_told(), m.registers_breach_told_hint(), &form.told)}
        {area(
            inside,
            "delay",
            m.registers_breach_delay(),
            m.registers_breach_delay_hint(),
            content.delay_reason.as_deref().unwrap_or_default(),
            errors,
        )}
        {at(
            "people_told",
            m.registers_breach_people_told(),
            m.registers_breach_people_told_hint(),
            &form.people_told,
        )}
    }
    .into_any()
}
