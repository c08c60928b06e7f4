import { PASSWORD, accounts } from "../accounts";
import { audit, awake, expect, fits, read, refused, submit, test } from "../fixtures";
import { like, say } from "../messages";

const title = say("account-sign-in-title");
const enter = say("account-sign-in-action");

test("signing in leads to the workspace, and signing out closes the door", async ({ page, signIn }) => {
  await signIn("manager");
  await expect(page).toHaveURL(/\/w\/maison-lumiere$/);
  await page.getByRole("complementary").getByRole("button", { name: say("shared-sign-out") }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/w/maison-lumiere");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fw%2Fmaison-lumiere$/);
  await audit(page);
});

test("signing in leads back to the page that was asked for", async ({ page }) => {
  await page.goto("/account/sessions");
  await page.getByLabel(say("account-sign-in-email")).fill(accounts.analyst);
  await page.getByLabel(say("account-sign-in-password"), { exact: true }).fill(PASSWORD);
  await submit(page, enter);
  await expect(page).toHaveURL(/\/account\/sessions$/);
});

test("signing in never leads to another site", async ({ page }) => {
  await page.goto("/sign-in?next=//evil.example/");
  await page.getByLabel(say("account-sign-in-email")).fill(accounts.analyst);
  await page.getByLabel(say("account-sign-in-password"), { exact: true }).fill(PASSWORD);
  await submit(page, enter);
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/w\/maison-lumiere$/);
});

test("a wrong password is told without saying which of both is wrong, and the address is kept", async ({ page, nojs }) => {
  const email = accounts[nojs ? "mistypingToo" : "mistyping"];
  await page.goto("/sign-in");
  await page.getByLabel(say("account-sign-in-email")).fill(email);
  await page.getByLabel(say("account-sign-in-password"), { exact: true }).fill("quatre lampes le soir");
  const answer = await submit(page, enter);
  expect(answer.status()).toBe(422);
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByRole("alert")).toContainText(say("errors-sign-in-wrong"));
  await refused(page, 1);
  await expect(page.getByLabel(say("account-sign-in-email"))).toHaveValue(email);
  await expect(page.locator("input[name=password]")).toHaveValue("");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await fits(page, 320);
  await audit(page);

  // Nobody's address is answered in the same words.
  await page.goto("/sign-in");
  await page.getByLabel(say("account-sign-in-email")).fill(nojs ? "personne@nulle-part.example" : "nobody@nowhere.example");
  await page.getByLabel(say("account-sign-in-password"), { exact: true }).fill(PASSWORD);
  expect((await submit(page, enter)).status()).toBe(422);
  await expect(page.getByRole("alert")).toContainText(say("errors-sign-in-wrong"));
});

test("an empty form says what is missing, in the language that is read", async ({ page, context }) => {
  await read(context, "en");
  await page.goto("/sign-in");
  expect((await submit(page, say("account-sign-in-action", "en"))).status()).toBe(422);
  await refused(page, 1, "en");
  await expect(page.getByRole("alert")).toContainText(say("errors-email-required", "en"));
  await page.getByLabel(say("account-sign-in-email", "en")).fill("not an address");
  expect((await submit(page, say("account-sign-in-action", "en"))).status()).toBe(422);
  await expect(page.getByRole("alert")).toContainText(say("errors-email-invalid", "en"));
  await expect(page.getByLabel(say("account-sign-in-email", "en"))).toHaveValue("not an address");
});

test("signing in needs the keyboard alone", async ({ page, nojs }) => {
  await page.goto("/sign-in");
  if (!nojs) await awake(page);
  const focused = page.locator(":focus");
  const walk = async (name: string) => {
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      if ((await focused.getAttribute("name")) === name) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await walk("email");
  await page.keyboard.type(accounts.analyst);
  await walk("password");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/w\/maison-lumiere$/);
});

test("a password can be pasted, and a password manager finds both fields", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.locator("input[name=email]")).toHaveAttribute("autocomplete", "username");
  await expect(page.locator("input[name=password]")).toHaveAttribute("autocomplete", "current-password");
  await page.locator("input[name=password]").focus();
  await page.keyboard.insertText(PASSWORD);
  await expect(page.locator("input[name=password]")).toHaveValue(PASSWORD);
});

test("what is typed as a password can be shown, where there is script", async ({ page, nojs }) => {
  await page.goto("/sign-in");
  const field = page.locator("input[name=password]");
  const reveal = page.getByRole("button", { name: say("account-show-password") });
  if (nojs) {
    await expect(reveal).toHaveCount(0);
    await expect(field).toHaveAttribute("type", "password");
    return;
  }
  await awake(page);
  await field.fill("secret");
  await expect(reveal).toHaveAttribute("aria-pressed", "false");
  await reveal.click();
  await expect(field).toHaveAttribute("type", "text");
  await expect(field).toHaveValue("secret");
  await expect(reveal).toHaveAttribute("aria-pressed", "true");
  await audit(page);
  await reveal.press("Space");
  await expect(field).toHaveAttribute("type", "password");
  await expect(reveal).toHaveAttribute("aria-pressed", "false");
});

