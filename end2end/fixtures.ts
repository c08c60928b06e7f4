// What every spec imports instead of @playwright/test: a page whose console must stay silent, signing in, the audit.
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, type Page, type Response, expect, test as base } from "@playwright/test";
import { PASSWORD, type Role, accounts } from "./accounts";
import { type Tongue, say } from "./messages";

type Cookie = Awaited<ReturnType<BrowserContext["cookies"]>>[number];

type Fixtures = {
  /** Signs in at once, with a session that specs share: for whatever is not about signing in or out. */
  as: (role: Role, context?: BrowserContext) => Promise<void>;
  /** Signs in through the form, as a person does. */
  signIn: (role: Role, page?: Page) => Promise<void>;
  /** True in the project without JavaScript. */
  nojs: boolean;
  /**
   * What pages have logged as an error. The browser logs a document that is answered with 403, 404, 422 or 429 too:
   * that is no error. A test that provokes another one forgets it.
   */
  errors: Errors;
};

type WorkerFixtures = {
  /** The cookies of each role, once for each worker: hashing a password is slow on purpose. */
  sessions: (role: Role) => Promise<Cookie[]>;
};

const REFUSALS = [403, 404, 422, 429];

type Errors = { found: () => string[]; forget: () => void };

/** Listens to what the pages of a context say. */
export function listen(context: BrowserContext): Errors {
  const said: { text: string; url: string }[] = [];
  const refusals = new Set<string>();
  context.on("console", (message) => {
    // A mail is shown in a frame without scripts, where the driver of the browser tries its own in vain.
    // And a mail may be gone before its frame is there.
    const driver = message.text().startsWith("Blocked script execution in") && message.text().includes("/dev/outbox/");
    const gone = (message.page()?.url() ?? "").includes("/dev/outbox") && /^(Framing|Failed to load resource)/.test(message.text());
    if (message.type() === "error" && !driver && !gone) said.push({ text: message.text(), url: message.location().url });
  });
  context.on("weberror", (error) => {
    const text = String(error.error());
    // A machine that is busy shows the next page before the browser has a transition to it ready.
    if (!text.startsWith("InvalidStateError: Transition was aborted")) said.push({ text, url: error.page()?.url() ?? "" });
  });
  context.on("response", (response) => {
    if (response.request().isNavigationRequest() && REFUSALS.includes(response.status())) {
      refusals.add(`${response.status()} ${response.url()}`);
    }
  });
  const expected = ({ text, url }: { text: string; url: string }) => {
    const status = /^Failed to load resource: the server responded with a status of (\d+)/.exec(text)?.[1];
    return status !== undefined && refusals.has(`${status} ${url}`);
  };
  return {
    found: () => said.filter((error) => !expected(error)).map(({ text, url }) => `${text} (${url})`),
    forget: () => said.splice(0),
  };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  nojs: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled === false),

  errors: [
    async ({ context }, use) => {
      const errors = listen(context);
      await use(errors);
      expect(errors.found(), "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],

  sessions: [
    async ({ playwright }, use, info) => {
      const baseURL = info.project.use.baseURL!;
      const kept = new Map<Role, Promise<Cookie[]>>();
      const begin = async (role: Role) => {
        const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
        const form = { email: accounts[role], password: PASSWORD };
        const response = await request.post("/sign-in", { form, maxRedirects: 0 });
        expect(response.status(), `signing in as ${role}`).toBe(303);
        const sent = response.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
        await request.dispose();
        return sent.map(({ value }) => cookie(value, baseURL));
      };
      await use((role) => {
        let session = kept.get(role);
        if (!session) kept.set(role, (session = begin(role)));
        return session;
      });
    },
    { scope: "worker" },
  ],

  as: async ({ context, sessions }, use) => {
    await use(async (role, where = context) => where.addCookies(await sessions(role)));
  },

  signIn: async ({ page }, use) => {
    await use(async (role, where = page) => {
      await where.goto("/sign-in");
      await where.locator("input[type=email]").fill(accounts[role]);
      await where.locator("input[type=password]").fill(PASSWORD);
      await where.locator("main form button[type=submit]").click();
      await expect(where).not.toHaveURL(/\/sign-in/);
    });
  },
});

/** A `Set-Cookie` header as a cookie of the browser. `__Host-` cookies belong to the address alone. */
function cookie(header: string, url: string): Cookie {
  const [pair = ""] = header.split(";");
  const at = pair.indexOf("=");
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    domain: new URL(url).hostname,
    path: "/",
    expires: -1,
    httpOnly: true,
    secure: /;\s*secure/i.test(header),
    sameSite: "Lax",
  };
}

