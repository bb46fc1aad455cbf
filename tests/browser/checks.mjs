// What is asked of a page that stands open.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Every rule of axe for WCAG 2.2 AA and its best practices, or the rules named.
export async function axe({ page, fault }, rules) {
  if (!(await page.evaluate(() => "axe" in self))) await page.evaluate(AXE);
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS };
  const found = await page.evaluate(
    async (runOnly) => {
      const { violations } = await self.axe.run(document, { runOnly, resultTypes: ["violations"], elementRef: false });
      return violations.map(({ id, help, nodes }) => ({ id, help, count: nodes.length, node: nodes[0] }));
    },
    runOnly,
  );
  for (const { id, help, count, node } of found) {
    const why = node.failureSummary.split("\n").slice(1).join(" ").trim();
    fault(`axe ${id}: ${help} (${count}): ${node.html.slice(0, 140)} ${why.slice(0, 240)}`);
  }
}

/// Nothing is wider than the window, nothing is written beyond its edges or cut off by a box.
export async function layout({ page, fault }, how = "", drawings = true) {
  const found = await page.evaluate((drawings) => {
    const root = document.documentElement;
    const out = [];
    const wide = root.scrollWidth - root.clientWidth;
    if (wide > 0) {
      const all = [...document.querySelectorAll("body *")].filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width && (box.right > root.clientWidth + 0.5 || box.left < -0.5) && getComputedStyle(one).position !== "absolute";
      });
      out.push(`the page is ${wide} px wider than its window, by ${(all.at(-1) ?? root).outerHTML.slice(0, 120)}`);
    }
    const scrolls = (one) => {
      for (let box = one; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (/auto|scroll/.test(style.overflowX) || style.clipPath !== "none" || box.classList.contains("skip")) return true;
      }
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      if (!walker.currentNode.data.trim() || (!drawings && walker.currentNode.parentElement.closest("svg"))) continue;
      range.selectNodeContents(walker.currentNode);
      const beyond = [...range.getClientRects()].some((box) => box.width > 1 && (box.left < -1.5 || box.right > root.clientWidth + 1.5));
      if (beyond && !scrolls(walker.currentNode.parentElement)) out.push(`is written beyond the window: “${walker.currentNode.data.trim().slice(0, 60)}”`);
    }
    for (const one of document.querySelectorAll("body *")) {
      const style = getComputedStyle(one);
      // Lines left out behind an ellipsis are left out on purpose: they are part of a link to the whole.
      if (style.webkitLineClamp !== "none") continue;
      const isCut = /hidden|clip/.test(style.overflowX + style.overflowY) && style.clipPath === "none" && one.getClientRects().length;
      if (isCut && !(one instanceof SVGElement) && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) {
        out.push(`is cut off: ${one.outerHTML.slice(0, 120)}`);
      }
    }
    return [...new Set(out)].slice(0, 4);
  }, drawings);
  found.forEach((what) => fault(how ? `${how}: ${what}` : what));
}

/// Text set as wide apart as WCAG 1.4.12 asks for fits its boxes. Leaves the page as it was.
export async function spacing(tab) {
  await tab.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
    document.adoptedStyleSheets = [sheet];
  });
  // Words of a drawing can't be broken; what is beside it has the same.
  await layout(tab, "with wide text spacing", false);
  await tab.page.evaluate(() => (document.adoptedStyleSheets = []));
}

/// What axe does not ask: one heading of the page, tables with headers, drawings with words, directions.
export async function structure({ page, fault }) {
  const found = await page.evaluate(() => {
    const out = [];
    const headings = document.querySelectorAll("h1").length;
    if (headings !== 1) out.push(`has ${headings} headings of level 1`);
    const { lang, dir } = document.documentElement;
    if (!lang || dir !== (/^(ar|fa|he|ur)\b/.test(lang) ? "rtl" : "ltr")) out.push(`is in ${lang || "no language"} and runs ${dir}`);
    for (const table of document.querySelectorAll("table")) {
      if (!table.querySelector("th[scope=col], th[scope=row]")) out.push(`a table has no headers: ${table.outerHTML.slice(0, 100)}`);
    }
    for (const drawing of document.querySelectorAll("svg")) {
      const isNamed = drawing.matches("[role=img], [role=group]") && (drawing.hasAttribute("aria-label") || drawing.querySelector(":scope > title"));
      if (!isNamed && !drawing.closest("[aria-hidden=true], svg svg")) out.push(`a drawing has no words: ${drawing.outerHTML.slice(0, 100)}`);
    }
    for (const box of document.querySelectorAll("svg[role] text")) {
      const inner = box.getBoundingClientRect();
      const outer = box.closest("svg[role]").getBoundingClientRect();
      if (inner.width && (inner.left < outer.left - 2 || inner.right > outer.right + 2)) out.push(`words of a drawing stand outside it: ${box.textContent.trim().slice(0, 60)}`);
    }
    return [...new Set(out)].slice(0, 6);
  });
  found.forEach(fault);
}