test("the appearance is chosen in the settings and holds on every page", async ({ page, as, nojs }) => {
  await as(nojs ? "changingToo" : "changing");
  await page.goto("/account");
  const html = page.locator("html");
  for (const [theme, label] of [["dark", say("shared-theme-dark")], ["light", say("shared-theme-light")]] as const) {
    await page.getByRole("radio", { name: new RegExp(`^${label}`) }).check();
    expect((await submit(page, say("shared-save"))).status()).toBe(303);
    await expect(html).toHaveAttribute("data-theme", theme);
    await expect(page.getByRole("status").filter({ hasText: say("account-flash-saved") })).toBeVisible();
    await audit(page);
    await page.goto("/workspaces");
    await expect(html).toHaveAttribute("data-theme", theme);
    await expect(page.getByText(say("account-flash-saved"))).toHaveCount(0);
    await page.goto("/account");
  }
  await page.getByRole("radio", { name: new RegExp(`^${say("shared-theme-system")}`) }).check();
  await submit(page, say("shared-save"));
  await expect(html).not.toHaveAttribute("data-theme");
});

test("settings keep what was typed when the name is missing", async ({ page, as, nojs }) => {
  await as(nojs ? "changingToo" : "changing");
  await page.goto("/account");
  const name = await page.locator("input[name=name]").inputValue();
  await page.locator("input[name=name]").fill("");
  await page.locator("select[name=time_zone]").selectOption("Europe/London");
  expect((await submit(page, say("shared-save"))).status()).toBe(422);
  await refused(page, 1);
  await expect(page.locator("select[name=time_zone]")).toHaveValue("Europe/London");
  await audit(page);
  await page.goto("/account");
  await expect(page.locator("input[name=name]")).toHaveValue(name);
  await expect(page.locator("select[name=time_zone]")).toHaveValue("Europe/Paris");
});

test("the language at the foot changes the page and keeps it", async ({ page, as, nojs }) => {
  await as(nojs ? "changingToo" : "changing");
  const path = "/account/password?from=test";
  await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.getByRole("contentinfo").getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(new RegExp(`${path.replace("?", "\\?")}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("account-password-title", "en"));
  await page.goto("/account");
  await expect(page.locator("select[name=language]")).toHaveValue("en");
  await audit(page);
  await page.getByRole("contentinfo").getByRole("button", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("the language of the door follows the browser, and a choice is stronger", async ({ browser, baseURL, nojs }) => {
  const context = await browser.newContext({ baseURL, locale: "en-GB", javaScriptEnabled: !nojs });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("contentinfo").getByRole("button", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await context.close();
});

test("changing the password says what is wrong and never shows what was typed", async ({ page, as, nojs }) => {
  await as(nojs ? "changingToo" : "changing");
  await page.goto("/account/password");
  expect((await submit(page, say("account-password-action"))).status()).toBe(422);
  await refused(page, 2);
  await expect(page.getByRole("alert")).toContainText(say("account-password-current-required"));
  await expect(page.getByRole("alert")).toContainText(say("account-password-new-required"));
  await page.locator("input[name=current]").fill(PASSWORD);
  await page.locator("input[name=new]").fill("court");
  expect((await submit(page, say("account-password-action"))).status()).toBe(422);
  await refused(page, 1);
  await expect(page.getByRole("alert")).toContainText(say("errors-password-too-short"));
  await page.locator("input[name=current]").fill("ceci n’est pas mon secret");
  await page.locator("input[name=new]").fill("une phrase que moi seule connais");
  expect((await submit(page, say("account-password-action"))).status()).toBe(422);
  await expect(page.getByRole("alert")).toContainText(say("account-password-wrong"));
  await refused(page, 1);
  for (const name of ["current", "new"]) await expect(page.locator(`input[name=${name}]`)).toHaveValue("");
  await audit(page);
});

test("a session is seen from another and ended there", async ({ page, browser, baseURL, signIn, nojs }) => {
  const role = nojs ? "endingToo" : "ending";
  await signIn(role);
  const other = await browser.newContext({ baseURL, locale: "fr-FR", javaScriptEnabled: !nojs });
  const elsewhere = await other.newPage();
  await signIn(role, elsewhere);
  await page.goto("/account/sessions");
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows.filter({ hasText: say("account-sessions-this") })).toHaveCount(1);
  await expect(rows.first()).toContainText("Chrome, ");
  const before = await rows.count();
  expect(before).toBeGreaterThan(1);
  // The latest of the others is the one that was just opened.
  const ends = page.getByRole("button", { name: like("account-sessions-end-named") });
  await ends.first().click();
  await expect(page.getByRole("status").filter({ hasText: say("account-flash-session") })).toBeVisible();
  await expect(rows).toHaveCount(before - 1);
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await page.reload();
  await expect(page).toHaveURL(/\/account\/sessions$/);
  await audit(page);
  await other.close();
});

test("all other sessions end at once", async ({ page, browser, baseURL, signIn, nojs }) => {
  const role = nojs ? "endingToo" : "ending";
  const other = await browser.newContext({ baseURL, javaScriptEnabled: !nojs });
  const elsewhere = await other.newPage();
  await signIn(role, elsewhere);
  await signIn(role);
  await page.goto("/account/sessions");
  await page.getByRole("button", { name: say("account-sessions-end-others") }).click();
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(1);
  await expect(page.getByRole("button", { name: say("account-sessions-end-others") })).toHaveCount(0);
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await other.close();
});
