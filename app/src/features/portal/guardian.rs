//! The page of a guardian: each purpose with a switch, all of them off until somebody turns them on.

use std::collections::{BTreeSet, HashMap};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::consent::Digest;
use leptos::prelude::*;
use services::consent::PurposeStanding;
use services::portal::{ChooseError, GuardianAnswerError, GuardianPage, ShownPage};
use ui::document::Document;
use ui::{Button, Checkbox, Notice, Section, Variant};

use super::choices::BUILD;
use super::choices_form::{field_of, how_long, which_data, who_receives};
use super::frame::{hello, summary};
use super::inside::{AtPortal, path_of};
use super::words::{purpose_name, text_of};
use crate::AppState;
use crate::form::{FormData, FormErrors};
use crate::page::{Page, PageError};

pub(super) async fn show(
    State(state): State<AppState>,
    Path((_, link)): Path<(String, String)>,
    at: AtPortal,
) -> Result<Response, PageError> {
    let Some(found) = state.services.guardian_page(&at.portal, &link).await? else {
        return Ok(gone(&at));
    };
    if found.purposes.is_empty() {
        return Ok(nothing(&at));
    }
    let proof = proof(&state, &at, &found).await?;
    Ok(render(
        &at,
        &link,
        &found,
        &proof,
        &HashMap::new(),
        &FormErrors::default(),
    ))
}

pub(super) async fn submit(
    State(state): State<AppState>,
    Path((_, link)): Path<(String, String)>,
    at: AtPortal,
    FormData(sent): FormData<HashMap<String, String>>,
) -> Result<Response, PageError> {
    let m = at.page.messages;
    let Some(found) = state.services.guardian_page(&at.portal, &link).await? else {
        return Ok(gone(&at));
    };
    let yes: BTreeSet<_> = found
        .purposes
        .iter()
        .filter(|found| sent.contains_key(&field_of(&found.purpose)))
        .map(|found| found.purpose.key().clone())
        .collect();
    let says = |name: &str| sent.get(name).map(String::as_str).unwrap_or_default();
    let now = proof(&state, &at, &found).await?;
    let interface = template(&at.page, &found.purposes);
    let page = ShownPage {
        interface: &interface,
        language: at.page.language,
        build: BUILD,
        notice: Digest::parse(says("notice")),
        gpc: false,
    };
    let answered = if !yes.is_empty() && says("interface") != now.interface {
        Err(GuardianAnswerError::Choose(ChooseError::Changed))
    } else {
        let declared = sent.contains_key("declared");
        state
            .services
            .answer_as_guardian(&at.portal, &link, declared, &yes, page)
            .await
    };
    let (field, message) = match answered {
        Ok(_) => return Ok(thanks(&at)),
        Err(GuardianAnswerError::Gone) => return Ok(gone(&at)),
        Err(GuardianAnswerError::NotDeclared) => ("declared", m.portal_guardian_not_declared()),
        Err(GuardianAnswerError::Choose(ChooseError::NoNotice)) => ("uses", m.portal_choices_no_notice()),
        Err(GuardianAnswerError::Choose(ChooseError::Changed)) => ("uses", m.portal_choices_changed()),
        Err(GuardianAnswerError::Choose(ChooseError::Refused(fault))) => {
            tracing::error!(code = fault.code(), "an answer of a guardian was refused");
            ("uses", m.portal_choices_changed())
        }
        Err(GuardianAnswerError::Choose(ChooseError::Use(error))) => return Err(error.into()),
    };
    let errors = FormErrors::one(field, message);
    Ok(render(&at, &link, &found, &now, &sent, &errors))
}

/// The digests of what is shown.
struct Proof {
    notice: String,
    interface: String,
}

async fn proof(state: &AppState, at: &AtPortal, found: &GuardianPage) -> Result<Proof, PageError> {
    let notice = state
        .services
        .portal_notice_digest(&at.portal, at.page.language)
        .await?;
    let interface = template(&at.page, &found.purposes);
    Ok(Proof {
        notice: notice.map(|digest| digest.to_string()).unwrap_or_default(),
        interface: Digest::of(interface.as_bytes()).to_string(),
    })
}

