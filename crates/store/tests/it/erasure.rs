//! The list of places against the catalogue: nothing that could hold a person is forgotten.

use std::collections::BTreeSet;

use store::erasure::{EXCEPTIONS, LAST, PLACES};
use testkit::TestDatabase;

/// Every column of the schema whose type could hold personal data or an id. Numbers, times and truths are about rows that
/// one of these columns finds.
const COLUMNS: &str = "select c.relname || '.' || a.attname
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attnum > 0 and not a.attisdropped and a.attname <> 'workspace_id'
        and a.atttypid::regtype::text in ('text', 'text[]', 'character varying', 'character', 'json', 'jsonb', 'bytea',
            'uuid', 'uuid[]', 'inet', 'cidr', 'xml')
    order by 1";

#[tokio::test]
async fn every_column_that_could_hold_a_person_is_in_a_place_or_has_a_reason() {
    let database = TestDatabase::new().await;
    let columns = database.superuser().await.column(COLUMNS).await.unwrap();
    let tables: BTreeSet<&str> = columns
        .iter()
        .filter_map(|column| column.split('.').next())
        .collect();
    let mut named: BTreeSet<String> = BTreeSet::new();
    for place in PLACES.iter().chain(LAST) {
        named.extend(
            place
                .columns
                .iter()
                .map(|column| format!("{}.{column}", place.table)),
        );
    }
    let everywhere: BTreeSet<&str> = EXCEPTIONS
        .iter()
        .filter(|(_, columns, _)| *columns == ["*"])
        .map(|(table, _, _)| *table)
        .collect();
    for (table, columns, reason) in EXCEPTIONS {
        assert!(reason.len() > 5, "{table} is kept without a reason");
        named.extend(columns.iter().map(|column| format!("{table}.{column}")));
    }
    let forgotten: Vec<&String> = columns
        .iter()
        .filter(|column| !named.contains(*column))
        .filter(|column| !everywhere.contains(column.split('.').next().unwrap()))
        .collect();
    assert!(
        forgotten.is_empty(),
        "neither in a place nor among the exceptions of store::erasure: {forgotten:#?}"
    );
    // And nothing is named that is not there; features that are not installed are passed over.
    let unknown: Vec<&String> = named
        .iter()
        .filter(|name| {
            let (table, column) = name.split_once('.').unwrap();
            column != "*" && tables.contains(table) && !columns.contains(*name)
        })
        .collect();
    assert!(unknown.is_empty(), "no such columns: {unknown:#?}");
}

#[tokio::test]
async fn a_column_that_is_new_is_noticed() {
    let database = TestDatabase::new().await;
    let mut raw = database.superuser().await;
    raw.run("alter table app.profile add column nickname text")
        .await
        .unwrap();
    let columns = raw.column(COLUMNS).await.unwrap();
    assert!(columns.iter().any(|column| column == "profile.nickname"));
}
