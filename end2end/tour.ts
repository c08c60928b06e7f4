// Every page there is, with who looks at it: for what must hold everywhere.
import type { BrowserContext, Page } from "@playwright/test";
import type { Role } from "./accounts";
import { expect, submit } from "./fixtures";
import { type Tongue, say } from "./messages";

export type Stop = {
  /** What failures call it. */
  name: string;
  /** Goes there. */
  go: (page: Page, tongue: Tongue) => Promise<void>;
  /** The status it is answered with, where it is not 200. */
  status?: number;
};

const at = (name: string, path: string, status = 200): Stop => ({
  name,
  status,
  go: async (page) => {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(status);
  },
});

const W = "/w/maison-lumiere";

async function openCase(page: Page, tongue: Tongue): Promise<void> {
  await page.goto(`${W}/profiles/case`);
  await page.locator("input[name=number]").fill("DSR-2026/001");
  expect((await submit(page, say("profiles-case-submit", tongue))).status()).toBe(303);
}

/** Pages by role; nobody is `undefined`. A stop may need those before it. */
export const TOUR: [Role | undefined, Stop[]][] = [
  [
    undefined,
    [
      at("the door", "/sign-in"),
      {
        name: "the door, refused",
        status: 422,
        go: async (page, tongue) => {
          await page.goto("/sign-in");
          expect((await submit(page, say("account-sign-in-action", tongue))).status()).toBe(422);
        },
      },
      at("a page that is missing", "/nowhere", 404),
      at("help", "/help"),
      at("personal data", "/privacy"),
      at("accessibility", "/accessibility"),
    ],
  ],
  [
    "owner",
    [at("workspaces", "/workspaces")],
  ],
  [
    "manager",
    [
      at("home", W),
      at("sources", `${W}/sources`),
      {
        name: "a source",
        go: async (page) => {
          await page.goto(`${W}/sources`);
          await page.goto((await page.locator("tbody th a").last().getAttribute("href"))!);
        },
      },
      at("a new source", `${W}/sources/new`),
      {
        name: "a new source, refused",
        status: 422,
        go: async (page, tongue) => {
          await page.goto(`${W}/sources/new`);
          expect((await submit(page, say("sources-new-submit", tongue))).status()).toBe(422);
        },
      },
      at("settings", "/account"),
      at("password", "/account/password"),
      at("sessions", "/account/sessions"),
    ],
  ],
  ["marketer", [at("a page that is forbidden", `${W}/profiles`, 403)]],
  [
    "officer",
    [
      { name: "profiles", go: openCase },
      {
        name: "profiles, filtered",
        go: async (page) => {
          await page.goto(`${W}/profiles?q=a&seen=90&who=named&sort=revenue&page=2`);
          await expect(page.locator("tbody tr").first()).toBeVisible();
        },
      },
      {
        name: "a person",
        go: async (page) => {
          await page.goto(`${W}/profiles?who=named&sort=events`);
          await page.goto((await page.locator("tbody th a").first().getAttribute("href"))!);
        },
      },
      {
        name: "a person without a name",
        go: async (page) => {
          await page.goto(`${W}/profiles?who=anonymous`);
          await page.goto((await page.locator("tbody th a").first().getAttribute("href"))!);
        },
      },
      at("nobody found", `${W}/profiles?q=zzzzqqqq`),
      at("the case", `${W}/profiles/case`),
    ],
  ],
  ["admin", [at("the platform", "/admin")]],
];

/** Goes to every page, signed in as who may see it. */
export async function everywhere(
  context: BrowserContext,
  as: (role: Role, context?: BrowserContext) => Promise<void>,
  language: (context: BrowserContext) => Promise<void>,
  tongue: Tongue,
  look: (page: Page, stop: Stop) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  for (const [role, stops] of TOUR) {
    await context.clearCookies();
    if (role) await as(role, context);
    await language(context);
    for (const stop of stops) {
      await stop.go(page, tongue);
      await look(page, stop);
    }
  }
  await page.close();
}
