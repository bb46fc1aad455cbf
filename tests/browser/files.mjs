// What can be seen in the files alone: links and anchors, titles, weight, directions.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

// Bytes. A text as a whole and the files behind the pages are as long as they are.
const MOST = { page: 100_000, style: 30_000, script: 20_000 };
const IS_LONG = /^(print|files|data)\//;
// Left and right are other sides where text runs from the right. Code runs from the left everywhere.
const PHYSICAL = /[;{\s](?:(?:margin|padding|border|inset)-(?:left|right)[a-z-]*|left|right|float|text-align|clear):\s*[^;}]*/g;

// Four widths at once, of which the second is on the right and the fourth on the left.
const SHORTHAND = /(?:margin|padding|inset|border-width):\s*([^\s;]+)\s+([^\s;]+)\s+([^\s;]+)\s+([^\s;]+)\s*(?:;|$)/g;

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", "#x2F": "/" };
const decoded = (text) => text.replace(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all);

export function check(site, fault) {
  const ids = new Map();
  for (const { path, html } of site.pages) {
    const own = [...html.matchAll(/\sid="([^"]*)"/g)].map((hit) => decoded(hit[1]));
    ids.set(path, new Set(own));
    own.filter((id, at) => own.indexOf(id) !== at).forEach((id) => fault(path, `two elements have the id ${id}`));
  }
  let links = 0;
  for (const { path, html } of site.pages) {
    const here = new URL(path, site.root);
    for (const [, quoted] of html.matchAll(/<(?:a|area|link|script|img|source|image|use)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
      links += 1;
      const to = new URL(decoded(quoted), here);
      if (!to.href.startsWith(site.root)) continue;
      let file = decodeURIComponent(to.pathname.slice(new URL(site.root).pathname.length));
      if (file === "" || file.endsWith("/")) file += "index.html";
      if (!existsSync(join(site.folder, file))) fault(path, `${quoted} leads nowhere`);
      const anchor = decodeURIComponent(to.hash.slice(1)).replace(/:~:text=.*$/, "");
      if (anchor && ids.has(file) && !ids.get(file).has(anchor)) fault(path, `${quoted}: there is no such anchor`);
    }
    if (/\sstyle="/.test(html)) fault(path, "has a style attribute, which its policy forbids");
  }
  titles(site, fault);
  pictures(site, fault);
  return { links, sizes: sizes(site, fault) };
}

function titles(site, fault) {
  const seen = new Map();
  for (const { path, kind, html } of site.pages) {
    const title = html.match(/<title>([^<]*)<\/title>/)?.[1].trim();
    if (!title) fault(path, "has no title");
    if (kind === "redirect") continue;
    if (seen.has(title)) fault(path, `has the title of ${seen.get(title)}: ${title}`);
    seen.set(title, path);
  }
}

// The card of a page is a picture in the tree, as large as the page says; the icons are what they are called.
function pictures(site, fault) {
  const bytes = (href, path) => readFileSync(join(site.folder, decodeURIComponent(new URL(href, new URL(path, site.root)).href.slice(site.root.length))));
  const size = (png) => (png.toString("latin1", 1, 4) === "PNG" ? [png.readUInt32BE(16), png.readUInt32BE(20)].join("×") : "no PNG");
  let cards = 0;
  for (const { path, html } of site.pages) {
    const said = (name) => decoded(html.match(new RegExp(`<meta property="og:image${name}" content="([^"]*)"`))?.[1] ?? "");
    const href = said("");
    if (!href) continue;
    cards += 1;
    if (!href.startsWith(site.root)) fault(path, `its card is elsewhere: ${href}`);
    else if (!existsSync(join(site.folder, decodeURIComponent(href.slice(site.root.length))))) fault(path, `its card is not there: ${href}`);
    else if (size(bytes(href, path)) !== "1200×630") fault(path, `its card is ${size(bytes(href, path))}`);
    if (`${said(":width")}×${said(":height")}` !== "1200×630") fault(path, `says of its card ${said(":width")}×${said(":height")}`);
    if (!said(":alt")) fault(path, "says in no words what is on its card");
  }
  if (!cards) fault("index.html", "no page has a card");
  const { html } = site.pages.find(({ path }) => path === "index.html");
  const icon = (rel, type) => html.match(new RegExp(`<link rel="${rel}" href="([^"]*\\.${type})"`))?.[1];
  for (const [rel, type, begins] of [["icon", "ico", "\0\0\x01\0"], ["icon", "svg", "<svg"], ["apple-touch-icon", "png", "\x89PNG"]]) {
    const href = icon(rel, type);
    if (!href) fault("index.html", `has no ${rel} of type ${type}`);
    else if (!bytes(href, "index.html").toString("latin1").startsWith(begins)) fault(href, `is no ${type}`);
  }
}

// The largest page of each kind, and the assets.
function sizes(site, fault) {
  const largest = {};
  for (const { path, kind, bytes } of site.pages) {
    if (bytes > MOST.page && !IS_LONG.test(path)) fault(path, `${bytes} bytes, more than ${MOST.page}`);
    largest[kind] = Math.max(largest[kind] ?? 0, bytes);
  }
  for (const [name, most] of [["assets/style.css", MOST.style], ["assets/script.js", MOST.script]]) {
    largest[name] = statSync(join(site.folder, name)).size;
    if (largest[name] > most) fault(name, `${largest[name]} bytes, more than ${most}`);
  }
  sides(site, fault);
  return largest;
}

function sides(site, fault) {
  const style = readFileSync(join(site.folder, "assets/style.css"), "utf8");
  for (const rule of style.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    for (const [found] of ` ${rule[2]}`.matchAll(PHYSICAL)) {
      const isNeutral = /(float|text-align|clear):\s*(start|end|center|none|inline-|inherit|justify|(-webkit-)?match-parent)/.test(found);
      if (!isNeutral && !rule[1].includes(".listing")) fault("assets/style.css", `${rule[1].trim()} knows left from right: ${found.trim()}`);
    }
    for (const [found, , right, , left] of rule[2].matchAll(SHORTHAND)) {
      if (right !== left) fault("assets/style.css", `${rule[1].trim()} knows left from right: ${found.trim()}`);
    }
  }
}
