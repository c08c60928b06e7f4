// Holds the crates to their direction: domain ← store ← services ← app ← server, and the few outside crates to theirs.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Which crates of the workspace a crate may depend on. */
const ALLOWED = {
  domain: [],
  ui: [],
  files: [],
  demo: ["domain", "files"],
  i18n: ["domain"],
  store: ["domain"],
  services: ["domain", "store", "files"],
  islands: ["ui"],
  frontend: ["islands"],
  testkit: ["domain", "store", "services"],
  mail: ["domain", "services", "i18n"],
  app: ["domain", "services", "ui", "islands", "i18n", "mail"],
  server: ["domain", "store", "services", "i18n", "ui", "islands", "mail", "app", "demo"],
};

/** Tests of these crates may use testkit. */
const TESTED_WITH_TESTKIT = ["store", "services", "app", "server"];

/** Outside crates that only some may name. */
const RESERVED = {
  sqlx: ["store", "testkit"],
  leptos: ["ui", "islands", "app", "frontend"],
  lettre: ["mail"],
};

function mayDepend(from, to, kind) {
  if (kind === "dev" && to === "testkit") return TESTED_WITH_TESTKIT.includes(from);
  return ALLOWED[from].includes(to);
}

/** @param packages as in `cargo metadata --no-deps` */
export function violations(packages) {
  const found = [];
  const members = new Set(packages.map(({ name }) => name));
  for (const { name, dependencies } of packages) {
    if (!ALLOWED[name]) {
      found.push(`${name} has no place on the map: say in script/checks/dependencies.mjs on what it may depend`);
      continue;
    }
    for (const { name: to, kind } of dependencies) {
      if (members.has(to) && !mayDepend(name, to, kind)) found.push(`${name} must not depend on ${to}`);
      const owner = Object.keys(RESERVED).find((crate) => to === crate || to.startsWith(`${crate}_`) || to.startsWith(`${crate}-`));
      if (owner && !RESERVED[owner].includes(name)) found.push(`${name} must not depend on ${to}: only ${RESERVED[owner].join(", ")} may`);
    }
  }
  return found;
}

if (process.argv[1] === import.meta.filename) {
  const metadata = execFileSync("cargo", ["metadata", "--no-deps", "--format-version", "1"], {
    cwd: join(import.meta.dirname, "../.."),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const found = violations(JSON.parse(metadata).packages);
  for (const line of found) console.error(`dependencies: ${line}`);
  console.log(`dependencies: ${found.length === 0 ? "all in the right direction" : `${found.length} in the wrong direction`}`);
  process.exit(found.length === 0 ? 0 : 1);
}
