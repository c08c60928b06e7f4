// node shots.mjs BASE OUT email "lang" "theme" width name=path ...
import { chromium } from "@playwright/test";
const [,, base, out, email, lang, theme, width, ...pages] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const ctx = await b.newContext({ viewport: { width: +width, height: +width < 500 ? 844 : 800 }, colorScheme: theme, locale: lang === "fr" ? "fr-FR" : "en-GB" });
const p = await ctx.newPage();
if (email !== "-") {
  await p.goto(base + "/sign-in");
  await p.fill("input[name=email]", email); await p.fill("input[name=password]", "trois lampes le soir");
  await Promise.all([p.waitForNavigation(), p.locator("form[action='/sign-in'] button[type=submit], form[action='/sign-in'] button").last().click()]);
}
await ctx.addCookies([{ name: "__Host-language", value: lang, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true, sameSite: "Lax" }]);
for (const s of pages) {
  const i = s.indexOf("="); const name = s.slice(0, i), path = s.slice(i + 1);
  if (name === "case") { await p.goto(base + path); await p.fill("input[name=number]", "DSR-2026/001"); await Promise.all([p.waitForNavigation(), p.locator("main form button").last().click()]); continue; }
  if (path.startsWith("first:")) { const [, list, sel] = path.split("|"); await p.goto(base + list); const h = await p.locator(sel).first().getAttribute("href"); await p.goto(base + h); }
  else await p.goto(base + path);
  await p.waitForTimeout(250);
  const o = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await p.screenshot({ path: `${out}/${name}-${width}-${theme}-${lang}.png`, fullPage: true });
  console.log(name, await p.title(), o > 0 ? `OVERFLOW ${o}` : "");
}
await b.close();
