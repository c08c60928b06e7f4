//! One person: what is known and from where, what happened, and what it was worth.

use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::ProfileId;
use i18n::{Format, Messages};
use jiff::Timestamp;
use leptos::prelude::*;
use services::profiles::{Before, PersonView, ProfileDetails};
use ui::{Crumb, Monogram, PageHeader};

use super::ask::{parameter, parameters};
use super::case_line::{self, base, case_first};
use super::naming::{called, short_id};
use super::{happened, identity, known, worth};
use crate::AppState;
use crate::features::signals::standing_of_person;
use crate::page::{Entering, ErrorKind, InWorkspace, PageError, Place, count};

/// What every part of the page works from.
pub(super) struct Person<'a> {
    pub(super) m: Messages,
    /// Numbers and times as they are in the workspace.
    pub(super) format: Format,
    pub(super) inside: &'a InWorkspace,
    pub(super) view: &'a PersonView,
    /// The address of the page.
    pub(super) path: String,
    /// Where the page of the timeline begins, when it is not the first.
    pub(super) before: Option<Before>,
    pub(super) now: Timestamp,
}

pub(super) async fn show(
    State(state): State<AppState>,
    entering: Entering,
    Path((_workspace, profile)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, PageError> {
    let asked = ProfileId::parse(&profile).ok_or(PageError::Show(ErrorKind::NotFound))?;
    let before = Before::parse(parameter(&parameters(query.as_deref()), "before"));
    let language = entering.page.language;
    let found = state.services.person(&entering.visit, asked, before, language);
    let found = found.await;
    let inside = entering.counted().await?;
    let view = found.map_err(|error| case_first(&inside, error))?;
    let path = format!("{}/{}", base(&inside), view.profile.profile);
    if view.profile.profile != asked {
        // Merged into another since: one person has one address.
        return Ok(inside.page.redirect(&path, None));
    }
    Ok(answer(&inside, &view, path, before, state.services.now()))
}

/// The page, once everything is loaded.
pub(super) fn answer(
    inside: &InWorkspace,
    view: &PersonView,
    path: String,
    before: Option<Before>,
    now: Timestamp,
) -> Response {
    let person = Person {
        m: inside.page.messages,
        format: inside.page.in_zone(&inside.visit.workspace().time_zone),
        inside,
        view,
        path,
        before,
        now,
    };
    // The browser's history keeps titles: it need not keep names.
    let title = person.m.profiles_person_title(&short_id(view.profile.profile));
    inside.respond(Place::Profiles, &title, StatusCode::OK, || render(&person))
}

fn render(person: &Person<'_>) -> AnyView {
    let (m, format, profile) = (person.m, &person.format, &person.view.profile);
    let base = base(person.inside);
    let name = called(
        profile.profile,
        profile.display_name.clone(),
        profile.email.clone(),
        &format!("{} {}", m.profiles_nameless(), short_id(profile.profile)),
    );
    // Someone without a name has an empty monogram.
    let monogram_of = if name.letters.is_empty() {
        String::new()
    } else {
        name.name.clone()
    };
    let name = name.name;
    let meta = m.profiles_person_meta(
        &format.date_medium(profile.first_seen_at),
        &format.relative(profile.last_seen_at, person.now),
    );
    let (strong, rest) = lead(m, format, profile, person.currency());
    let case = case_line::view(&person.inside.page, &base, person.view.case.as_ref(), person.now);
    let (known, happened) = (known::view(person), happened::view(person));
    let (identity, worth) = (identity::view(person), worth::view(person));
    let consent = standing_of_person(person.inside, &person.view.standing, &person.path, format);
    view! {
        <PageHeader
            title=name.clone()
            named=true
            meta=meta
            crumbs_label=m.shared_breadcrumb()
            crumbs=vec![Crumb::link(m.shared_nav_profiles(), base), Crumb::here(name)]
            ident=view! { <Monogram name=monogram_of large=true /> }.into_any()
            lead=view! { <strong>{strong}</strong>" "{rest} }.into_any()
        />
        <div class="m-stack">
            {case}
            <div class="m-columns m-columns--main-aside">
                <div class="m-stack m-stack--far">{known} {consent} {happened}</div>
                <div class="m-stack m-stack--far">{identity} {worth}</div>
            </div>
        </div>
    }
    .into_any()
}

impl Person<'_> {
    /// The code of the workspace's currency.
    pub(super) fn currency(&self) -> &str {
        self.inside.visit.workspace().currency.as_str()
    }
}

/// The sentence that says who this is, from what they did: the strong part, and the rest.
fn lead(m: Messages, format: &Format, profile: &ProfileDetails, currency: &str) -> (String, String) {
    let strong = if profile.order_count > 0 {
        let amount = format.money(profile.revenue_minor, currency);
        m.profiles_lead_orders(profile.order_count, &format.number(profile.order_count), &amount)
    } else {
        m.profiles_lead_no_order().to_owned()
    };
    let events = (profile.event_count, format.number(profile.event_count));
    let rest = if profile.merged.is_empty() {
        m.profiles_lead_events(events.0, &events.1)
    } else {
        let profiles = format.number(count(profile.merged.len() + 1));
        m.profiles_lead_events_merged(events.0, &events.1, &profiles)
    };
    (strong, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::account::Language;
    use jiff::tz::TimeZone;

    fn profile(events: i64, orders: i64, merged: usize) -> ProfileDetails {
        let id = ProfileId::parse("019a5e2c-7d3f-7c41-9b1e-3f2a00c0ffee").unwrap();
        let at: Timestamp = "2026-11-21T09:41:00Z".parse().unwrap();
        ProfileDetails {
            profile: id,
            display_name: None,
            email: None,
            phone: None,
            known_traits: 0,
            first_seen_at: at,
            last_seen_at: at,
            event_count: events,
            order_count: orders,
            revenue_minor: orders * 6_200,
            merged: vec![(id, at); merged],
            identifiers: Vec::new(),
            traits: Vec::new(),
        }
    }

    #[test]
    fn the_lead_says_what_was_bought_and_where_that_is_known_from() {
        let said = |language, profile| {
            let format = Format::new(language, TimeZone::UTC);
            let (strong, rest) = lead(Messages::new(language), &format, &profile, "EUR");
            format!("{strong} {rest}").replace('\u{202F}', " ")
        };
        assert_eq!(
            said(Language::French, profile(312, 5, 0)),
            "A passé 5 commandes, pour 310,00 €. 312 événements sont connus."
        );
        assert_eq!(
            said(Language::French, profile(1, 1, 0)),
            "A passé une commande, pour 62,00 €. Un seul événement est connu."
        );
        assert_eq!(
            said(Language::English, profile(18, 0, 2)),
            "Has not ordered anything yet. 18 events are on record, from 3 profiles joined into one."
        );
    }
}
