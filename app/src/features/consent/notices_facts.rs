//! What a notice tells beside texts: who decides, the officer, recipients, transfers, the authority.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::access::Capability;
use domain::consent::notice::{
    Authority, Controller, Notice, NoticePurpose, Officer, Recipients, Requirement, Transfer, Transfers,
};
use leptos::prelude::*;
use services::UseError;
use services::consent::{NoticeEdit, NoticeFacts, NoticeRefusal, NoticeView};
use ui::{
    Button, ButtonLink, Checkbox, Choice, Field, InputKind, PageHeader, RadioGroup, Section, Select,
    TextArea, Variant,
};

use super::notices_version::version_of;
use super::notices_words::requirement_name;
use super::purposes_list::name_of;
use super::sent::Sent;
use super::{notice_crumbs, notice_path, summary};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Flash, InWorkspace, PageError, Place};

/// The draft; whatever is published is not found here.
pub(super) async fn draft(
    state: &AppState,
    inside: &InWorkspace,
    version: &str,
) -> Result<NoticeView, PageError> {
    if !inside.visit.may(Capability::DraftPurposes) {
        return Err(UseError::Forbidden(Capability::DraftPurposes).into());
    }
    let version = version_of(version)?;
    let view = state.services.notice(&inside.visit, version).await?;
    if view.published_at.is_some() {
        return Err(UseError::NotFound.into());
    }
    Ok(view)
}

pub(super) async fn show(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, version)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let view = draft(&state, &inside, &version).await?;
    Ok(render(&inside, &view.notice, &FormErrors::default()))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InWorkspace,
    Path((_, version)): Path<(String, String)>,
    FormData(sent): FormData<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let view = draft(&state, &inside, &version).await?;
    let m = inside.page.messages;
    let facts = read(&Sent::new(sent), &view.notice);
    let mut wrong = FormErrors::default();
    let url = &facts.authority.url;
    if !url.is_empty() && !url.starts_with("https://") {
        wrong.add("authority_url", m.consent_fact_authority_url_wrong());
    }
    if let Transfers::To(transfers) = &facts.transfers
        && (transfers.is_empty() || !transfers.iter().all(is_whole))
    {
        wrong.add("transfers_to", m.consent_fact_transfers_wrong());
    }
    if wrong.is_empty() {
        let edit = NoticeEdit::Facts(Box::new(facts.clone()));
        match state
            .services
            .edit_notice(&inside.visit, view.notice.version, edit)
            .await
        {
            Ok(()) => {
                let path = notice_path(&inside, view.notice.version);
                return Ok(inside.page.redirect(&path, Some(Flash::NoticeSaved)));
            }
            Err(NoticeRefusal::Use(error)) => return Err(error.into()),
            Err(_) => wrong.add("controller", m.consent_notice_too_long()),
        }
    }
    let typed = with(view.notice, facts);
    Ok(render(&inside, &typed, &wrong))
}

fn is_whole(to: &Transfer) -> bool {
    !to.country.is_empty() && !to.safeguard.is_empty() && !to.copy_at.is_empty()
}

/// What was typed. A line of transfers has three parts, with bars between them.
fn read(sent: &Sent, notice: &Notice) -> NoticeFacts {
    let transfers = match sent.one("transfers") {
        "none" => Transfers::None,
        "to" => {
            let lines = sent.lines("transfers_to");
            let read: Vec<Transfer> = lines
                .iter()
                .map(|line| {
                    let mut parts = line.splitn(3, '|').map(|part| part.trim().to_owned());
                    let mut next = || parts.next().unwrap_or_default();
                    Transfer {
                        country: next(),
                        safeguard: next(),
                        copy_at: next(),
                    }
                })
                .collect();
            Transfers::To(read)
        }
        _ => Transfers::Unsaid,
    };
    let optional = |name: &str| {
        let text = sent.one(name);
        (!text.is_empty()).then(|| text.to_owned())
    };
    NoticeFacts {
        controller: Controller {
            name: sent.one("controller").to_owned(),
            address: sent.one("address").to_owned(),
            contact: sent.one("contact").to_owned(),
            in_union: sent.is_on("in_union"),
            representative: optional("representative"),
        },
        officer: match sent.one("officer") {
            "none" => Officer::NotNeeded,
            "contact" => Officer::Contact(sent.one("officer_contact").to_owned()),
            _ => Officer::Unsaid,
        },
        requirements: notice
            .purposes
            .iter()
            .map(|shown| {
                let key = shown.purpose.key();
                let word = sent.one(&format!("requirement-{key}")).to_owned();
                let found = [Requirement::Free, Requirement::ByLaw, Requirement::ByContract]
                    .into_iter()
                    .find(|requirement| requirement.as_str() == word);
                (key.clone(), found.unwrap_or_default())
            })
            .collect(),
        recipients: match sent.one("recipients") {
            "none" => Recipients::None,
            "named" => Recipients::Named(sent.lines("recipients_named")),
            _ => Recipients::Unsaid,
        },
        transfers,
        indirect: sent.is_on("indirect"),
        sources: sent.lines("sources"),
        authority: Authority {
            name: sent.one("authority").to_owned(),
            url: sent.one("authority_url").to_owned(),
        },
    }
}

