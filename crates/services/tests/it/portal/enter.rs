//! Coming in: once, in time, in the browser that asked.

use domain::requests::{IdentityLevel, Kind};
use futures::future::join_all;
use jiff::SignedDuration;
use serde_json::json;
use services::portal::{Asking, BrowserError, BrowserKey, EnterError, LeadsTo, Link, StartError};

use super::{BROWSER, Door, HELENE};

#[tokio::test]
async fn a_mail_goes_to_whoever_is_known_and_to_nobody_else() {
    let door = Door::new().await;
    door.asks(HELENE).await;
    door.asks(" Helene@Example.FR ").await;
    door.asks("nobody@example.fr").await;
    let mails = door.mails().await;
    assert_eq!(mails.len(), 2);
    assert!(mails.iter().all(|mail| mail.recipient == HELENE));
    assert_ne!(mails[0].code, mails[1].code);
    // The address is gone, whatever came of it; what stays names nobody.
    assert_eq!(door.number("select count(*) from app.portal_start").await, 3);
    assert_eq!(
        door.number("select count(*) from app.portal_start where email is not null")
            .await,
        0
    );
    let mut raw = door.world.database.superuser().await;
    for table in ["app.portal_start", "app.portal_proof", "platform.job"] {
        let texts = raw
            .column(&format!("select t::text from {table} t"))
            .await
            .unwrap()
            .concat();
        for word in [
            "example",
            "elene",
            &mails[0].code.replace('-', ""),
            &mails[0].link,
        ] {
            assert!(!texts.contains(word), "{table} holds {word}");
        }
    }
}

#[tokio::test]
async fn the_clients_own_files_say_whose_an_address_is() {
    let door = Door::new().await;
    let claims = json!({"type": "identify", "userId": "u-2", "messageId": "m-9",
        "traits": {"email": "shared@example.fr"}});
    let too = json!({"type": "identify", "userId": "u-3", "messageId": "m-10",
        "traits": {"email": "shared@example.fr"}});
    door.world.send(&door.world.ours, &[claims]).await;
    door.asks("shared@example.fr").await;
    assert_eq!(door.mails().await.len(), 1);
    // Two people who say the same: nobody can tell whose it is.
    door.world.send(&door.world.ours, &[too]).await;
    door.asks("shared@example.fr").await;
    assert_eq!(door.mails().await.len(), 1);
    let workspace = door.world.ours.workspace;
    let sql = format!(
        "insert into app.identifier (workspace_id, kind, value, profile_id, created_at)
        select '{workspace}', 'email', 'shared@example.fr', profile_id, now() from app.identifier where value = 'u-3'"
    );
    door.world.database.superuser().await.run(&sql).await.unwrap();
    door.asks("shared@example.fr").await;
    assert_eq!(door.mails().await.len(), 2);
}

#[tokio::test]
async fn what_a_site_says_of_an_address_lets_nobody_in() {
    const THIEF: &str = "thief@example.net";
    let door = Door::new().await;
    let site = door.world.site_of(&door.world.ours, "Site").await;
    // The key of a site can be read by anybody, who may say that somebody's address is theirs.
    let claim =
        json!({"type": "identify", "userId": "u-1", "messageId": "theft", "traits": {"email": THIEF}});
    door.world.say_at(&site, &claim).await;
    door.asks(THIEF).await;
    assert_eq!(door.mails().await.len(), 0);
    // Nor does it shut the door to the person, whose address others know.
    door.asks(HELENE).await;
    let mails = door.mails().await;
    assert_eq!((mails.len(), mails[0].recipient.as_str()), (1, HELENE));
}

