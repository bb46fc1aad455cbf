// The sites that are looked at: built, told apart by kind of page, and served as a static host does.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, createReadStream, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";

// No site stands at the root here: what holds below a path holds there too.
const BASE = "/name/";

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

/// A folder behind an address of its own, below a base path; missing addresses get 404.html.
async function serve(folder) {
  const inside = (file) => (file + sep).startsWith(folder + sep);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    let file = path.startsWith(BASE) ? normalize(join(folder, path.slice(BASE.length))) : undefined;
    if (file && inside(file) && existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    let status = 200;
    if (!file || !inside(file) || !existsSync(file)) {
      status = 404;
      file = join(folder, "404.html");
    }
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(status, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, root: `http://127.0.0.1:${server.address().port}${BASE}` };
}

/// Builds a dossier with a theme and serves what came of it. `dossier` has `name`, `folder`, the `options` of
/// the build and perhaps another `language`; theme and language are set in a copy of its files.
export async function build(command, dossier, theme, work) {
  const at = join(work, `${dossier.name}-${theme}`);
  const folder = join(at, "site");
  cpSync(join(dossier.folder, "content"), join(at, "content"), { recursive: true });
  const settings = join(at, "content/dossier.yaml");
  const kept = readFileSync(settings, "utf8").replace(/^(theme|captures):.*\n/gm, "");
  const own = dossier.language ? kept.replace(/^language:.*$/m, `language: ${dossier.language}`) : kept;
  writeFileSync(settings, `${own.trimEnd()}\ntheme: ${theme}\n`);
  const { server, root } = await serve(folder);
  const options = ["--root", at, "build", "--quiet", "--base-url", root, "--output-dir", folder, ...dossier.options];
  const [status] = await once(spawn(command, options, { stdio: "inherit" }), "exit");
  if (status !== 0) throw new Error(`${dossier.name} can't be built with ${theme}: it ended with ${status}`);
  const pages = readdirSync(folder, { recursive: true })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".html"))
    .sort()
    .map((path) => page(folder, path));
  const language = pages.find(({ path }) => path === "index.html").html.match(/<html lang="([\w-]*)"/)[1];
  return { name: dossier.name, language, theme, folder, server, root, files: pathToFileURL(folder + sep).href, pages };
}

/// A page as it stands in the folder. Its kind is what the body is marked with.
function page(folder, path) {
  const html = readFileSync(join(folder, path), "utf8");
  const kind = html.match(/<body class="page-([a-z-]+)/)?.[1] ?? "unknown";
  return { path, kind, html, bytes: statSync(join(folder, path)).size };
}

export const address = (root, path) => root + path.split("/").map(encodeURIComponent).join("/");

/// One page of each kind: the largest that is not beyond measure, which shows most.
export function samples(site) {
  const chosen = new Map();
  for (const page of site.pages) {
    const known = chosen.get(page.kind);
    const isBetter = !known || (page.bytes > known.bytes && page.bytes < 100_000);
    if (page.kind !== "redirect" && isBetter) chosen.set(page.kind, page);
  }
  return [...chosen.values()];
}
