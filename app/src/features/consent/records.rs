//! Records of processing activities (GDPR, article 30(1)), to read and to print.

use axum::extract::State;
use axum::response::Response;
use domain::consent::notice::{Notice, Officer, Transfers};
use domain::consent::purpose::Purpose;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::consent::Records;
use ui::{
    ButtonLink, DescriptionList, Detail, EmptyState, IconName, Notice as NoticeBox, NoticeTone, PageHeader,
    Section, Variant,
};

use super::purposes_list::name_of;
use super::purposes_words::{basis_name, categories, use_name};
use super::{Part, notices_path, path, purposes_path, tabs};
use crate::AppState;
use crate::page::{InWorkspace, PageError, Place, count};

pub(super) async fn show(State(state): State<AppState>, inside: InWorkspace) -> Result<Response, PageError> {
    let records = state.services.records(&inside.visit).await?;
    let m = inside.page.messages;
    let format = &inside.page.format;
    let title = m.registers_records_title();
    Ok(
        inside.respond(Place::Purposes, title, axum::http::StatusCode::OK, || {
            let number = count(records.purposes.len());
            let when = format.date_time(records.made_at);
            let lead = view! {
                <strong>{m.registers_records_lead(number, &format.number(number))}</strong>
                " "
                {m.registers_records_lead_when(&when)}
            };
            let (csv, json) = (path(&inside, "records/csv"), path(&inside, "records/json"));
            let actions = view! {
                <span class="m-cluster">
                    <ButtonLink href=csv icon=IconName::Download>"CSV"</ButtonLink>
                    <ButtonLink href=json icon=IconName::Download>"JSON"</ButtonLink>
                </span>
            };
            view! {
                <PageHeader title=title lead=lead.into_any() actions=actions.into_any() />
                {tabs(&inside, Part::Records)}
                {controller(&inside, records.notice.as_ref())}
                {activities(&inside, &records)}
                <p>
                    <a href=path(&inside, "records/processor")>{m.registers_processor_link()}</a>
                </p>
            }
            .into_any()
        }),
    )
}

fn controller(inside: &InWorkspace, notice: Option<&Notice>) -> AnyView {
    let m = inside.page.messages;
    let Some(notice) = notice else {
        let to_notices = notices_path(inside);
        return view! {
            <NoticeBox tone=NoticeTone::Warn>
                <p>
                    <b>{m.registers_records_no_notice()}</b>
                    " "
                    <a href=to_notices>{m.registers_records_no_notice_do()}</a>
                </p>
            </NoticeBox>
        }
        .into_any();
    };
    let controller = &notice.controller;
    let representative = controller
        .representative
        .clone()
        .map(|text| view! { <Detail label=m.consent_fact_representative()><bdi>{text}</bdi></Detail> });
    let (name, address, contact) = (
        controller.name.clone(),
        controller.address.clone(),
        controller.contact.clone(),
    );
    let (officer, transfers) = (officer(notice, m), transfers(notice, m));
    view! {
        <Section id="controller" title=m.registers_records_controller()>
            <DescriptionList>
                <Detail label=m.consent_fact_controller()><bdi>{name}</bdi></Detail>
                <Detail label=m.consent_fact_address()><bdi>{address}</bdi></Detail>
                <Detail label=m.consent_fact_contact()><bdi>{contact}</bdi></Detail>
                {representative}
                <Detail label=m.consent_fact_officer()><bdi>{officer}</bdi></Detail>
                <Detail label=m.consent_section_transfers()><bdi>{transfers}</bdi></Detail>
            </DescriptionList>
        </Section>
    }
    .into_any()
}

/// How to reach the officer, or that there is none.
pub(super) fn officer(notice: &Notice, m: Messages) -> String {
    match &notice.officer {
        Officer::Contact(contact) => contact.clone(),
        Officer::NotNeeded | Officer::Unsaid => m.consent_fact_officer_none().to_owned(),
    }
}

