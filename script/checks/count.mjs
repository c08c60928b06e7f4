// Prints "PASSED FAILED" of the logs in a folder: cargo's output (`cargo`), Playwright's JSON (`playwright.json`).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
let passed = 0;
let failed = 0;

const cargo = join(folder, "cargo");
if (existsSync(cargo)) {
  for (const result of readFileSync(cargo, "utf8").matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed;/gm)) {
    passed += Number(result[1]);
    failed += Number(result[2]);
  }
}

const playwright = join(folder, "playwright.json");
if (existsSync(playwright)) {
  const { stats, errors } = JSON.parse(readFileSync(playwright, "utf8"));
  passed += stats.expected;
  failed += stats.unexpected + stats.flaky + errors.length;
}

console.log(`${passed} ${failed}`);
