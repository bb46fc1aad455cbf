// Whether the pages speak the language of the dossier: no id of a message, nothing that was not filled in, and in
// another language no words of the English interface.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const messages = (tag) => fileURLToPath(new URL(`../../templates/messages/${tag}.ftl`, import.meta.url));

/// The messages of a language: id to value, as written.
function read(tag) {
  const found = new Map();
  let id;
  for (const line of readFileSync(messages(tag), "utf8").split("\n")) {
    const begins = line.match(/^([a-z][\w-]*) =\s*(.*)/);
    if (begins) found.set((id = begins[1]), begins[2]);
    else if (/^\s/.test(line) && id) found.set(id, `${found.get(id)}\n${line.trim()}`);
  }
  return found;
}
const ENGLISH = read("en");

// What is written in a message between the places where something is put in.
const written = (value) => value.split(/\{[^{}\n]*(?:\}|->)|\*?\[[\w-]+\]|[{}]/).map((part) => part.replace(/\s+/g, " ").trim());

/// How ids look; scripts know theirs without the beginning.
export const ids = [...ENGLISH.keys()].map((id) => id.replace(/^script-/, "")).filter((id) => id.includes("-"));
const known = new Set([...ids, ...ENGLISH.keys()]);

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };
const decoded = (text) => text.replace(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all);

// The words of a page, text by text and label by label; code is not words.
function words(html) {
  const bare = html.replace(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, "<code>");
  const labels = [...bare.matchAll(/\s(?:title|aria-label|alt|placeholder|data-name)="([^"]*)"/g)].map((hit) => hit[1]);
  return [...bare.split(/<[^>]*>/), ...labels].map((text) => decoded(text).replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim()).filter(Boolean);
}

export function check(site, fault) {
  const english = site.language === "en" ? undefined : untranslated(site.language);
  for (const { path, kind, html } of site.pages) {
    // The files behind the pages are shown as they are, and so are their names.
    if (kind === "redirect" || kind.startsWith("file")) continue;
    for (const text of words(html)) {
      const raw = text.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g)?.find((word) => known.has(word));
      if (raw) fault(path, `shows the id of a message: ${raw} in “${text.slice(0, 80)}”`);
      if (/\{ ?\$/.test(text)) fault(path, `shows what was not filled in: “${text.slice(0, 80)}”`);
      const whole = english?.wholes.get(text) ?? english?.parts.find(([part]) => ` ${text} `.includes(` ${part} `))?.[1];
      if (whole) fault(path, `speaks English: “${text.slice(0, 80)}”, of ${whole}`);
    }
  }
}

// English words that no page in another language may hold, with the ids of their messages: whole messages, and parts
// of two words or more.
function untranslated(tag) {
  const own = read(tag);
  const wholes = new Map();
  const parts = [];
  // A language whose file is still empty speaks English everywhere.
  if (!own.size) {
    console.log(`${tag}: has no messages yet, so that nothing is held against them`);
    return { wholes, parts };
  }
  for (const [id, value] of ENGLISH) {
    const theirs = own.get(id);
    const found = written(value).filter((part) => /[a-z]{3}/i.test(part) && !(theirs && written(theirs).includes(part)));
    if (!value.includes("{")) found.forEach((part) => wholes.set(part, id));
    found.filter((part) => part.length > 9 && part.includes(" ")).forEach((part) => parts.push([part, id]));
  }
  return { wholes, parts };
}
