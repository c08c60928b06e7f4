import { audit, awake, expect, fits, refused, submit, test } from "../fixtures";
import { like, say } from "../messages";

const PLACE = "/w/maison-lumiere/social";
/** A name that no earlier run has used. */
const named = (what: string) => `${what}-${Date.now().toString(36)}${Math.floor(Math.random() * 1e4).toString(36)}`;

test("the share is told with its interval, its method and what it is not", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/maison-lumiere");
  await page.goto(PLACE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("social-title"));
  await expect(page.locator(".m-lead")).toHaveText(like("social-lead-share"));
  await expect(page.locator(".m-lead")).toHaveText(like("social-lead-counts"));
  await expect(page.getByText(say("social-promise"))).toBeVisible();
  for (const title of ["trend", "ways", "pages", "devices", "told", "do", "method"]) {
    await expect(page.getByRole("heading", { level: 2, name: say(`social-${title}-title`) })).toBeVisible();
  }
  await expect(page.getByText(say("social-method-formula"))).toBeVisible();
  await expect(page.getByText(like("social-told-share"))).toBeVisible();
  const pages = page.getByRole("table", { name: say("social-pages-caption") }).locator("tbody tr");
  expect(await pages.count()).toBeGreaterThan(5);
  await audit(page);
  await fits(page, 320);
  await fits(page, 390);
  // An analyst reads, and makes nothing.
  await page.getByRole("navigation", { name: say("social-tabs") }).getByRole("link", { name: say("social-tab-links") }).click();
  await expect(page).toHaveURL(/\/social\/links$/);
  await expect(page.getByRole("table", { name: say("social-links-caption") })).toBeVisible();
  await expect(page.getByRole("button", { name: say("social-link-submit") })).toHaveCount(0);
});

test("a link is made after its mistakes are mended, copied, followed and switched off", async ({ page, as, nojs, context, request }) => {
  test.slow();
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/social/links`);
  expect((await submit(page, say("social-link-submit"))).status()).toBe(422);
  await refused(page, 3);
  await audit(page);

  const target = page.getByLabel(say("social-link-target"), { exact: true });
  const name = named("fete");
  await target.fill("https://evil.example/");
  await page.getByLabel(say("social-link-name"), { exact: true }).fill(name);
  await page.getByLabel(say("social-link-source"), { exact: true }).fill("Clients fidèles");
  await page.getByLabel(say("social-link-medium"), { exact: true }).fill("carte");
  expect((await submit(page, say("social-link-submit"))).status()).toBe(422);
  await refused(page, 1);
  await expect(page.getByRole("alert")).toContainText(say("social-link-elsewhere"));
  await target.fill(`https://www.${workspace}.example/nouveautes?utm_source=ancien`);
  expect((await submit(page, say("social-link-submit"))).status()).toBe(303);
  await expect(page.getByRole("status").filter({ hasText: say("social-flash-link-made") })).toBeVisible();

  const row = page.getByRole("table", { name: say("social-links-caption") }).locator("tbody tr").filter({ hasText: name });
  const address = (await row.locator("code").first().innerText()).trim();
  expect(address).toMatch(/\/s\/[0-9a-z]{10}$/);
  const copy = row.getByRole("button", { name: say("social-links-copy"), exact: true }).first();
  if (nojs) {
    await expect(copy).toHaveCount(0);
  } else {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await awake(page);
    await copy.click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  }
  const followed = await request.get(address, { maxRedirects: 0 });
  expect(followed.status()).toBe(302);
  expect(followed.headers()["location"]).toBe(
    `https://www.${workspace}.example/nouveautes?utm_source=clients-fideles&utm_medium=carte&utm_campaign=${name}`,
  );
  await fits(page, 320);
  await audit(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  // The audit has opened whatever opens.
  await page.reload();

  const confirm = row.locator("details.m-confirm");
  await confirm.locator("summary").click();
  await confirm.locator("button").click();
  await expect(page.getByRole("status").filter({ hasText: say("social-flash-link-ended") })).toBeVisible();
  await expect(row.getByText(say("social-links-off"))).toBeVisible();
  expect((await request.get(address, { maxRedirects: 0 })).status()).toBe(404);
});

test("answers are shown beside arrivals, in groups, and the public page takes one from anybody", async ({ page, as, nojs, browser, baseURL }) => {
  test.slow();
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/social/answers`);
  await expect(page.locator(".m-lead")).toHaveText(like("social-answers-lead-person"));
  const matrix = page.getByRole("table", { name: say("social-matrix-caption") });
  await expect(matrix).toBeVisible();
  for (const cell of await matrix.locator("tbody td").allInnerTexts()) {
    const people = cell.replace(/\s/g, "");
    expect(people === "–" || people === "<10" || Number(people) >= 10).toBe(true);
  }
  await audit(page);
  await fits(page, 320);

  // Deciding what words mean, and taking it back.
  const words = page.getByRole("table", { name: say("social-words-caption") }).locator("tbody tr");
  const first = words.first();
  await first.getByRole("combobox").selectOption("press");
  await first.getByRole("button", { name: say("social-words-decide") }).click();
  await expect(page.getByRole("status").filter({ hasText: say("social-flash-word-decided") })).toBeVisible();
  await expect(first.getByRole("combobox")).toHaveValue("press");
  await first.getByRole("combobox").selectOption("");
  await first.getByRole("button", { name: say("social-words-decide") }).click();
  await expect(first.getByRole("combobox")).toHaveValue("");

  // The public page, seen by somebody without an account.
  const open = page.getByRole("button", { name: say("social-ask-open") });
  if (await open.count()) await open.click();
  const address = (await page.locator("section[aria-labelledby=ask]").locator("code").filter({ hasText: "/hear/" }).first().innerText()).trim();
  const stranger = await browser.newContext({ baseURL, javaScriptEnabled: !nojs, locale: "en-GB" });
  const form = await stranger.newPage();
  await form.goto(address);
  await expect(form.getByRole("heading", { level: 1 })).toHaveText(say("social-hear-title"));
  expect((await submit(form, say("social-hear-submit"))).status()).toBe(422);
  await refused(form, 1);
  await audit(form);
  await fits(form, 320);
  await form.getByRole("radio", { name: say("social-heard-person") }).check();
  await form.getByLabel(say("social-hear-detail")).fill("ma tante");
  expect((await submit(form, say("social-hear-submit"))).status()).toBe(303);
  await expect(form.getByRole("heading", { level: 1 })).toHaveText(say("social-hear-thanks"));
  expect(await stranger.cookies()).toEqual([]);
  await stranger.close();

  await page.getByRole("button", { name: say("social-ask-close") }).click();
  await expect(page.getByRole("button", { name: say("social-ask-open") })).toBeVisible();
});
