// Holds the tree to the map in docs/ARCHITECTURE.md: file sizes, names of features, walls that a search can see.
// Usage: layout.mjs [ROOT]
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const LONGEST = 600;

/** Where a feature has its folder or file. */
const ROOMS = [
  /^crates\/(?:domain|store|services)\/src\/([^/]+)\//,
  /^app\/src\/features\/([^/]+)(?:\/|\.rs$)/,
  /^locales\/[^/]+\/([^/]+)\.ftl$/,
  /^style\/features\/([^/]+)\.css$/,
  /^end2end\/tests\/([^/]+)\.spec\.ts$/,
];

/** Charts run from left to right in every language, so only they may name the physical sides. */
const CHARTS = /^style\/components\/(?:chart|sparkline|plot)[^/]*\.css$/;

const PHYSICAL = [
  /(?:^|[\s;{])(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\s*:/,
  /(?:^|[\s;{])border-(?:left|right|top|bottom)(?:-(?:width|style|color))?\s*:/,
  /(?:^|[\s;{])border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /(?:^|[\s;{])(?:left|right|top|bottom)\s*:/,
  /(?:^|[\s;{])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
];

/** Rules about single lines: which files, what is wrong, why. Comments are left out of the lines. */
const LINES = [
  {
    files: /\.rs$/,
    except: /^crates\/(?:store|testkit)\//,
    wrong: [/\bsqlx\b/],
    why: "only crates/store (and crates/testkit) may name sqlx",
  },
  {
    files: /(?:\.rs|^migrations\/.*\.sql)$/,
    wrong: [/\bset_config\b/],
    why: "a transaction enters through app.enter(); set_config appears nowhere",
  },
  {
    files: /^(?:app|crates\/ui|crates\/islands)\/.*\.rs$/,
    except: /\/tests(?:\.rs$|\/)/, // which look for it
    wrong: [/(?:^|[\s("<])style=/, /\bstyle:[a-z-]+=/],
    why: "no inline style: the content security policy refuses it",
  },
  {
    files: /^style\/.*\.css$/,
    except: CHARTS,
    wrong: PHYSICAL,
    why: "use the logical property (inline/block, start/end): some languages run from right to left",
  },
];

/** Tracked files, and new ones that are not ignored. */
export function sources(root) {
  const listed = execFileSync("git", ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return [...new Set(listed.split("\0"))].filter((path) => path && existsSync(join(root, path))).sort();
}

/** The names in the first column of the table in docs/features.md. */
function featureNames(root) {
  const table = readFileSync(join(root, "docs/features.md"), "utf8");
  return new Set([...table.matchAll(/^\|\s*`([a-z_]+)`\s*\|/gm)].map((match) => match[1]));
}

/** The lines of a file with their comments blanked, so that prose may name what code may not. */
export function codeLines(path, text) {
  let code = text;
  const blank = (comment) => comment.replace(/[^\n]/g, " ");
  if (/\.(?:css|rs|sql)$/.test(path)) code = code.replace(/\/\*[\s\S]*?\*\//g, blank);
  if (path.endsWith(".rs")) code = code.replace(/(^|\s)\/\/.*$/gm, blank);
  if (path.endsWith(".sql")) code = code.replace(/--.*$/gm, blank);
  return code.split("\n");
}

function checkNames(path, features, found) {
  if (/^(?:utils|helpers|common)\.rs$/.test(basename(path))) {
    found.push(`${path}: name the file by what it owns, not ${basename(path)}`);
  }
  for (const room of ROOMS) {
    const name = room.exec(path)?.[1].replaceAll("-", "_");
    if (name && name !== "mod" && !features.has(name)) found.push(`${path}: ${name} is no feature in docs/features.md`);
  }
}

function checkContent(path, text, found) {
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines > LONGEST) found.push(`${path}: ${lines} lines, ${LONGEST} at most`);
  const rules = LINES.filter((rule) => rule.files.test(path) && !rule.except?.test(path));
  if (rules.length === 0) return;
  codeLines(path, text).forEach((line, index) => {
    for (const rule of rules) {
      if (rule.wrong.some((wrong) => wrong.test(line))) found.push(`${path}:${index + 1}: ${rule.why}`);
    }
  });
}

/** A manifest may name sqlx as a dependency only where the crate may use it. */
function checkManifest(path, text, found) {
  if (!path.endsWith("Cargo.toml") || path === "Cargo.toml" || /^crates\/(?:store|testkit)\//.test(path)) return;
  if (/^\s*(?:sqlx\b|\[[a-z.-]*dependencies\.sqlx)/m.test(text)) {
    found.push(`${path}: only crates/store (and crates/testkit) may name sqlx`);
  }
}

export function violations(root) {
  const features = featureNames(root);
  const found = [];
  for (const path of sources(root)) {
    checkNames(path, features, found);
    if (!/\.(?:rs|ts|css|sql|ftl|mjs|js|toml)$/.test(path)) continue;
    const text = readFileSync(join(root, path), "utf8");
    checkManifest(path, text, found);
    if (!path.endsWith(".toml")) checkContent(path, text, found);
  }
  return found;
}

if (process.argv[1] === import.meta.filename) {
  const found = violations(resolve(process.argv[2] ?? join(import.meta.dirname, "../..")));
  for (const line of found) console.error(`layout: ${line}`);
  console.log(`layout: ${found.length === 0 ? "all in its place" : `${found.length} out of place`}`);
  process.exit(found.length === 0 ? 0 : 1);
}
