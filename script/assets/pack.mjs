// Packs what the pages load into DIST/assets/, each file named by its content, with .br and .gz beside it,
// and writes DIST/manifest.json, where the server finds the names. Usage: pack.mjs WORK DIST
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join, relative, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundle } from "lightningcss";

const [work, dist] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../..");
const COMPRESSED = new Set([".css", ".js", ".svg", ".wasm", ".txt"]);

const files = {}; // the name in the sources → the name that is served
const written = new Set();
mkdirSync(join(dist, "assets"), { recursive: true });

const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

function write(name, make) {
  const path = join(dist, "assets", name);
  written.add(name);
  if (!existsSync(path)) {
    writeFileSync(`${path}.part`, make());
    renameSync(`${path}.part`, path);
  }
}

/** Serves `content` under its name with its hash in it, and remembers under which name the sources know it. */
function add(logical, content) {
  const bytes = Buffer.from(content);
  const extension = extname(logical);
  const name = `${basename(logical, extension)}.${hash(bytes)}${extension}`;
  const served = `/assets/${name}`;
  if (Object.values(files).includes(served)) throw new Error(`two files would be served as ${served}`);
  files[logical] = served;
  write(name, () => bytes);
  if (COMPRESSED.has(extension)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    write(`${name}.br`, () => brotliCompressSync(bytes, { params }));
    write(`${name}.gz`, () => gzipSync(bytes, { level: 9 }));
  }
}

/** Every file under a folder, in a stable order. */
function walk(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function source(path, owner) {
  if (!existsSync(path)) throw new Error(`${relative(root, path)} is missing (${owner})`);
  return readFileSync(path);
}

/** One style sheet: imports inlined, white space gone, nothing rewritten for older browsers. */
function styleSheet() {
  const main = join(root, "style/main.css");
  source(main, "the style sheet's entry");
  const { code, warnings } = bundle({
    filename: main,
    minify: true,
    errorRecovery: false,
    visitor: {
      Url(url) {
        if (/^(data:|#)/.test(url.url)) return url;
        const served = files[url.url];
        if (!served) throw new Error(`style/: url(${url.url}) names no file of assets/; write /assets/…`);
        return { ...url, url: served };
      },
    },
  });
  for (const warning of warnings) throw new Error(`style/: ${warning.message} (${warning.loc?.filename})`);
  return code;
}

for (const path of walk(join(root, "assets"))) add(`/assets/${relative(join(root, "assets"), path)}`, readFileSync(path));
add("/assets/mesure.css", styleSheet());

if (existsSync(join(work, "bindgen/snippets"))) throw new Error("wasm-bindgen made snippets, which nothing serves");
add("/assets/mesure_bg.wasm", source(join(work, "mesure_bg.wasm"), "the islands"));
const wasmName = basename(files["/assets/mesure_bg.wasm"]);
const glue = source(join(work, "mesure.js"), "the islands' JavaScript").toString();
add("/assets/mesure.js", glue.replaceAll("mesure_bg.wasm", wasmName));
add("/assets/loader.js", source(join(root, "frontend/loader.js"), "the islands' loader"));

function served(logical) {
  if (!files[logical]) throw new Error(`no ${logical}`);
  return files[logical];
}

const manifest = {
  style: served("/assets/mesure.css"),
  script: served("/assets/mesure.js"),
  wasm: served("/assets/mesure_bg.wasm"),
  loader: served("/assets/loader.js"),
  icons: served("/assets/icons.svg"),
  favicon: served("/assets/favicon.svg"),
  font_sans: served("/assets/fonts/instrument-sans-latin-wght-normal.woff2"),
  font_serif: served("/assets/fonts/newsreader-latin-wght-normal.woff2"),
  files,
};
writeFileSync(join(dist, "manifest.json.part"), `${JSON.stringify(manifest, null, 2)}\n`);
renameSync(join(dist, "manifest.json.part"), join(dist, "manifest.json"));

// What no manifest names any more goes, once the new manifest stands.
for (const name of readdirSync(join(dist, "assets"))) if (!written.has(name)) rmSync(join(dist, "assets", name));
