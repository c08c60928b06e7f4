import { audit, expect, fits, test } from "../fixtures";
import { like, say } from "../messages";

test.beforeEach(async ({ page, as }) => {
  await as("manager");
  await page.goto("/w/maison-lumiere");
});

test("five figures say what changed, each with its change in words", async ({ page }) => {
  const changed = page.getByRole("region", { name: say("home-changed-title") });
  for (const figure of ["events", "orders", "revenue", "basket", "people"]) {
    const tile = changed.locator(".m-figure", { has: page.getByRole("link", { name: say(`home-figure-${figure}`), exact: true }) });
    await expect(tile).toHaveCount(1);
    await expect(tile.locator(".m-figure__value")).toHaveText(/\d/);
    // Never by colour alone.
    await expect(tile).toContainText(/[a-zé]{3,}.*%|%.*[a-zé]{3,}/s);
  }
  await fits(page, 320);
  await audit(page);
});

test("each figure leads to its definition", async ({ page }) => {
  const links = page.locator(".m-figure a");
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).getAttribute("href")!));
  expect(addresses).toHaveLength(5);
  expect(new Set(addresses).size).toBe(5);
  for (const address of addresses) {
    expect(address).toMatch(/^\/help#figure-/);
    await page.goto(address);
    const definition = page.locator(address.slice(address.indexOf("#")));
    await expect(definition.getByRole("heading")).toBeVisible();
    await expect(definition).toContainText(say("pages-figure-rows"));
    await expect(definition).toBeInViewport();
  }
});

test("a chart can be read as a table with the same values", async ({ page }) => {
  const chart = page.getByRole("figure").filter({ hasText: say("home-days-title") });
  await expect(chart.locator(".m-chart__say")).not.toBeEmpty();
  const details = chart.locator("details");
  await expect(details.locator("summary")).toHaveText(say("shared-show-data"));
  await expect(details.getByRole("table")).toBeHidden();
  await details.locator("summary").focus();
  await page.keyboard.press("Enter");
  const table = details.getByRole("table", { name: say("home-days-caption") });
  await expect(table).toBeVisible();
  await expect(table.locator("tbody tr")).toHaveCount(28);
  await expect(table.getByRole("columnheader", { name: say("home-days-axis") })).toBeVisible();
  const values = await table.locator("tbody td").allInnerTexts();
  expect(values.filter((value) => !/\d/.test(value))).toEqual([]);
  // The drawing itself says nothing to a screen reader that the words and the table do not.
  const speaking = await chart.locator("svg").evaluateAll((all) => all.filter((drawing) => !drawing.closest("[aria-hidden=true]")).length);
  expect(speaking).toBe(0);
});

test("every chart of the page has its data as text", async ({ page }) => {
  for (const chart of await page.getByRole("figure").all()) {
    await expect(chart.locator(".m-chart__say")).not.toBeEmpty();
    expect(await chart.locator("table").count(), await chart.locator("h3").innerText()).toBeGreaterThan(0);
  }
});

test("the latest events are shown without their people", async ({ page }) => {
  const live = page.getByRole("region", { name: say("home-now-title") });
  await expect(live.getByRole("listitem").first()).toBeVisible();
  await expect(live).not.toContainText("@");
});

test("what can be done leads to where it is done", async ({ page }) => {
  const tasks = page.getByRole("region", { name: say("home-do-title") });
  for (const link of await tasks.getByRole("link").all()) {
    const href = (await link.getAttribute("href"))!;
    const answer = await page.request.get(href);
    expect(answer.status(), href).toBe(200);
  }
});

test("the greeting names the person and the page names the workspace", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Bon(jour|soir).*Claire/);
  await expect(page).toHaveTitle(/Maison Lumière/);
  await expect(page.getByText(like("home-meta"))).toBeVisible();
  await expect(page.getByRole("navigation", { name: say("shared-main-navigation") }).getByRole("link", { name: say("shared-nav-home") })).toHaveAttribute("aria-current", "page");
});

test("an analyst is offered no person to look at", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/maison-lumiere");
  await expect(page.locator('a[href*="/profiles"]')).toHaveCount(0);
});
