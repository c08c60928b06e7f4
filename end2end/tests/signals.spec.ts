import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { audit, expect, fits, refused, submit, test } from "../fixtures";
import { like, say } from "../messages";
import type { Page, Request } from "@playwright/test";

/** A client's page with the banner, on another origin than Mesure. */
async function client(script: string, language = "fr", inside = "") {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="${language}"><head><title>Boutique</title><meta name="viewport" content="width=device-width">
      <link rel="icon" href="data:,"><script src="${script}"></script></head><body><main><h1>Boutique</h1><a href="#a">Un lien</a>${inside}</main></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

/** The line that the page of a source tells clients to put in their pages. */
async function snippet(page: Page): Promise<string> {
  await page.goto("/w/maison-lumiere/sources");
  const source = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "").find((href) => /\/sources\/[0-9a-f-]{36}$/.test(href)));
  await page.goto(`${source}/consent`);
  const code = await page.locator("pre.m-code").first().innerText();
  return /src="([^"]+)"/.exec(code)![1]!;
}

const act = (page: Page, name: string) => page.locator(`[data-act=${name}]`);
const posts = (requests: Request[]) => requests.filter((request) => request.method() === "POST");

/** What tags were told, in order: default first, updates after it. */
const told = (page: Page) =>
  page.evaluate(() =>
    ((window as unknown as { dataLayer: IArguments[] }).dataLayer ?? []).map((entry) => Array.from(entry) as [string, string, Record<string, string>]),
  );

test("the banner refuses as easily as it accepts, by keyboard too, and remembers", async ({ page, as, nojs, browser }) => {
  test.skip(nojs, "the banner is a script; the page without one is tested below");
  test.slow();
  await as("manager");
  const script = await snippet(page);
  const site = await client(script);
  const context = await browser.newContext();
  const visitor = await context.newPage();
  const requests: Request[] = [];
  visitor.on("request", (request) => request.url().includes("/v1/consent") && requests.push(request));
  await visitor.goto(site.address);
  const dialog = visitor.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveAttribute("aria-modal", "false");
  // Nothing is written on the device before a choice.
  expect(await visitor.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ""]);
  const before = await told(visitor);
  expect(before[0]!.slice(0, 2)).toEqual(["consent", "default"]);
  for (const [, , state] of before) {
    for (const [name, value] of Object.entries(state)) {
      if (name.endsWith("_storage") && name !== "security_storage") expect(value, name).toBe("denied");
    }
  }
  const look = (name: string) =>
    act(visitor, name).evaluate((button) => {
      const style = getComputedStyle(button);
      const box = button.getBoundingClientRect();
      const { color, backgroundColor, borderTopWidth, fontSize, fontWeight, padding } = style;
      return { width: box.width, height: box.height, top: box.top, color, backgroundColor, borderTopWidth, fontSize, fontWeight, padding, parent: button.parentElement!.className };
    });
  const [yes, no] = [await look("accept"), await look("refuse")];
  for (const side of ["width", "height", "top"] as const) {
    expect(Math.abs(yes[side] - no[side]), side).toBeLessThanOrEqual(Math.max(yes[side], no[side]) * 0.05);
  }
  for (const part of ["color", "backgroundColor", "borderTopWidth", "fontSize", "fontWeight", "padding", "parent"] as const) {
    expect(yes[part], part).toBe(no[part]);
  }
  await audit(visitor);
  await fits(visitor, 320);
  await visitor.setViewportSize({ width: 1280, height: 800 });

  // By keyboard: the first stop is refusing, the second accepting.
  await visitor.keyboard.press("Tab");
  await expect(act(visitor, "refuse")).toBeFocused();
  await visitor.keyboard.press("Tab");
  await expect(act(visitor, "accept")).toBeFocused();
  // One activation to refuse.
  await visitor.keyboard.press("Shift+Tab");
  await visitor.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  expect(posts(requests)).toHaveLength(1);
  expect(posts(requests)[0]!.postDataJSON().method).toBe("reject");
  await visitor.reload();
  const again = visitor.getByRole("button", { name: say("signals-again") });
  await expect(again).toBeVisible();
  await expect(dialog).toHaveCount(0);

  // Changing one's mind: nothing is ticked before, each purpose has its switch, the focus comes back.
  await again.focus();
  await visitor.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  const switches = dialog.getByRole("switch");
  expect(await switches.count()).toBeGreaterThan(1);
  for (const one of await switches.all()) await expect(one).not.toBeChecked();
  await audit(visitor);
  await visitor.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(again).toBeFocused();
  expect(posts(requests)).toHaveLength(1);
  await again.click();
  await switches.first().check();
  await act(visitor, "save").click();
  await expect(dialog).toHaveCount(0);
  expect(posts(requests)).toHaveLength(2);
  const sent = posts(requests)[1]!.postDataJSON();
  expect(Object.values(sent.choices as Record<string, boolean>).filter(Boolean)).toHaveLength(1);
  // What is tied to the browser is one button away, and its id stands in no address.
  const id = sent.anonymousId as string;
  await again.click();
  const [portal] = await Promise.all([
    context.waitForEvent("page"),
    dialog.getByRole("button", { name: say("signals-data") }).click(),
  ]);
  await portal.waitForLoadState();
  expect(portal.url()).not.toContain(id);
  await audit(portal);
  await portal.getByRole("button", { name: say("portal-browser-submit") }).click();
  await expect(portal.getByRole("heading", { level: 1 })).toContainText(say("portal-home-title"));
  await portal.close();
  await visitor.keyboard.press("Escape");
  const orders = (await told(visitor)).map(([, command]) => command);
  expect(orders[0]).toBe("default");
  expect(orders.slice(1).every((command) => command === "update")).toBe(true);

  // Accepting is one activation as well; the library of events hears of it afterwards only.
  await context.close();
  const other = await browser.newContext();
  const shopper = await other.newPage();
  await shopper.addInitScript(() => {
    const calls: unknown[][] = [];
    Object.assign(window, { calls, analytics: { setAnonymousId: (...all: unknown[]) => calls.push(["id", ...all]), track: (...all: unknown[]) => calls.push(["track", ...all]) } });
  });
  await shopper.goto(site.address);
  await expect(shopper.getByRole("dialog")).toBeVisible();
  expect(await shopper.evaluate(() => (window as unknown as { calls: unknown[] }).calls)).toEqual([]);
  await act(shopper, "accept").click();
  await expect(shopper.getByRole("dialog")).toHaveCount(0);
  const calls = await shopper.evaluate(() => (window as unknown as { calls: unknown[][] }).calls);
  expect(calls.map(([name]) => name)).toEqual(["id", "track"]);
  const last = (await told(shopper)).at(-1)!;
  expect(last[2].ad_storage ?? last[2].personalization_storage).toBe("granted");
  await other.close();
  site.close();
});

