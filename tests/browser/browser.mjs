// Headless Chromium, and tabs that tell what goes wrong in them.

import { createRequire } from "node:module";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const PATIENCE = 20_000;

export const launch = () =>
  chromium.launch({
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

/// A tab that names the page it is on and takes faults; `tab.root` is what no request may leave.
async function open(context, fault) {
  // A browser on a busy machine may refuse a tab, once.
  const page = await context.newPage().catch(() => context.newPage());
  page.setDefaultTimeout(PATIENCE);
  const tab = { page, where: "", root: "", missing: "", fault: (what) => fault(tab.where, what) };
  page.on("console", (message) => {
    const { url } = message.location();
    // The answer 404 is what the page for missing addresses is asked for with.
    if (message.type() === "error" && !(tab.missing && url === tab.missing)) tab.fault(`console: ${message.text()} ${url}`);
  });
  page.on("pageerror", (error) => tab.fault(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(tab.root) && !/^(data|about):/.test(url)) tab.fault(`asks for ${url}, outside the site`);
  });
  page.on("requestfailed", (request) => {
    // A page that is left while it loads is no fault of its own.
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") tab.fault(`${request.url()} fails: ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== tab.missing) tab.fault(`${response.url()} answers ${response.status()}`);
  });
  return tab;
}

/// Does all jobs, several at once, each worker in a tab of its own. A job has `where`, `root` and `work`.
export async function each(browser, jobs, atOnce, fault, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  const queue = [...jobs];
  const worker = async () => {
    let tab;
    for (let job = queue.shift(); job; job = queue.shift()) {
      // A tab that goes on to another site may still ask for the last icon of the one before.
      if (tab && tab.root !== job.root) await tab.page.close();
      if (!tab || tab.root !== job.root) tab = await open(context, fault);
      Object.assign(tab, { where: job.where, root: job.root, missing: "" });
      try {
        await job.work(tab);
      } catch (error) {
        tab.fault(error.message.split("\n").slice(0, 2).join(" "));
      }
    }
    await tab?.page.close();
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, worker));
  await context.close();
}
