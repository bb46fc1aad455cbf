// Looks at the site as its readers do, in headless Chromium, and fails on anything they would mind.
//
//   node run.mjs [--full] [--only NAME] [--screenshots DIR] [--captures DIR] VARIORUM
//
// VARIORUM builds three dossiers with both themes, the one in content/, one in Arabic, and one of 300
// sources, and one whose wordings are translated with one. NODE_PATH names the folder that holds the packages
// of package.json, CHROMIUM the browser. The whole matrix of widths and schemes is gone through with --full,
// and Lighthouse is asked; else each kind of page is seen at one width, and home, narrative and source at all.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { each, launch } from "./browser.mjs";
import * as checks from "./checks.mjs";
import * as files from "./files.mjs";
import * as html from "./html.mjs";
import * as lighthouse from "./lighthouse.mjs";
import * as many from "./many.mjs";
import { address, build, samples } from "./site.mjs";
import * as speaks from "./speaks.mjs";
import * as switches from "./switches.mjs";
import * as walks from "./walks.mjs";

const AT_ONCE = 4;
const THEMES = ["broadsheet", "ledger"];
const WIDTHS = [320, 390, 768, 1440];
const LANGUAGES = ["de", "fr", "ru"];
// What is seen at every width each time, and walked through by keyboard.
const CENTRAL = ["home", "narrative", "source"];
const WALKED = [...CENTRAL, "search", "coverage", "quotes", "compare"];
// What depends on colours, and what on colours and sizes: all else a theme can't change.
const COLOURS = ["color-contrast"];
const LOOKS = ["color-contrast", "target-size", "scrollable-region-focusable"];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: "boolean", default: false },
    only: { type: "string" },
    screenshots: { type: "string" },
    captures: { type: "string" },
  },
});
if (positionals.length !== 1) {
  console.error("usage: node run.mjs [--full] [--only NAME] [--screenshots DIR] [--captures DIR] VARIORUM");
  process.exit(2);
}

