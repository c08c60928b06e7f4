import { audit, expect, fits, refused, submit, test } from "../fixtures";
import { say } from "../messages";

test("a receipt is checked by anybody: pasted, changed, or no receipt at all", async ({ page, as, request, baseURL }) => {
  await as("manager");
  await page.goto("/w/maison-lumiere/sources");
  const source = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "").find((href) => /\/sources\/[0-9a-f-]{36}$/.test(href)));
  await page.goto(`${source}/consent`);
  const script = /src="([^"]+)"/.exec(await page.locator("pre.m-code").first().innerText())![1]!;
  const key = /banner\/(.+)\.js$/.exec(script)![1]!;
  const browser = `receipts-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  const headers = { authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}`, anonymousid: browser, origin: baseURL! };
  const shown = await (await request.get("/v1/consent?language=fr", { headers })).json();
  const data = { anonymousId: browser, method: "accept", language: "fr", notice: shown.notice.sha256, interface: shown.interface };
  const chosen = await (await request.post("/v1/consent", { headers, data })).json();
  const receipt = await (await request.get(`/v1/consent/receipts/${chosen.recorded[0].receipt}`, { headers })).text();

  await page.goto("/receipts/verify");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("receipts-verify-title"));
  await audit(page);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  const verify = async () => (await submit(page, say("receipts-verify-submit"))).status();
  expect(await verify()).toBe(422);
  await refused(page, 1);
  const field = page.locator("#receipt");
  await field.fill(receipt);
  expect(await verify()).toBe(200);
  await expect(page.getByText(say("receipts-good"))).toBeVisible();
  await audit(page);
  await field.fill(receipt.replace("consent_given", "consent_refused"));
  expect(await verify()).toBe(200);
  await expect(page.getByText(say("receipts-bad"))).toBeVisible();
  await field.fill("");
  await page.locator("#file").setInputFiles({ name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(receipt) });
  expect(await verify()).toBe(200);
  await expect(page.getByText(say("receipts-good"))).toBeVisible();
});
