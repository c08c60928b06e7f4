// A shop's page with Segment's library for browsers, as it comes from npm. It is at another address than Mesure.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";

const LIBRARY = join(import.meta.dirname, "../node_modules/@segment/analytics-next/dist/umd");

const PAGE = `<!doctype html><html lang="fr"><head><title>Boutique</title><link rel="icon" href="data:,"></head><body>
<script src="/library/index.js"></script>
<script>
  const query = new URLSearchParams(location.search);
  const [writeKey, cdnURL] = [query.get("key"), query.get("mesure")];
  history.replaceState(null, "", "/suspensions?utm_source=lettre&utm_campaign=automne&courriel=jeanne%40exemple.example");
  window.analytics = AnalyticsNext.AnalyticsBrowser.load({ writeKey, cdnURL }, JSON.parse(query.get("options") ?? "{}"));
</script></body></html>`;

export type Shop = { address: (key: string, mesure: string, options?: object) => string; close: () => void };

/** Opens the shop on a free port. */
export async function shop(): Promise<Shop> {
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://shop.example").pathname;
    if (path.startsWith("/library/")) {
      response.setHeader("content-type", "text/javascript");
      response.end(await readFile(join(LIBRARY, basename(path))).catch(() => ""));
    } else {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(PAGE);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (key, mesure, options = {}) =>
      `http://localhost:${port}/?${new URLSearchParams({ key, mesure, options: JSON.stringify(options) })}`,
    close: () => server.close(),
  };
}
