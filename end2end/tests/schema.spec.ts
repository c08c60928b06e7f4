import type { Page } from "@playwright/test";
import { audit, awake, expect, fits, refused, submit, test } from "../fixtures";
import { like, say } from "../messages";

/** A name that no earlier run has used. */
const named = (what: string) => `${what} ${Date.now().toString(36)}${Math.floor(Math.random() * 1e4).toString(36)}`;

/** Opens the page of the source that sends the most. */
async function openSource(page: Page, workspace = "maison-lumiere") {
  await page.goto(`/w/${workspace}/sources`);
  const rows = page.getByRole("table", { name: like("sources-table-caption") }).locator("tbody tr");
  await rows.first().getByRole("link").first().click();
  await expect(page.getByRole("navigation", { name: say("sources-tabs") })).toBeVisible();
}

const part = (page: Page, id: string) =>
  page.getByRole("navigation", { name: say("sources-tabs") }).getByRole("link", { name: say(id), exact: true });

test("the schema of a source shows each event, and each event its properties with their types", async ({ page, as }) => {
  await as("analyst");
  await openSource(page);
  await part(page, "sources-tab-schema").click();
  const events = page.getByRole("table", { name: say("schema-events-caption") }).locator("tbody tr");
  expect(await events.count()).toBeGreaterThan(3);
  await fits(page, 320);
  await audit(page);
  await events.filter({ hasText: "Product Viewed" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Product Viewed");
  const properties = page.getByRole("table", { name: say("schema-properties-caption") });
  await expect(properties.getByRole("row").filter({ hasText: "price" })).toContainText(say("schema-type-number"));
  await fits(page, 320);
  await audit(page);
});

test("what was refused, flagged, masked and left out is told with its trend and what to do", async ({ page, as }) => {
  await as("manager");
  await openSource(page);
  await part(page, "sources-tab-errors").click();
  await expect(page.locator(".m-chart").first()).toBeVisible();
  for (const kind of ["flagged", "masked"]) {
    await expect(page.getByRole("heading", { level: 2, name: say(`sources-errors-${kind}`) })).toBeVisible();
  }
  await expect(page.getByText(say("schema-found-email.do")).first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText("@exemple.example");
  await fits(page, 320);
  await audit(page);
});

test("the live view shows a message as it arrives, and after a refresh without script", async ({ page, as, nojs, request }) => {
  await as("manager");
  await openSource(page);
  const key = (await page.getByRole("table", { name: say("sources-keys-caption") }).locator("code").first().innerText()).trim();
  await part(page, "sources-tab-live").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("schema-live-title"));
  if (!nojs) {
    await awake(page);
    await expect(page.locator(".m-feed__state")).toHaveText(say("schema-live-on"));
  }
  const send = async (event: string, properties: object) => {
    const data = { event, properties, userId: "customer-of-the-test", writeKey: key };
    expect((await request.post("/v1/track", { data })).status()).toBe(200);
  };
  const list = page.locator("#arrivals > li");
  const first = named("Lamp Lit");
  await send(first, { query: "jean.essai@exemple.example", watt: 7 });
  if (nojs) await page.getByRole("link", { name: say("schema-live-refresh") }).click();
  const shown = list.filter({ hasText: first });
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText(say("schema-found-email"));
  await expect(shown).toContainText(say("schema-verdict-flagged"));
  await expect(page.locator("main")).not.toContainText("customer-of-the-test");
  await expect(page.locator("main")).not.toContainText("jean.essai");
  await fits(page, 320);
  await audit(page);
  if (nojs) return;
  // Nothing moves while it is paused.
  await page.getByRole("button", { name: say("schema-live-pause") }).click();
  const second = named("Lamp Out");
  await send(second, {});
  await page.waitForTimeout(2_500);
  await expect(list.filter({ hasText: second })).toHaveCount(0);
  await page.getByRole("button", { name: say("schema-live-resume") }).click();
  await expect(list.filter({ hasText: second })).toHaveCount(1);
});

test("the plan takes an event in, after its mistakes are mended, and lets it be changed", async ({ page, as, nojs }) => {
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/sources`);
  await page.getByRole("navigation", { name: say("sources-views") }).getByRole("link", { name: say("sources-view-plan") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("schema-plan-title"));
  await fits(page, 320);
  await audit(page);

  expect((await submit(page, say("schema-plan-add-submit"))).status()).toBe(422);
  await refused(page, 1);
  const name = named("Lampe essayée");
  await page.getByLabel(say("schema-plan-add-name"), { exact: true }).fill(name);
  expect((await submit(page, say("schema-plan-add-submit"))).status()).toBe(303);
  const row = page.getByRole("table", { name: say("schema-plan-events-caption") }).getByRole("row").filter({ hasText: name });
  await expect(row).toContainText(say("schema-state-unseen"));

  await row.getByRole("link").click();
  await page.getByLabel(say("schema-column-property"), { exact: true }).fill("watt");
  await page.getByLabel(say("schema-presence-label"), { exact: true }).selectOption("required");
  await page.getByLabel(say("schema-kind-label"), { exact: true }).selectOption("number");
  await fits(page, 320);
  await audit(page);
  expect((await submit(page, say("shared-save"))).status()).toBe(303);
  await expect(row.getByRole("cell").nth(2)).toHaveText("1");

  await row.getByRole("link").click();
  expect((await submit(page, say("schema-plan-event-remove"))).status()).toBe(303);
  await expect(row).toHaveCount(0);
});

test("only the privacy officer says which sensitive attributes are kept", async ({ page, as }) => {
  await as("officer");
  await page.goto("/w/maison-lumiere/plan");
  await expect(page.getByRole("group", { name: say("schema-keep-label") })).toBeVisible();
  await expect(page.getByRole("button", { name: say("schema-mode-submit") })).toHaveCount(0);
  await as("manager");
  await page.goto("/w/maison-lumiere/plan");
  await expect(page.getByRole("group", { name: say("schema-keep-label") })).toHaveCount(0);
  await expect(page.getByRole("button", { name: say("schema-mode-submit") })).toBeVisible();
});
