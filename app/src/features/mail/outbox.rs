//! The list of mails, each with both of its parts.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use mail::Words;
use services::mail::OutboxMail;
use ui::{Badge, EmptyState, IconName, PageHeader, Section, Subhead, Tone};

use super::{PATH, only_where_mails_are_kept};
use crate::page::{Frame, Frames, Page, PageError};

/// How many mails are shown.
const MOST: usize = 50;

pub(super) async fn show(page: Page) -> Result<Response, PageError> {
    only_where_mails_are_kept(&page)?;
    let mut mails = page.state.services.outbox().await?;
    mails.truncate(MOST);
    let title = page.messages.mail_outbox_title();
    let mut response = Frame::plain(&page, title).respond(StatusCode::OK, || view(&page, &mails));
    response.extensions_mut().insert(Frames::Shows);
    Ok(response)
}

fn view(page: &Page, mails: &[OutboxMail]) -> AnyView {
    let m = page.messages;
    let lead = view! { {m.mail_outbox_what()} };
    let words = Words::new(&page.state.origin);
    let list = if mails.is_empty() {
        view! {
            <EmptyState title=m.mail_outbox_empty() icon=IconName::Mail>
                <p class="m-soft">{m.mail_outbox_empty_what()}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let mails = mails.iter().map(|mail| one(page, &words, mail)).collect_view();
        view! { <ol class="m-stack m-stack--far m-letters" role="list">{mails}</ol> }.into_any()
    };
    view! {
        <PageHeader title=m.mail_outbox_title() lead=lead.into_any() />
        {list}
    }
    .into_any()
}

fn one(page: &Page, words: &Words, mail: &OutboxMail) -> AnyView {
    let m = page.messages;
    let letter = &mail.letter;
    let written = words.write(letter);
    let subject = written.subject().to_owned();
    // Many mails say the same; each is told apart by the beginning of its id.
    let mark: String = letter.id.to_string().chars().take(6).collect();
    let title = format!("{subject} · {mark}");
    let note = format!(
        "{} · {}",
        letter.sender.name,
        page.format.date_time(mail.created_at)
    );
    let attempts = i64::from(mail.attempts);
    let failed = mail
        .error_code
        .as_ref()
        .map(|code| m.mail_outbox_failed(code, attempts, &page.format.number(attempts)));
    // The frame can open nothing; what the mail leads to is followed from here.
    let action = written.action().map(|(label, address)| {
        view! { <p><a href=address.to_owned() lang=letter.language.as_str()>{label.to_owned()}</a></p> }
    });
    let lazy = custom_attribute("loading", "lazy");
    let state = state(page, &mail.state);
    let to = m.mail_outbox_to(&letter.recipient);
    let source = format!("{PATH}/{}/html", letter.id);
    let html_of = m.mail_outbox_html_of(&subject);
    let (language, text) = (letter.language.as_str(), written.text());
    view! {
        <li><Section id=format!("mail-{}", letter.id) title=title note=note>
            <div class="m-stack">
                <div class="m-cluster">
                    {state}
                    <span class="m-path">{to}</span>
                    {failed.map(|failed| view! { <span class="m-soft">{failed}</span> })}
                </div>
                {action}
                <div class="m-columns m-columns--halves">
                    <div class="m-stack m-stack--close">
                        <Subhead>{m.mail_outbox_html()}</Subhead>
                        <iframe
                            class="m-letter"
                            src=source
                            title=html_of
                            sandbox=""
                            {..lazy}
                        ></iframe>
                    </div>
                    <div class="m-stack m-stack--close">
                        <Subhead>{m.mail_outbox_text()}</Subhead>
                        <pre class="m-letter__text" lang=language>{text}</pre>
                    </div>
                </div>
            </div>
        </Section></li>
    }
    .into_any()
}

fn state(page: &Page, word: &str) -> AnyView {
    let m = page.messages;
    let (label, tone, icon) = match word {
        "sent" => (m.mail_outbox_state_sent(), Tone::Good, IconName::CircleCheck),
        "given_up" => (m.mail_outbox_state_given_up(), Tone::Bad, IconName::CircleX),
        _ => (m.mail_outbox_state_waiting(), Tone::Neutral, IconName::Clock),
    };
    view! { <Badge label=label tone=tone icon=icon /> }.into_any()
}
