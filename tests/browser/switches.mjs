// What scripts add to pages that can be switched, opened and copied, all of it by keyboard.

const shown = (page, all) => page.evaluate((all) => [...document.querySelectorAll(all)].filter((one) => one.checkVisibility()).length, all);

/// Wordings as running text, as an apparatus, and both, there and back. The state is that of named radio buttons.
export async function apparatus({ page, fault }) {
  const group = page.getByRole("radiogroup");
  if ((await group.count()) !== 1) return void fault("no switch between running text and apparatus");
  if (!(await group.getAttribute("aria-label"))) fault("the switch between running text and apparatus has no name");
  const state = async () => ({
    checked: await page.getByRole("radio", { checked: true }).count(),
    at: await page.getByRole("radio").evaluateAll((all) => all.findIndex((one) => one.checked)),
    holds: await page.getByRole("radio").evaluateAll((all) => all.findIndex((one) => one === document.activeElement)),
    texts: await shown(page, ".wording blockquote"),
    differences: await shown(page, ".wording .diff"),
  });
  const names = await page.getByRole("radio").evaluateAll((all) => all.map((one) => one.labels[0]?.textContent.trim()));
  if (names.length !== 3 || new Set(names.filter(Boolean)).size !== 3) fault(`the ways of reading are called ${names.join(", ")}`);
  const both = await state();
  if (both.at !== 0 || !both.texts || !both.differences) fault("text and apparatus are not both there at first");
  await page.getByRole("radio").first().focus();
  const press = async (key, at, how) => {
    await page.keyboard.press(key);
    const now = await state();
    if (now.at !== at || now.holds !== at || now.checked !== 1) fault(`${key} leads to way ${now.at} with the focus on ${now.holds}, not to ${at}`);
    else if (!how(now)) fault(`way ${at} shows ${now.texts} texts and ${now.differences} differences of ${both.texts} and ${both.differences}`);
  };
  const running = (now) => now.texts === both.texts && now.differences === 0;
  await press("ArrowDown", 1, running);
  await press("ArrowDown", 2, (now) => now.texts === both.texts - both.differences && now.differences === both.differences);
  await press("ArrowUp", 1, running);
  await press("ArrowUp", 0, (now) => now.texts === both.texts && now.differences === both.differences);
}

// A box that is off by the space bar, and on again: `holds` tells whether what it switches is there.
async function box({ page, fault }, one, holds) {
  const name = await one.evaluate((one) => one.labels[0]?.textContent.trim());
  if (!name) return void fault("a switch has no name");
  const first = await one.isChecked();
  await one.focus();
  for (const to of [!first, first]) {
    await page.keyboard.press(" ");
    if ((await one.isChecked()) !== to) fault(`the space bar does not switch “${name}”`);
    else if ((await holds()) !== to) fault(`“${name}” is ${to ? "on" : "off"} and changes nothing`);
  }
}

/// Each kind of mark in a source's text goes and comes back.
export async function marks(tab) {
  const boxes = await tab.page.locator(".key input[type=checkbox]").all();
  const there = await tab.page.locator(".source-text :is(.quotation, .mention, .passage)").count();
  if (there && !boxes.length) tab.fault("the marks of the text have no switch");
  const look = () => tab.page.locator(".source-text").evaluate((text) => [...text.querySelectorAll("*")].map((one) => `${one.className} ${one.hidden}`).join());
  // On a narrow window the switches are folded.
  const fold = tab.page.locator(".key summary");
  if (boxes.length && !(await boxes[0].isVisible())) await fold.click();
  for (const one of boxes) {
    const before = await look();
    await box(tab, one, async () => (await look()) === before);
  }
}

