// Ways through the site by keyboard.

const active = () => {
  const one = document.activeElement;
  return { tag: one?.tagName ?? "", name: one?.getAttribute("name") ?? "", isResult: Boolean(one?.closest(".results")) };
};

/// The first key leads past what every page begins with; on the page for searching one can type at once.
export async function skip({ page, fault }) {
  if (await page.evaluate(() => document.activeElement?.matches("form.search input"))) return;
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
  if (!found.leads) fault(`the keyboard first reaches ${found.what}, not a link past the header`);
  else if (!found.seen) fault(`the link past the header can't be seen when the keyboard is on it: ${found.what}`);
}

/// From the first to the last that can have the focus: each once, in view, outlined, and none keeps it.
export async function tabs({ page, fault }, most) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(() => {
    self.seenByKeyboard = new Set();
    // Where the focus was last is where it goes on from.
    const start = document.createElement("i");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
  let steps = 0;
  for (; steps < most; steps += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body || self.seenByKeyboard.has(one)) return { ends: true };
      self.seenByKeyboard.add(one);
      const style = getComputedStyle(one);
      const boxes = [...one.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
      const covered = (box) => {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const top = document.elementFromPoint(x, y);
        return top !== null && !one.contains(top) && !top.contains(one) && top.closest("a, button") !== one;
      };
      const inView = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
      const what = one.outerHTML.slice(0, 120);
      if (!inView.length) return { bad: `has the focus out of sight: ${what}` };
      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return { bad: `shows no focus: ${what}` };
      if (inView.every(covered)) return { bad: `has the focus behind something else: ${what}` };
      return {};
    });
    if (found.ends) break;
    if (found.bad) return void fault(found.bad);
  }
  const left = await page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
    const misses = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && !self.seenByKeyboard.has(one);
    return all.filter(misses).map((one) => one.outerHTML.slice(0, 100));
  });
  if (steps < most && left.length) fault(`the keyboard never reaches ${left.length} things, as ${left[0]}`);
}

/// `/` leads to the search, typing finds, the arrows go through what is found, Enter leads to the words.
export async function search({ page, fault }, source) {
  await page.goto(source, { waitUntil: "load" });
  // The longest word of the text, of which two letters exchanged are surely a slip.
  const word = await page.evaluate(() => {
    const texts = [...document.querySelectorAll(".source-text p")].flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE));
    const words = texts.flatMap((text) => text.data.match(/\p{L}+/gu) ?? []);
    return words.reduce((one, other) => (other.length > one.length ? other : one));
  });
  await page.keyboard.press("/");
  await page.waitForURL(/\/search\/(index\.html)?$/);
  await page.waitForFunction(() => document.activeElement?.matches("form.search input"));
  const type = async (text) => {
    await page.locator("form.search input").fill("");
    await page.waitForFunction(() => !document.querySelector(".search-status").textContent);
    await page.keyboard.type(text);
  };
  const results = (some) =>
    page.waitForFunction((some) => document.querySelectorAll(".results a").length > 0 === some && document.querySelector(".search-status").textContent.trim(), some);
  await type("qqxxzzqq");
  await results(false);
  const slip = word.slice(0, 3) + word[4] + word[3] + word.slice(5);
  await type(slip);
  await results(true).catch(() => fault(`“${slip}” finds nothing; “${word}” is a word of a source`));
  await type(word);
  await results(true);
  await page.keyboard.press("ArrowDown");
  if (!(await page.evaluate(active)).isResult) return void fault("the arrow down does not lead to the results");
  await page.keyboard.press("ArrowUp");
  if ((await page.evaluate(active)).name !== "q") fault("the arrow up does not lead back to the field");
  await page.keyboard.press("ArrowDown");
  const before = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL((now) => now.href.split("?")[0] !== before.split("?")[0]);
  await page.waitForLoadState("load");
  const inView = () =>
    [...document.querySelectorAll("main mark")].some((mark) => {
      const box = mark.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    });
  await page.waitForFunction(inView, undefined, { timeout: 4000 }).catch(() => fault(`“${word}” is not marked in view on ${page.url()}`));
}

