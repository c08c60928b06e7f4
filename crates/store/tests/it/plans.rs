//! No query that answers a page reads a large table from end to end.
//!
//! The real functions are called with fresh statistics; then the counters of the server tell which tables were read
//! sequentially. Each is called often enough for the server to settle on a plan without the values.

use domain::ids::ProfileId;
use domain::profiles::{Direction, PageNumber, ProfileOrder, search_words};
use jiff::SignedDuration;
use store::account::{SessionHash, create_session, load_session, save_session, sessions_of};
use store::collect::{Identifier, IdentifierKind, known};
use store::profiles::{Before, ProfileFilter, get, page, timeline};
use store::{Database, access};
use testkit::{EVER, OPERATION, Raw, World, now};

/// From the sixth run on, the server may plan a statement once for all values.
const RUNS: usize = 8;

/// 3,000 people and 20,000 events of theirs, and a tenth of it that is ours.
const LOAD: &str = "
    insert into app.profile (workspace_id, profile_id, name_order, display_name, first_seen_at, last_seen_at,
        event_count, revenue_minor, created_at)
    select w.id, md5(w.id::text || n)::uuid, 'person ' || lpad(n::text, 5, '0'), 'Person ' || n, at.moment, at.moment, n, n * 7,
        at.moment
    from (values ('{theirs}'::uuid, 3000), ('{ours}'::uuid, 300)) as w (id, people)
    cross join lateral generate_series(1, w.people) n
    cross join lateral (select timestamptz '2026-11-21 09:00Z' - n * interval '1 hour' as moment) at;
    insert into app.profile_tally (workspace_id, part, profiles)
    select workspace_id, 0, count(*) from app.profile group by 1;
    insert into app.profile_term (workspace_id, term, profile_id)
    select workspace_id, term, profile_id from app.profile
    cross join lateral (values ('person'), (right(name_order, 5)), (left(profile_id::text, 8))) as t (term);
    insert into app.identifier (workspace_id, kind, value, profile_id, created_at)
    select workspace_id, 'user', display_name, profile_id, created_at from app.profile;
    insert into app.trait (workspace_id, profile_id, name, value, source_id, observed_at)
    select p.workspace_id, p.profile_id, 'name', p.display_name, s.source_id, p.created_at
    from app.profile p join app.source s using (workspace_id);
    insert into app.event (workspace_id, occurred_at, event_id, profile_id, source_id, call, properties, context, received_at)
    select p.workspace_id, timestamptz '2026-11-21 09:00Z' - (n * 6000 + p.event_count) * interval '10 second' * 10,
        gen_random_uuid(), p.profile_id, s.source_id, 'page', '{}', '{}', now()
    from app.profile p join app.source s using (workspace_id) cross join generate_series(1, 7) n;
    insert into platform.account (account_id, email, name, password_hash, created_at)
    select gen_random_uuid(), 'crowd' || n || '@example.fr', 'Crowd', '', now() from generate_series(1, 2000) n;
    insert into platform.workspace (workspace_id, organisation_id, slug, name, language, time_zone, currency, country, created_at)
    select gen_random_uuid(), (select organisation_id from platform.organisation where slug = 'theirs'), 'crowd-' || n,
        'Crowd ' || n, 'fr', 'Europe/Paris', 'EUR', 'FR', now() from generate_series(1, 1000) n;
    insert into platform.workspace_member (account_id, workspace_id, role, created_at)
    select a.account_id, w.workspace_id, 'analyst', now()
    from (select account_id, row_number() over () as n from platform.account where name = 'Crowd') a
    join (select workspace_id, row_number() over () as n from platform.workspace where slug like 'crowd%') w using (n);
    insert into platform.session (session_hash, account_id, data, device, created_at, last_seen_at, expires_at)
    select sha256(account_id::text::bytea), account_id, '{}', '', now(), now(), '2027-01-01' from platform.account;
    analyze";

/// Tables of which no page may read every row.
const LARGE: &str = "relname ~ '^(event|profile|profile_term|identifier|trait|session|account|workspace_member)($|_\\d|_before)'";

async fn loaded() -> World {
    let world = World::new().await;
    let load = LOAD
        .replace("{theirs}", &world.theirs.workspace.to_string())
        .replace("{ours}", &world.ours.workspace.to_string());
    let mut raw = world.database.superuser().await;
    raw.run(&load).await.unwrap();
    let events = raw.number("select count(*) from app.event").await.unwrap();
    assert_eq!(events, 23_100);
    // Only connections that are measured are to be left.
    world.database.database.close().await;
    world
}

async fn rows_read_in_sequence(raw: &mut Raw) -> Vec<Vec<String>> {
    raw.rows(&format!(
        "select relname, seq_tup_read from pg_stat_user_tables where {LARGE} and seq_tup_read > 0 order by relname"
    ))
    .await
    .unwrap()
}

