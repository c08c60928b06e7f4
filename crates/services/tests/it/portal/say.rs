//! Seeing, correcting and setting the dial.

use domain::access::Role;
use domain::portal::{Dial, Level, Surprise};
use domain::quality::Problem;
use jiff::SignedDuration;
use serde_json::json;
use services::UseError;
use services::portal::CorrectError;
use services::quality::{Verb, Which};

use super::{BROWSER, Door, HELENE};

#[tokio::test]
async fn people_see_what_is_known_of_them_and_of_those_merged_into_them() {
    let door = Door::new().await;
    door.informs().await;
    let (_, visit) = door.somebody().await;
    let before = door.world.services.known_of(&visit).await.unwrap();
    assert_eq!(before.details.email.as_deref(), Some(HELENE));
    assert_eq!(before.happenings.len(), 2);
    assert!(!before.purposes.is_empty());
    // A browser that turns out to be hers brings what happened there.
    let signs_in = json!({"type": "identify", "userId": "u-1", "anonymousId": BROWSER, "messageId": "m-20"});
    door.world.send(&door.world.ours, &[signs_in]).await;
    let after = door.world.services.known_of(&visit).await.unwrap();
    assert_eq!(after.happenings.len(), 4);
    assert!(
        after
            .details
            .identifiers
            .iter()
            .any(|found| found.value == BROWSER)
    );
}

#[tokio::test]
async fn what_a_person_says_of_themselves_is_overruled_by_no_source() {
    let door = Door::new().await;
    let services = &door.world.services;
    let (_, visit) = door.somebody().await;
    for (name, value, is) in [
        ("firstName", "  ", "empty"),
        ("email", "no address", "doubtful"),
        ("shoeSize", "39", "missing"),
    ] {
        let refused = services.correct_field(&visit, name, value).await.unwrap_err();
        let found = match refused {
            CorrectError::Empty => "empty",
            CorrectError::Doubtful(Problem::EmailSyntax, None) => "doubtful",
            CorrectError::Use(UseError::NotFound) => "missing",
            other => panic!("{other:?}"),
        };
        assert_eq!(found, is, "{name}");
    }
    door.world.clock.advance(SignedDuration::from_mins(1));
    services
        .correct_field(&visit, "firstName", " Eleni ")
        .await
        .unwrap();
    let known = services.known_of(&visit).await.unwrap();
    assert_eq!(known.details.display_name.as_deref(), Some("Eleni Marchand"));
    // A source that says otherwise later changes nothing, and is doubted.
    door.world.clock.advance(SignedDuration::from_mins(1));
    let again = json!({"type": "identify", "userId": "u-1", "messageId": "m-30",
        "traits": {"firstName": "Hélène", "lastName": "Marchand-Roussel"}});
    door.world.send(&door.world.ours, &[again]).await;
    let known = services.known_of(&visit).await.unwrap();
    assert_eq!(
        known.details.display_name.as_deref(),
        Some("Eleni Marchand-Roussel")
    );
    let manager = door.world.visit(Role::Manager).await;
    let queue = services.doubt_queue(&manager).await.unwrap();
    assert_eq!(queue.groups.len(), 1);
    let group = &queue.groups[0];
    assert_eq!(
        (group.name.as_str(), group.problem.as_str(), group.doubts),
        ("firstName", Problem::Contradicts.code(), 1)
    );
    // Staff take the person's word over: then the sources agree, until one says otherwise again.
    services
        .mend(&manager, &group.key, &Which::All, &Verb::Accept)
        .await
        .unwrap();
    assert!(services.doubt_queue(&manager).await.unwrap().groups.is_empty());
    let fields = services.correctable(&visit).await.unwrap();
    let first = fields.iter().find(|field| field.name == "firstName").unwrap();
    assert!(first.verified && first.value.as_deref() == Some("Eleni"));
}

#[tokio::test]
async fn the_dial_is_kept_for_the_person() {
    let door = Door::new().await;
    let services = &door.world.services;
    let key = services
        .enter_by_browser(&door.portal, BROWSER, None)
        .await
        .unwrap();
    let anonymous = door.visit(&key).await.unwrap();
    assert_eq!(services.portal_dial(&anonymous).await.unwrap(), Dial::default());
    let less = Dial {
        level: Level::Less,
        surprise: Surprise::Half,
    };
    services.set_portal_dial(&anonymous, less).await.unwrap();
    assert_eq!(services.portal_dial(&anonymous).await.unwrap(), less);
    // It comes along when the browser turns out to be somebody's.
    let signs_in = json!({"type": "identify", "userId": "u-1", "anonymousId": BROWSER, "messageId": "m-20"});
    door.world.send(&door.world.ours, &[signs_in]).await;
    let (_, visit) = door.somebody().await;
    assert_eq!(services.portal_dial(&visit).await.unwrap(), less);
    let off = Dial {
        level: Level::Off,
        surprise: Surprise::All,
    };
    door.world.clock.advance(SignedDuration::from_secs(1));
    services.set_portal_dial(&visit, off).await.unwrap();
    assert_eq!(services.portal_dial(&visit).await.unwrap(), off);
}
