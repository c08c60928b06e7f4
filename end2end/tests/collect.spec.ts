// The libraries of others, as they come from their registries, send to Mesure; a person finds it on the page of the customer.
import { Analytics } from "@segment/analytics-node";
import type { Page } from "@playwright/test";
import { shop } from "../clients/browser";
import { type Call, CLIENTS } from "../clients";
import { type Site, site } from "../clients/site";
import { audit, expect, submit, test } from "../fixtures";
import { like, say } from "../messages";

const W = "/w/maison-lumiere";
const once = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

/** Sends through the client until everything has been answered; what is refused fails the test. */
async function send(host: string, writeKey: string, calls: (analytics: Analytics) => void): Promise<void> {
  const analytics = new Analytics({ writeKey, host, flushAt: 1, maxRetries: 0 });
  const failures: unknown[] = [];
  analytics.on("error", (error) => failures.push(error));
  calls(analytics);
  await analytics.closeAndFlush();
  expect(failures).toEqual([]);
}

/** The live write key, as a manager reads it on the page of the source. */
async function writeKey(page: Page): Promise<string> {
  await page.goto(`${W}/sources`);
  const site = page.getByRole("table", { name: like("sources-table-caption") }).getByRole("link", { name: "Site maison-lumiere.example" });
  await site.click();
  const live = page.getByRole("row").filter({ hasText: say("sources-key-live") });
  return (await live.first().locator("code").innerText()).trim();
}

