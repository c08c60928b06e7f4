//! The form of permissions: the same for everybody but for what is switched on.

use domain::consent::purpose::{LegalBasis, Purpose};
use domain::consent::state::Status;
use i18n::{Format, Messages};
use leptos::prelude::*;
use services::consent::PurposeStanding;
use ui::document::Document;
use ui::{Button, Section, Variant};

use super::words::{basis_name, category_name, decision_words, purpose_name, text_of};
use crate::page::Page;

/// What was shown, as digests in hexadecimal: a yes is taken in front of the same only.
pub(super) struct Proof {
    /// Of the notice; empty without one.
    pub(super) notice: String,
    /// Of the form.
    pub(super) interface: String,
}

/// Purposes that ask.
pub(super) fn asked(standings: &[PurposeStanding]) -> impl Iterator<Item = &PurposeStanding> {
    standings
        .iter()
        .filter(|found| found.purpose.meaning().basis == LegalBasis::Consent)
}

/// The name under which the answer about a purpose is sent.
pub(super) fn field_of(purpose: &Purpose) -> String {
    format!("choice.{}", purpose.key())
}

/// The form as it is shown to everybody, to be kept as evidence: nothing in it is about the person.
pub(super) fn template(page: &Page, action: &str, standings: &[PurposeStanding]) -> String {
    let document = Document {
        lang: page.language.as_str(),
        title: page.messages.portal_choices_title(),
        body_class: "m-portal",
        ..Document::default()
    };
    document.render(|| form(page, action, standings, None))
}

/// The form.
///
/// With `proof`, it is the person's own, and hands back the digests of what was shown with it.
pub(super) fn form(
    page: &Page,
    action: &str,
    standings: &[PurposeStanding],
    proof: Option<&Proof>,
) -> AnyView {
    let m = page.messages;
    let personal = proof.is_some();
    let digests = proof.map(|proof| {
        view! {
            <input type="hidden" name="notice" value=proof.notice.clone() />
            <input type="hidden" name="interface" value=proof.interface.clone() />
        }
    });
    let switches = asked(standings)
        .map(|found| switch(page, found, personal))
        .collect_view();
    let others: Vec<AnyView> = standings
        .iter()
        .filter(|found| found.purpose.meaning().basis != LegalBasis::Consent)
        .map(|found| other(page, found, personal))
        .collect();
    let without = (!others.is_empty()).then(|| {
        view! {
            <Section id="without" title=m.portal_without_title()>
                <p class="m-soft">{m.portal_without_lead()}</p>
                <ul class="m-choices" role="list">{others}</ul>
            </Section>
        }
    });
    view! {
        <form class="m-portal__form" method="post" action=action.to_owned()>
            {digests}
            <Section id="permissions" title=m.portal_choices_form()>
                <div class="m-pair">
                    <Button name="all" value="no">{m.portal_choices_refuse_all()}</Button>
                    <Button name="all" value="yes">{m.portal_choices_accept_all()}</Button>
                </div>
                <ul class="m-choices" role="list">{switches}</ul>
            </Section>
            <div class="m-cluster">
                <Button variant=Variant::Primary>{m.portal_choices_submit()}</Button>
            </div>
            {without}
        </form>
    }
    .into_any()
}

fn switch(page: &Page, found: &PurposeStanding, personal: bool) -> AnyView {
    let m = page.messages;
    let purpose = &found.purpose;
    let id = field_of(purpose);
    let hint = format!("{id}-hint");
    let text = text_of(purpose, page.language);
    let words = text.map_or_else(String::new, |text| {
        format!("{} {}", text.description, text.consequence)
    });
    let state = personal.then(|| remark(page, found)).flatten();
    view! {
        <li class="m-choice">
            <label for=id.clone()>{purpose_name(purpose, page.language)}</label>
            <span class="m-choice__state">
                <span class="is-on" aria-hidden="true">{m.portal_yes()}</span>
                <span class="is-off" aria-hidden="true">{m.portal_no()}</span>
                <input
                    class="m-switch"
                    type="checkbox"
                    id=id.clone()
                    name=id
                    value="yes"
                    checked=personal && found.decision.is_allowed()
                    aria-describedby=hint.clone()
                />
            </span>
            <p id=hint>{words}</p>
            {state.map(|state| view! { <p class="m-small">{state}</p> })}
            {details(page, purpose)}
        </li>
    }
    .into_any()
}

/// What the switch cannot say: that a yes has ended, covers too little, or is held back.
fn remark(page: &Page, found: &PurposeStanding) -> Option<String> {
    let m = page.messages;
    let ended = found.standing.choice.and_then(|choice| choice.expires_at);
    match found.status {
        Status::Expired => Some(m.portal_remark_expired(&page.format.date_long(ended?))),
        Status::Superseded => Some(m.portal_unused_superseded().to_owned()),
        Status::Granted if found.standing.is_in_conflict() => Some(m.portal_remark_conflict().to_owned()),
        Status::Granted if !found.decision.is_allowed() => {
            Some(decision_words(&found.decision, m).to_owned())
        }
        Status::Granted => Some(m.portal_remark_until(&page.format.date_long(ended?))),
        Status::NeverAsked | Status::Refused | Status::Withdrawn => None,
    }
}

fn details(page: &Page, purpose: &Purpose) -> AnyView {
    let m = page.messages;
    view! {
        <details class="m-data">
            <summary>{m.portal_details_title()}</summary>
            <p class="m-soft">{which_data(purpose, m, &page.format)}</p>
            <p class="m-soft">{how_long(purpose, m, &page.format)}</p>
            <p class="m-soft">{who_receives(purpose, m, &page.format)}</p>
        </details>
    }
    .into_any()
}

pub(super) fn which_data(purpose: &Purpose, m: Messages, format: &Format) -> String {
    let names: Vec<&str> = purpose
        .meaning()
        .categories
        .iter()
        .map(|category| category_name(*category, m))
        .collect();
    m.portal_details_data(&format.list_and(&names))
}

pub(super) fn how_long(purpose: &Purpose, m: Messages, format: &Format) -> String {
    let days = i64::from(purpose.meaning().retention_days);
    m.portal_details_kept(days, &format.number(days))
}

pub(super) fn who_receives(purpose: &Purpose, m: Messages, format: &Format) -> String {
    let recipients: Vec<&String> = purpose.meaning().recipients.iter().collect();
    if recipients.is_empty() {
        m.portal_details_nobody().to_owned()
    } else {
        m.portal_details_recipients(&format.list_and(&recipients))
    }
}

/// A purpose that asks for nothing.
fn other(page: &Page, found: &PurposeStanding, personal: bool) -> AnyView {
    let m = page.messages;
    let purpose = &found.purpose;
    let text = text_of(purpose, page.language);
    let why = text
        .and_then(|text| text.interest.clone())
        .unwrap_or_else(|| basis_name(purpose.meaning().basis, m).to_owned());
    view! {
        <li class="m-choice">
            <b>{purpose_name(purpose, page.language)}</b>
            <span class="m-choice__state">
                {personal.then(|| decision_words(&found.decision, m))}
            </span>
            <p>{text.map(|text| text.description.clone())}</p>
            <p class="m-small">{why}</p>
            {details(page, purpose)}
        </li>
    }
    .into_any()
}
