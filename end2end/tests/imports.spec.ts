import { audit, expect, fits, refused, submit, test } from "../fixtures";
import { like, say } from "../messages";

const FILE = [
  "customer_id;email;first_name;city",
  "E2E-1;lena.ferrier@example.fr;Léna;Nantes",
  "E2E-2;pas une adresse;Paul;Brest",
].join("\r\n");

test("past files are listed, and each tells what became of its rows", async ({ page, as }) => {
  await as("manager");
  await page.goto("/w/maison-lumiere/imports");
  const table = page.getByRole("table", { name: say("imports-list-caption") });
  expect(await table.locator("tbody tr").count()).toBeGreaterThan(0);
  await fits(page, 320);
  await audit(page);
  await table.locator("tbody tr").last().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 2, name: say("imports-one-happened") })).toBeVisible();
  await fits(page, 320);
  await audit(page);
});

test("a file is sent, described, tried out, brought in and taken back", async ({ page, as, nojs }) => {
  test.slow();
  const workspace = nojs ? "musee-des-echos" : "librairie-basile";
  await as(nojs ? "otherManagerToo" : "otherManager");
  await page.goto(`/w/${workspace}/imports/new`);

  // Nothing is chosen.
  expect((await submit(page, say("imports-new-submit"))).status()).toBe(422);
  await refused(page, 3);
  await fits(page, 320);
  await audit(page);

  await page.getByRole("radio", { name: new RegExp(`^${say("imports-kind-customers")}`) }).check();
  await page.getByLabel(say("imports-new-source"), { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(say("imports-new-file"), { exact: true }).setInputFiles({
    name: "clients.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(FILE, "utf8"),
  });
  expect((await submit(page, say("imports-new-submit"))).status()).toBe(303);

  // What the columns mean is proposed; on which ground they are used is not.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("imports-columns-title"));
  await expect(page.locator("[name=column_1]")).toHaveValue("field:email");
  await expect(page.getByText("l•••@example.fr")).toBeVisible();
  await fits(page, 320);
  await audit(page);
  expect((await submit(page, say("imports-columns-submit"))).status()).toBe(422);
  await refused(page, 3);
  await page.getByRole("radio", { name: new RegExp(`^${say("imports-purpose-service")}`) }).check();
  await page.getByLabel(say("imports-columns-basis"), { exact: true }).selectOption("contract");
  await page.getByLabel(say("imports-columns-origin"), { exact: true }).fill("Fiches du magasin");
  expect((await submit(page, say("imports-columns-submit"))).status()).toBe(303);

  // The page looks after itself; without script it is asked again.
  const until = async (heading: string) => {
    await expect(async () => {
      if (nojs) await page.reload();
      await expect(page.getByRole("heading", { level: 2, name: heading })).toBeVisible({ timeout: 4_000 });
    }).toPass({ timeout: 45_000 });
  };
  await until(say("imports-one-counts"));
  await expect(page.getByText(say("imports-code-invalid-email"))).toBeVisible();
  await audit(page);
  await page.getByRole("button", { name: say("imports-one-run") }).click();
  await until(say("imports-one-undo-title"));
  await expect(page.getByRole("link", { name: say("imports-one-download") })).toBeVisible();
  await audit(page);

  // The audit has opened every disclosure, the one that asks first among them.
  await page.getByRole("button", { name: say("imports-one-undo-sure") }).click();
  await expect(async () => {
    if (nojs) await page.reload();
    await expect(page.getByText(like("imports-one-lead-undone"))).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 45_000 });
});

test("only who may bring files in sees that there are any", async ({ page, as }) => {
  await as("marketer");
  await page.goto("/w/maison-lumiere");
  await expect(page.getByRole("link", { name: say("imports-title") })).toHaveCount(0);
  expect((await page.goto("/w/maison-lumiere/imports"))?.status()).toBe(403);
});
