//! Choices from sites, from events and from other managers; receipts of them.

mod events;

use std::collections::BTreeMap;

use domain::access::Role;
use domain::account::Language;
use domain::consent::Digest;
use domain::consent::choice::{Action, Method, Origin, Scope, Shown, Signals};
use domain::consent::gate::{Decision, Reason};
use domain::consent::purpose::PurposeKey;
use domain::consent::receipt::UnsignedReason;
use domain::ids::ProfileId;
use events::{page, send};
use jiff::SignedDuration;
use serde_json::json;
use services::consent::{NewChoice, Recording};
use services::receipts::{Keys, verify_receipt};
use services::signals::{BrowserChoice, ChooseError, Chosen, PassedOn, Who};
use testkit::World;
use uuid::Uuid;

const PERSONAL: &str = "personalise.profile";
const BROWSER: Who<'static> = Who::Browser("browser-1");

fn key(text: &str) -> PurposeKey {
    PurposeKey::parse(text).unwrap()
}

async fn shop() -> World {
    let world = World::new().await;
    world.ask_at(&world.ours).await;
    world
}

/// A choice in front of what is shown now.
async fn shown(world: &World, method: Method) -> BrowserChoice {
    let scope = &world.ours.scope;
    let view = world
        .services
        .consent_view(scope, None, Language::French)
        .await
        .unwrap();
    BrowserChoice {
        method,
        origin: Origin::Banner,
        language: Language::French,
        choices: BTreeMap::new(),
        notice: view.notice.map(|notice| notice.digest),
        interface: Some((Digest::of(b"banner"), "banner".to_owned())),
        gpc: false,
        passed_on: PassedOn::default(),
    }
}

async fn choose(world: &World, choice: &BrowserChoice) -> Result<Chosen, ChooseError> {
    world
        .services
        .choose_on_site(&world.ours.scope, BROWSER, choice)
        .await
}

async fn gate(world: &World, purpose: &str) -> Decision {
    let answer = world
        .services
        .ask_gate(&world.ours.scope, BROWSER, &key(purpose))
        .await;
    answer.unwrap().decision
}

async fn actions(world: &World) -> Vec<Vec<String>> {
    let mut raw = world.database.superuser().await;
    raw.rows("select purpose_key, action, method from app.consent_event order by sequence")
        .await
        .unwrap()
}

