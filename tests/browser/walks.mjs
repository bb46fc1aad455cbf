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
  const [title, often] = await page.evaluate(() => {
    // Each paragraph is found by itself: what several of them have is found on the page more than once.
    const words = [...document.querySelectorAll(".source-text p")].flatMap((one) => [...new Set(one.textContent.match(/\p{L}{3,}/gu))]);
    const count = (word) => words.filter((other) => other === word).length;
    const most = words.reduce((one, other) => (count(other) > count(one) ? other : one));
    return [document.querySelector("h1").textContent.match(/\p{L}{3,}/u)[0], count(most) > 2 ? most : undefined];
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
  // The beginning of a word with a letter left out: more is missing than a slip of the whole word.
  const start = word.slice(0, 3) + word.slice(4, -2);
  if (start.length > 5) {
    await type(start);
    await results(true).catch(() => fault(`“${start}” finds nothing; “${word}” is a word of a source`));
  }
  await type(`"${title} qqxxzzqq"`);
  await results(false).catch(() => fault(`a run of words that nothing has is found by its first, “${title}”`));
  const outlet = await page.locator("form.search select[name=source] option").last().textContent();
  await type(outlet);
  await results(true).catch(() => {});
  if (!(await page.locator(".results a[href*='sources/']").count())) fault(`“${outlet}” does not find what that outlet says`);
  if (await page.evaluate(() => document.documentElement.lang === "ar")) {
    for (const word of ["حجر", "وبالحجر", "٣٠٠"]) {
      await type(word);
      await results(true).catch(() => fault(`“${word}” finds nothing`));
    }
  }
  // A source of one sentence has no such word.
  await type(often ?? word);
  await results(true);
  const grouped = await page.evaluate(() => {
    const of = [...document.querySelectorAll(".results li")].map((row) => row.querySelector("a").pathname);
    return { twice: of.filter((path, n) => path === of[n - 1]).length, links: document.querySelectorAll(".results a").length, rows: of.length };
  });
  if (grouped.twice) fault(`“${often}” names the page it was found on ${grouped.twice} times in a row`);
  if (often && grouped.links === grouped.rows) fault(`“${often}” finds nothing twice on a page`);
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

/// The sign of a source shows the words it leads to when Tab scrolls to it. They go along when the page is scrolled,
/// stay while the pointer is on them or the sign has the focus, and Escape puts them away, for good.
export async function signs({ page, fault }) {
  await page.setViewportSize({ width: 1280, height: 900 });
  const before = await page.evaluate(() => {
    const all = [...document.querySelectorAll("main :is(a[href], summary, button)")].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const at = all.findIndex((one, n) => n && one.matches(".chips .chip") && one.hash && one.getBoundingClientRect().top > 2 * innerHeight);
    all[at - 1]?.focus({ preventScroll: true });
    return at > 0;
  });
  if (!before) return;
  await page.mouse.move(5, 5);
  await page.keyboard.press("Tab");
  const there = () => page.locator("#preview").count();
  const wait = () => page.waitForSelector("#preview", { timeout: 1500 }).catch(() => null);
  if (!(await wait())) return void fault("a sign that Tab scrolls to shows no preview");
  const look = () =>
    page.evaluate(() => {
      const [box, sign] = [document.getElementById("preview"), document.activeElement];
      const [at, of] = [box, sign].map((one) => one?.getBoundingClientRect());
      const gap = at && Math.min(Math.abs(at.top - of.bottom), Math.abs(of.top - at.bottom));
      return { gap, cited: box?.querySelector("mark")?.textContent ?? "", label: sign.ariaLabel, after: getComputedStyle(sign, "::after").content };
    });
  const shown = await look();
  if (!shown.cited || !shown.label.includes(shown.cited.slice(0, 12))) fault(`the preview of “${shown.label}” cites “${shown.cited}”`);
  if (!["none", "normal"].includes(shown.after)) fault("a sign has a label beside its preview");
  await page.evaluate(() => new Promise((done) => (scrollBy(0, 40), requestAnimationFrame(() => requestAnimationFrame(done)))));
  if ((await look()).gap === null) fault("a preview goes when the page is scrolled");
  else if (Math.abs((await look()).gap - shown.gap) > 2) fault("a preview does not go along with its link");
  const middle = await page.evaluate(() => {
    const box = document.getElementById("preview")?.getBoundingClientRect();
    return box && [box.left + box.width / 2, box.top + box.height / 2];
  });
  if (middle) {
    await page.mouse.move(...middle);
    await page.mouse.move(5, 5, { steps: 4 });
    await page.waitForTimeout(500);
    if (!(await there())) fault("a preview goes with the pointer, though its link has the focus");
  }
  await page.keyboard.press("Escape");
  if (await there()) fault("Escape does not put the preview of a sign away");
  await page.waitForTimeout(600);
  if (await there()) fault("a preview comes back after Escape");
  await page.evaluate(() => document.activeElement.blur());
  const sign = await page.evaluateHandle(() => [...document.querySelectorAll(".chips .chip")].find((one) => one.getBoundingClientRect().top > 100));
  await sign.hover();
  if (!(await wait())) return void fault("a sign that is pointed at shows no preview");
  await page.locator("#preview").hover();
  await page.waitForTimeout(500);
  if (!(await there())) fault("a preview goes while the pointer is on it");
  await page.evaluate(() => scrollBy(0, 4000));
  await page.waitForFunction(() => !document.getElementById("preview"), undefined, { timeout: 2000 }).catch(() => fault("a preview stays when its link is out of view"));
}

/// A link to a statement shows its words.
export async function statements({ page, fault }) {
  await page.setViewportSize({ width: 1280, height: 900 });
  const found = await page.evaluate(() => {
    const link = [...document.querySelectorAll("main a[href*='narrative/']")].find((one) => /^#s-/.test(one.hash) && one.checkVisibility({ visibilityProperty: true }));
    link?.focus();
    return Boolean(link);
  });
  if (!found) return;
  if (!(await page.waitForSelector("#preview .text:not(:empty)", { timeout: 1500 }).catch(() => null))) fault("a link to a statement shows no preview");
}

/// What can be hit in notes and lists of names is 24 px high, or a circle of 24 px around it is free of others
/// (WCAG 2.2, 2.5.8).
export async function room({ page, fault }) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const tight = await page.evaluate(() => {
      document.querySelectorAll("details.side").forEach((one) => (one.open = true));
      const can = (one) => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).pointerEvents !== "none";
      const all = [...document.querySelectorAll("main :is(a[href], button, summary)")].filter(can).map((one) => {
        const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
        return { one, left, top, right, bottom, isSmall: width < 24 || height < 24, x: left + width / 2, y: top + height / 2 };
      });
      const apart = (a, b) => Math.hypot(Math.max(b.left - a.x, 0, a.x - b.right), Math.max(b.top - a.y, 0, a.y - b.bottom)) >= 12;
      const free = (a, b) => apart(a, b) && !(b.isSmall && Math.hypot(a.x - b.x, a.y - b.y) < 24);
      const asked = all.filter(({ one, isSmall }) => isSmall && one.closest(".side ul, .name-list"));
      return asked.filter((a) => all.some((b) => b !== a && !free(a, b))).map(({ one }) => one.outerHTML.slice(0, 100));
    });
    if (tight.length) fault(`${tight.length} things in notes have less than 24 px at ${width} px, as ${tight[0]}`);
  }
}

