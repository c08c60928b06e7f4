// The texts of the interface, read from locales/: a spec names a message, so it outlives a better wording.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export type Tongue = "fr" | "en";

const LOCALES = fileURLToPath(new URL("../locales", import.meta.url));

/** Messages and attributes (`id.attribute`) of a language, with their raw patterns. */
function read(tongue: Tongue): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(`${LOCALES}/${tongue}`)) {
    let message = "";
    let current = "";
    for (const line of readFileSync(`${LOCALES}/${tongue}/${file}`, "utf8").split("\n")) {
      const start = /^([a-z][\w-]*) =\s*(.*)$/.exec(line);
      const attribute = /^\s+\.([a-z][\w-]*) =\s*(.*)$/.exec(line);
      if (start) {
        message = current = start[1]!;
        found.set(current, start[2]!);
      } else if (attribute && message) {
        current = `${message}.${attribute[1]!}`;
        found.set(current, attribute[2]!);
      } else if (/^\s+\S/.test(line) || line === "}") {
        if (current) found.set(current, `${found.get(current)!}\n${line.trim()}`);
      } else {
        message = current = "";
      }
    }
  }
  return found;
}

const cache = new Map<Tongue, Map<string, string>>();

export function catalogue(tongue: Tongue): Map<string, string> {
  let found = cache.get(tongue);
  if (!found) cache.set(tongue, (found = read(tongue)));
  return found;
}

function raw(id: string, tongue: Tongue): string {
  const text = catalogue(tongue).get(id);
  if (text === undefined) throw new Error(`locales/${tongue} has no message ${id}`);
  return text;
}

/** A message without variables: `say("shared-save")`, `say("pages-privacy-cookies.what")`. */
export function say(id: string, tongue: Tongue = "fr"): string {
  const text = raw(id, tongue);
  if (text.includes("{")) throw new Error(`${id} has variables: use like()`);
  return text;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** A message with variables, in any of its variants, whatever stands for the variables. */
export function like(id: string, tongue: Tongue = "fr"): RegExp {
  const text = raw(id, tongue);
  const variants = text.includes("->")
    ? text.split("\n").flatMap((line) => /^\*?\[[^\]]+\]\s*(.*)$/.exec(line)?.[1] ?? [])
    : [text];
  const pattern = variants.map((variant) => variant.split(/\{[^}]*\}/).map(escape).join(".+?"));
  return new RegExp(`(?:${pattern.join("|")})`);
}

/** Messages without variables whose text shows which language it is in: long enough, and not the same in the other. */
export function telling(tongue: Tongue, other: Tongue): string[] {
  const there = new Set([...catalogue(other).values()]);
  return [...catalogue(tongue).values()].filter(
    (text) => text.length >= 14 && text.includes(" ") && !text.includes("{") && !there.has(text),
  );
}
