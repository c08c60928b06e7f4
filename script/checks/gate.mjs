// Holds every query on people to the gate: it runs in a transaction that was opened for a purpose, and only what operates
// the service opens one for that; a use of people's data names the purpose it needs permission for (`read_for`).
// Usage: gate.mjs [ROOT]
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { codeLines, sources } from "./layout.mjs";

/**
 * Features that operate the service, and what on: recording what comes in, and answering those who may ask. They use
 * nobody's data for an end of the client. Any other feature must open its transactions with `read_for`.
 */
const OPERATES = {
  access: "lets staff in",
  account: "accounts of staff",
  collect: "records events; minimised by purpose at the door",
  consent: "records choices, and computes what they permit",
  erasure: "takes people away, hands them what is theirs",
  home: "counts what was recorded",
  imports: "records rows of files; minimised by purpose at the door",
  items: "has no people",
  jobs: "hands work out",
  mail: "writes to those who asked",
  platform: "organisations and workspaces",
  portal: "answers the person",
  profiles: "shows staff whom they serve, on the record",
  quality: "keeps data accurate (GDPR, article 5(1)(d))",
  receipts: "proves choices",
  requests: "answers requests of people",
  schema: "watches the form of events",
  signals: "hears choices, and counts them",
  social: "counts visits without anybody's name; joins what people answered themselves",
  sources: "keys, and how much comes in",
};

/** Commands of the binary that fill a demonstration. */
const COMMANDS = /^server\/src\/commands\//;
/** Tests and their kit may look at anything. */
const TESTED = /^crates\/testkit\/|\/(?:tests|benches)\/|\/tests\.rs$/;
/** Where the door itself is. */
const DOOR = /^crates\/store\/src\/(?:transaction|scope)\.rs$/;

const OPENING = /\b(?:database|db)(?:\(\))?\s*\.(?:read|write|collect|keep)\(/g;
const RUN = /\.(?:execute|fetch|fetch_all|fetch_one|fetch_optional)\(\s*((?:[^()]|\([^()]*\))*?)\s*,?\s*\)/g;
const INSIDE = /^(?:\w+\.)*\w+\.connection\(\)$/;

/** Tables whose rows a transaction sees only for a purpose: their policy looks at the mask of the transaction. */
function personalTables(files) {
  const tables = new Set();
  for (const [path, code] of files) {
    if (!/^migrations\/.*\.sql$/.test(path)) continue;
    for (const [, table, rule] of code.matchAll(/create policy \w+ on app\.(\w+) to mesure_app\b([^;]*);/g)) {
      if (rule.includes("purpose_mask")) tables.add(table);
    }
  }
  return tables;
}

/** The text of a statement: what stands between `query…(` and the run, or the constant it names; else the whole file. */
function statement(code, end) {
  const start = Math.max(...["query(", "query_as(", "query_scalar(", "raw_sql("].map((call) => code.lastIndexOf(call, end)));
  if (start < 0) return code;
  const text = code.slice(start, end);
  if (/"/.test(text)) return text;
  const name = /\(\s*(?:AssertSqlSafe\()?([A-Z][A-Z_0-9]*)\b/.exec(text)?.[1];
  const constant = name && new RegExp(`const ${name}: [^=]*=([^;]*);`).exec(code)?.[1];
  return constant ?? code;
}

function checkRuns(path, code, personal, found) {
  for (const match of code.matchAll(RUN)) {
    if (INSIDE.test(match[1])) continue;
    const line = code.slice(0, match.index).split("\n").length;
    // Counting pages for the planner reads nobody.
    const text = statement(code, match.index).replace(/\bvacuum \(analyze\) app\.\w+/g, "");
    const table = [...text.matchAll(/\bapp\.(\w+)/g)].map(([, name]) => name).find((name) => personal.has(name));
    if (table) found.push(`${path}:${line}: app.${table} holds people: query it in a WorkspaceTx, which is opened for a purpose`);
  }
}

function checkOpenings(path, code, found) {
  if (COMMANDS.test(path) || DOOR.test(path)) return;
  const feature = /^(?:crates\/(?:services|store)\/src|app\/src\/features|server\/src)\/([a-z_]+)/.exec(path)?.[1];
  const line = (index) => code.slice(0, index).split("\n").length;
  for (const match of code.matchAll(OPENING)) {
    if (feature in OPERATES) continue;
    found.push(`${path}:${line(match.index)}: ${feature} does not operate the service: open the transaction with read_for`);
  }
  for (const match of code.matchAll(/\bPurpose::operation\b/g)) {
    found.push(`${path}:${line(match.index)}: Purpose::operation belongs to the door (crates/store/src/transaction.rs)`);
  }
}

export function violations(root) {
  const files = sources(root)
    .filter((path) => /\.(?:rs|sql)$/.test(path) && !TESTED.test(path))
    .map((path) => [path, codeLines(path, readFileSync(join(root, path), "utf8")).join("\n")]);
  const personal = personalTables(files);
  const found = [];
  for (const [path, code] of files) {
    if (!path.endsWith(".rs")) continue;
    const body = code.replace(/#\[cfg\(test\)\]\nmod tests \{[\s\S]*$/, "");
    if (path.startsWith("crates/store/src/")) checkRuns(path, body, personal, found);
    checkOpenings(path, body, found);
  }
  return found;
}

if (process.argv[1] === import.meta.filename) {
  const found = violations(resolve(process.argv[2] ?? join(import.meta.dirname, "../..")));
  for (const line of found) console.error(`gate: ${line}`);
  console.log(`gate: ${found.length === 0 ? "every query on people passes it" : `${found.length} past it`}`);
  process.exit(found.length === 0 ? 0 : 1);
}
