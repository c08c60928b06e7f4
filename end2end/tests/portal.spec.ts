// The customers' side: coming in with a mailed code, then everything by keyboard, on a narrow screen, in both languages.
import { type Locator, type Page, type Response } from "@playwright/test";
import { audit, expect, fits, read, refused, test } from "../fixtures";
import { type Tongue, like, say } from "../messages";

const W = "/w/maison-lumiere";
const P = "/p/maison-lumiere";
const PAGES = ["", "/data", "/correct", "/choices", "/history", "/limits", "/age", "/take", "/erase", "/ask", "/requests", "/notice"];
const once = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

/** Goes to an element with the key of the tabulator alone. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

/** Presses a button or a link by the keyboard, and waits for the page that follows. */
async function press(page: Page, target: Locator): Promise<Response> {
  await reach(page, target);
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
  const loaded = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  const response = await answer;
  await loaded;
  return response;
}

/** Makes somebody known whose address nobody else has. */
async function somebody(page: Page, as: (role: "manager") => Promise<void>): Promise<string> {
  const mark = once();
  const email = `portail-${mark}@exemple.example`;
  await as("manager");
  await page.goto(`${W}/sources`);
  // What a site says of addresses lets nobody in: its key can be read by anybody.
  await page.getByRole("link", { name: "Boutique en ligne (commandes)" }).first().click();
  const key = (await page.getByRole("row").filter({ hasText: say("sources-key-live") }).first().locator("code").innerText()).trim();
  const body = { writeKey: key, userId: `p-${mark}`, type: "identify", traits: { firstName: "Hélène", lastName: "Portail", email } };
  const response = await page.request.post("/v1/identify", { data: body });
  expect(response.status()).toBe(200);
  return email;
}

/** The code of the latest mail to an address. */
async function code(page: Page, email: string): Promise<string> {
  const outbox = await page.context().newPage();
  let found = "";
  await expect(async () => {
    await outbox.goto("/dev/outbox");
    const mail = outbox.locator("main article, main li, main tr").filter({ hasText: email }).first();
    found = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(await mail.innerText({ timeout: 500 }))?.[0] ?? "";
    expect(found).not.toBe("");
  }).toPass({ timeout: 10_000 });
  await outbox.close();
  return found;
}

