import { audit, expect, fits, test } from "../fixtures";
import { like, say } from "../messages";

test("platform admins see organisations and workspaces, and no person", async ({ page, as }) => {
  await as("admin");
  await page.goto("/");
  await expect(page).toHaveURL(/\/admin$/);
  const organisations = page.getByRole("table", { name: say("platform-organisations-caption") });
  for (const name of ["Atelier Nord", "Northlight"]) {
    await expect(organisations.getByRole("rowheader", { name })).toBeVisible();
  }
  const workspaces = page.getByRole("table", { name: say("platform-workspaces-caption") });
  for (const name of ["Maison Lumière", "Librairie Basile", "Fell & Ridge", "Musée des Échos"]) {
    await expect(workspaces.getByRole("row").filter({ hasText: name })).toHaveCount(1);
  }
  await expect(page.getByText(say("platform-privacy"))).toBeVisible();
  await expect(page.getByText(like("platform-lead-organisations")).first()).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("@");
  await fits(page, 320);
  await audit(page);
});

test("platform admins open no workspace", async ({ page, as }) => {
  await as("admin");
  for (const path of ["/w/maison-lumiere", "/w/maison-lumiere/sources", "/w/maison-lumiere/profiles"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

test("for everybody else the platform does not exist", async ({ page, as }) => {
  await as("owner");
  expect((await page.goto("/admin"))?.status()).toBe(404);
  await page.goto("/workspaces");
  await expect(page.locator('a[href="/admin"]')).toHaveCount(0);
});
