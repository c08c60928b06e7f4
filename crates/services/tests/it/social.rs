//! Visits counted from events, what is estimated from them, links to share, and what people answer.

use domain::access::Role;
use domain::social::{Channel, Estimate, Heard, LinkError, LinkField};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use services::UseError;
use services::social::{HostError, NewAnswerError, NewLinkFields, NewLinkRefusal};
use testkit::World;

/// A page, seen by a browser, so many minutes after nine in the morning of a Monday three weeks ago.
fn page(browser: &str, minutes: i64, path: &str, context: Value) -> Value {
    let at = monday() + SignedDuration::from_mins(minutes);
    let mut page = json!({"path": path, "referrer": ""});
    let mut kept = json!({"device": {"type": "mobile"}});
    for (name, value) in context.as_object().unwrap() {
        if name == "referrer" {
            page[name] = value.clone();
        } else {
            kept[name] = value.clone();
        }
    }
    kept["page"] = page;
    json!({"type": "page", "anonymousId": browser, "messageId": format!("{browser}-{minutes}"),
        "timestamp": at.to_string(), "context": kept})
}

fn monday() -> Timestamp {
    "2026-11-02T08:00:00Z".parse().unwrap()
}

async fn visits(world: &World) -> Vec<Vec<String>> {
    let mut raw = world.database.superuser().await;
    raw.rows(
        "select to_char(started_at at time zone 'UTC', 'DD HH24:MI'), day::text, channel, landing, device, again::text
        from app.social_visit order by started_at, channel",
    )
    .await
    .unwrap()
}

#[tokio::test]
async fn half_an_hour_of_silence_begins_a_visit_and_the_browser_says_how_it_arrived() {
    let world = World::new().await;
    let google = json!({"referrer": "https://www.google.com/"});
    let batch = [
        page("a", 0, "/lampes/alba", google),
        page(
            "a",
            29,
            "/lampes/olga",
            json!({"referrer": "https://www.maison.example/lampes/alba"}),
        ),
        page("a", 60, "/lampes/alba", json!({})),
        page("a", 120, "/lampes/neuve-et-belle", json!({})),
        page("a", 180, "/", json!({})),
        page(
            "b",
            0,
            "/lampes/alba",
            json!({"campaign": {"name": "lin", "source": "lettre", "medium": "email"}}),
        ),
    ];
    world.send(&world.ours, &batch).await;
    world.send(&world.theirs, &batch[..1]).await;
    assert_eq!(world.services.count_visits().await.unwrap(), 4);
    let ours = |at: &str, channel: &str, landing: &str, again: &str| {
        [at, "2026-11-02", channel, landing, "mobile", again]
            .map(str::to_owned)
            .to_vec()
    };
    assert_eq!(
        visits(&world).await,
        [
            ours("02 08:00", "email", "/lampes/alba", "false"),
            ours("02 08:00", "search", "/lampes/alba", "false"),
            ours("02 08:00", "search", "/lampes/alba", "false"),
            ours("02 09:00", "known_page", "/lampes/alba", "true"),
            ours("02 10:00", "unexplained", "/lampes/neuve-et-belle", "true"),
            ours("02 11:00", "front_door", "/", "true"),
        ]
    );
}

#[tokio::test]
async fn counting_again_changes_nothing_and_what_comes_late_or_goes_is_counted_anew() {
    let world = World::new().await;
    world
        .send(&world.ours, &[page("a", 0, "/lampes/alba", json!({}))])
        .await;
    assert_eq!(world.services.count_visits().await.unwrap(), 2);
    assert_eq!(world.services.count_visits().await.unwrap(), 0);
    let tally = "select string_agg(visits::text, ',') from app.social_tally";
    let mut raw = world.database.superuser().await;
    assert_eq!(raw.column(tally).await.unwrap(), ["1"]);
    // An event that is received later and happened before: the first one is no beginning any more.
    world.send(&world.ours, &[page("a", -10, "/", json!({}))]).await;
    assert_eq!(world.services.count_visits().await.unwrap(), 2);
    let rows = visits(&world).await;
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0][0].as_str(), rows[0][2].as_str()),
        ("02 07:50", "front_door")
    );
    // Erased: the day is counted again, and nothing is left of it.
    raw.run("delete from app.event; delete from app.profile_term; delete from app.identifier; delete from app.profile")
        .await
        .unwrap();
    assert_eq!(world.services.count_visits().await.unwrap(), 2);
    assert_eq!(
        raw.number("select count(*) from app.social_tally").await.unwrap(),
        0
    );
    assert_eq!(
        raw.number("select count(*) from app.social_visit").await.unwrap(),
        0
    );
}

