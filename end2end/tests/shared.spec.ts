// The frame around every page: keyboard, targets, directions, sizes of text, the menu of small screens.
import type { Page } from "@playwright/test";
import { audit, awake, beyond, expect, fits, read, test } from "../fixtures";
import { say } from "../messages";
import { everywhere } from "../tour";

const HOME = "/w/maison-lumiere";

/** Walks through a page with Tab, and looks at each stop; ends where the browser begins again. */
async function walk<T>(page: Page, look: () => T, most = 250): Promise<T[]> {
  const seen: T[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const gone = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.hasAttribute("data-walked")) return true;
      element.setAttribute("data-walked", "");
      return false;
    });
    if (gone) return seen;
    seen.push(await page.evaluate(look));
  }
  throw new Error(`more than ${most} stops`);
}

/** What a stop looks like. */
function stop() {
  const element = document.activeElement as HTMLElement;
  const style = getComputedStyle(element);
  const parts = { skip: ".m-skip", bar: ".m-shell__bar", side: "aside", main: "main", foot: "footer" };
  const part = Object.entries(parts).find(([, selector]) => element.closest(selector))?.[0];
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  // Some point of it is neither off the screen nor under something else.
  const shown = [...element.getClientRects()].some((box) =>
    [0.1, 0.5, 0.9].some((x) =>
      [0.2, 0.5, 0.8].some((y) => {
        const found = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return !!found && element.contains(found);
      }),
    ),
  );
  return { part, outlined, shown, label: element.outerHTML.slice(0, 140) };
}

test("the skip link is the first stop, and leads past the navigation", async ({ page, as }) => {
  await as("manager");
  await page.goto(HOME);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: say("shared-skip-link") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").evaluate((element) => !!element.closest("main"))).toBe(true);
});

for (const [size, width, height] of [["a wide", 1280, 800], ["a narrow", 320, 640]] as const) {
  test(`on ${size} screen, Tab goes through the page as it is read, and one always sees where`, async ({ page, as }) => {
    test.slow();
    await as("manager");
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    await page.goto(HOME);
    const stops = await walk(page, stop);
    expect(stops.length).toBeGreaterThan(15);
    expect(stops.filter(({ outlined }) => !outlined).map(({ label }) => label), "no ring of focus").toEqual([]);
    expect(stops.filter(({ shown }) => !shown).map(({ label }) => label), "hidden while in focus").toEqual([]);
    const parts = stops.map(({ part }) => part).filter((part, index, all) => part !== all[index - 1]);
    expect(parts).toEqual(["skip", width < 960 ? "bar" : "side", "main", "foot"]);
  });
}

/** Targets under 24 × 24 pixels that WCAG 2.5.8 does not excuse. */
function small() {
  const SIZE = 24;
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".m-hidden, .m-skip, [inert]");
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button]')].filter(visible);
  const boxOf = (element: HTMLElement) => {
    const boxes = [element.getBoundingClientRect()];
    // A label is part of the target of its button or box.
    if (element instanceof HTMLInputElement) for (const label of element.labels ?? []) boxes.push(label.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    return { left, top, right: Math.max(...boxes.map((box) => box.right)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
  };
  type Box = ReturnType<typeof boxOf>;
  const targets = all.map((element) => ({ element, box: boxOf(element) }));
  const tiny = ({ left, right, top, bottom }: Box) => right - left < SIZE - 0.5 || bottom - top < SIZE - 0.5;
  // A link in a sentence: its line says more than itself.
  const inSentence = (element: HTMLElement) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, td, th, figcaption, span, div")!;
    return (block.textContent ?? "").trim().length > (element.textContent ?? "").trim().length + 3;
  };
  const centre = ({ left, right, top, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
  const near = (from: Box, to: Box) => {
    const { x, y } = centre(from);
    if (tiny(to)) {
      const other = centre(to);
      return Math.hypot(other.x - x, other.y - y) < SIZE;
    }
    const dx = Math.max(to.left - x, 0, x - to.right);
    const dy = Math.max(to.top - y, 0, y - to.bottom);
    return Math.hypot(dx, dy) < SIZE / 2;
  };
  return targets
    .filter(({ element, box }) => tiny(box) && !inSentence(element))
    .filter(({ element, box }) => targets.some((other) => other.element !== element && !element.contains(other.element) && !other.element.contains(element) && near(box, other.box)))
    .map(({ element, box }) => `${Math.round(box.right - box.left)}×${Math.round(box.bottom - box.top)} ${element.outerHTML.slice(0, 140)}`);
}

test("targets are 24 pixels wide and high, or stand apart; only links in sentences are smaller", async ({ browser, baseURL, as, nojs }) => {
  test.skip(nojs, "the same targets as with JavaScript");
  test.setTimeout(180_000);
  const context = await browser.newContext({ baseURL });
  await everywhere(context, as, (where) => read(where, "fr"), "fr", async (page, stop) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await page.evaluate(small), `${stop.name} at ${width} px`).toEqual([]);
    }
  });
  await context.close();
});

