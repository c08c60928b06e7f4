import { audit, expect, fits, test } from "../fixtures";
import { say } from "../messages";

test("the outbox is open to developers, passes the audit and fits every screen", async ({ page }) => {
  await page.goto("/dev/outbox");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("mail-outbox-title"));
  await audit(page);
  for (const width of [320, 390, 1280]) await fits(page, width);
});
