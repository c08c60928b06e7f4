import { audit, expect, fits, test } from "../fixtures";
import { say } from "../messages";

test("the outbox is open to developers, passes the audit and fits every screen", async ({ page }) => {
  await page.goto("/dev/outbox");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("mail-outbox-title"));
  for (const width of [320, 390, 1280]) await fits(page, width);
  // The auditor would wait in vain for frames that may not run scripts; what they hold is audited below, by itself.
  await page.locator("iframe").evaluateAll((frames) => frames.forEach((frame) => frame.remove()));
  await audit(page);
});

test("the HTML part of a mail passes the audit by itself, and fetches nothing", async ({ page, nojs }) => {
  test.skip(nojs, "a mail has no script either way");
  await page.goto("/dev/outbox");
  const sources = await page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.getAttribute("src")!));
  // Not under the policy of the outbox, but as in a program for mails.
  await page.goto("about:blank");
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  for (const source of sources.slice(0, 5)) {
    const html = await (await page.request.get(source)).text();
    await page.setContent(html);
    expect(fetched).toEqual([]);
    await audit(page);
    for (const width of [320, 1280]) await fits(page, width);
  }
});
