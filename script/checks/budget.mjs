// The islands' WASM may weigh 150 kB at most as it is sent (brotli).
import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const BUDGET = 150_000;

const dist = resolve(process.argv[2] ?? join(import.meta.dirname, "../../dist"));
const { wasm } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
const { size } = statSync(join(dist, "assets", `${basename(wasm)}.br`));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`WASM: ${kilobytes(size)} of ${kilobytes(BUDGET)} brotli`);
if (size > BUDGET) {
  console.error(`budget: the WASM is ${kilobytes(size - BUDGET)} too heavy; less code in the islands, or none`);
  process.exit(1);
}
