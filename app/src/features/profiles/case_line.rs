//! The case for which people are shown: until when it is open, and the way to close it.

use axum::response::Response;
use i18n::Format;
use jiff::Timestamp;
use leptos::prelude::*;
use services::UseError;
use services::profiles::OpenCase;
use ui::{IconName, LinkButton, PostForm, small_icon};

use crate::page::{InWorkspace, Page, PageError};

/// The value that closes the case.
pub(super) const CLOSE: &str = "close";

/// The line; none when the reader needs no case.
pub(super) fn view(page: &Page, base: &str, case: Option<&OpenCase>, now: Timestamp) -> Option<AnyView> {
    let case = case?;
    let words = page
        .messages
        .profiles_case_line(&case.number, &until(&page.format, case.expires_at, now));
    Some(
        view! {
            <div class="m-case">
                {small_icon(IconName::Lock)}
                <span>{words}</span>
                {close(page, base)}
            </div>
        }
        .into_any(),
    )
}

/// The button that closes the case.
pub(super) fn close(page: &Page, base: &str) -> AnyView {
    let label = page.messages.profiles_case_close();
    view! {
        <PostForm action=format!("{base}/case") hidden=vec![("action".into(), CLOSE.into())]>
            <LinkButton>{label}</LinkButton>
        </PostForm>
    }
    .into_any()
}

/// A moment to come: its time today, with its day on another one.
pub(super) fn until(format: &Format, moment: Timestamp, now: Timestamp) -> String {
    if format.day(moment) == format.day(now) {
        format.time(moment)
    } else {
        format.date_time(moment)
    }
}

/// The address of the people of a workspace.
pub(super) fn base(inside: &InWorkspace) -> String {
    format!("/w/{}/profiles", inside.visit.workspace().slug)
}

/// Leads to the opening of a case, and back here afterwards, when that is all that is missing.
pub(crate) fn case_first(inside: &InWorkspace, error: UseError) -> PageError {
    if !matches!(error, UseError::CaseRequired) {
        return error.into();
    }
    let query = serde_urlencoded::to_string([("next", &inside.page.here)]).unwrap_or_default();
    let answer: Response = inside
        .page
        .redirect(&format!("{}/case?{query}", base(inside)), None);
    PageError::Elsewhere(Box::new(answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Language;

    #[test]
    fn the_day_is_said_when_it_is_another_one() {
        let format = Format::in_zone_named(Language::English, "Europe/Paris");
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(
            until(&format, at("2026-11-21T17:41:00Z"), at("2026-11-21T09:41:00Z")),
            "18:41"
        );
        assert_eq!(
            until(&format, at("2026-11-22T02:00:00Z"), at("2026-11-21T18:00:00Z")),
            "22 Nov 2026, 03:00"
        );
    }
}
