// What every spec imports instead of @playwright/test: a page whose console must stay silent, signing in, the audit.
import { AxeBuilder } from "@axe-core/playwright";
import { type Page, expect, test as base } from "@playwright/test";
import { type Role, accounts } from "./accounts";

type Fixtures = {
  /** Signs in through the form, as a person does. */
  signIn: (role: Role) => Promise<void>;
  /** True in the project without JavaScript. */
  nojs: boolean;
  /** What the page has logged as an error. A test that provokes one empties it: `errors.length = 0`. */
  errors: string[];
};

export const test = base.extend<Fixtures>({
  nojs: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled === false),

  errors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      await use(errors);
      expect(errors, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],

  signIn: async ({ page }, use) => {
    await use(async (role) => {
      const { email, password } = accounts[role];
      await page.goto("/sign-in");
      await page.locator("input[type=email]").fill(email);
      await page.locator("input[type=password]").fill(password);
      await page.locator("main form button[type=submit]").click();
      await expect(page).not.toHaveURL(/\/sign-in/);
    });
  },
});

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join("\n")}`);
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

/** No violation of WCAG 2.0 to 2.2 A and AA, nor of axe's best practices. For both projects. */
export async function audit(page: Page): Promise<void> {
  const found = await (test.info().project.use.javaScriptEnabled === false ? violationsWithoutScript : violations)(page);
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

export { expect };
