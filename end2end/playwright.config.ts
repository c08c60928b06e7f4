// Two projects run the same specs: with JavaScript, and without. The server and its database are made for the run,
// unless BASE_URL names a server that runs already, in MESURE_MODE=development and with the demo.
import { execFileSync } from "node:child_process";
import { defineConfig, devices } from "@playwright/test";

/** A free port, chosen once: worker processes load this file again and inherit it. */
function freePort(): string {
  const probe = `const s = require("net").createServer().listen(20000 + Math.floor(Math.random() * 20000), "127.0.0.1", () => { console.log(s.address().port); s.close(); })`;
  return execFileSync(process.execPath, ["-e", probe], { encoding: "utf8" }).trim();
}
const running = process.env.BASE_URL;
const port = running ? "" : (process.env.MESURE_END2END_PORT ??= freePort());

/** The libraries of others. */
const CLIENTS = /the libraries of others, unmodified/;

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [["list"], ...(process.env.MESURE_RESULTS ? [["json", { outputFile: process.env.MESURE_RESULTS }] as const] : [])],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: running ?? `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "js", grepInvert: CLIENTS, use: { javaScriptEnabled: true } },
    { name: "nojs", grepInvert: CLIENTS, use: { javaScriptEnabled: false } },
    // They lock tables and flood the server, so nobody else is there with them.
    { name: "clients", grep: CLIENTS, dependencies: ["js", "nojs"], use: { javaScriptEnabled: true } },
  ],
  webServer: running
    ? undefined
    : {
        command: `../script/end2end-server ${port}`,
        port: Number(port),
        timeout: 600_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
        stdout: "ignore",
        stderr: "pipe",
      },
});
