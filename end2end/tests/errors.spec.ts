import { audit, expect, fits, read, test } from "../fixtures";
import { say } from "../messages";

test("a page that does not exist says so, and leads home", async ({ page }) => {
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("errors-not-found"));
  await expect(page.getByRole("alert")).toHaveCount(0);
  await fits(page, 320);
  await audit(page);
  await page.getByRole("main").getByRole("link", { name: say("errors-go-home") }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("a page that does not exist speaks the reader's language", async ({ page, context }) => {
  await read(context, "en");
  await page.goto("/nowhere");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("errors-not-found", "en"));
});

test("what a role does not allow is a page, not an error of a form", async ({ page, as }) => {
  await as("marketer");
  for (const path of ["/w/maison-lumiere/profiles", "/w/maison-lumiere/profiles/case", "/w/maison-lumiere/sources/new"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("errors-forbidden"));
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  await fits(page, 320);
  await audit(page);
});

test("addresses that cannot be read are pages that do not exist", async ({ page, as }) => {
  await as("manager");
  for (const path of [
    "/w/maison-lumiere/sources/nothing",
    "/w/maison-lumiere/sources/00000000-0000-7000-8000-000000000000",
    "/w/%00/sources",
    "/w/..%2f..%2fetc",
    "/w/MAISON-LUMIERE",
    "/admin",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("errors-not-found"));
  }
});

test("a form that another site sends changes nothing", async ({ page, as, baseURL }) => {
  await as("manager");
  const answer = await page.request.post("/account", {
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    form: { name: "Eve", language: "fr", theme: "dark", time_zone: "Europe/Paris" },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain(say("errors-origin-forbidden"));
  await page.goto("/account");
  await expect(page.locator("input[name=name]")).toHaveValue("Claire Deschamps");
  expect((await page.request.post("/account", { headers: { origin: baseURL! }, data: "x".repeat(3_000_000) })).status()).toBeGreaterThanOrEqual(400);
});
