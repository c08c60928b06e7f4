// The islands' WASM may weigh 150 kB at most as it is sent (brotli), the script of the consent banner 8 kB.
import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";

const BUDGET = 150_000;
const BANNER_BUDGET = 8_000;

const dist = resolve(process.argv[2] ?? join(import.meta.dirname, "../../dist"));
const { wasm } = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
const { size } = statSync(join(dist, "assets", `${basename(wasm)}.br`));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`WASM: ${kilobytes(size)} of ${kilobytes(BUDGET)} brotli`);
if (size > BUDGET) {
  console.error(`budget: the WASM is ${kilobytes(size - BUDGET)} too heavy; less code in the islands, or none`);
  process.exit(1);
}

const banner = brotliCompressSync(readFileSync(join(import.meta.dirname, "../../frontend/banner.js"))).length;
console.log(`banner: ${kilobytes(banner)} of ${kilobytes(BANNER_BUDGET)} brotli`);
if (banner > BANNER_BUDGET) {
  console.error(`budget: the banner is ${kilobytes(banner - BANNER_BUDGET)} too heavy; it loads on every page of every client`);
  process.exit(1);
}