/// The switches as they are shown to everybody, to be kept as evidence: nothing in them is about anybody.
fn template(page: &Page, purposes: &[PurposeStanding]) -> String {
    let document = Document {
        lang: page.language.as_str(),
        title: page.messages.portal_guardian_page_title(),
        body_class: "m-portal",
        ..Document::default()
    };
    document.render(|| switches(page, purposes, &HashMap::new()))
}

fn switches(page: &Page, purposes: &[PurposeStanding], sent: &HashMap<String, String>) -> AnyView {
    let m = page.messages;
    let items = purposes
        .iter()
        .map(|found| {
            let purpose = &found.purpose;
            let id = field_of(purpose);
            let hint = format!("{id}-hint");
            let words = text_of(purpose, page.language).map_or_else(String::new, |text| {
                format!("{} {}", text.description, text.consequence)
            });
            let checked = sent.contains_key(&id);
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
                            checked=checked
                            aria-describedby=hint.clone()
                        />
                    </span>
                    <p id=hint>{words}</p>
                    <details class="m-data">
                        <summary>{m.portal_details_title()}</summary>
                        <p class="m-soft">{which_data(purpose, m, &page.format)}</p>
                        <p class="m-soft">{how_long(purpose, m, &page.format)}</p>
                        <p class="m-soft">{who_receives(purpose, m, &page.format)}</p>
                    </details>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="m-choices" role="list">{items}</ul> }.into_any()
}

fn render(
    at: &AtPortal,
    link: &str,
    found: &GuardianPage,
    proof: &Proof,
    sent: &HashMap<String, String>,
    errors: &FormErrors,
) -> Response {
    let m = at.page.messages;
    let title = m.portal_guardian_page_title();
    at.respond(title, errors.status(), || {
        let lead = m.portal_guardian_page_lead(&found.address, at.portal.name());
        let declared = view! {
            <Checkbox
                name="declared"
                label=m.portal_guardian_declare(&found.address)
                checked=sent.contains_key("declared")
                error=errors.get("declared")
                error_prefix=m.shared_error_prefix()
            />
        }
        .into_any();
        let switches = switches(&at.page, &found.purposes, sent);
        view! {
            {summary(&at.page, errors)}
            {hello(title, Some(lead), None)}
            <form
                class="m-portal__form"
                method="post"
                action=path_of(&at.portal, &format!("guardian/{link}"))
                novalidate
            >
                <input type="hidden" name="notice" value=proof.notice.clone() />
                <input type="hidden" name="interface" value=proof.interface.clone() />
                <Section id="uses" title=m.portal_guardian_uses()>
                    <p class="m-soft">{m.portal_guardian_uses_what()}</p>
                    {switches}
                </Section>
                <p>
                    <a href=path_of(&at.portal, "notice")>{m.portal_notice_link()}</a>
                </p>
                {declared}
                <div>
                    <Button variant=Variant::Primary>{m.portal_guardian_submit()}</Button>
                </div>
                <p class="m-soft m-small">{m.portal_guardian_kept()}</p>
            </form>
        }
        .into_any()
    })
}

/// The minor has said no to everything since they asked.
fn nothing(at: &AtPortal) -> Response {
    let m = at.page.messages;
    let title = m.portal_guardian_page_title();
    at.respond(title, StatusCode::OK, || {
        hello(title, Some(m.portal_guardian_nothing_left().to_owned()), None)
    })
}

fn gone(at: &AtPortal) -> Response {
    let m = at.page.messages;
    let title = m.portal_link_gone_title();
    at.respond(title, StatusCode::GONE, || {
        hello(title, Some(m.portal_guardian_gone().to_owned()), None)
    })
}

fn thanks(at: &AtPortal) -> Response {
    let m = at.page.messages;
    let title = m.portal_guardian_thanks();
    at.respond(title, StatusCode::OK, || {
        view! {
            {hello(title, None, None)}
            <Notice announced=true>
                <p>{m.portal_guardian_thanks_what()}</p>
            </Notice>
        }
        .into_any()
    })
}
