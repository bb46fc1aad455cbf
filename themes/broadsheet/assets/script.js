// What the pages do without: a shorter address, a filter of the quotations, and links to statements
// that copy themselves.
(function () {
  "use strict";

  // `…/index.html` is written into links so that they work from a folder; on the web it may go.
  if (/^https?:$/.test(location.protocol) && /\/index\.html$/.test(location.pathname)) {
    history.replaceState(history.state, "", location.pathname.slice(0, -"index.html".length) + location.search + location.hash);
  }

  // The filter of the quotations. What is picked stands in the query of the address.
  document.querySelectorAll("form.filter").forEach(function (form) {
    var selects = [].slice.call(form.elements).filter(function (field) { return field.name; });
    var entries = [].slice.call(document.querySelectorAll("main li[data-status]"));
    var groups = document.querySelectorAll(".speaker-group, .found-words");
    var clear = form.querySelector("button");
    var names = new Map();
    selects.forEach(function (select) {
      [].slice.call(select.options, 1).forEach(function (option) { names.set(option, option.text.replace(/ \(\d+\)$/, "")); });
    });

    function fits(entry, select) {
      return !select.value || (" " + (entry.dataset[select.name] || "") + " ").indexOf(" " + select.value + " ") >= 0;
    }

    function show() {
      var shown = 0;
      var query = new URLSearchParams(location.search);
      entries.forEach(function (entry) {
        entry.hidden = !selects.every(function (select) { return fits(entry, select); });
        if (!entry.hidden) shown += 1;
      });
      groups.forEach(function (group) {
        group.hidden = !group.querySelector("li[data-status]:not([hidden])");
        var link = group.id && document.querySelector('.jump a[href="#' + CSS.escape(group.id) + '"]');
        if (link) link.parentNode.hidden = group.hidden;
      });
      selects.forEach(function (select) {
        // How many entries each value would leave, with what is picked beside it.
        var counts = {};
        entries.forEach(function (entry) {
          if (!selects.every(function (other) { return other === select || fits(entry, other); })) return;
          (entry.dataset[select.name] || "").split(" ").forEach(function (value) { counts[value] = (counts[value] || 0) + 1; });
        });
        [].slice.call(select.options, 1).forEach(function (option) {
          var count = counts[option.value] || 0;
          option.textContent = names.get(option) + " (" + count + ")";
          option.disabled = !count && !option.selected;
        });
        if (select.value) query.set(select.name, select.value);
        else query.delete(select.name);
      });
      clear.hidden = selects.every(function (select) { return !select.value; });
      form.querySelector("[role=status] b").textContent = shown;
      var address = location.pathname + (query.toString() && "?" + query) + location.hash;
      // A browser may refuse that in a folder; the filter works without.
      try { history.replaceState(history.state, "", address); } catch (refused) { return; }
    }

    var picked = new URLSearchParams(location.search);
    selects.forEach(function (select) {
      select.value = picked.get(select.name) || "";
      if (select.selectedIndex < 0) select.value = "";
    });
    form.addEventListener("change", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) {
      event.preventDefault();
      selects.forEach(function (select) { select.value = ""; });
      show();
      selects[0].focus();
    });
    form.hidden = false;
    show();
  });

  // Keys go from passage to passage in both columns at once; what is typed into a field is left alone.
  var steps = [].slice.call(document.querySelectorAll(".compare .step"));
  var now = -1;
  if (steps.length) {
    document.querySelector(".compare .keys").hidden = false;
    document.addEventListener("keydown", function (event) {
      var by = { n: 1, j: 1, p: -1, k: -1 }[event.key];
      if (!by || event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      now = now < 0 ? (by > 0 ? 0 : steps.length - 1) : (now + by + steps.length) % steps.length;
      var id = steps[now].hash.slice(1);
      document.querySelectorAll(".now").forEach(function (passage) { passage.classList.remove("now"); });
      [id, id.replace(/^a/, "b")].forEach(function (one) {
        var passage = document.getElementById(one);
        if (passage) passage.classList.add("now");
      });
      var there = document.getElementById(id);
      there.scrollIntoView({ block: "center" });
      there.querySelector("a").focus({ preventScroll: true });
    });
  }

  if (!navigator.clipboard) return;

  var said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  document.body.append(said);
  var timer;

  function say(text) {
    said.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(function () { said.textContent = ""; }, 2500);
  }

  function copy(id) {
    var address = location.href.split("#")[0] + "#" + id;
    navigator.clipboard.writeText(address).then(function () { say("Link copied"); }, function () {});
  }

  // A statement gets a button at its end; it shows when the statement is hovered or reached by keyboard.
  document.querySelectorAll(".narrative .statement[id]").forEach(function (statement) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "#";
    button.title = "Copy a link to this statement";
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", function () {
      history.replaceState(history.state, "", "#" + statement.id);
      copy(statement.id);
    });
    var chips = statement.nextElementSibling;
    (chips && chips.classList.contains("chips") ? chips : statement).append(button);
  });

  // The mark beside a heading still goes there, and copies the address on the way.
  document.querySelectorAll("a.anchor").forEach(function (anchor) {
    anchor.addEventListener("click", function () { copy(anchor.hash.slice(1)); });
  });
})();
