//! The portal's role sees one person, with those merged into them, and writes nothing.

use testkit::{OPERATION, Place, World};

use super::{attempt, fill, tables};

/// A brand with its logo, somebody who asks to come in, what was mailed to them, their session and their dial.
pub(super) async fn fill_portal(world: &World, place: &Place) {
    let workspace = place.workspace;
    let sql = format!(
        "insert into app.portal values ('{workspace}', 'Maison', '#2540c2', '#97a9ff', array['fr'], 'Maison SAS',
            'Nantes', 'a@example.fr', '', 'CNIL', 'https://www.cnil.fr', now(), '{workspace}');
        insert into app.portal_logo values ('{workspace}', sha256('\\x89'), 'image/png', 1, 1, '\\x89', now(),
            '{workspace}');
        insert into app.portal_start values ('{workspace}', '{workspace}', 'helene@example.fr', '\\x01', '\\x02', '\\x03',
            'fr', '', false, now());
        insert into app.portal_proof
            select '{workspace}', '\\x01', '\\x02', '\\x03', i.profile_id, '', 0, now() + interval '10 minutes'
            from app.identifier i where i.workspace_id = '{workspace}' and i.value = 'u-1';
        insert into app.guardian_request (workspace_id, request_id, profile_id, token_hash, email, email_hash, language,
            asked_at, expires_at)
            select '{workspace}', '{workspace}', i.profile_id, sha256('\\x01'), 'parent@example.fr', '\\x01', 'fr', now(),
                now() + interval '14 days'
            from app.identifier i where i.workspace_id = '{workspace}' and i.value = 'u-1';
        insert into app.portal_session
            select '{workspace}', '\\x01', i.profile_id, 'known_channel', now(), now(), now(), now() + interval '1 hour'
            from app.identifier i where i.workspace_id = '{workspace}' and i.value = 'u-1';
        insert into app.preference
            select '{workspace}', i.profile_id, 'less', 50, now()
            from app.identifier i where i.workspace_id = '{workspace}' and i.value = 'u-1'"
    );
    world.database.superuser().await.run(&sql).await.unwrap();
}

/// Tables in which the person of the test has rows.
const THEIRS: [&str; 5] = [
    "app.event",
    "app.identifier",
    "app.preference",
    "app.profile",
    "app.trait",
];

#[tokio::test]
async fn the_portal_sees_one_person_and_writes_nothing() {
    let world = World::new().await;
    fill(&world, &world.ours, "ours").await;
    fill(&world, &world.theirs, "theirs").await;
    let mut superuser = world.database.superuser().await;
    let (ours, theirs) = (world.ours.workspace, world.theirs.workspace);
    let mut found = Vec::new();
    for place in [ours, theirs] {
        let sql =
            format!("select profile_id from app.identifier where workspace_id = '{place}' and value = 'u-1'");
        found.push(superuser.column(&sql).await.unwrap().concat());
    }
    // Somebody who was joined to the person is that person.
    let joined = superuser
        .column(&format!(
            "update app.profile set merged_into = '{}', merged_at = now()
            where workspace_id = '{ours}' and profile_id = (select profile_id from app.identifier
                where workspace_id = '{ours}' and value = 'a-2')
            returning profile_id",
            found[0]
        ))
        .await
        .unwrap()
        .concat();
    let person = format!("'{}', '{joined}'", found[0]);
    let tables = tables(&mut superuser, ours, theirs).await;
    let mut portal = world.database.role("mesure_portal").await;
    for (who, is_theirs) in [(&found[0], true), (&found[1], false)] {
        portal
            .run(&format!(
                "begin; select app.enter('{ours}', 'portal', {OPERATION}, '{who}')"
            ))
            .await
            .unwrap();
        for table in &tables {
            let name = &table.name;
            let sql = format!("select count(*) from {name}");
            if attempt(&mut portal, &sql)
                .await
                .is_err_and(|error| error.starts_with("42501"))
            {
                assert!(!THEIRS.contains(&name.as_str()), "{name} cannot be read");
                continue;
            }
            let of_people = table.columns.split(", ").any(|column| column == "profile_id");
            let others = if of_people {
                format!(
                    "{sql} where workspace_id <> '{ours}' or profile_id is null or profile_id not in ({person})"
                )
            } else {
                format!("{sql} where workspace_id <> '{ours}'")
            };
            assert_eq!(portal.number(&others).await.unwrap(), 0, "{name}");
            if THEIRS.contains(&name.as_str()) {
                assert_eq!(portal.number(&sql).await.unwrap() > 0, is_theirs, "{name}");
            } else if of_people && !is_theirs {
                assert_eq!(portal.number(&sql).await.unwrap(), 0, "{name}");
            }
            for write in [
                format!("delete from {name}"),
                format!("update {name} set workspace_id = workspace_id"),
                format!("insert into {name} ({0}) select {0} from {name}", table.columns),
            ] {
                let answer = attempt(&mut portal, &write).await;
                assert!(answer.is_err_and(|error| error.starts_with("42501")), "{write}");
            }
        }
        if is_theirs {
            let seen = "select count(*) from app.profile";
            assert_eq!(portal.number(seen).await.unwrap(), 2, "the person and the joined");
            let seen = format!("select count(*) from app.event where profile_id = '{joined}'");
            assert_eq!(portal.number(&seen).await.unwrap(), 1);
        }
        portal.run("rollback").await.unwrap();
    }
    portal.enter(ours, OPERATION).await.unwrap();
    for table in ["app.profile", "app.trait", "app.event"] {
        let answer = attempt(&mut portal, &format!("select * from {table}")).await;
        assert!(answer.is_err(), "{table} answers without a person");
    }
}
