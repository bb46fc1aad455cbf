// Whether pages are what they say they are: HTML, by the Nu checker. It runs where there is Java.

import { spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { text } from "node:stream/consumers";

import { samples } from "./site.mjs";

export const isHere = () => spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;

/// One page of each kind of every site: no errors. Gives how many were looked at.
export async function check(sites, fault) {
  const places = new Map();
  for (const site of sites) {
    for (const { path } of samples(site)) places.set(pathToFileURL(join(site.folder, path)).pathname, `${site.name}/${site.theme} ${path}`);
  }
  const checker = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  // The pages stand in files here, which the checker takes for another origin than that of their style sheets; it
  // says so as a warning.
  const options = ["-Xss16m", "-jar", checker, "--errors-only", "--stdout", "--exit-zero-always", "--format", "json"];
  const run = spawn("java", [...options, ...[...places.keys()].map(decodeURIComponent)], { stdio: ["ignore", "pipe", "inherit"] });
  const { messages } = JSON.parse(await text(run.stdout));
  for (const { type, url, lastLine, message, extract } of messages) {
    const where = url ? places.get(new URL(url).pathname) ?? url : "the Nu checker";
    if (type !== "info") fault(where, `not valid HTML, line ${lastLine}: ${message} ${(extract ?? "").replace(/\s+/g, " ")}`);
  }
  return places.size;
}
