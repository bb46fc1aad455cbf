// Words as the search knows them; what was searched for, marked on the page it led to; the key that searches.
(function () {
  "use strict";

  // Letters of scripts without spaces are words of their own. The program folds in the same way.
  var WORD = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|(?:(?![\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])[\p{Alphabetic}\p{N}\p{M}])+/gu;

  // Digits are those of Europe, and no Arabic word begins with its article and what is written onto it.
  function fold(word) {
    return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[٠-٩۰-۹]/g, function (digit) { return digit.charCodeAt(0) & 15; })
      .replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u, "");
  }

  // The words of a text with their places.
  function words(text) {
    var found = [];
    for (var hit of text.matchAll(WORD)) found.push({ word: fold(hit[0]), start: hit.index, end: hit.index + hit[0].length });
    return found;
  }

  self.variorumWords = { fold: fold, words: words };

  var searched = new URLSearchParams(location.search).get("q");
  var main = document.querySelector("main");
  if (searched && main && !document.querySelector("form.search")) {
    var wanted = words(searched).map(function (hit) { return hit.word; }).filter(function (word) { return word.length > 1 || /[^a-z]/.test(word); });
    var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    var nodes = [];
    while (walker.nextNode()) if (!walker.currentNode.parentNode.closest("svg, form, nav, .chips, .unseen")) nodes.push(walker.currentNode);
    var first = null;
    nodes.forEach(function (node) {
      var text = node.data;
      var at = 0;
      var parts = document.createDocumentFragment();
      words(text).forEach(function (hit) {
        if (!wanted.some(function (word) { return hit.word.startsWith(word); })) return;
        var mark = document.createElement("mark");
        mark.textContent = text.slice(hit.start, hit.end);
        parts.append(text.slice(at, hit.start), mark);
        at = hit.end;
        first = first || mark;
      });
      if (!at) return;
      parts.append(text.slice(at));
      node.replaceWith(parts);
    });
    if (first && !location.hash && !/:~:text=/.test(performance.getEntriesByType("navigation")[0]?.name || "")) first.scrollIntoView({ block: "center" });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") main.querySelectorAll("mark").forEach(function (mark) { mark.replaceWith(mark.textContent); });
    });
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    var field = document.querySelector("form.search input");
    var link = document.querySelector("a[rel=search]");
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.select();
    else location.href = link.href;
  });
})();
