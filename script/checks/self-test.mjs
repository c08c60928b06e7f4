// Plants one fault after the other and sees that the checks find it; and that they find none where there is none.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { violations as dependencyViolations } from "./dependencies.mjs";
import { violations as gateViolations } from "./gate.mjs";
import { violations as layoutViolations } from "./layout.mjs";

const temporary = mkdtempSync(join(tmpdir(), "mesure-checks-"));
after(() => rmSync(temporary, { recursive: true }));

/** A small tree that keeps every rule, with `files` laid over it. */
function tree(files) {
  const root = mkdtempSync(join(temporary, "tree-"));
  const all = {
    "docs/features.md": "| name | what |\n| --- | --- |\n| `profiles` | people |\n| `segments` | groups |\n",
    "crates/store/Cargo.toml": "[dependencies]\nsqlx.workspace = true\n",
    "crates/store/src/profiles/get.rs": "// set_config is not called here\nuse sqlx::PgConnection;\n",
    "crates/ui/src/chart/mod.rs": "let style = 1;\n",
    "style/features/profiles.css": ".m-x { margin-inline-start: 1px; /* margin-left: no */ }\n",
    "style/components/chart.css": ".m-chart { padding-right: 6rem; }\n",
    "locales/fr/profiles.ftl": "profiles-title = Personnes\n",
    ...files,
  };
  execFileSync("git", ["init", "--quiet", root]);
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test("layout: a tree that keeps the rules passes", () => {
  assert.deepEqual(layoutViolations(tree({})), []);
});

const PLANTED = {
  "a file over 600 lines": ["app/src/long.rs", "\n".repeat(601), /601 lines/],
  "a feature that is not in the table": ["crates/services/src/strangers/list.rs", "", /strangers is no feature/],
  "a message file of an unknown feature": ["locales/en/strangers.ftl", "", /strangers is no feature/],
  "a style sheet of an unknown feature": ["style/features/strangers.css", "", /strangers is no feature/],
  "a browser test of an unknown feature": ["end2end/tests/strangers.spec.ts", "", /strangers is no feature/],
  "a page of an unknown feature": ["app/src/features/strangers.rs", "", /strangers is no feature/],
  "sqlx in a source": ["server/src/main.rs", "use sqlx::PgPool;\n", /may name sqlx/],
  "sqlx in a manifest": ["server/Cargo.toml", "[dependencies]\nsqlx = \"0.9\"\n", /may name sqlx/],
  "set_config in a migration": ["migrations/1.sql", "select set_config('a', 'b', true);\n", /set_config/],
  "set_config in Rust": ["crates/store/src/profiles/set.rs", "\"select set_config($1, $2, true)\"\n", /set_config/],
  "an inline style": ["app/src/page.rs", "view! { <p style=\"color: red\"> }\n", /inline style/],
  "an inline style by name": ["crates/islands/src/x.rs", "view! { <p style:color=\"red\"> }\n", /inline style/],
  "a margin on the left": ["style/base.css", ".m-x { margin-left: 1px; }\n", /logical property/],
  "a place from the right": ["style/base.css", ".m-x {\n  right: 0;\n}\n", /logical property/],
  "text on the right": ["style/base.css", ".m-x { text-align: right; }\n", /logical property/],
  "a file of odds and ends": ["app/src/helpers.rs", "", /name the file by what it owns/],
};

for (const [fault, [path, text, expected]] of Object.entries(PLANTED)) {
  test(`layout: finds ${fault}`, () => {
    const found = layoutViolations(tree({ [path]: text }));
    assert.equal(found.length, 1, found.join("\n"));
    assert.match(found[0], expected);
    assert.ok(found[0].startsWith(path), found[0]);
  });
}

const crate = (name, ...dependencies) => ({
  name,
  dependencies: dependencies.map((to) => (typeof to === "string" ? { name: to, kind: null } : to)),
});
const workspace = [
  crate("domain", "serde"),
  crate("store", "domain", "sqlx", { name: "testkit", kind: "dev" }),
  crate("services", "domain", "store"),
  crate("ui", "leptos"),
  crate("islands", "ui", "leptos"),
  crate("testkit", "store", "sqlx"),
  crate("app", "services", "ui", "islands", "leptos"),
  crate("server", "app", "store"),
];
const replaced = (changed) => workspace.map((known) => (known.name === changed.name ? changed : known));

test("dependencies: the right direction passes", () => {
  assert.deepEqual(dependencyViolations(workspace), []);
});

const TURNED = {
  "domain on store": [crate("domain", "store"), /domain must not depend on store/],
  "app on store": [crate("app", "store"), /app must not depend on store/],
  "islands on services": [crate("islands", "services"), /islands must not depend on services/],
  "testkit outside tests": [crate("services", "testkit"), /services must not depend on testkit/],
  "sqlx in services": [crate("services", "sqlx"), /only store, testkit may/],
  "a part of sqlx in server": [crate("server", "sqlx-core"), /only store, testkit may/],
  "leptos in server": [crate("server", "leptos"), /only ui, islands, app, frontend may/],
};

for (const [fault, [changed, expected]] of Object.entries(TURNED)) {
  test(`dependencies: finds ${fault}`, () => {
    const found = dependencyViolations(replaced(changed));
    assert.equal(found.length, 1, found.join("\n"));
    assert.match(found[0], expected);
  });
}

test("dependencies: finds a crate that is not on the map", () => {
  assert.match(dependencyViolations([...workspace, crate("misc")])[0], /misc has no place on the map/);
});

/** Runs the budget check on a folder with a WASM of so many bytes. */
function budget(bytes) {
  const dist = mkdtempSync(join(temporary, "dist-"));
  mkdirSync(join(dist, "assets"));
  writeFileSync(join(dist, "manifest.json"), JSON.stringify({ wasm: "/assets/x.wasm" }));
  writeFileSync(join(dist, "assets/x.wasm.br"), Buffer.alloc(bytes));
  return spawnSync(process.execPath, [join(import.meta.dirname, "budget.mjs"), dist]).status;
}

const GATED = {
  "migrations/1.sql": `create policy profile_app on app.profile to mesure_app
    using (allowed & current_setting('app.purpose_mask')::bigint <> 0);
create policy source_app on app.source to mesure_app using (true);\n`,
  "crates/store/src/profiles/get.rs": `const FIND: &str = "select 1 from app.profile";
    async fn get(tx: &mut WorkspaceTx<'_>) { sqlx::query(FIND).execute(tx.connection()).await }
    async fn key(db: &Database) { sqlx::query("select 1 from app.source").execute(db.app()).await }\n`,
  "crates/store/src/transaction.rs": "let purpose = Purpose::operation();\n",
  "crates/services/src/profiles/get.rs": "let mut tx = self.database.read(&scope).await?;\n",
  "crates/services/src/segments/count.rs": "let mut tx = self.database.read_for(&scope, &permission).await?;\n",
};

test("gate: queries in transactions that are opened for a purpose pass", () => {
  assert.deepEqual(gateViolations(tree(GATED)), []);
});

const PAST_THE_GATE = {
  "a query on people outside of a transaction": [
    "crates/store/src/profiles/all.rs",
    'async fn all(db: &Database) { sqlx::query("select 1 from app.profile").fetch_all(db.app()).await }\n',
    /app\.profile/,
  ],
  "one whose text is a constant": [
    "crates/store/src/profiles/all.rs",
    'const ALL: &str = "select 1 from app.profile";\nasync fn all(c: &mut Raw) { sqlx::query(ALL).fetch_all(&mut c.raw).await }\n',
    /app\.profile/,
  ],
  "one whose text is put together elsewhere": [
    "crates/store/src/profiles/all.rs",
    'fn text() -> String { format!("select 1 from app.profile") }\nasync fn all(db: &Database) { sqlx::query(text()).fetch_all(db.app()).await }\n',
    /app\.profile/,
  ],
  "a use that reads as if it operated the service": [
    "crates/services/src/segments/reach.rs",
    "let mut tx = self.database.read(&scope).await?;\n",
    /segments does not operate the service/,
  ],
  "one on several lines, that writes": [
    "crates/services/src/segments/reach.rs",
    "let mut tx = services\n    .database()\n    .write(&scope)\n    .await?;\n",
    /segments does not operate the service/,
  ],
  "the purpose of operating where nothing may claim it": [
    "crates/services/src/segments/reach.rs",
    "let tx = database.read_for(&scope, &Purpose::operation()).await?;\n",
    /Purpose::operation/,
  ],
};

for (const [fault, [path, text, expected]] of Object.entries(PAST_THE_GATE)) {
  test(`gate: finds ${fault}`, () => {
    const found = gateViolations(tree({ ...GATED, [path]: text }));
    assert.equal(found.length, 1, found.join("\n"));
    assert.match(found[0], expected);
    assert.ok(found[0].startsWith(path), found[0]);
  });
}

test("budget: 150 kB pass, one byte more does not", () => {
  assert.equal(budget(150_000), 0);
  assert.equal(budget(150_001), 1);
});
