// Sends calls with Segment's library for Node, as it comes from npm. Usage: segment-node.mjs HOST KEY, calls on stdin.
import { text } from "node:stream/consumers";
import { Analytics } from "@segment/analytics-node";

const [host, writeKey] = process.argv.slice(2);
const failures = [];
const analytics = new Analytics({ host, writeKey, flushAt: 15, flushInterval: 200 });
analytics.on("error", (error) => failures.push(`${error.code}: ${error.reason?.message ?? error.reason}`));
for (const { type, ...call } of JSON.parse(await text(process.stdin))) analytics[type](call);
await analytics.closeAndFlush();
console.log(JSON.stringify(failures));
