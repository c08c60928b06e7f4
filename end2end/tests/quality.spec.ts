import { audit, expect, fits, submit, test } from "../fixtures";
import { like, say } from "../messages";

test("the health of the data is told in figures, a curve, a table and words", async ({ page, as }) => {
  await as("manager");
  await page.goto("/w/maison-lumiere/quality");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("quality-title"));
  await expect(page.locator(".m-figure")).toHaveCount(5);
  await expect(page.locator(".m-chart svg").first()).toBeVisible();
  const fields = page.getByRole("table", { name: say("quality-fields-caption") });
  expect(await fields.locator("tbody tr").count()).toBeGreaterThanOrEqual(9);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);

  // A source has a page of its own, and the way back.
  const source = page.getByRole("table", { name: say("quality-sources-caption") }).locator("tbody th a").first();
  const name = (await source.innerText()).trim();
  await source.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await audit(page);
});

test("one decision mends what shares an error, masked, and is undone", async ({ page, as, nojs }) => {
  test.slow();
  // Each project decides in a workspace of its own.
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/quality/queue`);
  const suggested = page.getByRole("region", { name: say("quality-queue-suggested") });
  const group = page.locator("tbody tr").filter({ hasText: "→ gmail.com" }).first();
  await expect(group).toBeVisible();
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
  const pattern = (await group.locator("th bdi").innerText()).trim();
  await group.locator("th a").click();

  // The one who may mend does not see whose it is.
  await expect(page.getByText(say("quality-group-masked"))).toBeVisible();
  const first = page.locator("tbody th bdi").first();
  await expect(first).toHaveText(/^.•••@/);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);

  // Nothing is ticked.
  const answer = page.waitForResponse((one) => one.request().method() === "POST");
  await page.getByRole("button", { name: say("quality-group-accept"), exact: true }).click();
  expect((await answer).status()).toBe(422);
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  // A domain that would be doubtful too.
  await page.getByLabel(say("quality-group-edit-domain"), { exact: true }).fill("gamil.com");
  expect((await submit(page, say("quality-group-edit-submit"))).status()).toBe(422);
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expect(page.getByLabel(say("quality-group-edit-domain"), { exact: true })).toHaveValue("gamil.com");

  // All of them, by keyboard.
  await page.getByRole("button", { name: like("quality-group-accept-all") }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/w/${workspace}/quality/queue$`));
  await expect(page.getByRole("status").filter({ hasText: say("quality-flash-mended") })).toBeVisible();
  await expect(suggested.getByText(pattern, { exact: true })).toHaveCount(0);
  const decided = page.getByRole("table", { name: say("quality-decisions-caption") }).locator("tbody tr").first();
  await expect(decided).toContainText(pattern);
  await decided.getByRole("button").click();
  await expect(page.getByRole("status").filter({ hasText: say("quality-flash-undone") })).toBeVisible();
  await expect(page.locator("tbody th").filter({ hasText: pattern }).first()).toBeVisible();
});

test("how long values count is declared after its mistakes are mended", async ({ page, as, nojs }) => {
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/quality/freshness`);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
  const email = page.locator('input[name="email"]');
  await email.fill("bientôt");
  expect((await submit(page, say("quality-freshness-save"))).status()).toBe(422);
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
  await expect(email).toHaveValue("bientôt");
  await email.fill("700");
  expect((await submit(page, say("quality-freshness-save"))).status()).toBe(303);
  await expect(page.getByRole("status").filter({ hasText: say("quality-flash-freshness") })).toBeVisible();
  await expect(email).toHaveValue("700");
  await email.fill("730");
  expect((await submit(page, say("quality-freshness-save"))).status()).toBe(303);
});

test("who only reads sees the measures and no queue", async ({ page, as }) => {
  await as("marketer");
  await page.goto("/w/maison-lumiere/quality");
  await expect(page.getByRole("link", { name: say("quality-tab-freshness"), exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: say("quality-tab-queue"), exact: true })).toHaveCount(0);
  expect((await page.goto("/w/maison-lumiere/quality/queue"))?.status()).toBe(403);
});
