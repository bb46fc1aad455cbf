// The marks in a source's text can be switched off, kind by kind, where the page explains them.
(function () {
  "use strict";

  document.querySelectorAll(".key .marks li").forEach(function (entry) {
    var samples = entry.querySelectorAll(".quotation, .mention, .passage, .shared, .to-utterance, .to-shared");
    var switches = [].map.call(samples, function (sample) {
      var names = [].slice.call(sample.classList);
      var is_sign = /^to-/.test(names[0]);
      var marks = document.querySelectorAll(".source-text ." + names.join("."));
      return function (on) {
        marks.forEach(function (mark) {
          if (is_sign) mark.hidden = !on;
          else names.forEach(function (name) { mark.classList.toggle(name, on); });
        });
      };
    });
    if (!switches.length) return;
    var label = document.createElement("label");
    var box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", function () { switches.forEach(function (set) { set(box.checked); }); });
    label.append(box, " ");
    label.append.apply(label, [].slice.call(entry.childNodes));
    entry.append(label);
  });
})();
