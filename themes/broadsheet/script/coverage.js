// The table of who says what: rows picked by kind, source and value, and sorted by a column.
(function () {
  "use strict";

  var table = document.querySelector("table.coverage:not(.sheet)");
  if (!table) return;
  var body = table.tBodies[0];
  var rows = [].slice.call(body.rows);
  var form = document.querySelector("form.of-table");

  // What has the focus comes out from under the column and the head that stay, where the browser leaves it there.
  table.addEventListener("focusin", function (event) {
    var cell = event.target.closest("tbody :is(td, th)"), wrap = table.parentElement;
    if (!cell) return;
    var own = event.target.getBoundingClientRect(), first = cell.parentElement.cells[0].getBoundingClientRect();
    var left = document.documentElement.dir !== "rtl";
    var under = left ? first.right - own.left : own.right - first.left;
    if (under > 0 && cell.cellIndex) wrap.scrollLeft += left ? -under - 8 : under + 8;
    under = table.tHead.rows[0].cells[0].getBoundingClientRect().bottom - own.top;
    if (under > 0) wrap.scrollTop -= under + 8;
  });

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