#[tokio::test]
async fn somebody_who_signs_in_half_way_makes_one_visit() {
    let world = World::new().await;
    world
        .send(
            &world.ours,
            &[
                json!({"type": "identify", "userId": "u", "messageId": "i", "traits": {"name": "Ada"},
            "timestamp": "2026-10-01T08:00:00Z"}),
            ],
        )
        .await;
    world
        .send(&world.ours, &[page("a", 0, "/lampes/alba", json!({}))])
        .await;
    let mut second = page(
        "a",
        5,
        "/compte/commandes",
        json!({"referrer": "https://www.maison.example/lampes/alba"}),
    );
    second["userId"] = json!("u");
    world.send(&world.ours, &[second]).await;
    world.services.count_visits().await.unwrap();
    let rows = visits(&world).await;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0][2], "unexplained");
}

#[tokio::test]
async fn a_declared_site_is_the_own_one_and_days_are_counted_anew_for_it() {
    let world = World::new().await;
    let from_shop = json!({"referrer": "https://boutique.maison.example/"});
    world
        .send(&world.ours, &[page("a", 0, "/lampes/alba", from_shop)])
        .await;
    world.services.count_visits().await.unwrap();
    assert_eq!(visits(&world).await[0][2], "other_site");
    let manager = world.visit(Role::Manager).await;
    world
        .services
        .declare_host(&manager, "www.maison.example")
        .await
        .unwrap();
    world.services.count_visits().await.unwrap();
    assert_eq!(visits(&world).await[0][2], "own_site");
    let unreadable = world.services.declare_host(&manager, "localhost").await;
    assert!(matches!(unreadable, Err(HostError::Unreadable)));
}

/// A year of answers and three weeks of arrivals: 40 people of each kind.
async fn crowd(world: &World) {
    let mut batch = Vec::new();
    for number in 0..40 {
        let browser = |kind: &str| format!("{kind}-{number}");
        let week = 7 * 24 * 60 * (number % 2);
        batch.push(page(&browser("dark"), week + number, "/lampes/alba", json!({})));
        batch.push(page(
            &browser("search"),
            week + number,
            "/lampes/alba",
            json!({"referrer": "https://www.qwant.com/"}),
        ));
        batch.push(page(&browser("home"), week + number, "/", json!({})));
        batch.push(page(&browser("home"), week + number + 60, "/", json!({})));
        for (kind, answer) in [
            ("dark", "Une amie"),
            ("search", "Moteur de recherche"),
            ("home", "La halle"),
        ] {
            let at = monday() + SignedDuration::from_mins(week + number + 5);
            batch.push(
                json!({"type": "track", "event": "How Did You Hear Answered", "anonymousId": browser(kind),
                "messageId": format!("{kind}-{number}-said"), "timestamp": at.to_string(),
                "properties": {"answer": answer}}),
            );
        }
    }
    world.send(&world.ours, &batch).await;
    world.services.count_visits().await.unwrap();
}

#[tokio::test]
async fn the_share_is_estimated_for_the_last_complete_weeks_and_checked_by_the_answers() {
    let world = World::new().await;
    crowd(&world).await;
    let analyst = world.visit(Role::Analyst).await;
    let found = world.services.dark_social(&analyst).await.unwrap();
    assert_eq!(
        (found.first.to_string(), found.last.to_string()),
        ("2026-08-24".into(), "2026-11-15".into())
    );
    assert_eq!(found.weeks.len(), 12);
    assert_eq!(found.counts.arrivals, 160);
    assert_eq!(
        (
            found.counts.unexplained,
            found.counts.front_again,
            found.counts.front_new
        ),
        (40, 40, 40)
    );
    let Estimate::Share(reading) = found.estimate else {
        panic!("{:?}", found.estimate)
    };
    assert!((reading.share.value - 0.25).abs() < 1e-9);
    assert!(reading.share.low > 0.1 && reading.share.high < 0.4, "{reading:?}");
    assert_eq!(found.before, Estimate::TooFew);
    assert_eq!(
        found.weeks.iter().map(|week| week.counts.arrivals).sum::<u32>(),
        160
    );
    assert_eq!(found.landings[0].name, "/lampes/alba");
    assert_eq!(found.landings[0].counts.unexplained, 40);
    assert_eq!(found.devices[0].name, "mobile");
    // Everybody who arrived unexplained named a friend, and nobody else did: a third of the first arrivals.
    let told = found.told.unwrap();
    assert!((told.value - 1.0 / 3.0).abs() < 1e-9, "{told:?}");
    assert_eq!(
        found
            .matrix
            .shown(Some(Heard::Person), Some(Channel::Unexplained)),
        Some(40)
    );
    assert_eq!(found.matrix.shown(None, Some(Channel::FrontDoor)), Some(40));
}

