// A dossier of many invented sources, the same each time: node many.mjs DIR

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = 300;
const QUESTIONS = 60;
const MOMENTS = 120;
const STATEMENTS = 60;
const PEOPLE = ["Anna Berg", "Carl Dorn", "Eva Falk", "Gustav Holm", "Ida Juhl", "Karl Lind"];
const SYLLABLES = ["bor", "fen", "gal", "him", "jat", "kel", "lus", "mav", "nor", "pid", "rem", "tov"];

const source = (n) => `s${String(n % SOURCES).padStart(3, "0")}`;
const day = (n) => `2031-${String(1 + (Math.floor(n / 28) % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
const id = (name) => name.toLowerCase().replaceAll(" ", "-");
const capital = (text) => text[0].toUpperCase() + text.slice(1);

// Words that no two numbers share, so that nothing is taken for the same by chance (Knuth's generator).
function words(number, count) {
  let n = BigInt(number);
  const next = (shift) => SYLLABLES[Number((n >> BigInt(shift)) % 12n)];
  return Array.from({ length: count }, () => {
    n = BigInt.asUintN(64, n * 6364136223846793005n + 1442695040888963407n);
    return next(33) + next(41) + next(49);
  }).join(" ");
}

// What its paragraphs share with others: every tenth source prints the same report of an agency, which
// makes pairs to compare and a network of copies.
function article(n) {
  const [first, second] = [PEOPLE[n % 6], PEOPLE[(n + 1) % 6]];
  const report = `The ${words(4_000_000, 40)}. The ${words(4_000_100, 30)}.`;
  return `---
title: Account ${n} of the bridge ${words(n + 7000, 3)}
outlet: Outlet ${n}
published: ${day(n)}
language: en
---
The bridge was opened at ${(n % 12) + 1} o'clock, ${words(n + 20_000, 18)}. It cost ${n + 1} crowns.

"The bridge belongs to all who live on this river," Anna Berg said. The ${words(n + 40_000, 24)}.

${n % 10 === 0 ? `${report}\n\n` : ""}## ${capital(words(n + 60_000, 3))}

"We ${words(n + 9000, 14)}," ${first} said. "They ${words(n + 5000, 9)}," ${second} said.

The ${words(n + 80_000, 40)}.
`;
}

function question(n) {
  const answers = (value, from) =>
    `    - {value: ${value}, sources: [${Array.from({ length: 8 }, (_, at) => `{source: ${source((from + at) * 5 + n)}}`).join(", ")}]}`;
  return `- id: q${n}
  question: How many ${words(n + 300, 3)} were there?
  type: count
  status: conflict
  positions:
${answers(n + 1, 0)}
${answers(n + 7, 20)}
`;
}

function moment(n) {
  return `- {id: m${n}, at: ${day(n * 3)}, place: Place ${n % 9}, people: [anna-berg, carl-dorn], title: The ${words(n + 100, 3)}, text: "The ${words(n + 300, 12)} [@${source(n)}; @${source(n + 7)}]."}\n`;
}

function statement(n) {
  const heading = n % 10 ? "" : `## ${capital(words(n + 500, 3))}\n\n`;
  const cost = (n * 3) % SOURCES;
  return `${heading}The ${words(n + 900, 12)} [@${source(n * 3)} "It cost ${cost + 1} crowns"; @${source(n * 3 + 1)}]. The ${words(n + 1900, 9)} [@${source(n * 3 + 2)}].\n\n`;
}

export function write(root) {
  const content = join(root, "content");
  mkdirSync(join(content, "sources"), { recursive: true });
  const file = (name, text) => writeFileSync(join(content, name), text);
  const list = (count, entry) => Array.from({ length: count }, (_, n) => entry(n)).join("");
  file("dossier.yaml", "title: The bridge as 300 papers saw it\nsummary: An invented dossier of many sources.\nevent: {date: 2031-01-01, place: river-bridge}\nlanguage: en\n");
  file("people.yaml", PEOPLE.map((name) => `- {id: ${id(name)}, name: ${name}, role: speaker}\n`).join(""));
  file("places.yaml", "- {id: river-bridge, name: River Bridge}\n");
  file(
    "quotes.yaml",
    `- id: belongs\n  speaker: anna-berg\n  said: {occasion: the opening}\n  wordings:\n${list(SOURCES, (n) => `    - {source: ${source(n)}, text: "The bridge belongs to all who live on this river"}\n`)}`,
  );
  file("questions.yaml", list(QUESTIONS, question));
  file("timeline.yaml", list(MOMENTS, moment));
  file("narrative.md", list(STATEMENTS, statement));
  for (let n = 0; n < SOURCES; n += 1) file(`sources/${source(n)}.md`, article(n));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write(process.argv[2]);
