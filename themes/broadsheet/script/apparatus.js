// Wordings can be read as running text alone, or as an apparatus: the fullest, and what differs in the others.
(function () {
  "use strict";

  var page = document.querySelector(".quote-page");
  var first = page && page.querySelector(".wordings");
  if (!first || !page.querySelector(".diff")) return;
  var group = document.createElement("p");
  group.className = "facts";
  group.setAttribute("role", "radiogroup");
  group.setAttribute("aria-label", variorum.say("apparatus-label"));
  var ways = [variorum.say("apparatus-both"), variorum.say("apparatus-running"), variorum.say("apparatus-alone")];
  ["both", "running", "apparatus"].forEach(function (way, n) {
    var label = document.createElement("label");
    var button = document.createElement("input");
    button.type = "radio";
    button.name = "reading";
    button.checked = !n;
    button.addEventListener("change", function () {
      page.classList.toggle("running", way === "running");
      page.classList.toggle("apparatus", way === "apparatus");
    });
    label.append(button, " " + ways[n]);
    group.append(label, " ");
  });
  first.before(group);
})();