#[tokio::test]
async fn staff_decide_what_words_mean_and_answers_of_a_merged_person_count_once() {
    let world = World::new().await;
    crowd(&world).await;
    let marketer = world.visit(Role::Marketer).await;
    let before = world.services.answers(&marketer).await.unwrap();
    let halle = before.words.iter().find(|row| row.said == "la halle").unwrap();
    assert_eq!((halle.heard, halle.decided, halle.people), (None, false, 40));
    world
        .services
        .decide_words(&marketer, "la halle", "place")
        .await
        .unwrap();
    let after = world.services.answers(&marketer).await.unwrap();
    assert_eq!(after.matrix.said(Some(Heard::Place)), 40);
    assert_eq!(after.matrix.said(None), 0);
    world
        .services
        .decide_words(&marketer, "la halle", "")
        .await
        .unwrap();
    assert_eq!(world.services.answers(&marketer).await.unwrap(), before);
    for (said, heard) in [("la halle", "nothing"), ("", "place"), ("La Halle", "place")] {
        let refused = world.services.decide_words(&marketer, said, heard).await;
        assert!(matches!(refused, Err(UseError::NotFound)), "{said} {heard}");
    }
    // Two browsers of one person: two answers, of which the first counts.
    let people = before.matrix.people();
    for kind in ["dark", "search"] {
        let mut sign_in = page(&format!("{kind}-0"), 90, "/compte", json!({}));
        sign_in["userId"] = json!("both");
        world.send(&world.ours, &[sign_in]).await;
    }
    assert_eq!(
        world.services.answers(&marketer).await.unwrap().matrix.people(),
        people - 1
    );
}

const FIELDS: NewLinkFields<'_> = NewLinkFields {
    target: "https://www.maison.example/lampes",
    source: "Clients",
    medium: "partage",
    name: "Semaine du lin",
};

#[tokio::test]
async fn a_link_leads_to_a_declared_site_counts_clicks_and_ends() {
    let world = World::new().await;
    let (manager, marketer) = (
        world.visit(Role::Manager).await,
        world.visit(Role::Marketer).await,
    );
    let refused = world.services.make_link(&marketer, &FIELDS).await;
    let Err(NewLinkRefusal::Fields(fields)) = refused else {
        panic!()
    };
    assert_eq!(fields, [(LinkField::Target, LinkError::Elsewhere)]);
    world
        .services
        .declare_host(&manager, "www.maison.example")
        .await
        .unwrap();
    let link = world.services.make_link(&marketer, &FIELDS).await.unwrap();
    let again = world.services.make_link(&marketer, &FIELDS).await;
    assert!(
        matches!(again, Err(NewLinkRefusal::Fields(fields)) if fields == [(LinkField::Name, LinkError::Taken)])
    );

    let code = world.services.share_links(&marketer).await.unwrap().links[0]
        .row
        .code
        .clone();
    let leads_to =
        "https://www.maison.example/lampes?utm_source=clients&utm_medium=partage&utm_campaign=semaine-du-lin";
    assert_eq!(world.services.follow_link(&code, false).await.unwrap(), leads_to);
    for _ in 0..9 {
        assert_eq!(world.services.follow_link(&code, true).await.unwrap(), leads_to);
    }
    // Nine clicks may be of one person who was sent the link: they are not told.
    let clicks = async || world.services.share_links(&marketer).await.unwrap().links[0].clicks;
    assert_eq!(clicks().await, None);
    world.services.follow_link(&code, true).await.unwrap();
    assert_eq!(clicks().await, Some(10));

    let in_use = world
        .services
        .remove_own_host(&manager, "www.maison.example")
        .await;
    assert!(matches!(in_use, Err(HostError::InUse)));
    world.services.end_link(&marketer, link).await.unwrap();
    for code in [code.as_str(), "0000000000", "", "not a code"] {
        assert!(
            matches!(
                world.services.follow_link(code, true).await,
                Err(UseError::NotFound)
            ),
            "{code}"
        );
    }
    assert!(matches!(
        world.services.end_link(&marketer, link).await,
        Err(UseError::NotFound)
    ));
    assert_eq!(clicks().await, Some(10));
}

