// Finds messages that no code calls. With --fix, rewrites the signs that print does not want.
// Run from anywhere: node script/check-locales.mjs [--fix]
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const ROOMS = ["app", "server", "crates"];
const NARROW = "\u202F";

/** Every file under a folder whose name ends with `ending`, without build output. */
function files(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "target" ? [] : files(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

/** The texts of a file: { key: "id" or "id.attribute", line }. A message with attributes alone has no text itself. */
function texts(source) {
  const found = [];
  let message = null;
  source.split("\n").forEach((text, index) => {
    const head = /^([a-z][A-Za-z0-9_-]*) *=(.*)$/.exec(text);
    const attribute = /^ +\.([A-Za-z][A-Za-z0-9_-]*) *=/.exec(text);
    if (head) {
      message = { id: head[1], line: index + 1, named: false };
      if (head[2].trim()) add();
    } else if (attribute && message) {
      found.push({ key: `${message.id}.${attribute[1]}`, line: index + 1 });
      message.named = true;
    } else if (/^ +\S/.test(text) && message && !message.named) {
      add();
    } else if (/^\S/.test(text) && text !== "}") {
      message = null;
    }
    function add() {
      found.push({ key: message.id, line: message.line });
      message.named = true;
    }
  });
  return found;
}

/** The typed method of a text, as the build script names it. */
const method = (key) => key.replace(/[-.]/g, "_");

/** Every name that code calls or names as a method: `.name`, `Type::name`. Tests do not count. */
function calledNames() {
  const names = new Set();
  for (const room of ROOMS) {
    for (const path of files(join(root, room), ".rs")) {
      if (/(^|\/)(tests?|[a-z_]+_tests)(\/|\.rs$)/.test(relative(root, path))) continue;
      const [code] = readFileSync(path, "utf8").replace(/^\s*\/\/.*$/gm, "").split(/#\[cfg\(test\)\]\s*mod \w+ \{/);
      for (const [, name] of code.matchAll(/(?:\.|::)\s*([a-z][a-z0-9_]*)/g)) names.add(name.replace(/_plain$/, ""));
    }
  }
  return names;
}

/** Signs for print. Comments are left as they are. */
function fixed(text, language) {
  return text
    .split("\n")
    .map((line) => {
      if (line.startsWith("#")) return line;
      const signs = line.replace(/(?<=\p{L})'/gu, "’").replace(/\.\.\./g, "…");
      if (language !== "fr") return signs;
      return signs.replace(/[ \u00A0]([:;?!%»])/g, `${NARROW}$1`).replace(/«[ \u00A0]/g, `«${NARROW}`);
    })
    .join("\n");
}

function fix() {
  for (const language of ["fr", "en"]) {
    for (const path of files(join(root, "locales", language), ".ftl")) {
      const before = readFileSync(path, "utf8");
      const after = fixed(before, language);
      if (after === before) continue;
      writeFileSync(path, after);
      console.log(`${relative(root, path)}: signs rewritten`);
    }
  }
}

function check() {
  const called = calledNames();
  const unused = [];
  let total = 0;
  for (const path of files(join(root, "locales", "fr"), ".ftl").sort()) {
    for (const { key, line } of texts(readFileSync(path, "utf8"))) {
      total += 1;
      if (!called.has(method(key))) unused.push(`${relative(root, path)}:${line}: \`${key}\` is never called (${method(key)})`);
    }
  }
  if (total === 0) {
    console.error("locales/fr holds no message");
    return 1;
  }
  unused.forEach((line) => console.error(line));
  if (unused.length === total) console.error("no message is called at all: is the code where this script looks for it?");
  console.log(`${total} messages, ${total - unused.length} called, ${unused.length} unused`);
  return unused.length ? 1 : 0;
}

if (process.argv.includes("--fix")) fix();
process.exit(check());
