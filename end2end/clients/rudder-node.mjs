// Sends calls with RudderStack's library for Node, as it comes from npm. Usage: rudder-node.mjs HOST KEY, calls on stdin.
// It rejects what is refused for good, and nobody catches that: the process would end.
import { text } from "node:stream/consumers";
import RudderAnalytics from "@rudderstack/rudder-sdk-node";

const [host, key] = process.argv.slice(2);
const failures = [];
process.on("unhandledRejection", (error) => failures.push(`unhandled: ${error.response?.status ?? error.message}`));
const client = new RudderAnalytics(key, {
  dataPlaneUrl: host,
  flushInterval: 200,
  retryCount: 8,
  logLevel: "error",
  errorHandler: (error) => failures.push(`${error.response?.status ?? ""} ${error.message}`),
});
const calls = JSON.parse(await text(process.stdin));
let left = calls.length;
const done = new Promise((resolve) => {
  for (const { type, ...call } of calls) client[type](call, () => (left -= 1) === 0 && resolve());
});
await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 40_000))]);
console.log(JSON.stringify(failures));
process.exit(0);