test("text that escaped translation would show among accents", async ({ page, context, as }) => {
  await as("manager");
  await read(context, "en-XA");
  for (const path of [HOME, `${HOME}/sources`, `${HOME}/sources/new`, "/account", "/help"]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
    const plain = await page.evaluate(() => {
      // What people named themselves, wherever it stands in a sentence.
      const data = [...document.querySelectorAll("bdi")].flatMap(({ textContent }) => [textContent!, ...textContent!.split(" ")]).filter((name) => name.length > 2);
      data.sort((one, other) => other.length - one.length);
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll("bdi, code, pre, time, script, [translate=no], [lang], .m-monogram, option")) part.remove();
      for (const happened of copy.querySelectorAll(".m-live li")) happened.innerHTML = happened.innerHTML.replace(/: .*?</g, "<");
      const texts: string[] = [];
      const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
      for (const element of copy.querySelectorAll("[aria-label], [title], [placeholder]")) {
        for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
      }
      const days = /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b/g;
      // Only consonants are accented: a word in plain letters with one of them was not translated.
      return texts
        .map((text) => data.reduce((rest, name) => rest.replaceAll(name, ""), text.replace(/[\u2066-\u2069]/g, "")).replace(days, ""))
        .filter((text) => (text.match(/(?<![\p{L}\d])[A-Za-z]{3,}(?![\p{L}\d])/gu) ?? []).some((word) => /[bcdfghjklmnpqrstvwxyz]/i.test(word)))
        .map((text) => text.trim());
    });
    expect.soft([...new Set(plain)], path).toEqual([]);
  }
});

test("pages can be read from right to left", async ({ page, context, as, nojs }) => {
  test.slow();
  await as("manager");
  await read(context, "ar-XB");
  for (const path of [HOME, `${HOME}/sources`, `${HOME}/sources/new`, "/account", "/account/sessions", "/help", "/privacy"]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    for (const width of [1280, 390]) expect.soft(await beyond(page, width), `${path} at ${width} px`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    // The navigation begins where reading does.
    const side = (await page.locator(".m-shell__side").boundingBox())!;
    if (side) expect.soft(side.x, path).toBeGreaterThan(640);
    if (path === HOME && !nojs) await audit(page);
  }
});

test("nothing moves for those who asked for stillness", async ({ page, as }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await as("manager");
  for (const path of [HOME, `${HOME}/sources/new`, "/account", "/styleguide"]) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const style = getComputedStyle(element);
          const long = (times: string) => times.split(",").some((time) => parseFloat(time) > 0.001);
          return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration)) || style.scrollBehavior === "smooth";
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(moving, path).toEqual([]);
  }
});

/** Text that its box cuts off. */
function cut() {
  return [...document.querySelectorAll<HTMLElement>("body *")]
    .filter((element) => {
      const style = getComputedStyle(element);
      const excused = element.closest(".m-hidden, .m-skip, svg, input, select") || element.clientWidth <= 2 || style.textOverflow === "ellipsis";
      if (excused || !element.checkVisibility() || style.overflow === "visible") return false;
      const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
      const wide = element.scrollWidth > element.clientWidth + 2 && !scrolls(style.overflowX);
      const high = element.scrollHeight > element.clientHeight + 2 && !scrolls(style.overflowY);
      return wide || high;
    })
    .map((element) => element.outerHTML.slice(0, 160));
}

