import { chromium } from "@playwright/test";
const base = "http://127.0.0.1:3200";
const email = process.env.WHO ?? "claire.deschamps@atelier-nord.example";
const tag = process.env.TAG ?? "fr";
const theme = process.env.THEME === "dark" ? "dark" : "light";
const w = Number(process.env.W ?? 1280);
const ws = process.env.WS ?? "maison-lumiere";
const pages = (process.env.PAGES ?? "").split(" ");
(async () => {
  const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: theme, locale: tag === "en" ? "en-GB" : "fr-FR" });
  const p = await c.newPage();
  p.on("console", (m) => m.type() === "error" && console.log("console:", m.text()));
  await p.goto(base + "/sign-in");
  await p.fill("#email", email);
  await p.fill("#password", "trois lampes le soir");
  await p.press("#password", "Enter");
  await p.waitForURL(/\/w\/|workspaces/);
  await p.goto(`${base}/w/${ws}/sources`);
  const source = await p.locator("table tbody tr a").nth(Number(process.env.NTH ?? 0)).getAttribute("href");
  for (const name of pages) {
    const url = name.replace("SRC", source).replace("WS", `/w/${ws}`);
    const t = Date.now();
    await p.goto(base + url);
    console.log(name, Date.now() - t, "ms");
    if (name.includes("live")) await p.waitForTimeout(2500);
    const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) console.log("overflow", name, over);
    const file = name.replace(/[^a-z]+/gi, "_");
    await p.screenshot({ path: `/tmp/shots/${tag}-${theme}-${w}-${file}.png`, fullPage: true });
  }
  await b.close();
})();
