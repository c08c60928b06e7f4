//! For how long data is kept: shorter freely, longer than by default with a written reason.

use axum::extract::State;
use axum::response::Response;
use domain::consent::retention::{Keep, RetentionClass, RetentionFault};
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::consent::{RetentionEdit, RetentionLine, RetentionRefusal, RetentionView, RetentionWrong};
use ui::{Button, Choice, Column, DataTable, Field, FieldWidth, PageHeader, Section, Select, Variant};

use super::sent::Sent;
use super::{Part, path, summary, tabs};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, InWorkspace, PageError, Place};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let view = state.services.retention(&inside.visit).await?;
    Ok(render(&inside, &view, None, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let m = inside.page.messages;
    let sent = Sent::new(sent);
    let edits: Vec<RetentionEdit> = RetentionClass::ALL
        .into_iter()
        .filter(|class| sent.all(&amount_name(*class)).next().is_some())
        .map(|class| RetentionEdit {
            class,
            keep: sent.number::<u16>(&amount_name(class)).map(|amount| {
                match sent.one(&format!("unit-{}", class.as_str())) {
                    "days" => Keep::Days(amount),
                    _ => Keep::Months(amount),
                }
            }),
            reason: sent.one(&format!("reason-{}", class.as_str())).to_owned(),
        })
        .collect();
    match state.services.set_retention(&inside.visit, &edits).await {
        Ok(()) => Ok(inside
            .page
            .redirect(&path(&inside, "retention"), Some(Flash::RetentionSaved))),
        Err(RetentionRefusal::Use(error)) => Err(error.into()),
        Err(RetentionRefusal::Wrong(wrong)) => {
            let mut errors = FormErrors::default();
            for (class, wrong) in wrong {
                errors.add(field_of(class), wrong_words(wrong, m));
            }
            let view = state.services.retention(&inside.visit).await?;
            Ok(render(&inside, &view, Some(&sent), &errors))
        }
    }
}

fn amount_name(class: RetentionClass) -> String {
    format!("keep-{}", class.as_str())
}

/// The same, for the errors of the form.
const fn field_of(class: RetentionClass) -> &'static str {
    match class {
        RetentionClass::Events => "keep-events",
        RetentionClass::AudienceRaw => "keep-audience_raw",
        RetentionClass::DeviceIdentifier => "keep-device_identifier",
        RetentionClass::ChoiceMemory => "keep-choice_memory",
        RetentionClass::Prospect => "keep-prospect",
        RetentionClass::Customer => "keep-customer",
        RetentionClass::Suppression => "keep-suppression",
        RetentionClass::SecurityLog => "keep-security_log",
        RetentionClass::RequestFile => "keep-request_file",
        RetentionClass::Download => "keep-download",
        RetentionClass::Mail => "keep-mail",
    }
}

fn wrong_words(wrong: RetentionWrong, m: Messages) -> &'static str {
    match wrong {
        RetentionWrong::Unreadable => m.consent_fault_number(),
        RetentionWrong::Refused(RetentionFault::Nothing) => m.registers_keep_nothing(),
        RetentionWrong::Refused(RetentionFault::ReasonNeeded) => m.registers_keep_reason_needed(),
        RetentionWrong::Refused(RetentionFault::BeyondLimit) => m.registers_keep_beyond(),
        RetentionWrong::Refused(RetentionFault::BelowFloor) => m.registers_keep_below(),
    }
}

fn class_words(class: RetentionClass, m: Messages) -> (&'static str, &'static str) {
    match class {
        RetentionClass::Events => (m.registers_keep_events(), m.registers_keep_events_what()),
        RetentionClass::AudienceRaw => (m.registers_keep_audience(), m.registers_keep_audience_what()),
        RetentionClass::DeviceIdentifier => (m.registers_keep_device(), m.registers_keep_device_what()),
        RetentionClass::ChoiceMemory => (m.registers_keep_choice(), m.registers_keep_choice_what()),
        RetentionClass::Prospect => (m.registers_keep_prospect(), m.registers_keep_prospect_what()),
        RetentionClass::Customer => (m.registers_keep_customer(), m.registers_keep_customer_what()),
        RetentionClass::Suppression => (
            m.registers_keep_suppression(),
            m.registers_keep_suppression_what(),
        ),
        RetentionClass::SecurityLog => (m.registers_keep_log(), m.registers_keep_log_what()),
        RetentionClass::RequestFile => (m.registers_keep_request(), m.registers_keep_request_what()),
        RetentionClass::Download => (m.registers_keep_download(), m.registers_keep_download_what()),
        RetentionClass::Mail => (m.registers_keep_mail(), m.registers_keep_mail_what()),
    }
}

fn length(keep: Keep, m: Messages, format: &Format) -> String {
    match keep {
        Keep::Days(days) => m.consent_days(i64::from(days), &format.number(i64::from(days))),
        Keep::Months(months) => m.consent_months(i64::from(months), &format.number(i64::from(months))),
    }
}