test("escape is a refusal, the page's language is the banner's, and a browser that refuses is heard", async ({ page, as, nojs, browser }) => {
  test.skip(nojs, "the banner is a script");
  await as("manager");
  const site = await client(await snippet(page), "en-GB");
  const context = await browser.newContext({ extraHTTPHeaders: { "sec-gpc": "1" } });
  const visitor = await context.newPage();
  const requests: Request[] = [];
  visitor.on("request", (request) => request.url().endsWith("/v1/consent") && requests.push(request));
  await visitor.goto(site.address);
  const dialog = visitor.getByRole("dialog");
  await expect(dialog).toContainText(say("signals-banner-gpc", "en"));
  await act(visitor, "refuse").focus();
  await visitor.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(posts(requests)[0]!.postDataJSON().method).toBe("dismiss");
  await expect(visitor.getByRole("button", { name: say("signals-again", "en") })).toBeVisible();
  await context.close();
  site.close();
});

test("a refusal that does not reach the server holds at once, and is sent before anything is told the next time", async ({ page, as, nojs, browser }) => {
  test.skip(nojs, "the banner is a script");
  await as("manager");
  const site = await client(await snippet(page));
  const context = await browser.newContext();
  const visitor = await context.newPage();
  const requests: Request[] = [];
  visitor.on("request", (request) => request.url().endsWith("/v1/consent") && requests.push(request));
  const granted = async () => (await told(visitor)).map(([, , state]) => Object.entries(state).some(([name, value]) => name !== "security_storage" && value === "granted"));
  await visitor.goto(site.address);
  await act(visitor, "accept").click();
  await expect(visitor.getByRole("dialog")).toHaveCount(0);
  expect((await granted()).at(-1)).toBe(true);
  const since = await visitor.evaluate(() => JSON.parse(localStorage.getItem("mesure-consent")!).made);

  await visitor.route("**/v1/consent", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await visitor.getByRole("button", { name: say("signals-again") }).click();
  await act(visitor, "refuse").click();
  await expect(visitor.getByRole("dialog")).toHaveCount(0);
  expect((await granted()).at(-1)).toBe(false);
  await visitor.unroute("**/v1/consent");
  const sent = posts(requests).length;
  await visitor.reload();
  await expect.poll(() => posts(requests).length).toBe(sent + 1);
  expect(posts(requests).at(-1)!.postDataJSON().method).toBe("reject");
  await expect(visitor.getByRole("button", { name: say("signals-again") })).toBeVisible();
  expect(await granted()).not.toContain(true);
  // The id ends 13 months after it was made, however often it is used.
  expect(await visitor.evaluate(() => JSON.parse(localStorage.getItem("mesure-consent")!).made)).toBe(since);
  const before = posts(requests).at(-1)!.postDataJSON().anonymousId;
  await visitor.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem("mesure-consent")!);
    localStorage.setItem("mesure-consent", JSON.stringify({ ...kept, made: kept.made - 397 * 24 * 3600e3 }));
  });
  await visitor.reload();
  await act(visitor, "refuse").click();
  await expect(visitor.getByRole("dialog")).toHaveCount(0);
  expect(posts(requests).at(-1)!.postDataJSON().anonymousId).not.toBe(before);
  await context.close();
  site.close();
});

