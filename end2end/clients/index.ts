// The libraries of others as they come from their registries, unmodified: only the host is another.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

export type Call = { type: "identify" | "track" | "page" | "screen" | "group" | "alias"; [field: string]: unknown };

/** What the library itself says went wrong. */
export type Failures = string[];
export type Client = { name: string; send: (host: string, key: string, calls: Call[]) => Promise<Failures> };

const HERE = import.meta.dirname;
const PYTHON = join(HERE, "../../.local/python/bin/python");

async function run(command: string, args: string[], calls: Call[]): Promise<Failures> {
  const child = spawn(command, args, { cwd: join(HERE, ".."), stdio: ["pipe", "pipe", "pipe"] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  child.stdin.end(JSON.stringify(calls));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err] = await said;
  const last = out.trim().split("\n").at(-1);
  if (code !== 0 || !last) throw new Error(`${args[0]} ended with ${code}: ${err || out}`);
  return JSON.parse(last) as Failures;
}

function python(...flags: string[]): Client["send"] {
  return (host, key, calls) => {
    if (!existsSync(PYTHON)) throw new Error("no Python packages: run script/bootstrap");
    return run(PYTHON, [join(HERE, "segment_python.py"), host, key, ...flags], calls);
  };
}

const node = (script: string): Client["send"] => (host, key, calls) => run(process.execPath, [join(HERE, script), host, key], calls);

/** Libraries of servers. The one of browsers runs in a browser: browser.ts. */
export const CLIENTS: Client[] = [
  { name: "segment-analytics-python", send: python() },
  { name: "segment-analytics-python, compressed", send: python("gzip") },
  { name: "@segment/analytics-node", send: node("segment-node.mjs") },
  { name: "@rudderstack/rudder-sdk-node", send: node("rudder-node.mjs") },
];
