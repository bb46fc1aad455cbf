// Opens every page of the site in headless Chromium, from a folder and from a server below a base
// path, and fails on anything a reader's browser would complain about.
//
//   node smoke.mjs [--screenshots DIR] (--site DIR | -- COMMAND…)
//
// COMMAND builds the site; it is given `--base-url` and `--output-dir`. NODE_PATH names the folder
// that holds playwright-core, CHROMIUM the browser.

import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(import.meta.url)("playwright-core");

const BASE = "/name/";
const AT_ONCE = 4;
const PATIENCE = 20_000;

// What the screenshots show: the first page of each kind.
const SHOTS = [
  ["home", /^index\.html$/],
  ["narrative", /^narrative\/index\.html$/],
  ["source", /^sources\/[^/]+\/index\.html$/],
  ["quotes", /^quotes\/index\.html$/],
  ["quote", /^quotes\/[^/]+\/index\.html$/],
  ["person", /^people\/[^/]+\/index\.html$/],
  ["timeline", /^timeline\/index\.html$/],
  ["questions", /^questions\/index\.html$/],
  ["question", /^questions\/[^/]+\/index\.html$/],
  ["compares", /^compare\/index\.html$/],
  ["compare", /^compare\/[^/]+--[^/]+\/index\.html$/],
  ["file", /^files\/.+\/index\.html$/],
];
const WIDTHS = [390, 1280];
const SCHEMES = ["light", "dark"];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

const faults = [];

function fault(where, what) {
  faults.push(`${where}: ${what}`);
}

// ---------------------------------------------------------------------------------- arguments

const args = process.argv.slice(2);
const rest = args.indexOf("--");
const command = rest < 0 ? [] : args.splice(rest).slice(1);
function option(name) {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
const screenshots = option("--screenshots");
let site = option("--site");
if (!site === !command.length) {
  console.error("usage: node smoke.mjs [--screenshots DIR] (--site DIR | -- COMMAND…)");
  process.exit(2);
}

// ------------------------------------------------------------------------------------- server

// As a static host does it: folders by their index.html, and 404.html for what is not there.
function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
  let file = path.startsWith(BASE) ? normalize(join(site, path.slice(BASE.length))) : undefined;
  if (file && (file + sep).startsWith(site + sep) && existsSync(file)) {
    if (statSync(file).isDirectory()) file = join(file, "index.html");
  }
  let status = 200;
  if (!file || !(file + sep).startsWith(site + sep) || !existsSync(file)) {
    status = 404;
    file = join(site, "404.html");
  }
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(status, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}

const server = createServer(answer);
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const origin = `http://127.0.0.1:${server.address().port}`;

// --------------------------------------------------------------------------------------- site

let made;
if (command.length) {
  // The canonical links of the page for missing addresses must lead to this very server.
  made = mkdtempSync(join(tmpdir(), "variorum-smoke-"));
  site = join(made, "site");
  const [program, ...rest] = command;
  const build = spawnSync(program, [...rest, "--base-url", origin + BASE, "--output-dir", site], { stdio: "inherit" });
  if (build.status !== 0) {
    console.error(`the site can't be built: ${program} ended with ${build.status ?? build.error}`);
    process.exit(1);
  }
}
site = resolve(site);
const pages = readdirSync(site, { recursive: true })
  .map((path) => path.split(sep).join("/"))
  .filter((path) => path.endsWith(".html"))
  .sort();
const isRedirect = (path) => /http-equiv=["']?refresh/i.test(readFileSync(join(site, path), "utf8"));
const redirects = new Set(pages.filter(isRedirect));
const encoded = (path) => path.split("/").map(encodeURIComponent).join("/");

// ------------------------------------------------------------------------------------ browser

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // Whatever a page asks for, nothing leaves this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  ],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });

// A tab that says what goes wrong in it.
async function tab(root) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const state = { where: "", expected: "" };
  page.on("console", (message) => {
    // The answer 404 is what the page for missing addresses is asked for with.
    const url = message.location().url;
    if (message.type() === "error" && !(state.expected && url === state.expected)) {
      fault(state.where, `console: ${message.text()} ${url}`);
    }
  });
  page.on("pageerror", (error) => fault(state.where, `script: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith("data:")) fault(state.where, `asks for ${url}, outside the site`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left while it loads is no fault of its own.
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") fault(state.where, `${request.url()} fails: ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== state.expected) {
      fault(state.where, `${response.url()} answers ${response.status()}`);
    }
  });
  return { page, state };
}

async function visit({ page, state }, { url, path, status }) {
  state.where = url.startsWith("file:") ? `${path} (from a folder)` : path;
  state.expected = status ? url : "";
  if (redirects.has(path)) {
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForURL((now) => now.href.split("#")[0] !== url);
    await page.waitForLoadState("load");
    return;
  }
  const response = await page.goto(url, { waitUntil: "load" });
  if (status && response.status() !== status) fault(state.where, `answers ${response.status()}, not ${status}`);
  if (!url.startsWith("file:")) await keyboard(page, state.where);
}

// The first thing the keyboard reaches must lead past what every page begins with.
async function keyboard(page, where) {
  await page.keyboard.press("Tab");
  const found = await page.evaluate(() => {
    const first = document.activeElement;
    const href = first?.getAttribute("href") ?? "";
    const box = first?.getBoundingClientRect();
    return {
      what: first?.outerHTML.slice(0, 120) ?? "nothing",
      leads: href.startsWith("#") && href.length > 1 && document.getElementById(decodeURIComponent(href.slice(1))) !== null,
      seen: Boolean(box) && box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0,
    };
  });
  if (!found.leads) fault(where, `the keyboard first reaches ${found.what}, not a link past the header`);
  else if (!found.seen) fault(where, `the link past the header can't be seen when the keyboard is on it: ${found.what}`);
}

