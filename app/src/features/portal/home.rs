//! The first page: how personal it gets, and the way to everything else.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::consent::purpose::LegalBasis;
use domain::consent::state::Status;
use domain::portal::{Dial as Setting, Level, Surprise};
use leptos::prelude::*;
use serde::Deserialize;
use services::consent::PurposeStanding;
use services::portal::Known;
use ui::{Button, Choice, Dial, Icon, IconName, IconSize, Section, Variant};

use super::frame::hello;
use super::inside::InPortal;
use super::words::{level_name, level_what, surprise_name, surprise_what};
use crate::AppState;
use crate::form::FormData;
use crate::page::{ErrorKind, Flash, PageError, count};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct DialForm {
    level: String,
    surprise: String,
}

pub(super) async fn show(State(state): State<AppState>, inside: InPortal) -> Result<Response, PageError> {
    let known = state.services.known_of(&inside.visit).await?;
    let dial = state.services.portal_dial(&inside.visit).await?;
    let m = inside.page.messages;
    Ok(inside.respond(m.portal_home_title(), StatusCode::OK, || {
        let name = known
            .details
            .traits
            .iter()
            .find(|found| found.name == "firstName")
            .map(|found| found.latest.value.clone())
            .or_else(|| known.details.display_name.clone());
        let greeting = match name {
            Some(name) => m.portal_greeting(&name),
            None => m.portal_greeting_nameless().to_owned(),
        };
        view! {
            <p class="m-faint">{greeting}</p>
            {hello(m.portal_home_title(), Some(m.portal_home_lead().to_owned()), None)}
            {dials(&inside, dial)}
            {rights(&inside, &known)}
        }
        .into_any()
    }))
}

/// Sets the dials. A step that does not exist is no step at all.
pub(super) async fn submit(
    State(state): State<AppState>,
    inside: InPortal,
    FormData(form): FormData<DialForm>,
) -> Result<Response, PageError> {
    let (Some(level), Some(surprise)) = (Level::parse(&form.level), Surprise::parse(&form.surprise)) else {
        return Err(PageError::Show(ErrorKind::BadRequest));
    };
    let dial = Setting { level, surprise };
    state.services.set_portal_dial(&inside.visit, dial).await?;
    Ok(inside.page.redirect(&inside.path(""), Some(Flash::Saved)))
}

fn dials(inside: &InPortal, dial: Setting) -> AnyView {
    let m = inside.page.messages;
    let levels = Level::ALL
        .into_iter()
        .map(|level| Choice::new(level.as_str(), level_name(level, m)).selected(level == dial.level))
        .collect::<Vec<_>>();
    let shares = Surprise::ALL
        .into_iter()
        .map(|share| {
            Choice::new(share.hundredths().to_string(), surprise_name(share, m))
                .selected(share == dial.surprise)
        })
        .collect::<Vec<_>>();
    let action = inside.path("");
    view! {
        <Section id="dial" title=m.portal_dial_title()>
            <form class="m-stack" method="post" action=action>
                <Dial
                    name="level"
                    label=m.portal_dial_level()
                    steps=levels
                    meaning=level_what(dial.level, m)
                />
                <Dial
                    name="surprise"
                    label=m.portal_dial_surprise()
                    steps=shares
                    meaning=surprise_what(dial.surprise, m)
                />
                <div>
                    <Button variant=Variant::Primary>{m.portal_dial_submit()}</Button>
                </div>
            </form>
        </Section>
    }
    .into_any()
}

fn rights(inside: &InPortal, known: &Known) -> AnyView {
    let m = inside.page.messages;
    let facts = count(known.details.traits.len());
    let entries = [
        (
            "choices",
            IconName::ShieldCheck,
            m.portal_choices_title(),
            permissions(inside, &known.purposes),
        ),
        (
            "data",
            IconName::Eye,
            m.portal_data_title(),
            m.portal_data_count(facts, &inside.page.format.number(facts)),
        ),
        (
            "correct",
            IconName::Pencil,
            m.portal_correct_title(),
            m.portal_correct_what().to_owned(),
        ),
        (
            "limits",
            IconName::Pause,
            m.portal_limits_title(),
            m.portal_limits_what().to_owned(),
        ),
        (
            "age",
            IconName::User,
            m.portal_age_title(),
            m.portal_age_short().to_owned(),
        ),
        (
            "take",
            IconName::Download,
            m.portal_take_title(),
            m.portal_take_short().to_owned(),
        ),
        (
            "erase",
            IconName::Trash2,
            m.portal_erase_title(),
            m.portal_erase_short().to_owned(),
        ),
        (
            "ask",
            IconName::MessageCircle,
            m.portal_ask_title(),
            m.portal_ask_short().to_owned(),
        ),
        (
            "requests",
            IconName::Inbox,
            m.portal_requests_title(),
            m.portal_requests_short().to_owned(),
        ),
        (
            "history",
            IconName::History,
            m.portal_history_title(),
            m.portal_history_what().to_owned(),
        ),
    ]
    .into_iter()
    .map(|(page, icon, title, what)| {
        view! {
            <li>
                <a href=inside.path(page)>
                    <Icon name=icon size=IconSize::Large />
                    <span>
                        <b>{title}</b>
                        <small>{what}</small>
                    </span>
                    <Icon name=IconName::ChevronRight flip=true />
                </a>
            </li>
        }
    })
    .collect_view();
    view! {
        <Section id="rights" title=m.portal_rights_title()>
            <ul class="m-linklist" role="list">{entries}</ul>
        </Section>
    }
    .into_any()
}

/// How many purposes are allowed, and how many are not.
fn permissions(inside: &InPortal, purposes: &[PurposeStanding]) -> String {
    let asked = || {
        purposes
            .iter()
            .filter(|found| found.purpose.meaning().basis == LegalBasis::Consent)
    };
    let yes = asked().filter(|found| found.status == Status::Granted).count();
    let number = |value: usize| inside.page.format.number(count(value));
    let m = inside.page.messages;
    m.portal_choices_count(&number(yes), &number(asked().count() - yes))
}