#[tokio::test]
async fn looking_at_a_link_uses_nothing_up_and_elsewhere_it_shows_the_code() {
    let door = Door::new().await;
    let services = &door.world.services;
    let browser = door.asks(HELENE).await;
    let mail = door.mails().await.remove(0);
    for _ in 0..20 {
        let seen = services
            .portal_link(&door.portal, &mail.link, Some(&browser))
            .await;
        assert_eq!(seen.unwrap(), Link::Ready);
    }
    for other in [None, Some(&BrowserKey::default())] {
        let seen = services
            .portal_link(&door.portal, &mail.link, other)
            .await
            .unwrap();
        let Link::Elsewhere(code) = seen else {
            panic!("{seen:?}")
        };
        assert_eq!(code.to_string(), mail.code);
        let entering = services
            .enter_by_link(&door.portal, &mail.link, other, None)
            .await;
        assert!(matches!(entering, Err(EnterError::Refused)));
        let entering = services
            .enter_by_code(&door.portal, &mail.code, other, None)
            .await;
        assert!(matches!(entering, Err(EnterError::Refused)));
    }
    let entered = services
        .enter_by_code(&door.portal, &mail.code.to_lowercase(), Some(&browser), None)
        .await
        .unwrap();
    assert!(door.visit(&entered.key).await.is_some());
    // Neither the code nor the link works again.
    for again in [&mail.code, &mail.link] {
        let by_code = services
            .enter_by_code(&door.portal, again, Some(&browser), None)
            .await;
        assert!(by_code.is_err());
        let by_link = services
            .enter_by_link(&door.portal, again, Some(&browser), None)
            .await;
        assert!(by_link.is_err());
    }
    let seen = services
        .portal_link(&door.portal, &mail.link, Some(&browser))
        .await;
    assert_eq!(seen.unwrap(), Link::Gone);
    // And another workspace knows nothing of any of it.
    let theirs = services.portal(&door.world.theirs.slug).await.unwrap();
    assert!(
        services
            .portal_visit(&theirs, &entered.key)
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn of_fifty_who_swap_at_once_one_comes_in() {
    let door = Door::new().await;
    for by_link in [true, false] {
        let browser = door.asks(HELENE).await;
        let mail = door.mails().await.remove(0);
        let before = door.number("select count(*) from app.portal_session").await;
        let swaps = (0..50).map(|_| async {
            let services = &door.world.services;
            if by_link {
                services
                    .enter_by_link(&door.portal, &mail.link, Some(&browser), None)
                    .await
            } else {
                services
                    .enter_by_code(&door.portal, &mail.code, Some(&browser), None)
                    .await
            }
        });
        let entered = join_all(swaps).await.into_iter().filter(Result::is_ok).count();
        assert_eq!(entered, 1, "by link: {by_link}");
        let after = door.number("select count(*) from app.portal_session").await;
        assert_eq!(after - before, 1);
    }
}

#[tokio::test]
async fn a_code_can_be_tried_five_times() {
    let door = Door::new().await;
    let services = &door.world.services;
    let browser = door.asks(HELENE).await;
    let mail = door.mails().await.remove(0);
    let malformed = services
        .enter_by_code(&door.portal, "123", Some(&browser), None)
        .await;
    assert!(matches!(malformed, Err(EnterError::Malformed)));
    let guesses = (0..20).map(|guess| {
        let (browser, services, portal) = (&browser, services, &door.portal);
        async move {
            let code = format!("{guess:08}");
            services.enter_by_code(portal, &code, Some(browser), None).await
        }
    });
    assert!(join_all(guesses).await.iter().all(Result::is_err));
    let right = services
        .enter_by_code(&door.portal, &mail.code, Some(&browser), None)
        .await;
    assert!(matches!(right, Err(EnterError::Refused)));
    assert_eq!(door.number("select max(attempts) from app.portal_proof").await, 5);
}

#[tokio::test]
async fn links_end_after_ten_minutes_and_sessions_when_they_are_left() {
    let door = Door::new().await;
    let services = &door.world.services;
    let browser = door.asks(HELENE).await;
    let mail = door.mails().await.remove(0);
    door.world.clock.advance(SignedDuration::from_mins(10));
    let late = services
        .enter_by_link(&door.portal, &mail.link, Some(&browser), None)
        .await;
    assert!(matches!(late, Err(EnterError::Refused)));
    let late = services
        .enter_by_code(&door.portal, &mail.code, Some(&browser), None)
        .await;
    assert!(matches!(late, Err(EnterError::Refused)));

    let (key, visit) = door.somebody().await;
    assert_eq!(visit.level(), IdentityLevel::FreshlyProven);
    assert!(visit.suffices(Kind::Erasure));
    door.world.clock.advance(SignedDuration::from_mins(10));
    let later = door.visit(&key).await.unwrap();
    assert_eq!(later.level(), IdentityLevel::KnownChannel);
    assert!(!later.suffices(Kind::Erasure) && later.suffices(Kind::Rectification));
    // Used every 29 minutes, it lasts two hours in all.
    for _ in 0..3 {
        door.world.clock.advance(SignedDuration::from_mins(29));
        assert!(door.visit(&key).await.is_some());
    }
    door.world.clock.advance(SignedDuration::from_mins(29));
    assert!(door.visit(&key).await.is_none());

    let (key, _) = door.somebody().await;
    door.world.clock.advance(SignedDuration::from_mins(30));
    assert!(door.visit(&key).await.is_none());
    let (key, _) = door.somebody().await;
    services.leave_portal(&door.portal, &key).await.unwrap();
    assert!(door.visit(&key).await.is_none());
    // What has ended is forgotten.
    door.world.clock.advance(SignedDuration::from_hours(25));
    services.tidy().await.unwrap();
    for table in ["portal_start", "portal_proof", "portal_session"] {
        assert_eq!(door.number(&format!("select count(*) from app.{table}")).await, 0);
    }
}

#[tokio::test]
async fn an_address_gets_five_mails_an_hour_and_the_answer_never_says_so() {
    let door = Door::new().await;
    for _ in 0..9 {
        door.asks(HELENE).await;
    }
    assert_eq!(door.mails().await.len(), 5);
    door.world.clock.advance(SignedDuration::from_hours(1));
    door.asks(HELENE).await;
    assert_eq!(door.mails().await.len(), 6);
    let asking = Asking {
        email: "no address",
        browser: &BrowserKey::default(),
        network: "",
        language: domain::account::Language::French,
        leads_to: LeadsTo::Home,
        own_host: false,
    };
    let refused = door.world.services.start_portal(&door.portal, asking).await;
    assert!(matches!(refused, Err(StartError::Email(_))));
}

#[tokio::test]
async fn a_browser_acts_for_itself_until_somebody_is_recognised_in_it() {
    let door = Door::new().await;
    let services = &door.world.services;
    let enter = |id: &'static str| services.enter_by_browser(&door.portal, id, None);
    assert!(matches!(enter("a-1").await, Err(BrowserError::Unknown)));
    assert!(matches!(
        enter("11111111-7d8e-4c7b-9d61-1f2e3d4c5b6a").await,
        Err(BrowserError::Unknown)
    ));
    let key = enter(BROWSER).await.unwrap();
    let visit = door.visit(&key).await.unwrap();
    assert_eq!(
        (visit.level(), visit.is_anonymous()),
        (IdentityLevel::Browser, true)
    );
    assert!(visit.suffices(Kind::Erasure));
    let known = services.known_of(&visit).await.unwrap();
    assert_eq!(known.details.event_count, 1);
    let signs_in = json!({"type": "identify", "userId": "u-1", "anonymousId": BROWSER, "messageId": "m-20"});
    door.world.send(&door.world.ours, &[signs_in]).await;
    assert!(door.visit(&key).await.is_none());
    assert!(matches!(enter(BROWSER).await, Err(BrowserError::Somebody)));
}

#[tokio::test]
async fn proving_oneself_again_mails_to_the_known_address() {
    let door = Door::new().await;
    let (key, visit) = door.somebody().await;
    door.world.clock.advance(SignedDuration::from_mins(11));
    let browser = BrowserKey::default();
    let services = &door.world.services;
    let asking = Asking {
        email: "somebody-else@example.fr",
        browser: &browser,
        network: "",
        language: domain::account::Language::French,
        leads_to: LeadsTo::Erase,
        own_host: false,
    };
    services.prove_again(&visit, asking).await.unwrap();
    door.works().await;
    let mail = door.mails().await.remove(0);
    assert_eq!(mail.recipient, HELENE);
    let entered = services
        .enter_by_link(&door.portal, &mail.link, Some(&browser), Some(&key))
        .await
        .unwrap();
    assert_eq!(entered.leads_to, LeadsTo::Erase);
    assert!(
        door.visit(&key).await.is_none(),
        "the session from before has ended"
    );
    let visit = door.visit(&entered.key).await.unwrap();
    assert_eq!(visit.level(), IdentityLevel::FreshlyProven);
}
