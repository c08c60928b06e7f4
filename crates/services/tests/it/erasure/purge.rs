//! Each class of data, a day before and a day after its limit.

use jiff::SignedDuration;

use super::Scene;

/// Rows of each class: two in `ours`, of which one is a day too old.
fn seed(workspace: &str, source: &str) -> String {
    let mut sql = String::new();
    let mut person = |name: &str, seen: &str, orders: i32| {
        sql.push_str(&format!(
            "insert into app.profile (workspace_id, profile_id, first_seen_at, last_seen_at, created_at, order_count,
                display_name)
            values ('{workspace}', md5('{name}')::uuid, '{seen}', '{seen}', '{seen}', {orders}, '{name}');
            insert into app.profile_tally values ('{workspace}', 0, 1)
                on conflict (workspace_id, part) do update set profiles = profile_tally.profiles + 1;
            insert into app.identifier (workspace_id, kind, value, profile_id, created_at)
            values ('{workspace}', 'user', 'user-{name}', md5('{name}')::uuid, '{seen}');
            insert into app.profile_term values ('{workspace}', '{name}', md5('{name}')::uuid);"
        ));
    };
    person("somebody", "2026-11-20T00:00:00Z", 0);
    // 24 months, and 36 for customers.
    person("prospect-old", "2024-11-20T09:41:00Z", 0);
    person("prospect-new", "2024-11-22T09:41:00Z", 0);
    person("customer-old", "2023-11-20T09:41:00Z", 1);
    person("customer-new", "2023-11-22T09:41:00Z", 1);
    for (kind, event, visit, six_months, three_years, download) in [
        (
            "old",
            "2026-05-20T09:41:00Z",
            "2025-10-20T09:41:00Z",
            "2026-05-20T09:41:00Z",
            "2023-11-20T09:41:00Z",
            "2026-11-13T09:41:00Z",
        ),
        (
            "new",
            "2026-05-22T09:41:00Z",
            "2025-10-22T09:41:00Z",
            "2026-05-22T09:41:00Z",
            "2023-11-22T09:41:00Z",
            "2026-11-15T09:41:00Z",
        ),
    ] {
        let mailed = if kind == "old" { "2026-08-20" } else { "2026-08-22" };
        for state in ["sent", "waiting"] {
            sql.push_str(&format!(
                "insert into app.mail (workspace_id, mail_id, kind, language, recipient, content, state, created_at)
                values ('{workspace}', gen_random_uuid(), '{kind}', 'fr', 'a@example.fr', '{{}}', '{state}',
                    '{mailed}T09:41:00Z');"
            ));
        }
        sql.push_str(&format!(
            "insert into app.event (workspace_id, occurred_at, event_id, profile_id, source_id, call, name, properties,
                context, received_at)
            values ('{workspace}', '{event}', gen_random_uuid(), md5('somebody')::uuid, '{source}', 'track', '{kind}',
                '{{}}', '{{}}', now());
            insert into app.social_visit (workspace_id, profile_id, started_at, day, channel, landing, device, again)
            values ('{workspace}', md5('somebody')::uuid, '{visit}', '{visit}'::timestamptz::date, 'search', '{kind}', '',
                false);
            insert into app.identifier (workspace_id, kind, value, profile_id, created_at)
            values ('{workspace}', 'anonymous', '{kind}', md5('somebody')::uuid, '{six_months}');
            insert into app.consent_state (workspace_id, purpose_key, profile_id, status, chosen_at, objected, signal,
                conflict, permitted)
            values ('{workspace}', '{kind}', md5('somebody')::uuid, 'refused', '{six_months}', false, false, false, false);
            insert into app.suppression values ('{workspace}', '{kind}', '{three_years}');
            insert into app.profile_case values ('{workspace}', md5('{kind}')::uuid, md5('{kind}')::uuid, '{kind}',
                '{six_months}', '{six_months}');
            insert into app.export (workspace_id, export_id, profile_id, variant, language, state, created_at, expires_at)
            values ('{workspace}', md5('{kind}')::uuid, md5('somebody')::uuid, 'access', '{kind}', 'ready', '{download}',
                '{download}'::timestamptz + interval '7 days');
            insert into app.export_chunk values ('{workspace}', md5('{kind}')::uuid, 0, '{kind}');"
        ));
    }
    sql
}

