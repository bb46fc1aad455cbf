// What a link leads to, shown while it is pointed at or has the focus. Escape puts it away; it stays
// while the pointer is on it. It only adds: every link goes where it goes.
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
      document.head.append(script);
    }
    wanted[n] = then;
  }

  // Where a link leads, below the root of the site; the program files previews under the same words.
  function place(link) {
    var to = new URL(link.href);
    if (to.protocol !== location.protocol || !to.href.startsWith(root.href) || to.pathname === location.pathname) return null;
    var path = decodeURIComponent(to.href.slice(root.href.length).replace(/[?#].*$/, "").replace(/index\.html$/, ""));
    return /^timeline\//.test(path) ? path + to.hash : path;
  }

  // FNV-1a, 32 bits wide.
  function shardOf(text) {
    var hash = 0x811c9dc5;
    new TextEncoder().encode(text).forEach(function (byte) { hash = Math.imul(hash ^ byte, 0x01000193) >>> 0; });
    return hash % count;
  }

  var box = null;
  var owner = null;
  var timer;

  function hide() {
    clearTimeout(timer);
    if (owner) owner.removeAttribute("aria-describedby");
    if (box) box.remove();
    box = owner = null;
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
    head.textContent = preview.kind;
    (preview.sources || []).slice(0, 8).forEach(function (source) {
      var chip = document.createElement("span");
      chip.className = "chip src-" + source[1];
      chip.textContent = source[0];
      head.append(" ", chip);
    });
    box.append(head);
    ["title", "text"].forEach(function (part) {
      if (!preview[part]) return;
      var text = document.createElement("p");
      text.className = part;
      text.dir = "auto";
      if (part === "text" && preview.lang) text.lang = preview.lang;
      text.textContent = preview[part];
      box.append(text);
    });
    document.body.append(box);
    link.setAttribute("aria-describedby", box.id);
    var at = link.getClientRects()[0] || link.getBoundingClientRect();
    var below = at.bottom + box.offsetHeight + 8 < innerHeight || at.top < box.offsetHeight + 8;
    box.style.top = (below ? at.bottom + 4 : at.top - box.offsetHeight - 4) + "px";
    box.style.left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8)) + "px";
    box.addEventListener("pointerleave", hide);
  }

  function ask(event) {
    var link = event.target.closest && event.target.closest("main a[href]");
    if (!link || link === owner || link.matches(".chip, .crumbs a, .preview a") || event.pointerType === "touch") return;
    var at = place(link);
    if (!at) return;
    clearTimeout(timer);
    timer = setTimeout(function () {
      var n = shardOf(at);
      // Who has gone on while it was loaded is not shown it.
      load(n, function () { if (shards[n][at] && link.matches(":hover, :focus")) show(link, shards[n][at]); });
    }, 300);
  }

  document.addEventListener("pointerover", ask);
  document.addEventListener("focusin", ask);
  document.addEventListener("pointerout", function (event) {
    clearTimeout(timer);
    // On the way from the link to its preview nothing is put away.
    if (owner && event.target.closest("a") === owner) timer = setTimeout(function () { if (box && !box.matches(":hover") && document.activeElement !== owner) hide(); }, 200);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("scroll", hide, { passive: true });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
})();