/// What tells a page that runs from the right, and an Arabic text on any page, from one that was only turned around.
export async function directions({ page, fault }) {
  const found = await page.evaluate(() => {
    const out = [];
    const leftward = document.documentElement.dir === "rtl";
    const range = document.createRange();
    const at = (node, offset) => (range.setStart(node, offset), range.setEnd(node, offset + 1), range.getBoundingClientRect());
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const words = node.data.trim().slice(0, 60);
      if (!words || !node.parentElement.checkVisibility()) continue;
      const style = getComputedStyle(node.parentElement);
      if (/\p{Script=Arabic}/u.test(node.data)) {
        // The letters of a word are joined, upright, and have no capitals.
        if (style.fontStyle !== "normal") out.push(`is slanted: “${words}”`);
        if (!["normal", "0px"].includes(style.letterSpacing)) out.push(`is spaced by ${style.letterSpacing}: “${words}”`);
      } else if (/\p{Script=Latin}/u.test(node.data) && !/[\u0600-\u06ff\u2066-\u2069]/.test(node.data)) {
        const first = at(node, node.data.search(/[\p{L}\p{N}]/u));
        const last = at(node, node.data.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u));
        const isOneLine = first.width && Math.abs(first.top - last.top) < 2;
        if (isOneLine && first.left > last.left) out.push(`runs backwards: “${words}”`);
      }
    }
    for (const drawing of document.querySelectorAll('svg[width="100%"]')) {
      const label = [...drawing.children].find((one) => one.matches("text:not([text-anchor])")) ?? drawing.querySelector("a > text");
      if (!label) continue;
      const [inner, outer] = [label.getBoundingClientRect(), drawing.getBoundingClientRect()];
      const off = leftward ? outer.right - inner.right : inner.left - outer.left;
      if (Math.abs(off) > 3) out.push(`a drawing begins at the wrong end: ${label.textContent.trim().slice(0, 60)}`);
    }
    return [...new Set(out)].slice(0, 6);
  });
  found.forEach(fault);
}

/// Words in a script of another language say which they are in, and all run the way of their language.
export async function languages({ page, fault }) {
  const found = await page.evaluate(() => {
    const out = [];
    const SCRIPTS = [[/\p{Script=Cyrillic}{4}/u, /^(ru|uk|be|bg|sr|mk|kk)\b/], [/\p{Script=Arabic}{3}/u, /^(ar|fa|ur|ps|ku)\b/], [/\p{Script=Han}{2}|\p{Script=Hiragana}/u, /^(zh|ja)\b/], [/\p{Script=Hangul}{2}/u, /^ko\b/]];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const one = walker.currentNode.parentElement;
      // Of names nobody has said the language, and files are shown as they are.
      if (one.closest("script, code, pre, bdi, select, .listing, .chip, .facts, .jump, .aliases, .chapter li")) continue;
      const { lang } = one.closest("[lang]");
      const script = SCRIPTS.find(([script]) => script.test(walker.currentNode.data));
      if (script && !script[1].test(lang)) out.push(`is said to be in ${lang}: “${walker.currentNode.data.trim().slice(0, 60)}”`);
    }
    const isRight = (lang) => /^(ar|fa|he|ur)\b(?!-Latn)|-(Arab|Hebr)\b/.test(lang);
    for (const one of document.querySelectorAll("body [lang]")) {
      const way = getComputedStyle(one).direction;
      if (one.textContent.trim() && /\p{L}/u.test(one.textContent) && (way === "rtl") !== isRight(one.lang)) out.push(`runs ${way} in ${one.lang}: ${one.outerHTML.slice(0, 100)}`);
    }
    return [...new Set(out)].slice(0, 4);
  });
  found.forEach(fault);
}

/// No id of a message shows, neither in the page nor in what scripts have put there.
export async function ids({ page, fault }, ids) {
  const raw = await page.evaluate((ids) => {
    const known = new Set(ids);
    const texts = [...document.querySelectorAll("main, main [aria-label]")].map((one) => (one.matches("main") ? one.innerText : one.getAttribute("aria-label")));
    return document.body.matches("[class^=page-file]") ? undefined : texts.flatMap((text) => text.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g) ?? []).find((word) => known.has(word));
  }, ids);
  if (raw) fault(`shows the id of a message: ${raw}`);
}

/// Whoever wants no motion gets none.
export async function still({ page, fault }) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await page.evaluate(() => {
    const moves = (style) => style.scrollBehavior !== "auto" || /[1-9]/.test(style.transitionDuration + style.animationDuration);
    const one = [document.documentElement, ...document.querySelectorAll("body *")].find((one) => moves(getComputedStyle(one)));
    return one?.outerHTML.slice(0, 100);
  });
  if (moving) fault(`moves though no motion is wanted: ${moving}`);
  await page.emulateMedia({ reducedMotion: null });
}

/// In colours of the reader's own choice the focus and the signs still have outlines.
export async function forced({ page, fault }) {
  await page.emulateMedia({ forcedColors: "active" });
  const found = await page.evaluate(() => {
    const chip = document.querySelector("a.chip");
    return chip && getComputedStyle(chip).borderTopStyle === "none" ? "a sign has no outline in forced colours" : "";
  });
  if (found) fault(found);
  await page.emulateMedia({ forcedColors: null });
}