/// Where data goes, and what protects it.
pub(super) fn transfers(notice: &Notice, m: Messages) -> String {
    match &notice.transfers {
        Transfers::To(transfers) => transfers
            .iter()
            .map(|to| format!("{} ({})", to.country, to.safeguard))
            .collect::<Vec<_>>()
            .join("; "),
        Transfers::None | Transfers::Unsaid => m.consent_fact_transfers_none().to_owned(),
    }
}

/// Whose data it is: follows from what is done.
pub(super) fn people(purpose: &Purpose, m: Messages) -> &'static str {
    use domain::consent::purpose::Use;
    match purpose.meaning().data_use {
        Use::Service | Use::Legal => m.registers_people_customers(),
        Use::Marketing | Use::Research => m.registers_people_contacts(),
        Use::Measure | Use::Improve | Use::Personalise | Use::Advertising | Use::Security => {
            m.registers_people_visitors()
        }
    }
}

/// Who receives data, or that nobody does.
pub(super) fn recipients(purpose: &Purpose, m: Messages, format: &Format) -> String {
    let names: Vec<&str> = purpose.meaning().recipients.iter().map(String::as_str).collect();
    if names.is_empty() {
        m.consent_nobody().to_owned()
    } else {
        format.list_and(&names)
    }
}

fn activities(inside: &InWorkspace, records: &Records) -> AnyView {
    let m = inside.page.messages;
    if records.purposes.is_empty() {
        let to_purposes = purposes_path(inside);
        return view! {
            <Section id="activities" title=m.registers_records_activities()>
                <EmptyState title=m.registers_records_none() icon=IconName::FileText>
                    <p class="m-soft">{m.consent_purposes_lead_none_why()}</p>
                    <ButtonLink href=to_purposes variant=Variant::Plain>{m.consent_title()}</ButtonLink>
                </EmptyState>
            </Section>
        }
        .into_any();
    }
    let each = records
        .purposes
        .iter()
        .map(|purpose| activity(inside, purpose))
        .collect_view();
    view! {
        <Section id="activities" title=m.registers_records_activities()>
            <div class="m-stack m-stack--far">{each}</div>
            <p class="m-soft m-top">{m.registers_records_security()}</p>
        </Section>
    }
    .into_any()
}

fn activity(inside: &InWorkspace, purpose: &Purpose) -> AnyView {
    let m = inside.page.messages;
    let format = &inside.page.format;
    let meaning = purpose.meaning();
    let own = purpose.draft.text(inside.page.language);
    let text = own.or_else(|| purpose.draft.texts.first().map(|(_, text)| text));
    let description = text.map(|text| text.description.clone()).unwrap_or_default();
    let days = i64::from(meaning.retention_days);
    let id = format!("activity-{}", purpose.bit.number());
    let data_use = use_name(meaning.data_use, m);
    let basis = basis_name(meaning.basis, m);
    let article = m.consent_article(meaning.basis.article());
    let people = people(purpose, m);
    let kinds = categories(&meaning.categories, m, format);
    let recipients = recipients(purpose, m, format);
    let kept = m.consent_days(days, &format.number(days));
    let labelled_by = id.clone();
    view! {
        <article class="m-activity" aria-labelledby=labelled_by>
            <h3 class="m-subhead" id=id><bdi>{name_of(inside, &purpose.draft)}</bdi></h3>
            <DescriptionList>
                <Detail label=m.registers_records_why()><bdi>{description}</bdi></Detail>
                <Detail label=m.consent_column_use()>{data_use}</Detail>
                <Detail label=m.consent_column_basis() note=article.into_any()>{basis}</Detail>
                <Detail label=m.registers_records_people()>{people}</Detail>
                <Detail label=m.consent_field_categories()>{kinds}</Detail>
                <Detail label=m.consent_field_recipients()><bdi>{recipients}</bdi></Detail>
                <Detail label=m.consent_field_retention()>{kept}</Detail>
            </DescriptionList>
        </article>
    }
    .into_any()
}
