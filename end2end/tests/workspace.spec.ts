import { audit, expect, fits, test } from "../fixtures";
import { like, say } from "../messages";

test("the switcher leads from one workspace to another", async ({ page, as }) => {
  await as("owner");
  await page.goto("/w/maison-lumiere");
  const switcher = page.getByRole("complementary").locator("details");
  await switcher.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(switcher.getByRole("link", { name: "Maison Lumière" })).toHaveAttribute("aria-current", "true");
  await audit(page);
  await switcher.getByRole("link", { name: "Librairie Basile" }).click();
  await expect(page).toHaveURL(/\/w\/librairie-basile$/);
  await expect(page).toHaveTitle(/Librairie Basile/);
  await expect(switcher.locator("summary")).toContainText("Librairie Basile");
});

test("the list of workspaces names each with its agency", async ({ page, as }) => {
  await as("owner");
  await page.goto("/");
  await expect(page).toHaveURL(/\/workspaces$/);
  await expect(page.getByRole("heading", { level: 2, name: "Atelier Nord" })).toBeVisible();
  await expect(page.getByRole("main").getByText(like("workspace-list-meta"))).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await fits(page, 320);
  await audit(page);
  await page.getByRole("main").getByRole("link", { name: "Maison Lumière" }).click();
  await expect(page).toHaveURL(/\/w\/maison-lumiere$/);
});

test("who has one workspace enters it straight away", async ({ page, as }) => {
  await as("manager");
  await page.goto("/");
  await expect(page).toHaveURL(/\/w\/maison-lumiere$/);
});

test("a workspace of another agency does not exist", async ({ page, as }) => {
  await as("owner");
  for (const path of ["/w/fell-and-ridge", "/w/fell-and-ridge/sources", "/w/fell-and-ridge/profiles", "/w/nowhere"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("errors-not-found"));
    await expect(page.getByText("Fell & Ridge")).toHaveCount(0);
  }
});

test("a person of one workspace sees nothing of the agency's others", async ({ page, as }) => {
  await as("manager");
  expect((await page.goto("/w/librairie-basile"))?.status()).toBe(404);
  await page.goto("/workspaces");
  await expect(page.getByText("Librairie Basile")).toHaveCount(0);
});
