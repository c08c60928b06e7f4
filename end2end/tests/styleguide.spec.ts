import { audit, expect, fits, read, test } from "../fixtures";
import { say } from "../messages";

test("every component is shown in both themes, and passes the audit", async ({ page }) => {
  test.slow();
  await page.goto("/styleguide");
  await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(say("styleguide-title"));
  for (const [theme, label] of [["light", say("shared-theme-light")], ["dark", say("shared-theme-dark")]] as const) {
    await page.getByRole("navigation", { name: say("styleguide-themes") }).getByRole("link", { name: label, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await audit(page);
  }
  const contents = page.getByRole("navigation", { name: say("styleguide-contents") }).getByRole("link");
  const anchors = await contents.evaluateAll((links) => links.map((link) => link.getAttribute("href")!.slice(1)));
  expect(anchors.length).toBeGreaterThan(20);
  for (const anchor of anchors) await expect(page.locator(`[id="${anchor}"]`)).toHaveCount(1);
});

test("no component sticks out, in either direction", async ({ page, context }) => {
  for (const language of ["fr", "ar-XB"]) {
    await read(context, language);
    await page.goto("/styleguide");
    for (const width of [320, 390, 1280]) await fits(page, width);
  }
});

test("its languages include those that only show mistakes", async ({ page }) => {
  await page.goto("/styleguide");
  await page.getByRole("main").getByRole("button", { name: "Mirrored", exact: true }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar-XB");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page).toHaveURL(/\/styleguide$/);
});