/** Comes in by keyboard: an address, then the code of the mail. */
async function enter(page: Page, email: string, tongue: Tongue): Promise<void> {
  await page.goto(`${P}/enter`);
  await reach(page, page.locator("input[name=email]"));
  await page.keyboard.type(email);
  await press(page, page.getByRole("button", { name: say("portal-enter-submit", tongue), exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("portal-code-title", tongue));
  const typed = await code(page, email);
  await reach(page, page.locator("input[name=code]"));
  await page.keyboard.type(typed.toLowerCase());
  await press(page, page.getByRole("button", { name: say("portal-code-submit", tongue), exact: true }));
  await expect(page).toHaveURL(new RegExp(`${P}$`));
}

for (const tongue of ["fr", "en"] as const) {
  test(`somebody comes in, sees, corrects, chooses and limits by keyboard (${tongue})`, async ({ page, as, context }) => {
    test.slow();
    const email = await somebody(page, as);
    await read(context, tongue);
    await page.setViewportSize({ width: 320, height: 800 });

    await page.goto(P);
    await expect(page).toHaveURL(new RegExp(`${P}/enter$`));
    await expect(page.locator("html")).toHaveAttribute("lang", tongue);
    await audit(page);
    await reach(page, page.locator("input[name=email]"));
    await page.keyboard.type("nothing");
    expect((await press(page, page.getByRole("button", { name: say("portal-enter-submit", tongue), exact: true }))).status()).toBe(422);
    await refused(page, 1, tongue);
    await enter(page, email, tongue);

    for (const path of PAGES) {
      await page.goto(`${P}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await audit(page);
      await fits(page, 320);
      await fits(page, 390);
      await fits(page, 1280);
    }
    await page.setViewportSize({ width: 320, height: 800 });

    // The dial.
    await page.goto(P);
    await reach(page, page.locator("input[name=level]:checked"));
    await page.keyboard.press("ArrowLeft");
    await press(page, page.getByRole("button", { name: say("portal-dial-submit", tongue), exact: true }));
    await expect(page.locator("input[name=level]:checked")).toHaveValue("less");

    // See, then correct.
    await press(page, page.getByRole("link", { name: say("portal-data-title", tongue) }));
    await expect(page.getByRole("main")).toContainText(email);
    await press(page, page.getByRole("link", { name: say("portal-correct-link", tongue) }));
    await press(page, page.getByRole("link", { name: say("profiles-trait-first-name", tongue) }));
    await reach(page, page.locator("input[name=value]"));
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    expect((await press(page, page.getByRole("button", { name: say("portal-correct-submit", tongue), exact: true }))).status()).toBe(422);
    await refused(page, 1, tongue);
    await reach(page, page.locator("input[name=value]"));
    await page.keyboard.type("Eleni");
    await press(page, page.getByRole("button", { name: say("portal-correct-submit", tongue), exact: true }));
    await expect(page.getByRole("status").filter({ hasText: say("portal-flash-corrected", tongue) })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("Eleni");

    // Choose: refusing is as near and as large as accepting.
    await page.goto(`${P}/choices`);
    const refuse = page.getByRole("button", { name: say("portal-choices-refuse-all", tongue), exact: true });
    if (await refuse.count()) {
      const accept = page.getByRole("button", { name: say("portal-choices-accept-all", tongue), exact: true });
      const [no, yes] = [(await refuse.boundingBox())!, (await accept.boundingBox())!];
      expect(Math.abs(no.width - yes.width)).toBeLessThan(1);
      expect(Math.abs(no.height - yes.height)).toBeLessThan(1);
      await press(page, accept);
      if (await page.getByRole("alert").count() === 0) {
        const switches = page.locator("input.m-switch");
        for (const one of await switches.all()) await expect(one).toBeChecked();
        await reach(page, switches.first());
        await page.keyboard.press("Space");
        await press(page, page.getByRole("button", { name: say("portal-choices-submit", tongue), exact: true }));
        await expect(switches.first()).not.toBeChecked();
        await audit(page);
      }
      await page.goto(`${P}/choices`);
      await press(page, page.getByRole("button", { name: say("portal-choices-refuse-all", tongue), exact: true }));
      for (const one of await page.locator("input.m-switch").all()) await expect(one).not.toBeChecked();
      await press(page, page.getByRole("link", { name: say("portal-history-link", tongue) }));
      await expect(page.getByRole("list").filter({ hasText: say("portal-action-withdrawn", tongue) }).first()).toBeVisible();
      await audit(page);
      await fits(page, 320);
    }

    // Set aside, and no longer.
    await page.goto(`${P}/limits`);
    await press(page, page.getByRole("button", { name: say("portal-restrict-submit", tongue), exact: true }));
    await expect(page.getByRole("status").filter({ hasText: say("portal-flash-limited", tongue) })).toBeVisible();

    // Ask a human, and see where it stands.
    await page.goto(`${P}/ask`);
    await reach(page, page.locator("textarea[name=note]"));
    await page.keyboard.type("Pourquoi ?");
    await press(page, page.getByRole("button", { name: say("portal-ask-submit", tongue), exact: true }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("portal-request-contest-decision", tongue));
    await audit(page);
    await fits(page, 320);

    // Erasing is confirmed.
    await page.goto(`${P}/erase`);
    expect((await press(page, page.getByRole("button", { name: say("portal-erase-submit", tongue), exact: true }))).status()).toBe(422);
    await refused(page, 1, tongue);
    await audit(page);

    await press(page, page.getByRole("button", { name: say("portal-leave", tongue) }));
    await page.goto(`${P}/data`);
    await expect(page).toHaveURL(new RegExp(`${P}/enter$`));
  });
}

test("a colour that is hard to read is refused, and what was typed stays", async ({ page, as, nojs }) => {
  const place = nojs ? "/w/musee-des-echos" : "/w/librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`${place}/portal`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("portal-settings-title"));
  await audit(page);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  const lines: Record<string, string> = {
    name: "Librairie Basile",
    accent: "#f4c52c",
    accent_dark: "",
    controller: "Basile SARL",
    address: "2 place du Bouffay, Nantes",
    contact: "donnees@basile.example",
    officer: "",
    authority: "CNIL",
    authority_url: "https://www.cnil.fr/fr/plaintes",
  };
  for (const [name, value] of Object.entries(lines)) await page.locator(`input[name=${name}]`).fill(value);
  await page.getByRole("main").getByRole("button", { name: say("shared-save"), exact: true }).click();
  await refused(page, 1);
  await expect(page.getByRole("alert")).toContainText(like("portal-settings-contrast"));
  await expect(page.locator("input[name=accent]")).toHaveValue("#f4c52c");
  await audit(page);
  await page.locator("input[name=accent]").fill("#7c1f40");
  await page.getByRole("main").getByRole("button", { name: say("shared-save"), exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: say("portal-flash-settings") })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: say("portal-settings-preview") }).click();
  await expect(page.getByRole("banner")).toContainText("Librairie Basile");
  await expect(page.getByRole("contentinfo")).toContainText("CNIL");
  await audit(page);
});