/** Opens a case, and waits until the person is in the list; at most five seconds. */
async function find(page: Page, name: string): Promise<void> {
  await page.goto(`${W}/profiles/case`);
  await page.getByLabel(say("profiles-case-number"), { exact: true }).fill("DSR-2026/002");
  await submit(page, say("profiles-case-submit"));
  const link = page.getByRole("table").getByRole("link", { name });
  await expect(async () => {
    await page.goto(`${W}/profiles?q=${encodeURIComponent(name)}`);
    await expect(link).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 5_000 });
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

test("what Segment's client for Node sends is on the person's page within seconds", async ({ page, as, baseURL }) => {
  await as("manager");
  const key = await writeKey(page);
  const mark = once();
  const userId = `essai-${mark}`;
  const name = `Zoé Ségment${mark}`;
  await send(baseURL!, key, (analytics) => {
    analytics.identify({ userId, traits: { name, email: `${mark}@exemple.example`, address: { city: "Nantes" } } });
    analytics.page({ userId, name: "Accueil", properties: { path: "/", title: "Accueil" } });
    analytics.track({ userId, event: "Product Viewed", properties: { product_id: "ML-101", name: `Lampe ${mark}` } });
    analytics.track({
      userId,
      event: "Order Completed",
      properties: { order_id: `C-${mark}`, total: 129.9, currency: "EUR", products: [{ product_id: "ML-101", name: `Lampe ${mark}`, quantity: 1, price: 129.9 }] },
    });
    analytics.track({ userId, event: "Abat-jour essayé", properties: { couleur: "mimosa" } });
  });

  await as("officer");
  await find(page, name);
  const timeline = page.locator(".m-timeline > li:has(time)");
  await expect(timeline).toHaveCount(5);
  await expect(timeline.filter({ hasText: like("profiles-event-product-viewed") })).toContainText(`Lampe ${mark}`);
  await expect(timeline.filter({ hasText: like("profiles-event-page") })).toContainText("Accueil");
  await expect(timeline.filter({ hasText: say("profiles-event-identify") })).toHaveCount(1);
  await expect(timeline.filter({ hasText: "129,90" })).toHaveCount(1);
  await expect(timeline.filter({ hasText: "Abat-jour essayé" })).toHaveCount(1);
  await expect(timeline.first()).toContainText("Site maison-lumiere.example");
  const traits = page.getByRole("table", { name: say("profiles-know-caption") });
  await expect(traits.getByRole("row").filter({ hasText: "Nantes" })).toContainText("Site maison-lumiere.example");
  await expect(page.getByRole("region", { name: say("profiles-identity-title") })).toContainText(userId);
  await expect(page.getByRole("region", { name: say("profiles-worth-title") })).toContainText("129,90");
  // Neither an address of the network nor the model of a device was kept.
  await expect(page.getByRole("main")).not.toContainText("127.0.0.1");
  await audit(page);
});

test("a visitor who says who they are keeps what they did before", async ({ page, as, baseURL }) => {
  await as("manager");
  const key = await writeKey(page);
  const mark = once();
  const [userId, phone, desktop] = [`fusion-${mark}`, `tel-${mark}`, `ordi-${mark}`];
  const name = `Noé Réuni${mark}`;
  // Two visitors who nobody knows to be one.
  await send(baseURL!, key, (analytics) => {
    analytics.track({ anonymousId: phone, event: "Products Searched", properties: { query: `vase ${mark}` } });
    analytics.page({ anonymousId: desktop, name: `Tapis ${mark}` });
  });
  await send(baseURL!, key, (analytics) => analytics.identify({ userId, anonymousId: desktop, traits: { name } }));
  await as("officer");
  await find(page, name);
  const timeline = page.locator(".m-timeline > li:has(time)");
  await expect(timeline.filter({ hasText: `Tapis ${mark}` })).toHaveCount(1);
  await expect(timeline.filter({ hasText: `vase ${mark}` })).toHaveCount(0);
  const address = page.url();

  // The same person signs in on the phone.
  await send(baseURL!, key, (analytics) => analytics.identify({ userId, anonymousId: phone, traits: { name } }));
  await expect(async () => {
    await page.goto(address);
    await expect(timeline.filter({ hasText: `vase ${mark}` })).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 5_000 });
  await expect(timeline.filter({ hasText: `Tapis ${mark}` })).toHaveCount(1);
  await expect(page.getByText(like("profiles-identity-merged"))).toContainText("2");
  await expect(page.getByRole("region", { name: say("profiles-identity-title") })).toContainText(like("profiles-identity-devices-count"));
  await page.goto(`${W}/profiles?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(1);
  await audit(page);
});

test("a message that is sent twice counts once", async ({ page, as, baseURL }) => {
  await as("manager");
  const key = await writeKey(page);
  const mark = once();
  const name = `Ève Redite${mark}`;
  for (let time = 0; time < 2; time += 1) {
    await send(baseURL!, key, (analytics) => {
      analytics.identify({ userId: mark, traits: { name }, messageId: `i-${mark}` });
      analytics.track({ userId: mark, event: "Cart Viewed", messageId: `t-${mark}` });
    });
  }
  await as("officer");
  await find(page, name);
  await expect(page.locator(".m-timeline > li:has(time)")).toHaveCount(2);
});

test.describe("the libraries of others, unmodified", () => {
  test.describe.configure({ mode: "serial" });

  let mesure: Site;
  let key: string;
  test.beforeAll(async () => {
    mesure = await site();
    key = mesure.sql("select write_key from app.write_key k join app.source s using (workspace_id, source_id) where s.name = 'Site maison-lumiere.example' and k.revoked_at is null")[0]!;
  });
  test.afterAll(async () => mesure?.close());
  test.beforeEach(() => void mesure.heard.splice(0));

  /** What is stored of a person: the calls, in the order in which they happened. */
  const stored = (userId: string) =>
    mesure.sql(`select e.call || coalesce(' ' || e.name, '') from app.event e
      join app.profile p on p.workspace_id = e.workspace_id and (p.profile_id = e.profile_id or p.merged_into = e.profile_id)
      where e.profile_id in (select profile_id from app.identifier where value = '${userId}') order by 1`);
  const everyCall = (userId: string): Call[] => [
    { type: "identify", userId, traits: { email: `${userId}@exemple.example`, address: { city: "Nantes" } } },
    { type: "track", userId, event: "Product Viewed", properties: { product_id: "ML-101" } },
    { type: "page", userId, name: "Accueil", properties: { path: "/" } },
    { type: "screen", userId, name: "Panier" },
    { type: "group", userId, groupId: "atelier", traits: { seats: 3 } },
    { type: "alias", userId, previousId: `avant-${userId}` },
  ];
  const EVERY_CALL = ["alias", "group atelier", "identify", "page Accueil", "screen Panier", "track Product Viewed"];
  const codes = () => mesure.heard.map(({ status }) => status);

  for (const client of CLIENTS) {
    test(`${client.name} delivers every call`, async () => {
      const user = `tous-${once()}`;
      expect(await client.send(mesure.host, key, everyCall(user))).toEqual([]);
      expect(stored(user)).toEqual(EVERY_CALL);
      expect(new Set(codes())).toEqual(new Set([200]));
    });

    test(`${client.name} drops what a bad key sends, and says so`, async () => {
      const user = `perdu-${once()}`;
      const failures = await client.send(mesure.host, `${key.slice(0, -4)}AAAA`, [{ type: "track", userId: user, event: "Perdu" }]);
      expect(failures.join()).toContain("401");
      // Once, and not again and again: the library has understood.
      expect(mesure.heard.map(({ status, code }) => `${status} ${code}`)).toEqual(["401 unauthorised"]);
      expect(stored(user)).toEqual([]);
    });

    test(`${client.name} keeps its events while the database is away`, async () => {
      test.setTimeout(60_000);
      const user = `attente-${once()}`;
      mesure.cut();
      const sending = client.send(mesure.host, key, [{ type: "track", userId: user, event: "Patience" }]);
      await expect(async () => expect(codes()).toContain(503)).toPass({ timeout: 20_000 });
      await mesure.mend();
      expect(await sending).toEqual([]);
      expect(codes().at(-1)).toBe(200);
      expect(stored(user)).toEqual(["track Patience"]);
    });

    test(`${client.name} comes back when it is asked to`, async () => {
      test.setTimeout(60_000);
      const user = `plus-tard-${once()}`;
      // The lane of the workspace is full: nothing is written, and large batches wait.
      const release = await mesure.lock("lock table app.event in access exclusive mode");
      const authorization = `Basic ${Buffer.from(`${key}:`).toString("base64")}`;
      let flooding = true;
      const flood = Array.from({ length: 14 }, async (_, sender) => {
        for (let number = 0; flooding; number += 1) {
          const batch = Array.from({ length: 2_400 }, (_, index) => ({ type: "page", anonymousId: `crue-${index % 5}`, messageId: `${user}-${sender}-${number}-${index}` }));
          await fetch(`${mesure.host}/v1/batch`, { method: "POST", headers: { authorization }, body: JSON.stringify({ batch }) }).then((answer) => answer.text(), () => "");
        }
      });
      await expect(async () => expect(codes()).toContain(429)).toPass({ timeout: 20_000 });
      const sending = client.send(mesure.host, key, [{ type: "track", userId: user, event: "Plus tard" }]);
      // Libraries send small batches; the flood's are large. Compressed ones cannot be read here.
      const own = () => mesure.heard.filter(({ ids }) => ids.length < 100 && ids.every((id) => !id.startsWith(user)));
      await expect(async () => expect(own().map(({ status }) => status)).toContain(429)).toPass({ timeout: 20_000 });
      flooding = false;
      await release();
      await Promise.all(flood);
      expect(await sending).toEqual([]);
      expect(stored(user)).toEqual(["track Plus tard"]);
      const tries = own();
      const refused = tries.findIndex(({ status }) => status === 429);
      expect(tries[refused]).toMatchObject({ status: 429, retryAfter: "2", code: "busy" });
      // RudderStack's library counts by itself.
      if (client.name.includes("segment")) expect(tries[refused + 1]!.at - tries[refused]!.at).toBeGreaterThan(1_500);
    });
  }

  test("@segment/analytics-next starts in a browser, and delivers each call by itself or in batches", async ({ page, errors }) => {
    const boutique = await shop();
    for (const options of [{}, { integrations: { "Segment.io": { deliveryStrategy: { strategy: "batching", config: { size: 4, timeout: 500 } } } } }]) {
      const user = `navigateur-${once()}`;
      mesure.heard.splice(0);
      await page.goto(boutique.address(key, mesure.host, options));
      await page.evaluate(async (calls) => {
        const { analytics } = window as unknown as { analytics: Record<string, (...values: unknown[]) => Promise<unknown>> };
        await analytics.identify!(calls.user, { email: `${calls.user}@exemple.example` });
        await analytics.track!("Product Viewed", { product_id: "ML-101" });
        await analytics.page!("Accueil");
        await analytics.group!("atelier", { seats: 3 });
        await analytics.screen!("Panier");
        await analytics.alias!(calls.user, `avant-${calls.user}`);
      }, { user });
      await expect(async () => expect(stored(user)).toEqual(EVERY_CALL)).toPass({ timeout: 10_000 });
      expect(mesure.heard[0]).toMatchObject({ path: `/v1/projects/${key}/settings`, status: 200 });
      const paths = new Set(mesure.heard.slice(1).filter(({ path }) => path !== "/v1/m").map(({ path }) => path));
      expect([...paths].sort()).toEqual("integrations" in options ? ["/v1/b"] : ["/v1/a", "/v1/g", "/v1/i", "/v1/p", "/v1/s", "/v1/t"]);
      // Of the address, campaign tags are kept, and nothing that people may have written into it.
      const context = mesure.sql(`select distinct e.context ->> 'page' from app.event e join app.identifier i using (workspace_id, profile_id) where i.value = '${user}'`);
      expect(context.join()).toContain("/suspensions");
      expect(context.join()).toContain("utm_campaign=automne");
      expect(context.join()).not.toContain("courriel");
    }
    boutique.close();
    expect(errors.found()).toEqual([]);
  });

  test("@segment/analytics-next keeps its events while the database is away, and drops those of a bad key", async ({ page, errors }) => {
    test.setTimeout(60_000);
    const boutique = await shop();
    const user = `hors-ligne-${once()}`;
    await page.goto(boutique.address(key, mesure.host));
    await expect(async () => expect(mesure.heard.some(({ path }) => path.endsWith("/settings"))).toBe(true)).toPass();
    const say = (event: string) =>
      page.evaluate(([user, event]) => {
        const { analytics } = window as unknown as { analytics: { track: (...values: unknown[]) => Promise<unknown> } };
        void analytics.track(event, {}, { userId: user });
      }, [user, event]);
    mesure.cut();
    await say("Patience");
    await expect(async () => expect(codes()).toContain(503)).toPass({ timeout: 20_000 });
    await mesure.mend();
    await expect(async () => expect(stored(user)).toEqual(["track Patience"])).toPass({ timeout: 30_000 });
    // A key that stops being good: the settings are there, the events are refused once.
    mesure.heard.splice(0);
    mesure.sql(`update app.write_key set revoked_at = now() where write_key = '${key}'`);
    try {
      await say("Perdu");
      await expect(async () => expect(codes()).toContain(401)).toPass({ timeout: 10_000 });
      await page.waitForTimeout(2_000);
      expect(codes()).toEqual([401]);
    } finally {
      mesure.sql(`update app.write_key set revoked_at = null where write_key = '${key}'`);
    }
    boutique.close();
    // The browser writes down every answer that is no success.
    expect(errors.found().every((error) => /status of (401|503)/.test(error))).toBe(true);
    errors.forget();
  });
});
