//! Checking a receipt: pasted or uploaded, by anybody, with a verdict in words.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use axum::response::Response;
use i18n::Messages;
use jiff::Timestamp;
use leptos::prelude::*;
use services::receipts::{SignedReceipt, UnsignedReason, verify_receipt};
use ui::{
    Button, DescriptionList, Detail, ErrorSummary, Field, InputKind, Notice, NoticeTone, PageHeader, Section,
    TextArea, Variant,
};

use crate::AppState;
use crate::form::FormErrors;
use crate::page::{ErrorKind, Frame, Page, PageError};

/// What somebody handed in is worth.
enum Verdict {
    /// Signed by this installation, and as it was signed.
    Good(Box<SignedReceipt>),
    /// A receipt, but not as it was signed.
    Bad(UnsignedReason),
}

pub(super) async fn show(page: Page) -> Response {
    render(&page, "", &FormErrors::default(), None)
}

pub(super) async fn submit(
    State(state): State<AppState>,
    page: Page,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let (typed, file) = match form {
        Ok(form) => take_in(form).await?,
        // A form without a file in it, sent by hand.
        Err(_) => Default::default(),
    };
    // A file counts before what was pasted.
    let text = if file.trim().is_empty() { &typed } else { &file };
    let m = page.messages;
    if text.trim().is_empty() {
        let errors = FormErrors::one("receipt", m.receipts_verify_missing());
        return Ok(render(&page, &typed, &errors, None));
    }
    let keys = state.services.receipt_keys().await?;
    let verdict = match verify_receipt(text, &keys) {
        Ok(signed) => Verdict::Good(Box::new(signed)),
        Err(UnsignedReason::NotAReceipt) => {
            let errors = FormErrors::one("receipt", m.receipts_verify_no_receipt());
            return Ok(render(&page, text, &errors, None));
        }
        Err(reason) => Verdict::Bad(reason),
    };
    Ok(render(&page, text, &FormErrors::default(), Some(&verdict)))
}

/// What was pasted, and what the file holds.
async fn take_in(mut form: Multipart) -> Result<(String, String), PageError> {
    let (mut typed, mut file) = (String::new(), String::new());
    let unreadable = |error: axum::extract::multipart::MultipartError| {
        PageError::Show(match error.status() {
            axum::http::StatusCode::PAYLOAD_TOO_LARGE => ErrorKind::TooLarge,
            _ => ErrorKind::BadRequest,
        })
    };
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(unreadable)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "receipt" => typed = text,
            "file" => file = text,
            _ => {}
        }
    }
    Ok((typed, file))
}

fn render(page: &Page, typed: &str, errors: &FormErrors, verdict: Option<&Verdict>) -> Response {
    let m = page.messages;
    Frame::plain(page, m.receipts_verify_title()).respond(errors.status(), || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &page.format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let verdict = verdict.map(|verdict| verdict_view(page, verdict));
        view! {
            {summary}
            <PageHeader
                title=m.receipts_verify_title()
                lead=view! { {m.receipts_verify_lead()} }.into_any()
            />
            <div class="m-stack">
                {verdict}
                <form
                    class="m-form"
                    method="post"
                    action="/receipts/verify"
                    enctype="multipart/form-data"
                    novalidate
                >
                    <TextArea
                        name="receipt"
                        label=m.receipts_verify_paste()
                        hint=m.receipts_verify_paste_hint()
                        value=typed.to_owned()
                        rows=8_u32
                        code=true
                        error=errors.get("receipt")
                        error_prefix=m.shared_error_prefix()
                    />
                    <Field
                        name="file"
                        label=m.receipts_verify_file()
                        kind=InputKind::File
                        accept=".json,application/json"
                    />
                    <div class="m-cluster">
                        <Button variant=Variant::Primary>{m.receipts_verify_submit()}</Button>
                    </div>
                </form>
                <p class="m-soft">
                    {m.receipts_verify_offline()} " "
                    <a href="/.well-known/mesure-receipts.json">{m.receipts_verify_keys()}</a>
                </p>
            </div>
        }
        .into_any()
    })
}

fn verdict_view(page: &Page, verdict: &Verdict) -> AnyView {
    let m = page.messages;
    match verdict {
        Verdict::Good(signed) => view! {
            <Notice tone=NoticeTone::Good announced=true>
                <p><b>{m.receipts_good()}</b> " " {m.receipts_good_what()}</p>
            </Notice>
            {said(page, signed)}
        }
        .into_any(),
        Verdict::Bad(reason) => {
            let (title, what) = match reason {
                UnsignedReason::UnknownSchema => (m.receipts_unknown(), m.receipts_unknown_what()),
                UnsignedReason::BadSignature | UnsignedReason::NotAReceipt => {
                    (m.receipts_bad(), m.receipts_bad_what())
                }
            };
            view! {
                <Notice tone=NoticeTone::Bad announced=true>
                    <p><b>{title}</b> " " {what}</p>
                </Notice>
            }
            .into_any()
        }
    }
}

/// What the receipt says, in words.
fn said(page: &Page, signed: &SignedReceipt) -> AnyView {
    let m = page.messages;
    let receipt = &signed.receipt;
    let when = |at: Timestamp| page.format.date_time(at);
    let names: Vec<&str> = receipt
        .purposes
        .iter()
        .map(|purpose| purpose.purpose.as_str())
        .collect();
    let who = receipt
        .party_identification
        .iter()
        .find(|party| party.party_role == "pii_controller")
        .map(|party| party.party_name.clone())
        .unwrap_or_default();
    let events = receipt
        .event
        .iter()
        .map(|event| {
            let until = event.valid_until.map_or_else(|| "–".to_owned(), when);
            let what = state_name(&event.event_state, m);
            let (at, shown) = (event.event_time.to_string(), when(event.event_time));
            view! {
                <Detail label=m.receipts_said_what()>{what}</Detail>
                <Detail label=m.receipts_said_when()>
                    <time datetime=at>{shown}</time>
                </Detail>
                <Detail label=m.receipts_said_until()>{until}</Detail>
            }
        })
        .collect_view();
    let purposes = page.format.list_and(&names);
    let (number, id) = (receipt.evidence.sequence.to_string(), receipt.receipt_id.clone());
    view! {
        <Section id="said" title=m.receipts_said_title() note=m.receipts_said_note()>
            <DescriptionList>
                <Detail label=m.receipts_said_who()><bdi>{who}</bdi></Detail>
                <Detail label=m.receipts_said_purposes()><bdi>{purposes}</bdi></Detail>
                {events}
                <Detail label=m.receipts_said_number()>
                    <span class="m-num">{number}</span>
                </Detail>
                <Detail label=m.receipts_said_id()>
                    <code class="m-key" translate="no" dir="ltr">{id}</code>
                </Detail>
            </DescriptionList>
        </Section>
    }
    .into_any()
}

fn state_name(state: &str, m: Messages) -> String {
    match state {
        "consent_given" => m.signals_action_granted(),
        "consent_renewed" => m.signals_action_renewed(),
        "consent_refused" => m.signals_action_refused(),
        "consent_withdrawn" => m.signals_action_withdrawn(),
        "consent_expired" => m.signals_action_expired(),
        "notice_acknowledged" => m.signals_action_acknowledged(),
        "objection" => m.signals_action_objected(),
        "objection_lifted" => m.signals_action_objection_lifted(),
        "restriction" => m.signals_action_restricted(),
        "restriction_lifted" => m.signals_action_restriction_lifted(),
        "pause" => m.signals_action_paused(),
        "pause_ended" => m.signals_action_resumed(),
        other => return other.to_owned(),
    }
    .to_owned()
}