/// The notice with what was typed.
fn with(notice: Notice, facts: NoticeFacts) -> Notice {
    let said = facts.requirements;
    Notice {
        controller: facts.controller,
        officer: facts.officer,
        purposes: notice
            .purposes
            .into_iter()
            .map(|shown| {
                let said = said.iter().find(|(key, _)| key == shown.purpose.key());
                NoticePurpose {
                    requirement: said.map_or(shown.requirement, |(_, said)| *said),
                    purpose: shown.purpose,
                }
            })
            .collect(),
        recipients: facts.recipients,
        transfers: facts.transfers,
        indirect: facts.indirect,
        sources: facts.sources,
        authority: facts.authority,
        ..notice
    }
}

fn render(inside: &InWorkspace, notice: &Notice, errors: &FormErrors) -> Response {
    let m = inside.page.messages;
    let version = inside.page.format.number(i64::from(notice.version));
    let title = m.consent_notice_facts_of(&version);
    inside.respond(Place::Purposes, &title, errors.status(), || {
        let path = notice_path(inside, notice.version);
        let between = (m.consent_notice_version(&version), path.clone());
        let who = who(inside, notice, errors);
        let places = places(inside, notice, errors);
        view! {
            {summary(inside, errors)}
            <PageHeader
                title=title.clone()
                crumbs_label=m.shared_breadcrumb()
                crumbs=notice_crumbs(inside, Some(between), m.consent_notice_facts())
                lead=m.consent_notice_facts_lead().into_any()
            />
            <form method="post" action=format!("{path}/facts") novalidate>
                <Section id="who" title=m.consent_facts_who()>
                    <div class="m-form">{who}</div>
                </Section>
                <Section id="where" title=m.consent_facts_where()>
                    <div class="m-form">{places}</div>
                </Section>
                {(!notice.purposes.is_empty()).then(|| requirements(inside, notice))}
                <div class="m-cluster m-top">
                    <Button variant=Variant::Primary>{m.shared_save()}</Button>
                    <ButtonLink href=path.clone() variant=Variant::Quiet>{m.shared_cancel()}</ButtonLink>
                </div>
            </form>
        }
        .into_any()
    })
}

