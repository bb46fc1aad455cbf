// The marks in a source's text can be switched off, kind by kind, where the page explains them.
(function () {
  "use strict";

  document.querySelectorAll(".key .marks li").forEach(function (entry) {
    var sample = entry.querySelector(".quotation, .mention, .passage");
    if (!sample) return;
    var names = [].slice.call(sample.classList);
    var marks = document.querySelectorAll(".source-text ." + names.join("."));
    if (!marks.length) return;
    var label = document.createElement("label");
    var box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", function () {
      marks.forEach(function (mark) { names.forEach(function (name) { mark.classList.toggle(name, box.checked); }); });
    });
    label.append(box, " ");
    label.append.apply(label, [].slice.call(entry.childNodes));
    entry.append(label);
  });
})();