#[tokio::test]
async fn visits_and_orders_are_told_of_a_link_that_ten_people_followed() {
    let world = World::new().await;
    let manager = world.visit(Role::Manager).await;
    world
        .services
        .declare_host(&manager, "www.maison.example")
        .await
        .unwrap();
    world.services.make_link(&manager, &FIELDS).await.unwrap();
    let tagged = json!({"campaign": {"name": "semaine-du-lin", "source": "clients", "medium": "partage"}});
    let order = |browser: &str, minutes: i64| {
        let at = monday() + SignedDuration::from_mins(minutes);
        json!({"type": "track", "event": "Order Completed", "anonymousId": browser,
            "messageId": format!("{browser}-{minutes}-order"), "timestamp": at.to_string(), "properties": {"total": 20}})
    };
    for number in 0..9 {
        world
            .send(
                &world.ours,
                &[page(&format!("p-{number}"), 0, "/lampes/alba", tagged.clone())],
            )
            .await;
    }
    world.services.count_visits().await.unwrap();
    let came = async || world.services.share_links(&manager).await.unwrap().links[0].came;
    assert_eq!(came().await, None);
    let late = 8 * 24 * 60;
    world
        .send(
            &world.ours,
            &[
                page("p-9", 0, "/lampes/alba", tagged),
                order("p-9", 20),
                order("p-8", 60),
                order("p-7", late),
                order("stranger", 5),
            ],
        )
        .await;
    world.services.count_visits().await.unwrap();
    assert_eq!(came().await, Some((10, 2)));
}

#[tokio::test]
async fn the_public_form_takes_answers_of_nobody_in_particular_until_it_is_closed() {
    let world = World::new().await;
    let manager = world.visit(Role::Manager).await;
    world.services.open_hear_form(&manager).await.unwrap();
    world.services.open_hear_form(&manager).await.unwrap();
    let code = world.services.answers(&manager).await.unwrap().form.unwrap();
    let form = world.services.hear_form(&code).await.unwrap();
    assert_eq!(form.name, "Ours");
    let empty = world.services.answer_hear_form(&code, "", " ").await;
    assert!(matches!(empty, Err(NewAnswerError::Empty)));
    for _ in 0..10 {
        world
            .services
            .answer_hear_form(&code, "other", "Ma tante julie@exemple.fr, 06 12 34 56 78")
            .await
            .unwrap();
    }
    let found = world.services.answers(&manager).await.unwrap();
    assert_eq!((found.matrix.people(), found.matrix.joined()), (10, 0));
    assert_eq!(found.words[0].said, "ma tante");
    assert_eq!(found.words[0].heard, Some(Heard::Person));
    // Counting visits leaves these answers where they are.
    world.send(&world.ours, &[page("a", 0, "/", json!({}))]).await;
    world.services.count_visits().await.unwrap();
    assert_eq!(
        world.services.answers(&manager).await.unwrap().matrix.people(),
        10
    );
    let mut raw = world.database.superuser().await;
    assert_eq!(raw.number("select count(*) from app.profile").await.unwrap(), 1);
    world.services.close_hear_form(&manager).await.unwrap();
    assert!(matches!(
        world.services.hear_form(&code).await,
        Err(UseError::NotFound)
    ));
    assert!(matches!(
        world.services.close_hear_form(&manager).await,
        Err(UseError::NotFound)
    ));
}

#[tokio::test]
async fn each_does_what_the_role_allows_and_nothing_of_another_workspace() {
    let world = World::new().await;
    let manager = world.visit(Role::Manager).await;
    world
        .services
        .declare_host(&manager, "www.maison.example")
        .await
        .unwrap();
    let link = world.services.make_link(&manager, &FIELDS).await.unwrap();
    for role in [Role::Owner, Role::Analyst, Role::PrivacyOfficer] {
        let visit = world.visit(role).await;
        assert!(world.services.dark_social(&visit).await.is_ok(), "{role:?}");
        assert!(world.services.share_links(&visit).await.is_ok(), "{role:?}");
        let refused = world.services.end_link(&visit, link).await;
        assert!(matches!(refused, Err(UseError::Forbidden(_))), "{role:?}");
        let refused = world.services.open_hear_form(&visit).await;
        assert!(matches!(refused, Err(UseError::Forbidden(_))), "{role:?}");
    }
    let marketer = world.visit(Role::Marketer).await;
    let refused = world.services.declare_host(&marketer, "a.example").await;
    assert!(matches!(refused, Err(HostError::Use(UseError::Forbidden(_)))));
    let theirs = world.account("manager@theirs.example");
    let theirs = world.services.visit(theirs, &world.theirs.slug).await.unwrap();
    assert!(matches!(
        world.services.end_link(&theirs, link).await,
        Err(UseError::NotFound)
    ));
    assert!(
        world
            .services
            .share_links(&theirs)
            .await
            .unwrap()
            .links
            .is_empty()
    );
}
