// What every page owes its readers, in both languages and both themes. Scripts or none make no difference to it.
import { audit, beyond, expect, listen, read, test } from "../fixtures";
import { type Tongue, catalogue, telling } from "../messages";
import { everywhere } from "../tour";

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, "the same pages as with JavaScript");

/** What is wrong with a document, whatever it shows. */
function faults() {
  const wrong: string[] = [];
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) wrong.push(`id twice: ${id}`);
  for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      for (const id of element.getAttribute(name)!.split(" ")) {
        if (!document.getElementById(id)) wrong.push(`${name} leads nowhere: ${id}`);
      }
    }
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const id = link.getAttribute("href")!.slice(1);
    if (!document.getElementById(id)) wrong.push(`a link leads nowhere: #${id}`);
  }
  if (document.querySelectorAll("h1").length !== 1) wrong.push(`${document.querySelectorAll("h1").length} h1`);
  if (document.querySelectorAll("main").length !== 1) wrong.push("not one main");
  if (!document.title) wrong.push("no title");
  for (const element of document.querySelectorAll("[style]")) {
    // Islands and the audit may set some; the server may not.
    if (!element.closest("leptos-island")) wrong.push(`inline style: ${element.outerHTML.slice(0, 80)}`);
  }
  return wrong;
}

/** The words of a page, but for parts that are in another language on purpose, and data. */
function words() {
  const data = [...document.querySelectorAll("bdi")].map(({ textContent }) => textContent!).filter((name) => name.length > 2);
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll("[lang], bdi, code, script, style, [translate=no]")) part.remove();
  const hidden = [...copy.querySelectorAll("[aria-label], [title], [placeholder], [data-label]")].flatMap((element) =>
    ["aria-label", "title", "placeholder", "data-label"].flatMap((name) => element.getAttribute(name) ?? []),
  );
  const all = [document.title, copy.textContent ?? "", ...hidden].join(" \n ").replace(/[\u2066-\u2069]/g, "");
  return data.reduce((rest, name) => rest.replaceAll(name, ""), all);
}

for (const tongue of ["fr", "en"] as const) {
  const other: Tongue = tongue === "fr" ? "en" : "fr";
  for (const scheme of ["light", "dark"] as const) {
    test(`every page in ${tongue === "fr" ? "French" : "English"}, ${scheme}: accessible, in one language, as narrow as a phone`, async ({ browser, baseURL, as }) => {
      test.setTimeout(300_000);
      const foreign = telling(other, tongue);
      const ids = [...catalogue(tongue).keys()].filter((id) => id.split("-").length >= 3 && !id.includes("."));
      const context = await browser.newContext({ baseURL, colorScheme: scheme, viewport: { width: 1280, height: 800 } });
      const errors = listen(context);
      await everywhere(context, as, (where) => read(where, tongue), tongue, async (page, stop) => {
        const of = `${stop.name} (${tongue}, ${scheme})`;
        const html = page.locator("html");
        expect.soft(await html.getAttribute("lang"), of).toBe(tongue);
        expect.soft(await html.getAttribute("dir"), of).toBe("ltr");
        expect.soft(await page.evaluate(faults), of).toEqual([]);
        const text = await page.evaluate(words);
        expect.soft(foreign.filter((message) => text.includes(message)), `${of}: words of the other language`).toEqual([]);
        const tokens = new Set(text.split(/[^\w-]+/));
        expect.soft(ids.filter((id) => tokens.has(id)), `${of}: names of messages`).toEqual([]);
        expect.soft(text, `${of}: variables`).not.toMatch(/\{\s*\$|\bundefined\b|\bNaN\b|\[object/);
        // Folded open from here on: the narrowest pages are those with everything shown.
        await audit(page, true);
        for (const width of [1280, 390, 320]) expect.soft(await beyond(page, width), `${of} at ${width} px`).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
      });
      expect(errors.found(), "errors in the browser's console").toEqual([]);
      await context.close();
    });
  }
}