#[tokio::test]
async fn a_yes_is_allowed_until_it_is_taken_back_and_each_has_a_receipt() {
    let world = shop().await;
    assert_eq!(gate(&world, PERSONAL).await, Decision::Deny(Reason::NeverAsked));
    let chosen = choose(&world, &shown(&world, Method::Accept).await)
        .await
        .unwrap();
    assert!(
        chosen
            .recorded
            .iter()
            .all(|entry| entry.event.action == Action::Granted)
    );
    assert_eq!(chosen.receipts.len(), chosen.recorded.len());
    assert!(gate(&world, PERSONAL).await.is_allowed());
    // Sent twice, it is one choice.
    let again = choose(&world, &shown(&world, Method::Accept).await)
        .await
        .unwrap();
    assert_eq!((again.recorded.len(), again.profile), (0, chosen.profile));
    let view = world
        .services
        .consent_view(&world.ours.scope, Some(BROWSER), Language::French)
        .await
        .unwrap();
    assert!(view.may_be_asked.is_empty());

    world.clock.advance(SignedDuration::from_hours(1));
    let back = choose(&world, &shown(&world, Method::Reject).await)
        .await
        .unwrap();
    assert!(
        back.recorded
            .iter()
            .all(|entry| entry.event.action == Action::Withdrawn)
    );
    assert_eq!(gate(&world, PERSONAL).await, Decision::Deny(Reason::Withdrawn));

    // The receipt of the choice that no longer holds is still as it was signed; a changed one is not.
    let keys = world.services.receipt_keys().await.unwrap();
    let document = &chosen.receipts[0].document;
    let signed = verify_receipt(document, &keys).unwrap();
    assert_eq!(signed.receipt.event[0].event_state, "consent_given");
    assert_eq!(signed.receipt.party_identification[0].party_name, "Ours SAS");
    assert_eq!(signed.receipt.privacy_notice.version, 1);
    assert_eq!(
        signed.receipt.privacy_notice.sha256,
        Some(Digest::of("notice fr".as_bytes()))
    );
    let published = Keys::read(&keys.document().to_string()).unwrap();
    verify_receipt(document, &published).unwrap();
    let tampered = document.replace("consent_given", "consent_refused");
    assert_eq!(
        verify_receipt(&tampered, &keys),
        Err(UnsignedReason::BadSignature)
    );
    assert_eq!(verify_receipt("{}", &keys), Err(UnsignedReason::NotAReceipt));

    let scope = &world.ours.scope;
    let kept = world.services.receipts_of(scope, chosen.profile).await.unwrap();
    assert_eq!(kept.len(), chosen.receipts.len() + back.receipts.len());
    let file = world
        .services
        .receipt_of(scope, BROWSER, chosen.receipts[0].receipt)
        .await
        .unwrap();
    assert_eq!(file.kantara.unwrap().version, "KI-CR-v1.1.0");
    // A receipt of that kind is of a yes alone.
    let file = world
        .services
        .receipt_of(scope, BROWSER, back.receipts[0].receipt)
        .await
        .unwrap();
    assert!(file.kantara.is_none());
    assert!(
        world
            .services
            .receipt_of(scope, Who::Browser("another"), kept[0].receipt)
            .await
            .is_err()
    );
    assert!(
        world
            .services
            .receipt_of(&world.theirs.scope, BROWSER, kept[0].receipt)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_refusal_is_remembered_as_long_as_a_yes() {
    let world = shop().await;
    choose(&world, &shown(&world, Method::Dismiss).await)
        .await
        .unwrap();
    let may_ask = || async {
        let view = world
            .services
            .consent_view(&world.ours.scope, Some(BROWSER), Language::French)
            .await;
        view.unwrap()
            .asked
            .into_iter()
            .find(|of| of.purpose.key().as_str() == PERSONAL)
            .map(|of| of.standing.may_ask(&of.purpose, world.services.now()))
    };
    assert_eq!(may_ask().await, Some(false));
    world.clock.advance(SignedDuration::from_hours(24 * 180));
    assert_eq!(may_ask().await, Some(false));
    world.clock.advance(SignedDuration::from_hours(24 * 6));
    assert_eq!(may_ask().await, Some(true));
}

#[tokio::test]
async fn a_yes_to_what_is_shown_no_more_is_not_taken_and_a_no_is() {
    let world = shop().await;
    let mut choice = shown(&world, Method::Accept).await;
    choice.notice = Some(Digest::of(b"an older one"));
    assert!(matches!(choose(&world, &choice).await, Err(ChooseError::Stale)));
    assert_eq!(actions(&world).await.len(), 0);
    choice.method = Method::Reject;
    let chosen = choose(&world, &choice).await.unwrap();
    assert!(!chosen.recorded.is_empty());
    assert!(
        chosen
            .recorded
            .iter()
            .all(|entry| entry.event.shown.notice.is_none())
    );
    let mut other = shown(&world, Method::Save).await;
    other.choices = BTreeMap::from([(key("service.orders"), true)]);
    assert!(matches!(
        choose(&world, &other).await,
        Err(ChooseError::NotAsked(_))
    ));
}

#[tokio::test]
async fn the_signal_of_a_browser_is_written_down_once_and_a_yes_beside_it_counts() {
    let world = shop().await;
    let mut choice = shown(&world, Method::Reject).await;
    choice.gpc = true;
    choose(&world, &choice).await.unwrap();
    let signals = |rows: Vec<Vec<String>>| rows.into_iter().filter(|row| row[2] == "gpc").count();
    let first = signals(actions(&world).await);
    assert!(first >= 2, "against sharing and against profiling");
    world.clock.advance(SignedDuration::from_hours(1));
    choice = shown(&world, Method::Accept).await;
    choice.gpc = true;
    choose(&world, &choice).await.unwrap();
    assert_eq!(signals(actions(&world).await), first);
    assert!(gate(&world, PERSONAL).await.is_allowed());
}

/// Somebody with the public key says that a browser of theirs is that of `u-1`, whose id they guessed.
const STRANGER: Who<'static> = Who::Browser("stranger");
const PERSON: Who<'static> = Who::User("u-1");

async fn choose_as(world: &World, who: Who<'_>, method: Method) -> Chosen {
    world.clock.advance(SignedDuration::from_hours(1));
    let choice = shown(world, method).await;
    let scope = &world.ours.scope;
    world.services.choose_on_site(scope, who, &choice).await.unwrap()
}

async fn gate_of_person(world: &World) -> Decision {
    let scope = &world.ours.scope;
    let answer = world.services.ask_gate(scope, PERSON, &key(PERSONAL)).await;
    answer.unwrap().decision
}

async fn claim(world: &World) {
    let claimed =
        json!({"type": "identify", "userId": "u-1", "anonymousId": "stranger", "messageId": "claim"});
    world.send(&world.ours, &[claimed]).await;
}

#[tokio::test]
async fn a_browser_that_is_said_to_be_somebodys_lifts_no_refusal_of_theirs_and_learns_no_date() {
    let world = shop().await;
    let scope = &world.ours.scope;
    choose_as(&world, PERSON, Method::Reject).await;
    claim(&world).await;
    let view = world
        .services
        .consent_view(scope, Some(STRANGER), Language::French)
        .await
        .unwrap();
    assert!(!view.is_dated && view.chosen_at.is_none());
    assert!(view.may_be_asked.is_empty());

    let before = actions(&world).await.len();
    let chosen = choose_as(&world, STRANGER, Method::Accept).await;
    assert!(chosen.recorded.is_empty() && chosen.receipts.is_empty());
    assert_eq!(actions(&world).await.len(), before);
    assert_eq!(gate_of_person(&world).await, Decision::Deny(Reason::Refused));
    // A no in between is taken, and opens nothing.
    assert!(
        !choose_as(&world, STRANGER, Method::Reject)
            .await
            .recorded
            .is_empty()
    );
    assert!(
        choose_as(&world, STRANGER, Method::Accept)
            .await
            .recorded
            .is_empty()
    );
    assert!(!gate_of_person(&world).await.is_allowed());

    // The person's own yes counts, and needs nobody to repeat it.
    choose_as(&world, PERSON, Method::Accept).await;
    assert!(gate_of_person(&world).await.is_allowed());
    assert!(
        choose_as(&world, STRANGER, Method::Accept)
            .await
            .recorded
            .is_empty()
    );
    // What was only refused in a browser, a browser allows again.
    choose_as(&world, STRANGER, Method::Reject).await;
    assert!(!gate_of_person(&world).await.is_allowed());
    assert!(
        !choose_as(&world, STRANGER, Method::Accept)
            .await
            .recorded
            .is_empty()
    );
    assert!(gate_of_person(&world).await.is_allowed());
}

#[tokio::test]
async fn a_browser_that_is_said_to_be_somebodys_takes_back_no_objection_of_theirs() {
    let world = shop().await;
    let profile = choose_as(&world, PERSON, Method::Accept).await.profile;
    world.clock.advance(SignedDuration::from_hours(1));
    let objection = Recording {
        profile,
        choices: vec![NewChoice {
            scope: Scope::Purpose {
                key: key("mail.news"),
                version: 1,
            },
            action: Action::Objected,
            ends_at: None,
        }],
        method: Method::Save,
        origin: Origin::PrivacyCenter,
        identified: true,
        guardian: false,
        shown: Shown::default(),
        signals: Signals::default(),
        taken_down: None,
    };
    let scope = &world.ours.scope;
    world.services.record_choices(scope, objection).await.unwrap();
    claim(&world).await;
    choose_as(&world, STRANGER, Method::Accept).await;
    let news = || async {
        let answer = world.services.ask_gate(scope, PERSON, &key("mail.news")).await;
        answer.unwrap().decision
    };
    assert_eq!(news().await, Decision::Deny(Reason::Objected));
    choose_as(&world, PERSON, Method::Accept).await;
    assert!(news().await.is_allowed());
}

#[tokio::test]
async fn a_yes_that_is_stopped_is_drawn_off_and_given_anew_and_one_that_holds_is_renewed() {
    let world = shop().await;
    choose(&world, &shown(&world, Method::Accept).await)
        .await
        .unwrap();
    world.clock.advance(SignedDuration::from_hours(1));
    send(&world, page(1, json!({}), true)).await;
    assert_eq!(gate(&world, PERSONAL).await, Decision::Deny(Reason::Signal));
    let drawn_on = || async {
        let view = world
            .services
            .consent_view(&world.ours.scope, Some(BROWSER), Language::French)
            .await
            .unwrap();
        let of = view
            .asked
            .iter()
            .find(|of| of.purpose.key().as_str() == PERSONAL)
            .unwrap();
        view.allows(of, true)
    };
    assert!(!drawn_on().await);
    let mut choice = shown(&world, Method::Save).await;
    choice.choices = BTreeMap::from([(key(PERSONAL), true)]);
    choice.gpc = true;
    for expected in [Action::Granted, Action::Renewed] {
        world.clock.advance(SignedDuration::from_hours(1));
        let chosen = choose(&world, &choice).await.unwrap();
        let said = chosen
            .recorded
            .iter()
            .find(|entry| entry.event.scope.key() == Some(&key(PERSONAL)));
        assert_eq!(said.map(|entry| entry.event.action), Some(expected));
        assert!(drawn_on().await);
    }
}

#[tokio::test]
async fn figures_count_groups_and_people_stay_behind_a_case() {
    let world = shop().await;
    for number in 0..12 {
        let browser = format!("browser-{number}");
        let method = if number < 11 {
            Method::Accept
        } else {
            Method::Reject
        };
        let choice = shown(&world, method).await;
        world
            .services
            .choose_on_site(&world.ours.scope, Who::Browser(&browser), &choice)
            .await
            .unwrap();
    }
    let analyst = world.visit(Role::Analyst).await;
    let found = world.services.consent_figures(&analyst).await.unwrap();
    assert_eq!((found.figures.people, found.everybody), (12, 12));
    let personal = found
        .asked
        .iter()
        .find(|of| of.purpose.key().as_str() == PERSONAL)
        .unwrap();
    assert_eq!(personal.answers(12), (11, 1, 0));
    assert_eq!(personal.reachable, Some(11));
    assert_eq!(personal.by_origin["banner"], (11, 1));
    assert_eq!(personal.by_language["fr"], (11, 1));
    assert!(
        world
            .services
            .consent_people(&analyst, PERSONAL, "granted", 1)
            .await
            .is_err()
    );
    let officer = world.visit(Role::PrivacyOfficer).await;
    assert!(
        world
            .services
            .consent_people(&officer, PERSONAL, "granted", 1)
            .await
            .is_err()
    );
    world
        .services
        .open_case(&officer, "DSR-2026-001")
        .await
        .map_err(|_cause| "opened")
        .unwrap();
    let people = world
        .services
        .consent_people(&officer, PERSONAL, "granted", 1)
        .await
        .unwrap();
    assert_eq!((people.people.len(), people.total, people.page), (11, 11, 1));
    // A page that does not exist is the last one that does.
    for odd in [7, -7, i64::MAX] {
        let beyond = world
            .services
            .consent_people(&officer, PERSONAL, "granted", odd)
            .await;
        assert_eq!(beyond.unwrap().people, people.people);
    }
    let one: ProfileId = people.people[0].profile;
    let chosen = world.services.consent_of_person(&officer, one).await.unwrap();
    assert!(chosen.history.iter().all(|entry| entry.receipt.is_some()));
    let shown = chosen.shown.values().next().unwrap();
    assert_eq!(
        shown
            .notice
            .as_ref()
            .map(|(version, text)| (*version, text.as_str())),
        Some((1, "notice fr"))
    );
    assert_eq!(shown.interface.as_deref(), Some("banner"));
    // The person's own page reads the projection in one journey, and says the same.
    let page = world
        .services
        .person(&officer, one, None, Language::French)
        .await
        .unwrap();
    let said: Vec<bool> = page.standing.iter().map(|row| row.permitted).collect();
    let decided: Vec<bool> = chosen
        .standing
        .iter()
        .map(|of| of.decision.is_allowed())
        .collect();
    assert_eq!(said, decided);
    assert!(said.contains(&true) && said.contains(&false));
    assert!(
        page.standing
            .iter()
            .any(|row| row.status.as_deref() == Some("granted"))
    );
    let receipt: Uuid = chosen.history[0].receipt.unwrap();
    world
        .services
        .receipt_for_staff(&officer, one, receipt)
        .await
        .unwrap();
}