/// What one origin carries goes from the narrative with its notes, and with the headings it leaves bare; it is said how
/// much is shown, and all comes back. A statement that is not shown can be led to, and what is printed has all.
export async function narrative(tab) {
  const { page, fault } = tab;
  const one = page.locator(".page-head input[type=checkbox]");
  if (!(await one.count())) return;
  const look = () =>
    page.evaluate(() => {
      const seen = (all) => [...document.querySelectorAll(all)].filter((one) => one.checkVisibility());
      const text = seen(".narrative .para, .narrative li");
      const order = seen(".narrative :is(h2, h3, .statement)");
      const isBare = (one, n) => one.matches("h2, h3") && (!order[n + 1] || (order[n + 1].matches("h2, h3") && order[n + 1].tagName <= one.tagName));
      return {
        statements: seen(".narrative .statement").length,
        notes: seen(".narrative .side").length,
        weak: seen(".narrative .side:not([data-origins])").length,
        marks: seen(".narrative .differs").length,
        heads: order.filter((one) => one.matches("h2, h3")).length,
        bare: order.filter(isBare).length,
        empty: text.filter((one) => !one.textContent.trim() || (one.querySelector(".statement") && ![...one.querySelectorAll(".statement")].some((one) => one.checkVisibility()))).length,
        said: document.querySelector(".page-head [role=status]")?.textContent.trim() ?? "",
      };
    });
  const all = await look();
  await box(tab, one, async () => (await look()).weak < all.weak);
  await one.focus();
  await page.keyboard.press(" ");
  const picked = await look();
  if (picked.weak || picked.notes !== picked.statements) fault(`of two origins, it shows ${picked.statements} statements and ${picked.notes} notes, ${picked.weak} of them of one`);
  if (!picked.heads || picked.bare || picked.empty) fault(`what two origins carry stands under ${picked.heads} of ${all.heads} headings, ${picked.bare} of them bare, with ${picked.empty} empty paragraphs`);
  const numbers = await page.evaluate(([many, n]) => [many, n].map((one) => variorum.say("number", { n: one })), [picked.statements, all.statements]);
  if (!numbers.every((number) => picked.said.includes(number))) fault(`${picked.statements} of ${all.statements} statements are shown, and that is said as “${picked.said}”`);
  await page.emulateMedia({ media: "print" });
  if ((await look()).statements !== all.statements) fault("what is not shown is not printed");
  await page.emulateMedia({ media: "screen" });
  const hidden = await page.evaluate(() => [...document.querySelectorAll(".narrative .statement")].filter((one) => !one.checkVisibility()).at(-1).id);
  await page.evaluate((id) => void (location.hash = id), hidden);
  await page.waitForTimeout(200);
  const inView = await page.evaluate((id) => {
    const at = document.getElementById(id).getBoundingClientRect();
    return at.height > 0 && at.bottom > 0 && at.top < innerHeight;
  }, hidden);
  if (!inView) fault("a statement that is not shown can't be led to");
  if ((await one.isChecked()) || (await look()).statements !== all.statements) fault("what was not shown does not come back");
}

/// A statement is copied as it may be cited, and that is said.
export async function cite({ page, fault }) {
  await page.setViewportSize({ width: 1440, height: 900 });
  const button = page.locator(".side button").first();
  if (!(await button.count())) return void ((await page.locator(".citing").count()) && fault("no statement can be cited"));
  await page.evaluate(() => (navigator.clipboard.writeText = async (text) => void (self.copied = text)));
  await button.evaluate((one) => (one.closest("details").open = true));
  await button.focus();
  await page.keyboard.press("Enter");
  const said = await page.waitForFunction(() => document.querySelector("[role=status].said")?.textContent.trim(), undefined, { timeout: 2000 }).catch(() => null);
  if (!said) fault("copying a citation is not announced");
  const copied = await page.evaluate(() => self.copied ?? "");
  if (!copied.includes("#s-") || copied.length < 40 || /[{}]/.test(copied)) fault(`a citation reads “${copied.slice(0, 120)}”`);
}

/// How to cite an account: folded, opened by keyboard, each form under its name and within reach, no wider than the window.
export async function references({ page, fault }) {
  const fold = page.locator(".cite-as details");
  if (!(await fold.count())) return void fault("does not say how to cite the account");
  await page.setViewportSize({ width: 320, height: 844 });
  await fold.locator("summary").focus();
  await page.keyboard.press("Enter");
  if (!(await fold.evaluate((one) => one.open))) return void fault("the forms of a reference do not open by keyboard");
  const found = await fold.evaluate((one) => ({
    forms: one.querySelectorAll("h3").length,
    texts: [...one.querySelectorAll("pre")].filter((text) => text.tabIndex === 0 && text.textContent.trim().length > 40).length,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  if (!found.forms || found.forms !== found.texts) fault(`${found.forms} forms of a reference have ${found.texts} texts that the keyboard reaches`);
  if (found.wide > 0) fault(`the forms of a reference make the page ${found.wide} px wider than its window`);
  await page.keyboard.press("Tab");
  if (!(await page.evaluate(() => document.activeElement.matches(".cite-as pre")))) fault("the first form of a reference is not reached by the next key");
}

/// Every icon is a picture that the browser can show under the policy of the page.
export async function icons({ page, fault }) {
  const broken = await page.evaluate(async () => {
    const load = (href) =>
      new Promise((done) => {
        const icon = new Image();
        icon.onload = () => done(icon.naturalWidth > 0 ? "" : href);
        icon.onerror = () => done(href);
        icon.src = href;
      });
    const all = [...document.querySelectorAll("link[rel~=icon], link[rel=apple-touch-icon]")];
    return all.length < 3 ? ["(one is missing)"] : (await Promise.all(all.map((one) => load(one.href)))).filter(Boolean);
  });
  broken.forEach((href) => fault(`an icon does not load: ${href}`));
}
