// Runs axe-core over pages, wide and narrow, light and dark. Ends with 1 where a page breaks a rule,
// with 77 where the browser does not start.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer from "puppeteer-core";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const root = resolve("../..");
const pages = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);

async function start() {
  if (process.env.CHROMIUM) {
    return puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
  }
  const { default: chromium } = await import("@sparticuz/chromium");
  return puppeteer.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, "--no-sandbox"],
    headless: "shell",
  });
}

const browser = await start().catch((fault) => {
  console.error(String(fault));
  process.exit(77);
});
let faults = 0;
for (const path of pages) {
  const page = await browser.newPage();
  await page.setBypassCSP(true); // axe itself is a script
  for (const scheme of ["light", "dark"]) {
    for (const width of [1100, 400]) {
      await page.setViewport({ width, height: 1200 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto("file://" + resolve(root, path));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      for (const v of violations) {
        faults++;
        console.error(`${path} (${scheme}, ${width}): ${v.id}: ${v.help}: ${v.nodes[0].html}`);
      }
      if (overflow) {
        faults++;
        console.error(`${path} (${scheme}, ${width}): the page is wider than the screen`);
      }
    }
  }
  await page.close();
}
await browser.close();
console.log(`accessibility: ${pages.length} pages, ${faults} faults`);
process.exit(faults ? 1 : 0);