fn render(inside: &InWorkspace, view: &RetentionView, sent: Option<&Sent>, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let title = m.registers_retention_title();
    inside.respond(Place::Purposes, title, errors.status(), || {
        let lead =
            view! { <strong>{m.registers_retention_lead()}</strong> " " {m.registers_retention_lead_rule()} };
        let rows = view
            .lines
            .iter()
            .map(|line| row(inside, view, line, sent, errors))
            .collect_view();
        let columns = vec![
            Column::new(m.registers_keep_class()),
            Column::new(m.registers_keep_default()),
            Column::new(m.registers_keep_for()),
            Column::new(m.registers_keep_reason()),
        ];
        let table = view! {
            <DataTable caption=m.registers_retention_title() columns=columns stack=true>{rows}</DataTable>
        };
        let body = if view.may_set {
            view! {
                <form class="m-stack" method="post" action=path(inside, "retention") novalidate>
                    {table}
                    <div class="m-cluster"><Button variant=Variant::Primary>{m.shared_save()}</Button></div>
                </form>
            }
            .into_any()
        } else {
            view! { <div class="m-stack">{table} <p class="m-soft">{m.registers_keep_ask()}</p></div> }
                .into_any()
        };
        view! {
            {summary(inside, errors)}
            <PageHeader title=title lead=lead.into_any() />
            {tabs(inside, Part::Retention)}
            <Section id="classes" title=m.registers_retention_classes()>{body}</Section>
        }
        .into_any()
    })
}

fn row(
    inside: &InWorkspace,
    view: &RetentionView,
    line: &RetentionLine,
    sent: Option<&Sent>,
    errors: &FormErrors,
) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let (name, what) = class_words(line.class, m);
    let limit = match line.class.limit() {
        Some(limit) => m.registers_keep_limit(&length(limit, m, format)),
        None => m.registers_keep_no_limit().to_owned(),
    };
    let who = line.set.as_ref().and_then(|(name, at)| {
        let name = name.as_deref()?;
        let text = m.registers_keep_set(name, &format.date_medium(*at));
        Some(view! { <br /> <span class="m-soft m-small">{text}</span> })
    });
    let (keep, reason) = if view.may_set {
        (
            form_keep(inside, line, sent, errors),
            form_reason(inside, line, sent),
        )
    } else {
        (
            length(line.keep, m, format).into_any(),
            line.reason.clone().into_any(),
        )
    };
    view! {
        <tr>
            <th scope="row">{name} <br /> <span class="m-soft m-small">{what}</span> {who}</th>
            <td data-label=m.registers_keep_default()>
                {length(line.class.default(), m, format)}
                <br />
                <span class="m-soft m-small">{limit}</span>
            </td>
            <td class="m-wide" data-label=m.registers_keep_for()>{keep}</td>
            <td class="m-wide" data-label=m.registers_keep_reason()>{reason}</td>
        </tr>
    }
    .into_any()
}

fn form_keep(
    inside: &InWorkspace,
    line: &RetentionLine,
    sent: Option<&Sent>,
    errors: &FormErrors,
) -> AnyView {
    let m = inside.page.messages;
    let (name, _) = class_words(line.class, m);
    let (amount, unit) = match line.keep {
        Keep::Days(days) => (days, "days"),
        Keep::Months(months) => (months, "months"),
    };
    let field = amount_name(line.class);
    let unit_field = format!("unit-{}", line.class.as_str());
    let amount = sent.map_or_else(|| amount.to_string(), |sent| sent.one(&field).to_owned());
    let unit = sent.map_or(unit, |sent| {
        if sent.one(&unit_field) == "days" {
            "days"
        } else {
            "months"
        }
    });
    let units = vec![
        Choice::new("days", m.consent_unit_days()).selected(unit == "days"),
        Choice::new("months", m.consent_unit_months()).selected(unit == "months"),
    ];
    view! {
        <div class="m-keep">
            <Field
                name=field.clone()
                label=m.registers_keep_amount_of(name)
                label_hidden=true
                width=FieldWidth::Tiny
                inputmode="numeric"
                autocomplete="off"
                value=amount
                error=errors.get(&field)
                error_prefix=m.shared_error_prefix()
            />
            <Select name=unit_field label=m.registers_keep_unit_of(name) label_hidden=true choices=units />
        </div>
    }
    .into_any()
}

fn form_reason(inside: &InWorkspace, line: &RetentionLine, sent: Option<&Sent>) -> AnyView {
    let m = inside.page.messages;
    let (name, _) = class_words(line.class, m);
    let field = format!("reason-{}", line.class.as_str());
    let reason = sent.map_or_else(
        || line.reason.clone().unwrap_or_default(),
        |sent| sent.one(&field).to_owned(),
    );
    view! {
        <Field
            name=field
            label=m.registers_keep_reason_of(name)
            label_hidden=true
            autocomplete="off"
            value=reason
        />
    }
    .into_any()
}
