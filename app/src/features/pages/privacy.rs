//! What is kept about people who have an account, why, and for how long.

use axum::http::StatusCode;
use axum::response::Response;
use i18n::Messages;
use leptos::prelude::*;
use ui::{Column, DataTable, Notice, PageHeader, Section};

use crate::page::{Frame, Page};

pub(super) async fn show(page: Page) -> Response {
    let m = page.messages;
    Frame::plain(&page, m.pages_privacy_title()).respond(StatusCode::OK, || view(m))
}

fn view(m: Messages) -> AnyView {
    let lead = view! { <strong>{m.pages_privacy_lead_first()}</strong> " " {m.pages_privacy_lead()} };
    view! {
        <PageHeader title=m.pages_privacy_title() lead=lead.into_any() />
        <div class="m-stack m-stack--far">
            <Notice>
                <p><b>{m.pages_privacy_scope()}</b> " " {m.pages_privacy_scope_rest()}</p>
            </Notice>
            <Section id="kept" title=m.pages_privacy_kept()>{kept(m)}</Section>
            <Section id="cookies" title=m.pages_privacy_cookies()>
                <p>{m.pages_privacy_cookies_what()}</p>
            </Section>
            <Section id="readers" title=m.pages_privacy_readers()>
                <p>{m.pages_privacy_readers_what()}</p>
            </Section>
            <Section id="rights" title=m.pages_privacy_rights()>
                <div class="m-stack m-stack--close">
                    <p>{m.pages_privacy_rights_what()}</p>
                    <p>
                        {m.pages_privacy_rights_settings()} " "
                        <a href="/account">{m.pages_privacy_rights_account()}</a>
                    </p>
                    <p>{m.pages_privacy_rights_ask()}</p>
                    <p>{m.pages_privacy_rights_authority()}</p>
                </div>
            </Section>
        </div>
    }
    .into_any()
}

fn kept(m: Messages) -> AnyView {
    let rows = [
        (
            m.pages_privacy_identity(),
            m.pages_privacy_identity_why(),
            m.pages_privacy_identity_long(),
        ),
        (
            m.pages_privacy_password(),
            m.pages_privacy_password_why(),
            m.pages_privacy_password_long(),
        ),
        (
            m.pages_privacy_choices(),
            m.pages_privacy_choices_why(),
            m.pages_privacy_choices_long(),
        ),
        (
            m.pages_privacy_roles(),
            m.pages_privacy_roles_why(),
            m.pages_privacy_roles_long(),
        ),
        (
            m.pages_privacy_sessions(),
            m.pages_privacy_sessions_why(),
            m.pages_privacy_sessions_long(),
        ),
        (
            m.pages_privacy_attempts(),
            m.pages_privacy_attempts_why(),
            m.pages_privacy_attempts_long(),
        ),
        (
            m.pages_privacy_trail(),
            m.pages_privacy_trail_why(),
            m.pages_privacy_trail_long(),
        ),
    ];
    let columns = vec![
        Column::new(m.pages_privacy_data()),
        Column::new(m.pages_privacy_why()),
        Column::new(m.pages_privacy_long()),
    ];
    let rows = rows
        .into_iter()
        .map(|(data, why, long)| {
            view! {
                <tr>
                    <th scope="row">{data}</th>
                    <td data-label=m.pages_privacy_why()>{why}</td>
                    <td data-label=m.pages_privacy_long()>{long}</td>
                </tr>
            }
        })
        .collect_view();
    view! { <DataTable caption=m.pages_privacy_caption() columns=columns stack=true>{rows}</DataTable> }
        .into_any()
}
