// The narrative can be read with only those statements in full ink that two origins carry.
(function () {
  "use strict";

  var sides = document.querySelectorAll(".narrative .side");
  var head = document.querySelector(".page-narrative .page-head");
  if (!head || sides.length < 2) return;
  var many = 0;
  sides.forEach(function (side) {
    var statement = side.previousElementSibling;
    while (statement && !statement.classList.contains("statement")) statement = statement.previousElementSibling;
    if (side.dataset.origins) many += 1;
    else [side, statement].forEach(function (part) { if (part) part.classList.add("alone"); });
  });
  if (!many || many === sides.length) return;
  var label = document.createElement("label");
  var box = document.createElement("input");
  label.className = "facts";
  box.type = "checkbox";
  box.addEventListener("change", function () { document.querySelector(".narrative").classList.toggle("two-origins", box.checked); });
  label.append(box, " ", variorum.say("two-origins", { many: many, n: sides.length }));
  head.append(label);
})();