/// Whoever comes to a place of a page is there at once, and sees among the contents where.
export async function arrival({ page, fault }, url) {
  await page.setViewportSize({ width: 1280, height: 900 });
  const id = await page.evaluate(() => [...document.querySelectorAll(".contents a")].map((one) => one.hash.slice(1)).filter((id) => id && document.getElementById(decodeURIComponent(id))).at(-2));
  if (!id) return;
  await page.goto("about:blank");
  await page.goto(`${url}#${id}`, { waitUntil: "load" });
  const at = await page.evaluate(() => scrollY);
  await page.waitForTimeout(400);
  if (Math.abs((await page.evaluate(() => scrollY)) - at) > 20) fault("the page is still running to its place after it has loaded");
  const current = () => page.evaluate(() => [...document.querySelectorAll(".contents [aria-current]")].map((one) => one.hash.slice(1)).join());
  await page.waitForFunction(() => document.querySelector(".contents [aria-current]"), undefined, { timeout: 2000 }).catch(() => null);
  if ((await current()) !== id) fault(`the contents have “${await current()}” as the place, not “${id}”`);
  await page.evaluate(() => scrollTo(0, 0));
  const gone = (id) => document.querySelector(".contents [aria-current]")?.hash.slice(1) !== id;
  await page.waitForFunction(gone, id, { timeout: 2000 }).catch(() => fault("the place among the contents does not go along"));
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
