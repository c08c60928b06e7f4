import { audit, expect, fits, test } from "../fixtures";
import { say } from "../messages";

test("erasures are numbers, and each has a certificate for whoever has its number", async ({ page, as, browser, baseURL, nojs }) => {
  await as("officer");
  await page.goto("/w/maison-lumiere");
  await page.getByRole("link", { name: say("erasure-title"), exact: true }).first().click();
  await expect(page).toHaveURL(/\/w\/maison-lumiere\/erasures$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("erasure-title"));
  await expect(page.getByRole("heading", { level: 2, name: say("erasure-counts") })).toBeVisible();
  await audit(page);
  await fits(page, 320);
  await fits(page, 390);
  const first = page.getByRole("table", { name: say("erasure-caption") }).locator("tbody th a").first();
  const address = (await first.getAttribute("href")) ?? "";
  expect(address).toMatch(/^\/erasure\/[0-9a-f-]{36}$/);

  // Somebody without an account has its number, and no more.
  const stranger = await browser.newContext({ baseURL, javaScriptEnabled: !nojs, locale: "fr-FR" });
  const certificate = await stranger.newPage();
  await expect(async () => {
    await certificate.goto(address);
    await expect(certificate.getByRole("heading", { level: 1 })).toHaveText(say("erasure-certificate-title", "fr"));
    await expect(certificate.getByText(say("erasure-signature-good", "fr"))).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(certificate.getByRole("table", { name: say("erasure-certificate-caption", "fr") })).toBeVisible();
  await expect(certificate.getByText("mesure.erasure.certificate.1").first()).toBeVisible();
  await audit(certificate);
  await fits(certificate, 320);
  await stranger.close();
});

test("a number and a link that were never given lead nowhere", async ({ page }) => {
  for (const path of ["/erasure/0199aaaa-0000-7000-8000-000000000000", "/p/maison-lumiere/download/never-given"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
  }
});