/** Reads the pages of a context in a language, as the switch at their foot would. */
export async function read(context: BrowserContext, tag: string): Promise<void> {
  const url = test.info().project.use.baseURL!;
  await context.addCookies([cookie(`__Host-language=${tag}; Secure`, url)]);
}

/** Submits a form by its button, and gives the answer of the server. */
export async function submit(page: Page, button: string | RegExp): Promise<Response> {
  const answer = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && response.request().method() === "POST",
  );
  await page.getByRole("main").getByRole("button", { name: button }).click();
  const response = await answer;
  await page.waitForLoadState();
  return response;
}

/** Islands that are awake: their buttons are there. */
export async function awake(page: Page): Promise<void> {
  await expect(page.locator("leptos-island button:not([hidden])").first()).toBeVisible();
}

/**
 * What holds of every form that comes back with errors: the title says so, the summary has the focus, each of its lines
 * leads to a field that is marked and says the same.
 */
export async function refused(page: Page, count: number, tongue: Tongue = "fr"): Promise<void> {
  const prefix = say("shared-error-prefix", tongue).replace(/\s*:$/, "");
  await expect(page).toHaveTitle(new RegExp(`^${prefix}\\s*: `));
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  // First in the page, before its title.
  expect(await page.locator("main").evaluate((main) => main.firstElementChild?.getAttribute("role"))).toBe("alert");
  const lines = summary.getByRole("link");
  await expect(lines).toHaveCount(count);
  for (let index = 0; index < count; index += 1) {
    const line = lines.nth(index);
    const words = (await line.innerText()).trim();
    const id = (await line.getAttribute("href"))!.slice(1);
    const field = page.locator(`[id="${id}"]`);
    await expect(field, `the field of “${words}”`).toBeVisible();
    const described = field.or(page.locator("fieldset", { has: field })).and(page.locator("[aria-describedby]"));
    const ids = ((await described.first().getAttribute("aria-describedby")) ?? "").split(" ");
    const notes = await page.locator(ids.map((note) => `[id="${note}"]`).join(",")).allInnerTexts();
    expect(notes.join(" "), `the words beside ${id}`).toContain(words);
    await line.click();
    await expect(field).toBeFocused();
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => {
    const shown = nodes.slice(0, 3).map(({ html, target, any }) => {
      const why = any.map(({ message }) => message).join("; ");
      return `    ${target.join(" ")}\n      ${html.slice(0, 160)}\n      ${why}`;
    });
    return [`${id}: ${help} (${nodes.length} times)`, ...shown].join("\n");
  });
}

/**
 * axe cannot run where scripting is off. There, the page as it stands is shown once more in a context with scripting,
 * under a policy that runs none of the page's own scripts.
 */
async function violationsWithoutScript(page: Page): Promise<string[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page's context belongs to no browser");
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  try {
    const copy = await context.newPage();
    const body = await page.content();
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'none'" };
    await copy.route(page.url(), (route) => route.fulfill({ body, headers }), { times: 1 });
    await copy.goto(page.url());
    return await violations(copy);
  } finally {
    await context.close();
  }
}

/**
 * No violation of WCAG 2.0 to 2.2 A and AA, nor of axe's best practices, with everything folded open but menus, which
 * cover what is below them. For both projects.
 */
export async function audit(page: Page, goOn = false): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details:not(.m-menu, .m-switcher)")) (details as HTMLDetailsElement).open = true;
  });
  const without = test.info().project.use.javaScriptEnabled === false;
  const found = await (without ? violationsWithoutScript : violations)(page);
  (goOn ? expect.soft : expect)(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** What makes the page scroll sideways at a width. */
export async function beyond(page: Page, width: number, height = 800): Promise<string[]> {
  await page.setViewportSize({ width, height });
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth - root.clientWidth;
    if (wide <= 0) return [];
    // What sticks out, unless something around it scrolls or cuts it off.
    const contained = (element: Element | null): boolean =>
      !!element &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || contained(element.parentElement));
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const box = element.getBoundingClientRect();
      return (box.right > root.clientWidth + 1 || box.left < -1) && !contained(element.parentElement);
    });
    return [`${wide} px too wide`, ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  });
}

/** No sideways scroll of the page. */
export async function fits(page: Page, width: number, height = 800): Promise<void> {
  expect(await beyond(page, width, height), `${page.url()} at ${width} px`).toEqual([]);
}

export { expect };
