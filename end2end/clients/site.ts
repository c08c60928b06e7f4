// A Mesure of a test's own, whose database can be taken away, with an ear on everything that is asked and answered.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer as createHttpServer, request as forward } from "node:http";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

export type Heard = { path: string; status: number; retryAfter: string | undefined; code: string | undefined; ids: string[]; at: number };

export type Site = {
  /** Where clients send to. */
  host: string;
  /** What was answered, in order. */
  heard: Heard[];
  /** Takes the database away. */
  cut: () => void;
  /** And gives it back. */
  mend: () => Promise<void>;
  /** Asks the database something, one value a line. */
  sql: (query: string) => string[];
  /** Holds a lock until it is called again. */
  lock: (statement: string) => Promise<() => Promise<void>>;
  close: () => Promise<void>;
};

function listen(server: { listen: (port: number, host: string, done: () => void) => unknown; address: () => unknown }, port = 0): Promise<number> {
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}

/** The database of this run: the one that the browser tests have made, or that of the server that runs already. */
function database(): { url: string; name: string; socket: string } {
  const name = process.env.BASE_URL ? "mesure" : `mesure_end2end_${process.env.MESURE_END2END_PORT}`;
  const url = execFileSync(join(ROOT, "script/postgres"), ["url", name], { encoding: "utf8" }).trim();
  return { url, name, socket: new URL(url.replace(/^postgres(ql)?:/, "http:")).searchParams.get("host") ?? "" };
}

/** A way to the database that can be cut: every connection breaks, and none is let in. */
async function wire(socket: string) {
  const open = new Set<Socket>();
  let cut = false;
  const server = createServer((near) => {
    if (cut) return void near.destroy();
    const far = connect(`${socket}/.s.PGSQL.5432`);
    for (const [one, other] of [[near, far], [far, near]] as const) {
      open.add(one);
      one.on("error", () => other.destroy()).on("close", () => (open.delete(one), other.destroy()));
      one.pipe(other);
    }
  });
  const port = await listen(server);
  return {
    port,
    cut: () => ((cut = true), open.forEach((one) => one.destroy())),
    mend: () => (cut = false),
    close: () => (open.forEach((one) => one.destroy()), server.close()),
  };
}

/** Passes requests on and writes down what they were answered. */
async function ear(heard: Heard[], port: () => number) {
  const server = createHttpServer(async (asked, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const on = forward({ port: port(), host: "127.0.0.1", method: asked.method, path: asked.url, headers: asked.headers });
    on.on("error", () => answer.destroy());
    on.on("response", async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      const said = Buffer.concat(parts);
      heard.push({
        path: asked.url ?? "",
        status: response.statusCode ?? 0,
        retryAfter: response.headers["retry-after"],
        code: /"code":"(\w+)","message"/.exec(said.toString())?.[1],
        ids: [...body.toString("latin1").matchAll(/"messageId": ?"([^"]+)"/g)].map(([, id]) => id!),
        at: Date.now(),
      });
      answer.writeHead(response.statusCode ?? 502, response.headers).end(said);
    });
    on.end(body);
  });
  return { port: await listen(server), close: () => (server.closeAllConnections(), server.close()) };
}

export async function site(): Promise<Site> {
  const { url, name, socket } = database();
  const link = await wire(socket);
  const heard: Heard[] = [];
  const probe = createServer();
  const port = await listen(probe);
  const metrics = createServer();
  const metricsPort = await listen(metrics);
  await Promise.all([probe, metrics].map((server) => new Promise((resolve) => server.close(resolve))));
  const outside = await ear(heard, () => port);
  const host = `http://127.0.0.1:${outside.port}`;
  const secret = execFileSync("bash", ["-c", `. ${ROOT}/script/lib.sh; use_development_settings 1; printf %s "$MESURE_SECRET"`], { encoding: "utf8", env: { ...process.env, DATABASE_URL: "" } });
  const server = spawn(join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/mesure"), ["serve"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DATABASE_URL: `postgresql://postgres@127.0.0.1:${link.port}/${name}`,
      MESURE_SECRET: secret,
      MESURE_LISTEN: `127.0.0.1:${port}`,
      MESURE_METRICS_LISTEN: `127.0.0.1:${metricsPort}`,
      MESURE_ORIGIN: host,
      MESURE_MODE: "development",
      MESURE_ASSETS: join(ROOT, "dist"),
    },
  });
  for (let tries = 0; !(await fetch(`http://127.0.0.1:${port}/health/ready`).then((answer) => answer.ok, () => false)); tries += 1) {
    if (tries > 100) throw new Error("the server does not answer");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const psql = ["--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", url];
  return {
    host,
    heard,
    cut: link.cut,
    mend: async () => void link.mend(),
    sql: (query) => execFileSync("psql", [...psql, "-c", query], { encoding: "utf8" }).split("\n").filter(Boolean),
    lock: async (statement) => {
      const holder = spawn("psql", psql, { stdio: ["pipe", "pipe", "inherit"] });
      holder.stdin.write(`begin; ${statement}; \\echo held\n`);
      await once(holder.stdout, "data");
      return async () => {
        holder.stdin.end("rollback;\n");
        await once(holder, "close");
      };
    },
    close: async () => {
      server.kill("SIGKILL");
      await once(server, "exit");
      outside.close();
      link.close();
    },
  };
}