const LONG = [HOME, `${HOME}/sources`, `${HOME}/sources/new`, "/account", "/account/sessions", "/help", "/privacy"];

test("text of twice the size is neither cut nor pushed off the page", async ({ page, context, as }) => {
  test.slow();
  await as("manager");
  // The setting of the browser, so that what depends on the size of text changes with it.
  const chromium = await context.newCDPSession(page);
  await chromium.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  for (const path of LONG) {
    await page.goto(path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    for (const width of [1280, 640]) {
      expect.soft(await beyond(page, width), `${path} at ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(cut), `${path} at ${width} px: cut`).toEqual([]);
    }
  }
});

test("text with wider spacing is neither cut nor pushed off the page", async ({ page, as }) => {
  test.slow();
  await as("manager");
  for (const path of LONG) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>("body *")) {
        element.style.setProperty("line-height", "1.5", "important");
        element.style.setProperty("letter-spacing", "0.12em", "important");
        element.style.setProperty("word-spacing", "0.16em", "important");
      }
    });
    for (const width of [1280, 320]) {
      expect.soft(await beyond(page, width), `${path} at ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(cut), `${path} at ${width} px: cut`).toEqual([]);
    }
  }
});

test("the menu of small screens opens and closes from the keyboard", async ({ page, as }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await as("manager");
  await page.goto(HOME);
  const menu = page.locator("#menu");
  const opener = page.getByRole("button", { name: say("shared-menu"), exact: true });
  await expect(menu).toBeHidden();
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(menu).toBeVisible();
  await fits(page, 390);
  await audit(page);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Space");
  await expect(menu).toBeVisible();
  // The next stop is inside.
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").evaluate((element) => !!element.closest("#menu"))).toBe(true);
  const close = menu.getByRole("button", { name: say("shared-menu-close") });
  await close.focus();
  await page.keyboard.press("Enter");
  await expect(menu).toBeHidden();
  await opener.click();
  await menu.getByRole("link", { name: say("shared-nav-sources") }).click();
  await expect(page).toHaveURL(/\/sources$/);
  await expect(menu).toBeHidden();
});

test("help is at the same place on every page", async ({ page, as }) => {
  await as("manager");
  for (const path of [HOME, `${HOME}/sources`, "/account", "/workspaces", "/help", "/nowhere", "/privacy"]) {
    await page.goto(path);
    const links = page.getByRole("contentinfo").getByRole("link");
    await expect(links.first()).toHaveText(say("shared-footer-help"));
    await expect(links.nth(1)).toHaveText(say("shared-footer-personal-data"));
    await expect(links.nth(2)).toHaveText(say("shared-footer-accessibility"));
  }
});

test("a page without islands loads no script, and one with them works without", async ({ page, as, nojs }) => {
  const scripts: string[] = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  await as("manager");
  await page.goto(HOME);
  await expect(page.locator("script")).toHaveCount(0);
  expect(scripts).toEqual([]);
  await page.goto("/account/password");
  if (nojs) {
    await expect(page.locator("leptos-island button")).toHaveCount(2);
    await expect(page.locator("leptos-island button:visible")).toHaveCount(0);
    return;
  }
  await awake(page);
  expect(scripts.length).toBeGreaterThan(0);
});

test("no page asks anything of another site", async ({ browser, baseURL, as, nojs }) => {
  test.skip(nojs, "the same pages as with JavaScript");
  test.setTimeout(120_000);
  const context = await browser.newContext({ baseURL });
  const foreign: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(baseURL!) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await everywhere(context, as, (where) => read(where, "fr"), "fr", async () => {});
  expect(foreign).toEqual([]);
  for (const { name } of await context.cookies()) expect(name).toMatch(/^__Host-(sid|language|flash)$/);
  await context.close();
});
