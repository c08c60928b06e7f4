//! What the three pages of the account share.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use ui::{ErrorSummary, PageHeader, Tab, Tabs};

use crate::form::FormErrors;
use crate::page::{Place, SignedIn};

/// A page of the account.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum AccountTab {
    Settings,
    Password,
    Sessions,
}

/// Frames a page of the account: what is wrong, the header, the tabs, then the page.
pub(super) fn respond(
    signed_in: &SignedIn,
    tab: AccountTab,
    errors: &FormErrors,
    status: StatusCode,
    view: impl FnOnce() -> AnyView,
) -> Response {
    let m = signed_in.page.messages;
    let (title, lead) = match tab {
        AccountTab::Settings => (m.account_title(), m.account_lead()),
        AccountTab::Password => (m.account_password_title(), m.account_password_lead()),
        AccountTab::Sessions => (m.account_sessions_title(), m.account_sessions_lead()),
    };
    let format = &signed_in.page.format;
    signed_in.respond(Place::Account, title, status, || {
        let summary = (!errors.is_empty()).then(|| {
            let title = m.shared_error_summary(errors.count(), &format.number(errors.count()));
            view! { <ErrorSummary title=title errors=errors.summary() /> }
        });
        let items = vec![
            Tab::new(m.account_tab_profile(), "/account").current(tab == AccountTab::Settings),
            Tab::new(m.account_tab_password(), "/account/password").current(tab == AccountTab::Password),
            Tab::new(m.account_tab_sessions(), "/account/sessions").current(tab == AccountTab::Sessions),
        ];
        view! {
            {summary}
            <PageHeader title=title lead=view! { {lead} }.into_any() />
            <Tabs label=m.account_tabs() items=items />
            <div class="m-section">{view()}</div>
        }
        .into_any()
    })
}