/// Runs a use of the database on connections of its own, and says which large tables it read from end to end.
async fn scanned(world: &World, with: impl AsyncFn(&Database)) -> Vec<Vec<String>> {
    let mut raw = world.database.superuser().await;
    // What was counted before is another's.
    raw.run("select pg_stat_force_next_flush()").await.unwrap();
    raw.run("select pg_stat_reset()").await.unwrap();
    let database = Database::new(&world.database.url, &world.database.secret, 1).unwrap();
    for _ in 0..RUNS {
        with(&database).await;
    }
    // A backend hands in its counters when it ends, at the latest.
    database.close().await;
    let busy =
        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and application_name = 'mesure'";
    while raw.number(busy).await.unwrap() > 0 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    raw.run("select pg_stat_clear_snapshot()").await.unwrap();
    rows_read_in_sequence(&mut raw).await
}

async fn person(world: &World) -> ProfileId {
    let sql = format!(
        "select profile_id from app.identifier where workspace_id = '{}' and value = 'Person 100'",
        world.ours.workspace
    );
    let id = world
        .database
        .superuser()
        .await
        .column(&sql)
        .await
        .unwrap()
        .concat();
    ProfileId::parse(&id).unwrap()
}

/// The list as it is asked for: as it stands, by when people were seen, by name, by one word and by more.
fn filters(order: ProfileOrder, direction: Direction) -> Vec<ProfileFilter> {
    let filter = |text: &str, days: Option<i64>, named| ProfileFilter {
        words: search_words(text),
        seen_since: days.map(|days| now() - SignedDuration::from_hours(24 * days)),
        named,
        order,
        direction,
        page: PageNumber::FIRST,
    };
    vec![
        filter("", None, None),
        filter("", Some(7), None),
        filter("", None, Some(true)),
        filter("pers", None, None),
        filter("00042", None, None),
        filter("person 00042", Some(30), Some(true)),
    ]
}

/// The tables that the list reads from end to end.
async fn list(world: &World, filters: &[ProfileFilter]) -> Vec<Vec<String>> {
    scanned(world, async |database| {
        let mut tx = database.read(&world.ours.scope).await.unwrap();
        for filter in filters {
            assert!(page(&mut tx, filter).await.unwrap().total > 0);
        }
        tx.finish().await.unwrap();
    })
    .await
}

#[tokio::test]
async fn pages_are_read_through_indexes() {
    let world = loaded().await;
    let none: Vec<Vec<String>> = Vec::new();
    let scope = &world.ours.scope;
    let person = person(&world).await;

    for order in ProfileOrder::ALL {
        for direction in [Direction::Ascending, Direction::Descending] {
            let filters = filters(order, direction);
            if !list(&world, &filters).await.is_empty() {
                // Once more, one by one, to name those that are at fault.
                for filter in &filters {
                    assert_eq!(
                        list(&world, std::slice::from_ref(filter)).await,
                        none,
                        "the list: {filter:?}"
                    );
                }
            }
        }
    }

    let read = scanned(&world, async |database| {
        let mut tx = database.read(scope).await.unwrap();
        assert!(get(&mut tx, person).await.unwrap().is_some());
        let events = timeline(&mut tx, &[person], EVER, None, 3).await.unwrap();
        let before = Before {
            occurred_at: events[2].occurred_at,
            event: events[2].event,
        };
        assert_eq!(
            timeline(&mut tx, &[person], EVER, Some(before), 50)
                .await
                .unwrap()
                .len(),
            4
        );
        tx.finish().await.unwrap();
    });
    assert_eq!(read.await, none, "a person");

    let read = scanned(&world, async |database| {
        let mut tx = database.write(scope).await.unwrap();
        let asked = Identifier {
            kind: IdentifierKind::User,
            value: "Person 100".to_owned(),
        };
        assert_eq!(known(&mut tx, &[asked]).await.unwrap().len(), 1);
    });
    assert_eq!(read.await, none, "an identifier");
}

#[tokio::test]
async fn every_request_enters_through_indexes() {
    let world = loaded().await;
    let manager = world.account("manager@ours.example");
    let read = scanned(&world, async |database| {
        let entry = access::entry(database, manager, Some(&world.ours.slug), false)
            .await
            .unwrap();
        assert!(entry.unwrap().membership.is_some());
        let hash = SessionHash::of(1);
        let later = now() + SignedDuration::from_hours(8);
        let _ = create_session(database, hash, manager, "{}", "", now(), later)
            .await
            .unwrap();
        assert!(load_session(database, hash, now()).await.unwrap().is_some());
        assert!(save_session(database, hash, "{}", now(), later).await.unwrap());
        assert!(!sessions_of(database, manager, now()).await.unwrap().is_empty());
    });
    assert_eq!(read.await, Vec::<Vec<String>>::new());
}

#[tokio::test]
async fn a_read_of_everything_would_be_noticed() {
    let world = loaded().await;
    let read = scanned(&world, async |_| {
        let mut app = world.database.role("mesure_app").await;
        app.enter(world.ours.workspace, OPERATION).await.unwrap();
        app.run("set local enable_indexscan = off; set local enable_bitmapscan = off; set local enable_indexonlyscan = off")
            .await
            .unwrap();
        app.run("select count(*) from app.profile").await.unwrap();
    });
    // That connection has no name to wait for: its counters may come in a moment later.
    let mut read = read.await;
    for _ in 0..200 {
        if !read.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        read = rows_read_in_sequence(&mut world.database.superuser().await).await;
    }
    assert_eq!(read[0][0], "profile");
}
