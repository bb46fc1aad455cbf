// The heading one reads under, marked among the contents.
(function () {
  "use strict";

  var links = [].filter.call(document.querySelectorAll(".contents a"), function (link) { return link.pathname === location.pathname && link.hash; });
  var heads = links.map(function (link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); });

  // The last one above a line in the upper part of the window.
  function mark() {
    var now = heads.findLastIndex(function (head) { return head && head.getBoundingClientRect().top < innerHeight / 3; });
    links.forEach(function (link, n) {
      if (n === now) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
    // In a rail longer than the window the mark stays in view; the page itself is not moved.
    var rail = now >= 0 && links[now].closest(".rail");
    if (!rail || rail.scrollHeight <= rail.clientHeight) return;
    var at = links[now].getBoundingClientRect(), frame = rail.getBoundingClientRect();
    if (at.top < frame.top || at.bottom > frame.bottom) rail.scrollTop += at.top - frame.top - frame.height / 3;
  }

  // All that lies above that line counts as seen: none is passed by unnoticed.
  var watch = new IntersectionObserver(mark, { rootMargin: "999999px 0px -66%" });
  heads.forEach(function (head) { if (head) watch.observe(head); });
})();
