// Segment's own client, as it comes from the registry, sends to Mesure; a person finds it on the page of the customer.
import { Analytics } from "@segment/analytics-node";
import type { Page } from "@playwright/test";
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
