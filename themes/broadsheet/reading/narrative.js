// The narrative can be read with only those statements that two origins carry. Paper has them all.
(function () {
  "use strict";

  var head = document.querySelector(".page-narrative .page-head");
  var text = document.querySelector(".narrative");
  if (!head || !text) return;
  var all = text.querySelectorAll(".statement");
  var many = 0;
  all.forEach(function (statement) {
    // What stands behind a statement, up to the next, is about it.
    var parts = [statement];
    for (var next = statement.nextElementSibling; next && !next.matches(".statement"); next = next.nextElementSibling) parts.push(next);
    if (parts.some(function (part) { return part.dataset.origins; })) many += 1;
    else parts.forEach(function (part) { part.classList.add("alone"); });
  });
  if (!many || many === all.length) return;
  all.forEach(function (statement) {
    for (var up = statement.parentNode; up !== text; up = up.parentNode) up.classList.toggle("alone", !up.querySelector(".statement:not(.alone)"));
  });

  // A heading goes with all that stands under it.
  var heads = text.querySelectorAll("h2, h3");
  heads.forEach(function (heading) {
    var next = heading.nextElementSibling;
    while (next && !(next.matches("h2, h3") && next.tagName <= heading.tagName) && (next.matches("h2, h3, .alone") || !next.querySelector(".statement:not(.alone)"))) next = next.nextElementSibling;
    heading.classList.toggle("alone", !next || next.matches("h2, h3"));
  });

  var label = document.createElement("label");
  var box = document.createElement("input");
  var said = document.createElement("span");
  label.className = said.className = "facts";
  said.setAttribute("role", "status");
  box.type = "checkbox";
  label.append(box, " ", variorum.say("two-origins", { many: many, n: all.length }));
  head.append(label, " ", said);

  function pick(only) {
    // What is in view, and stays, keeps its place there.
    var stays = [label].concat([].slice.call(text.querySelectorAll(":is(h2, h3, .statement):not(.alone)")));
    var kept = stays.find(function (one) { return one.getBoundingClientRect().top >= 0; }) || label;
    var top = kept.getBoundingClientRect().top;
    box.checked = only;
    text.classList.toggle("two-origins", only);
    said.textContent = variorum.say("two-origins-shown", { many: only ? many : all.length, n: all.length });
    scrollBy(0, kept.getBoundingClientRect().top - top);
  }

  box.addEventListener("change", function () { pick(box.checked); });
  // Whoever is led to a statement that is not shown is shown all.
  addEventListener("hashchange", function () {
    var to = document.getElementById(location.hash.slice(1));
    if (!to || !box.checked || !to.matches(".alone")) return;
    pick(false);
    to.scrollIntoView();
  });
})();