/// What is left of each class.
async fn left(scene: &Scene) -> Vec<String> {
    scene
        .column(
            "select 'event ' || name from app.event
            union all select 'visit ' || landing from app.social_visit
            union all select 'browser ' || value from app.identifier where kind = 'anonymous'
            union all select 'choice ' || purpose_key from app.consent_state
            union all select 'suppression ' || convert_from(fingerprint, 'UTF8') from app.suppression
            union all select 'case ' || case_number from app.profile_case
            union all select 'file ' || convert_from(data, 'UTF8') from app.export_chunk
            union all select 'mail ' || kind || ' ' || state from app.mail
            union all select 'person ' || display_name from app.profile
            union all select 'user ' || value from app.identifier where kind = 'user'
            union all select 'term ' || term from app.profile_term
            order by 1",
        )
        .await
}

#[tokio::test]
async fn exactly_what_is_older_goes() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .run(&seed(&ours.workspace.to_string(), &ours.source.to_string()))
        .await;
    assert_eq!(left(&scene).await.len(), 33);
    scene.services.plan_purges().await.unwrap();
    scene.work().await;
    let expected = [
        "browser new",
        "case new",
        "choice new",
        "event new",
        "file new",
        "mail new sent",
        "mail new waiting",
        "mail old waiting",
        "person customer-new",
        "person prospect-new",
        "person somebody",
        "suppression new",
        "term customer-new",
        "term prospect-new",
        "term somebody",
        "user user-customer-new",
        "user user-prospect-new",
        "user user-somebody",
        "visit new",
    ];
    assert_eq!(left(&scene).await, expected);
    let trail = "select detail from app.trail where action = 'retention.purge' order by detail";
    let counts = [
        "audience_raw 1",
        "choice_memory 1",
        "customer 1",
        "device_identifier 1",
        "download 1",
        "events 1",
        "mail 1",
        "prospect 1",
        "security_log 1",
        "suppression 1",
    ];
    assert_eq!(scene.column(trail).await, counts);
    assert_eq!(
        scene
            .number("select sum(profiles)::bigint from app.profile_tally")
            .await,
        3
    );
    // Once more changes nothing, and says nothing.
    scene.services.plan_purges().await.unwrap();
    scene.work().await;
    assert_eq!(left(&scene).await, expected);
    assert_eq!(scene.column(trail).await, counts);
    // Two days later the others have had their time too.
    scene.world.clock.advance(SignedDuration::from_hours(48));
    scene.services.plan_purges().await.unwrap();
    scene.work().await;
    assert_eq!(
        left(&scene).await,
        [
            "mail new waiting",
            "mail old waiting",
            "person somebody",
            "term somebody",
            "user user-somebody"
        ]
    );
}

#[tokio::test]
async fn a_workspace_may_keep_for_a_shorter_time() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .run(&seed(&ours.workspace.to_string(), &ours.source.to_string()))
        .await;
    scene
        .run(&format!(
            "insert into app.retention values ('{}', 'events', 'months', 3, null, null, now())",
            ours.workspace
        ))
        .await;
    scene.services.plan_purges().await.unwrap();
    scene.work().await;
    assert_eq!(scene.number("select count(*) from app.event").await, 0);
}

#[tokio::test]
async fn many_rows_go_in_batches_and_days_are_not_counted_anew() {
    let scene = Scene::new().await;
    let ours = &scene.world.ours;
    scene
        .run(&seed(&ours.workspace.to_string(), &ours.source.to_string()))
        .await;
    scene
        .run(&format!(
            "insert into app.event (workspace_id, occurred_at, event_id, profile_id, source_id, call, properties, context,
                received_at)
            select '{0}', '2026-03-01T09:00:00Z', gen_random_uuid(), md5('somebody')::uuid, '{1}', 'page', '{{}}',
                '{{\"page\": {{\"path\": \"/lampes\"}}}}',
                now()
            from generate_series(1, 12000)",
            ours.workspace, ours.source
        ))
        .await;
    scene.services.count_visits_of(&ours.scope).await.unwrap();
    let counted = "select events from app.social_day where day = '2026-03-01'";
    assert_eq!(scene.number(counted).await, 12_000);
    scene.services.plan_purges().await.unwrap();
    scene.work().await;
    let counts = scene
        .column("select detail from app.trail where detail like 'events %' order by detail desc")
        .await;
    assert_eq!(counts, ["events 5000", "events 5000", "events 2001"]);
    assert_eq!(scene.number(counted).await, 0);
    let visits = "select count(*) from app.social_visit where day = '2026-03-01'";
    assert_eq!(scene.number(visits).await, 1);
    scene.services.count_visits_of(&ours.scope).await.unwrap();
    assert_eq!(scene.number(visits).await, 1, "what was counted stays");
}