const project = resolve(fileURLToPath(import.meta.url), "../../..");
const work = mkdtempSync(join(tmpdir(), "variorum-browser-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
const dossiers = [
  { name: "content", folder: project, options: options.captures ? ["--captures", resolve(options.captures)] : [] },
  { name: "arabic", folder: join(project, "tests/golden/arabic"), options: ["--deny-warnings"] },
  { name: "many", folder: join(work, "many"), options: [] },
  { name: "translated", folder: join(project, "tests/golden/translated"), options: [], themes: THEMES.slice(0, 1) },
].filter(({ name }) => !options.only || name === options.only);

const faults = new Set();
const fault = (where, what) => faults.add(`${where}: ${what}`);
const started = Date.now();
let last = started;
function told(what) {
  console.log(`${what} in ${((Date.now() - last) / 1000).toFixed(1)} s`);
  last = Date.now();
}

// ---------------------------------------------------------------------------------------- sites

many.write(join(work, "many"));
const sites = await Promise.all(dossiers.flatMap((dossier) => (dossier.themes ?? THEMES).map((theme) => build(positionals[0], dossier, theme, work))));
// Only read: what is in no language of the interface but Arabic, in each of them.
const arabic = dossiers.find(({ name }) => name === "arabic");
const spoken = arabic ? await Promise.all(LANGUAGES.map((language) => build(positionals[0], { ...arabic, name: `arabic in ${language}`, language, options: [] }, THEMES[0], work))) : [];
told(`${sites.length + spoken.length} sites built`);

const isWhole = (site) => site.theme === THEMES[0];
let links = 0;
for (const site of sites) {
  const found = files.check(site, (path, what) => fault(`${site.name}/${site.theme} ${path}`, what));
  links += found.links;
  if (site.theme === THEMES[0]) {
    const sizes = Object.entries(found.sizes).map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`);
    console.log(`${site.name}: ${site.pages.length} pages; the largest of each kind, in kB: ${sizes.join(", ")}`);
  }
}
for (const site of [...sites.filter(isWhole), ...spoken]) speaks.check(site, (path, what) => fault(`${site.name} ${path}`, what));
told(`${links} links followed in the files`);

if (html.isHere()) told(`${await html.check(sites, fault)} pages asked of the Nu checker`);
else console.log("SKIPPED: the Nu checker: there is no java");

// --------------------------------------------------------------------------------------- visits

const browser = await launch();
if (options.screenshots) {
  rmSync(options.screenshots, { recursive: true, force: true });
  mkdirSync(options.screenshots, { recursive: true });
}
const job = (site, path, how, work) => ({ where: `${site.name}/${site.theme} ${path}${how && ` (${how})`}`, root: site.root, work });
const go = (tab, url) => tab.page.goto(url, { waitUntil: "load" });

// Every page of what is small, and one of each kind of what is large, are opened from the server;
// from a folder one of each kind, and all of what is small with --full.
async function visit(tab, site, page) {
  const url = address(site.root, page.path);
  if (page.kind === "redirect") {
    await tab.page.goto(url, { waitUntil: "commit" });
    await tab.page.waitForURL((now) => now.href.split("#")[0] !== url);
    await tab.page.waitForLoadState("load");
    return;
  }
  await go(tab, url);
  await walks.skip(tab);
}

async function missing(tab, site) {
  tab.missing = `${site.root}no/such/page/`;
  const response = await go(tab, tab.missing);
  if (response.status() !== 404) tab.fault(`answers ${response.status()}, not 404`);
}

const visits = [];
for (const site of sites.filter(({ theme }) => theme === THEMES[0])) {
  const pages = site.name === "many" ? samples(site) : site.pages;
  visits.push(...pages.map((page) => job(site, page.path, "", (tab) => visit(tab, site, page))));
  visits.push(job(site, "no/such/page/", "", (tab) => missing(tab, site)));
  // The page for missing addresses alone knows where the site stands: a folder is not there.
  const opened = options.full ? pages.filter(({ kind }) => kind !== "redirect") : samples(site);
  for (const page of opened.filter(({ path }) => path !== "404.html")) {
    visits.push({ ...job(site, page.path, "from a folder", (tab) => go(tab, address(site.files, page.path))), root: site.files });
  }
}
await each(browser, visits, AT_ONCE, fault);
told(`${visits.length} visits`);

// --------------------------------------------------------------------------------------- looking

const height = (width) => (width < 600 ? 844 : 900);

// Pictures to look at, kept and not compared: faces and their shapes differ from machine to machine.
async function shot(tab, site, page, width, scheme) {
  if (!options.screenshots || (!options.full && (site.name === "many" || (!isWhole(site) && scheme === "dark")))) return;
  const path = join(options.screenshots, `${site.name}-${site.theme}-${page.kind}-${width}-${scheme}.png`);
  const whole = await tab.page.evaluate(() => document.documentElement.scrollHeight);
  // A picture of a very long page is of its beginning.
  await tab.page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(whole, 8000) } });
}

// All that is asked of a page without walking: at `width`, in what is central at all widths.
async function look(tab, site, page, width) {
  const { page: screen } = tab;
  const isCentral = CENTRAL.includes(page.kind);
  const where = tab.where;
  await screen.emulateMedia({ colorScheme: "light", media: null });
  await screen.setViewportSize({ width, height: height(width) });
  await go(tab, address(site.root, page.path));
  for (const now of options.full || isCentral ? [width, ...WIDTHS.filter((other) => other !== width)] : [width]) {
    tab.where = `${where} at ${now} px`;
    await screen.setViewportSize({ width: now, height: height(now) });
    await checks.layout(tab);
    const isThorough = options.full || now === width;
    if (isThorough || isWhole(site)) await checks.axe(tab, isWhole(site) && now === width ? undefined : LOOKS);
    if (!isThorough) continue;
    await shot(tab, site, page, now, "light");
    tab.where = `${where} at ${now} px, dark`;
    await screen.emulateMedia({ colorScheme: "dark" });
    await checks.axe(tab, COLOURS);
    await shot(tab, site, page, now, "dark");
    await screen.emulateMedia({ colorScheme: "light" });
  }
  tab.where = where;
  await screen.setViewportSize({ width: 320, height: 844 });
  await checks.spacing(tab);
  if (isCentral) await checks.zoomed(tab);
  await checks.forced(tab);
  await checks.still(tab);
  await screen.setViewportSize({ width: 1440, height: 900 });
  await checks.directions(tab);
  if (!isWhole(site)) return;
  await checks.structure(tab);
  await checks.languages(tab);
  await checks.ids(tab, speaks.ids);
}

// Each kind at another width than the kind before, and than with the other theme.
const looks = sites.flatMap((site, s) => {
  const isWanted = ({ kind }) => options.full || isWhole(site) || site.name !== "many" || CENTRAL.includes(kind);
  return samples(site).filter(isWanted).map((page, n) => job(site, page.path, "", (tab) => look(tab, site, page, WIDTHS[(n + s) % WIDTHS.length])));
});
await each(browser, looks, AT_ONCE, fault);
told(`${looks.length} pages looked at`);

// --------------------------------------------------------------------------------------- walking

const steps = [];
for (const site of sites.filter(isWhole)) {
  const chosen = samples(site);
  const of = (kind) => chosen.find((page) => page.kind === kind);
  const at = (kind, how, walk) => {
    const page = of(kind);
    if (page) steps.push(job(site, page.path, how, async (tab) => (await go(tab, address(site.root, page.path)), walk(tab, page))));
  };
  for (const root of [site.root, site.files]) {
    const source = address(root, of("source").path);
    const walk = job(site, "search/", root === site.files ? "by keyboard, from a folder" : "by keyboard", (tab) => walks.search(tab, source));
    steps.push({ ...walk, root });
  }
  const lists = ["quotes", "questions"].map(of).filter(Boolean);
  for (const { path } of lists) {
    steps.push(job(site, path, "filtered", (tab) => walks.filter(tab, address(site.root, path))));
    steps.push({ ...job(site, path, "filtered, from a folder", (tab) => walks.filter(tab, address(site.files, path))), root: site.files });
  }
  at("home", "previews", walks.preview);
  at("narrative", "signs", walks.signs);
  at("source", "links to statements", walks.statements);
  for (const kind of ["narrative", "source"]) at(kind, "room to hit", walks.room);
  for (const kind of ["narrative", "source"]) at(kind, "arrived at", (tab, { path }) => walks.arrival(tab, address(site.root, path)));
  at("coverage", "filtered", walks.coverage);
  at("compare", "by keyboard", walks.compare);
  at("home", "icons", switches.icons);
  at("narrative", "switched", switches.narrative);
  at("narrative", "cited", switches.cite);
  at("source", "switched", switches.marks);
  at("source", "references", switches.references);
  const compared = site.pages.filter(({ kind, html }) => kind === "quote" && html.includes('class="diff"'));
  for (const page of compared.slice(0, 1)) steps.push(job(site, page.path, "switched", async (tab) => (await go(tab, address(site.root, page.path)), switches.apparatus(tab))));
  if (site.name === "content" && !compared.length) fault(site.name, "no quotation has an apparatus");
  for (const kind of WALKED) at(kind, "with the tab key", (tab) => walks.tabs(tab, options.full ? 2000 : 150));
}
for (const site of sites) {
  for (const kind of ["home", "narrative", "source", "quotes", "question", "compare", "coverage", "timeline", "print"]) {
    const page = samples(site).find((page) => page.kind === kind);
    const isWanted = page && (isWhole(site) || options.full || CENTRAL.includes(kind)) && (site.name !== "many" || CENTRAL.includes(kind));
    if (isWanted) steps.push(job(site, page.path, "printed", async (tab) => (await go(tab, address(site.root, page.path)), checks.printed(tab))));
  }
}
await each(browser, steps, AT_ONCE, fault);
told(`${steps.length} walks and prints`);

// ------------------------------------------------------------------------------- without scripts

const texts = new Map();
const both = sites.filter(isWhole).flatMap((site) => samples(site).filter(({ kind }) => !["search", "file"].includes(kind)).map((page) => ({ site, page })));
const withScripts = both.map(({ site, page }) => job(site, page.path, "", async (tab) => (await go(tab, address(site.root, page.path)), texts.set(page, await checks.words(tab)))));
await each(browser, withScripts, AT_ONCE, fault);
const without = both.map(({ site, page }) => job(site, page.path, "without scripts", async (tab) => (await go(tab, address(site.root, page.path)), checks.scriptless(tab, texts.get(page) ?? []))));
for (const site of sites.filter(isWhole)) {
  const page = samples(site).find(({ kind }) => kind === "search");
  if (page) without.push(job(site, page.path, "without scripts", async (tab) => (await go(tab, address(site.root, page.path)), checks.scriptless(tab, []))));
}
await each(browser, without, AT_ONCE, fault, { javaScriptEnabled: false });
told(`${without.length} pages without scripts`);

// ---------------------------------------------------------------------------------------- report

await browser.close();
const [own] = sites.filter(({ name }) => name === "content");
if (options.full && own) {
  if (lighthouse.isHere()) await lighthouse.check(own, work, fault);
  else console.log("SKIPPED: Lighthouse is not installed");
  told("Lighthouse asked");
}
for (const { server, pages, name } of [...sites, ...spoken]) {
  server.closeAllConnections();
  server.close();
  if (!pages.length) fault(name, "has no page");
}
for (const line of [...faults].sort()) console.error(`FAULT ${line}`);
console.log(`${faults.size} faults, ${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exit(faults.size ? 1 : 0);