/// Nothing that stays in place takes half of a small window: 1280 × 1024 at 400 % is 320 × 256.
export async function zoomed(tab) {
  await tab.page.setViewportSize({ width: 320, height: 256 });
  await layout(tab, "at 400 %");
  const covers = await tab.page.evaluate(() => {
    const stays = (one) => /fixed|sticky/.test(getComputedStyle(one).position) && one.getBoundingClientRect().height > innerHeight / 2;
    return [...document.querySelectorAll("body *")].filter(stays).filter((one) => !one.closest("table"))[0]?.outerHTML.slice(0, 100);
  });
  if (covers) tab.fault(`at 400 % half the window is taken by ${covers}`);
}

// The words that can be seen, text by text; forms and buttons do nothing without scripts and may go.
const seen = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const out = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const isSeen = parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    if (isSeen && !parent.closest("form, label, button, .keys, .cite, .said, [role=status]")) out.push(walker.currentNode.data.trim());
  }
  return out.filter(Boolean);
};

/// All that scripts show is there without them, and nothing is offered that would not work.
export async function scriptless({ page, fault }, withScripts) {
  const here = new Set(await page.evaluate(seen));
  const lost = withScripts.filter((text) => !here.has(text));
  if (lost.length) fault(`without scripts ${lost.length} texts are missing, as “${lost[0].slice(0, 80)}”`);
  const dead = await page.evaluate(() => {
    const all = [...document.querySelectorAll("form, button, input, select, textarea")];
    return all.find((one) => one.checkVisibility())?.outerHTML.slice(0, 100);
  });
  if (dead) fault(`without scripts this does nothing: ${dead}`);
}
export const words = ({ page }) => page.evaluate(seen);

/// What can be read on the sheets, where there is a reader for them: every note has its whole number.
function read(pdf, notes) {
  const { status, stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0 || !notes) return [];
  const lines = stdout.split("\n").map((line) => line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim());
  // From the right, the reader puts the point first.
  const numbered = new Set(lines.map((line) => line.match(/^(?:(\d+)\.\s|\.(\d+))/)).map((found) => Number(found?.[1] ?? found?.[2])));
  const lost = Array.from({ length: notes }, (_, n) => n + 1).find((number) => !numbered.has(number));
  return lost ? [`on paper note ${lost} has lost its number`] : [];
}

/// Printed, the page is on sheets of paper, each with words, and no table is cut off. Gives the sheets.
export async function printed({ page, fault }) {
  // A4 less the margins of the style sheet.
  await page.setViewportSize({ width: 658, height: 900 });
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  const cut = await page.evaluate(() => {
    const hides = (one) => getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).clipPath === "none";
    return [...document.querySelectorAll("main *")].filter((one) => !(one instanceof SVGElement)).find(hides)?.outerHTML.slice(0, 100);
  });
  if (cut) fault(`on paper this is cut off: ${cut}`);
  // The numbers of notes stand in the margin of their list, which has to have one.
  const narrow = await page.evaluate(() => {
    const list = document.querySelector(".notes ol");
    if (!list) return;
    const context = document.createElement("canvas").getContext("2d");
    const { font, paddingInlineStart } = getComputedStyle(list);
    context.font = font;
    const wide = context.measureText(`${list.children.length}. `).width;
    return wide > parseFloat(paddingInlineStart) ? `${Math.ceil(wide)} px in ${paddingInlineStart}` : undefined;
  });
  if (narrow) fault(`on paper the numbers of notes stand outside the sheet: ${narrow}`);
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
  const sheets = inkOf(pdf);
  if (!sheets.length) fault("prints to no page");
  sheets.forEach((texts, at) => texts === 0 && fault(`sheet ${at + 1} of ${sheets.length} is printed empty`));
  read(pdf, await page.locator(".notes li").count()).forEach(fault);
  return sheets.length;
}

// How many runs of text each sheet of a PDF of Chromium's has. Its pages are plain objects that name
// their contents, which are one compressed stream each.
function inkOf(pdf) {
  const text = pdf.toString("latin1");
  const streams = new Map();
  for (const hit of text.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<((?:(?!endobj)[^])*?)>>\s*stream\r?\n/g)) {
    const length = Number(hit[2].match(/\/Length (\d+)/)?.[1]);
    const from = hit.index + hit[0].length;
    const bytes = pdf.subarray(from, from + length);
    streams.set(hit[1], () => (/FlateDecode/.test(hit[2]) ? inflateSync(bytes) : bytes).toString("latin1"));
  }
  const pages = [...text.matchAll(/<<(?:(?!endobj)[^])*?\/Type \/Page\b(?!s)(?:(?!endobj)[^])*/g)];
  return pages.map(([page]) => {
    const contents = page.match(/\/Contents (\d+) 0 R/)?.[1];
    const drawn = streams.get(contents)?.() ?? "";
    return (drawn.match(/\b(?:Tj|TJ)\b/g) ?? []).length;
  });
}
