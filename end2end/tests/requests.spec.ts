import { audit, expect, fits, refused, submit, test } from "../fixtures";
import { like, say } from "../messages";

// Each project works in a workspace of its own.
const place = (nojs: boolean) => (nojs ? "musee-des-echos" : "librairie-basile");
const officer = (nojs: boolean) => (nojs ? ("otherOfficerToo" as const) : ("otherOfficer" as const));

test("the queue shows what is late first, and filters are links", async ({ page, as }) => {
  await as("officer");
  await page.goto("/w/maison-lumiere/requests");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("requests-title"));
  await expect(page.locator(".m-figure")).toHaveCount(6);
  const rows = page.getByRole("table", { name: say("requests-list-caption") }).locator("tbody tr");
  await expect(rows.first()).toContainText(say("requests-alarm-late"));
  // The demonstration has requests in every state.
  await page.getByRole("link", { name: say("requests-standing-all"), exact: true }).click();
  for (const state of ["received", "identity-pending", "pending", "in-progress", "extended", "completed", "refused", "cancelled"]) {
    await expect(rows.filter({ hasText: say(`requests-state-${state}`) }).first()).toBeVisible();
  }
  await expect(page.locator(".m-nav__count--due")).toBeVisible();
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
  await page.getByRole("link", { name: say("requests-kind-contest-decision"), exact: true }).click();
  await expect(page).toHaveURL(/kind=contest_decision/);
  await page.getByRole("link", { name: say("requests-standing-refused"), exact: true }).click();
  await expect(page).toHaveURL(/show=refused&kind=contest_decision/);
  await expect(page.getByText(say("requests-empty"), { exact: true })).toBeVisible();
  await audit(page);
});

test("a letter is taken down after its mistakes, worked on, and refused with a reason", async ({ page, as, nojs }) => {
  test.slow();
  const base = `/w/${place(nojs)}/requests`;
  await as(officer(nojs));
  await page.goto(`${base}/new`);
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
  await page.locator("#received").fill("");
  await page.locator("#contact").fill("personne");
  expect((await submit(page, say("requests-new-submit"))).status()).toBe(422);
  await refused(page, 5);
  await audit(page);
  await expect(page.locator("#contact")).toHaveValue("personne");
  const today = new Date().toISOString().slice(0, 10);
  await page.locator("#kind").selectOption("rectification");
  await page.locator("#channel").selectOption("letter");
  await page.locator("#received").fill(today);
  await page.locator("#identity").selectOption("checked_by_staff");
  await page.locator("#contact").fill("personne@exemple.example");
  await page.locator("#note").fill("Mon prénom est mal écrit.");
  expect((await submit(page, say("requests-new-submit"))).status()).toBe(303);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("DSR-");
  await expect(page.getByText("Mon prénom est mal écrit.")).toBeVisible();
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);

  // Nobody is known by that.
  await page.locator("#person").fill("nobody-knows");
  expect((await submit(page, say("requests-do-link-submit"))).status()).toBe(422);
  await refused(page, 1);
  await expect(page.locator("#person")).toHaveValue("nobody-knows");

  await submit(page, say("requests-take"));
  await expect(page.getByText(say("requests-me"), { exact: true })).toBeVisible();
  expect((await submit(page, say("requests-message-submit"))).status()).toBe(422);
  await refused(page, 1);
  await page.locator("#text").fill("Comment l’écrire ?");
  await submit(page, say("requests-message-submit"));
  await expect(page.getByText("Comment l’écrire ?")).toBeVisible();

  // More time needs a reason.
  await page.getByText(say("requests-do-extend"), { exact: true }).click();
  expect((await submit(page, say("requests-do-extend-submit"))).status()).toBe(422);
  await refused(page, 1);
  await page.locator("#extension").fill("Les archives sont sur papier.");
  await submit(page, say("requests-do-extend-submit"));
  await expect(page.getByText(say("requests-deadline-target-extended"))).toBeVisible();

  await page.getByText(say("requests-do-refuse"), { exact: true }).click();
  expect((await submit(page, say("requests-do-refuse-submit"))).status()).toBe(422);
  await refused(page, 1);
  await page.locator("#refusal").selectOption("data_accurate");
  await page.locator("#explanation").fill("Nous avons vérifié.");
  await submit(page, say("requests-do-refuse-submit"));
  await expect(page.getByText(say("requests-actions-none"))).toBeVisible();
  await audit(page);

  await page.getByRole("link", { name: say("requests-evidence-open") }).click();
  await expect(page.getByText("Nous avons vérifié.")).toBeVisible();
  await audit(page);
});

test("the request opens the profile under its number, and its file is downloaded", async ({ page, as, nojs }) => {
  const base = `/w/${place(nojs)}`;
  await as(officer(nojs));
  await page.goto(`${base}/requests?kind=rectification&sort=oldest`);
  await page.getByRole("table").locator("tbody th a").first().click();
  const number = (await page.getByRole("heading", { level: 1 }).innerText()).split(",")[0]!;
  const path = new URL(page.url()).pathname;
  const file = await page.request.get(`${path}/evidence.json`);
  expect(file.status()).toBe(200);
  expect((await file.json()).request.number).toBe(number);
  await submit(page, say("requests-fact-person-open"));
  await expect(page).toHaveURL(new RegExp(`${base}/profiles/`));
  await expect(page.getByText(number)).toBeVisible();
  await submit(page, say("profiles-case-close"));
});

test("a key is shown once, and revoked", async ({ page, as, nojs }) => {
  await as(officer(nojs));
  await page.goto(`/w/${place(nojs)}/requests/keys`);
  expect((await submit(page, say("requests-keys-create"))).status()).toBe(422);
  await refused(page, 1);
  const name = `CRM ${nojs ? "sans" : "avec"}`;
  await page.locator("#name").fill(name);
  expect((await submit(page, say("requests-keys-create"))).status()).toBe(200);
  await expect(page.getByText(/mr_[\w-]{56}/)).toBeVisible();
  await fits(page, 320);
  await page.setViewportSize({ width: 1280, height: 800 });
  await audit(page);
  await page.goto(`/w/${place(nojs)}/requests/keys`);
  await expect(page.getByText(/mr_[\w-]{56}/)).toHaveCount(0);
  const row = page.locator("tbody tr").filter({ hasText: name }).first();
  await row.locator("summary").click();
  await row.getByRole("button", { name: say("requests-keys-revoke-confirm") }).click();
  await expect(row).toContainText(like("requests-keys-revoked"));
});

test("a manager counts requests and sees none of them", async ({ page, as }) => {
  await as("manager");
  await page.goto("/w/maison-lumiere/requests");
  await expect(page.getByText(say("requests-counts-only"))).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await audit(page);
  expect((await page.goto("/w/maison-lumiere/requests/new"))?.status()).toBe(403);
});
