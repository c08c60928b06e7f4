import { audit, expect, fits, submit, test } from "../fixtures";
import { like, say } from "../messages";

test("the registry says what data is for, on what basis, and who permits it", async ({ page, as }) => {
  await as("officer");
  await page.goto("/w/maison-lumiere");
  await page.getByRole("link", { name: say("consent-nav"), exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("consent-title"));
  const list = page.getByRole("table", { name: say("consent-purposes-caption") });
  expect(await list.locator("tbody tr").count()).toBe(10);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);

  await list.getByRole("link", { name: "Des produits choisis pour vous" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Des produits choisis pour vous");
  await expect(page.locator(".m-told[lang], .m-told [lang=en]")).not.toHaveCount(0);
  await expect(page.getByRole("table", { name: say("consent-purpose-rights-caption") }).locator("tbody tr")).toHaveCount(6);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
});

test("a manager proposes a purpose after its mistakes are mended, and takes it back", async ({ page, as, nojs }) => {
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/purposes/new`);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
  const key = page.getByLabel(say("consent-field-key"), { exact: true });
  await key.fill("Pas une clé");
  await page.getByLabel(say("consent-field-retention-days"), { exact: true }).fill("90");
  expect((await submit(page, say("consent-form-propose"))).status()).toBe(422);
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expect(key).toHaveValue("Pas une clé");
  await expect(page.getByLabel(say("consent-field-retention-days"), { exact: true })).toHaveValue("90");
  await key.fill("improve.shelves");
  await page.locator("#name_fr").fill("Ranger les rayons");
  expect((await submit(page, say("consent-form-propose"))).status()).toBe(303);
  await expect(page.getByRole("status").filter({ hasText: say("consent-flash-purpose-proposed") })).toBeVisible();
  // It waits for the privacy officer, with what it lacks.
  await expect(page.getByText(say("consent-proposal-waits"))).toBeVisible();
  await expect(page.getByRole("button", { name: say("consent-proposal-publish") })).toHaveCount(0);
  await audit(page);
  await page.getByRole("button", { name: say("consent-proposal-discard") }).click();
  await expect(page.getByRole("status").filter({ hasText: say("consent-flash-proposal-discarded") })).toBeVisible();
});

test("a notice is prepared, is blocked with the article named, is read, and is published", async ({ page, as, nojs }) => {
  test.slow();
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherOfficerToo" : "otherOfficer");
  await page.goto(`/w/${workspace}/notices`);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
  await page.getByRole("button", { name: say("consent-notice-begin") }).click();
  await expect(page.getByRole("status").filter({ hasText: say("consent-flash-notice-begun") })).toBeVisible();

  // One fact is taken away, and the page names its article.
  await page.getByRole("link", { name: say("consent-notice-facts"), exact: true }).click();
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
  const authority = page.locator("#authority_url");
  const address = await authority.inputValue();
  await authority.fill("cnil.fr");
  expect((await submit(page, say("shared-save"))).status()).toBe(422);
  await expect(authority).toHaveValue("cnil.fr");
  await authority.fill("");
  expect((await submit(page, say("shared-save"))).status()).toBe(303);
  await expect(page.locator(".m-missing li")).toHaveCount(1);
  await expect(page.locator(".m-missing")).toContainText("13(2)(d)");
  await expect(page.getByRole("button", { name: say("consent-notice-publish") })).toHaveCount(0);
  await audit(page);
  await page.getByRole("link", { name: say("consent-notice-facts"), exact: true }).click();
  await page.locator("#authority_url").fill(address);
  expect((await submit(page, say("shared-save"))).status()).toBe(303);

  // The layers, as a person reads them.
  await page.locator(".m-layer summary").first().click();
  await expect(page.locator(".m-layer__text").first()).toBeVisible();
  await page.getByRole("link", { name: like("consent-notice-write") }).first().click();
  await audit(page);
  await page.getByLabel(say("consent-notice-title"), { exact: true }).fill("Vos données chez nous");
  expect((await submit(page, say("shared-save"))).status()).toBe(303);
  await expect(page.locator("article h3").first()).toHaveText("Vos données chez nous");
  await page.getByRole("button", { name: say("consent-notice-publish") }).click();
  await expect(page.getByRole("status").filter({ hasText: say("consent-flash-notice-published") })).toBeVisible();
  await expect(page.getByRole("link", { name: say("consent-notice-facts"), exact: true })).toHaveCount(0);
  await expect(page.locator("code.m-path")).toHaveCount(2);
  await audit(page);
});

test("kinds of data, records, retention and breaches", async ({ page, as }) => {
  test.slow();
  await as("officer");
  for (const [path, heading] of [
    ["attributes", "consent-attributes-title"],
    ["records", "registers-records-title"],
    ["records/processor", "registers-processor-title"],
    ["retention", "registers-retention-title"],
    ["house", "registers-house-title"],
    ["breaches", "registers-breaches-title"],
    ["breaches/new", "registers-breach-new"],
  ] as const) {
    await page.goto(`/w/maison-lumiere/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(heading));
    await fits(page, 320);
    await page.setViewportSize({ width: 1280, height: 800 });
    await audit(page);
  }
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.goto("/w/maison-lumiere/records").then(() => page.getByRole("link", { name: "CSV" }).click()),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
});

test("data is kept longer only with a reason", async ({ page, as, nojs }) => {
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherOfficerToo" : "otherOfficer");
  await page.goto(`/w/${workspace}/retention`);
  const events = page.locator('input[name="keep-events"]');
  await events.fill("12");
  // The demonstration says why it keeps them.
  await page.locator('input[name="reason-events"]').fill("");
  expect((await submit(page, say("shared-save"))).status()).toBe(422);
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expect(events).toHaveValue("12");
  await page.locator('input[name="reason-events"]').fill("Les saisons sont comparées");
  expect((await submit(page, say("shared-save"))).status()).toBe(303);
  await expect(page.getByRole("status").filter({ hasText: say("consent-flash-retention-saved") })).toBeVisible();
  await expect(events).toHaveValue("12");
});

test("who only reads sees the registry and changes nothing", async ({ page, as }) => {
  await as("marketer");
  await page.goto("/w/maison-lumiere/purposes");
  await expect(page.getByRole("link", { name: say("consent-purpose-new"), exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: say("consent-tab-breaches"), exact: true })).toHaveCount(0);
  expect((await page.goto("/w/maison-lumiere/purposes/new"))?.status()).toBe(403);
  expect((await page.goto("/w/maison-lumiere/breaches"))?.status()).toBe(403);
});