test("the page without a script takes the same choices", async ({ page, browser, baseURL, nojs }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: !nojs, locale: "fr-FR" });
  const visitor = await context.newPage();
  await visitor.goto(`/consent/maison-lumiere?browser=${crypto.randomUUID()}`);
  await expect(visitor).toHaveURL(/\/consent\/maison-lumiere$/);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(like("signals-page-title"));
  const boxes = visitor.locator("main input[type=checkbox]");
  for (const box of await boxes.all()) await expect(box).not.toBeChecked();
  const [yes, no] = await Promise.all(["accept", "refuse"].map((name) => visitor.getByRole("button", { name: say(`signals-${name}`) }).boundingBox()));
  expect(Math.abs(yes!.height - no!.height)).toBeLessThanOrEqual(1);
  await audit(visitor);
  await fits(visitor, 320);
  await boxes.first().check();
  expect((await submit(visitor, say("signals-save"))).status()).toBe(303);
  await expect(boxes.first()).toBeChecked();
  expect((await submit(visitor, say("signals-refuse"))).status()).toBe(303);
  await expect(boxes.first()).not.toBeChecked();
  await visitor.getByRole("link", { name: say("signals-data") }).click();
  await expect(visitor).toHaveURL(/\/p\/maison-lumiere\/browser$/);
  await visitor.getByRole("button", { name: say("portal-browser-submit") }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText(say("portal-home-title"));
  await context.close();
  void page;
});

test("the state of consent shows groups, with what each figure counts", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/maison-lumiere/consent");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("signals-title"));
  await expect(page.locator(".m-lead")).toHaveText(like("signals-lead-highest"));
  for (const title of ["changed", "why", "origin", "language", "reach", "definitions"]) {
    await expect(page.getByRole("heading", { level: 2, name: say(`signals-${title}-title`) })).toBeVisible();
  }
  await page.getByRole("link", { name: say("signals-figure-people") }).click();
  await expect(page).toHaveURL(/#definition-people$/);
  await audit(page);
  await fits(page, 320);
  await fits(page, 390);
});

test("categories of another manager are mapped after their mistakes are mended", async ({ page, as, nojs }) => {
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/sources`);
  const source = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "").find((href) => /\/sources\/[0-9a-f-]{36}$/.test(href)));
  await page.goto(`${source}/consent`);
  const field = page.locator("#purpose-0");
  await field.fill("x".repeat(101));
  expect((await submit(page, say("signals-categories-submit"))).status()).toBe(422);
  await refused(page, 1);
  await audit(page);
  await field.fill("Perso, C0003");
  expect((await submit(page, say("signals-categories-submit"))).status()).toBe(303);
  await expect(field).toHaveValue("C0003, Perso");
  await fits(page, 320);
});
