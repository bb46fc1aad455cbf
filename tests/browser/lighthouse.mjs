// What Lighthouse gives five kinds of page, on a slow telephone and on a desk.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { address, samples } from "./site.mjs";

const KINDS = ["home", "narrative", "source", "quote", "search"];
const LEAST = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
// The machine has other things to do, too: a score is the middle one of so many.
const RUNS = 3;

function command() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("lighthouse/package.json")), "cli/index.js");
  } catch {
    return undefined;
  }
}
export const isHere = () => command() !== undefined;

async function scores(url, form, file) {
  const how = form === "desktop" ? ["--preset=desktop"] : [];
  const flags = "--chrome-flags=--headless --no-sandbox --disable-gpu";
  const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM || "/usr/bin/chromium" };
  await promisify(execFile)(process.execPath, [command(), url, "--quiet", "--output=json", `--output-path=${file}`, flags, ...how], { env });
  const { categories, audits } = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(LEAST).map(([name]) => {
    const { score, auditRefs } = categories[name];
    const bad = auditRefs.filter(({ id, weight }) => weight && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => id);
    return { name, score: Math.round(score * 100), bad };
  });
}

export async function check(site, work, fault) {
  const middle = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
  for (const kind of KINDS) {
    const { path } = samples(site).find((page) => page.kind === kind);
    for (const form of ["mobile", "desktop"]) {
      const all = [];
      for (let n = 0; n < RUNS; n += 1) all.push(await scores(address(site.root, path), form, join(work, "lighthouse.json")));
      const found = Object.entries(LEAST).map(([name, least], at) => {
        const score = middle(all.map((run) => run[at].score));
        if (score < least) fault(`${site.name} ${path}`, `Lighthouse gives ${name} ${score}, ${form}: ${all.flatMap((run) => run[at].bad).join(", ")}`);
        return `${name} ${score}`;
      });
      console.log(`Lighthouse, ${form}, ${kind}: ${found.join(", ")}`);
    }
  }
}