/// What a link leads to is shown when it has the focus, inside the window, and Escape puts it away.
export async function preview({ page, fault }) {
  const links = page.locator("main :is(a[href*='people/'], a[href*='quotes/'], a[href*='questions/']):not(.chip, .crumbs a)");
  for (let n = 0; n < Math.min(8, await links.count()); n += 1) {
    const link = links.nth(n);
    if (!(await link.isVisible())) continue;
    await link.focus();
    const shown = await page.waitForSelector("#preview", { timeout: 1500 }).catch(() => null);
    if (!shown) continue;
    const found = await page.evaluate(() => {
      const box = document.getElementById("preview").getBoundingClientRect();
      return {
        isTip: document.getElementById("preview").getAttribute("role") === "tooltip",
        tells: document.activeElement.getAttribute("aria-describedby") === "preview",
        fits: box.left >= 0 && box.right <= innerWidth && box.top >= 0,
      };
    });
    if (!found.isTip || !found.tells) fault("a preview is not said to be one");
    if (!found.fits) fault("a preview stands beyond the window");
    await page.keyboard.press("Escape");
    if (await page.locator("#preview").count()) fault("Escape does not put a preview away");
    const keeps = await link.evaluate((one) => one === document.activeElement && !one.hasAttribute("aria-describedby"));
    if (!keeps) fault("the link lost the focus with its preview");
    return;
  }
  fault("no link shows a preview when it has the focus");
}

/// What is picked stays, the rest goes with its groups, the address says so, and clearing brings all
/// back. A value can be picked by keyboard.
export async function filter({ page, fault }, url) {
  await page.goto(url, { waitUntil: "load" });
  const form = page.locator("form.filter:not(.of-table)");
  if (!(await form.count())) return;
  if (!(await form.isVisible())) return void fault("the filter is not shown");
  const look = () =>
    page.evaluate(() => {
      const seen = (all) => [...document.querySelectorAll(all)].filter((one) => one.getClientRects().length > 0);
      return {
        entries: seen("main li[data-status]").length,
        groups: seen(".speaker-group, .question-group").length,
        empty: seen(".speaker-group, .question-group").filter((group) => !group.querySelector("li[data-status]:not([hidden])")).length,
        said: Number(document.querySelector("form.filter [role=status] b").textContent),
        query: location.search,
      };
    });
  const all = await look();
  for (const select of await form.locator("select").all()) {
    const name = await select.getAttribute("name");
    const option = select.locator("option").nth(1);
    const value = await option.getAttribute("value");
    const count = Number((await option.textContent()).match(/\((\d+)\)$/)?.[1]);
    await select.focus();
    await page.keyboard.press("ArrowDown");
    if ((await select.inputValue()) !== value) await select.selectOption(value);
    const picked = await look();
    if (picked.entries !== count) fault(`${name}=${value} promises ${count} entries and shows ${picked.entries}`);
    if (picked.empty) fault(`${name}=${value} leaves ${picked.empty} groups empty`);
    if (picked.said !== count) fault(`${name}=${value} says ${picked.said}, not ${count}`);
    if (new URLSearchParams(picked.query).get(name) !== value) fault(`the address has ${picked.query}, not ${name}=${value}`);
    // The address by itself brings the same.
    await page.goto(`${url}?${new URLSearchParams({ [name]: value })}`, { waitUntil: "load" });
    if ((await look()).entries !== count) fault(`?${name}=${value} shows ${(await look()).entries} entries, not ${count}`);
    await form.locator("button").focus();
    await page.keyboard.press("Enter");
    const cleared = await look();
    if (cleared.entries !== all.entries || cleared.groups !== all.groups) fault("clearing does not bring all back");
    if (cleared.query) fault(`the address still has ${cleared.query}`);
  }
}

