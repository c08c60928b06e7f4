import type { Page } from "@playwright/test";
import { audit, expect, fits, refused, submit, test } from "../fixtures";
import { like, say } from "../messages";

const desk = (nojs: boolean) =>
  nojs
    ? ({ role: "otherOfficerToo", base: "/w/musee-des-echos/profiles" } as const)
    : ({ role: "otherOfficer", base: "/w/librairie-basile/profiles" } as const);

const open = async (page: Page, base: string, number = "DSR-2026/114") => {
  await page.goto(`${base}/case`);
  await page.getByLabel(say("profiles-case-number"), { exact: true }).fill(number);
  expect((await submit(page, say("profiles-case-submit"))).status()).toBe(303);
};

const rows = (page: Page) => page.getByRole("table", { name: say("profiles-table-caption") }).locator("tbody tr");
const names = async (page: Page) => (await rows(page).locator("th span > bdi").allInnerTexts()).map((name) => name.trim());
const total = async (page: Page) =>
  Number((await page.getByText(like("profiles-count")).first().innerText()).replace(/\D/g, ""));
const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

test("without a case people stay closed, and the case opens where one wanted to go", async ({ page, as, nojs }) => {
  const { role, base } = desk(nojs);
  await as(role);
  // Whatever an earlier run left open.
  await open(page, base);
  await page.getByRole("main").getByRole("button", { name: say("profiles-case-close") }).click();
  await expect(page.getByRole("status").filter({ hasText: say("profiles-flash-case-closed") })).toBeVisible();

  await page.goto(`${base}?who=named&sort=name`);
  await expect(page).toHaveURL(new RegExp(`${base}/case\\?next=`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("profiles-case-title"));
  await fits(page, 320);
  await audit(page);

  expect((await submit(page, say("profiles-case-submit"))).status()).toBe(422);
  await refused(page, 1);
  await expect(page.getByRole("alert")).toContainText(say("profiles-case-number-empty"));
  await page.getByLabel(say("profiles-case-number"), { exact: true }).fill("claire@example.fr");
  expect((await submit(page, say("profiles-case-submit"))).status()).toBe(422);
  await refused(page, 1);
  await expect(page.getByRole("alert")).toContainText(say("profiles-case-number-malformed"));
  await expect(page.getByLabel(say("profiles-case-number"), { exact: true })).toHaveValue("claire@example.fr");
  await audit(page);

  await page.getByLabel(say("profiles-case-number"), { exact: true }).fill("DSR-2026/115");
  expect((await submit(page, say("profiles-case-submit"))).status()).toBe(303);
  await expect(page).toHaveURL(new RegExp(`${base}\\?who=named&sort=name$`));
  await expect(page.getByRole("status").filter({ hasText: say("profiles-flash-case-opened") })).toBeVisible();
  await expect(page.getByText(like("profiles-case-line"))).toContainText("DSR-2026/115");
  await fits(page, 320);
  await audit(page);
});

test("people are sorted by the heads of their table", async ({ page, as, nojs }) => {
  const { role, base } = desk(nojs);
  await as(role);
  await open(page, base);
  await page.goto(`${base}?who=named`);
  const head = (column: string) => page.getByRole("columnheader", { name: say(`profiles-column-${column}`) });
  await expect(head("seen")).toHaveAttribute("aria-sort", "descending");
  await head("person").getByRole("link").click();
  await expect(head("person")).toHaveAttribute("aria-sort", "ascending");
  await expect(head("seen")).not.toHaveAttribute("aria-sort");
  const forwards = await names(page);
  await head("person").getByRole("link").click();
  await expect(head("person")).toHaveAttribute("aria-sort", "descending");
  expect(await names(page)).not.toEqual(forwards);
  await head("purchases").getByRole("link").click();
  await expect(head("purchases")).toHaveAttribute("aria-sort", "descending");
  const events = async () =>
    (await rows(page).locator(`td[data-label="${say("profiles-column-events")}"]`).allInnerTexts()).map((text) => Number(text.replace(/\D/g, "")));
  await head("events").getByRole("link").click();
  const most = await events();
  expect(most).toEqual([...most].sort((one, other) => other - one));
  await head("events").getByRole("link").click();
  await expect(head("events")).toHaveAttribute("aria-sort", "ascending");
  // The filter is still there.
  await expect(page).toHaveURL(/who=named/);
  await audit(page);
});

test("a person is found by the beginning of a word, without its accents", async ({ page, as, nojs }) => {
  const { role, base } = desk(nojs);
  await as(role);
  await open(page, base);
  let found: { name: string; word: string } | undefined;
  for (let number = 1; number <= 6 && !found; number += 1) {
    await page.goto(`${base}?who=named&sort=name&page=${number}`);
    for (const name of await names(page)) {
      const word = name.split(/[\s-]+/).find((part) => part.length >= 4 && /[^\x00-\x7F]/.test(part.slice(0, 4)) && /^\p{Script=Latin}+$/u.test(part));
      if (word && name.includes(" ")) found ??= { name, word };
    }
  }
  expect(found, "somebody with an accent in their name").toBeDefined();
  const typed = fold(found!.word).slice(0, 4).toUpperCase();
  await page.goto(base);
  await page.getByRole("searchbox", { name: say("profiles-search") }).fill(typed);
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole("searchbox")).toHaveValue(typed);
  const all = await rows(page).locator("th").allInnerTexts();
  expect(all.length).toBeGreaterThan(0);
  for (const row of all) {
    const words = fold(row).split(/[^\p{L}\p{N}@._+'’]+/u);
    expect(words.some((word) => word.startsWith(typed.toLowerCase())), `${row} begins with ${typed}`).toBe(true);
  }
  // The whole name finds the very person.
  await page.getByRole("searchbox").fill(fold(found!.name));
  await page.getByRole("searchbox").press("Enter");
  await expect(rows(page).getByText(found!.name, { exact: true }).first()).toBeVisible();
  await audit(page);
});

test("filters narrow the list, and each chip takes one away", async ({ page, as, nojs }) => {
  const { role, base } = desk(nojs);
  await as(role);
  await open(page, base);
  await page.goto(base);
  const everybody = await total(page);
  const form = page.getByRole("search", { name: say("profiles-filters") });
  await form.getByLabel(say("profiles-filter-seen")).selectOption("30");
  await form.getByLabel(say("profiles-filter-who")).selectOption("named");
  await form.getByRole("button", { name: say("shared-filter") }).click();
  await expect(page).toHaveURL(/seen=30/);
  const both = await total(page);
  expect(both).toBeLessThan(everybody);
  const chips = page.locator(".m-chips a.m-chip");
  await expect(chips).toHaveCount(2);
  await expect(chips.first()).toHaveAccessibleName(new RegExp(say("profiles-chip-remove")));
  await expect(form.getByLabel(say("profiles-filter-who"))).toHaveValue("named");
  await audit(page);
  await chips.filter({ hasText: say("profiles-chip-named") }).click();
  await expect(chips).toHaveCount(1);
  expect(await total(page)).toBeGreaterThanOrEqual(both);
  await page.getByRole("link", { name: say("profiles-chips-clear") }).click();
  await expect(chips).toHaveCount(0);
  expect(await total(page)).toBe(everybody);
  await page.goto(`${base}?q=zzzzqqqq`);
  await expect(page.getByText(say("profiles-empty-title"))).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await audit(page);
});

test("pages of the list follow each other by links", async ({ page, as, nojs }) => {
  const { role, base } = desk(nojs);
  await as(role);
  await open(page, base);
  await page.goto(`${base}?sort=name&who=named`);
  const pages = page.getByRole("navigation", { name: say("shared-pages") });
  const first = await names(page);
  expect(first).toHaveLength(50);
  await pages.getByRole("link", { name: say("shared-page-next") }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(pages.locator("[aria-current=page]")).toHaveText("2");
  const links = (list: Page) => rows(list).locator("th a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const second = await links(page);
  await pages.getByRole("link", { name: say("shared-page-previous") }).click();
  await expect(pages.locator("[aria-current=page]")).toHaveText("1");
  expect((await links(page)).filter((link) => second.includes(link))).toEqual([]);
  // A page after the last is the last.
  await page.goto(`${base}?page=9999`);
  expect(await rows(page).count()).toBeGreaterThan(0);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("a person's page says what is known and from where, and what happened", async ({ page, as, nojs }) => {
  const { role, base } = desk(nojs);
  await as(role);
  await open(page, base);
  await page.goto(`${base}?who=named&sort=events`);
  const link = rows(page).first().getByRole("link");
  const name = (await link.locator("bdi").first().innerText()).trim();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  // The history of the browser keeps no name.
  expect(await page.title()).not.toContain(name);
  const traits = page.getByRole("table", { name: say("profiles-know-caption") });
  for (const row of await traits.locator("tbody tr").all()) {
    await expect(row.locator(`td[data-label="${say("profiles-know-source")}"]`)).not.toBeEmpty();
  }
  const timeline = page.locator(".m-timeline > li:has(time)");
  await expect(timeline).toHaveCount(40);
  const times = await timeline.locator("time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")!));
  expect(times).toEqual([...times].sort().reverse());
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("link", { name: say("profiles-happened-older") }).click();
  await expect(page).toHaveURL(/before=/);
  const older = await timeline.locator("time").first().getAttribute("datetime");
  expect(older! <= times.at(-1)!).toBe(true);
  await audit(page);
  await page.getByRole("link", { name: say("profiles-happened-newest") }).click();
  await expect(page).not.toHaveURL(/before=/);
  // What they chose and what proves it has a page of its own.
  await page.getByRole("link", { name: say("signals-person-page-link") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("signals-person-page"));
  expect(await page.title()).not.toContain(name);
  await expect(page.getByRole("table", { name: say("signals-person-caption") })).toBeVisible();
  await audit(page);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("closing the case closes people at once", async ({ page, as, nojs }) => {
  const { role, base } = desk(nojs);
  await as(role);
  await open(page, base);
  await expect(page).toHaveURL(new RegExp(`${base}$`));
  const person = await rows(page).first().getByRole("link").getAttribute("href");
  await page.getByRole("main").getByRole("button", { name: say("profiles-case-close") }).click();
  await expect(page).toHaveURL(new RegExp(`${base.replace("/profiles", "")}$`));
  await expect(page.getByRole("status").filter({ hasText: say("profiles-flash-case-closed") })).toBeVisible();
  for (const path of [base, person!]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/profiles\/case\?next=/);
  }
});

test("marketing never sees a person", async ({ page, as }) => {
  await as("marketer");
  await page.goto("/w/maison-lumiere");
  await expect(page.getByRole("navigation").getByRole("link", { name: say("shared-nav-profiles") })).toHaveCount(0);
  expect((await page.goto("/w/maison-lumiere/profiles"))?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("errors-forbidden"));
  await audit(page);
});
