// What a link leads to, shown while it is pointed at or has the focus. Escape puts it away; it stays
// while the pointer is on it, and goes along when the page is scrolled. It only adds: every link goes where it goes.
(function () {
  "use strict";

  var count = +document.body.dataset.previews;
  var root = new URL(document.body.dataset.root || "./", location.href);
  if (!count || !document.querySelector("main")) return;

  var shards = {};
  var wanted = {};
  self.variorumPreviews = { push: function (part) {
    shards[part[0]] = part[1];
    if (wanted[part[0]]) wanted[part[0]]();
  } };

  function load(n, then) {
    if (shards[n]) return then();
    if (!wanted[n]) {
      var script = document.createElement("script");
      script.src = root.href + "previews/" + n + ".js";
      script.onerror = function () { self.variorumPreviews.push([n, {}]); };
      document.head.append(script);
    }
    wanted[n] = then;
  }

  // Where a link leads, below the root of the site: the place on its page, where such places have previews, then the
  // page. The program files previews under the same words.
  function places(link) {
    var to = new URL(link.href);
    if (to.protocol !== location.protocol || !to.href.startsWith(root.href) || to.pathname === location.pathname) return [];
    var path = decodeURIComponent(to.href.slice(root.href.length).replace(/[?#].*$/, "").replace(/index\.html$/, ""));
    return to.hash && /^(narrative|sources|timeline)\//.test(path) ? [path + decodeURIComponent(to.hash), path] : [path];
  }

  // FNV-1a, 32 bits wide.
  function shardOf(text) {
    var hash = 0x811c9dc5;
    new TextEncoder().encode(text).forEach(function (byte) { hash = Math.imul(hash ^ byte, 0x01000193) >>> 0; });
    return hash % count;
  }

  var box = null;
  var owner = null;
  // The link that was asked last, shown or not: it is not asked again before the pointer or the focus has left it.
  var last = null;
  var timer;

  function hide() {
    if (!box) return;
    owner.removeAttribute("aria-describedby");
    box.remove();
    box = owner = null;
  }

  // Beside its link, below it or above; away once that is out of view.
  function put() {
    var at = owner.getClientRects()[0] || owner.getBoundingClientRect();
    if (at.bottom < 0 || at.top > innerHeight) return hide();
    var below = at.bottom + box.offsetHeight + 8 < innerHeight || at.top < box.offsetHeight + 8;
    box.style.top = (below ? at.bottom + 4 : at.top - box.offsetHeight - 4) + "px";
    box.style.left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8)) + "px";
  }

  // On the way between a link and its preview nothing is put away.
  function leave() {
    setTimeout(function () { if (box && !box.matches(":hover") && !owner.matches(":hover, :focus")) hide(); }, 200);
  }

  function show(link, preview) {
    hide();
    owner = link;
    box = document.createElement("div");
    box.className = "preview";
    box.id = "preview";
    box.setAttribute("role", "tooltip");
    var head = document.createElement("p");
    head.className = "status";
    head.append(preview.kind || "");
    (preview.sources || []).slice(0, 8).forEach(function (source) {
      var chip = document.createElement("span");
      chip.className = "chip src-" + source[1];
      chip.textContent = source[0];
      head.append(" ", chip);
    });
    box.append(head);
    ["title", "text", "facts"].forEach(function (part) {
      if (!preview[part]) return;
      var line = document.createElement("p");
      line.className = part;
      line.dir = "auto";
      if (part === "text" && preview.lang) line.lang = preview.lang;
      // Every other piece is what is cited.
      [].concat(preview[part]).forEach(function (piece, n) {
        var words = document.createElement(n % 2 ? "mark" : "span");
        words.textContent = piece;
        line.append(words);
      });
      box.append(line);
    });
    document.body.append(box);
    link.setAttribute("aria-describedby", box.id);
    box.addEventListener("pointerleave", leave);
    put();
  }

  // The first preview there is of some places; of a sign at least what it stands for.
  function find(link, at) {
    // Who has gone on while it was loaded is not shown it.
    if (!link.matches(":hover, :focus")) return;
    if (!at.length) return link.matches("[aria-label].chip") ? show(link, { title: link.ariaLabel }) : undefined;
    var n = shardOf(at[0]);
    load(n, function () {
      if (!shards[n][at[0]]) find(link, at.slice(1));
      else if (link.matches(":hover, :focus")) show(link, shards[n][at[0]]);
    });
  }

  function ask(event) {
    var link = event.target.closest && event.target.closest("main a[href]");
    if (!link || link === last || link === owner || link.matches(".crumbs a") || event.pointerType === "touch") return;
    last = link;
    clearTimeout(timer);
    timer = setTimeout(find, 300, link, places(link));
  }

  // What comes under a pointer at rest, when the keyboard scrolls the page, is not pointed at.
  document.addEventListener("pointermove", ask);
  document.addEventListener("focusin", ask);
  document.addEventListener("pointerout", function (event) {
    var link = event.target.closest("a");
    if (!link || link.contains(event.relatedTarget)) return;
    if (link === last && link !== document.activeElement) {
      clearTimeout(timer);
      last = null;
    }
    if (link === owner) leave();
  });
  document.addEventListener("focusout", function () {
    clearTimeout(timer);
    last = null;
    hide();
  });
  document.addEventListener("scroll", function () { if (box) put(); }, { passive: true, capture: true });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    clearTimeout(timer);
    hide();
  });
})();
