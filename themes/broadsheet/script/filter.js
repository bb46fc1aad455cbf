// A filter of quotations and questions.
(function () {
  "use strict";

  // What is picked stands in the query of the address.
  document.querySelectorAll("form.filter:not(.of-table)").forEach(function (form) {
    var selects = [].slice.call(form.elements).filter(function (field) { return field.name; });
    var entries = [].slice.call(document.querySelectorAll("main li[data-status]"));
    var groups = document.querySelectorAll(".speaker-group, .found-words, .question-group");
    var clear = form.querySelector("button");

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
          option.textContent = variorum.say("option", { name: option.dataset.name, n: count });
          option.disabled = !count && !option.selected;
        });
        if (select.value) query.set(select.name, select.value);
        else query.delete(select.name);
      });
      clear.hidden = selects.every(function (select) { return !select.value; });
      form.querySelector("[role=status] b").textContent = variorum.say("number", { n: shown });
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
})();