// ---------------------------------------------------------------------------------------- run

const start = Date.now();
const folder = pathToFileURL(site + sep).href;
const served = pages.map((path) => ({ path, url: origin + BASE + encoded(path) }));
if (pages.includes("404.html")) {
  served.push({ path: "404.html at any depth", url: `${origin}${BASE}no/such/page/`, status: 404 });
}
// The page for missing addresses alone knows where the site stands: a folder is not there.
const opened = pages.filter((path) => path !== "404.html").map((path) => ({ path, url: folder + encoded(path) }));

// Does every job, several at once, each worker with a tab of its own.
async function each(jobs, root, work) {
  const queue = [...jobs];
  const worker = async () => {
    const mine = await tab(root);
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        await work(mine, next);
      } catch (error) {
        fault(mine.state.where, error.message.split("\n")[0]);
      }
    }
    await mine.page.close();
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, jobs.length) }, worker));
}
// One after the other: a tab that changed from one to the other may still ask for the last icon.
await each(served, origin + BASE, visit);
await each(opened, folder, visit);
const visited = Date.now();

async function shoot({ page, state }, { name, path, width }) {
  state.where = `${path} at ${width} px`;
  await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(origin + BASE + encoded(path), { waitUntil: "load" });
    await page.screenshot({ path: join(screenshots, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) fault(state.where, `the page is ${wide} px wider than its window`);
}

// The filter of the quotations: what is picked stays, the rest goes with its groups, the address says
// so, and clearing brings all back. Without scripts there is no filter, and nothing is hidden.
async function filter({ page, state }, { url, path }) {
  state.where = `${path}, filtered`;
  await page.goto(url, { waitUntil: "load" });
  if (!(await page.locator("form.filter").count())) return;
  const look = () =>
    page.evaluate(() => {
      const seen = (all) => [...document.querySelectorAll(all)].filter((one) => one.getClientRects().length > 0);
      return {
        entries: seen("main li[data-status]").length,
        groups: seen(".speaker-group").length,
        empty: seen(".speaker-group").filter((group) => !group.querySelector("li[data-status]:not([hidden])")).length,
        said: document.querySelector("form.filter [role=status]").innerText,
        query: location.search,
      };
    });
  const all = await look();
  if (!(await page.locator("form.filter").isVisible())) fault(state.where, "the filter is not shown");
  for (const select of await page.locator("form.filter select").all()) {
    const name = await select.getAttribute("name");
    const option = select.locator("option").nth(1);
    const value = await option.getAttribute("value");
    const count = Number((await option.textContent()).match(/\((\d+)\)$/)?.[1]);
    await select.selectOption(value);
    const picked = await look();
    if (picked.entries !== count) fault(state.where, `${name}=${value} promises ${count} entries and shows ${picked.entries}`);
    if (picked.empty) fault(state.where, `${name}=${value} leaves ${picked.empty} groups empty`);
    if (!picked.said.startsWith(`${count} of ${all.entries} shown`)) fault(state.where, `says “${picked.said}”`);
    if (new URLSearchParams(picked.query).get(name) !== value) fault(state.where, `the address has ${picked.query}, not ${name}=${value}`);
    // The address by itself brings the same.
    await page.goto(`${url}?${new URLSearchParams({ [name]: value })}`, { waitUntil: "load" });
    if ((await look()).entries !== count) fault(state.where, `?${name}=${value} shows ${(await look()).entries} entries, not ${count}`);
    await page.locator("form.filter button").click();
    const cleared = await look();
    if (cleared.entries !== all.entries || cleared.groups !== all.groups) fault(state.where, "clearing does not bring all back");
    if (cleared.query) fault(state.where, `the address still has ${cleared.query}`);
  }
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(url, { waitUntil: "load" });
  if (await still.locator("form.filter").isVisible()) fault(state.where, "the filter is shown without scripts");
  if (!(await still.locator("main li[data-status]").last().isVisible())) fault(state.where, "entries are hidden without scripts");
  await plain.close();
}

const list = "quotes/index.html";
if (pages.includes(list)) {
  await each([{ path: list, url: origin + BASE + list }], origin + BASE, filter);
  await each([{ path: `${list} (from a folder)`, url: folder + list }], folder, filter);
}

let shots = [];
if (screenshots) {
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const chosen = SHOTS.map(([name, pattern]) => ({
    name,
    path: pages.find((path) => pattern.test(path) && !redirects.has(path)),
  }));
  shots = chosen.filter(({ path }) => path).flatMap((shot) => WIDTHS.map((width) => ({ ...shot, width })));
  await each(shots, origin + BASE, shoot);
}

await browser.close();
server.closeAllConnections();
server.close();
if (made) rmSync(made, { recursive: true, force: true });

const seconds = (from, to) => ((to - from) / 1000).toFixed(1);
const visits = `${pages.length} pages, ${served.length + opened.length} visits in ${seconds(start, visited)} s`;
console.log(`${visits}; ${shots.length * SCHEMES.length} screenshots in ${seconds(visited, Date.now())} s`);
if (!pages.length) fault("the site", "has no page");
for (const line of [...new Set(faults)].sort()) console.error(`FAULT ${line}`);
if (faults.length) {
  console.error(`${new Set(faults).size} faults`);
  process.exit(1);
}
