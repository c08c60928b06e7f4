//! What is written to each other.

use leptos::prelude::*;
use ui::{Button, HiddenField, IconName, Section, TextArea};

use super::request::Shown;

/// The section, with the form to write.
pub(super) fn view(shown: &Shown<'_>) -> AnyView {
    let m = shown.m;
    let hint = if shown.details.row.request.contact.is_some() {
        m.requests_message_hint()
    } else {
        m.requests_message_hint_no_contact()
    };
    let value = if shown.form.action == "message" {
        shown.form.text.clone()
    } else {
        String::new()
    };
    let (list, path, error) = (list(shown), shown.path.clone(), shown.errors.get("text"));
    view! {
        <Section id="messages" title=m.requests_messages()>
            <div class="m-stack">
                {list}
                <form class="m-form" method="post" action=path novalidate>
                    <HiddenField name="action" value="message" />
                    <TextArea
                        name="text"
                        label=m.requests_message_field()
                        hint=hint
                        rows=4_u32
                        maxlength=4_000_u32
                        value=value
                        error=error
                        error_prefix=m.shared_error_prefix()
                    />
                    <div class="m-cluster">
                        <Button icon=IconName::Mail>{m.requests_message_submit()}</Button>
                    </div>
                </form>
            </div>
        </Section>
    }
    .into_any()
}

/// Every message, in order.
pub(super) fn list(shown: &Shown<'_>) -> AnyView {
    let (m, format) = (shown.m, &shown.format);
    let messages = &shown.details.messages;
    if messages.is_empty() {
        return view! { <p class="m-soft">{m.requests_messages_none()}</p> }.into_any();
    }
    let items = messages
        .iter()
        .map(|message| {
            let from = if message.from_staff {
                m.requests_message_from_staff()
            } else {
                m.requests_message_from_person()
            };
            view! {
                <li class="m-said">
                    <p class="m-said__head">
                        <b>{from}</b>
                        " "
                        <time datetime=message.sent_at.to_string()>{format.date_time(message.sent_at)}</time>
                    </p>
                    <p class="m-words">{message.body.clone()}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="m-saids" role="list">{items}</ol> }.into_any()
}
