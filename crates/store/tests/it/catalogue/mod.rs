//! The catalogue lint: what the schema must never have. Each rule is a query that reports nothing, and is shown to
//! report a fault that is planted for it.

mod distributed;
mod roles;
mod walls;

use testkit::{Raw, TestDatabase};

/// A rule of the lint.
pub(crate) struct Rule {
    /// What is reported.
    name: &'static str,
    /// The query. `wt` stands for the workspace tables: with `workspace_id`, in the schema `app`, no partitions.
    sql: &'static str,
    /// Statements, each of which the rule must report.
    faults: &'static [&'static str],
}

const WORKSPACE_TABLES: &str = "with wt as (
    select c.oid, c.oid::regclass as t, c.relkind, c.relowner, a.attnum as ws, a.atttypid
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition) ";

fn rules() -> impl Iterator<Item = &'static Rule> {
    distributed::RULES.iter().chain(walls::RULES).chain(roles::RULES)
}

async fn report(raw: &mut Raw, rule: &Rule) -> Vec<Vec<String>> {
    let sql = format!("{WORKSPACE_TABLES}{}", rule.sql);
    match raw.rows(&sql).await {
        Ok(rows) => rows,
        Err(error) => panic!("{}: {error}", rule.name),
    }
}

#[tokio::test]
async fn the_schema_breaks_no_rule() {
    let database = TestDatabase::new().await;
    let mut raw = database.superuser().await;
    let mut broken = Vec::new();
    for rule in rules() {
        for row in report(&mut raw, rule).await {
            broken.push(format!("{}: {}", rule.name, row.join(" ")));
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[tokio::test]
async fn every_rule_reports_its_planted_faults() {
    let database = TestDatabase::new().await;
    let mut raw = database.superuser().await;
    let mut blind = Vec::new();
    for rule in rules() {
        assert!(
            !rule.faults.is_empty(),
            "no fault shows that the rule works: {}",
            rule.name
        );
        for fault in rule.faults {
            raw.run("begin").await.unwrap();
            if let Err(error) = raw.run(fault).await {
                panic!("{}: {error} in {fault}", rule.name);
            }
            if report(&mut raw, rule).await.is_empty() {
                blind.push(format!("{}: {fault}", rule.name));
            }
            raw.run("rollback").await.unwrap();
        }
    }
    assert!(blind.is_empty(), "{blind:#?}");
}

#[tokio::test]
async fn every_workspace_table_is_known_to_the_rules() {
    let database = TestDatabase::new().await;
    let mut raw = database.superuser().await;
    let tables = raw
        .number(&format!("{WORKSPACE_TABLES} select count(*) from wt"))
        .await
        .unwrap();
    assert!(tables >= 11, "{tables} tables: the rules look in the wrong place");
}
