import { audit, awake, expect, fits, refused, submit, test } from "../fixtures";
import { like, say } from "../messages";

/** A name that no earlier run has used. */
const named = (what: string) => `${what} ${Date.now().toString(36)}${Math.floor(Math.random() * 1e4).toString(36)}`;
const WRITE_KEY = /^mw_[A-Za-z0-9_-]{20,}$/;

test("sources say who sends what, in a chart and in a table", async ({ page, as }) => {
  await as("manager");
  await page.goto("/w/maison-lumiere/sources");
  const table = page.getByRole("table", { name: like("sources-table-caption") });
  const rows = table.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThanOrEqual(5);
  await expect(page.locator(".m-chart").first()).toBeVisible();
  await fits(page, 320);
  await audit(page);
  const first = rows.first().getByRole("rowheader").getByRole("link");
  const name = (await first.innerText()).trim();
  await first.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByRole("navigation", { name: say("shared-breadcrumb") }).getByRole("link", { name: say("sources-title") })).toBeVisible();
});

test("a source is added after its mistakes are mended, and its keys are changed without a gap", async ({ page, as, nojs, context, baseURL }) => {
  test.slow();
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/sources`);
  await page.getByRole("link", { name: say("sources-add") }).click();
  await expect(page).toHaveURL(new RegExp(`/w/${workspace}/sources/new$`));

  // Nothing is filled in.
  expect((await submit(page, say("sources-new-submit"))).status()).toBe(422);
  await refused(page, 2);
  await expect(page.getByRole("alert")).toContainText(say("errors-name-required"));
  await expect(page.getByRole("alert")).toContainText(say("sources-new-kind-missing"));
  await fits(page, 320);
  await audit(page);

  // What was right is kept.
  const name = named("Borne d’accueil");
  await page.getByLabel(say("sources-new-name"), { exact: true }).fill(name);
  expect((await submit(page, say("sources-new-submit"))).status()).toBe(422);
  await refused(page, 1);
  await expect(page.getByLabel(say("sources-new-name"), { exact: true })).toHaveValue(name);
  await page.getByRole("radio", { name: new RegExp(`^${say("sources-kind-offline")}`) }).check();
  expect((await submit(page, say("sources-new-submit"))).status()).toBe(303);

  // The page of the source.
  await expect(page.getByRole("status").filter({ hasText: say("sources-flash-created") })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const own = page.url();
  const keys = page.getByRole("table", { name: say("sources-keys-caption") }).locator("tbody tr");
  await expect(keys).toHaveCount(1);
  const first = (await keys.first().locator("code").innerText()).trim();
  expect(first).toMatch(WRITE_KEY);
  for (const label of ["node", "python", "curl"]) {
    const snippet = page.getByRole("region", { name: say(`sources-install-${label}.label`) });
    await expect(snippet).toContainText(first);
    await expect(snippet).toContainText(baseURL!);
  }
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);

  const copy = keys.first().getByRole("button", { name: say("sources-key-copy"), exact: true });
  if (nojs) {
    await expect(copy).toHaveCount(0);
  } else {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await awake(page);
    await copy.click();
    await expect(keys.first().getByRole("status")).toHaveText(say("sources-key-copy.done"));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
  }

  // A second key, then the first is revoked.
  expect((await submit(page, say("sources-key-create"))).status()).toBe(303);
  await expect(page.getByRole("status").filter({ hasText: say("sources-flash-key-created") })).toBeVisible();
  await expect(keys).toHaveCount(2);
  const second = (await keys.first().locator("code").innerText()).trim();
  expect(second).toMatch(WRITE_KEY);
  expect(second).not.toBe(first);
  await expect(page.getByRole("region", { name: say("sources-install-node.label") })).toContainText(second);

  const old = keys.filter({ hasText: first });
  await expect(old.getByRole("button", { name: say("sources-key-revoke-confirm") })).toBeHidden();
  await old.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(old.getByText(say("sources-key-revoke-what"))).toBeVisible();
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await old.getByRole("button", { name: say("sources-key-revoke-confirm") }).click();
  await expect(page.getByRole("status").filter({ hasText: say("sources-flash-key-revoked") })).toBeVisible();
  await expect(page).toHaveURL(own);
  await expect(keys.filter({ hasText: first })).toContainText(like("sources-key-revoked"));
  await expect(keys.filter({ hasText: first }).locator("summary")).toHaveCount(0);
  await expect(keys.filter({ hasText: second })).toContainText(say("sources-key-live"));
  await audit(page);

  // The old key is refused, the new one taken.
  const send = (key: string) =>
    page.request.post("/v1/track", { data: { writeKey: key, userId: "essai", event: "Tried" } }).then((answer) => answer.status());
  expect(await send(first)).toBe(401);
  expect(await send(second)).toBe(200);

  // The same name twice.
  await page.goto(`/w/${workspace}/sources/new`);
  await page.getByLabel(say("sources-new-name"), { exact: true }).fill(name);
  await page.getByRole("radio", { name: new RegExp(`^${say("sources-kind-website")}`) }).check();
  expect((await submit(page, say("sources-new-submit"))).status()).toBe(422);
  await expect(page.getByRole("alert")).toContainText(say("sources-new-name-taken"));
  await refused(page, 1);
  await expect(page.getByRole("radio", { name: new RegExp(`^${say("sources-kind-website")}`) })).toBeChecked();

  await page.goto(`/w/${workspace}/sources`);
  const list = page.getByRole("table", { name: like("sources-table-caption") });
  await expect(list.getByRole("row").filter({ hasText: name })).toContainText(say("sources-state-sending"));
});

test("who may not change sources sees them without any button", async ({ page, as }) => {
  await as("analyst");
  await page.goto("/w/maison-lumiere/sources");
  await expect(page.getByRole("link", { name: say("sources-add") })).toHaveCount(0);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.locator("main form")).toHaveCount(0);
  await expect(page.locator("main details summary").filter({ hasText: say("sources-keys-action") })).toHaveCount(0);
  await audit(page);
});