fn who(inside: &InWorkspace, notice: &Notice, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let controller = &notice.controller;
    let field = |name: &'static str, label: &str, hint: &str, value: &str| {
        view! {
            <Field
                name=name
                label=label
                hint=hint
                autocomplete="off"
                value=value.to_owned()
                error=errors.get(name)
                error_prefix=m.shared_error_prefix()
            />
        }
    };
    let (officer, contact) = match &notice.officer {
        Officer::Unsaid => ("", ""),
        Officer::NotNeeded => ("none", ""),
        Officer::Contact(contact) => ("contact", contact.as_str()),
    };
    let officers = vec![
        Choice::new("contact", m.consent_fact_officer_contact()).selected(officer == "contact"),
        Choice::new("none", m.consent_fact_officer_none()).selected(officer == "none"),
    ];
    let representative = controller.representative.clone().unwrap_or_default();
    view! {
        {field("controller", m.consent_fact_controller(), m.consent_fact_controller_hint(), &controller.name)}
        {field("address", m.consent_fact_address(), "", &controller.address)}
        {field("contact", m.consent_fact_contact(), m.consent_fact_contact_hint(), &controller.contact)}
        <Checkbox name="in_union" label=m.consent_fact_in_union() checked=controller.in_union />
        {field(
            "representative",
            m.consent_fact_representative(),
            m.consent_fact_representative_hint(),
            &representative,
        )}
        <RadioGroup name="officer" label=m.consent_fact_officer() choices=officers />
        {field("officer_contact", m.consent_fact_officer_reach(), "", contact)}
        {field("authority", m.consent_fact_authority(), m.consent_fact_authority_hint(), &notice.authority.name)}
        <Field
            name="authority_url"
            label=m.consent_fact_authority_url()
            kind=InputKind::Url
            autocomplete="off"
            value=notice.authority.url.clone()
            error=errors.get("authority_url")
            error_prefix=m.shared_error_prefix()
        />
    }
    .into_any()
}

fn places(inside: &InWorkspace, notice: &Notice, errors: &FormErrors) -> AnyView {
    let m = inside.page.messages;
    let (recipients, named) = match &notice.recipients {
        Recipients::Unsaid => ("", String::new()),
        Recipients::None => ("none", String::new()),
        Recipients::Named(names) => ("named", names.join("\n")),
    };
    let (transfers, to) = match &notice.transfers {
        Transfers::Unsaid => ("", String::new()),
        Transfers::None => ("none", String::new()),
        Transfers::To(to) => {
            let lines: Vec<String> = to
                .iter()
                .map(|to| format!("{} | {} | {}", to.country, to.safeguard, to.copy_at))
                .collect();
            ("to", lines.join("\n"))
        }
    };
    let recipient_choices = vec![
        Choice::new("none", m.consent_fact_recipients_none()).selected(recipients == "none"),
        Choice::new("named", m.consent_fact_recipients_named()).selected(recipients == "named"),
    ];
    let transfer_choices = vec![
        Choice::new("none", m.consent_fact_transfers_none()).selected(transfers == "none"),
        Choice::new("to", m.consent_fact_transfers_to()).selected(transfers == "to"),
    ];
    view! {
        <RadioGroup name="recipients" label=m.consent_section_recipients() choices=recipient_choices />
        <TextArea
            name="recipients_named"
            label=m.consent_fact_recipients_list()
            hint=m.consent_field_recipients_hint()
            rows=3
            value=named
        />
        <RadioGroup name="transfers" label=m.consent_section_transfers() choices=transfer_choices />
        <TextArea
            name="transfers_to"
            label=m.consent_fact_transfers_list()
            hint=m.consent_fact_transfers_hint()
            rows=3
            value=to
            error=errors.get("transfers_to")
            error_prefix=m.shared_error_prefix()
        />
        <Checkbox
            name="indirect"
            label=m.consent_fact_indirect()
            hint=m.consent_fact_indirect_hint()
            checked=notice.indirect
        />
        <TextArea
            name="sources"
            label=m.consent_fact_sources()
            hint=m.consent_fact_sources_hint()
            rows=2
            value=notice.sources.join("\n")
        />
    }
    .into_any()
}

/// Whether the person must give data, purpose by purpose.
fn requirements(inside: &InWorkspace, notice: &Notice) -> AnyView {
    let m = inside.page.messages;
    let each = notice
        .purposes
        .iter()
        .map(|shown| {
            let choices = [
                Requirement::Unsaid,
                Requirement::Free,
                Requirement::ByContract,
                Requirement::ByLaw,
            ]
            .into_iter()
            .map(|requirement| {
                Choice::new(requirement.as_str(), requirement_name(requirement, m))
                    .selected(requirement == shown.requirement)
            })
            .collect();
            let key = shown.purpose.key();
            view! {
                <Select
                    name=format!("requirement-{key}")
                    label=name_of(inside, &shown.purpose.draft)
                    choices=choices
                />
            }
        })
        .collect_view();
    view! {
        <Section id="must" title=m.consent_facts_must() note=m.consent_facts_must_note()>
            <div class="m-form">{each}</div>
        </Section>
    }
    .into_any()
}