/// The table of who says what: a kind leaves its rows alone, clearing brings all back, a head sorts.
/// The head of the table stays where there is room for it, hides nothing that has the focus, and the table of a
/// low window scrolls with the page.
async function staying({ page, fault }) {
  const { width, height } = page.viewportSize();
  const state = () => page.evaluate(() => {
    const box = document.querySelector(".table-wrap:has(> .coverage)");
    const link = [...box.querySelectorAll("tbody a")].at(-1);
    link.focus();
    const steps = [...box.querySelectorAll("tbody tr")].reverse().map((row) => row.querySelector("td a")).filter(Boolean);
    box.scrollIntoView();
    const hidden = steps.slice(0, 40).find((one) => {
      one.focus();
      const at = one.getBoundingClientRect();
      return document.elementFromPoint(at.left + at.width / 2, at.top + 2)?.closest("th");
    });
    const head = box.querySelector("thead th:last-child").getBoundingClientRect();
    return { scrolls: box.scrollHeight > box.clientHeight + 1, top: head.top - box.getBoundingClientRect().top, hidden: hidden?.outerHTML.slice(0, 100) };
  });
  for (const [wide, high] of [[1280, 900], [390, 844]]) {
    await page.setViewportSize({ width: wide, height: high });
    const { scrolls, top, hidden } = await state();
    if (scrolls && Math.abs(top) > 2) fault(`at ${wide} px the head of the table does not stay: it is ${top} px away`);
    if (hidden) fault(`at ${wide} px this has the focus behind a head: ${hidden}`);
    const long = await page.evaluate(() => document.querySelector(".coverage").offsetHeight > innerHeight);
    if (long && !scrolls) fault(`at ${wide} px a long table has no head that stays`);
  }
  await page.setViewportSize({ width: 320, height: 256 });
  if ((await state()).scrolls) fault("on a low window the table scrolls by itself");
  await page.setViewportSize({ width, height });
}

export async function coverage({ page, fault }) {
  const rows = page.locator("table.coverage tbody tr:visible");
  const all = await rows.count();
  const select = page.locator("form.of-table select[name=kind]");
  if (!(await select.count())) return;
  const option = select.locator("option").nth(1);
  const value = await option.getAttribute("value");
  await select.selectOption(value);
  const kinds = await rows.evaluateAll((rows) => [...new Set(rows.map((row) => row.dataset.kind))]);
  if (kinds.join() !== value) fault(`kind=${value} shows rows of ${kinds.join(" and ")}`);
  const said = Number(await page.locator("form.of-table [role=status] b").textContent());
  if (said !== (await rows.count())) fault(`says that ${said} rows are shown; there are ${await rows.count()}`);
  await page.locator("form.of-table button").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((all) => [...document.querySelectorAll("table.coverage tbody tr")].filter((row) => !row.hidden).length === all, all);
  const button = page.locator("table.coverage thead button").first();
  await button.focus();
  await page.keyboard.press("Enter");
  const sorted = await page.evaluate(() => document.querySelector("table.coverage thead th").getAttribute("aria-sort"));
  if (sorted !== "ascending") fault("the head of a column does not sort");
  await staying({ page, fault });
}

/// `n` and `p` go from passage to passage in both texts, and around.
export async function compare({ page, fault }) {
  const count = await page.locator(".compare .step").count();
  if (!count) return;
  const now = () =>
    page.evaluate(() => ({ marked: [...document.querySelectorAll(".now")].map((one) => one.id), holds: Boolean(document.activeElement?.closest(".now")) }));
  await page.keyboard.press("n");
  const first = await now();
  if (!first.marked.length || !first.holds) return void fault("n does not lead to the first passage");
  await page.keyboard.press("n");
  const second = await now();
  if (count > 1 && second.marked.join() === first.marked.join()) fault("n does not lead on");
  await page.keyboard.press("p");
  if ((await now()).marked.join() !== first.marked.join()) fault("p does not lead back");
  await page.keyboard.press("p");
  if (count > 1 && (await now()).marked.join() === first.marked.join()) fault("p does not lead around");
}
