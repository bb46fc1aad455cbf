// The table of who says what: rows picked by kind, source and value, and sorted by a column.
(function () {
  "use strict";

  var table = document.querySelector("table.coverage:not(.sheet)");
  if (!table) return;
  var body = table.tBodies[0];
  var rows = [].slice.call(body.rows);
  var form = document.querySelector("form.of-table");

  function text(row, n) { return row.cells[n].textContent.trim(); }

  // What a source has, by the name the filter has for it in any language.
  function value_of(row, n) {
    var cell = row.cells[n];
    return cell.querySelector("i") ? "not reviewed" : cell.dataset.value || text(row, n);
  }

  function show() {
    var kind = form.elements.kind.value, source = +form.elements.source.value, value = form.elements.value.value;
    var shown = 0;
    rows.forEach(function (row) {
      var cells = source ? [source] : [].map.call(row.cells, function (cell, n) { return n; }).slice(1);
      // A source alone asks for what it has.
      var has = cells.some(function (n) { return value ? value_of(row, n) === value : !source || value_of(row, n) !== "not reviewed"; });
      row.hidden = !has || (kind && row.dataset.kind !== kind);
      if (!row.hidden) shown += 1;
    });
    form.querySelector("[role=status] b").textContent = variorum.say("number", { n: shown });
    form.querySelector("button").hidden = !kind && !source && !value;
  }

  if (form) {
    form.addEventListener("change", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(show); });
    form.hidden = false;
  }

  [].forEach.call(table.tHead.rows[0].cells, function (head, n) {
    var button = document.createElement("button");
    button.textContent = "↕";
    button.setAttribute("aria-label", variorum.say("sort", { column: head.textContent }));
    button.addEventListener("click", function () {
      var down = head.getAttribute("aria-sort") === "ascending";
      [].forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      // What stands first in the page stands first among equals.
      rows.slice().sort(function (a, b) { return (down ? -1 : 1) * text(a, n).localeCompare(text(b, n), document.documentElement.lang); })
        .forEach(function (row) { body.appendChild(row); });
    });
    head.append(" ", button);
  });
})();
